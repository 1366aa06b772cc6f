/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Agreement, consensus, gold, errors, acceptance and quick fixes on the command line. */
class QualityCommandsTest {

	private static final Path CHECKS_PAGE = Path.of("..", "..", "docs", "checks.md");

	@TempDir
	private Path temp;

	/** Two images and three cats; @param shift of each box; @param third the category of the last one */
	private void layer(String layer, double shift, int third) throws IOException {
		String annotations = "";
		for (int i = 1; i <= 3; i++) {
			annotations += (i == 1 ? "" : ",") + "{\"id\":" + i + ",\"image_id\":" + (i == 3 ? 2 : 1) + ",\"category_id\":" + (i == 3 ? third : 1) + ",\"bbox\":["
					+ (40 * i - 30 + shift) + ",10,20,20],\"area\":400,\"iscrowd\":0}";
		}
		Files.writeString(temp.resolve(layer + ".json"), "{\"images\":[{\"id\":1,\"file_name\":\"one.jpg\",\"width\":200,\"height\":80},"
				+ "{\"id\":2,\"file_name\":\"two.jpg\",\"width\":200,\"height\":80}],\"categories\":[{\"id\":1,\"name\":\"cat\"},{\"id\":2,\"name\":\"dog\"}],"
				+ "\"annotations\":[" + annotations + "]}");
		Tool imported = Tool.run(temp, "import", "data", layer + ".json", "--layer", layer);
		assertEquals(0, imported.code(), imported.err());
	}

	private void threeLayers() throws IOException {
		layer("anna", 0, 1);
		layer("ben", 2, 2);
		layer("carl", 4, 1);
	}

	private Tool ok(String... arguments) {
		Tool tool = Tool.run(temp, arguments);
		assertEquals(0, tool.code(), tool.err() + tool.out());
		return tool;
	}

	@Test
	void agreementOfLayers() throws IOException {
		threeLayers();
		JsonNode report = ok("agreement", "data", "--layers", "anna,ben", "--json").json();
		JsonNode pair = report.get("pairs").get(0);
		assertEquals(3, pair.get("matched").intValue());
		assertEquals(2, pair.get("sameClass").intValue());
		// Shifted by 2 of 20: 18 in common of 22.
		assertEquals(18 / 22.0, pair.get("meanIou").doubleValue(), 1e-9);
		assertEquals(2 / 3.0, pair.get("f1").doubleValue(), 1e-9);
		Tool text = ok("agreement", "data", "--layers", "anna,ben,carl", "--period", "month");
		assertTrue(text.out().contains("anna / carl") && text.out().contains("cat / dog"), text.out());
		assertEquals(3, Tool.run(temp, "agreement", "data", "--layers", "anna,nobody").code());
		assertEquals(2, Tool.run(temp, "agreement", "data", "--period", "fortnight").code());
	}

	/** In a file of Label Studio each annotation of a task is one annotator, and need not be imported by itself. */
	@Test
	void annotatorsOfATaskAgree() throws IOException {
		String ranking = "{\"completed_by\":%d,\"result\":[{\"from_name\":\"rank\",\"to_name\":\"l\",\"type\":\"ranker\",\"value\":{\"ranker\":{\"rank\":[%s]}}}]}";
		Files.writeString(temp.resolve("tasks.json"), "[{\"id\":1,\"data\":{\"items\":[{\"id\":\"a\",\"body\":\"A\"},{\"id\":\"b\",\"body\":\"B\"},{\"id\":\"c\",\"body\":\"C\"}]},"
				+ "\"annotations\":[" + String.join(",", ranking.formatted(1, "\"a\",\"b\",\"c\""), ranking.formatted(2, "\"a\",\"b\",\"c\""),
						ranking.formatted(3, "\"c\",\"b\",\"a\"")) + "]}]");
		ok("import", "data", "tasks.json");
		JsonNode report = ok("agreement", "data", "--json").json();
		assertEquals("[\"main\",\"annotation-2\",\"annotation-3\"]", report.get("annotators").toString());
		JsonNode ranks = report.get("coefficients").get(1);
		assertEquals("ranking:rank", ranks.get("subject").textValue());
		// Of the three pairs one is of the same order, 1, and two are of opposite ones, -1.
		assertEquals(-1 / 3.0, ranks.get("values").get("kendall-tau").doubleValue(), 1e-9);
	}

	@Test
	void consensusIsMadeAndTakenBack() throws IOException {
		threeLayers();
		Map<String, String> before = files();
		for (String method : new String[] { "majority", "dawid-skene" }) {
			JsonNode report = ok("consensus", "data", "--layers", "anna,ben,carl", "--method", method, "--json").json();
			assertEquals(3, report.get("objects").intValue());
			assertEquals(1, report.get("disputed").intValue());
			JsonNode gold = ok("gold", "data", "--gold", "consensus", "--layers", "anna,ben,carl", "--json").json();
			assertEquals("ben", gold.get("scores").get(2).get("annotator").textValue(), gold.toString());
			assertFalse(before.equals(files()));
			ok("ontology", "undo", "data");
			assertEquals(before, files());
		}
		assertEquals(3, Tool.run(temp, "consensus", "data", "--layers", "anna,ben", "--into", "ben").code());
		assertEquals(3, Tool.run(temp, "consensus", "data", "--layers", "anna,ben", "--method", "dice").code());
		assertTrue(ok("consensus", "--help").out().contains("majority, dawid-skene"));
	}

	private Map<String, String> files() throws IOException {
		Map<String, String> files = new TreeMap<>();
		Path folder = temp.resolve("data");
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path file : all.filter(Files::isRegularFile).filter(file -> !folder.relativize(file).startsWith(".labelwright")).toList()) {
				files.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
			}
		}
		return files;
	}

	@Test
	void errorsAreListed() throws IOException {
		threeLayers();
		JsonNode report = ok("errors", "data", "--layer", "anna", "--prediction", "ben", "--json").json();
		assertEquals("swapped", report.get("errors").get(0).get("kind").textValue());
		assertEquals("dog", report.get("errors").get(0).get("suggested").textValue());
		assertTrue(ok("errors", "data", "--layer", "anna", "--prediction", "ben").out().contains("cat, not dog?"));
		assertEquals(2, Tool.run(temp, "errors", "data").code());
	}

	@Test
	void batchesAreAcceptedOrReturned() throws IOException {
		threeLayers();
		JsonNode plan = ok("acceptance", "plan", "data", "--batch", "one", "--layer", "anna", "--aql", "1.0", "--json").json();
		assertEquals(2, plan.get("sample").size());
		assertEquals(3, Tool.run(temp, "acceptance", "plan", "data", "--batch", "two", "--aql", "3").code());
		assertEquals(3, Tool.run(temp, "acceptance", "plan", "data", "--batch", "two", "--margin", "2").code());
		assertEquals(2, Tool.run(temp, "acceptance").code());
		String item = plan.get("sample").get(0).textValue();
		Tool returned = Tool.run(temp, "acceptance", "record", "data", "--batch", "one", "--defective", item, "--by", "eve");
		assertEquals(1, returned.code(), returned.err());
		assertTrue(returned.out().contains("returned"), returned.out());
		ok("acceptance", "plan", "data", "--batch", "two", "--layer", "anna");
		assertTrue(ok("acceptance", "record", "data", "--batch", "two", "--none-defective").out().contains("accepted"));
	}

	@Test
	void aFixIsRunOverTheDatasetAndTakenBack() throws IOException {
		ok("sample", "data");
		Map<String, String> before = files();
		Tool fixed = Tool.run(temp, "check", "data", "--fix", "snap-to-image", "--json");
		assertEquals(1, fixed.code(), fixed.err());
		assertEquals(1, fixed.json().get("fixed").intValue());
		Set<String> left = new TreeSet<>();
		fixed.json().get("findings").forEach(finding -> left.add(finding.get("check").textValue()));
		assertFalse(left.contains("outside-image"), left.toString());
		ok("ontology", "undo", "data");
		assertEquals(before, files());
		assertEquals(3, Tool.run(temp, "check", "data", "--fix", "wish").code());
	}

	@Test
	void checksAreListedAndChosen() throws IOException {
		JsonNode list = ok("check", "--list", "--json").json();
		list.get("checks").forEach(check -> assertTrue(check.get("description").textValue().endsWith("."), check.toString()));
		ok("sample", "data");
		Tool one = Tool.run(temp, "check", "data", "--check", "zero-area", "--json");
		assertEquals(1, one.json().get("findings").size());
		assertEquals(0, Tool.run(temp, "check", "data", "--check", "split-leak").code());
		assertEquals(3, Tool.run(temp, "check", "data", "--check", "wish").code());
		assertEquals(3, Tool.run(temp, "check").code());
	}

	/** The page has what the command gives; and what the checks find of what is planted for them does not get less. */
	@Test
	void theTableOfTheDocumentationIsWhatTheCommandGives() throws IOException {
		String table = ok("bench", "checks", "--markdown").out();
		assertEquals(table.strip(), Files.readString(CHECKS_PAGE).lines().dropWhile(line -> !line.startsWith("| check | planted"))
				.takeWhile(line -> line.startsWith("| ")).collect(Collectors.joining("\n")), "run \"labelwright bench checks --markdown\"");
		for (String line : table.lines().skip(2).toList()) {
			String[] cells = line.split("\\|");
			assertTrue(Integer.parseInt(cells[3].strip()) >= 0.8 * Integer.parseInt(cells[2].strip()), line);
		}
	}
}

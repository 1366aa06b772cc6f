/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.json.Json;

/** What happens to labels on their way from one format to another. */
class ConvertTest {

	@TempDir
	private Path temp;

	@BeforeEach
	void table() throws IOException {
		Files.writeString(temp.resolve("in.csv"), """
				filename,width,height,class,xmin,ymin,xmax,ymax,score,color
				x/a.png,100,100,car,0,0,30,30,0.9,red
				x/a.png,100,100,car,0,0,10,10,0.2,blue
				x/b.png,100,100,truck,0,0,50,20,0.8,it's red
				y/c.png,100,100,tree,5,5,90,90,0.7,
				""");
	}

	private JsonNode info(String path) throws IOException {
		return Tool.run(temp, "info", path, "--json").json();
	}

	private void where(String condition, int expected) throws IOException {
		Tool run = Tool.run(temp, "convert", "in.csv", "out.csv", "--to", "csv", "--where", condition, "--json");
		assertEquals(0, run.code(), run.err());
		assertEquals(expected, run.json().get("written").intValue(), condition);
	}

	@Test
	void jsonThatIsNotWholeIsRefusedWithItsPlace() throws IOException {
		Files.writeString(temp.resolve("cut.json"), "[{\"id\": 1,\n\"data\": {\"image\": \"a.pn");
		Tool run = Tool.run(temp, "info", "cut.json");
		assertEquals(3, run.code());
		assertTrue(run.err().contains("cut.json, line 2, column "), run.err());
	}

	@Test
	void tracksAreCountedAsWhatTheyAre() throws IOException {
		Files.writeString(temp.resolve("annotations.xml"), """
				<annotations><version>1.1</version><meta><task><size>9</size><mode>interpolation</mode><labels><label><name>car</name></label></labels>
				<original_size><width>8</width><height>6</height></original_size></task></meta>
				<track id="0" label="car"><box frame="0" keyframe="1" outside="0" occluded="0" xtl="1" ytl="1" xbr="2" ybr="2"></box>
				<box frame="3" keyframe="1" outside="1" occluded="0" xtl="1" ytl="1" xbr="2" ybr="2"></box></track></annotations>
				""");
		JsonNode info = info("annotations.xml");
		assertEquals(1, info.get("tracks").intValue(), info.toString());
		assertEquals(1, info.get("annotations").intValue(), info.toString());
		assertEquals("{\"box\":1}", info.get("byKind").toString());
		assertEquals("{\"car\":1}", info.get("byClass").toString());
	}

	@Test
	void conditionsChooseAnnotations() throws IOException {
		where("class = 'car'", 2);
		where("class = 'car' and area > 400", 1);
		where("class in ('car', 'tree') and not score < 0.5", 2);
		where("(class = 'car' or class = 'truck') and width >= 30", 2);
		where("class like 'tr%'", 2);
		where("class not like 'tr%'", 2);
		where("color = 'it''s red'", 1);
		where("\"color\" != 'red'", 2);
		where("path like 'x/%' AND height <= 20", 2);
		where("kind = 'box'", 4);
		where("occluded", 0);
		where("not occluded and imageWidth = 100", 4);
	}

	/** What is misspelt would never hold, and an empty file would come of it. */
	@Test
	void anAttributeThatNobodyHasIsRefused() {
		for (String condition : List.of("colour = 'red'", "class = 'car' or not colour = 'red'")) {
			Tool run = Tool.run(temp, "convert", "in.csv", "out.csv", "--to", "csv", "--where", condition);
			assertEquals(3, run.code(), condition);
			assertTrue(run.err().contains("No label has an attribute \"colour\""), run.err());
			assertTrue(Files.notExists(temp.resolve("out.csv")));
		}
	}

	@Test
	void wrongConditionsAreRefusedWithTheirPlace() {
		for (Map.Entry<String, String> one : Map.of("class = ", "at its end", "class == 'a' or and", "character 17", "area > > 4", "character 8", "(class = 'a'", "expected )", "class ~ 'a'",
				"character 7", "class like 4", "single quotes", "class not = 'a'", "in or like", "x".repeat(3) + " 'b'", "expected and", "area > '400'", "a number without quotes").entrySet()) {
			Tool run = Tool.run(temp, "convert", "in.csv", "out.csv", "--to", "csv", "--where", one.getKey());
			assertEquals(3, run.code(), one.getKey());
			assertTrue(run.err().contains(one.getValue()), one.getKey() + ": " + run.err());
			assertTrue(Files.notExists(temp.resolve("out.csv")));
		}
	}

	@Test
	void emptyItemsCanBeDropped() throws IOException {
		Tool.run(temp, "convert", "in.csv", "out.csv", "--to", "csv", "--where", "class = 'tree'", "--drop-empty");
		assertEquals(1, info("out.csv").get("items").intValue());
		Tool.run(temp, "convert", "in.csv", "all.csv", "--to", "csv", "--where", "class = 'tree'");
		assertEquals(3, info("all.csv").get("items").intValue());
	}

	@Test
	void classesAreRenamedMergedAndDropped() throws IOException {
		for (String map : new String[] { "{\"car\": \"vehicle\", \"truck\": \"vehicle\", \"tree\": null}", "car,vehicle\ntruck,vehicle\ntree,\n" }) {
			Files.writeString(temp.resolve("map"), map);
			Tool run = Tool.run(temp, "convert", "in.csv", "out.json", "--to", "coco", "--remap", "map");
			assertEquals(0, run.code(), run.err());
			assertEquals(Json.mapper().readTree("{\"vehicle\":3}"), info("out.json").get("byClass"));
		}
		Files.writeString(temp.resolve("map"), "{\"ship\": null}");
		assertEquals(3, Tool.run(temp, "convert", "in.csv", "out2.json", "--to", "coco", "--remap", "map").code());
		Files.writeString(temp.resolve("map"), "a,b,c\n");
		Tool bad = Tool.run(temp, "convert", "in.csv", "out2.json", "--to", "coco", "--remap", "map");
		assertEquals(3, bad.code());
		assertTrue(bad.err().contains("line 1"), bad.err());
	}

	private void mapped(String map, String expected) throws IOException {
		Files.writeString(temp.resolve("map"), map);
		Tool run = Tool.run(temp, "convert", "in.csv", "mapped.csv", "--to", "csv", "--remap", "map");
		assertEquals(0, run.code(), run.err());
		assertEquals(Json.mapper().readTree(expected), info("mapped.csv").get("byClass"), map);
	}

	@Test
	void classesChangePlacesAndJoin() throws IOException {
		mapped("{\"car\": \"truck\", \"truck\": \"car\"}", "{\"truck\":2,\"car\":1,\"tree\":1}");
		mapped("{\"car\": \"truck\", \"truck\": \"tree\", \"tree\": \"car\"}", "{\"truck\":2,\"tree\":1,\"car\":1}");
		mapped("\uFEFFcar,truck\r\n\r\n", "{\"truck\":3,\"tree\":1}");
		mapped("{\"car\": \"car\"}", "{\"car\":2,\"truck\":1,\"tree\":1}");
		mapped("{}", "{\"car\":2,\"truck\":1,\"tree\":1}");
	}

	@Test
	void mapsThatSayNothingOrTwoThingsAreRefused() throws IOException {
		for (Map.Entry<String, String> one : Map.of("{\"car\": \"\"}", "without a name", "car,a\ncar,b\n", "line 2", "{\"car\": 5}", "a name or null", "{\"car\":\n \"a\",", "line 2",
				"[\"car\"]", "line 1", "{\"boat\": \"ship\"}", "boat", "{\"car\": \"a\", \"car\": \"b\"}", "car").entrySet()) {
			Files.writeString(temp.resolve("map"), one.getKey());
			Tool run = Tool.run(temp, "convert", "in.csv", "mapped.csv", "--to", "csv", "--remap", "map");
			assertEquals(3, run.code(), one.getKey());
			assertTrue(run.err().contains(one.getValue()), one.getKey() + ": " + run.err());
			assertTrue(Files.notExists(temp.resolve("mapped.csv")), one.getKey());
		}
	}

	@Test
	void whatItemsHaveNothingOfCannotKeepThemTogether() {
		Tool typo = Tool.run(temp, "convert", "in.csv", "s.csv", "--to", "csv", "--split", "train=1,val=1", "--split-group", "foldr");
		assertEquals(3, typo.code());
		assertTrue(typo.err().contains("No item has an attribute \"foldr\""), typo.err());
		assertEquals(3, Tool.run(temp, "convert", "in.csv", "s.csv", "--to", "csv", "--split-group", "folder").code());
		assertEquals(3, Tool.run(temp, "convert", "in.csv", "s.csv", "--to", "csv", "--drop-empty").code());
		assertTrue(Files.notExists(temp.resolve("s.csv")));
	}

	@Test
	void conditionsChooseSpansOfTexts() throws IOException {
		Files.writeString(temp.resolve("in.jsonl"), """
				{"id": 1, "text": "Ann met Bob in Rome", "label": [[0, 3, "PER"], [8, 11, "PER"], [15, 19, "LOC"]]}
				{"id": 2, "text": "Oslo", "label": [[0, 4, "LOC"]]}
				""");
		for (Map.Entry<String, Integer> one : Map.of("class = 'PER'", 2, "class != 'PER'", 2, "class in ('PER', 'LOC')", 4, "class not in ('PER')", 2, "class like 'P_R' or class like 'L%'", 4,
				"kind = 'span' and not class = 'LOC'", 2, "area > 0", 0, "path like '%1.txt'", 3, "class not like '%O%'", 2).entrySet()) {
			Tool run = Tool.run(temp, "convert", "in.jsonl", "out.jsonl", "--to", "doccano", "--where", one.getKey(), "--json");
			assertEquals(0, run.code(), run.err());
			assertEquals(one.getValue(), run.json().get("written").intValue(), one.getKey());
		}
	}

	private Map<String, Map<String, Integer>> split(String... more) throws IOException {
		String[] arguments = new String[10 + more.length];
		System.arraycopy(new String[] { "convert", "many.csv", "split.csv", "--to", "csv", "--split", "train=0.8,val=0.1,test=0.1", "--json", "--split-seed", "7" }, 0, arguments, 0, 10);
		System.arraycopy(more, 0, arguments, 10, more.length);
		Tool run = Tool.run(temp, arguments);
		assertEquals(0, run.code(), run.err());
		Map<String, Map<String, Integer>> counts = new TreeMap<>();
		for (String line : Files.readAllLines(temp.resolve("split.csv")).subList(1, 101)) {
			String[] cells = line.split(",");
			counts.computeIfAbsent(cells[8], part -> new TreeMap<>()).merge(cells[3], 1, Integer::sum);
		}
		return counts;
	}

	@Test
	void splitsHaveTheirShareOfEachClass() throws IOException {
		StringBuilder many = new StringBuilder("filename,width,height,class,xmin,ymin,xmax,ymax\n");
		for (int i = 0; i < 100; i++) {
			many.append("f").append(i / 10).append("/").append(i).append(".png,10,10,").append(i % 10 == 0 ? "rare" : "common").append(",0,0,5,5\n");
		}
		Files.writeString(temp.resolve("many.csv"), many);
		assertEquals(Map.of("train", Map.of("common", 72, "rare", 8), "val", Map.of("common", 9, "rare", 1), "test", Map.of("common", 9, "rare", 1)), split());
		byte[] first = Files.readAllBytes(temp.resolve("split.csv"));
		split();
		org.junit.jupiter.api.Assertions.assertArrayEquals(first, Files.readAllBytes(temp.resolve("split.csv")), "the same seed gives the same split");
		split("--split-group", "folder");
		Map<String, String> partOfFolder = new TreeMap<>();
		for (String line : Files.readAllLines(temp.resolve("split.csv")).subList(1, 101)) {
			String folder = line.substring(0, line.indexOf('/'));
			String part = line.split(",")[8];
			assertEquals(part, partOfFolder.merge(folder, part, (one, other) -> one), "a folder stays together");
		}
		assertEquals(3, partOfFolder.values().stream().distinct().count());
		assertEquals(3, Tool.run(temp, "convert", "many.csv", "x.csv", "--to", "csv", "--split", "train=most").code());
	}

	@Test
	void strictWritesNothingWhereSomethingIsLost() throws IOException {
		Tool run = Tool.run(temp, "convert", "in.csv", "out", "--to", "voc", "--strict", "--losses", "losses.json");
		assertEquals(1, run.code(), run.err());
		assertTrue(Files.notExists(temp.resolve("out")));
		JsonNode losses = Json.mapper().readTree(Files.readAllBytes(temp.resolve("losses.json")));
		assertEquals(0, losses.get("written").intValue());
		JsonNode scores = losses.get("lost").get(0);
		assertEquals("scores", scores.get("what").textValue());
		assertEquals(4, scores.get("count").intValue());
		assertEquals("x/a.png", scores.get("places").get(0).get("item").textValue());
		try (var left = Files.list(temp)) {
			assertEquals(2, left.count(), "the table and the report alone");
		}
		assertEquals(0, Tool.run(temp, "convert", "in.csv", "out.csv", "--to", "csv", "--strict").code());
		assertTrue(Files.isRegularFile(temp.resolve("out.csv")));
	}

	@Test
	void aDryRunReportsAndWritesNothing() throws IOException {
		Tool run = Tool.run(temp, "convert", "in.csv", "out", "--to", "voc", "--dry-run");
		assertEquals(0, run.code(), run.err());
		assertTrue(run.out().contains("would write 4") && run.out().contains("scores"), run.out());
		assertTrue(Files.notExists(temp.resolve("out")));
		assertEquals(0, Tool.run(temp, "import", "data", "in.csv", "--dry-run").code());
		assertTrue(Files.notExists(temp.resolve("data")));
	}

	@Test
	void strictFailsExactlyWhereSomethingIsLost() throws IOException {
		int failed = 0;
		for (String format : List.of("coco", "csv", "createml", "cvat", "datumaro", "kitti", "labelme", "openimages", "supervisely", "via", "voc", "yolo")) {
			for (String condition : List.of("score > 0", "score > 2", "class = 'tree'")) {
				List<String> convert = new ArrayList<>(List.of("convert", "in.csv", "strict-" + failed + format + condition.hashCode(), "--to", format, "--where", condition, "--json"));
				if (Tool.run(temp, "formats", format).out().contains("media=")) {
					convert.addAll(List.of("-o", "media=false"));
				}
				long lost = 0;
				for (JsonNode loss : Tool.run(temp, with(convert, "--dry-run")).json().get("lost")) {
					lost += loss.get("count").longValue();
				}
				Tool strict = Tool.run(temp, with(convert, "--strict"));
				assertEquals(lost > 0 ? 1 : 0, strict.code(), format + ", " + condition + ": " + strict.out() + strict.err());
				assertEquals(lost == 0, Files.exists(temp.resolve(convert.get(2))), format + ", " + condition);
				failed += strict.code();
			}
		}
		assertTrue(failed > 5, "some fail, some do not: " + failed);
	}

	private static String[] with(List<String> arguments, String more) {
		return Stream.concat(arguments.stream(), Stream.of(more)).toArray(String[]::new);
	}

	/** What nobody told: it decides what is read, so it is to be seen before it is. */
	@Test
	void aDryRunShowsWhatWasFound() throws IOException {
		Files.writeString(temp.resolve("semi.csv"), "filename;class;xmin;ymin;xmax;ymax\na.png;car;0;0;1;1\n");
		assertFound("semi.csv", "csv", "found: format=csv, delimiter=semicolon\n");
		Files.write(temp.resolve("old.csv"), "text\tlabel\nEspa\u00f1a\tplace\n".getBytes(StandardCharsets.ISO_8859_1));
		Tool table = Tool.run(temp, "convert", "old.csv", "out", "--from", "text-csv", "--from-option", "encoding=ISO-8859-1", "--to", "text-jsonl", "--dry-run", "--json");
		assertEquals(Json.mapper().readTree("{\"encoding\":[\"ISO-8859-1\"],\"separator\":[\"tab\"]}"), table.json().get("found"), table.err());
		Files.writeString(temp.resolve("a.conll"), "EU I-ORG\nrejects O\n\n");
		assertFound("a.conll", "conll2003", "found: format=conll2003, scheme=iob1, columns=form,ner, encoding=UTF-8");
		Files.writeString(temp.resolve("utf.txt"), "Espa\u00f1a\n");
		assertFound("utf.txt", "text-jsonl", "found: format=text, encoding=UTF-8\n");
	}

	private void assertFound(String file, String to, String expected) {
		Tool run = Tool.run(temp, "convert", file, "out", "--to", to, "--dry-run");
		assertEquals(0, run.code(), run.err());
		assertTrue(run.out().contains(expected), run.out());
	}

	@Test
	void imagesThatAreMissingNameTheOptionThatLeavesThemOut() {
		Tool run = Tool.run(temp, "convert", "in.csv", "out", "--to", "yolo", "--where", "score > 2", "--strict");
		assertEquals(1, run.code(), run.err());
		assertTrue(run.out().contains("not carried: 3 x images (the file is not there; -o media=false writes the labels alone)"), run.out());
		assertEquals(0, Tool.run(temp, "convert", "in.csv", "out", "--to", "yolo", "--where", "score > 2", "--strict", "-o", "media=false").code());
	}

	/** A file that the disk does not give is of no format that anybody could name. */
	@Test
	void whatCannotBeReadIsNotSaidToBeUnknown() throws IOException {
		Path broken = Path.of("/proc/self/mem");
		Assumptions.assumeTrue(Files.isRegularFile(broken), "skipped: this system has no file that can be opened and not read");
		Path link = Files.createSymbolicLink(Files.createDirectory(temp.resolve("folder")).resolve("a.json"), broken);
		Tool folder = Tool.run(temp, "info", "folder");
		assertEquals(3, folder.code());
		assertTrue(folder.err().contains("folder: not all of it could be read: "), folder.err());
		assertTrue(!folder.err().contains("no installed format"), folder.err());
		Tool file = Tool.run(temp, "info", "folder/a.json");
		assertEquals(3, file.code());
		assertTrue(file.err().contains("a.json: not all of it could be read: "), file.err());
		Files.delete(link);
	}

	@Test
	void optionsAreChecked() {
		Tool unknown = Tool.run(temp, "convert", "in.csv", "out", "--to", "yolo", "-o", "kid=pose");
		assertEquals(3, unknown.code());
		assertTrue(unknown.err().contains("kind, precision"), unknown.err());
		Tool wrong = Tool.run(temp, "convert", "in.csv", "out", "--to", "yolo", "-o", "kind=boxes");
		assertEquals(3, wrong.code());
		assertTrue(wrong.err().contains("auto|detect"), wrong.err());
		assertEquals(3, Tool.run(temp, "convert", "in.csv", "out", "--to", "yolo", "-o", "precision=many").code());
	}

	@Test
	void splitsSurviveADataset() throws IOException {
		Tool.run(temp, "convert", "in.csv", "split.csv", "--to", "csv", "--split", "train=1,val=1");
		assertEquals(0, Tool.run(temp, "import", "data", "split.csv").code());
		assertEquals(0, Tool.run(temp, "export", "data", "again.csv", "--to", "csv").code());
		assertEquals(Files.readString(temp.resolve("split.csv")), Files.readString(temp.resolve("again.csv")));
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.LossReport;

/** Files that are cut off, hostile or wrong are refused, with the file and the place. */
class MalformedTest {

	private static final int DEEP = 10_000;

	@TempDir
	private Path temp;

	private static Goldens.Format format(String id) {
		return Goldens.formats().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
	}

	private BadInputException refused(String id, byte[] bytes) throws IOException {
		Path file = Files.write(temp.resolve("bad." + format(id).extension()), bytes);
		BadInputException[] refusal = new BadInputException[1];
		assertThatThrownBy(() -> format(id).reader().read(file, new LossReport())).isInstanceOfSatisfying(BadInputException.class, e -> refusal[0] = e)
				.hasMessageStartingWith(file.toString());
		return refusal[0];
	}

	private void refused(String id, String text, String... said) throws IOException {
		assertThat(refused(id, text.getBytes(StandardCharsets.UTF_8))).hasMessageContainingAll(said);
	}

	static List<Goldens.Format> formats() {
		return Goldens.formats();
	}

	static Stream<Goldens.Format> treeFormats() {
		return Goldens.formats().stream().filter(one -> !List.of("brat", "csv", "skos", "owl").contains(one.id()));
	}

	@ParameterizedTest
	@MethodSource("treeFormats")
	void aFileThatIsCutOffAnywhere(Goldens.Format format) throws IOException {
		byte[] whole = new String(Files.readAllBytes(format.in()), StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8);
		for (int length = 1; length < whole.length; length += 97) {
			refused(format.id(), java.util.Arrays.copyOf(whole, length));
		}
	}

	@ParameterizedTest
	@MethodSource("formats")
	void bytesThatAreNoText(Goldens.Format format) throws IOException {
		byte[] golden = Files.readAllBytes(format.in());
		byte[] wrong = golden.clone();
		// Within a word in the middle: a byte that begins nothing in UTF-8.
		int at = golden.length / 2;
		while (!Character.isLetter(golden[at])) {
			at++;
		}
		wrong[at] = (byte) 0xff;
		if (format.id().equals("coco")) {
			// What is skipped is not looked at so closely; the categories are.
			wrong = "[{\"id\":1,\"name\":\"\u00e4\",\"supercategory\":\"x\"}]".getBytes(StandardCharsets.ISO_8859_1);
		}
		refused(format.id(), wrong);
	}

	@ParameterizedTest
	@MethodSource("formats")
	void anEmptyFile(Goldens.Format format) throws IOException {
		refused(format.id(), new byte[0]);
	}

	@ParameterizedTest
	@CsvSource({ "coco", "cvat", "inception", "supervisely" })
	void jsonThatIsNestedTooDeep(String id) throws IOException {
		refused(id, "{\"labels\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}", "line 1");
		refused(id, "[".repeat(DEEP) + "]".repeat(DEEP), "line 1");
	}

	@Test
	void otherFilesThatAreNestedTooDeep() throws IOException {
		refused("labelstudio", "<View>" + "<View>".repeat(DEEP) + "</View>".repeat(DEEP) + "</View>", "line 1");
		for (String id : List.of("skos", "owl")) {
			refused(id, "@prefix s: <http://s/> . s:a s:p " + "[ s:p ".repeat(DEEP) + "1" + " ]".repeat(DEEP) + " .", "too deep");
		}
		StringBuilder brat = new StringBuilder("[entities]\n");
		for (int depth = 0; depth < 200; depth++) {
			brat.append("\t".repeat(depth)).append('T').append(depth).append('\n');
		}
		refused("brat", brat.toString(), "line 102", "deeper than 100");
	}

	private static final String SECRET = "<!ENTITY secret SYSTEM \"%s\">";

	static Stream<Arguments> doctypes() {
		String laughs = "<!ENTITY a0 \"ha\">" + Stream.iterate(1, n -> n + 1).limit(30).map(n -> "<!ENTITY a" + n + " \"" + ("&a" + (n - 1) + ";").repeat(10) + "\">")
				.reduce("", String::concat);
		String rdf = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:skos=\"http://www.w3.org/2004/02/skos/core#\">"
				+ "<skos:Concept rdf:about=\"http://x/a\"><skos:prefLabel>%s</skos:prefLabel></skos:Concept></rdf:RDF>";
		return Stream.of("labelstudio", "skos", "owl").flatMap(id -> {
			String body = id.equals("labelstudio") ? "<View><Labels name=\"l\" toName=\"t\"><Label value=\"%s\"/></Labels></View>" : rdf;
			return Stream.of(Arguments.of(id, "<?xml version=\"1.0\"?><!DOCTYPE r [" + SECRET + "]>" + body.formatted("&secret;")),
					Arguments.of(id, "<?xml version=\"1.0\"?><!DOCTYPE r [" + laughs + "]>" + body.formatted("&a30;")),
					Arguments.of(id, "<?xml version=\"1.0\"?><!DOCTYPE r SYSTEM \"%s\">" + body.formatted("x")));
		});
	}

	@ParameterizedTest
	@MethodSource("doctypes")
	void documentTypes(String id, String text) throws IOException {
		Path secret = Files.writeString(temp.resolve("secret.txt"), "swordfish");
		assertThat(refused(id, text.replace("%s", secret.toUri().toString()).getBytes(StandardCharsets.UTF_8))).hasMessageMatching("(?is).*(doctype|document type).*")
				.hasMessageNotContaining("swordfish");
	}

	@Test
	void macrosOfBratThatExplode() throws IOException {
		StringBuilder text = new StringBuilder("[entities]\nA\n[events]\n<M0>=A|A|A|A|A|A|A|A|A|A\n");
		for (int n = 1; n < 30; n++) {
			text.append("<M").append(n).append(">=").append(("<M" + (n - 1) + ">|").repeat(10)).append("A\n");
		}
		refused("brat", text.toString(), "line", "macros");
	}

	@Test
	void whatIsWrongIsSaidWithItsPlace() throws IOException {
		refused("coco", "[\n{\"id\":1,\"name\":\"a\"},\n{\"id\":1,\"name\":\"b\"}]", "line 3", "stands twice");
		refused("coco", "{\"categories\":[{\"id\":1}]}", "category 1", "name");
		refused("coco", "{\"categories\":[{\"id\":1,\"name\":\"a\",\"keypoints\":[\"x\"],\"skeleton\":[[1,2]]}]}", "from 1 to 1");
		refused("coco", "{\"images\":[]}", "categories");
		refused("cvat", "[{\"name\":\"a\",\"attributes\":[]},{\"name\":\"a\"}]", "/1", "stands twice");
		refused("cvat", "[{\"name\":\"a\",\"type\":\"blob\"}]", "/0/type", "blob");
		refused("cvat", "[{\"name\":\"a\",\"type\":\"skeleton\",\"sublabels\":[],\"svg\":\"<circle\"}]", "/0/svg");
		refused("cvat", "[{\"name\":\"a\",\"attributes\":[{\"name\":\"n\",\"input_type\":\"number\",\"values\":[\"x\",\"y\"]}]}]", "/0/attributes/0/values");
		refused("inception", "[{\"name\":\"a.B\",\"type\":\"blob\"}]", "/0/type", "blob");
		refused("supervisely", "{\"classes\":[{\"title\":\"a\"}]}", "/classes/0", "shape");
		refused("supervisely", "{\"classes\":[],\"tags\":[{\"name\":\"t\",\"applicable_type\":\"objectsOnly\",\"classes\":[\"x\"]}]}", "/tags/0/classes/0", "x");
		refused("labelstudio", "<View>\n<Choices name=\"c\" toName=\"t\" perRegion=\"true\" whenLabelValue=\"x\"/>\n</View>", "line 2", "x");
		refused("labelstudio", "<html/>", "line 1", "View");
		refused("brat", "Person\n", "line 1");
		refused("brat", "[entities]\nA\nA\n", "line 3", "stands twice");
		refused("brat", "[entities]\nA\n[relations]\nR Arg1:A, Arg2:B\n", "line 4", "B");
		refused("csv", "id,name\na,A\na,B\n", "line 3", "stands twice");
		refused("csv", "name,parent\na,b\nb,a\n", "line", "below itself");
		refused("csv", "name\n\"a\n", "line 2", "no end");
		refused("csv", "name,geometry\na,blob\n", "line 2", "blob");
		refused("csv", "colour,parent\n", "line 1", "name");
		refused("skos", "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<http://x/a> skos:broader <http://x/b> .\n<http://x/b> skos:broader <http://x/a> .\n", "itself");
		refused("skos", "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<http://x/a> skos:broader", "end of file");
		refused("owl", "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n@prefix r: <http://www.w3.org/2000/01/rdf-schema#> .\n"
				+ "<http://x/a> a owl:Class ; r:subClassOf <http://x/b> . <http://x/b> a owl:Class ; r:subClassOf <http://x/a> .\n", "itself");
	}
}

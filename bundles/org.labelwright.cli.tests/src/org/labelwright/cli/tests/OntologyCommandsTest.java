/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.json.Json;

class OntologyCommandsTest {

	private static final String GOOD = """
			{"schemaVersion": 1, "id": "street", "name": "Street", "version": "1.2.3",
			 "classes": [
			  {"id": "vehicle", "name": "Vehicle", "abstract": true,
			   "attributes": [{"id": "parked", "name": "Parked", "kind": "flag", "required": true}],
			   "subclasses": [
			    {"id": "car", "name": "Car", "color": "#0072b2", "hotKey": "1", "geometryKinds": ["box", "polygon"], "instructions": "Cars.",
			     "attributes": [{"id": "colour", "name": "Colour", "kind": "choice", "choices": ["red", "blue"], "defaultValue": "red"},
			                    {"id": "doors", "name": "Doors", "kind": "number", "minimum": 1, "maximum": 7}]}]},
			  {"id": "person", "name": "Person", "color": "#e69f00", "hotKey": "2", "geometryKinds": ["keypoints"], "skeleton": "body", "instructions": "People.",
			   "attributes": [{"id": "badge", "name": "Badge", "kind": "text", "pattern": "[A-Z]{2}"}],
			   "questions": [{"id": "walks", "name": "Walks?", "required": true, "choices": [{"id": "yes", "name": "Yes"}, {"id": "no", "name": "No"}]},
			                 {"id": "why", "name": "Why not?", "required": true, "condition": "no", "choices": [{"id": "sits", "name": "Sits"}, {"id": "lies", "name": "Lies"}]}]}],
			 "relationTypes": [{"id": "drives", "name": "drives", "sources": ["person"], "targets": ["car"]}],
			 "skeletons": [{"id": "body", "name": "Body", "joints": [{"id": "head", "name": "Head"}, {"id": "foot", "name": "Foot"}]}]}
			""";

	@TempDir
	private Path temp;

	private Path write(String name, String text) throws IOException {
		return Files.writeString(temp.resolve(name), text);
	}

	private JsonNode lint(String text) throws IOException {
		write("lint.ontology", text);
		return Tool.run(temp, "ontology", "lint", "lint.ontology", "--json").json().get("findings");
	}

	private static boolean has(JsonNode findings, String check, String element) {
		for (JsonNode finding : findings) {
			if (finding.get("check").textValue().equals(check) && finding.get("element").textValue().equals(element)) {
				return true;
			}
		}
		return false;
	}

	@Test
	void lintFindsNothingInWhatIsRight() throws IOException {
		assertEquals("[]", lint(GOOD).toString());
		assertEquals(0, Tool.run(temp, "ontology", "lint", "lint.ontology").code());
	}

	@Test
	void lintFindsEachMistakeAtItsElement() throws IOException {
		String[][] mistakes = {
				{ "duplicate-id", "classes/car/attributes/colour", "\"id\": \"doors\"", "\"id\": \"colour\"" },
				{ "duplicate-id", "classes/car/attributes/parked", "\"id\": \"doors\"", "\"id\": \"parked\"" },
				{ "duplicate-name", "classes/person", "\"name\": \"Person\"", "\"name\": \"\uff23\uff21r \"" },
				{ "hot-key", "classes/person", "\"hotKey\": \"2\"", "\"hotKey\": \"1\"" },
				{ "similar-colors", "classes/person", "#e69f00", "#0074b4" },
				{ "color-blindness", "classes/person", "\"#0072b2\", \"hotKey\": \"1\"", "\"#c06020\", \"hotKey\": \"1\"" },
				{ "missing-instructions", "classes/car", "\"Cars.\"", "\" \"" },
				{ "missing-skeleton", "classes/person", "\"skeleton\": \"body\", ", "" },
				{ "default-value", "classes/car/attributes/colour", "\"defaultValue\": \"red\"", "\"defaultValue\": \"pink\"" },
				{ "empty-choices", "classes/car/attributes/colour", "\"choices\": [\"red\", \"blue\"], \"defaultValue\": \"red\"", "\"choices\": []" },
				{ "range", "classes/car/attributes/doors", "\"minimum\": 1", "\"minimum\": 8" },
				{ "range", "classes/car", "\"instructions\": \"Cars.\"", "\"iouThreshold\": 1.5, \"instructions\": \"Cars.\"" },
				{ "pattern", "classes/person/attributes/badge", "[A-Z]{2}", "[A-Z" },
				{ "incomplete", "", "\"1.2.3\"", "\"one\"" },
				{ "incomplete", "classes/car", "#0072b2", "blue" },
				{ "cycle", "classes/person/questions/why", "\"condition\": \"no\"", "\"condition\": \"lies\"" },
				{ "unreachable-question", "classes/car/questions/late", "\"instructions\": \"Cars.\"",
						"\"instructions\": \"Cars.\", \"questions\": [{\"id\": \"late\", \"name\": \"Late\", \"condition\": \"yes\", \"choices\": [{\"id\": \"x\", \"name\": \"X\"}]}]" } };
		for (String[] mistake : mistakes) {
			String text = GOOD.replace(mistake[2], mistake[3]);
			if (mistake[0].equals("color-blindness")) {
				// Red and green of the same lightness.
				text = text.replace("#e69f00", "#7d7d1c");
			}
			assertFalse(text.equals(GOOD), mistake[0]);
			JsonNode findings = lint(text);
			assertTrue(has(findings, mistake[0], mistake[1]), mistake[0] + ": " + findings);
		}
	}

	@Test
	void lintOfADatasetKnowsItsLabels() throws IOException {
		Tool.run(temp, "sample", "sample");
		JsonNode findings = Tool.run(temp, "ontology", "lint", "sample", "--json").json().get("findings");
		Set<String> checks = new TreeSet<>();
		findings.forEach(finding -> checks.add(finding.get("check").textValue()));
		assertTrue(checks.contains("required-attribute"), findings.toString());
	}

	private JsonNode diff(String from, String to) throws IOException {
		assertTrue(GOOD.contains(from), from);
		write("a.ontology", GOOD);
		write("b.ontology", GOOD.replace(from, to));
		return Tool.run(temp, "ontology", "diff", "a.ontology", "b.ontology", "--json").json();
	}

	@Test
	void diffProposesAVersion() throws IOException {
		String[][] changes = {
				{ "cosmetic", "1.2.4", "classes/car", "#0072b2", "#0072b3" },
				{ "cosmetic", "1.2.4", "classes/car", "\"name\": \"Car\"", "\"name\": \"Motor car\"" },
				{ "compatible", "1.3.0", "classes/car", "[\"box\", \"polygon\"]", "[\"box\", \"polygon\", \"mask\"]" },
				{ "breaking", "2.0.0", "classes/car", "[\"box\", \"polygon\"]", "[\"box\"]" },
				{ "compatible", "1.3.0", "classes/car/attributes/colour", "[\"red\", \"blue\"]", "[\"red\", \"blue\", \"green\"]" },
				{ "breaking", "2.0.0", "classes/car/attributes/colour", "[\"red\", \"blue\"]", "[\"red\"]" },
				{ "compatible", "1.3.0", "classes/car/attributes/doors", "\"maximum\": 7", "\"maximum\": 9" },
				{ "breaking", "2.0.0", "classes/car/attributes/doors", "\"maximum\": 7", "\"maximum\": 5" },
				{ "breaking", "2.0.0", "classes/person/attributes/badge", "\"kind\": \"text\", ", "\"kind\": \"text\", \"required\": true, " },
				{ "breaking", "2.0.0", "skeletons/body", "{\"id\": \"head\", \"name\": \"Head\"}, ", "" },
				{ "breaking", "2.0.0", "relationTypes/drives", "\"sources\": [\"person\"]", "\"sources\": [\"car\"]" },
				{ "compatible", "1.3.0", "relationTypes/drives", "\"targets\": [\"car\"]", "\"targets\": [\"car\", \"person\"]" },
				{ "breaking", "2.0.0", "classes/person/questions/walks/choices/yes", "{\"id\": \"yes\", \"name\": \"Yes\"}, ", "" } };
		for (String[] change : changes) {
			JsonNode diff = diff(change[3], change[4]);
			assertEquals(change[0], diff.get("level").textValue(), diff.toString());
			assertEquals(change[1], diff.get("proposedVersion").textValue());
			assertTrue(diff.get("changes").findValuesAsText("path").contains(change[2]), diff.toString());
		}
		assertEquals("none", diff("Car", "Car").get("level").textValue());
		assertEquals("1.2.3", diff("Car", "Car").get("proposedVersion").textValue());
	}

	@Test
	void theSchemaTakesWhatFollowsTheOntologyAndNothingElse() throws IOException {
		write("good.ontology", GOOD);
		Tool tool = Tool.run(temp, "ontology", "schema", "good.ontology");
		assertEquals(0, tool.code(), tool.err());
		JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(tool.out());
		String car = "{'id':'a','labelClass':'car','geometry':{'box':[1,2,3,4]},'attributes':{'parked':true,'colour':'red','doors':4}}";
		String person = "{'id':'b','labelClass':'person','geometry':{'keypoints':[1,2,2,3,4,2]},'attributes':{'badge':'AB'},"
				+ "'answers':[{'question':'walks','choices':['no']},{'question':'why','choices':['sits']}],'relations':[{'target':'a','type':'drives'}]}";
		assertEquals("", validate(schema, car + "," + person));
		String[][] wrong = { { car, "'car'", "'bus'" }, { car, "'car'", "'vehicle'" }, { car, "'labelClass':'car',", "" }, { car, "'box':[1,2,3,4]", "'points':[1,2]" },
				{ car, "'red'", "'pink'" }, { car, "'doors':4", "'doors':8" }, { car, "'parked':true,", "" }, { car, "true", "'yes'" },
				{ person, "'AB'", "'ABC'" }, { person, "[1,2,2,3,4,2]", "[1,2,2]" }, { person, "'no'", "'perhaps'" }, { person, "['no']", "['no','yes']" },
				{ person, ",{'question':'why','choices':['sits']}", "" }, { person, "'type':'drives'", "'type':'eats'" } };
		for (String[] one : wrong) {
			assertTrue(one[0].contains(one[1]), one[1]);
			assertFalse(validate(schema, one[0].replace(one[1], one[2])).isEmpty(), one[1] + " -> " + one[2]);
		}
		String track = "],'tracks':[{'id':'t','labelClass':'car','attributes':{'parked':false},'keyframes':[{'time':0,'geometry':{'box':[1,2,3,4]}}]}";
		assertEquals("", validate(schema, track));
		assertFalse(validate(schema, track.replace("box", "span")).isEmpty());
	}

	private static String validate(JsonSchema schema, String annotations) throws IOException {
		String text = ("{'schemaVersion':1,'item':'i','layer':'main','annotations':[" + annotations + "]}").replace('\'', '"');
		Set<?> messages = schema.validate(Json.mapper().readTree(text));
		return messages.isEmpty() ? "" : messages.toString();
	}

	/** Names that are no identifiers, that collide, and quotes. */
	private static final String HARD = GOOD.replace("\"id\": \"car\"", "\"id\": \"class\"").replace("[\"car\"]", "[\"class\"]").replace("\"red\"", "\"1 \\\"red\\\"\"")
			.replace("\"blue\"", "\"1-\\\\red\"").replace("\"id\": \"doors\"", "\"id\": \"T\u00fcren\"");

	@Test
	void generatedJavaCompiles() throws IOException {
		write("hard.ontology", HARD);
		Tool tool = Tool.run(temp, "ontology", "codegen", "hard.ontology", "--language", "java", "--package", "org.example", "-o", "Labels.java");
		assertEquals(0, tool.code(), tool.err());
		String text = Files.readString(temp.resolve("Labels.java"));
		assertTrue(text.contains("CLASS(\"class\", \"Car\", \"#0072b2\", 0.5)"), text);
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		assumeTrue(compiler != null, "no compiler in this Java");
		assertEquals(0, compiler.run(null, null, null, "-d", temp.toString(), "-encoding", "UTF-8", temp.resolve("Labels.java").toString()), text);
		assertTrue(Files.exists(temp.resolve("org/example/Labels$LabelClass.class")));
		assertEquals(3, Tool.run(temp, "ontology", "codegen", "hard.ontology", "--language", "java", "--package", "a b").code());
		assertEquals(3, Tool.run(temp, "ontology", "codegen", "hard.ontology", "--language", "cobol").code());
	}

	@Test
	void generatedPythonRuns() throws IOException, InterruptedException {
		write("hard.ontology", HARD);
		assertEquals(0, Tool.run(temp, "ontology", "codegen", "hard.ontology", "--language", "python", "-o", "labels.py").code());
		String text = Files.readString(temp.resolve("labels.py"));
		assertTrue(text.contains("    CLASS = \"class\""), text);
		assertTrue(text.contains("HEAD = 0") && text.contains("FOOT = 1"), text);
		assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "no python3 here");
		Process python = new ProcessBuilder("/usr/bin/python3", "-B", "-c",
				"import labels as l; assert l.LabelClass('class') is l.LabelClass.CLASS; assert l.NAMES[l.LabelClass.PERSON] == 'Person'; assert l.BodyJoint.FOOT == 1")
				.directory(temp.toFile()).redirectErrorStream(true).start();
		String output = new String(python.getInputStream().readAllBytes());
		assertEquals(0, python.waitFor(), output + text);
	}
}

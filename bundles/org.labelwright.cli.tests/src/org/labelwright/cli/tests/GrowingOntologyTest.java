/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dataset that has an ontology already takes in what further files ask and relate. */
class GrowingOntologyTest {

	private static final String CONFIGURATION = """
			<View>
			  <Text name="prompt" value="$prompt"/>
			  <Labels name="words" toName="prompt"><Label value="Topic"/></Labels>
			  <List name="results" value="$items" title="Search results"/>
			  <Ranker name="rank" toName="results"/>
			  <Text name="first" value="$answer1"/>
			  <Text name="second" value="$answer2"/>
			  <Pairwise name="better" toName="first,second"/>
			</View>
			""";
	private static final String TASKS = """
			[{"id": 2, "data": {"prompt": "Arrows?", "items": [{"id": "blog", "body": "b"}, {"id": "mdn", "body": "m"}]},
			  "annotations": [{"result": [{"id": "r", "from_name": "rank", "to_name": "results", "type": "ranker", "value": {"ranker": {"rank": ["mdn", "blog"]}}}]}]}]
			""";
	private static final String MORE = """
			[{"id": 3, "data": {"items": [{"id": "wiki", "body": "w"}, {"id": "mdn", "body": "m"}]},
			  "annotations": [{"result": [{"id": "r", "from_name": "rank", "to_name": "results", "type": "ranker", "value": {"ranker": {"rank": ["wiki", "mdn"]}}}]}]}]
			""";
	private static final String PAIRS = """
			[{"id": 4, "data": {"answer1": "So.", "answer2": "Because."}, "annotations": [{"result": [
			   {"id": "x", "from_name": "better", "to_name": "better", "type": "pairwise", "value": {"selected": "right"}}]}]}]
			""";

	@TempDir
	private Path temp;

	private void run(String... arguments) {
		Tool run = Tool.run(temp, arguments);
		assertThat(run.code()).as(run.out() + run.err()).isZero();
	}

	private void importing(String name, String tasks) throws IOException {
		Files.writeString(temp.resolve(name), tasks);
		run("import", "data", name);
	}

	private JsonNode ontology() throws IOException {
		try (Stream<Path> files = Files.list(temp.resolve("data"))) {
			return new ObjectMapper().readTree(files.filter(file -> file.toString().endsWith(".ontology")).findFirst().orElseThrow().toFile());
		}
	}

	private static List<String> ids(JsonNode list) {
		return list.findValuesAsText("id");
	}

	/** In a labelling configuration a ranking has no entries: they stand in the tasks, of which more come in later. */
	@Test
	void questionsOfALabellingConfigurationGetTheirChoicesFromTasks() throws IOException {
		Files.writeString(temp.resolve("config.xml"), CONFIGURATION);
		run("new", "data", "--ontology", "config.xml");
		assertThat(ontology().at("/questions/0/ranking").booleanValue()).isTrue();
		assertThat(ids(ontology().at("/questions/0/choices"))).isEmpty();
		importing("tasks.json", TASKS);
		assertThat(ids(ontology().at("/questions/0/choices"))).containsExactly("blog", "mdn");
		importing("more.json", MORE);
		importing("pairs.json", PAIRS);
		JsonNode questions = ontology().get("questions");
		assertThat(questions).extracting(question -> question.get("id").textValue()).containsExactly("rank", "better");
		assertThat(ids(questions.at("/0/choices"))).containsExactly("blog", "mdn", "wiki");
		assertThat(ids(questions.at("/1/choices"))).containsExactly("answer1", "answer2");
		run("check", "data");
		run("export", "data", "back.json", "--to", "labelstudio");
		JsonNode back = new ObjectMapper().readTree(temp.resolve("back.json").toFile());
		assertThat(back.findValues("rank")).extracting(JsonNode::toString).containsExactly("[\"mdn\",\"blog\"]", "[\"wiki\",\"mdn\"]");
		assertThat(back.findValuesAsText("selected")).containsExactly("right");
	}

	@Test
	void relationsOfALaterFileGetTheirTypes() throws IOException {
		Path first = Files.createDirectories(temp.resolve("first"));
		Files.writeString(first.resolve("a.txt"), "Sony sued Sony.\n");
		Files.writeString(first.resolve("a.ann"), "T1\tOrg 0 4\tSony\n");
		Path second = Files.createDirectories(temp.resolve("second"));
		Files.writeString(second.resolve("b.txt"), "Sony sued Apple.\n");
		Files.writeString(second.resolve("b.ann"), "T1\tOrg 0 4\tSony\nT2\tOrg 10 15\tApple\nR1\tsued Arg1:T1 Arg2:T2\n");
		run("import", "data", "first");
		run("import", "data", "second");
		assertThat(ids(ontology().get("relationTypes"))).containsExactly("sued");
		run("check", "data");
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.ForwardingSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.dataset.Staging;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.support.Reading;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.Choice;
import org.labelwright.model.ontology.Question;

/** Pairwise and Ranker of Label Studio, as its pages about these tags and its editor have them (labelstud.io/tags/pairwise, /ranker). */
class LabelStudioComparisonsTest {

	private static final String PAIRS = """
			[{"id": 1, "data": {"prompt": "Why \uD83D\uDE00?", "answer1": "So.", "answer2": "Because.", "model": "m1"}, "annotations": [{"id": 5, "completed_by": 2, "result": [
			   {"id": "x", "from_name": "pw", "to_name": "pw", "type": "pairwise", "origin": "manual", "value": {"selected": "right"}},
			   {"id": "c", "from_name": "tone", "to_name": "answer1", "type": "choices", "value": {"choices": ["calm"]}}]}],
			  "predictions": [{"model_version": "judge", "result": [{"from_name": "pw", "to_name": "pw", "type": "pairwise", "value": {"selected": "left"}}]}]}]
			""";
	private static final String RANKED = """
			[{"id": 2, "data": {"prompt": "Arrows?", "items": [
			    {"id": "blog", "title": "10 tips", "body": "There is nothing worse"},
			    {"id": "mdn", "title": "Arrow functions", "body": ""},
			    {"id": "wiki", "title": "", "html": "<b>Arrows</b>", "body": "hidden"}]},
			  "annotations": [{"result": [{"id": "r", "from_name": "rank", "to_name": "results", "type": "ranker", "value": {"ranker": {"rank": ["mdn", "wiki", "blog"]}}}]}]},
			 {"id": 3, "data": {"items": [{"id": "blog", "body": "b"}, {"id": "mdn", "body": "m"}]},
			  "annotations": [{"result": [{"from_name": "rank", "to_name": "results", "type": "ranker", "value": {"ranker": ["mdn", "blog"]}}]}]},
			 {"id": 4, "data": {"items": [{"id": "blog", "body": "b"}, {"id": "mdn", "body": "m"}, {"id": "wiki", "body": "w"}]},
			  "annotations": [{"result": [{"from_name": "pick", "to_name": "results", "type": "ranker", "value": {"ranker": {"_": ["wiki"], "best": ["mdn"], "ads": ["blog"], "spam": []}}}]}]}]
			""";

	@TempDir
	private Path temp;
	private Golden golden;

	@BeforeEach
	void files() throws IOException {
		golden = new Golden(temp);
		golden.file("pairs.json", PAIRS).file("ranked.json", RANKED);
	}

	/** What a source shows of items, their parts and questions. */
	private String shown(String file, Map<String, String> options) throws IOException {
		StringBuilder text = new StringBuilder();
		try (DatasetSource source = open(file, options)) {
			for (Question question : source.ontology().getQuestions()) {
				text.append(question.getId()).append(question.isRanking() ? "> " : question.isMultiple() ? "* " : ": ")
						.append(question.getChoices().stream().map(Choice::getId).collect(Collectors.joining(", "))).append('\n');
			}
			source.forEach(one -> {
				String said = Reading.text(one.media().orElseThrow());
				int[] points = said.codePoints().toArray();
				text.append(one.item().path()).append('\n');
				one.item().parts().forEach(part -> text.append("  ").append(part.name()).append(" = ")
						.append(new String(points, part.start(), part.end() - part.start()).replace("\n", "|")).append('\n'));
				for (AnnotationDocument document : one.documents()) {
					text.append("  ").append(document.getLayer()).append(':');
					document.getAnswers().forEach(answer -> text.append(' ').append(answer.getQuestion()).append('=').append(String.join(",", answer.getChoices())));
					text.append('\n');
				}
			}, Progress.NONE);
		}
		return text.toString();
	}

	private DatasetSource open(String file, Map<String, String> options) throws IOException {
		return Installed.formats().open(temp.resolve("in").resolve(file), Optional.of("labelstudio"), options, new LossReport(), Progress.NONE);
	}

	@Test
	void pairsAreRead() throws IOException {
		assertThat(golden.detected("pairs.json")).isEqualTo("labelstudio");
		assertThat(shown("pairs.json", Map.of())).isEqualTo("""
				pw: answer1, answer2
				task-1.txt
				  prompt = Why \uD83D\uDE00?
				  answer1 = So.
				  answer2 = Because.
				  main: pw=answer2 tone=calm
				  prediction-1: pw=answer1
				""");
	}

	@Test
	void rankingsAndBucketsAreRead() throws IOException {
		assertThat(golden.detected("ranked.json")).isEqualTo("labelstudio");
		assertThat(shown("ranked.json", Map.of())).isEqualTo("""
				rank> blog, mdn, wiki
				pick/best* blog, mdn, wiki
				pick/ads* blog, mdn, wiki
				pick/spam* blog, mdn, wiki
				task-2.txt
				  prompt = Arrows?
				  blog = 10 tips|There is nothing worse
				  mdn = Arrow functions
				  wiki = <b>Arrows</b>
				  main: rank=mdn,wiki,blog
				task-3.txt
				  blog = b
				  mdn = m
				  main: rank=mdn,blog
				task-4.txt
				  blog = b
				  mdn = m
				  wiki = w
				  main: pick/best=mdn pick/ads=blog
				""");
	}

	@Test
	void bothComeBackAsTheyWere() throws Exception {
		golden.comesBack("labelstudio", "pairs.json", Map.of(), Map.of());
		golden.comesBack("labelstudio", "ranked.json", Map.of(), Map.of());
	}

	/** Where each list has ids of its own, a question with all of them would be of no use. */
	@Test
	void manyIdsAreNumbers() throws Exception {
		String tasks = IntStream.range(0, 30).mapToObj(i -> """
				{"id": %1$d, "data": {"items": [{"id": "a%1$d", "body": "x"}, {"id": "b%1$d", "body": "y"}]},
				 "annotations": [{"result": [{"from_name": "rank", "to_name": "items", "type": "ranker", "value": {"ranker": {"rank": ["b%1$d", "a%1$d"]}}}]}]}""".formatted(i))
				.collect(Collectors.joining(",", "[", "]"));
		golden.file("many.json", tasks);
		assertThat(shown("many.json", Map.of())).startsWith("rank> 1, 2\ntask-0.txt\n  1 = x\n  2 = y\n  main: rank=2,1\n");
		golden.comesBack("labelstudio", "many.json", Map.of(), Map.of());
	}

	@Test
	void whatIsAnsweredNowIsWritten() throws IOException {
		assertThat(changed("pairs.json", document -> document.getAnswers().getFirst().getChoices().set(0, "answer1")))
				.contains("\"origin\":\"manual\",\"value\":{\"selected\":\"left\"}").doesNotContain("right");
		assertThat(changed("pairs.json", document -> document.getAnswers().removeFirst())).doesNotContain("pairwise");
		assertThat(changed("ranked.json", document -> document.getAnswers().getFirst().getChoices().move(0, document.getAnswers().getFirst().getChoices().size() - 1)))
				.contains("{\"rank\":[\"blog\",\"mdn\",\"wiki\"]}", "\"ranker\":[\"blog\",\"mdn\"]");
		assertThat(changed("ranked.json", document -> {
			if (document.getAnswers().getFirst().getQuestion().equals("pick/best")) {
				document.getAnswers().getFirst().getChoices().add("wiki");
				document.getAnswers().removeLast();
			}
		})).contains("{\"_\":[\"blog\"],\"best\":[\"mdn\",\"wiki\"],\"ads\":[],\"spam\":[]}");
	}

	/** The file after a change of each document in the main layer. */
	private String changed(String file, Consumer<AnnotationDocument> change) throws IOException {
		Path out = temp.resolve("changed.json");
		LossReport losses = new LossReport();
		try (DatasetSource source = new ForwardingSource(open(file, Map.of())) {
			@Override
			public void forEach(Visitor visitor, Progress progress) throws IOException {
				super.forEach(one -> {
					// Predictions are not touched, and would hide what is left out.
					SourceRecord main = one.withDocuments(one.documents().subList(0, 1));
					change.accept(main.documents().getFirst());
					visitor.visit(main);
				}, progress);
			}
		}) {
			Installed.formats().write(source, out, "labelstudio", Map.of(), losses, Progress.NONE);
		}
		assertThat(losses.losses()).isEmpty();
		return Files.readString(out);
	}

	@Test
	void theFieldsOfAPairCanBeNamed() throws IOException {
		golden.file("named.json", PAIRS.replace("answer1", "human").replace("answer2", "machine"));
		assertThatThrownBy(() -> shown("named.json", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("named.json").hasMessageContaining("option pair")
				.hasMessageContaining("human, machine, model");
		assertThat(shown("named.json", Map.of("pair", "machine,human"))).contains("pw: machine, human\n", "main: pw=human");
		assertThatThrownBy(() -> shown("named.json", Map.of("pair", "human"))).hasMessageContaining("two fields");
	}

	/** Two pictures are no text: the answer keeps the words of Label Studio, and all comes back. */
	@Test
	void pairsOfPicturesComeBack() throws Exception {
		golden.file("pictures.json", """
				[{"id": 9, "data": {"image1": "https://example.org/a.png", "image2": "https://example.org/b.png"}, "annotations": [{"result": [
				  {"from_name": "pw", "to_name": "pw", "type": "pairwise", "value": {"selected": "left"}}]}]}]
				""");
		assertThat(golden.says("labelstudio", "pictures.json", Map.of())).isEqualTo("a.png 0x0 (no media)\n  pw: left\n");
		golden.comesBack("labelstudio", "pictures.json", Map.of(), Map.of());
	}

	/** A second file asks the same question of other tasks. */
	@Test
	void importedTwiceAsksOnce() throws IOException {
		golden.file("more.json", RANKED.replace("wiki", "web").replace("\"id\": 2", "\"id\": 7").replace("\"id\": 3", "\"id\": 8").replace("\"id\": 4", "\"id\": 9"));
		Path folder = temp.resolve("data");
		Dataset.create(folder, "data");
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			for (String file : List.of("ranked.json", "more.json")) {
				try (DatasetSource source = open(file, Map.of())) {
					dataset.importFrom(source, Staging.Options.DEFAULT, Progress.NONE);
				}
			}
			assertThat(dataset.ontology().getQuestions()).extracting(Question::getId).containsExactly("rank", "pick/best", "pick/ads", "pick/spam");
			assertThat(dataset.ontology().getQuestions().getFirst().getChoices()).extracting(Choice::getId).containsExactly("blog", "mdn", "wiki", "web");
		}
	}

	@Test
	void hostileComparisonsAreRefused() throws IOException {
		refused("sides", PAIRS.replace("\"right\"", "\"middle\""), "left or right, not \"middle\"");
		refused("number", PAIRS.replace("\"right\"", "1"), "selected");
		refused("unknown", RANKED.replace("[\"mdn\", \"wiki\", \"blog\"]", "[\"gone\"]"), "\"gone\", which the list does not have");
		refused("twice", RANKED.replace("[\"mdn\", \"wiki\", \"blog\"]", "[\"mdn\", \"mdn\"]"), "\"mdn\" twice");
		refused("same", RANKED.replace("{\"id\": \"mdn\", \"body\": \"m\"}", "{\"id\": \"blog\", \"body\": \"m\"}"), "another of that name");
		refused("field", RANKED.replace("\"id\": \"wiki\", \"title\"", "\"id\": \"prompt\", \"title\""), "another of that name");
		refused("list", RANKED.replace("{\"rank\": [\"mdn\", \"wiki\", \"blog\"]}", "{\"rank\": 7}"), "should be a list");
		refused("half", PAIRS.replace("Because.", "\\ud83d"), "surrogate");
	}

	private void refused(String name, String tasks, String message) throws IOException {
		golden.file(name + ".json", tasks);
		assertThatThrownBy(() -> shown(name + ".json", Map.of())).as(name).isInstanceOf(BadInputException.class).hasMessageContaining(name + ".json").hasMessageContaining(message);
	}

	/** Parts that came from elsewhere become fields and lists, and mean the same when they are read. */
	@Test
	void othersCanBeWritten() throws IOException {
		Path out = temp.resolve("fresh.json");
		LossReport losses = new LossReport();
		try (DatasetSource source = new ForwardingSource(open("ranked.json", Map.of())) {
			@Override
			public void forEach(Visitor visitor, Progress progress) throws IOException {
				super.forEach(one -> visitor.visit(one.withItem(one.item().withOrigin(Optional.empty()))), progress);
			}
		}) {
			Installed.formats().write(source, out, "labelstudio", Map.of(), losses, Progress.NONE);
		}
		assertThat(losses.losses()).isEmpty();
		assertThat(Files.readString(out)).startsWith("[{\"data\":{\"prompt\":\"Arrows?\",\"items\":[{\"id\":\"blog\",\"body\":\"10 tips\\nThere is nothing worse\"},")
				.contains("{\"type\":\"ranker\",\"from_name\":\"rank\",\"to_name\":\"items\",\"value\":{\"ranker\":{\"rank\":[\"mdn\",\"wiki\",\"blog\"]}}}",
						"\"value\":{\"ranker\":{\"best\":[\"mdn\"],\"ads\":[\"blog\"]}}");
		Files.copy(out, temp.resolve("in/fresh.json"));
		assertThat(shown("fresh.json", Map.of()).replaceAll("task-\\d", "task")).contains("main: rank=mdn,wiki,blog", "main: pick/best=mdn pick/ads=blog");
	}

	/** Offsets are those of the text that a result is of, in UTF-16; the objects of a configuration are named otherwise than the fields as a rule. */
	@Test
	void spansAreInOneOfTheTexts() throws Exception {
		golden.file("spans.json", PAIRS.replace("\"result\": [\n   {\"id\": \"x\"", """
				"result": [
				   {"id": "s", "from_name": "l", "to_name": "prompt", "type": "labels", "value": {"start": 4, "end": 6, "text": "\uD83D\uDE00", "labels": ["Face"]}},
				   {"id": "t", "from_name": "l", "to_name": "right-text", "type": "labels", "value": {"start": 0, "end": 7, "text": "Because", "labels": ["Reason"]}},
				   {"id": "u", "from_name": "l", "to_name": "elsewhere", "type": "labels", "value": {"start": 0, "end": 1, "labels": ["Reason"]}},
				   {"id": "x\""""));
		// Why (4) face (1) ? (1), an empty line (2), So. (3), an empty line (2).
		assertThat(golden.says("labelstudio", "spans.json", Map.of())).contains("  Face {span:[4,5]}\n  Reason {span:[13,20]}\n");
		golden.comesBack("labelstudio", "spans.json", Map.of(), Map.of());
	}

	@Test
	void preferencesFromElsewhereBecomePairwise() throws IOException {
		Path out = temp.resolve("fresh.json");
		try (DatasetSource source = new ForwardingSource(open("pairs.json", Map.of())) {
			@Override
			public void forEach(Visitor visitor, Progress progress) throws IOException {
				super.forEach(one -> visitor.visit(one.withItem(one.item().withOrigin(Optional.empty())).withDocuments(List.of(one.documents().getFirst()))), progress);
			}
		}) {
			Installed.formats().write(source, out, "labelstudio", Map.of(), new LossReport(), Progress.NONE);
		}
		assertThat(Files.readString(out)).isEqualTo("[{\"data\":{\"prompt\":\"Why \\uD83D\\uDE00?\",\"answer1\":\"So.\",\"answer2\":\"Because.\"},\"annotations\":[{\"result\":["
				+ "{\"type\":\"pairwise\",\"from_name\":\"pw\",\"to_name\":\"pw\",\"value\":{\"selected\":\"right\"}},"
				+ "{\"type\":\"choices\",\"from_name\":\"tone\",\"to_name\":\"text\",\"value\":{\"choices\":[\"calm\"]}}]}]}]");
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.onnx.internal.Graph;
import org.labelwright.assist.BatchAssistant;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.json.Json;
import org.labelwright.geometry.Span;

/** Byte pairs and unigrams, by models whose label of a piece is looked up by the number of the piece: so it shows which pieces they were given. */
class TokenizersTest {

	private static final List<String> LABELS = List.of("O", "B-PER", "I-PER", "B-LOC", "I-LOC");

	@TempDir
	private Path temp;
	private Bench bench;

	@BeforeEach
	void bench() throws Exception {
		bench = new Bench(temp, "person", "place");
	}

	/** @param labels by the number of the piece */
	private void model(List<String> labels, String file) throws Exception {
		float[] table = new float[labels.size() * LABELS.size()];
		for (int i = 0; i < labels.size(); i++) {
			table[i * LABELS.size() + LABELS.indexOf(labels.get(i))] = 5;
		}
		bench.model(new Graph().input("input_ids", Graph.LONG, 1, -1).constant("table", table, labels.size(), LABELS.size())
				.node("Gather", "logits <- table input_ids", new Graph.Attribute("axis", 0L)).output("logits", Graph.FLOAT, 1, -1, LABELS.size()));
		bench.describe("{'schemaVersion': 1, 'name': 'Test', 'task': 'tokens', 'model': 'model.onnx', 'classes': ['O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC'], "
				+ "'classMap': {'PER': 'person', 'LOC': 'place'}, 'tokenizer': {'file': '" + file + "'}}");
	}

	private List<String> found(String text) throws Exception {
		int[] points = text.codePoints().toArray();
		return bench.predict(bench.text(text)).stream().map(one -> {
			Span span = (Span) one.getGeometry();
			return one.getLabelClass() + " " + new String(points, span.start(), span.length());
		}).toList();
	}

	/** The letters of all bytes, and pieces that pairs are joined to; the label of a piece stands behind it. */
	private List<String> bytePairs(boolean oneFile, String... joined) throws Exception {
		List<String> vocabulary = new ArrayList<>(List.of("<s>", "</s>"));
		int next = 256;
		for (int i = 0; i < 256; i++) {
			boolean seen = i >= 33 && i <= 126 || i >= 161 && i <= 172 || i >= 174;
			vocabulary.add(String.valueOf((char) (seen ? i : next++)));
		}
		List<String> labels = new ArrayList<>(vocabulary.stream().map(one -> "O").toList());
		List<String> merges = new ArrayList<>();
		for (String one : joined) {
			String[] parts = one.split(" ");
			merges.add(parts[0] + " " + parts[1]);
			vocabulary.add(parts[0] + parts[1]);
			labels.add(parts.length > 2 ? parts[2] : "O");
		}
		ObjectNode vocab = Json.mapper().createObjectNode();
		IntStream.range(0, vocabulary.size()).forEach(i -> vocab.put(vocabulary.get(i), i));
		if (oneFile) {
			ObjectNode root = Json.mapper().createObjectNode();
			root.putObject("pre_tokenizer").put("type", "ByteLevel").put("add_prefix_space", true);
			ObjectNode processor = root.putObject("post_processor").put("type", "RobertaProcessing");
			processor.putArray("sep").add("</s>").add(1);
			processor.putArray("cls").add("<s>").add(0);
			ObjectNode model = root.putObject("model").put("type", "BPE");
			model.set("vocab", vocab);
			merges.forEach(model.putArray("merges")::add);
			Files.writeString(temp.resolve("tokenizer.json"), root.toString());
		} else {
			Files.writeString(temp.resolve("vocab.json"), vocab.toString());
			Files.writeString(temp.resolve("merges.txt"), "#version: 0.2\n" + String.join("\n", merges) + "\n");
		}
		return labels;
	}

	private static final String[] BERLIN = { "e r", "B er", "l i", "li n", "Ber lin B-LOC", "\u0120 Berlin B-LOC", "\u0120 A", "n n", "\u0120A nn", "\u0120Ann a B-PER",
			"\u0120 New", "N e", "Ne w", "\u0120 New B-LOC", "\u0120 Y", "o r", "\u0120Y or", "\u0120Yor k I-LOC" };

	@Test
	void bytePairsAreJoinedInTheOrderTheyWereLearntIn() throws Exception {
		model(bytePairs(false, BERLIN), "vocab.json");
		assertThat(found("Berlin, in  Berlin and New York. Anna")).containsExactly("place Berlin", "place Berlin", "place New York", "person Anna");
		// Without a space before it, this is another piece.
		assertThat(found("xAnna")).isEmpty();
	}

	@Test
	void aTokenizerFileSaysWhetherASpaceStandsBeforeTheText() throws Exception {
		model(bytePairs(true, BERLIN), "tokenizer.json");
		assertThat(found("Anna")).containsExactly("person Anna");
		assertThat(found("\uD83D\uDE00 Anna\u00a0 Berlin")).containsExactly("person Anna", "place Berlin");
	}

	@Test
	void bytePairsThatAreCutByAnotherPatternAreRefused() throws Exception {
		model(bytePairs(true, BERLIN), "tokenizer.json");
		ObjectNode root = (ObjectNode) Json.mapper().readTree(Files.readString(temp.resolve("tokenizer.json")));
		ArrayNode steps = root.putObject("pre_tokenizer").put("type", "Sequence").putArray("pretokenizers");
		steps.addObject().put("type", "Split").put("behavior", "Isolated").putObject("pattern").put("Regex", "\\p{N}{1,3}");
		steps.addObject().put("type", "ByteLevel").put("use_regex", false);
		Files.writeString(temp.resolve("tokenizer.json"), root.toString());
		assertThatThrownBy(() -> found("Anna")).isInstanceOf(BadInputException.class).hasMessageContaining("tokenizer.json").hasMessageContaining("pre_tokenizer").hasMessageContaining("Split");
	}

	@Test
	void ofAnyTextEveryCharacterIsInOneWord() throws Exception {
		List<String> all = new ArrayList<>(bytePairs(true));
		model(all.stream().map(one -> "B-PER").toList(), "tokenizer.json");
		everyCharacterIsInOneWord();
		unigram(true, "\u2581", "e", "\u2581Be", "lin", "\u6771\u4eac");
		model(IntStream.range(0, 7 + 256).mapToObj(i -> "B-PER").toList(), "tokenizer.json");
		everyCharacterIsInOneWord();
	}

	private void everyCharacterIsInOneWord() throws Exception {
		String[] parts = { " ", "  ", "\n", "\u00a0", "Berlin", "don't", "e\u0301", "\u00e9", "\uD83D\uDE00", "\uD83D\uDC69\u200D\uD83D\uDE80", "\u6771\u4eac", "3,14", "...", "\ufb01n",
				"\u0e01\u0e33", "\u05d0\u05b8", "<s>" };
		Random random = new Random(5);
		try (BatchAssistant.Run run = bench.start()) {
			for (int i = 0; i < 150; i++) {
				StringBuilder text = new StringBuilder();
				for (int part = random.nextInt(12); part >= 0; part--) {
					text.append(parts[random.nextInt(parts.length)]);
				}
				int[] points = text.codePoints().toArray();
				int at = 0;
				for (var one : run.predict(bench.text(text.toString()), Progress.NONE).getAnnotations()) {
					Span span = (Span) one.getGeometry();
					assertThat(span.start()).as("after the word before, in \"%s\"", text).isGreaterThanOrEqualTo(at);
					assertThat(new String(points, at, span.start() - at)).as("between words, in \"%s\"", text).matches("(?U)\\s*");
					assertThat(new String(points, span.start(), span.length())).as("a word, in \"%s\"", text).matches("(?U)\\S+");
					at = span.end();
				}
				assertThat(new String(points, at, points.length - at)).as("the end, of \"%s\"", text).matches("(?U)\\s*");
			}
		}
	}

	/** Pieces with their labels; each is a little less probable than the one before. The bytes come last. */
	private List<String> unigram(boolean bytes, String... pieces) throws Exception {
		ObjectNode root = Json.mapper().createObjectNode();
		root.putObject("normalizer").put("type", "Precompiled");
		root.putObject("pre_tokenizer").put("type", "Metaspace");
		ObjectNode model = root.putObject("model").put("type", "Unigram").put("unk_id", 0).put("byte_fallback", bytes);
		ArrayNode vocab = model.putArray("vocab");
		List<String> labels = new ArrayList<>();
		for (String one : List.of("<unk>", "</s>")) {
			vocab.addArray().add(one).add(0);
			labels.add("O");
			root.withArray("added_tokens").addObject().put("content", one).put("special", true);
		}
		for (String one : pieces) {
			String[] parts = one.split(" ");
			vocab.addArray().add(parts[0]).add(-3 - 0.01 * vocab.size());
			labels.add(parts.length > 1 ? parts[1] : "O");
		}
		for (int i = 0; bytes && i < 256; i++) {
			vocab.addArray().add("<0x%02X>".formatted(i)).add(-20);
			labels.add("O");
		}
		ObjectNode processor = root.putObject("post_processor").put("type", "TemplateProcessing");
		processor.putArray("single").add(Json.mapper().readTree("{\"Sequence\": {\"id\": \"A\"}}")).add(Json.mapper().readTree("{\"SpecialToken\": {\"id\": \"</s>\"}}"));
		processor.set("special_tokens", Json.mapper().readTree("{\"</s>\": {\"ids\": [1]}}"));
		Files.writeString(temp.resolve("tokenizer.json"), root.toString());
		return labels;
	}

	@Test
	void unigramsAreTheMostProbablePieces() throws Exception {
		model(unigram(false, "\u2581", "\u2581Ber B-PER", "lin", "\u2581Berlin B-LOC", "\u2581fin B-PER", "\u6771 B-LOC", "\u4eac I-LOC", ".", "\u2581in", "\u00e9", "\u2581caf"), "tokenizer.json");
		// One piece is more probable than two.
		assertThat(found("Berlin. in")).containsExactly("place Berlin");
		// What is normal for the model stands at its place in the text all the same; what is unknown is nothing.
		assertThat(found("\uD83D\uDE00 \ufb01n cafe\u0301 \u6771\u4eac. Berlin")).containsExactly("person \ufb01n", "place \u6771\u4eac", "place Berlin");
		assertThat(found(" \n ")).isEmpty();
	}

	@Test
	void whatIsNoTokenizerIsSaidWithItsPlace() throws Exception {
		List<String> labels = bytePairs(false, "B e r");
		Files.writeString(temp.resolve("merges.txt"), "#version: 0.2\nB e r\n");
		model(labels, "vocab.json");
		assertThatThrownBy(() -> found("a")).isInstanceOf(BadInputException.class).hasMessageContaining("merges.txt").hasMessageContaining("line 2");
		Files.delete(temp.resolve("merges.txt"));
		assertThatThrownBy(() -> found("a")).isInstanceOf(BadInputException.class).hasMessageContaining("needs merges.txt beside it");
		Files.writeString(temp.resolve("tokenizer.json"), "{\"model\": {\"type\": \"WordLevel\"}}");
		model(labels, "tokenizer.json");
		assertThatThrownBy(() -> found("a")).isInstanceOf(BadInputException.class).hasMessageContaining("field model.type");
		Files.writeString(temp.resolve("tokenizer.json"), "{\"model\": {\"type\": \"Unigram\", \"vocab\": [[\"a\", 1], [\"b\"]]}}");
		assertThatThrownBy(() -> found("a")).isInstanceOf(BadInputException.class).hasMessageContaining("field model.vocab[1]");
		Files.writeString(temp.resolve("tokenizer.json"), "{\"model\": {\"type\": \"BPE\", \"vocab\": {}, \"merges\": []}}");
		assertThatThrownBy(() -> found("a")).isInstanceOf(BadInputException.class).hasMessageContaining("ByteLevel");
	}
}

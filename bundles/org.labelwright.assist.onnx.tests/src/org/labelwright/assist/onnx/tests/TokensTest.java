/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.onnx.internal.Graph;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;

/** A model whose label of a piece is looked up by the number of the piece. */
class TokensTest {

	/** By their numbers; what each is labelled stands beside it. */
	private static final List<String> PIECES = List.of("[PAD] O", "[UNK] O", "[CLS] O", "[SEP] O", "ber B-LOC", "##lin O", "new B-LOC", "york I-LOC", "in O", "anna B-PER",
			"\u6771 B-LOC", "\u4eac I-LOC", ". O", "cafe B-PER");
	private static final List<String> LABELS = List.of("O", "B-PER", "I-PER", "B-LOC", "I-LOC");

	@TempDir
	private Path temp;
	private Bench bench;

	@BeforeEach
	void bench() throws Exception {
		bench = new Bench(temp, "person", "place");
		Files.write(temp.resolve("vocab.txt"), PIECES.stream().map(one -> one.split(" ")[0]).toList());
		float[] table = new float[PIECES.size() * LABELS.size()];
		for (int i = 0; i < PIECES.size(); i++) {
			table[i * LABELS.size() + LABELS.indexOf(PIECES.get(i).split(" ")[1])] = 5;
		}
		bench.model(new Graph().input("input_ids", Graph.LONG, 1, -1).input("attention_mask", Graph.LONG, 1, -1).constant("table", table, PIECES.size(), LABELS.size())
				.node("Gather", "logits <- table input_ids", new Graph.Attribute("axis", 0L)).output("logits", Graph.FLOAT, 1, -1, LABELS.size()));
		describe("'file': 'vocab.txt'");
	}

	private void describe(String tokenizer) throws Exception {
		bench.describe("{'schemaVersion': 1, 'name': 'Test', 'task': 'tokens', 'model': 'model.onnx', 'classes': ['O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC'], "
				+ "'classMap': {'PER': 'person', 'LOC': 'place'}, 'tokenizer': {" + tokenizer + "}}");
	}

	private List<String> found(String text) throws Exception {
		int[] points = text.codePoints().toArray();
		return bench.predict(bench.text(text)).stream().map(one -> {
			Span span = (Span) one.getGeometry();
			return one.getLabelClass() + " " + new String(points, span.start(), span.length());
		}).toList();
	}

	@Test
	void wordsInPiecesAreWholeAndSeveralWordsAreOneSpan() throws Exception {
		assertThat(found("Anna in Berlin.  New York")).containsExactly("person Anna", "place Berlin", "place New York");
	}

	@Test
	void placesAreCodePointsBeyondTheBasicPlaneToo() throws Exception {
		assertThat(found("\uD83D\uDE00 in Berlin \uD83D\uDC69\u200D\uD83D\uDE80, \u6771\u4eac. Anna")).containsExactly("place Berlin", "place \u6771\u4eac", "person Anna");
		Annotation first = bench.predict(bench.text("\uD83D\uDE00 Berlin")).getFirst();
		assertThat(first.getGeometry()).isEqualTo(Span.of(2, 8));
	}

	@Test
	void accentsAndCaseDoNotMatterUnlessTheyAreSaidTo() throws Exception {
		assertThat(found("Caf\u00e9 CAFE\u0301")).containsExactly("person Caf\u00e9", "person CAFE\u0301");
		describe("'file': 'vocab.txt', 'lowercase': false");
		assertThat(found("Anna anna")).containsExactly("person anna");
	}

	/** Models of names are mostly cased: what their own files say counts, where the description does not say otherwise. */
	@Test
	void whetherCaseMattersIsWhatTheFilesOfTheModelSay() throws Exception {
		Files.writeString(temp.resolve("tokenizer_config.json"), "{\"do_lower_case\": false, \"strip_accents\": null}");
		assertThat(found("Anna anna")).containsExactly("person anna");
		describe("'file': 'vocab.txt', 'lowercase': true");
		assertThat(found("Anna anna")).containsExactly("person Anna", "person anna");
		StringBuilder vocab = new StringBuilder();
		for (int i = 0; i < PIECES.size(); i++) {
			vocab.append(i == 0 ? "" : ", ").append('"').append(PIECES.get(i).split(" ")[0]).append("\": ").append(i);
		}
		describe("'file': 'tokenizer.json'");
		String file = "{\"normalizer\": NORMALIZER, \"model\": {\"type\": \"WordPiece\", \"vocab\": {" + vocab + "}}}";
		for (String cased : List.of("null", "{\"type\": \"BertNormalizer\", \"lowercase\": false, \"strip_accents\": null}", "{\"type\": \"NFC\"}")) {
			Files.writeString(temp.resolve("tokenizer.json"), file.replace("NORMALIZER", cased));
			assertThat(found("Anna anna caf\u00e9")).as(cased).containsExactly("person anna");
		}
		for (String uncased : List.of("{\"type\": \"BertNormalizer\", \"lowercase\": true, \"strip_accents\": null}",
				"{\"type\": \"Sequence\", \"normalizers\": [{\"type\": \"NFD\"}, {\"type\": \"Lowercase\"}, {\"type\": \"StripAccents\"}]}")) {
			Files.writeString(temp.resolve("tokenizer.json"), file.replace("NORMALIZER", uncased));
			assertThat(found("Anna Caf\u00e9")).as(uncased).containsExactly("person Anna", "person Caf\u00e9");
		}
		Files.writeString(temp.resolve("tokenizer.json"), file.replace("NORMALIZER", "{\"type\": \"BertNormalizer\", \"lowercase\": true, \"strip_accents\": false}"));
		assertThat(found("Anna Caf\u00e9")).containsExactly("person Anna");
	}

	/** A separator of lines is white space; of an invisible character alone the model sees nothing: a piece for what is unknown would part the place. */
	@Test
	void whatIsInvisibleIsNoPiece() throws Exception {
		assertThat(found("Anna\u2028Berlin")).containsExactly("person Anna", "place Berlin");
		assertThat(found("in \uFEFF Anna")).containsExactly("person Anna");
		assertThat(found("New \u200B York")).containsExactly("place New \u200B York");
	}

	@Test
	void longTextsAreReadInWindows() throws Exception {
		describe("'file': 'vocab.txt', 'most': 16");
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 50; i++) {
			text.append("in Berlin in New York . ");
		}
		List<String> found = found(text.toString());
		assertThat(found).hasSize(100);
		for (int i = 0; i < 100; i++) {
			assertThat(found.get(i)).isEqualTo(i % 2 == 0 ? "place Berlin" : "place New York");
		}
		assertThat(found("")).isEmpty();
	}

	@Test
	void theVocabularyMayStandInATokenizerFile() throws Exception {
		StringBuilder vocab = new StringBuilder();
		for (int i = 0; i < PIECES.size(); i++) {
			vocab.append(i == 0 ? "" : ", ").append('"').append(PIECES.get(i).split(" ")[0]).append("\": ").append(i);
		}
		Files.writeString(temp.resolve("tokenizer.json"), "{\"model\": {\"type\": \"WordPiece\", \"vocab\": {" + vocab + "}}}");
		describe("'file': 'tokenizer.json'");
		assertThat(found("Anna in Berlin")).containsExactly("person Anna", "place Berlin");
	}
}

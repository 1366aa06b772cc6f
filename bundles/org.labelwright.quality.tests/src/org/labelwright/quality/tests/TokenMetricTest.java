/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.labelwright.geometry.Span;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.internal.metrics.TokenMetric;
import org.labelwright.quality.metrics.EvaluationResult;
import org.labelwright.quality.metrics.Tasks;

/** Tags of tokens; the cases with several sentences are those of seqeval's own tests and documentation. */
class TokenMetricTest {

	private static final double EXACT = 1e-12;

	/** Sentences parted by a bar. */
	private static MemorySource source(String sentences) {
		MemorySource source = new MemorySource().item("text");
		int sentence = 0;
		int at = 0;
		for (String tags : sentences.split("\\|")) {
			for (String tag : tags.trim().split(" +")) {
				Annotation token = source.add(null, Span.of(at, at + 1));
				token.getAttributes().put("tag", new AttributeValue.Text(tag));
				token.setGroup("s" + sentence);
				at += 2;
			}
			sentence++;
		}
		return source;
	}

	private static EvaluationResult evaluate(String truth, String prediction, String... options) {
		return MemorySource.evaluate(new TokenMetric(), Tasks.TOKENS, source(truth), source(prediction), options);
	}

	private static void assertFigures(EvaluationResult result, double precision, double recall, double f1) {
		assertEquals(precision, result.metrics().get("precision"), EXACT);
		assertEquals(recall, result.metrics().get("recall"), EXACT);
		assertEquals(f1, result.metrics().get("f1"), EXACT);
	}

	@Test
	void theExampleOfSeqeval() {
		EvaluationResult result = evaluate("O O O B-MISC I-MISC I-MISC O | B-PER I-PER O", "O O B-MISC I-MISC I-MISC I-MISC O | B-PER I-PER O");
		assertFigures(result, 0.5, 0.5, 0.5);
		assertEquals(0.8, result.metrics().get("accuracy"), EXACT);
		assertEquals(0, result.perClass().get("MISC").get("f1"), EXACT);
		assertEquals(1, result.perClass().get("PER").get("f1"), EXACT);
		assertEquals(0.5, result.metrics().get("f1_macro"), EXACT);
	}

	@Test
	void theLenientWayTakesAnEntityWithoutItsBegin() {
		String truth = "B-NP I-NP O";
		String prediction = "I-NP I-NP O";
		assertFigures(evaluate(truth, prediction), 1, 1, 1);
		assertFigures(evaluate(truth, prediction, "scheme", "default"), 1, 1, 1);
		assertFigures(evaluate(truth, prediction, "scheme", "IOB2"), 0, 0, 0);
	}

	@Test
	void anEntityDoesNotGoOnIntoTheNextSentence() {
		assertFigures(evaluate("B-X I-X | I-X O", "B-X I-X | I-X O"), 1, 1, 1);
		assertEquals(2, evaluate("B-X I-X | I-X O", "B-X I-X | I-X O").perClass().get("X").get("support"), EXACT);
	}

	@Test
	void eachSchemeMarksTheSameTwoEntities() {
		// One of two tokens and, right after it, one of one token of the same type.
		assertEquals(2, evaluate("I-X I-X B-X", "I-X I-X B-X", "scheme", "IOB1").perClass().get("X").get("support"), EXACT);
		assertEquals(2, evaluate("B-X I-X B-X", "B-X I-X B-X", "scheme", "IOB2").perClass().get("X").get("support"), EXACT);
		assertEquals(2, evaluate("I-X E-X E-X", "I-X E-X E-X", "scheme", "IOE2").perClass().get("X").get("support"), EXACT);
		assertEquals(2, evaluate("B-X E-X S-X", "B-X E-X S-X", "scheme", "IOBES").perClass().get("X").get("support"), EXACT);
	}

	@Test
	void anUnfinishedEntityOfIobesIsNone() {
		assertFigures(evaluate("B-X E-X O", "B-X I-X O", "scheme", "IOBES"), 0, 0, 0);
		assertFigures(evaluate("B-X E-X O", "B-X E-X O", "scheme", "IOBES"), 1, 1, 1);
	}

	@Test
	void aTagThatTheSchemeDoesNotHaveIsRefused() {
		assertThrows(UncheckedIOException.class, () -> evaluate("B-X E-X", "B-X E-X", "scheme", "IOB2"));
	}

	@Test
	void tagsThatMarkNoEntitiesAreCountedOneByOne() {
		EvaluationResult result = evaluate("NOUN VERB NOUN DET", "NOUN NOUN NOUN DET");
		assertEquals(0.75, result.metrics().get("accuracy"), EXACT);
		assertEquals(2.0 / 3, result.perClass().get("NOUN").get("precision"), EXACT);
		assertEquals(0, result.perClass().get("VERB").get("f1"), EXACT);
		assertEquals((0.8 + 0 + 1) / 3, result.metrics().get("f1_macro"), EXACT);
		assertEquals((2 * 0.8 + 0 + 1) / 4, result.metrics().get("f1_weighted"), EXACT);
	}

	/** As files of CoNLL are read: tokens, sentences and entities are spans. */
	@Test
	void entitiesMayBeSpansBesideTheTokens() {
		MemorySource truth = text();
		truth.add("PER", Span.of(0, 5));
		truth.add("PER", Span.of(6, 8));
		MemorySource prediction = text();
		prediction.add("PER", Span.of(0, 5));
		prediction.add("PER", Span.of(3, 8));
		EvaluationResult result = MemorySource.evaluate(new TokenMetric(), Tasks.TOKENS, truth, prediction);
		// Tokens at 0, 3 | 6. Of spans that overlap the later one counts, and each is cut at the end of a sentence: the tags are
		// B I | B in the truth and B B | I in the prediction, whose three entities have one in common with the two of the truth.
		assertEquals(3, result.metrics().get("tokens"));
		assertEquals(1.0 / 3, result.metrics().get("accuracy"), EXACT);
		assertEquals(2, result.perClass().get("PER").get("support"), EXACT);
		assertFigures(result, 1.0 / 3, 0.5, 0.4);
		assertFigures(MemorySource.evaluate(new TokenMetric(), Tasks.TOKENS, truth, truth2()), 1, 1, 1);
	}

	private static MemorySource truth2() {
		MemorySource same = text();
		same.add("PER", Span.of(6, 8));
		same.add("PER", Span.of(0, 5));
		return same;
	}

	private static MemorySource text() {
		MemorySource text = new MemorySource("token", "sentence", "PER").item("text");
		text.add("sentence", Span.of(0, 5));
		text.add("token", Span.of(0, 2));
		text.add("token", Span.of(3, 5));
		text.add("sentence", Span.of(6, 8));
		text.add("token", Span.of(6, 8));
		return text;
	}

	@Test
	void tokensMustBeTheSame() {
		assertThrows(UncheckedIOException.class, () -> evaluate("O O", "O"));
	}

	@Test
	void agreesWithPatternsOnRandomTags() {
		Random random = new Random(5);
		String[] tags = { "O", "B-X", "I-X", "B-Y", "I-Y" };
		for (int round = 0; round < 500; round++) {
			StringBuilder truth = new StringBuilder();
			StringBuilder prediction = new StringBuilder();
			for (int i = 0; i < 30; i++) {
				String separator = i % 10 == 9 ? " | " : " ";
				String tag = tags[random.nextInt(tags.length)];
				truth.append(tag).append(i == 29 ? "" : separator);
				prediction.append(random.nextInt(4) == 0 ? tags[random.nextInt(tags.length)] : tag).append(i == 29 ? "" : separator);
			}
			// Strictly an entity is a begin and what follows of its type; leniently what follows suffices.
			assertPattern(truth.toString(), prediction.toString(), "IOB2", "(?:Bx(?:Ix)*|By(?:Iy)*)");
			assertPattern(truth.toString(), prediction.toString(), "default", "(?:Bx(?:Ix)*|By(?:Iy)*|(?:Ix)+|(?:Iy)+)");
		}
	}

	private static void assertPattern(String truth, String prediction, String scheme, String pattern) {
		Set<List<Object>> wanted = entities(truth, pattern);
		Set<List<Object>> found = entities(prediction, pattern);
		Set<List<Object>> right = new HashSet<>(wanted);
		right.retainAll(found);
		EvaluationResult result = evaluate(truth, prediction, "scheme", scheme);
		assertEquals(found.isEmpty() ? 0 : (double) right.size() / found.size(), result.metrics().get("precision"), EXACT);
		assertEquals(wanted.isEmpty() ? 0 : (double) right.size() / wanted.size(), result.metrics().get("recall"), EXACT);
	}

	private static Set<List<Object>> entities(String sentences, String pattern) {
		// Two characters a tag.
		String code = sentences.replace(" | ", "||").replace("B-X", "Bx").replace("I-X", "Ix").replace("B-Y", "By").replace("I-Y", "Iy")
				.replace("O", "O.").replace(" ", "");
		Set<List<Object>> entities = new HashSet<>();
		for (Matcher matcher = Pattern.compile(pattern).matcher(code); matcher.find();) {
			entities.add(List.of(matcher.start(), matcher.end(), matcher.group().charAt(1)));
		}
		return entities;
	}
}

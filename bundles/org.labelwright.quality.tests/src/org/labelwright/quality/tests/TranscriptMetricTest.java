/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Whole;
import org.labelwright.model.AttributeValue;
import org.labelwright.quality.internal.metrics.TranscriptMetric;
import org.labelwright.quality.metrics.EvaluationResult;
import org.labelwright.quality.metrics.Tasks;

class TranscriptMetricTest {

	private static final double EXACT = 1e-12;

	private static MemorySource source(String... texts) {
		MemorySource source = new MemorySource();
		for (int i = 0; i < texts.length; i++) {
			source.item("clip" + i);
			source.add(null, new Whole()).getAttributes().put("transcript", new AttributeValue.Text(texts[i]));
		}
		return source;
	}

	private static EvaluationResult evaluate(MemorySource truth, MemorySource prediction, String... options) {
		return MemorySource.evaluate(new TranscriptMetric(), Tasks.TRANSCRIPT, truth, prediction, options);
	}

	@Test
	void countsEdits() {
		Map<String, Double> metrics = evaluate(source("the cat sat on the mat"), source("the hat sat on mat")).metrics();
		assertEquals(1, metrics.get("substitutions"));
		assertEquals(1, metrics.get("deletions"));
		assertEquals(0, metrics.get("insertions"));
		assertEquals(4, metrics.get("hits"));
		assertEquals(2.0 / 6, metrics.get("WER"), EXACT);
		assertEquals(2.0 / 6, metrics.get("MER"), EXACT);
		assertEquals(1 - 4.0 / 6 * 4 / 5, metrics.get("WIL"), EXACT);
		assertEquals((1 + 4) / 22.0, metrics.get("CER"), EXACT);
		assertEquals(1, evaluate(source("a b"), source("a x b")).metrics().get("insertions"));
	}

	/** Three substitutions are as few edits as one of each kind; rapidfuzz, on which jiwer stands, takes the former. */
	@Test
	void ofEquallyGoodAlignmentsItTakesThatOfJiwer() {
		Map<String, Double> metrics = evaluate(source("the cat sat on the mat"), source("the hat sat on mat today")).metrics();
		assertEquals(3, metrics.get("substitutions"));
		assertEquals(0, metrics.get("deletions"));
	}

	@Test
	void sumsOverItemsBeforeItDivides() {
		Map<String, Double> metrics = evaluate(source("a", "b c d"), source("x", "b c d")).metrics();
		assertEquals(0.25, metrics.get("WER"), EXACT);
		assertEquals(0.5, metrics.get("SER"), EXACT);
	}

	@Test
	void theTextOfAnItemIsInTheOrderOfTime() {
		MemorySource truth = new MemorySource().item("clip");
		truth.add(null, new Interval(5, 9)).getAttributes().put("text", new AttributeValue.Text("world"));
		truth.add(null, new Interval(0, 4)).getAttributes().put("text", new AttributeValue.Text("hello"));
		MemorySource prediction = new MemorySource().item("clip");
		prediction.add(null, new Whole()).getAttributes().put("text", new AttributeValue.Text("Hello, world!"));
		assertEquals(1, evaluate(truth, prediction).metrics().get("WER"), EXACT);
		assertEquals(0, evaluate(truth, prediction, "ignore-case", "true", "ignore-punctuation", "true").metrics().get("WER"), EXACT);
	}

	@Test
	void nothingToSayIsNotDefinedWhenSomethingIsSaid() {
		assertEquals(Double.NaN, evaluate(source(""), source("a")).metrics().get("WER"));
		assertEquals(0, evaluate(source(""), source("")).metrics().get("WER"), EXACT);
	}

	@Test
	void editsAreAsFewAsThePlainDefinitionSays() {
		Random random = new Random(3);
		for (int round = 0; round < 500; round++) {
			String truth = words(random);
			String prediction = words(random);
			Map<String, Double> metrics = evaluate(source(truth), source(prediction)).metrics();
			String[] a = truth.isEmpty() ? new String[0] : truth.split(" ");
			String[] b = prediction.isEmpty() ? new String[0] : prediction.split(" ");
			assertEquals(distance(a, a.length, b, b.length), metrics.get("substitutions") + metrics.get("deletions") + metrics.get("insertions"));
			assertEquals(a.length, metrics.get("hits") + metrics.get("substitutions") + metrics.get("deletions"));
			assertEquals(b.length, metrics.get("hits") + metrics.get("substitutions") + metrics.get("insertions"));
		}
	}

	@Test
	void ratesAgreeWithTheirPlainDefinitions() {
		Random random = new Random(4);
		for (int round = 0; round < 50; round++) {
			MemorySource truth = new MemorySource();
			MemorySource prediction = new MemorySource();
			double edits = 0;
			double words = 0;
			double wordsSaid = 0;
			double characterEdits = 0;
			double characters = 0;
			double wrong = 0;
			for (int i = 0; i < 4; i++) {
				String right = "c " + words(random);
				String said = (random.nextInt(3) == 0 ? "c " + words(random) : right).strip();
				truth.item("i" + i).add(null, new Whole()).getAttributes().put("text", new AttributeValue.Text(right.strip()));
				prediction.item("i" + i).add(null, new Whole()).getAttributes().put("text", new AttributeValue.Text(said));
				String[] a = right.strip().split(" ");
				String[] b = said.split(" ");
				edits += distance(a, a.length, b, b.length);
				words += a.length;
				wordsSaid += b.length;
				wrong += said.equals(right.strip()) ? 0 : 1;
				characterEdits += distance(right.strip(), said);
				characters += right.strip().length();
			}
			Map<String, Double> metrics = evaluate(truth, prediction).metrics();
			assertEquals(edits / words, metrics.get("WER"), EXACT);
			assertEquals(characterEdits / characters, metrics.get("CER"), EXACT);
			assertEquals(wrong / 4, metrics.get("SER"), EXACT);
			// Morris, Maier and Green 2004, of the hits that the alignment has.
			double hits = metrics.get("hits");
			assertEquals(edits / (edits + hits), metrics.get("MER"), EXACT);
			assertEquals(1 - hits / words * hits / wordsSaid, metrics.get("WIL"), EXACT);
			assertEquals(hits / words * hits / wordsSaid, metrics.get("WIP"), EXACT);
		}
	}

	/** Of Wagner and Fischer, with the whole table. */
	private static int distance(String a, String b) {
		int[][] table = new int[a.length() + 1][b.length() + 1];
		for (int i = 0; i <= a.length(); i++) {
			for (int j = 0; j <= b.length(); j++) {
				table[i][j] = i == 0 || j == 0 ? i + j : Math.min(table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1),
						1 + Math.min(table[i - 1][j], table[i][j - 1]));
			}
		}
		return table[a.length()][b.length()];
	}

	private static String words(Random random) {
		StringBuilder text = new StringBuilder();
		for (int i = random.nextInt(7); i > 0; i--) {
			text.append(text.isEmpty() ? "" : " ").append("abc".charAt(random.nextInt(3)));
		}
		return text.toString();
	}

	private static int distance(String[] a, int n, String[] b, int m) {
		if (n == 0 || m == 0) {
			return n + m;
		}
		return Math.min(distance(a, n - 1, b, m - 1) + (a[n - 1].equals(b[m - 1]) ? 0 : 1),
				1 + Math.min(distance(a, n - 1, b, m), distance(a, n, b, m - 1)));
	}
}

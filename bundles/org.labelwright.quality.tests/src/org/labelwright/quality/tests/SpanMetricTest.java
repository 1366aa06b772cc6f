/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.labelwright.geometry.Span;
import org.labelwright.quality.internal.metrics.SpanMetric;
import org.labelwright.quality.metrics.ConfusionMatrix;
import org.labelwright.quality.metrics.EvaluationResult;
import org.labelwright.quality.metrics.Tasks;

class SpanMetricTest {

	private static final double EXACT = 1e-12;

	private static MemorySource source() {
		return new MemorySource("PER", "LOC").item("text");
	}

	private static EvaluationResult evaluate(MemorySource truth, MemorySource prediction, String... options) {
		return MemorySource.evaluate(new SpanMetric(), Tasks.SPANS, truth, prediction, options);
	}

	/** The six cases of SemEval: right, wrong class, wrong boundary, both wrong, missed, invented. */
	@Test
	void theFourWaysJudgeTheSixCases() {
		MemorySource truth = source();
		truth.add("PER", Span.of(0, 5));
		truth.add("PER", Span.of(10, 15));
		truth.add("PER", Span.of(20, 25));
		truth.add("PER", Span.of(30, 35));
		truth.add("LOC", Span.of(40, 45));
		MemorySource prediction = source();
		prediction.add("PER", Span.of(0, 5));
		prediction.add("LOC", Span.of(10, 15));
		prediction.add("PER", Span.of(20, 24));
		prediction.add("LOC", Span.of(31, 38));
		prediction.add("LOC", Span.of(50, 55));
		Map<String, Double> metrics = evaluate(truth, prediction).metrics();
		assertEquals(0.2, metrics.get("precision"), EXACT);
		assertEquals(0.2, metrics.get("recall"), EXACT);
		assertEquals(0.2, metrics.get("strict_f1"), EXACT);
		assertEquals(0.4, metrics.get("exact_precision"), EXACT);
		assertEquals((2 + 0.5 * 2) / 5, metrics.get("partial_recall"), EXACT);
		assertEquals(0.4, metrics.get("type_f1"), EXACT);
		assertEquals(1, metrics.get("missed"));
		assertEquals(1, metrics.get("spurious"));
	}

	@Test
	void twoPredictionsOfOneSpanCountOnce() {
		MemorySource truth = source();
		truth.add("PER", Span.of(0, 10));
		MemorySource prediction = source();
		prediction.add("PER", Span.of(0, 4));
		prediction.add("PER", Span.of(5, 10));
		Map<String, Double> metrics = evaluate(truth, prediction).metrics();
		assertEquals(0.5 / 2, metrics.get("partial_precision"), EXACT);
		assertEquals(0.5, metrics.get("partial_recall"), EXACT);
		assertEquals(1, metrics.get("spurious"));
	}

	@Test
	void spansThatTouchDoNotOverlap() {
		MemorySource truth = source();
		truth.add("PER", Span.of(0, 5));
		MemorySource prediction = source();
		prediction.add("PER", Span.of(5, 9));
		assertEquals(0, evaluate(truth, prediction).metrics().get("partial_f1"), EXACT);
	}

	@Test
	void nothingPredictedIsZeroNotUndefined() {
		MemorySource truth = source();
		truth.add("PER", Span.of(0, 5));
		Map<String, Double> metrics = evaluate(truth, source()).metrics();
		assertEquals(0, metrics.get("precision"), EXACT);
		assertEquals(0, metrics.get("f1"), EXACT);
	}

	@Test
	void entitiesAreConfusedAtTheSamePlace() {
		MemorySource truth = source();
		truth.add("PER", Span.of(0, 5));
		truth.add("LOC", Span.of(10, 15));
		MemorySource prediction = source();
		prediction.add("LOC", Span.of(0, 5));
		prediction.add("LOC", Span.of(20, 25));
		ConfusionMatrix matrix = evaluate(truth, prediction, "confusion", "true").confusion().orElseThrow();
		assertEquals(1, matrix.count("PER", "LOC"));
		assertEquals(1, matrix.count("LOC", ConfusionMatrix.BACKGROUND));
		assertEquals(1, matrix.count(ConfusionMatrix.BACKGROUND, "LOC"));
	}
}

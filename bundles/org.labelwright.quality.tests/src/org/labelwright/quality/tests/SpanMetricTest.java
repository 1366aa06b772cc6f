/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.labelwright.core.text.AttributeSpans;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
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

	/** Spans in the transcripts of two segments; the predicted segments have other ids, and one a shifted end. */
	@Test
	void spansInTranscriptsAreComparedWithinTheirSegments() {
		MemorySource truth = source();
		Annotation first = truth.add("segment", new Interval(0, 1000));
		Annotation second = truth.add("segment", new Interval(1000, 2000));
		AttributeSpans.put(truth.add("PER", Span.of(0, 5)), first.getId(), "text");
		AttributeSpans.put(truth.add("LOC", Span.of(0, 5)), second.getId(), "text");
		MemorySource prediction = source();
		Annotation late = prediction.add("segment", new Interval(1000, 1900));
		Annotation early = prediction.add("segment", new Interval(0, 1000));
		late.setId("late");
		early.setId("early");
		AttributeSpans.put(prediction.add("PER", Span.of(0, 5)), "early", "text");
		AttributeSpans.put(prediction.add("PER", Span.of(0, 5)), "late", "text");
		Map<String, Double> metrics = evaluate(truth, prediction).metrics();
		assertEquals(0.5, metrics.get("precision"), EXACT);
		assertEquals(0.5, metrics.get("recall"), EXACT);
		assertEquals(1, metrics.get("exact_f1"), EXACT);
		assertEquals(0, metrics.get("missed"));
		assertEquals(0, metrics.get("spurious"));
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

	/** A span of the slow implementation. */
	private record Entity(String labelClass, int start, int end) {

		boolean overlaps(Entity other) {
			return start < other.end && other.start < end;
		}

		boolean isAt(Entity other) {
			return start == other.start && end == other.end;
		}
	}

	/** Correct, incorrect, partial, missed and spurious of one way to count. */
	private record Muc(double correct, double incorrect, double partial, double missed, double spurious) {

		Muc plus(Muc other) {
			return new Muc(correct + other.correct, incorrect + other.incorrect, partial + other.partial, missed + other.missed, spurious + other.spurious);
		}

		double precision() {
			return (correct + 0.5 * partial) / (correct + incorrect + partial + spurious);
		}

		double recall() {
			return (correct + 0.5 * partial) / (correct + incorrect + partial + missed);
		}
	}

	/** Spans of one side do not overlap, so at most the choice among several neighbours is open: the first that is still free. */
	@Test
	void agreesWithAPlainImplementationOnRandomSpans() {
		Random random = new Random(19);
		for (int round = 0; round < 200; round++) {
			MemorySource truth = source();
			MemorySource prediction = source();
			List<Entity> wanted = entities(truth, random);
			List<Entity> found = entities(prediction, random);
			Map<String, Double> metrics = evaluate(truth, prediction).metrics();
			double right = found.stream().filter(wanted::contains).count();
			assertEquals(right / found.size(), metrics.get("precision"), EXACT);
			assertEquals(right / wanted.size(), metrics.get("recall"), EXACT);
			Map<String, Muc> plain = muc(wanted, found);
			plain.forEach((way, counts) -> {
				assertEquals(counts.precision(), metrics.get(way + "_precision"), EXACT, way);
				assertEquals(counts.recall(), metrics.get(way + "_recall"), EXACT, way);
				double sum = counts.precision() + counts.recall();
				assertEquals(sum == 0 ? 0 : 2 * counts.precision() * counts.recall() / sum, metrics.get(way + "_f1"), EXACT, way);
			});
		}
	}

	private static List<Entity> entities(MemorySource source, Random random) {
		List<Entity> entities = new ArrayList<>();
		for (int at = random.nextInt(4); entities.isEmpty() || at < 40; at += 1 + random.nextInt(5)) {
			Entity entity = new Entity(random.nextInt(3) == 0 ? "LOC" : "PER", at, at + 1 + random.nextInt(6));
			entities.add(entity);
			source.add(entity.labelClass(), Span.of(entity.start(), entity.end()));
			at = entity.end();
		}
		return entities;
	}

	/** The table of SemEval-2013 task 9.1: what each prediction is worth in each way, and what nobody met. */
	private static Map<String, Muc> muc(List<Entity> wanted, List<Entity> found) {
		Map<String, Muc> counts = new HashMap<>();
		Set<Entity> met = new HashSet<>();
		found.stream().filter(wanted::contains).forEach(one -> {
			for (String way : List.of("strict", "exact", "partial", "type")) {
				counts.merge(way, new Muc(1, 0, 0, 0, 0), Muc::plus);
			}
		});
		for (Entity one : found) {
			if (wanted.contains(one)) {
				met.add(one);
				continue;
			}
			Optional<Entity> same = wanted.stream().filter(one::isAt).findFirst();
			// One that a later prediction meets exactly is still free for this one, as nervaluate goes through them once.
			Optional<Entity> near = same.or(() -> wanted.stream().filter(other -> other.overlaps(one) && !met.contains(other)).findFirst());
			if (near.isEmpty()) {
				for (String way : List.of("strict", "exact", "partial", "type")) {
					counts.merge(way, new Muc(0, 0, 0, 0, 1), Muc::plus);
				}
				continue;
			}
			met.add(near.get());
			boolean place = near.get().isAt(one);
			boolean type = near.get().labelClass().equals(one.labelClass());
			counts.merge("strict", new Muc(0, 1, 0, 0, 0), Muc::plus);
			counts.merge("exact", new Muc(place ? 1 : 0, place ? 0 : 1, 0, 0, 0), Muc::plus);
			counts.merge("partial", new Muc(place ? 1 : 0, 0, place ? 0 : 1, 0, 0), Muc::plus);
			counts.merge("type", new Muc(type ? 1 : 0, type ? 0 : 1, 0, 0, 0), Muc::plus);
		}
		double missed = wanted.stream().filter(one -> !met.contains(one)).count();
		for (String way : List.of("strict", "exact", "partial", "type")) {
			counts.merge(way, new Muc(0, 0, 0, missed, 0), Muc::plus);
		}
		return counts;
	}
}

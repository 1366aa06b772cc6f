/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.labelwright.core.format.FormatOption;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.metrics.ConfusionMatrix;
import org.labelwright.quality.metrics.EvaluatedItem;
import org.labelwright.quality.metrics.EvaluationResult;
import org.labelwright.quality.metrics.EvaluationSetup;
import org.labelwright.quality.metrics.Metric;

/**
 * Spans of text. Precision, recall and F1 of spans whose place and class are both right, as seqeval counts them; and the
 * four ways of SemEval-2013 task 9.1 (strict, exact boundaries, partial boundaries, type), after MUC-5, as nervaluate
 * counts them. Spans in transcripts are compared within the transcripts of the same segment, see {@link TextHosts}.
 */
public final class SpanMetric implements Metric {

	private static final String CONFUSION = "confusion";
	private static final String LEAVE_OUT = "leave-out";

	@Override
	public List<FormatOption> options() {
		return List.of(new FormatOption(LEAVE_OUT, "Classes whose spans are not judged: what text is made of, not what it is about", FormatOption.Type.TEXT, List.of(),
				String.join(",", TokenMetric.PARTS_OF_TEXT)), FormatOption.flag(CONFUSION, "true to count which class was taken for which at the same place", false));
	}

	@Override
	public Accumulator start(EvaluationSetup setup) throws IOException {
		return new Comparison(setup);
	}

	/** Where a span is: in which text, empty for that of the item, and where in it. */
	private record Place(String text, Span span) {
	}

	/** A span with its class. */
	private record Entity(Place place, String labelClass) {

		Span span() {
			return place.span();
		}

		boolean overlaps(Entity other) {
			return place.text().equals(other.place.text()) && span().overlap(other.span()) > 0;
		}
	}

	/** The ways to count. */
	private enum Way {
		STRICT, EXACT, PARTIAL, TYPE
	}

	/** MUC's five outcomes. */
	private static final class Outcomes {

		private long correct;
		private long incorrect;
		private long partial;
		private long missed;
		private long spurious;

		double precision() {
			long actual = correct + incorrect + partial + spurious;
			return actual == 0 ? 0 : (correct + 0.5 * partial) / actual;
		}

		double recall() {
			long possible = correct + incorrect + partial + missed;
			return possible == 0 ? 0 : (correct + 0.5 * partial) / possible;
		}

		double f1() {
			double sum = precision() + recall();
			return sum == 0 ? 0 : 2 * precision() * recall() / sum;
		}
	}

	private static final class Comparison implements Accumulator {

		private final EvaluationSetup setup;
		private final LabelCounts counts = new LabelCounts();
		private final Map<Way, Outcomes> all = outcomes();
		private final Map<String, Map<Way, Outcomes>> ofClass = new TreeMap<>();
		private final Map<String, Map<String, Long>> confusion = new HashMap<>();
		private final boolean confusing;
		private final List<String> leftOut;

		Comparison(EvaluationSetup setup) throws IOException {
			this.setup = setup;
			confusing = setup.flag(CONFUSION);
			leftOut = Values.names(setup.text(LEAVE_OUT));
		}

		private static Map<Way, Outcomes> outcomes() {
			Map<Way, Outcomes> outcomes = new EnumMap<>(Way.class);
			for (Way way : Way.values()) {
				outcomes.put(way, new Outcomes());
			}
			return outcomes;
		}

		@Override
		public void add(EvaluatedItem item) {
			List<Entity> truth = entities(item.truth().getAnnotations(), item.truth().getAnnotations());
			List<Entity> prediction = entities(item.prediction().getAnnotations(), item.truth().getAnnotations());
			Set<Entity> wanted = new HashSet<>(truth);
			Set<Entity> found = new HashSet<>(prediction);
			wanted.forEach(one -> counts.of(one.labelClass()).add(found.contains(one) ? 1 : 0, 0, 1));
			found.forEach(one -> counts.of(one.labelClass()).add(0, 1, 0));
			if (confusing) {
				confuse(wanted, found);
			}
			judge(truth, wanted, prediction);
		}

		/** @param truth to whose texts spans within texts of segments belong */
		private List<Entity> entities(List<Annotation> annotations, List<Annotation> truth) {
			TextHosts hosts = new TextHosts(annotations, truth);
			List<Entity> entities = new ArrayList<>();
			for (Annotation annotation : annotations) {
				if (annotation.getGeometry() instanceof Span span && annotation.getLabelClass() != null && !leftOut.contains(annotation.getLabelClass())) {
					entities.add(new Entity(new Place(hosts.text(annotation), span), annotation.getLabelClass()));
				}
			}
			return entities;
		}

		private void confuse(Set<Entity> wanted, Set<Entity> found) {
			Map<Place, String> classes = new HashMap<>();
			found.forEach(one -> classes.merge(one.place(), one.labelClass(),
					(first, second) -> wanted.contains(new Entity(one.place(), first)) ? first : second));
			Map<Place, String> right = new HashMap<>();
			wanted.forEach(one -> right.put(one.place(), one.labelClass()));
			right.forEach((place, labelClass) -> confuse(labelClass, classes.getOrDefault(place, ConfusionMatrix.BACKGROUND)));
			classes.forEach((place, labelClass) -> {
				if (!right.containsKey(place)) {
					confuse(ConfusionMatrix.BACKGROUND, labelClass);
				}
			});
		}

		private void confuse(String truth, String prediction) {
			confusion.computeIfAbsent(truth, key -> new HashMap<>()).merge(prediction, 1L, Long::sum);
		}

		/** Each prediction against the truth, as nervaluate goes through them: by its end, against truths by their start. */
		private void judge(List<Entity> truth, Set<Entity> wanted, List<Entity> prediction) {
			List<Entity> ordered = truth.stream().sorted(Comparator.comparingInt(one -> one.span().start())).toList();
			Set<Entity> met = new HashSet<>();
			for (Entity predicted : prediction.stream().sorted(Comparator.comparingInt(one -> one.span().end())).toList()) {
				if (wanted.contains(predicted)) {
					met.add(predicted);
					for (Way way : Way.values()) {
						each(way, predicted.labelClass(), outcomes -> outcomes.correct++);
					}
				} else if (!judgeOverlap(predicted, ordered, met)) {
					for (Way way : Way.values()) {
						each(way, predicted.labelClass(), outcomes -> outcomes.spurious++);
					}
				}
			}
			for (Entity one : ordered) {
				if (!met.contains(one)) {
					for (Way way : Way.values()) {
						each(way, one.labelClass(), outcomes -> outcomes.missed++);
					}
				}
			}
		}

		private boolean judgeOverlap(Entity predicted, List<Entity> ordered, Set<Entity> met) {
			for (Entity one : ordered) {
				if (predicted.span().end() <= one.span().start()) {
					return false;
				}
				boolean samePlace = one.place().equals(predicted.place());
				if (samePlace || one.overlaps(predicted) && !met.contains(one)) {
					boolean sameClass = one.labelClass().equals(predicted.labelClass());
					met.add(one);
					each(Way.STRICT, one.labelClass(), outcomes -> outcomes.incorrect++);
					each(Way.TYPE, one.labelClass(), sameClass ? outcomes -> outcomes.correct++ : outcomes -> outcomes.incorrect++);
					each(Way.PARTIAL, one.labelClass(), samePlace ? outcomes -> outcomes.correct++ : outcomes -> outcomes.partial++);
					each(Way.EXACT, one.labelClass(), samePlace ? outcomes -> outcomes.correct++ : outcomes -> outcomes.incorrect++);
					return true;
				}
			}
			return false;
		}

		private void each(Way way, String labelClass, Consumer<Outcomes> count) {
			count.accept(all.get(way));
			count.accept(ofClass.computeIfAbsent(labelClass, key -> outcomes()).get(way));
		}

		@Override
		public EvaluationResult finish() {
			EvaluationResult.Builder result = new EvaluationResult.Builder(setup.task());
			counts.report(result, setup::name, 1, "micro");
			all.forEach((way, one) -> result.metric(key(way, "precision"), one.precision()).metric(key(way, "recall"), one.recall())
					.metric(key(way, "f1"), one.f1()));
			Outcomes boundaries = all.get(Way.PARTIAL);
			result.metric("partial_correct", boundaries.correct).metric("partial_partial", boundaries.partial).metric("missed", boundaries.missed)
					.metric("spurious", boundaries.spurious);
			ofClass.forEach((labelClass, ways) -> ways.forEach((way, one) -> result.ofClass(setup.name(labelClass), key(way, "precision"), one.precision())
					.ofClass(setup.name(labelClass), key(way, "recall"), one.recall()).ofClass(setup.name(labelClass), key(way, "f1"), one.f1())));
			if (confusing) {
				result.confusion(matrix());
			}
			return result.build();
		}

		private ConfusionMatrix matrix() {
			List<String> ids = new ArrayList<>(counts.all().keySet());
			ids.add(ConfusionMatrix.BACKGROUND);
			List<String> names = ids.stream().map(setup::name).toList();
			return new ConfusionMatrix(names, names, ids.stream().map(row -> ids.stream()
					.map(column -> confusion.getOrDefault(row, Map.of()).getOrDefault(column, 0L)).toList()).toList());
		}

		private static String key(Way way, String figure) {
			return way.name().toLowerCase(Locale.ROOT) + "_" + figure;
		}
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.labelwright.core.format.FormatOption;
import org.labelwright.geometry.Interval;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.matching.Assignment;
import org.labelwright.quality.metrics.EvaluatedItem;
import org.labelwright.quality.metrics.EvaluationResult;
import org.labelwright.quality.metrics.EvaluationSetup;
import org.labelwright.quality.metrics.Metric;

/**
 * Segments of time: the diarization error rate of NIST (md-eval), which is the time that was missed, invented or given to the
 * wrong label, for each second of the truth. By default labels mean no more than who is the same as who, so each
 * recording pairs those of both sides as it suits the prediction best.
 */
public final class SegmentMetric implements Metric {

	private static final String COLLAR = "collar";
	private static final String OVERLAP = "skip-overlap";
	private static final String MAPPING = "mapping";
	private static final String ATTRIBUTE = "attribute";
	private static final double MICROSECONDS = 1e6;

	@Override
	public List<FormatOption> options() {
		return List.of(FormatOption.number(COLLAR, "Seconds on each side of a boundary of the truth that do not count", 0),
				FormatOption.flag(OVERLAP, "true where time with several labels in the truth does not count", false),
				FormatOption.choice(MAPPING, "optimal: labels are names that the prediction chose freely; none: they must be the same", "optimal", "none"),
				new FormatOption(ATTRIBUTE, "Attributes that may hold the label; without them it is the label class", FormatOption.Type.TEXT, List.of(), "speaker"));
	}

	@Override
	public Accumulator start(EvaluationSetup setup) throws IOException {
		return new Comparison(setup);
	}

	/** A stretch of time without a boundary in it, and who is on. */
	private record Stretch(long length, List<String> truth, List<String> prediction) {
	}

	private static final class Comparison implements Accumulator {

		private final EvaluationSetup setup;
		private final long collar;
		private final boolean skipOverlap;
		private final boolean mapping;
		private final List<String> attributes;
		private final LabelCounts byLabel = new LabelCounts();
		private long total;
		private long missed;
		private long invented;
		private long confused;

		Comparison(EvaluationSetup setup) throws IOException {
			this.setup = setup;
			collar = Math.round(setup.number(COLLAR) * MICROSECONDS);
			skipOverlap = setup.flag(OVERLAP);
			mapping = setup.text(MAPPING).equals("optimal");
			attributes = Values.names(setup.text(ATTRIBUTE));
		}

		@Override
		public void add(EvaluatedItem item) {
			Map<String, List<Interval>> truth = byLabel(item.truth().getAnnotations());
			Map<String, List<Interval>> prediction = byLabel(item.prediction().getAnnotations());
			List<Stretch> stretches = stretches(truth, prediction);
			Map<String, String> partner = mapping ? partners(truth.keySet(), prediction.keySet(), stretches) : Map.of();
			for (Stretch one : stretches) {
				long right = one.prediction().stream().map(label -> mapping ? partner.get(label) : label)
						.filter(label -> label != null && one.truth().contains(label)).count();
				int wanted = one.truth().size();
				int found = one.prediction().size();
				total += one.length() * wanted;
				missed += one.length() * Math.max(0, wanted - found);
				invented += one.length() * Math.max(0, found - wanted);
				confused += one.length() * (Math.min(wanted, found) - right);
				if (!mapping) {
					one.truth().forEach(label -> byLabel.of(label).add(one.prediction().contains(label) ? one.length() : 0, 0, one.length()));
					one.prediction().forEach(label -> byLabel.of(label).add(0, one.length(), 0));
				}
			}
		}

		private Map<String, List<Interval>> byLabel(List<Annotation> annotations) {
			Map<String, List<Interval>> byLabel = new LinkedHashMap<>();
			for (Annotation annotation : annotations) {
				if (annotation.getGeometry() instanceof Interval interval && interval.length() > 0) {
					String label = Values.text(annotation, attributes)
							.orElseGet(() -> annotation.getLabelClass() == null ? "" : setup.name(annotation.getLabelClass()));
					byLabel.computeIfAbsent(label, key -> new ArrayList<>()).add(interval);
				}
			}
			return byLabel;
		}

		private List<Stretch> stretches(Map<String, List<Interval>> truth, Map<String, List<Interval>> prediction) {
			TreeSet<Long> cuts = new TreeSet<>();
			TreeMap<Long, Integer> silent = new TreeMap<>();
			truth.values().forEach(list -> list.forEach(one -> {
				for (long edge : new long[] { one.start(), one.end() }) {
					cuts.add(edge);
					if (collar > 0) {
						cuts.add(edge - collar);
						cuts.add(edge + collar);
						silent.merge(edge - collar, 1, Integer::sum);
						silent.merge(edge + collar, -1, Integer::sum);
					}
				}
			}));
			prediction.values().forEach(list -> list.forEach(one -> Collections.addAll(cuts, one.start(), one.end())));
			Map<Long, List<String>> startsTruth = new HashMap<>();
			Map<Long, List<String>> endsTruth = new HashMap<>();
			edges(truth, startsTruth, endsTruth);
			Map<Long, List<String>> startsPrediction = new HashMap<>();
			Map<Long, List<String>> endsPrediction = new HashMap<>();
			edges(prediction, startsPrediction, endsPrediction);
			Map<String, Integer> onTruth = new TreeMap<>();
			Map<String, Integer> onPrediction = new TreeMap<>();
			List<Stretch> stretches = new ArrayList<>();
			long before = Long.MIN_VALUE;
			int unheard = 0;
			for (long at : cuts) {
				boolean counts = unheard == 0 && !(skipOverlap && onTruth.size() > 1) && !(onTruth.isEmpty() && onPrediction.isEmpty());
				if (before != Long.MIN_VALUE && counts) {
					stretches.add(new Stretch(at - before, List.copyOf(onTruth.keySet()), List.copyOf(onPrediction.keySet())));
				}
				unheard += silent.getOrDefault(at, 0);
				change(onTruth, startsTruth.get(at), endsTruth.get(at));
				change(onPrediction, startsPrediction.get(at), endsPrediction.get(at));
				before = at;
			}
			return stretches;
		}

		private static void edges(Map<String, List<Interval>> byLabel, Map<Long, List<String>> starts, Map<Long, List<String>> ends) {
			byLabel.forEach((label, list) -> list.forEach(one -> {
				starts.computeIfAbsent(one.start(), key -> new ArrayList<>()).add(label);
				ends.computeIfAbsent(one.end(), key -> new ArrayList<>()).add(label);
			}));
		}

		/** A label may be on several times at once, and is off when all of them have ended. */
		private static void change(Map<String, Integer> on, List<String> starts, List<String> ends) {
			if (starts != null) {
				starts.forEach(label -> on.merge(label, 1, Integer::sum));
			}
			if (ends != null) {
				ends.forEach(label -> on.computeIfPresent(label, (key, count) -> count == 1 ? null : count - 1));
			}
		}

		/** The label of the truth that each of the prediction stands for: those that share most time, pair by pair. */
		private static Map<String, String> partners(Collection<String> truth, Collection<String> prediction, List<Stretch> stretches) {
			List<String> rows = List.copyOf(truth);
			List<String> columns = List.copyOf(prediction);
			Map<String, Integer> rowOf = new HashMap<>();
			rows.forEach(label -> rowOf.put(label, rowOf.size()));
			Map<String, Integer> columnOf = new HashMap<>();
			columns.forEach(label -> columnOf.put(label, columnOf.size()));
			double[][] costs = new double[rows.size()][columns.size()];
			for (Stretch one : stretches) {
				one.truth().forEach(t -> one.prediction().forEach(p -> costs[rowOf.get(t)][columnOf.get(p)] -= one.length()));
			}
			Assignment assignment = new Assignment(costs);
			Map<String, String> partners = new HashMap<>();
			for (int row = 0; row < rows.size(); row++) {
				if (assignment.columnOf(row) >= 0) {
					partners.put(columns.get(assignment.columnOf(row)), rows.get(row));
				}
			}
			return partners;
		}

		@Override
		public EvaluationResult finish() {
			EvaluationResult.Builder result = new EvaluationResult.Builder(setup.task());
			double all = total;
			result.metric("DER", all == 0 ? Double.NaN : (missed + invented + confused) / all).metric("miss", all == 0 ? Double.NaN : missed / all)
					.metric("falseAlarm", all == 0 ? Double.NaN : invented / all).metric("confusion", all == 0 ? Double.NaN : confused / all)
					.metric("total", total / MICROSECONDS).metric("missSeconds", missed / MICROSECONDS)
					.metric("falseAlarmSeconds", invented / MICROSECONDS).metric("confusionSeconds", confused / MICROSECONDS);
			if (!mapping) {
				byLabel.all().forEach((label, one) -> result.ofClass(label, "precision", one.precision()).ofClass(label, "recall", one.recall())
						.ofClass(label, "f1", one.f(1)).ofClass(label, "seconds", one.wanted() / MICROSECONDS));
			}
			return result.build();
		}
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.FormatOption;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.quality.metrics.ConfusionMatrix;
import org.labelwright.quality.metrics.EvaluatedItem;
import org.labelwright.quality.metrics.EvaluationResult;
import org.labelwright.quality.metrics.EvaluationSetup;
import org.labelwright.quality.metrics.Metric;

/**
 * Panoptic quality as panopticapi's evaluation.py computes it. A segment is an annotation that covers pixels; pixels that
 * no segment of the truth covers are void: they are taken out of unions, and a predicted segment that lies for more than
 * half in void and in the crowd of its class is left out.
 */
public final class PanopticMetric implements Metric {

	private static final String STUFF = "stuff";
	private static final double SAME = 0.5;
	private static final String BY_SEGMENTS = "true";
	private static final String BY_PIXELS = "pixels";

	@Override
	public List<FormatOption> options() {
		return List.of(FormatOption.text(STUFF, "Ids or names of the classes that are stuff, with commas; where it is empty, those that a COCO "
				+ "file said are no things"), FormatOption.choice(CocoMetric.CONFUSION, "true to count the segments of which class were taken for which "
				+ "at an IoU above 0.5, pixels to count their pixels", "false", BY_SEGMENTS, BY_PIXELS));
	}

	@Override
	public Accumulator start(EvaluationSetup setup) throws IOException {
		return new Comparison(setup);
	}

	/** Of one class. */
	private static final class Tally {

		private double iou;
		private long found;
		private long invented;
		private long missed;

		boolean isEmpty() {
			return found + invented + missed == 0;
		}

		private double below() {
			return found + 0.5 * invented + 0.5 * missed;
		}

		double quality() {
			return isEmpty() ? 0 : iou / below();
		}

		double segmentation() {
			return found == 0 ? 0 : iou / found;
		}

		double recognition() {
			return isEmpty() ? 0 : found / below();
		}
	}

	private static final class Comparison implements Accumulator {

		private final EvaluationSetup setup;
		private final Map<String, Tally> tallies = new LinkedHashMap<>();
		private final Map<String, Boolean> things = new HashMap<>();
		private final LabelRaster truthRaster = new LabelRaster();
		private final LabelRaster predictionRaster = new LabelRaster();
		private final String confusing;
		private final List<String> places;
		/** By class of the truth and of the prediction, the background last. */
		private final long[][] confusion;

		Comparison(EvaluationSetup setup) throws IOException {
			this.setup = setup;
			confusing = setup.text(CocoMetric.CONFUSION);
			places = List.copyOf(setup.classes().keySet());
			confusion = new long[places.size() + 1][places.size() + 1];
			List<String> stuff = setup.text(STUFF).isEmpty() ? List.of() : Values.names(setup.text(STUFF));
			for (LabelClass one : setup.classes().values()) {
				tallies.put(one.getId(), new Tally());
				things.put(one.getId(), stuff.isEmpty() ? isThing(one) : !stuff.contains(one.getId()) && !stuff.contains(one.getName()));
			}
		}

		private static boolean isThing(LabelClass one) {
			JsonNode flag = CocoFacts.of(one).path("isthing");
			return flag.isMissingNode() || flag.asInt() == 1;
		}

		@Override
		public void add(EvaluatedItem item) throws IOException {
			if (!item.predicted()) {
				throw new BadInputException("There is no prediction for " + item.item().id() + "; panoptic quality needs one for every image");
			}
			List<Annotation> truth = LabelRaster.covering(item.truth().getAnnotations());
			List<Annotation> prediction = LabelRaster.covering(item.prediction().getAnnotations());
			if (truth.isEmpty() && prediction.isEmpty()) {
				return;
			}
			for (Annotation one : prediction) {
				if (!tallies.containsKey(one.getLabelClass())) {
					throw new BadInputException("The prediction for " + item.item().id() + " has the class " + one.getLabelClass()
							+ ", which the truth does not have");
				}
			}
			truthRaster.paint(item, truth, numbers(truth.size()));
			predictionRaster.paint(item, prediction, numbers(prediction.size()));
			long[][] common = new long[truth.size() + 1][prediction.size() + 1];
			truthRaster.countPairs(predictionRaster, common);
			count(truth, prediction, common);
			if (confusing.equals(BY_SEGMENTS)) {
				confuseSegments(truth, prediction, common);
			} else if (confusing.equals(BY_PIXELS)) {
				confusePixels(truth, prediction, common);
			}
		}

		/** Whatever their classes; an IoU above a half leaves no choice. */
		private void confuseSegments(List<Annotation> truth, List<Annotation> prediction, long[][] common) {
			boolean[] met = new boolean[prediction.size() + 1];
			for (int t = 1; t < common.length; t++) {
				if (truth.get(t - 1).isCrowd()) {
					continue;
				}
				int partner = 0;
				for (int p = 1; p < met.length; p++) {
					long union = sum(common[t]) + column(common, p) - common[t][p] - common[0][p];
					partner = common[t][p] > SAME * union ? p : partner;
				}
				met[partner] = true;
				confusion[place(truth, t)][place(prediction, partner)]++;
			}
			for (int p = 1; p < met.length; p++) {
				if (!met[p] && column(common, p) > 0 && excused(truth, prediction.get(p - 1), common, p) <= SAME * column(common, p)) {
					confusion[places.size()][place(prediction, p)]++;
				}
			}
		}

		/** Of a prediction, in void and in crowds of its class. */
		private static long excused(List<Annotation> truth, Annotation predicted, long[][] common, int p) {
			long excused = common[0][p];
			for (int t = 1; t < common.length; t++) {
				excused += truth.get(t - 1).isCrowd() && predicted.getLabelClass().equals(truth.get(t - 1).getLabelClass()) ? common[t][p] : 0;
			}
			return excused;
		}

		/** Void is nothing to be right or wrong about. */
		private void confusePixels(List<Annotation> truth, List<Annotation> prediction, long[][] common) {
			for (int t = 1; t < common.length; t++) {
				for (int p = 0; p <= prediction.size(); p++) {
					confusion[place(truth, t)][place(prediction, p)] += common[t][p];
				}
			}
		}

		/** The row or column of a segment, counted from 1; that of the background for 0 and for a class nobody knows. */
		private int place(List<Annotation> segments, int segment) {
			int place = segment == 0 ? -1 : places.indexOf(segments.get(segment - 1).getLabelClass());
			return place < 0 ? places.size() : place;
		}

		private static long sum(long[] row) {
			return Arrays.stream(row).sum();
		}

		private static long column(long[][] common, int p) {
			return Arrays.stream(common).mapToLong(row -> row[p]).sum();
		}

		private static int[] numbers(int count) {
			int[] numbers = new int[count];
			Arrays.setAll(numbers, i -> i + 1);
			return numbers;
		}

		/** @param common pixels, by segment of the truth and of the prediction, from 1; 0 is void */
		private void count(List<Annotation> truth, List<Annotation> prediction, long[][] common) {
			long[] truthArea = new long[common.length];
			long[] predictionArea = new long[prediction.size() + 1];
			for (int t = 0; t < common.length; t++) {
				for (int p = 0; p < predictionArea.length; p++) {
					truthArea[t] += common[t][p];
					predictionArea[p] += common[t][p];
				}
			}
			boolean[] taken = new boolean[predictionArea.length];
			Map<String, Integer> crowds = new HashMap<>();
			for (int t = 1; t < common.length; t++) {
				Annotation object = truth.get(t - 1);
				Tally tally = tallies.get(object.getLabelClass());
				if (tally == null) {
					continue;
				}
				if (object.isCrowd()) {
					crowds.put(object.getLabelClass(), t);
					continue;
				}
				boolean found = false;
				for (int p = 1; p < predictionArea.length; p++) {
					if (common[t][p] > 0 && prediction.get(p - 1).getLabelClass().equals(object.getLabelClass())) {
						double iou = (double) common[t][p] / (predictionArea[p] + truthArea[t] - common[t][p] - common[0][p]);
						if (iou > SAME) {
							tally.found++;
							tally.iou += iou;
							found = true;
							taken[p] = true;
						}
					}
				}
				tally.missed += found ? 0 : 1;
			}
			for (int p = 1; p < predictionArea.length; p++) {
				if (!taken[p] && predictionArea[p] > 0) {
					String labelClass = prediction.get(p - 1).getLabelClass();
					Integer crowd = crowds.get(labelClass);
					long ignored = common[0][p] + (crowd == null ? 0 : common[crowd][p]);
					tallies.get(labelClass).invented += (double) ignored / predictionArea[p] > SAME ? 0 : 1;
				}
			}
		}

		@Override
		public EvaluationResult finish() {
			EvaluationResult.Builder result = new EvaluationResult.Builder(setup.task());
			average(result, "", Optional.empty());
			average(result, "th", Optional.of(true));
			average(result, "st", Optional.of(false));
			tallies.forEach((id, one) -> result.ofClass(setup.name(id), "PQ", one.quality()).ofClass(setup.name(id), "SQ", one.segmentation())
					.ofClass(setup.name(id), "RQ", one.recognition()).ofClass(setup.name(id), "TP", one.found).ofClass(setup.name(id), "FP", one.invented)
					.ofClass(setup.name(id), "FN", one.missed));
			if (!confusing.equals("false")) {
				List<String> names = new ArrayList<>(places.stream().map(setup::name).toList());
				names.add(ConfusionMatrix.BACKGROUND);
				result.confusion(DetectionConfusion.matrix(names, confusion));
			}
			return result.build();
		}

		/** Over the classes that stand on either side. */
		private void average(EvaluationResult.Builder result, String suffix, Optional<Boolean> thing) {
			List<Tally> of = tallies.entrySet().stream().filter(one -> !one.getValue().isEmpty())
					.filter(one -> thing.isEmpty() || things.get(one.getKey()).equals(thing.get())).map(Map.Entry::getValue).toList();
			result.metric("PQ" + suffix, of.stream().mapToDouble(Tally::quality).average().orElse(Double.NaN))
					.metric("SQ" + suffix, of.stream().mapToDouble(Tally::segmentation).average().orElse(Double.NaN))
					.metric("RQ" + suffix, of.stream().mapToDouble(Tally::recognition).average().orElse(Double.NaN));
		}
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.FormatOption;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Iou;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.metrics.EvaluatedItem;
import org.labelwright.quality.metrics.EvaluationResult;
import org.labelwright.quality.metrics.EvaluationSetup;
import org.labelwright.quality.metrics.Metric;
import org.labelwright.quality.metrics.PrecisionRecallCurve;

/**
 * Average precision as the devkits of Pascal VOC define it: a detection belongs to the object it overlaps most, whether that
 * was found before or not; one that belongs to a difficult object does not count; found twice is wrong. VOC counts pixels
 * from edge to edge, which in continuous coordinates is the plain intersection over union.
 */
abstract class VocMetric implements Metric {

	private static final String IOU = "iou";
	private static final String DIFFICULT = "difficult";

	@Override
	public List<FormatOption> options() {
		return List.of(new FormatOption(IOU, "From which IoU on a detection is right; by the ontology where it is empty", FormatOption.Type.NUMBER, List.of(), ""),
				new FormatOption(DIFFICULT, "The attribute that marks objects as difficult", FormatOption.Type.TEXT, List.of(), "difficult"),
				FormatOption.flag(CocoMetric.CURVES, "true to draw precision over recall for each class", false));
	}

	/** What is compared, empty where the annotation has no such shape. */
	abstract Optional<Geometry> shape(Annotation annotation) throws IOException;

	/** @param recalls not falling */
	abstract double averagePrecision(double[] recalls, double[] precisions);

	/** The mean of the best precision at eleven levels of recall, as in 2007. */
	static double elevenPoints(double[] recalls, double[] precisions) {
		double sum = 0;
		for (int level = 0; level <= 10; level++) {
			double best = 0;
			for (int i = 0; i < recalls.length; i++) {
				if (recalls[i] >= level * 0.1) {
					best = Math.max(best, precisions[i]);
				}
			}
			sum += best / 11;
		}
		return sum;
	}

	/** The area below the curve, each precision raised to the best that comes after it, as since 2010. */
	static double area(double[] recalls, double[] precisions) {
		double area = 0;
		double best = 0;
		for (int i = recalls.length - 1; i >= 0; i--) {
			best = Math.max(best, precisions[i]);
			area += (recalls[i] - (i == 0 ? 0 : recalls[i - 1])) * best;
		}
		return area;
	}

	@Override
	public Accumulator start(EvaluationSetup setup) throws IOException {
		return new Comparison(setup);
	}

	/** What is kept of one class. */
	private static final class Tally {

		private long objects;
		private final Numbers scores = new Numbers();
		/** 1 right, 0 wrong, -1 does not count. */
		private final Ints outcomes = new Ints();
	}

	private final class Comparison implements Accumulator {

		private final EvaluationSetup setup;
		private final boolean curves;
		private final Map<String, Tally> tallies = new LinkedHashMap<>();

		Comparison(EvaluationSetup setup) throws IOException {
			this.setup = setup;
			curves = setup.flag(CocoMetric.CURVES);
			setup.classes().keySet().forEach(id -> tallies.put(id, new Tally()));
		}

		@Override
		public void add(EvaluatedItem item) throws IOException {
			Map<String, List<Annotation>> objects = byClass(item.truth().getAnnotations());
			Map<String, List<Annotation>> detections = byClass(item.prediction().getAnnotations());
			for (Map.Entry<String, Tally> one : tallies.entrySet()) {
				add(objects.getOrDefault(one.getKey(), List.of()), detections.getOrDefault(one.getKey(), List.of()), one.getValue(),
						setup.iouThreshold(IOU, one.getKey()));
			}
		}

		private Map<String, List<Annotation>> byClass(List<Annotation> annotations) throws IOException {
			Map<String, List<Annotation>> byClass = new HashMap<>();
			for (Annotation one : annotations) {
				if (tallies.containsKey(one.getLabelClass()) && shape(one).isPresent()) {
					byClass.computeIfAbsent(one.getLabelClass(), key -> new ArrayList<>()).add(one);
				}
			}
			return byClass;
		}

		private void add(List<Annotation> objects, List<Annotation> detections, Tally tally, double threshold) throws IOException {
			boolean[] found = new boolean[objects.size()];
			boolean[] difficult = new boolean[objects.size()];
			for (int g = 0; g < difficult.length; g++) {
				difficult[g] = Values.isSet(objects.get(g), setup.text(DIFFICULT));
				tally.objects += difficult[g] ? 0 : 1;
			}
			for (Annotation detection : detections.stream().sorted(Comparator.comparingDouble(one -> -CocoFacts.score(one))).toList()) {
				int best = -1;
				double most = Double.NEGATIVE_INFINITY;
				for (int g = 0; g < found.length; g++) {
					double iou = iou(shape(detection).orElseThrow(), shape(objects.get(g)).orElseThrow());
					if (iou > 0 && iou > most) {
						most = iou;
						best = g;
					}
				}
				tally.scores.add(CocoFacts.score(detection));
				if (best < 0 || most < threshold) {
					tally.outcomes.add(0);
				} else if (difficult[best]) {
					tally.outcomes.add(-1);
				} else {
					tally.outcomes.add(found[best] ? 0 : 1);
					found[best] = true;
				}
			}
		}

		private double iou(Geometry one, Geometry other) throws BadInputException {
			OptionalDouble iou = Iou.of(one, other);
			return iou.orElseThrow(() -> new BadInputException("A " + one.kind().id() + " and a " + other.kind().id() + " have no overlap to measure"));
		}

		@Override
		public EvaluationResult finish() {
			EvaluationResult.Builder result = new EvaluationResult.Builder(setup.task());
			Numbers all = new Numbers();
			tallies.forEach((id, tally) -> {
				int[] order = Numbers.byFalling(tally.scores.toArray());
				double[] recalls = new double[order.length];
				double[] precisions = new double[order.length];
				List<PrecisionRecallCurve.Point> points = new ArrayList<>();
				long right = 0;
				long wrong = 0;
				for (int i = 0; i < order.length; i++) {
					right += tally.outcomes.get(order[i]) == 1 ? 1 : 0;
					wrong += tally.outcomes.get(order[i]) == 0 ? 1 : 0;
					recalls[i] = (double) right / tally.objects;
					precisions[i] = right + wrong == 0 ? 0 : (double) right / (right + wrong);
					points.add(new PrecisionRecallCurve.Point(tally.scores.get(order[i]), recalls[i], precisions[i]));
				}
				double precision = tally.objects == 0 ? Double.NaN : averagePrecision(recalls, precisions);
				all.add(precision);
				result.ofClass(setup.name(id), "AP", precision).ofClass(setup.name(id), "objects", tally.objects)
						.ofClass(setup.name(id), "TP", right).ofClass(setup.name(id), "FP", wrong);
				if (curves && tally.objects > 0) {
					result.curve(new PrecisionRecallCurve(setup.name(id), points));
				}
			});
			return result.metric("mAP", all.mean()).build();
		}
	}

	/** Of the kinds of shapes that a box can be put around. */
	static Optional<Geometry> box(Annotation annotation) throws IOException {
		return CocoFacts.of(annotation).box().map(Geometry.class::cast);
	}

	/** Of the kinds of shapes with an area. */
	static Optional<Geometry> exact(Annotation annotation) {
		return Optional.ofNullable(annotation.getGeometry()).filter(geometry -> Geometries.area(geometry).isPresent());
	}
}

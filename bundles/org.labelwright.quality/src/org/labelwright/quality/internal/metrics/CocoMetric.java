/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.labelwright.core.format.FormatOption;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.metrics.EvaluatedItem;
import org.labelwright.quality.metrics.EvaluationResult;
import org.labelwright.quality.metrics.EvaluationSetup;
import org.labelwright.quality.metrics.Metric;
import org.labelwright.quality.metrics.PrecisionRecallCurve;

/**
 * Average precision and recall over ten thresholds, as pycocotools' COCOeval gives them, with all its odd cases:
 * detections of one score keep the order of images by number and within an image that of the file; a crowd swallows any
 * number of detections; what has an area outside the range is ignored, found or not; the flag ignore of a file has no
 * effect, as that of crowd overwrites it. Unlike there, an object with the id 0 counts like any other.
 */
abstract class CocoMetric implements Metric {

	static final String CURVES = "curves";
	static final String CONFUSION = "confusion";

	private static final int THRESHOLDS = 10;
	static final int AT_50 = 0;
	static final int AT_75 = 5;
	private static final double HUGE = 1e5 * 1e5;

	/** A figure of the report: of precision or recall, a range of areas, so many detections, at one or all thresholds. */
	record Figure(String name, boolean precision, int range, int most, int threshold) {

		static final int ALL_THRESHOLDS = -1;

		double of(DetectionTally tally) {
			DetectionTally.Figures figures = tally.figures(range, most);
			double[] values = precision ? figures.precision() : figures.recall();
			return threshold == ALL_THRESHOLDS ? Arrays.stream(values).average().orElse(-1) : values[threshold];
		}
	}

	static double[] thresholds() {
		double[] thresholds = new double[THRESHOLDS];
		// As numpy's linspace rounds them.
		Arrays.setAll(thresholds, i -> i == THRESHOLDS - 1 ? 0.95 : 0.5 + i * ((0.95 - 0.5) / (THRESHOLDS - 1)));
		return thresholds;
	}

	/** All, small, medium and large objects, in square pixels. */
	static double[][] ranges() {
		return new double[][] { { 0, HUGE }, { 0, 32 * 32 }, { 32 * 32, 96 * 96 }, { 96 * 96, HUGE } };
	}

	/** What differs between boxes, masks and key points. */
	interface Shapes {

		/** Whether it has a shape of the kind at all. */
		boolean has(CocoFacts one) throws IOException;

		GreedyMatching.Target target(CocoFacts object, EvaluatedItem item) throws IOException;

		double area(CocoFacts detection, EvaluatedItem item) throws IOException;

		/** By detection and object. */
		double[][] similarity(List<CocoFacts> detections, List<CocoFacts> objects, EvaluatedItem item) throws IOException;
	}

	abstract Shapes shapes(EvaluationSetup setup) throws IOException;

	/** The most detections that an image and class may have. */
	int most() {
		return 100;
	}

	/** What the protocol says of one image. */
	interface ImageRules {

		/** The detections that count at all. */
		default List<Annotation> detections(List<Annotation> all) {
			return all;
		}

		/** Whether detections of the class are judged. */
		default boolean isJudged(String labelClass, boolean hasObjects) {
			return true;
		}

		/** Whether a detection of the class that found nothing may still be right. */
		default boolean isOpen(String labelClass) {
			return false;
		}

		default GreedyMatching.Target target(GreedyMatching.Target target, CocoFacts object) {
			return target;
		}
	}

	ImageRules rules(EvaluationSetup setup, EvaluatedItem item) throws IOException {
		return new ImageRules() { };
	}

	/** What goes beyond the means over all classes. */
	void addFigures(EvaluationSetup setup, Map<String, Double> precisions, EvaluationResult.Builder result) {
		// Nothing more here.
	}

	@Override
	public List<FormatOption> options() {
		return List.of(FormatOption.flag(CURVES, "true to draw precision over recall for each class, at IoU 0.5", false),
				FormatOption.flag(CONFUSION, "true to count which class was taken for which", false),
				FormatOption.number("confidence", "From which confidence on a detection counts in the confusion matrix", 0),
				new FormatOption("iou", "From which IoU on two shapes are one object in the confusion matrix; by the ontology where it is empty", FormatOption.Type.NUMBER, List.of(), ""));
	}

	@Override
	public Accumulator start(EvaluationSetup setup) throws IOException {
		return new Comparison(setup);
	}

	/** The mean of those that are defined, -1 where none is. */
	static double mean(Collection<Double> values) {
		return values.stream().mapToDouble(Double::doubleValue).filter(value -> value > -1).average().orElse(-1);
	}

	List<Figure> figures() {
		List<Figure> figures = new ArrayList<>(precisions());
		for (int count : new int[] { 1, 10, 100 }) {
			figures.add(new Figure("AR" + count, false, 0, count, Figure.ALL_THRESHOLDS));
		}
		figures.addAll(recallsByArea());
		return figures;
	}

	final List<Figure> precisions() {
		int any = Figure.ALL_THRESHOLDS;
		return List.of(new Figure("AP", true, 0, most(), any), new Figure("AP50", true, 0, most(), AT_50), new Figure("AP75", true, 0, most(), AT_75),
				new Figure("APs", true, 1, most(), any), new Figure("APm", true, 2, most(), any), new Figure("APl", true, 3, most(), any));
	}

	final List<Figure> recallsByArea() {
		int any = Figure.ALL_THRESHOLDS;
		return List.of(new Figure("ARs", false, 1, most(), any), new Figure("ARm", false, 2, most(), any), new Figure("ARl", false, 3, most(), any));
	}

	private final class Comparison implements Accumulator {

		private final EvaluationSetup setup;
		private final Shapes shapes;
		private final GreedyMatching matching = new GreedyMatching(thresholds(), ranges());
		private final ImageOrder images = new ImageOrder();
		private final Map<String, DetectionTally> tallies = new HashMap<>();
		private final boolean curves;
		private final List<DetectionConfusion> confusion = new ArrayList<>();

		Comparison(EvaluationSetup setup) throws IOException {
			this.setup = setup;
			shapes = shapes(setup);
			setup.classes().keySet().forEach(id -> tallies.put(id, new DetectionTally(ranges().length, THRESHOLDS)));
			curves = setup.flag(CURVES);
			if (setup.flag(CONFUSION)) {
				confusion.add(new DetectionConfusion(setup));
			}
		}

		@Override
		public void add(EvaluatedItem item) throws IOException {
			int image = images.add(item.item());
			Map<String, List<CocoFacts>> objects = byClass(item.truth().getAnnotations());
			ImageRules rules = rules(setup, item);
			Map<String, List<CocoFacts>> detections = byClass(rules.detections(item.prediction().getAnnotations()));
			for (Map.Entry<String, DetectionTally> one : tallies.entrySet()) {
				List<CocoFacts> ofTruth = objects.getOrDefault(one.getKey(), List.of());
				List<CocoFacts> ofPrediction = rules.isJudged(one.getKey(), !ofTruth.isEmpty()) ? detections.getOrDefault(one.getKey(), List.of())
						: List.of();
				if (!ofTruth.isEmpty() || !ofPrediction.isEmpty()) {
					add(item, image, rules, ofTruth, ofPrediction, one);
				}
			}
			for (DetectionConfusion matrix : confusion) {
				List<CocoFacts> allObjects = objects.values().stream().flatMap(List::stream).toList();
				List<CocoFacts> allDetections = detections.values().stream().flatMap(List::stream).toList();
				matrix.add(allObjects, allDetections, shapes.similarity(allDetections, allObjects, item));
			}
		}

		private Map<String, List<CocoFacts>> byClass(List<Annotation> annotations) throws IOException {
			Map<String, List<CocoFacts>> byClass = new HashMap<>();
			for (Annotation annotation : annotations) {
				if (tallies.containsKey(annotation.getLabelClass())) {
					CocoFacts facts = CocoFacts.of(annotation);
					if (shapes.has(facts)) {
						byClass.computeIfAbsent(annotation.getLabelClass(), key -> new ArrayList<>()).add(facts);
					}
				}
			}
			return byClass;
		}

		private void add(EvaluatedItem item, int image, ImageRules rules, List<CocoFacts> objects, List<CocoFacts> detections,
				Map.Entry<String, DetectionTally> ofClass) throws IOException {
			List<CocoFacts> best = detections.stream().sorted(Comparator.comparingDouble(one -> -one.score()))
					.limit(most()).toList();
			GreedyMatching.Target[] targets = new GreedyMatching.Target[objects.size()];
			for (int g = 0; g < targets.length; g++) {
				targets[g] = rules.target(shapes.target(objects.get(g), item), objects.get(g));
			}
			double[] areas = new double[best.size()];
			for (int d = 0; d < areas.length; d++) {
				areas[d] = shapes.area(best.get(d), item);
			}
			matching.run(image, best.stream().mapToDouble(CocoFacts::score).toArray(), areas, targets,
					best.isEmpty() || objects.isEmpty() ? new double[0][] : shapes.similarity(best, objects, item),
					rules.isOpen(ofClass.getKey()), ofClass.getValue());
		}

		@Override
		public EvaluationResult finish() throws IOException {
			int[] order = images.places();
			tallies.values().forEach(tally -> tally.sort(order));
			EvaluationResult.Builder result = new EvaluationResult.Builder(setup.task());
			for (Figure figure : figures()) {
				Map<String, Double> ofClass = new LinkedHashMap<>();
				setup.classes().keySet().forEach(id -> ofClass.put(id, figure.of(tallies.get(id))));
				ofClass.forEach((id, value) -> result.ofClass(setup.name(id), figure.name(), value));
				result.metric(figure.name(), mean(ofClass.values()));
				if (figure.name().equals("AP")) {
					addFigures(setup, ofClass, result);
				}
			}
			if (curves) {
				setup.classes().keySet().forEach(id -> result.curve(new PrecisionRecallCurve(setup.name(id),
						tallies.get(id).points(0, most(), AT_50))));
			}
			confusion.forEach(matrix -> result.confusion(matrix.matrix()));
			return result.build();
		}
	}
}

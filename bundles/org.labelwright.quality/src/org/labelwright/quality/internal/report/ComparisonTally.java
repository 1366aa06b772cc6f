/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.labelwright.core.BadInputException;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Whole;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.quality.agreement.Layers;
import org.labelwright.quality.matching.Similarity;
import org.labelwright.quality.matching.Thresholds;
import org.labelwright.quality.metrics.ConfusionMatrix;
import org.labelwright.quality.metrics.EvaluationSetup;
import org.labelwright.quality.metrics.PrecisionRecallCurve;
import org.labelwright.quality.report.Comparison;

/** Compares two layers item by item. Keeps a confidence and a flag of each prediction, and so many examples of each cell. */
public final class ComparisonTally {

	private static final Comparator<Comparison.Example> UNSURE_FIRST = Comparator.<Comparison.Example>comparingDouble(one -> sureness(one.confidence()))
			.thenComparing(Comparison.Example::item, Comparator.reverseOrder());

	private static final class Bin {
		private long count;
		private final PriorityQueue<Comparison.Example> surest = new PriorityQueue<>(UNSURE_FIRST);
	}

	private record Scored(double confidence, boolean right) {
	}

	private static final class Predictions {
		private long objects;
		private final List<Scored> scored = new ArrayList<>();
	}

	private final String truth;
	private final String prediction;
	private final int most;
	private final EvaluationSetup setup;
	private final Thresholds thresholds;
	private final Map<String, Map<String, Bin>> bins = new LinkedHashMap<>();
	private final Map<String, Predictions> curves = new LinkedHashMap<>();
	private long items;
	private long leftOut;

	/** @param most examples that a cell keeps */
	public ComparisonTally(Ontology ontology, String truth, String prediction, int most) throws BadInputException {
		this.truth = truth;
		this.prediction = prediction;
		this.most = most;
		setup = new EvaluationSetup("report", ontology, List.of(), Map.of());
		thresholds = new Thresholds(ontology);
	}

	/** An item of which the truth says nothing is left out: nobody has labelled it yet, and what is predicted there is not wrong. */
	public void add(SourceRecord one) {
		Optional<AnnotationDocument> right = Layers.document(one, truth);
		if (right.isEmpty()) {
			leftOut += Layers.document(one, prediction).isPresent() ? 1 : 0;
			return;
		}
		items++;
		List<Annotation> objects = objects(right);
		List<Annotation> predicted = objects(Layers.document(one, prediction));
		predicted.sort(Comparator.comparingDouble(annotation -> -confidence(annotation)));
		double[][] overlaps = new double[predicted.size()][objects.size()];
		for (int p = 0; p < predicted.size(); p++) {
			for (int o = 0; o < objects.size(); o++) {
				overlaps[p][o] = overlap(predicted.get(p).getGeometry(), objects.get(o));
			}
		}
		confuse(one.item().id(), objects, predicted, overlaps);
		Set<String> classes = new HashSet<>();
		objects.forEach(annotation -> classes.add(name(annotation)));
		predicted.forEach(annotation -> classes.add(name(annotation)));
		classes.forEach(labelClass -> score(labelClass, objects, predicted, overlaps));
	}

	private static List<Annotation> objects(Optional<AnnotationDocument> document) {
		List<Annotation> objects = new ArrayList<>();
		document.ifPresent(one -> one.getAnnotations().stream()
				.filter(annotation -> annotation.getGeometry() instanceof Whole || Similarity.isComparable(annotation.getGeometry())).forEach(objects::add));
		return objects;
	}

	private static double overlap(Geometry predicted, Annotation object) {
		Geometry geometry = object.getGeometry();
		if (predicted instanceof Whole || geometry instanceof Whole) {
			return predicted instanceof Whole && geometry instanceof Whole ? 1 : 0;
		}
		if (object.isCrowd()) {
			return shareWithin(predicted, geometry);
		}
		return Similarity.of(predicted, geometry);
	}

	/** In a crowd counts how much of a prediction is in it, as in the reference code of COCO; here by the boxes around both. */
	private static double shareWithin(Geometry predicted, Geometry crowd) {
		Optional<Box> box = Geometries.bounds(predicted);
		return box.flatMap(one -> Geometries.bounds(crowd).flatMap(one::intersection)).filter(inside -> box.get().area() > 0)
				.map(inside -> inside.area() / box.get().area()).orElse(0.0);
	}

	private static double confidence(Annotation annotation) {
		return annotation.getProvenance() == null || annotation.getProvenance().getConfidence() == null ? 1 : annotation.getProvenance().getConfidence();
	}

	private static double sureness(double confidence) {
		return Double.isNaN(confidence) ? 0 : confidence;
	}

	private String name(Annotation annotation) {
		return setup.name(String.valueOf(annotation.getLabelClass()));
	}

	private boolean isEnough(double overlap, Annotation object) {
		return overlap > 0 && overlap >= thresholds.of(object.getLabelClass());
	}

	private void confuse(String item, List<Annotation> objects, List<Annotation> predicted, double[][] overlaps) {
		boolean[] taken = new boolean[objects.size()];
		for (int p = 0; p < predicted.size(); p++) {
			int best = -1;
			boolean inCrowd = false;
			for (int o = 0; o < objects.size(); o++) {
				if (isEnough(overlaps[p][o], objects.get(o))) {
					if (objects.get(o).isCrowd()) {
						inCrowd = true;
					} else if (!taken[o] && (best < 0 || overlaps[p][o] > overlaps[p][best])) {
						best = o;
					}
				}
			}
			Annotation one = predicted.get(p);
			if (best >= 0) {
				taken[best] = true;
				count(name(objects.get(best)), name(one), new Comparison.Example(item, Optional.of(objects.get(best).getId()), Optional.of(one.getId()),
						confidence(one), overlaps[p][best]));
			} else if (!inCrowd) {
				count(ConfusionMatrix.BACKGROUND, name(one), new Comparison.Example(item, Optional.empty(), Optional.of(one.getId()), confidence(one), 0));
			}
		}
		for (int o = 0; o < objects.size(); o++) {
			if (!taken[o] && !objects.get(o).isCrowd()) {
				count(name(objects.get(o)), ConfusionMatrix.BACKGROUND,
						new Comparison.Example(item, Optional.of(objects.get(o).getId()), Optional.empty(), Double.NaN, 0));
			}
		}
	}

	private void count(String row, String column, Comparison.Example example) {
		Bin bin = bins.computeIfAbsent(row, key -> new LinkedHashMap<>()).computeIfAbsent(column, key -> new Bin());
		bin.count++;
		bin.surest.add(example);
		if (bin.surest.size() > most) {
			bin.surest.remove();
		}
	}

	private void score(String labelClass, List<Annotation> objects, List<Annotation> predicted, double[][] overlaps) {
		Predictions ofClass = curves.computeIfAbsent(labelClass, key -> new Predictions());
		boolean[] taken = new boolean[objects.size()];
		for (Annotation object : objects) {
			ofClass.objects += name(object).equals(labelClass) && !object.isCrowd() ? 1 : 0;
		}
		for (int p = 0; p < predicted.size(); p++) {
			if (name(predicted.get(p)).equals(labelClass)) {
				int best = -1;
				boolean inCrowd = false;
				for (int o = 0; o < objects.size(); o++) {
					if (name(objects.get(o)).equals(labelClass) && isEnough(overlaps[p][o], objects.get(o))) {
						inCrowd |= objects.get(o).isCrowd();
						if (!objects.get(o).isCrowd() && !taken[o] && (best < 0 || overlaps[p][o] > overlaps[p][best])) {
							best = o;
						}
					}
				}
				if (best >= 0) {
					taken[best] = true;
				}
				if (best >= 0 || !inCrowd) {
					ofClass.scored.add(new Scored(confidence(predicted.get(p)), best >= 0));
				}
			}
		}
	}

	public Comparison finish() {
		List<String> names = new ArrayList<>();
		Set<String> occurring = new HashSet<>(bins.keySet());
		bins.values().forEach(row -> occurring.addAll(row.keySet()));
		setup.classes().keySet().stream().map(setup::name).filter(occurring::contains).forEach(names::add);
		occurring.stream().filter(name -> !names.contains(name) && !name.equals(ConfusionMatrix.BACKGROUND)).sorted().forEach(names::add);
		names.add(ConfusionMatrix.BACKGROUND);
		List<List<Long>> counts = new ArrayList<>();
		List<Comparison.Cell> cells = new ArrayList<>();
		for (String row : names) {
			List<Long> ofRow = new ArrayList<>();
			for (String column : names) {
				Bin bin = bins.getOrDefault(row, Map.of()).get(column);
				ofRow.add(bin == null ? 0 : bin.count);
				if (bin != null) {
					Comparison.Example[] examples = bin.surest.toArray(Comparison.Example[]::new);
					Arrays.sort(examples, UNSURE_FIRST.reversed());
					cells.add(new Comparison.Cell(row, column, bin.count, List.of(examples)));
				}
			}
			counts.add(ofRow);
		}
		List<PrecisionRecallCurve> drawn = names.stream().filter(name -> curves.containsKey(name) && curves.get(name).objects > 0)
				.map(name -> curve(name, curves.get(name))).toList();
		return new Comparison(truth, prediction, items, leftOut, new ConfusionMatrix(names, names, counts), cells, drawn);
	}

	/** A point for each confidence that occurs. */
	private static PrecisionRecallCurve curve(String name, Predictions ofClass) {
		List<Scored> sorted = new ArrayList<>(ofClass.scored);
		sorted.sort(Comparator.comparingDouble(one -> -one.confidence()));
		List<PrecisionRecallCurve.Point> points = new ArrayList<>();
		long right = 0;
		for (int i = 0; i < sorted.size(); i++) {
			right += sorted.get(i).right() ? 1 : 0;
			if (i == sorted.size() - 1 || sorted.get(i + 1).confidence() < sorted.get(i).confidence()) {
				points.add(new PrecisionRecallCurve.Point(sorted.get(i).confidence(), (double) right / ofClass.objects, (double) right / (i + 1)));
			}
		}
		return new PrecisionRecallCurve(name, points);
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.errors;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.geometry.Whole;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.quality.agreement.Layers;
import org.labelwright.quality.internal.checks.Histogram;
import org.labelwright.quality.matching.ObjectMatching;
import org.labelwright.quality.matching.Similarity;
import org.labelwright.quality.matching.Thresholds;
import org.labelwright.quality.metrics.EvaluationSetup;

/**
 * Searches for label errors by a layer of predictions with confidences. Labels of whole items by confident learning.
 * Objects and spans as ObjectLab sorts them (Tkachenko, Thyagarajan and Mueller 2023): swapped, badly located and
 * overlooked, where the model is as sure as in nine of ten cases in which it agrees with a label of that class. Reads the
 * source twice. Safe for use by several threads.
 */
public final class LabelErrors {

	/** The same object, badly located, still overlaps so much. */
	private static final double LOOSE = 0.1;
	private static final double NOBODY_KNOWS = 0.5;
	private static final double LEAST_SURE = 0.1;
	/** So far from what is usual an overlap is no accident. */
	private static final double FAR = 5;
	private static final double LEAST_SPREAD = 0.03;

	private final String layer;
	private final String prediction;

	public LabelErrors(String layer, String prediction) {
		this.layer = layer;
		this.prediction = prediction;
	}

	/** What predictions that agree with labels are like, by class. */
	private static final class Usual {

		private final Map<String, Histogram> confidences = new HashMap<>();
		private final Map<String, Histogram> overlaps = new HashMap<>();

		void add(String labelClass, double confidence, double overlap) {
			confidences.computeIfAbsent(labelClass, key -> new Histogram()).add(confidence);
			overlaps.computeIfAbsent(labelClass, key -> new Histogram()).add(overlap);
		}

		boolean isSure(String labelClass, double confidence) {
			Histogram usual = confidences.get(labelClass);
			return confidence >= (usual == null ? NOBODY_KNOWS : usual.quantile(LEAST_SURE) - Histogram.WIDTH);
		}

		boolean isFar(String labelClass, double overlap) {
			Histogram usual = overlaps.get(labelClass);
			return usual != null && overlap < usual.median() - FAR * Math.max(LEAST_SPREAD, usual.spread());
		}
	}

	private record WholeLabel(String item, Annotation label, ConfidentLearning.Unit unit) {
	}

	/** @throws org.labelwright.core.BadInputException where a layer is not there */
	public ErrorReport run(DatasetSource source, Progress progress) throws IOException {
		Layers.require(source, List.of(layer, prediction), 2);
		Thresholds thresholds = new Thresholds(source.ontology());
		Set<String> classes = LabelClasses.all(source.ontology()).stream().map(LabelClass::getId).collect(Collectors.toSet());
		Usual usual = new Usual();
		source.forEach(one -> learn(one, thresholds, usual), (done, total) -> progress.at(done, 2 * total));
		List<ErrorReport.LabelError> errors = new ArrayList<>();
		List<WholeLabel> wholes = new ArrayList<>();
		long[] items = new long[1];
		source.forEach(one -> {
			Optional<AnnotationDocument> labels = Layers.document(one, layer);
			Optional<AnnotationDocument> predicted = Layers.document(one, prediction);
			if (predicted.isPresent() && labels.isPresent()) {
				items[0]++;
				new Comparison(one.item().id(), labels.get(), predicted.get(), thresholds, usual, errors).run();
				whole(one.item().id(), labels.get(), predicted.get(), classes).ifPresent(wholes::add);
			}
		}, (done, total) -> progress.at(total + done, 2 * total));
		for (ConfidentLearning.Issue issue : new ConfidentLearning(wholes.stream().map(WholeLabel::unit).toList()).issues()) {
			WholeLabel whole = wholes.get(issue.unit());
			errors.add(new ErrorReport.LabelError(ErrorReport.Kind.SWAPPED, whole.item(), Optional.of(whole.label().getId()), Optional.of(whole.unit().given()),
					issue.suggested(), Math.clamp((1 + issue.margin()) / 2, 0, 1)));
		}
		EvaluationSetup setup = new EvaluationSetup("errors", source.ontology(), List.of(), Map.of());
		errors.replaceAll(one -> new ErrorReport.LabelError(one.kind(), one.item(), one.annotation(), one.given().map(setup::name), setup.name(one.suggested()), one.score()));
		errors.sort(Comparator.comparingDouble(ErrorReport.LabelError::score).reversed());
		return new ErrorReport(layer, prediction, items[0], List.copyOf(errors), confusions(errors));
	}

	private static List<ErrorReport.Confusion> confusions(List<ErrorReport.LabelError> errors) {
		Map<List<String>, List<Double>> scores = new TreeMap<>(Comparator.comparing(List::toString));
		errors.stream().filter(error -> error.kind() == ErrorReport.Kind.SWAPPED)
				.forEach(error -> scores.computeIfAbsent(List.of(error.given().orElse(""), error.suggested()), key -> new ArrayList<>()).add(error.score()));
		return scores.entrySet().stream()
				.map(entry -> new ErrorReport.Confusion(entry.getKey().get(0), entry.getKey().get(1), entry.getValue().size(),
						entry.getValue().stream().mapToDouble(score -> score).average().orElse(0)))
				.sorted(Comparator.comparingDouble(ErrorReport.Confusion::meanConfidence).reversed()).toList();
	}

	private void learn(SourceRecord one, Thresholds thresholds, Usual usual) {
		List<Annotation> labels = objects(Layers.document(one, layer));
		List<Annotation> predictions = objects(Layers.document(one, prediction));
		for (ObjectMatching.Pair pair : ObjectMatching.of(labels, predictions, thresholds)) {
			Annotation predicted = predictions.get(pair.second());
			if (name(predicted).equals(name(labels.get(pair.first())))) {
				usual.add(name(predicted), confidence(predicted), pair.iou());
			}
		}
	}

	private static List<Annotation> objects(Optional<AnnotationDocument> document) {
		return document.stream().flatMap(one -> one.getAnnotations().stream()).filter(one -> Similarity.isComparable(one.getGeometry())).toList();
	}

	private static double confidence(Annotation annotation) {
		return annotation.getProvenance() == null || annotation.getProvenance().getConfidence() == null ? 1 : annotation.getProvenance().getConfidence();
	}

	private static String name(Annotation annotation) {
		return String.valueOf(annotation.getLabelClass());
	}

	/** The label of the whole item with what the model holds for probable; empty where it has not exactly one. */
	private static Optional<WholeLabel> whole(String item, AnnotationDocument labels, AnnotationDocument predicted, Set<String> classes) {
		List<Annotation> given = labels.getAnnotations().stream().filter(one -> one.getGeometry() instanceof Whole && one.getLabelClass() != null).toList();
		Map<String, Double> probabilities = new HashMap<>();
		predicted.getAnnotations().stream().filter(one -> one.getGeometry() instanceof Whole && one.getLabelClass() != null)
				.forEach(one -> probabilities.merge(one.getLabelClass(), confidence(one), Math::max));
		if (given.size() != 1 || probabilities.isEmpty()) {
			return Optional.empty();
		}
		// A model that says one class only leaves the rest to all the others.
		double rest = Math.max(0, 1 - probabilities.values().stream().mapToDouble(p -> p).sum());
		long others = classes.stream().filter(one -> !probabilities.containsKey(one)).count();
		classes.forEach(one -> probabilities.putIfAbsent(one, rest / Math.max(1, others)));
		return Optional.of(new WholeLabel(item, given.getFirst(), new ConfidentLearning.Unit(given.getFirst().getLabelClass(), probabilities)));
	}

	/** The labels and predictions of one item. */
	private record Comparison(String item, List<Annotation> labels, List<Annotation> predictions, Thresholds thresholds, Usual usual,
			List<ErrorReport.LabelError> errors) {

		Comparison(String item, AnnotationDocument labels, AnnotationDocument predicted, Thresholds thresholds, Usual usual, List<ErrorReport.LabelError> errors) {
			this(item, objects(Optional.of(labels)), objects(Optional.of(predicted)), thresholds, usual, errors);
		}

		void run() {
			boolean[] explained = new boolean[predictions.size()];
			boolean[] supported = new boolean[labels.size()];
			for (ObjectMatching.Pair pair : ObjectMatching.of(labels, predictions, thresholds)) {
				explained[pair.second()] = true;
				supported[pair.first()] = true;
				judge(labels.get(pair.first()), predictions.get(pair.second()), pair.iou());
			}
			for (int p = 0; p < explained.length; p++) {
				if (!explained[p] && isSure(predictions.get(p))) {
					judgeLonely(predictions.get(p), supported);
				}
			}
		}

		private boolean isSure(Annotation predicted) {
			return usual.isSure(name(predicted), confidence(predicted));
		}

		private void judge(Annotation label, Annotation predicted, double iou) {
			if (!isSure(predicted)) {
				return;
			}
			if (!name(label).equals(name(predicted))) {
				add(ErrorReport.Kind.SWAPPED, Optional.of(label), predicted, confidence(predicted) * iou);
			} else if (usual.isFar(name(label), iou)) {
				add(ErrorReport.Kind.BADLY_LOCATED, Optional.of(label), predicted, confidence(predicted) * (1 - iou));
			}
		}

		/** A prediction on no label: of one beside it that no other prediction supports, or of none. */
		private void judgeLonely(Annotation predicted, boolean[] supported) {
			int nearest = -1;
			double highest = LOOSE;
			double anything = 0;
			for (int i = 0; i < supported.length; i++) {
				double iou = Similarity.of(labels.get(i).getGeometry(), predicted.getGeometry());
				anything = Math.max(anything, iou);
				if (!supported[i] && iou >= highest && name(labels.get(i)).equals(name(predicted))) {
					highest = iou;
					nearest = i;
				}
			}
			if (nearest >= 0) {
				supported[nearest] = true;
				add(ErrorReport.Kind.BADLY_LOCATED, Optional.of(labels.get(nearest)), predicted, confidence(predicted) * (1 - highest));
			} else {
				add(ErrorReport.Kind.OVERLOOKED, Optional.empty(), predicted, confidence(predicted) * (1 - anything));
			}
		}

		private void add(ErrorReport.Kind kind, Optional<Annotation> label, Annotation predicted, double score) {
			errors.add(new ErrorReport.LabelError(kind, item, Optional.of(label.orElse(predicted).getId()), label.map(LabelErrors::name), name(predicted), score));
		}
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.assistance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Span;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AuthorKind;
import org.labelwright.model.annotation.ReviewState;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.quality.agreement.Layers;
import org.labelwright.quality.matching.Similarity;

/**
 * Follows predictions to the labels they became, which have the same ids, and measures what people changed. Reads the source once. Safe for use by
 * several threads.
 */
public final class AssistReporter {

	/** Fewer say too little of how long something takes. */
	private static final int ENOUGH = 10;
	/** A corner that is so near, in pixels, was not moved. */
	private static final double STILL = 0.5;
	private static final List<String> TRANSCRIPTS = List.of("transcript", "text");

	private final String layer;
	private final String prediction;

	/**
	 * @param layer of labels
	 * @param prediction of a model
	 */
	public AssistReporter(String layer, String prediction) {
		this.layer = layer;
		this.prediction = prediction;
	}

	/** What was found of one class. */
	private static final class Tally {

		private final long[] states = new long[ReviewState.values().length];
		private long unchanged;
		private long reclassified;
		private long deleted;
		private final List<Double> ious = new ArrayList<>();
		private final List<Double> corners = new ArrayList<>();
		private final List<Double> characters = new ArrayList<>();
		private final List<Double> byHand = new ArrayList<>();
		private final List<Double> reviewed = new ArrayList<>();

		AssistReport.ClassReport finish(String name) {
			long accepted = states[ReviewState.ACCEPTED.ordinal()] + states[ReviewState.CORRECTED.ordinal()];
			long rejected = states[ReviewState.REJECTED.ordinal()];
			OptionalDouble rate = accepted + rejected == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) accepted / (accepted + rejected));
			OptionalDouble saved = byHand.size() < ENOUGH || reviewed.size() < ENOUGH ? OptionalDouble.empty()
					: OptionalDouble.of((median(byHand).getAsDouble() - median(reviewed).getAsDouble()) * accepted);
			return new AssistReport.ClassReport(name, states[ReviewState.NONE.ordinal()], accepted, rejected, rate, unchanged, reclassified, deleted, mean(ious), mean(corners),
					mean(characters), new AssistReport.Seconds(byHand.size(), median(byHand)), new AssistReport.Seconds(reviewed.size(), median(reviewed)), saved);
		}

		private static OptionalDouble mean(List<Double> values) {
			return values.stream().mapToDouble(one -> one).average();
		}

		/** One label over which somebody went for coffee does not spoil it. */
		private static OptionalDouble median(List<Double> values) {
			if (values.isEmpty()) {
				return OptionalDouble.empty();
			}
			List<Double> sorted = new ArrayList<>(values);
			Collections.sort(sorted);
			int middle = sorted.size() / 2;
			return OptionalDouble.of(sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2);
		}
	}

	/** @throws org.labelwright.core.BadInputException where a layer is not there */
	public AssistReport run(DatasetSource source, Progress progress) throws IOException {
		return run(source, layer, List.of(prediction), progress).getFirst().finish();
	}

	/**
	 * All assistants of a source, which is read once: each other layer in which a label says that a model made it, how sure it is, or what was said in its review.
	 *
	 * @param layer of labels
	 * @return in the order of the layers
	 * @throws org.labelwright.core.BadInputException where the layer is not there
	 */
	public static List<AssistReport> all(DatasetSource source, String layer, Progress progress) throws IOException {
		List<String> others = source.layers().stream().map(Layer::id).filter(id -> !id.equals(layer)).toList();
		return run(source, layer, others, progress).stream().filter(one -> one.predicted).map(Study::finish).toList();
	}

	private static List<Study> run(DatasetSource source, String layer, List<String> predictions, Progress progress) throws IOException {
		Layers.require(source, Stream.concat(Stream.of(layer), predictions.stream()).toList(), 1 + predictions.size());
		Map<String, String> names = LabelClasses.all(source.ontology()).stream().collect(Collectors.toMap(LabelClass::getId, LabelClass::getName, (one, other) -> one));
		List<Study> studies = predictions.stream().map(prediction -> new Study(layer, prediction, names)).toList();
		source.forEach(one -> {
			Map<String, Annotation> labels = new HashMap<>();
			Layers.document(one, layer).ifPresent(document -> document.getAnnotations().forEach(label -> labels.put(label.getId(), label)));
			studies.forEach(study -> study.add(one, labels));
		}, progress);
		return studies;
	}

	/** What is found of one layer of predictions. */
	private static final class Study {

		private final String layer;
		private final String prediction;
		private final Map<String, String> names;
		private final Map<String, Tally> tallies = new TreeMap<>();
		private final Tally all = new Tally();
		/** Whether anything in it is a prediction, and not the label of a second person. */
		private boolean predicted;

		Study(String layer, String prediction, Map<String, String> names) {
			this.layer = layer;
			this.prediction = prediction;
			this.names = names;
		}

		private List<Tally> tallies(Annotation annotation) {
			return List.of(tallies.computeIfAbsent(name(annotation, names), key -> new Tally()), all);
		}

		/** @param labels that people stand for, by id */
		void add(SourceRecord one, Map<String, Annotation> labels) {
			Set<String> here = new HashSet<>();
			for (Annotation each : Layers.document(one, prediction).map(AnnotationDocument::getAnnotations).map(List::copyOf).orElse(List.of())) {
				here.add(each.getId());
				predicted |= isPrediction(each);
				tallies(each).forEach(tally -> AssistReporter.add(tally, each, Optional.ofNullable(labels.get(each.getId()))));
			}
			labels.values().stream().filter(label -> !here.contains(label.getId()) && seconds(label) > 0 && isByHand(label))
					.forEach(label -> tallies(label).forEach(tally -> tally.byHand.add(seconds(label))));
		}

		AssistReport finish() {
			List<AssistReport.ClassReport> classes = tallies.entrySet().stream().map(entry -> entry.getValue().finish(entry.getKey())).toList();
			double[] saved = classes.stream().map(AssistReport.ClassReport::secondsSaved).filter(OptionalDouble::isPresent).mapToDouble(OptionalDouble::getAsDouble).toArray();
			return new AssistReport(layer, prediction, classes, all.finish("").saving(saved.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(DoubleStream.of(saved).sum())));
		}
	}

	private static boolean isPrediction(Annotation annotation) {
		return annotation.getReview() != ReviewState.NONE || annotation.getProvenance() != null
				&& (annotation.getProvenance().getAuthorKind() == AuthorKind.MODEL || annotation.getProvenance().getConfidence() != null);
	}

	private static String name(Annotation annotation, Map<String, String> names) {
		return annotation.getLabelClass() == null ? "" : names.getOrDefault(annotation.getLabelClass(), annotation.getLabelClass());
	}

	private static double seconds(Annotation label) {
		return label.getProvenance() == null ? 0 : label.getProvenance().getSecondsSpent();
	}

	private static boolean isByHand(Annotation label) {
		return label.getProvenance() != null && label.getProvenance().getAuthorKind() == AuthorKind.PERSON;
	}

	private static void add(Tally tally, Annotation predicted, Optional<Annotation> label) {
		tally.states[predicted.getReview().ordinal()]++;
		if (predicted.getReview() == ReviewState.NONE || predicted.getReview() == ReviewState.REJECTED) {
			return;
		}
		if (label.isEmpty()) {
			tally.deleted++;
			return;
		}
		Annotation became = label.get();
		boolean sameClass = Objects.equals(predicted.getLabelClass(), became.getLabelClass());
		Geometry before = predicted.getGeometry();
		Geometry after = became.getGeometry();
		tally.reclassified += sameClass ? 0 : 1;
		tally.unchanged += sameClass && Objects.equals(before, after) ? 1 : 0;
		if (Similarity.isComparable(before) && Similarity.isComparable(after)) {
			tally.ious.add(Similarity.of(before, after));
		}
		if (before instanceof Polygon one && after instanceof Polygon other) {
			tally.corners.add((double) moved(one, other));
		}
		moved(predicted, became).ifPresent(tally.characters::add);
		if (seconds(became) > 0) {
			tally.reviewed.add(seconds(became));
		}
	}

	/** Corners that are only in one of both: one that was moved is counted once, and so is one that was added or taken away. */
	private static long moved(Polygon before, Polygon after) {
		return Math.max(lonely(before, after), lonely(after, before));
	}

	private static long lonely(Polygon of, Polygon in) {
		List<Coordinates> rings = rings(in);
		return rings(of).stream().mapToLong(ring -> {
			long lonely = 0;
			for (int i = 0; i < ring.size(); i++) {
				double x = ring.x(i);
				double y = ring.y(i);
				lonely += rings.stream().anyMatch(other -> isCorner(other, x, y)) ? 0 : 1;
			}
			return lonely;
		}).sum();
	}

	private static boolean isCorner(Coordinates ring, double x, double y) {
		for (int i = 0; i < ring.size(); i++) {
			if (Math.hypot(ring.x(i) - x, ring.y(i) - y) <= STILL) {
				return true;
			}
		}
		return false;
	}

	private static List<Coordinates> rings(Polygon polygon) {
		List<Coordinates> rings = new ArrayList<>();
		polygon.parts().forEach(part -> {
			rings.add(part.exterior());
			rings.addAll(part.holes());
		});
		return rings;
	}

	private static Optional<Double> moved(Annotation predicted, Annotation became) {
		if (predicted.getGeometry() instanceof Span before && became.getGeometry() instanceof Span after) {
			return Optional.of((double) Math.abs(before.start() - after.start()) + Math.abs(before.end() - after.end()));
		}
		for (String attribute : TRANSCRIPTS) {
			AttributeValue before = predicted.getAttributes().get(attribute);
			AttributeValue after = became.getAttributes().get(attribute);
			if (before != null && after != null) {
				return Optional.of((double) distance(before.text().codePoints().toArray(), after.text().codePoints().toArray()));
			}
		}
		return Optional.empty();
	}

	/** How many characters have to be put in, taken out or changed (Levenshtein 1966). */
	private static int distance(int[] one, int[] other) {
		int[] row = new int[other.length + 1];
		for (int j = 0; j < row.length; j++) {
			row[j] = j;
		}
		for (int i = 1; i <= one.length; i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j < row.length; j++) {
				int above = row[j];
				row[j] = Math.min(Math.min(above, row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
				diagonal = above;
			}
		}
		return row[other.length];
	}
}

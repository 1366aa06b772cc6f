/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.queue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.labelwright.core.LabelClasses;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Whole;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.ReviewState;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.quality.queue.QueueOrder;

/** How unsure a model is of each object it found on an item. */
public final class Doubts {

	private final Map<String, String> names = new LinkedHashMap<>();
	private final QueueOrder.Measure measure;

	public Doubts(Ontology ontology, QueueOrder.Measure measure) {
		LabelClasses.all(ontology).forEach(one -> names.put(one.getId(), one.getName()));
		this.measure = measure;
	}

	/** Of what nobody has judged yet. A prediction that says nothing of its confidence is none of which a model doubts. */
	public List<Ranking.Doubt> of(AnnotationDocument document) {
		Map<Geometry, List<Annotation>> alternatives = new LinkedHashMap<>();
		document.getAnnotations().stream().filter(one -> one.getReview() == ReviewState.NONE && one.getGeometry() != null && confidence(one).isPresent())
				.forEach(one -> alternatives.computeIfAbsent(one.getGeometry(), key -> new ArrayList<>()).add(one));
		return alternatives.entrySet().stream().map(entry -> doubt(entry.getKey(), entry.getValue())).toList();
	}

	private static Optional<Double> confidence(Annotation annotation) {
		return annotation.getProvenance() == null ? Optional.empty() : Optional.ofNullable(annotation.getProvenance().getConfidence());
	}

	private Ranking.Doubt doubt(Geometry geometry, List<Annotation> alternatives) {
		List<Annotation> sorted = alternatives.stream().sorted(Comparator.comparingDouble((Annotation one) -> -confidence(one).orElseThrow())).toList();
		Map<String, Double> named = new LinkedHashMap<>();
		sorted.forEach(one -> named.merge(String.valueOf(one.getLabelClass()), confidence(one).orElseThrow(), Math::max));
		String reason = named.entrySet().stream().limit(3).map(one -> NLS.bind(Messages.Class, names.getOrDefault(one.getKey(), one.getKey()), percent(one.getValue())))
				.collect(Collectors.joining(", "));
		return new Ranking.Doubt(Optional.of(sorted.getFirst().getId()), score(outcomes(geometry, named)), reason);
	}

	static String percent(double share) {
		return NLS.bind(Messages.Percent, String.format(Locale.ROOT, "%.0f", 100 * share));
	}

	/** Probabilities that add up to one. */
	private double[] outcomes(Geometry geometry, Map<String, Double> named) {
		double sum = named.values().stream().mapToDouble(one -> one).sum();
		double rest = Math.max(0, 1 - sum);
		// An item is of one class or the other; an object may be none at all.
		long others = geometry instanceof Whole ? names.keySet().stream().filter(one -> !named.containsKey(one)).count() : 1;
		double[] outcomes = new double[named.size() + (int) others];
		int at = 0;
		for (double one : named.values()) {
			outcomes[at++] = one;
		}
		for (; at < outcomes.length; at++) {
			outcomes[at] = rest / others;
		}
		double total = Math.max(1, sum);
		for (int i = 0; i < outcomes.length && others > 0; i++) {
			outcomes[i] /= total;
		}
		return outcomes;
	}

	private double score(double[] outcomes) {
		double first = 0;
		double second = 0;
		double entropy = 0;
		for (double one : outcomes) {
			if (one > first) {
				second = first;
				first = one;
			} else {
				second = Math.max(second, one);
			}
			entropy -= one > 0 ? one * Math.log(one) : 0;
		}
		return switch (measure) {
		case LEAST_CONFIDENT -> 1 - first;
		case MARGIN -> 1 - (first - second);
		case ENTROPY -> outcomes.length < 2 ? 0 : entropy / Math.log(outcomes.length);
		};
	}
}

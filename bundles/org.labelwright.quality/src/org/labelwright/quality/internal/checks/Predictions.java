/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.checks;

import java.util.ArrayList;
import java.util.List;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.quality.Check;
import org.labelwright.quality.matching.ObjectMatching;
import org.labelwright.quality.matching.Similarity;
import org.labelwright.quality.matching.Thresholds;

/** What models say of an item beside what a person says. */
final class Predictions {

	/** Under this a model says little. */
	private static final double LEAST = 0.5;

	/** A label and the prediction that lies on it. */
	record Pair(Annotation label, Annotation prediction) {
	}

	private final List<Pair> pairs = new ArrayList<>();
	private final List<Annotation> unmatched = new ArrayList<>();

	private Predictions() {
	}

	/** Nothing where the document holds predictions itself. */
	static Predictions of(Check.Context context) {
		return context.once("predictions for " + context.document().getLayer(), Predictions.class, () -> compare(context));
	}

	private static Predictions compare(Check.Context context) {
		Predictions found = new Predictions();
		AnnotationDocument document = context.document();
		if (!Labels.isPrediction(document)) {
			List<Annotation> labels = document.getAnnotations().stream().filter(one -> Similarity.isComparable(one.getGeometry())).toList();
			Thresholds thresholds = context.ofOntology(Thresholds.class, Thresholds::new);
			context.documents().stream().filter(Labels::isPrediction).forEach(prediction -> found.compare(labels, prediction, thresholds));
		}
		return found;
	}

	private void compare(List<Annotation> labels, AnnotationDocument document, Thresholds thresholds) {
		List<Annotation> predictions = document.getAnnotations().stream()
				.filter(one -> Similarity.isComparable(one.getGeometry()) && Labels.confidence(one) >= LEAST).toList();
		boolean[] matched = new boolean[predictions.size()];
		for (ObjectMatching.Pair pair : ObjectMatching.of(labels, predictions, thresholds)) {
			matched[pair.second()] = true;
			pairs.add(new Pair(labels.get(pair.first()), predictions.get(pair.second())));
		}
		for (int i = 0; i < matched.length; i++) {
			if (!matched[i]) {
				unmatched.add(predictions.get(i));
			}
		}
	}

	List<Pair> pairs() {
		return pairs;
	}

	/** Predictions that lie on no label. */
	List<Annotation> unmatched() {
		return unmatched;
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import java.util.Comparator;
import java.util.OptionalDouble;
import org.eclipse.osgi.util.NLS;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.ReviewState;

/**
 * What a model says of the item that is shown.
 *
 * @param stored true where it is in a layer, false where an assistant has just proposed it
 */
record Prediction(Annotation annotation, boolean stored) {

	/** The surest first, those that do not say how sure they are last; otherwise the order of their ids, which is that of their making. */
	static final Comparator<Prediction> BY_CONFIDENCE = Comparator.comparingDouble((Prediction one) -> one.confidence().orElse(-1)).reversed()
			.thenComparing(Prediction::id);

	String id() {
		return annotation.getId();
	}

	/** From 0 to 1, empty where the model does not say. */
	OptionalDouble confidence() {
		Double said = annotation.getProvenance() == null ? null : annotation.getProvenance().getConfidence();
		return said == null ? OptionalDouble.empty() : OptionalDouble.of(said);
	}

	/** The confidence as people read it. */
	String confidenceText() {
		return confidence().isPresent() ? NLS.bind(Messages.View_Percent, Math.round(100 * confidence().getAsDouble())) : Messages.View_NoConfidence;
	}

	/** Whether no person has said yet what is right. */
	boolean isOpen() {
		return annotation.getReview() == ReviewState.NONE;
	}
}

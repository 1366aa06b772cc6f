/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import java.util.Comparator;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.ReviewState;

/**
 * What a model says of the item that is shown.
 *
 * @param stored true where it is in a layer, false where an assistant has just proposed it
 */
record Prediction(Annotation annotation, boolean stored) {

	/** The surest first; of those that are as sure, the order of their ids, which is that of their making. */
	static final Comparator<Prediction> BY_CONFIDENCE = Comparator.comparingDouble(Prediction::confidence).reversed().thenComparing(Prediction::id);

	String id() {
		return annotation.getId();
	}

	/** From 0 to 1; what says nothing of it is as sure as can be. */
	double confidence() {
		return annotation.getProvenance() == null || annotation.getProvenance().getConfidence() == null ? 1 : annotation.getProvenance().getConfidence();
	}

	/** Whether no person has said yet what is right. */
	boolean isOpen() {
		return annotation.getReview() == ReviewState.NONE;
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.errors;

import java.util.List;
import java.util.Optional;

/**
 * Labels that are probably wrong.
 *
 * @param layer that was searched
 * @param prediction the layer it was compared with
 * @param errors the most probable first
 * @param confusions classes taken for others, those the model is surest of first
 */
public record ErrorReport(String layer, String prediction, long items, List<LabelError> errors, List<Confusion> confusions) {

	/** What is wrong. */
	public enum Kind {
		/** The object, span or item has another class. */
		SWAPPED,
		/** The object or span is there, but elsewhere or of another extent. */
		BADLY_LOCATED,
		/** An object or span is not labelled. */
		OVERLOOKED
	}

	/**
	 * One label to look at.
	 *
	 * @param annotation the label, or the prediction where a label is missing
	 * @param given the name of the class of the label, empty where the label is missing
	 * @param suggested the name of the class the model says
	 * @param score in [0,1]: how probable it is that something is wrong
	 */
	public record LabelError(Kind kind, String item, Optional<String> annotation, Optional<String> given, String suggested, double score) {
	}

	/** @param meanConfidence of the model in the class it says */
	public record Confusion(String given, String suggested, long count, double meanConfidence) {
	}
}

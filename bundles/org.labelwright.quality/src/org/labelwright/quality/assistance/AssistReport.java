/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.assistance;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What became of predictions, and what they saved.
 *
 * @param layer of the labels that people stand for
 * @param prediction the layer of predictions
 * @param classes by name, as the model called them
 * @param total of all classes together, without a name; what it says was saved is the sum of the classes of which that is known
 */
public record AssistReport(String layer, String prediction, List<ClassReport> classes, ClassReport total) {

	/**
	 * Predictions of one class.
	 *
	 * @param open nobody has judged them
	 * @param accepted also by a rule
	 * @param rejected as wrong
	 * @param acceptanceRate of those that were judged
	 * @param unchanged accepted ones that are as the model made them
	 * @param reclassified accepted ones that have another class since
	 * @param deleted accepted ones that are no longer there
	 * @param meanIou of accepted ones with what became of them
	 * @param cornersMoved of polygons, in the mean: corners that are no longer where the model put them
	 * @param charactersMoved of texts and transcripts, in the mean: characters by which a span begins or ends elsewhere, and the edit distance of what is said
	 * @param byHand how long it takes to label without a prediction
	 * @param reviewed how long it takes with one
	 * @param secondsSaved the difference of both, times the accepted ones; empty where too few say how long they took
	 */
	public record ClassReport(String name, long open, long accepted, long rejected, OptionalDouble acceptanceRate, long unchanged, long reclassified, long deleted,
			OptionalDouble meanIou, OptionalDouble cornersMoved, OptionalDouble charactersMoved, Seconds byHand, Seconds reviewed, OptionalDouble secondsSaved) {

		/** The same with another figure of what was saved. */
		ClassReport saving(OptionalDouble seconds) {
			return new ClassReport(name, open, accepted, rejected, acceptanceRate, unchanged, reclassified, deleted, meanIou, cornersMoved, charactersMoved, byHand, reviewed, seconds);
		}
	}

	/** @param count annotations that say how long they took */
	public record Seconds(long count, OptionalDouble median) {
	}

	public AssistReport {
		classes = List.copyOf(classes);
	}
}

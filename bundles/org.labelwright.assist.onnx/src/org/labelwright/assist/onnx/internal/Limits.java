/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.util.Optional;
import org.labelwright.core.BadInputException;

/**
 * What of a model's answers is kept.
 *
 * @param confidence only surer ones are kept; of classes of whole pictures, pixels, words and pieces of sound also those that are as sure
 * @param iou of two that overlap more the less sure one is left out; 1 keeps all
 * @param mask pixels that belong to an object more surely are of its mask
 * @param keypoint keypoints that are less sure are absent
 * @param most the surest so many are kept
 * @param acrossClasses whether objects of different classes remove each other too
 */
record Limits(double confidence, double iou, double mask, double keypoint, int most, boolean acrossClasses) {

	static Limits read(Fields fields, Task task, OutputOptions.Style style) throws BadInputException {
		double confidence = fields.number("confidence", switch (task) {
		case CLASSIFY, SEMANTIC, TOKENS -> 0;
		case DETR, SPEECH -> 0.5;
		default -> 0.25;
		}, 0, 1);
		Limits limits = new Limits(confidence, fields.number("iou", iou(task, style), 0, 1), fields.number("mask", 0.5, 0, 1),
				fields.number("keypoint", 0.5, 0, 1), fields.integer("most", task == Task.CLASSIFY ? 1 : 300, 1, 100_000), fields.flag("acrossClasses", false));
		fields.end();
		return limits;
	}

	/** What the originals take where nobody says otherwise. */
	private static double iou(Task task, OutputOptions.Style style) {
		if (task == Task.DETR) {
			return 1;
		}
		return switch (style) {
		case V5 -> 0.45;
		case V8 -> 0.7;
		// The model has removed what overlaps, or learned to give nothing that does.
		case NMS -> 1;
		};
	}

	/** Whether an object is sure enough: above the threshold, as Ultralytics and transformers compare single precision. */
	boolean isSure(double score) {
		return (float) score > (float) confidence;
	}

	/** With another least confidence, where one is given. */
	Limits withConfidence(Optional<Double> other) {
		return new Limits(other.orElse(confidence), iou, mask, keypoint, most, acrossClasses);
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

/** What a model does. */
enum Task {
	/** Boxes of YOLO v5 to v11. */
	DETECT,
	/** Boxes of YOLO with masks made from prototypes. */
	SEGMENT,
	/** Boxes of YOLO with keypoints, of which the keypoints are taken. */
	POSE,
	/** Turned boxes of YOLO. */
	OBB,
	/** Boxes of a detection transformer. */
	DETR,
	/** A class for each pixel. */
	SEMANTIC,
	/** Classes of the whole picture. */
	CLASSIFY,
	/** Segment Anything: the mask of what is pointed out. */
	SAM,
	/** A label for each word. */
	TOKENS,
	/** Whether somebody speaks in a recording. */
	SPEECH;

	boolean isOfPictures() {
		return this != TOKENS && this != SPEECH;
	}

	/** Whether the assistant of this bundle labels whole items with it. */
	boolean isBatch() {
		return this != SAM && this != SPEECH;
	}
}

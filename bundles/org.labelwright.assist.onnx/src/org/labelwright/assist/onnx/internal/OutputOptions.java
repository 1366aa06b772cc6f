/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.util.Optional;
import org.labelwright.core.BadInputException;

/**
 * How the outputs of a model are to be read. Names are empty where the outputs are told apart by their order.
 *
 * @param boxes the output with boxes, classes, or labels
 * @param logits the output with the classes of a detection transformer
 * @param masks the output with prototypes of masks
 */
record OutputOptions(Style style, Scores scores, Optional<String> boxes, Optional<String> logits, Optional<String> masks) {

	/** The generations of YOLO. */
	enum Style {
		/** One row a box: centre, size, objectness, classes (YOLO v5, v7). */
		V5,
		/** One column a box: centre, size, classes (YOLO v8, v9, v11). */
		V8,
		/** One row a box: corners, score, class; overlapping ones were removed by the model (YOLO v10, exports with NMS). */
		NMS
	}

	/** What the numbers of classes are. */
	enum Scores {
		/** From 0 to 1 already. */
		PROBABILITIES,
		/** Logits of classes of which one holds. */
		SOFTMAX,
		/** Logits of classes each of which may hold. */
		SIGMOID
	}

	static OutputOptions read(Fields fields, Task task) throws BadInputException {
		Style style = fields.choice("style", Style.class, Optional.of(Style.V8));
		Scores scores = fields.choice("scores", Scores.class, Optional.of(switch (task) {
		case DETR, SEMANTIC, CLASSIFY, TOKENS -> Scores.SOFTMAX;
		default -> Scores.PROBABILITIES;
		}));
		OutputOptions options = new OutputOptions(style, scores, optional(fields, "boxes"), optional(fields, "logits"), optional(fields, "masks"));
		fields.end();
		return options;
	}

	private static Optional<String> optional(Fields fields, String name) throws BadInputException {
		return fields.value(name).isEmpty() ? Optional.empty() : Optional.of(fields.text(name));
	}
}

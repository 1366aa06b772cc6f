/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Reads what a model says of a picture. */
interface Decoder {

	/**
	 * @return the surest first
	 * @throws IOException where the outputs are not what the description of the model says
	 */
	List<Found> decode(Map<String, Tensor> outputs, Frame frame) throws IOException;

	/** @param masks whether outlines to the pixel are given as masks; as polygons otherwise */
	static Decoder of(Model model, boolean masks) {
		return switch (model.task()) {
		case DETECT, SEGMENT, POSE, OBB -> new YoloDecoder(model, masks);
		case DETR -> new DetrDecoder(model);
		case SEMANTIC -> new SemanticDecoder(model, masks);
		case CLASSIFY -> new ClassDecoder(model);
		case SAM, TOKENS, SPEECH -> throw new IllegalArgumentException("A model for " + model.task() + " does not say what is in a picture");
		};
	}
}

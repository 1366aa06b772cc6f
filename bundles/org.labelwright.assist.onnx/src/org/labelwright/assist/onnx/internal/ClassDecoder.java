/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.labelwright.geometry.Whole;

/** Reads the classes of a whole picture: the surest ones, as many as are wanted. */
final class ClassDecoder implements Decoder {

	private final Model model;

	ClassDecoder(Model model) {
		this.model = model;
	}

	@Override
	public List<Found> decode(Map<String, Tensor> outputs, Frame frame) throws IOException {
		Outputs given = new Outputs(model, outputs);
		Tensor scores = given.get(model.output().boxes(), "boxes", 0);
		given.require(scores, 2, "an output of two dimensions, 1 and classes");
		if (scores.size(1) != model.classes().size()) {
			throw given.bad("classes", "names " + model.classes().size() + " classes, but the model gives " + scores.shapeText());
		}
		double[] values = new double[scores.size(1)];
		for (int i = 0; i < values.length; i++) {
			values[i] = scores.floats().get(i);
		}
		Logits.probabilities(values, model.output().scores());
		List<Found> found = new ArrayList<>();
		for (int i = 0; i < values.length; i++) {
			if (values[i] >= model.limits().confidence()) {
				found.add(new Found(i, Math.clamp(values[i], 0, 1), new Whole()));
			}
		}
		return found.stream().sorted(Comparator.comparingDouble(Found::score).reversed()).limit(model.limits().most()).toList();
	}
}

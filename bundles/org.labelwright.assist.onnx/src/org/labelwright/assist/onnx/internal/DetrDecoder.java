/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.labelwright.assist.onnx.internal.OutputOptions.Scores;
import org.labelwright.geometry.Box;

/**
 * Reads the outputs of DETR (Carion et al. 2020) and its followers: logits of classes for each query, and boxes as centre and size
 * in parts of the input. With softmax the class after the last one is that of no object; with sigmoid (RT-DETR) there is none.
 */
final class DetrDecoder implements Decoder {

	private final Model model;

	DetrDecoder(Model model) {
		this.model = model;
	}

	@Override
	public List<Found> decode(Map<String, Tensor> outputs, Frame frame) throws IOException {
		Outputs given = new Outputs(model, outputs);
		Tensor logits = given.get(model.output().logits(), "logits", "logits", 0);
		Tensor boxes = given.get(model.output().boxes(), "boxes", "pred_boxes", 1);
		given.require(logits, 3, "logits of three dimensions, 1, queries and classes");
		given.require(boxes, 3, "boxes of three dimensions, 1, queries and 4");
		int classes = model.classes().size();
		int wanted = model.output().scores() == Scores.SOFTMAX ? classes + 1 : classes;
		if (logits.size(2) != wanted || boxes.size(2) != 4 || boxes.size(1) != logits.size(1)) {
			throw given.bad("classes", "does not fit: " + wanted + " numbers a query are wanted, " + classes + " classes"
					+ (wanted > classes ? " and one for no object" : "") + ", and 4 for its box; the model gives " + logits.shapeText() + " and " + boxes.shapeText());
		}
		List<Found> found = new ArrayList<>();
		FloatBuffer scores = logits.floats();
		FloatBuffer places = boxes.floats();
		double[] query = new double[wanted];
		for (int i = 0; i < logits.size(1); i++) {
			for (int j = 0; j < wanted; j++) {
				query[j] = scores.get(i * wanted + j);
			}
			Logits.probabilities(query, model.output().scores());
			Box box = box(places, 4 * i, frame);
			if (box.area() > 0) {
				// With sigmoid each class may hold: the surest pairs of query and class count, as many as there are queries.
				int best = Logits.largest(query, classes);
				for (int j = 0; j < classes; j++) {
					if ((j == best || model.output().scores() == Scores.SIGMOID) && model.limits().isSure(query[j])) {
						found.add(new Found(j, query[j], box));
					}
				}
			}
		}
		found.sort(Comparator.comparingDouble(Found::score).reversed());
		found.subList(Math.min(found.size(), logits.size(1)), found.size()).clear();
		return Suppression.keep(found, Found::geometry, Found::score, Found::classNumber, model.limits());
	}

	private static Box box(FloatBuffer places, int at, Frame frame) {
		double x = places.get(at) * (double) frame.inputWidth();
		double y = places.get(at + 1) * (double) frame.inputHeight();
		double width = places.get(at + 2) * (double) frame.inputWidth();
		double height = places.get(at + 3) * (double) frame.inputHeight();
		return frame.box(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
	}
}

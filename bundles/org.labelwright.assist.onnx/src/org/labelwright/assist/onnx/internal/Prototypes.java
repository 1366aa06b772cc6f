/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.nio.FloatBuffer;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Mask;

/**
 * Maps of which a weighted sum is the mask of an object (YOLACT, Bolya et al. 2019): the mask is where the logistic function
 * of the sum is above a threshold, within the box of the object.
 */
final class Prototypes {

	private final FloatBuffer values;
	private final int count;
	private final int height;
	private final int width;
	private final double threshold;

	/** @param tensor of 1, maps, height, width */
	Prototypes(Tensor tensor, double threshold) {
		values = tensor.floats();
		count = tensor.size(1);
		height = tensor.size(2);
		width = tensor.size(3);
		this.threshold = Logits.ofProbability(threshold);
	}

	int count() {
		return count;
	}

	/** @param box in the picture */
	Mask mask(double[] coefficients, Box box, Frame frame) {
		float[] sum = new float[width * height];
		for (int map = 0; map < count; map++) {
			float factor = (float) coefficients[map];
			int start = map * sum.length;
			for (int i = 0; i < sum.length; i++) {
				sum[i] += factor * values.get(start + i);
			}
		}
		return Logits.mask(sum, width, height, box, frame, threshold);
	}
}

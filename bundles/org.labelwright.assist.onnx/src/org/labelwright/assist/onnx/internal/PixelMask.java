/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.util.Arrays;

/**
 * The second input of DETR as transformers exports it: which pixels of the input are of the picture. All are said to be, as boxes are in parts of the
 * whole input here.
 */
final class PixelMask {

	static final String NAME = "pixel_mask";
	/** Where height and width stand in the shape of pictures, and of masks. */
	private static final int PICTURE = 2;
	private static final int MASK = 1;

	private PixelMask() {
	}

	/**
	 * @param picture the tensor of the picture, channels first
	 * @param declared the shape the model declares, where a size below 0 is that of the picture; empty where it is not known
	 */
	static Tensor of(Tensor picture, long... declared) {
		long[] shape = { 1, picture.shape()[PICTURE], picture.shape()[PICTURE + 1] };
		for (int i = MASK; i < Math.min(shape.length, declared.length); i++) {
			// Some exports want it smaller, as they resize it anyway.
			shape[i] = declared[i] > 0 ? declared[i] : shape[i];
		}
		long[] ones = new long[Math.toIntExact(shape[MASK] * shape[MASK + 1])];
		Arrays.fill(ones, 1);
		return Tensor.of(ones, shape);
	}
}

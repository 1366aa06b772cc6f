/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

/**
 * How samples along one axis become others by linear interpolation between their centres; beyond the outermost centre the
 * outermost sample holds.
 */
final class Axis {

	final int[] first;
	final int[] second;
	final float[] part;

	private Axis(int count) {
		first = new int[count];
		second = new int[count];
		part = new float[count];
	}

	/** From all samples to another number of them. */
	static Axis of(int from, int to) {
		return of(from, to, 0, (double) from / to);
	}

	/**
	 * @param start where the first of the new samples begins, in old samples
	 * @param step old samples to a new one
	 */
	static Axis of(int from, int to, double start, double step) {
		Axis axis = new Axis(to);
		for (int i = 0; i < to; i++) {
			double at = Math.clamp(start + (i + 0.5) * step - 0.5, 0, from - 1);
			axis.first[i] = (int) at;
			axis.second[i] = Math.min(axis.first[i] + 1, from - 1);
			axis.part[i] = (float) (at - axis.first[i]);
		}
		return axis;
	}
}

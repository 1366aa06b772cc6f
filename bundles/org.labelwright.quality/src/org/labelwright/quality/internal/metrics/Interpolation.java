/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

/** Values between points, as numpy.interp gives them. */
final class Interpolation {

	private Interpolation() {
	}

	/**
	 * @param xs not falling; of equal ones the last counts, before the first its value holds
	 * @param right what holds after the last
	 */
	static double at(double x, double[] xs, double[] ys, double right) {
		int last = xs.length - 1;
		if (x > xs[last]) {
			return right;
		}
		if (x < xs[0]) {
			return ys[0];
		}
		int below = 0;
		int above = last + 1;
		while (above - below > 1) {
			int middle = (below + above) >>> 1;
			if (xs[middle] <= x) {
				below = middle;
			} else {
				above = middle;
			}
		}
		return below == last || xs[below] == x ? ys[below]
				: (ys[below + 1] - ys[below]) / (xs[below + 1] - xs[below]) * (x - xs[below]) + ys[below];
	}
}

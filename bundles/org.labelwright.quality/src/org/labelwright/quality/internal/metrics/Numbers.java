/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import java.util.Arrays;

/** A growing list of numbers without a box around each. */
final class Numbers {

	private double[] values = new double[16];
	private int size;

	void add(double value) {
		if (size == values.length) {
			values = Arrays.copyOf(values, size * 2);
		}
		values[size++] = value;
	}

	double get(int at) {
		return values[at];
	}

	int size() {
		return size;
	}

	double[] toArray() {
		return Arrays.copyOf(values, size);
	}

	/** The mean of those that are numbers, NaN where none is. */
	double mean() {
		return Arrays.stream(values, 0, size).filter(Double::isFinite).average().orElse(Double.NaN);
	}

	/** Places of the values from the highest to the lowest; those of equal values in the order they came. */
	static int[] byFalling(double[] values) {
		Integer[] boxed = new Integer[values.length];
		Arrays.setAll(boxed, i -> i);
		Arrays.sort(boxed, (a, b) -> Double.compare(values[b], values[a]));
		return Arrays.stream(boxed).mapToInt(Integer::intValue).toArray();
	}
}

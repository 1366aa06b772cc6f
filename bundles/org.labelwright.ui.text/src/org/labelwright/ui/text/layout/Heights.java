/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.layout;

/** Many heights on top of each other, with sums that are as quick after a change as before: a Fenwick tree. */
final class Heights {

	private final double[] values;
	private final double[] tree;

	Heights(double[] initial) {
		values = initial.clone();
		tree = new double[values.length + 1];
		for (int i = 1; i <= values.length; i++) {
			tree[i] += values[i - 1];
			int parent = i + (i & -i);
			if (parent < tree.length) {
				tree[parent] += tree[i];
			}
		}
	}

	double get(int index) {
		return values[index];
	}

	void set(int index, double height) {
		double difference = height - values[index];
		values[index] = height;
		for (int i = index + 1; i < tree.length; i += i & -i) {
			tree[i] += difference;
		}
	}

	/** The sum of those before one. */
	double top(int index) {
		double sum = 0;
		for (int i = index; i > 0; i -= i & -i) {
			sum += tree[i];
		}
		return sum;
	}

	double total() {
		return top(values.length);
	}

	/** The one that a height from the top falls into; the first or last where it lies outside. */
	int find(double y) {
		int at = 0;
		double left = y;
		for (int step = Integer.highestOneBit(Math.max(1, values.length)); step > 0; step >>= 1) {
			if (at + step < tree.length && tree[at + step] <= left) {
				at += step;
				left -= tree[at];
			}
		}
		return Math.clamp(at, 0, values.length - 1);
	}
}

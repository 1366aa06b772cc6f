/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.checks;

import java.util.Map;
import java.util.TreeMap;

/** Values from which values can be taken again, with median and spread to within a bin. */
public final class Histogram {

	/** Of a bin: values that are nearer to each other are the same. */
	public static final double WIDTH = 0.02;
	/** What makes the median absolute deviation of normal values their standard deviation. */
	private static final double NORMAL = 1.4826;

	private final TreeMap<Integer, Integer> bins = new TreeMap<>();
	private long size;

	public void add(double value) {
		bins.merge(bin(value), 1, Integer::sum);
		size++;
	}

	public void remove(double value) {
		bins.computeIfPresent(bin(value), (key, count) -> count == 1 ? null : count - 1);
		size--;
	}

	private static int bin(double value) {
		return (int) Math.floor(value / WIDTH);
	}

	public long size() {
		return size;
	}

	public double median() {
		return quantile(0.5);
	}

	/** The value that a share of all values lies below; 0 where there are none. */
	public double quantile(double share) {
		long before = 0;
		for (Map.Entry<Integer, Integer> bin : bins.entrySet()) {
			before += bin.getValue();
			if (before >= share * size) {
				return middle(bin.getKey());
			}
		}
		return 0;
	}

	private static double middle(int bin) {
		return (bin + 0.5) * WIDTH;
	}

	/** The standard deviation that normal values with this median absolute deviation would have. */
	public double spread() {
		int center = bin(median());
		TreeMap<Integer, Integer> distances = new TreeMap<>();
		bins.forEach((bin, count) -> distances.merge(Math.abs(bin - center), count, Integer::sum));
		long before = 0;
		for (Map.Entry<Integer, Integer> distance : distances.entrySet()) {
			before += distance.getValue();
			if (2 * before >= size) {
				return NORMAL * distance.getKey() * WIDTH;
			}
		}
		return 0;
	}
}

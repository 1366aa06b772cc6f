/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry;

/**
 * A stretch of time, half open, in microseconds from the start of the item.
 *
 * @param start first microsecond
 * @param end first microsecond after it, at least {@code start}
 */
public record Interval(long start, long end) implements Geometry {

	/** @throws IllegalArgumentException if the interval ends before it starts or starts before the item */
	public Interval {
		if (start < 0 || end < start) {
			throw new IllegalArgumentException("An interval cannot run from " + start + " to " + end);
		}
	}

	@Override
	public GeometryKind kind() {
		return GeometryKind.INTERVAL;
	}

	public long length() {
		return end - start;
	}

	/** Microseconds in common, 0 where there are none. */
	public long overlap(Interval other) {
		return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
	}

	/** Intersection over union in [0,1]; 0 where both are without length. */
	public double iou(Interval other) {
		long common = overlap(other);
		long all = length() + other.length() - common;
		return all > 0 ? (double) common / all : 0;
	}
}

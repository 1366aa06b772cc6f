/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry;

import java.util.Arrays;

/** An immutable sequence of points in continuous image pixels, packed as x0, y0, x1, y1, ... */
public final class Coordinates {

	private final double[] values;

	private Coordinates(double[] values) {
		this.values = values;
	}

	/** @throws IllegalArgumentException if the count is odd or a number is NaN or infinite */
	public static Coordinates of(double... xy) {
		if (xy.length % 2 != 0) {
			throw new IllegalArgumentException("Coordinates come in pairs, here are " + xy.length + " numbers");
		}
		for (int i = 0; i < xy.length; i++) {
			if (!Double.isFinite(xy[i])) {
				throw new IllegalArgumentException("Coordinate " + i + " is not finite: " + xy[i]);
			}
		}
		return new Coordinates(xy.clone());
	}

	/** Number of points. */
	public int size() {
		return values.length / 2;
	}

	public double x(int point) {
		return values[2 * point];
	}

	public double y(int point) {
		return values[2 * point + 1];
	}

	/** A copy, as x0, y0, x1, y1, ... */
	public double[] toArray() {
		return values.clone();
	}

	/** The same with one point moved. */
	public Coordinates with(int point, double x, double y) {
		double[] moved = values.clone();
		moved[2 * point] = x;
		moved[2 * point + 1] = y;
		return of(moved);
	}

	/** The same with a new point before the given one; {@code size()} appends. */
	public Coordinates insert(int point, double x, double y) {
		double[] longer = new double[values.length + 2];
		System.arraycopy(values, 0, longer, 0, 2 * point);
		longer[2 * point] = x;
		longer[2 * point + 1] = y;
		System.arraycopy(values, 2 * point, longer, 2 * point + 2, values.length - 2 * point);
		return of(longer);
	}

	/** The same without one point. */
	public Coordinates remove(int point) {
		double[] shorter = new double[values.length - 2];
		System.arraycopy(values, 0, shorter, 0, 2 * point);
		System.arraycopy(values, 2 * point + 2, shorter, 2 * point, shorter.length - 2 * point);
		return new Coordinates(shorter);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Coordinates coordinates && Arrays.equals(values, coordinates.values);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(values);
	}

	@Override
	public String toString() {
		return Arrays.toString(values);
	}
}

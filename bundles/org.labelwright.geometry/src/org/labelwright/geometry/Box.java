/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry;

import java.util.Optional;

/**
 * An axis-aligned box in continuous image pixels: origin top left, y down, the first pixel covers [0,1) x [0,1).
 * A box of zero size is a value like any other; quality checks report it.
 *
 * @param x left edge
 * @param y top edge
 * @param width horizontal extent, at least 0
 * @param height vertical extent, at least 0
 */
public record Box(double x, double y, double width, double height) implements Geometry {

	/** @throws IllegalArgumentException if a number is NaN or infinite, or a size is negative */
	public Box {
		if (!Double.isFinite(x) || !Double.isFinite(y) || !Double.isFinite(width) || !Double.isFinite(height)) {
			throw new IllegalArgumentException("A box needs finite numbers: " + x + ", " + y + ", " + width + ", " + height);
		}
		if (width < 0 || height < 0) {
			throw new IllegalArgumentException("A box cannot have a negative size: " + width + " x " + height);
		}
	}

	@Override
	public GeometryKind kind() {
		return GeometryKind.BOX;
	}

	/** The box spanned by two opposite corners, given in any order. */
	public static Box ofCorners(double x1, double y1, double x2, double y2) {
		return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
	}

	public double right() {
		return x + width;
	}

	public double bottom() {
		return y + height;
	}

	public double area() {
		return width * height;
	}

	/** True for points inside or on the left and top edge: the half-open convention of pixels. */
	public boolean contains(double px, double py) {
		return px >= x && px < right() && py >= y && py < bottom();
	}

	public Box translate(double dx, double dy) {
		return new Box(x + dx, y + dy, width, height);
	}

	/** The common part, or empty where the boxes share no area. */
	public Optional<Box> intersection(Box other) {
		double left = Math.max(x, other.x);
		double top = Math.max(y, other.y);
		double w = Math.min(right(), other.right()) - left;
		double h = Math.min(bottom(), other.bottom()) - top;
		return w > 0 && h > 0 ? Optional.of(new Box(left, top, w, h)) : Optional.empty();
	}

	/** The smallest box that holds both. */
	public Box union(Box other) {
		return ofCorners(Math.min(x, other.x), Math.min(y, other.y), Math.max(right(), other.right()),
				Math.max(bottom(), other.bottom()));
	}

	/** Intersection over union in [0,1]; 0 where both boxes are without area. */
	public double iou(Box other) {
		double common = intersection(other).map(Box::area).orElse(0.0);
		double all = area() + other.area() - common;
		return all > 0 ? common / all : 0;
	}
}

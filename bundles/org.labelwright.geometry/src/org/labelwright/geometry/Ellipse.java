/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry;

/**
 * An ellipse in continuous image pixels.
 *
 * @param centerX centre
 * @param centerY centre
 * @param radiusX half axis along the ellipse's own first axis, at least 0
 * @param radiusY half axis along its second axis, at least 0
 * @param angle radians, clockwise on the screen (y points down)
 */
public record Ellipse(double centerX, double centerY, double radiusX, double radiusY, double angle)
		implements Geometry {

	/** @throws IllegalArgumentException if a number is NaN or infinite, or a radius is negative */
	public Ellipse {
		if (!Double.isFinite(centerX) || !Double.isFinite(centerY) || !Double.isFinite(radiusX)
				|| !Double.isFinite(radiusY) || !Double.isFinite(angle)) {
			throw new IllegalArgumentException("An ellipse needs finite numbers: " + centerX + ", " + centerY + ", "
					+ radiusX + ", " + radiusY + ", " + angle);
		}
		if (radiusX < 0 || radiusY < 0) {
			throw new IllegalArgumentException("An ellipse cannot have a negative radius: " + radiusX + ", " + radiusY);
		}
	}

	@Override
	public GeometryKind kind() {
		return GeometryKind.ELLIPSE;
	}

	public double area() {
		return Math.PI * radiusX * radiusY;
	}

	/** The ends of the axes, clockwise on the screen from the end of the first axis. */
	public Coordinates vertices() {
		double cos = Math.cos(angle);
		double sin = Math.sin(angle);
		return Coordinates.of(centerX + radiusX * cos, centerY + radiusX * sin, //
				centerX - radiusY * sin, centerY + radiusY * cos, //
				centerX - radiusX * cos, centerY - radiusX * sin, //
				centerX + radiusY * sin, centerY - radiusY * cos);
	}

	/**
	 * Where the ellipse touches {@link #bounds()}: its rightmost, lowest, leftmost and topmost point on the screen. Those of one
	 * that is not turned are its {@link #vertices()}.
	 */
	public Coordinates extremes() {
		double halfWidth = halfWidth();
		double halfHeight = halfHeight();
		// How far a side is touched from its middle: the gradient of the implicit equation is parallel to an axis there.
		double skew = (radiusX - radiusY) * (radiusX + radiusY) * Math.sin(angle) * Math.cos(angle);
		double dy = halfWidth == 0 ? 0 : skew / halfWidth;
		double dx = halfHeight == 0 ? 0 : skew / halfHeight;
		return Coordinates.of(centerX + halfWidth, centerY + dy, centerX + dx, centerY + halfHeight, //
				centerX - halfWidth, centerY - dy, centerX - dx, centerY - halfHeight);
	}

	/** The tight axis-aligned box around the turned ellipse. */
	public Box bounds() {
		return new Box(centerX - halfWidth(), centerY - halfHeight(), 2 * halfWidth(), 2 * halfHeight());
	}

	private double halfWidth() {
		return Math.hypot(radiusX * Math.cos(angle), radiusY * Math.sin(angle));
	}

	private double halfHeight() {
		return Math.hypot(radiusX * Math.sin(angle), radiusY * Math.cos(angle));
	}
}

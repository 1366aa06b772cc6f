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

	/** The tight axis-aligned box around the turned ellipse. */
	public Box bounds() {
		double halfWidth = Math.hypot(radiusX * Math.cos(angle), radiusY * Math.sin(angle));
		double halfHeight = Math.hypot(radiusX * Math.sin(angle), radiusY * Math.cos(angle));
		return new Box(centerX - halfWidth, centerY - halfHeight, 2 * halfWidth, 2 * halfHeight);
	}
}

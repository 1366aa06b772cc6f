/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry;

/**
 * A box turned about its centre, in continuous image pixels.
 *
 * @param centerX centre
 * @param centerY centre
 * @param width extent along the box's own first axis, at least 0
 * @param height extent along its second axis, at least 0
 * @param angle radians, clockwise on the screen (y points down)
 */
public record RotatedBox(double centerX, double centerY, double width, double height, double angle) implements Geometry {

	/** @throws IllegalArgumentException if a number is NaN or infinite, or a size is negative */
	public RotatedBox {
		if (!Double.isFinite(centerX) || !Double.isFinite(centerY) || !Double.isFinite(angle)
				|| !Double.isFinite(width) || !Double.isFinite(height)) {
			throw new IllegalArgumentException("A rotated box needs finite numbers: " + centerX + ", " + centerY + ", "
					+ width + ", " + height + ", " + angle);
		}
		if (width < 0 || height < 0) {
			throw new IllegalArgumentException("A rotated box cannot have a negative size: " + width + " x " + height);
		}
	}

	@Override
	public GeometryKind kind() {
		return GeometryKind.ROTATED_BOX;
	}

	public double area() {
		return width * height;
	}

	/** The four corners; unrotated these are top left, top right, bottom right, bottom left. */
	public Coordinates corners() {
		double cos = Math.cos(angle);
		double sin = Math.sin(angle);
		double[] xy = new double[8];
		int[] alongWidth = { -1, 1, 1, -1 };
		int[] alongHeight = { -1, -1, 1, 1 };
		for (int i = 0; i < 4; i++) {
			double u = alongWidth[i] * width / 2;
			double v = alongHeight[i] * height / 2;
			xy[2 * i] = centerX + u * cos - v * sin;
			xy[2 * i + 1] = centerY + u * sin + v * cos;
		}
		return Coordinates.of(xy);
	}

	public Polygon toPolygon() {
		return Polygon.of(corners().toArray());
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry;

/**
 * A cuboid in space: metres, right handed, x forward, y left, z up.
 *
 * @param x centre
 * @param y centre
 * @param z centre
 * @param length extent along its own x axis, at least 0
 * @param width extent along its own y axis, at least 0
 * @param height extent along its own z axis, at least 0
 * @param rotation from its own axes to those of the scene
 */
public record Cuboid(double x, double y, double z, double length, double width, double height, Quaternion rotation)
		implements Geometry {

	/** @throws IllegalArgumentException if a number is NaN or infinite, or a size is negative */
	public Cuboid {
		if (!Double.isFinite(x) || !Double.isFinite(y) || !Double.isFinite(z) || !Double.isFinite(length)
				|| !Double.isFinite(width) || !Double.isFinite(height)) {
			throw new IllegalArgumentException("A cuboid needs finite numbers: " + x + ", " + y + ", " + z + ", "
					+ length + ", " + width + ", " + height);
		}
		if (length < 0 || width < 0 || height < 0) {
			throw new IllegalArgumentException(
					"A cuboid cannot have a negative size: " + length + " x " + width + " x " + height);
		}
	}

	@Override
	public GeometryKind kind() {
		return GeometryKind.CUBOID;
	}

	/** In cubic metres. */
	public double volume() {
		return length * width * height;
	}
}

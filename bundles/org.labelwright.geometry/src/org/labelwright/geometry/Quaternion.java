/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry;

/** A rotation in space as unit quaternion, w first. The numbers are kept as given, within 1e-6 of unit length. */
public record Quaternion(double w, double x, double y, double z) {

	private static final double TOLERANCE = 1e-6;

	/** @throws IllegalArgumentException if the length is not 1 */
	public Quaternion {
		double length = Math.sqrt(w * w + x * x + y * y + z * z);
		if (!(Math.abs(length - 1) <= TOLERANCE)) {
			throw new IllegalArgumentException("A rotation needs a unit quaternion, this one has length " + length);
		}
	}

	/** The rotation about the upward axis, counter-clockwise seen from above. */
	public static Quaternion ofYaw(double radians) {
		return new Quaternion(Math.cos(radians / 2), 0, 0, Math.sin(radians / 2));
	}

	/** The part of the rotation about the upward axis, in (-pi, pi]. */
	public double yaw() {
		return Math.atan2(2 * (w * z + x * y), 1 - 2 * (y * y + z * z));
	}
}

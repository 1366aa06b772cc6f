/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry;

/**
 * An open line in continuous image pixels.
 *
 * @param path at least two points
 */
public record Polyline(Coordinates path) implements Geometry {

	/** @throws IllegalArgumentException if there are fewer than two points */
	public Polyline {
		if (path.size() < 2) {
			throw new IllegalArgumentException("A polyline needs at least two points, here are " + path.size());
		}
	}

	@Override
	public GeometryKind kind() {
		return GeometryKind.POLYLINE;
	}

	/** In pixels. */
	public double length() {
		double length = 0;
		for (int i = 1; i < path.size(); i++) {
			length += Math.hypot(path.x(i) - path.x(i - 1), path.y(i) - path.y(i - 1));
		}
		return length;
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry;

/**
 * One point or a set of points in continuous image pixels.
 *
 * @param points at least one
 */
public record Points(Coordinates points) implements Geometry {

	/** @throws IllegalArgumentException if there is no point */
	public Points {
		if (points.size() == 0) {
			throw new IllegalArgumentException("A point set needs at least one point");
		}
	}

	@Override
	public GeometryKind kind() {
		return GeometryKind.POINTS;
	}
}

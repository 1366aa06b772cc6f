/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry;

import java.util.List;

/**
 * One connected part of a polygon. Rings are not closed: the last point is joined to the first.
 *
 * @param exterior the outline, at least three points
 * @param holes the outlines of what is cut out, each at least three points
 */
public record PolygonPart(Coordinates exterior, List<Coordinates> holes) {

	/** @throws IllegalArgumentException if a ring has fewer than three points */
	public PolygonPart {
		holes = List.copyOf(holes);
		requireRing(exterior);
		holes.forEach(PolygonPart::requireRing);
	}

	private static void requireRing(Coordinates ring) {
		if (ring.size() < 3) {
			throw new IllegalArgumentException("A ring needs at least three points, here are " + ring.size());
		}
	}

	/** The area of the outline less that of the holes, in square pixels. */
	public double area() {
		return ringArea(exterior) - holes.stream().mapToDouble(PolygonPart::ringArea).sum();
	}

	/** Inside the outline and in no hole, by the even-odd rule. */
	public boolean contains(double x, double y) {
		return ringContains(exterior, x, y) && holes.stream().noneMatch(hole -> ringContains(hole, x, y));
	}

	private static double ringArea(Coordinates ring) {
		double twice = 0;
		// Relative to the first point, so that far-off shapes do not lose digits.
		double x0 = ring.x(0);
		double y0 = ring.y(0);
		for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
			twice += (ring.x(j) - x0) * (ring.y(i) - y0) - (ring.x(i) - x0) * (ring.y(j) - y0);
		}
		return Math.abs(twice) / 2;
	}

	private static boolean ringContains(Coordinates ring, double x, double y) {
		boolean inside = false;
		for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
			boolean crosses = ring.y(i) > y != ring.y(j) > y;
			if (crosses && x < (ring.x(j) - ring.x(i)) * (y - ring.y(i)) / (ring.y(j) - ring.y(i)) + ring.x(i)) {
				inside = !inside;
			}
		}
		return inside;
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry;

import java.util.List;

/**
 * A polygon of one or more parts, each with any number of holes, in continuous image pixels. Parts are expected not to
 * overlap; the area counts an overlap twice.
 *
 * @param parts at least one
 */
public record Polygon(List<PolygonPart> parts) implements Geometry {

	/** @throws IllegalArgumentException if there is no part */
	public Polygon {
		parts = List.copyOf(parts);
		if (parts.isEmpty()) {
			throw new IllegalArgumentException("A polygon needs at least one part");
		}
	}

	@Override
	public GeometryKind kind() {
		return GeometryKind.POLYGON;
	}

	/** A polygon of one part without holes, as x0, y0, x1, y1, ... */
	public static Polygon of(double... exterior) {
		return new Polygon(List.of(new PolygonPart(Coordinates.of(exterior), List.of())));
	}

	/** In square pixels. */
	public double area() {
		return parts.stream().mapToDouble(PolygonPart::area).sum();
	}

	/** True where a part contains the point. */
	public boolean contains(double x, double y) {
		return parts.stream().anyMatch(part -> part.contains(x, y));
	}

	/** The smallest box that holds all parts. */
	public Box bounds() {
		double left = Double.POSITIVE_INFINITY;
		double top = Double.POSITIVE_INFINITY;
		double right = Double.NEGATIVE_INFINITY;
		double bottom = Double.NEGATIVE_INFINITY;
		for (PolygonPart part : parts) {
			Coordinates ring = part.exterior();
			for (int i = 0; i < ring.size(); i++) {
				left = Math.min(left, ring.x(i));
				right = Math.max(right, ring.x(i));
				top = Math.min(top, ring.y(i));
				bottom = Math.max(bottom, ring.y(i));
			}
		}
		return Box.ofCorners(left, top, right, bottom);
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.support;

import java.util.ArrayList;
import java.util.List;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.PolygonPart;

/** Outlines for formats whose polygons have no holes or only one part. */
public final class Rings {

	private Rings() {
	}

	/** The outline of each part; holes are reached by a cut there and back, so that the area stays the same. */
	public static List<Coordinates> of(Polygon polygon) {
		return polygon.parts().stream().map(Rings::keyhole).toList();
	}

	/** The ring that goes around a part and, by a cut there and back, around each of its holes. */
	public static Coordinates keyhole(PolygonPart part) {
		if (part.holes().isEmpty()) {
			return part.exterior();
		}
		List<Double> ring = new ArrayList<>();
		append(ring, part.exterior());
		for (Coordinates hole : part.holes()) {
			append(ring, hole);
			ring.add(part.exterior().x(0));
			ring.add(part.exterior().y(0));
		}
		return Coordinates.of(ring.stream().mapToDouble(Double::doubleValue).toArray());
	}

	/** One outline around all parts, joined by cuts there and back. */
	public static Coordinates joined(Polygon polygon) {
		List<Coordinates> rings = of(polygon);
		if (rings.size() == 1) {
			return rings.getFirst();
		}
		List<Double> joined = new ArrayList<>();
		Coordinates first = rings.getFirst();
		append(joined, first);
		for (Coordinates ring : rings.subList(1, rings.size())) {
			append(joined, ring);
			joined.add(first.x(0));
			joined.add(first.y(0));
		}
		return Coordinates.of(joined.stream().mapToDouble(Double::doubleValue).toArray());
	}

	/** All points and the first one again. */
	private static void append(List<Double> ring, Coordinates points) {
		for (int i = 0; i <= points.size(); i++) {
			ring.add(points.x(i % points.size()));
			ring.add(points.y(i % points.size()));
		}
	}

	/** A polygon of one part without holes. */
	public static Polygon polygon(Coordinates ring) {
		return new Polygon(List.of(new PolygonPart(ring, List.of())));
	}
}

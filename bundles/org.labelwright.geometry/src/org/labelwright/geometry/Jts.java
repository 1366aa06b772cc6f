/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Shapes as JTS has them and back. Coordinates travel as they are. */
final class Jts {

	private Jts() {
	}

	/** What a shape covers; outlines that cross themselves are mended, as labels do that now and then and clipping cannot. */
	static org.locationtech.jts.geom.Geometry area(Geometry geometry) {
		return parts(geometry).stream().map(Jts::polygon).map(polygon -> polygon.isValid() ? polygon : GeometryFixer.fix(polygon))
				.reduce((one, other) -> OverlayNGRobust.overlay(one, other, OverlayNG.UNION)).orElseThrow();
	}

	private static List<PolygonPart> parts(Geometry geometry) {
		return switch (geometry) {
		case Box box -> Polygon.of(box.x(), box.y(), box.right(), box.y(), box.right(), box.bottom(), box.x(), box.bottom()).parts();
		case RotatedBox box -> box.toPolygon().parts();
		case Ellipse ellipse -> List.of(new PolygonPart(Geometries.outline(ellipse), List.of()));
		case Polygon polygon -> polygon.parts();
		default -> throw new IllegalArgumentException("A " + geometry.kind().id() + " has no area");
		};
	}

	static org.locationtech.jts.geom.Geometry polygon(PolygonPart part) {
		GeometryFactory factory = new GeometryFactory();
		return factory.createPolygon(ring(factory, part.exterior()),
				part.holes().stream().map(hole -> ring(factory, hole)).toArray(LinearRing[]::new));
	}

	private static LinearRing ring(GeometryFactory factory, Coordinates points) {
		Coordinate[] closed = new Coordinate[points.size() + 1];
		for (int i = 0; i < closed.length; i++) {
			closed[i] = new Coordinate(points.x(i % points.size()), points.y(i % points.size()));
		}
		return factory.createLinearRing(closed);
	}

	static org.locationtech.jts.geom.Geometry line(Coordinates path) {
		Coordinate[] points = new Coordinate[path.size()];
		for (int i = 0; i < points.length; i++) {
			points[i] = new Coordinate(path.x(i), path.y(i));
		}
		return new GeometryFactory().createLineString(points);
	}

	/** The parts of a shape that have an area; empty where none has. */
	static Optional<Polygon> polygon(org.locationtech.jts.geom.Geometry area) {
		List<PolygonPart> parts = new ArrayList<>();
		collect(area, parts);
		return parts.isEmpty() ? Optional.empty() : Optional.of(new Polygon(parts));
	}

	private static void collect(org.locationtech.jts.geom.Geometry area, List<PolygonPart> parts) {
		if (area instanceof org.locationtech.jts.geom.Polygon polygon && !polygon.isEmpty()) {
			List<Coordinates> holes = new ArrayList<>();
			for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
				holes.add(coordinates(polygon.getInteriorRingN(i).getCoordinates()));
			}
			parts.add(new PolygonPart(coordinates(polygon.getExteriorRing().getCoordinates()), holes));
		} else if (area.getNumGeometries() > 1) {
			for (int i = 0; i < area.getNumGeometries(); i++) {
				collect(area.getGeometryN(i), parts);
			}
		}
	}

	/** @param closed the first point again at the end */
	private static Coordinates coordinates(Coordinate[] closed) {
		double[] xy = new double[2 * closed.length - 2];
		for (int i = 0; i < closed.length - 1; i++) {
			xy[2 * i] = closed[i].x;
			xy[2 * i + 1] = closed[i].y;
		}
		return Coordinates.of(xy);
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * What is done with the areas of shapes: join, cut, split, simplify. Takes boxes, turned boxes, ellipses and polygons;
 * corners that stay keep their numbers to the last digit. Outlines that cross themselves are mended first.
 */
public final class Polygons {

	private Polygons() {
	}

	/** Whether a shape can be given to the operations here. */
	public static boolean hasOutline(Geometry geometry) {
		return geometry instanceof Box || geometry instanceof RotatedBox || geometry instanceof Ellipse || geometry instanceof Polygon;
	}

	/**
	 * Everything that one of the shapes covers; a part for each piece that does not touch the others. Empty where nothing
	 * has an area.
	 *
	 * @throws IllegalArgumentException if a shape has no outline, here and below
	 */
	public static Optional<Polygon> union(List<Geometry> shapes) {
		return shapes.stream().map(Jts::area).reduce((one, other) -> OverlayNGRobust.overlay(one, other, OverlayNG.UNION)).flatMap(Jts::polygon);
	}

	/** What is left of a shape without another; empty where nothing is. */
	public static Optional<Polygon> difference(Geometry shape, Geometry without) {
		return Jts.polygon(OverlayNGRobust.overlay(Jts.area(shape), Jts.area(without), OverlayNG.DIFFERENCE));
	}

	/** What two shapes have in common; empty where they share no area. */
	public static Optional<Polygon> intersection(Geometry one, Geometry other) {
		return Jts.polygon(OverlayNGRobust.overlay(Jts.area(one), Jts.area(other), OverlayNG.INTERSECTION));
	}

	/**
	 * The pieces into which a line cuts a shape, the largest first; one where it does not cut through. Neighbouring pieces
	 * have exactly the same numbers at the corners they share.
	 */
	public static List<Polygon> split(Geometry shape, Coordinates line) {
		var area = Jts.area(shape);
		// Borders and line are noded together once, so that both sides of a cut get the same corners.
		var borders = area.getFactory().buildGeometry(LinearComponentExtracter.getLines(area));
		Polygonizer polygonizer = new Polygonizer();
		polygonizer.add(OverlayNGRobust.overlay(borders, Jts.line(line), OverlayNG.UNION));
		List<Polygon> pieces = new ArrayList<>();
		for (Object face : polygonizer.getPolygons()) {
			var piece = (org.locationtech.jts.geom.Geometry) face;
			if (area.contains(piece.getInteriorPoint())) {
				Jts.polygon(piece).ifPresent(pieces::add);
			}
		}
		pieces.sort((one, other) -> Double.compare(other.area(), one.area()));
		return pieces;
	}

	/** Each connected part as a polygon of its own, with its holes. */
	public static List<Polygon> parts(Polygon polygon) {
		return polygon.parts().stream().map(part -> new Polygon(List.of(part))).toList();
	}

	/**
	 * Fewer corners, none of the old outline further away than the tolerance in pixels, no ring lost, no crossing made
	 * (Douglas and Peucker with JTS's check of topology). The same where nothing can go.
	 */
	public static Polygon simplify(Polygon polygon, double tolerance) {
		List<PolygonPart> parts = new ArrayList<>();
		for (PolygonPart part : polygon.parts()) {
			parts.addAll(Jts.polygon(TopologyPreservingSimplifier.simplify(Jts.polygon(part), tolerance)).map(Polygon::parts).orElse(List.of(part)));
		}
		return new Polygon(parts);
	}

	/**
	 * A line with fewer points, some of its own, none of the old further away than the tolerance in pixels (Douglas and Peucker). Its ends
	 * stay. It may cross itself.
	 */
	public static Coordinates simplify(Coordinates line, double tolerance) {
		double[] xy = new double[2 * line.size()];
		int length = 0;
		for (Coordinate point : DouglasPeuckerSimplifier.simplify(Jts.line(line), tolerance).getCoordinates()) {
			xy[length++] = point.x;
			xy[length++] = point.y;
		}
		return Coordinates.of(Arrays.copyOf(xy, length));
	}

	/** The number of corners of all rings. */
	public static int corners(Polygon polygon) {
		return polygon.parts().stream().mapToInt(part -> part.exterior().size() + part.holes().stream().mapToInt(Coordinates::size).sum()).sum();
	}
}

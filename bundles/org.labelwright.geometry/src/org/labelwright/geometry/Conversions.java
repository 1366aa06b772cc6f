/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.MinimumAreaRectangle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** One kind of geometry as another: what is drawn on the image stays as near as the other kind can say it. */
public final class Conversions {

	private Conversions() {
	}

	/**
	 * Converts geometry on an image.
	 *
	 * @param width of the image in pixels, needed for masks only
	 * @return the same object where it is of the kind already; empty where the one kind cannot say anything of the other,
	 *         or a mask is wanted and the size of the image is not known
	 */
	public static Optional<Geometry> convert(Geometry geometry, GeometryKind to, int width, int height) {
		if (geometry.kind() == to) {
			return Optional.of(geometry);
		}
		return switch (to) {
		case BOX -> Geometries.bounds(geometry).map(box -> box);
		case POLYGON -> polygon(geometry).map(polygon -> polygon);
		case ROTATED_BOX -> rotatedBox(geometry).map(box -> box);
		case ELLIPSE -> rotatedBox(geometry).map(box -> new Ellipse(box.centerX(), box.centerY(), box.width() / 2, box.height() / 2, box.angle()));
		case POINTS -> Geometries.bounds(geometry).map(box -> new Points(Coordinates.of(box.x() + box.width() / 2, box.y() + box.height() / 2)));
		case POLYLINE -> polygon(geometry).map(polygon -> new Polyline(closed(polygon.parts().getFirst().exterior())));
		case MASK -> polygon(geometry).filter(polygon -> width > 0 && height > 0).map(polygon -> Rasterizer.mask(polygon, width, height));
		case WHOLE -> Optional.of(new Whole());
		case KEYPOINTS, IMAGE_CUBOID, CUBOID, INTERVAL, SPAN -> Optional.empty();
		};
	}

	private static Optional<Polygon> polygon(Geometry geometry) {
		return switch (geometry) {
		case Polygon polygon -> Optional.of(polygon);
		case Box box -> Optional.of(Polygon.of(box.x(), box.y(), box.right(), box.y(), box.right(), box.bottom(), box.x(), box.bottom()));
		case RotatedBox box -> Optional.of(box.toPolygon());
		case Ellipse ellipse -> Optional.of(new Polygon(List.of(new PolygonPart(Geometries.outline(ellipse), List.of()))));
		case Mask mask -> MaskTracer.polygon(mask);
		case Polyline line when line.path().size() >= 3 -> Optional.of(new Polygon(List.of(new PolygonPart(open(line.path()), List.of()))));
		case ImageCuboid cuboid -> hull(cuboid);
		default -> Optional.empty();
		};
	}

	/** A line that ends where it began says that point once as a ring. */
	private static Coordinates open(Coordinates path) {
		int last = path.size() - 1;
		return last > 2 && path.x(0) == path.x(last) && path.y(0) == path.y(last) ? path.remove(last) : path;
	}

	private static Coordinates closed(Coordinates ring) {
		return ring.insert(ring.size(), ring.x(0), ring.y(0));
	}

	private static Optional<Polygon> hull(ImageCuboid cuboid) {
		List<Coordinate> corners = new ArrayList<>(jts(cuboid.front()));
		corners.addAll(jts(cuboid.back()));
		var hull = new GeometryFactory().createMultiPointFromCoords(corners.toArray(Coordinate[]::new)).convexHull();
		return hull.getDimension() == 2 ? Optional.of(new Polygon(List.of(new PolygonPart(ring(hull.getCoordinates()), List.of())))) : Optional.empty();
	}

	/** The smallest box at any angle around the outline; a box stays one that is not turned. */
	private static Optional<RotatedBox> rotatedBox(Geometry geometry) {
		return switch (geometry) {
		case Box box -> Optional.of(new RotatedBox(box.x() + box.width() / 2, box.y() + box.height() / 2, box.width(), box.height(), 0));
		case RotatedBox box -> Optional.of(box);
		case Ellipse e -> Optional.of(new RotatedBox(e.centerX(), e.centerY(), 2 * e.radiusX(), 2 * e.radiusY(), e.angle()));
		default -> polygon(geometry).flatMap(Conversions::smallestAround);
		};
	}

	private static Optional<RotatedBox> smallestAround(Polygon polygon) {
		List<Coordinate> corners = new ArrayList<>();
		polygon.parts().forEach(part -> corners.addAll(jts(part.exterior())));
		var rectangle = MinimumAreaRectangle.getMinimumRectangle(new GeometryFactory().createMultiPointFromCoords(corners.toArray(Coordinate[]::new)));
		if (rectangle.getDimension() != 2) {
			return Optional.empty();
		}
		Coordinate[] c = rectangle.getCoordinates();
		double width = c[0].distance(c[1]);
		double height = c[1].distance(c[2]);
		double angle = Math.atan2(c[1].y - c[0].y, c[1].x - c[0].x);
		// Of the four angles that say the same box, the one nearest to upright.
		int quarters = (int) Math.rint(angle / (Math.PI / 2));
		boolean swapped = quarters % 2 != 0;
		return Optional.of(new RotatedBox((c[0].x + c[2].x) / 2, (c[0].y + c[2].y) / 2, swapped ? height : width, swapped ? width : height,
				angle - quarters * Math.PI / 2));
	}

	private static List<Coordinate> jts(Coordinates points) {
		List<Coordinate> converted = new ArrayList<>();
		for (int i = 0; i < points.size(); i++) {
			converted.add(new Coordinate(points.x(i), points.y(i)));
		}
		return converted;
	}

	/** @param closed the first point again at the end, as JTS has it */
	private static Coordinates ring(Coordinate[] closed) {
		double[] xy = new double[2 * closed.length - 2];
		for (int i = 0; i < closed.length - 1; i++) {
			xy[2 * i] = closed[i].x;
			xy[2 * i + 1] = closed[i].y;
		}
		return Coordinates.of(xy);
	}
}

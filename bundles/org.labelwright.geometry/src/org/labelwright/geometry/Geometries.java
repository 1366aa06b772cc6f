/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/** What can be asked of and done with geometry of any kind. Image coordinates are continuous pixels. */
public final class Geometries {

	private Geometries() {
	}

	/** The smallest upright box around a geometry of an image, empty for the other kinds and where nothing is to be seen. */
	public static Optional<Box> bounds(Geometry geometry) {
		return switch (geometry) {
		case Box box -> Optional.of(box);
		case RotatedBox box -> bounds(box.corners());
		case Polygon polygon -> Optional.of(polygon.bounds());
		case Polyline line -> bounds(line.path());
		case Points points -> bounds(points.points());
		case Ellipse ellipse -> Optional.of(ellipse.bounds());
		case Mask mask -> mask.bounds();
		case Keypoints keypoints -> bounds(present(keypoints));
		case ImageCuboid cuboid -> bounds(cuboid.front()).flatMap(front -> bounds(cuboid.back()).map(front::union));
		case Cuboid cuboid -> Optional.empty();
		case Interval interval -> Optional.empty();
		case Span span -> Optional.empty();
		case Whole whole -> Optional.empty();
		};
	}

	private static Optional<Box> bounds(Coordinates points) {
		if (points.size() == 0) {
			return Optional.empty();
		}
		double left = points.x(0);
		double top = points.y(0);
		double right = left;
		double bottom = top;
		for (int i = 1; i < points.size(); i++) {
			left = Math.min(left, points.x(i));
			right = Math.max(right, points.x(i));
			top = Math.min(top, points.y(i));
			bottom = Math.max(bottom, points.y(i));
		}
		return Optional.of(Box.ofCorners(left, top, right, bottom));
	}

	private static Coordinates present(Keypoints keypoints) {
		return Coordinates.of(keypoints.keypoints().stream()
				.filter(keypoint -> keypoint.visibility() != Keypoint.Visibility.ABSENT)
				.flatMapToDouble(keypoint -> java.util.stream.DoubleStream.of(keypoint.x(), keypoint.y())).toArray());
	}

	/** In square pixels, empty for kinds without an area on an image. */
	public static OptionalDouble area(Geometry geometry) {
		return switch (geometry) {
		case Box box -> OptionalDouble.of(box.area());
		case RotatedBox box -> OptionalDouble.of(box.area());
		case Polygon polygon -> OptionalDouble.of(polygon.area());
		case Ellipse ellipse -> OptionalDouble.of(ellipse.area());
		case Mask mask -> OptionalDouble.of(mask.area());
		default -> OptionalDouble.empty();
		};
	}

	/** True where the geometry has an area and the point lies in it. */
	public static boolean contains(Geometry geometry, double x, double y) {
		return switch (geometry) {
		case Box box -> box.contains(x, y);
		case RotatedBox box -> box.toPolygon().contains(x, y);
		case Polygon polygon -> polygon.contains(x, y);
		case Ellipse e -> {
			double dx = x - e.centerX();
			double dy = y - e.centerY();
			double u = dx * Math.cos(e.angle()) + dy * Math.sin(e.angle());
			double v = dy * Math.cos(e.angle()) - dx * Math.sin(e.angle());
			yield e.radiusX() > 0 && e.radiusY() > 0 && Math.hypot(u / e.radiusX(), v / e.radiusY()) < 1;
		}
		case Mask mask -> mask.contains((int) Math.floor(x), (int) Math.floor(y));
		default -> false;
		};
	}

	/** From a point to the nearest line or point of the geometry, in pixels; infinite for kinds not on an image. */
	public static double distance(Geometry geometry, double x, double y) {
		return switch (geometry) {
		case Box box -> toPath(Coordinates.of(box.x(), box.y(), box.right(), box.y(), box.right(), box.bottom(), box.x(),
				box.bottom()), true, x, y);
		case RotatedBox box -> toPath(box.corners(), true, x, y);
		case Polygon polygon -> {
			double nearest = Double.POSITIVE_INFINITY;
			for (PolygonPart part : polygon.parts()) {
				nearest = Math.min(nearest, toPath(part.exterior(), true, x, y));
				for (Coordinates hole : part.holes()) {
					nearest = Math.min(nearest, toPath(hole, true, x, y));
				}
			}
			yield nearest;
		}
		case Polyline line -> toPath(line.path(), false, x, y);
		case Points points -> toPoints(points.points(), x, y);
		case Keypoints keypoints -> toPoints(present(keypoints), x, y);
		case Ellipse ellipse -> toPath(outline(ellipse), true, x, y);
		case ImageCuboid cuboid -> Math.min(toPath(cuboid.front(), true, x, y), Math.min(toPath(cuboid.back(), true, x, y), toJoins(cuboid, x, y)));
		case Mask mask -> mask.bounds().map(box -> distance(box, x, y)).orElse(Double.POSITIVE_INFINITY);
		default -> Double.POSITIVE_INFINITY;
		};
	}

	private static double toPoints(Coordinates points, double x, double y) {
		double nearest = Double.POSITIVE_INFINITY;
		for (int i = 0; i < points.size(); i++) {
			nearest = Math.min(nearest, Math.hypot(points.x(i) - x, points.y(i) - y));
		}
		return nearest;
	}

	private static double toJoins(ImageCuboid cuboid, double x, double y) {
		double nearest = Double.POSITIVE_INFINITY;
		for (int i = 0; i < cuboid.front().size(); i++) {
			nearest = Math.min(nearest, toSegment(cuboid.front().x(i), cuboid.front().y(i), cuboid.back().x(i), cuboid.back().y(i), x, y));
		}
		return nearest;
	}

	private static double toPath(Coordinates path, boolean closed, double x, double y) {
		double nearest = Double.POSITIVE_INFINITY;
		for (int i = closed ? 0 : 1; i < path.size(); i++) {
			int before = i == 0 ? path.size() - 1 : i - 1;
			nearest = Math.min(nearest, toSegment(path.x(before), path.y(before), path.x(i), path.y(i), x, y));
		}
		return nearest;
	}

	/** From a point to the nearest point of a segment. */
	public static double toSegment(double x1, double y1, double x2, double y2, double x, double y) {
		double dx = x2 - x1;
		double dy = y2 - y1;
		double length = dx * dx + dy * dy;
		double t = length == 0 ? 0 : Math.clamp(((x - x1) * dx + (y - y1) * dy) / length, 0, 1);
		return Math.hypot(x1 + t * dx - x, y1 + t * dy - y);
	}

	/**
	 * The ellipse as 256 corners on it, clockwise on the screen; its area is smaller by one part in ten thousand. Every 64th is exactly
	 * one of {@link Ellipse#vertices()}, so that formats which know polygons only have them too.
	 */
	static Coordinates outline(Ellipse e) {
		int corners = 256;
		Coordinates vertices = e.vertices();
		double[] xy = new double[2 * corners];
		for (int i = 0; i < corners; i++) {
			double t = 2 * Math.PI * i / corners;
			double u = e.radiusX() * Math.cos(t);
			double v = e.radiusY() * Math.sin(t);
			xy[2 * i] = e.centerX() + u * Math.cos(e.angle()) - v * Math.sin(e.angle());
			xy[2 * i + 1] = e.centerY() + u * Math.sin(e.angle()) + v * Math.cos(e.angle());
		}
		for (int i = 0; i < vertices.size(); i++) {
			int corner = i * corners / vertices.size();
			xy[2 * corner] = vertices.x(i);
			xy[2 * corner + 1] = vertices.y(i);
		}
		return Coordinates.of(xy);
	}

	/** Whether {@link #translate} and {@link #resize} take a geometry: not masks, and no kinds without a place on an image. */
	public static boolean isMovable(Geometry geometry) {
		return switch (geometry) {
		case Box box -> true;
		case RotatedBox box -> true;
		case Polygon polygon -> true;
		case Polyline line -> true;
		case Points points -> true;
		case Ellipse ellipse -> true;
		case Keypoints keypoints -> true;
		case ImageCuboid cuboid -> true;
		case Mask mask -> false;
		case Cuboid cuboid -> false;
		case Interval interval -> false;
		case Span span -> false;
		case Whole whole -> false;
		};
	}

	/**
	 * The same shape at another place.
	 *
	 * @throws IllegalArgumentException for masks, whose pixels do not move by fractions, and kinds not on an image; see {@link #isMovable}
	 */
	public static Geometry translate(Geometry geometry, double dx, double dy) {
		return switch (geometry) {
		case Box box -> box.translate(dx, dy);
		case RotatedBox b -> new RotatedBox(b.centerX() + dx, b.centerY() + dy, b.width(), b.height(), b.angle());
		case Ellipse e -> new Ellipse(e.centerX() + dx, e.centerY() + dy, e.radiusX(), e.radiusY(), e.angle());
		default -> map(geometry, x -> x + dx, y -> y + dy);
		};
	}

	/**
	 * The shape stretched so that what filled one box fills another. Turned boxes and ellipses keep their angle and
	 * are stretched along their own axes by the mean of both factors where the factors differ.
	 *
	 * @throws IllegalArgumentException for masks and kinds not on an image
	 */
	public static Geometry resize(Geometry geometry, Box from, Box to) {
		double scaleX = from.width() > 0 ? to.width() / from.width() : 1;
		double scaleY = from.height() > 0 ? to.height() / from.height() : 1;
		DoubleUnaryOperator mapX = x -> to.x() + (x - from.x()) * scaleX;
		DoubleUnaryOperator mapY = y -> to.y() + (y - from.y()) * scaleY;
		return switch (geometry) {
		// Not by its corners' images: the target itself, to the last digit.
		case Box box when box.equals(from) -> to;
		case Box box -> Box.ofCorners(mapX.applyAsDouble(box.x()), mapY.applyAsDouble(box.y()), mapX.applyAsDouble(box.right()),
				mapY.applyAsDouble(box.bottom()));
		case RotatedBox b -> {
			boolean upright = Math.sin(2 * b.angle()) == 0 && Math.cos(b.angle()) != 0;
			double mean = Math.sqrt(scaleX * scaleY);
			yield new RotatedBox(mapX.applyAsDouble(b.centerX()), mapY.applyAsDouble(b.centerY()),
					b.width() * (upright ? scaleX : mean), b.height() * (upright ? scaleY : mean), b.angle());
		}
		case Ellipse e -> {
			boolean upright = e.angle() == 0;
			double mean = Math.sqrt(scaleX * scaleY);
			yield new Ellipse(mapX.applyAsDouble(e.centerX()), mapY.applyAsDouble(e.centerY()),
					e.radiusX() * (upright ? scaleX : mean), e.radiusY() * (upright ? scaleY : mean), e.angle());
		}
		default -> map(geometry, mapX, mapY);
		};
	}

	private static Geometry map(Geometry geometry, DoubleUnaryOperator mapX, DoubleUnaryOperator mapY) {
		return switch (geometry) {
		case Polygon polygon -> new Polygon(polygon.parts().stream().map(part -> new PolygonPart(map(part.exterior(), mapX, mapY),
				part.holes().stream().map(hole -> map(hole, mapX, mapY)).toList())).toList());
		case Polyline line -> new Polyline(map(line.path(), mapX, mapY));
		case Points points -> new Points(map(points.points(), mapX, mapY));
		case Keypoints keypoints -> {
			List<Keypoint> mapped = new ArrayList<>();
			for (Keypoint k : keypoints.keypoints()) {
				mapped.add(k.visibility() == Keypoint.Visibility.ABSENT ? k
						: new Keypoint(mapX.applyAsDouble(k.x()), mapY.applyAsDouble(k.y()), k.visibility()));
			}
			yield new Keypoints(mapped);
		}
		case ImageCuboid cuboid -> new ImageCuboid(map(cuboid.front(), mapX, mapY), map(cuboid.back(), mapX, mapY));
		default -> throw new IllegalArgumentException("A " + geometry.kind().id() + " cannot be moved or resized");
		};
	}

	private static Coordinates map(Coordinates points, DoubleUnaryOperator mapX, DoubleUnaryOperator mapY) {
		double[] xy = points.toArray();
		for (int i = 0; i < xy.length; i += 2) {
			xy[i] = mapX.applyAsDouble(xy[i]);
			xy[i + 1] = mapY.applyAsDouble(xy[i + 1]);
		}
		return Coordinates.of(xy);
	}
}

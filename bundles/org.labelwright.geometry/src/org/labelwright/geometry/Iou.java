/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Intersection over union of any two geometries for which it is defined. Shapes with an area are clipped exactly as
 * polygons, ellipses with 256 corners (off by one part in ten thousand). Where one of two is a mask, the other is
 * rasterised as COCO does it. Cuboids that are turned about the vertical axis only are exact.
 */
public final class Iou {

	private static final double UPRIGHT = 1e-9;

	private Iou() {
	}

	/** In [0,1], 0 where neither covers anything; empty where the pair has no such measure. */
	public static OptionalDouble of(Geometry a, Geometry b) {
		if (a instanceof Box one && b instanceof Box other) {
			return OptionalDouble.of(one.iou(other));
		}
		if (a instanceof Mask one && b instanceof Mask other) {
			return one.width() == other.width() && one.height() == other.height() ? OptionalDouble.of(one.iou(other))
					: OptionalDouble.empty();
		}
		if (a instanceof Interval one && b instanceof Interval other) {
			return OptionalDouble.of(ratio(overlap(one.start(), one.end(), other.start(), other.end()),
					one.end() - one.start(), other.end() - other.start()));
		}
		if (a instanceof Span one && b instanceof Span other) {
			return OptionalDouble.of(spans(one, other));
		}
		if (a instanceof Cuboid one && b instanceof Cuboid other) {
			return cuboids(one, other);
		}
		if (!hasArea(a) || !hasArea(b)) {
			return OptionalDouble.empty();
		}
		if (a instanceof Mask mask) {
			return OptionalDouble.of(mask.iou(Rasterizer.mask(b, mask.width(), mask.height())));
		}
		if (b instanceof Mask mask) {
			return OptionalDouble.of(mask.iou(Rasterizer.mask(a, mask.width(), mask.height())));
		}
		return OptionalDouble.of(polygons(toJts(a), toJts(b)));
	}

	private static boolean hasArea(Geometry geometry) {
		return Geometries.area(geometry).isPresent();
	}

	private static double ratio(double common, double first, double second) {
		double all = first + second - common;
		return all > 0 ? Math.clamp(common / all, 0, 1) : 0;
	}

	private static double overlap(double start1, double end1, double start2, double end2) {
		return Math.max(0, Math.min(end1, end2) - Math.max(start1, start2));
	}

	private static double spans(Span one, Span other) {
		double common = 0;
		for (Fragment f : one.fragments()) {
			for (Fragment g : other.fragments()) {
				common += overlap(f.start(), f.end(), g.start(), g.end());
			}
		}
		return ratio(common, length(one), length(other));
	}

	private static double length(Span span) {
		return span.fragments().stream().mapToInt(fragment -> fragment.end() - fragment.start()).sum();
	}

	private static OptionalDouble cuboids(Cuboid a, Cuboid b) {
		if (!isUpright(a.rotation()) || !isUpright(b.rotation())) {
			return OptionalDouble.empty();
		}
		double height = overlap(a.z() - a.height() / 2, a.z() + a.height() / 2, b.z() - b.height() / 2, b.z() + b.height() / 2);
		double common = area(toJts(footprint(a)), toJts(footprint(b))) * height;
		return OptionalDouble.of(ratio(common, a.length() * a.width() * a.height(), b.length() * b.width() * b.height()));
	}

	private static boolean isUpright(Quaternion q) {
		return Math.abs(q.x()) < UPRIGHT && Math.abs(q.y()) < UPRIGHT;
	}

	private static RotatedBox footprint(Cuboid cuboid) {
		Quaternion q = cuboid.rotation();
		return new RotatedBox(cuboid.x(), cuboid.y(), cuboid.length(), cuboid.width(), 2 * Math.atan2(q.z(), q.w()));
	}

	private static double polygons(org.locationtech.jts.geom.Geometry a, org.locationtech.jts.geom.Geometry b) {
		return ratio(area(a, b), a.getArea(), b.getArea());
	}

	private static double area(org.locationtech.jts.geom.Geometry a, org.locationtech.jts.geom.Geometry b) {
		return a.getEnvelopeInternal().intersects(b.getEnvelopeInternal())
				? OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION).getArea()
				: 0;
	}

	private static org.locationtech.jts.geom.Geometry toJts(Geometry geometry) {
		GeometryFactory factory = new GeometryFactory();
		List<PolygonPart> parts = switch (geometry) {
		case Box box -> Polygon.of(box.x(), box.y(), box.right(), box.y(), box.right(), box.bottom(), box.x(), box.bottom()).parts();
		case RotatedBox box -> box.toPolygon().parts();
		case Ellipse ellipse -> List.of(new PolygonPart(Geometries.outline(ellipse), List.of()));
		case Polygon polygon -> polygon.parts();
		default -> throw new IllegalArgumentException("A " + geometry.kind().id() + " has no area");
		};
		org.locationtech.jts.geom.Geometry[] polygons = parts.stream().map(part -> factory.createPolygon(
				ring(factory, part.exterior()), part.holes().stream().map(hole -> ring(factory, hole)).toArray(LinearRing[]::new)))
				.toArray(org.locationtech.jts.geom.Geometry[]::new);
		// Labels cross themselves now and then; clipping wants them mended.
		return Arrays.stream(polygons).map(polygon -> polygon.isValid() ? polygon : GeometryFixer.fix(polygon))
				.reduce((one, other) -> OverlayNGRobust.overlay(one, other, OverlayNG.UNION)).orElseThrow();
	}

	private static LinearRing ring(GeometryFactory factory, Coordinates points) {
		Coordinate[] closed = Stream.concat(java.util.stream.IntStream.range(0, points.size())
				.mapToObj(i -> new Coordinate(points.x(i), points.y(i))), Stream.of(new Coordinate(points.x(0), points.y(0))))
				.toArray(Coordinate[]::new);
		return factory.createLinearRing(closed);
	}
}

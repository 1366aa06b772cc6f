/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry;

import java.util.OptionalDouble;
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
		return OptionalDouble.of(polygons(Jts.area(a), Jts.area(b)));
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
		double common = area(Jts.area(footprint(a)), Jts.area(footprint(b))) * height;
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
}

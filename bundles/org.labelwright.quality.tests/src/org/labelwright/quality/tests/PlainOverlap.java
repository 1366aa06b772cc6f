/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import java.util.ArrayList;
import java.util.List;
import org.labelwright.geometry.Cuboid;
import org.labelwright.geometry.RotatedBox;

/** Intersection over union of turned rectangles and upright cuboids: one rectangle cut by the sides of the other (Sutherland and Hodgman 1974). */
final class PlainOverlap {

	private record Point(double x, double y) {
	}

	private PlainOverlap() {
	}

	static double iou(RotatedBox one, RotatedBox other) {
		double common = common(corners(one.centerX(), one.centerY(), one.width(), one.height(), one.angle()),
				corners(other.centerX(), other.centerY(), other.width(), other.height(), other.angle()));
		return common / (one.width() * one.height() + other.width() * other.height() - common);
	}

	/** Seen from above. */
	static double iouAbove(Cuboid one, Cuboid other) {
		double common = commonAbove(one, other);
		return common / (one.length() * one.width() + other.length() * other.width() - common);
	}

	static double iou(Cuboid one, Cuboid other) {
		double top = Math.min(one.z() + one.height() / 2, other.z() + other.height() / 2);
		double bottom = Math.max(one.z() - one.height() / 2, other.z() - other.height() / 2);
		double common = commonAbove(one, other) * Math.max(0, top - bottom);
		return common / (one.length() * one.width() * one.height() + other.length() * other.width() * other.height() - common);
	}

	private static double commonAbove(Cuboid one, Cuboid other) {
		return common(corners(one.x(), one.y(), one.length(), one.width(), yaw(one)), corners(other.x(), other.y(), other.length(), other.width(), yaw(other)));
	}

	private static double yaw(Cuboid upright) {
		return 2 * Math.atan2(upright.rotation().z(), upright.rotation().w());
	}

	private static List<Point> corners(double x, double y, double width, double height, double angle) {
		List<Point> corners = new ArrayList<>();
		for (int[] side : new int[][] { { 1, 1 }, { -1, 1 }, { -1, -1 }, { 1, -1 } }) {
			double dx = side[0] * width / 2;
			double dy = side[1] * height / 2;
			corners.add(new Point(x + dx * Math.cos(angle) - dy * Math.sin(angle), y + dx * Math.sin(angle) + dy * Math.cos(angle)));
		}
		return corners;
	}

	private static double common(List<Point> subject, List<Point> clip) {
		List<Point> left = subject;
		for (int i = 0; i < clip.size(); i++) {
			Point a = clip.get(i);
			Point b = clip.get((i + 1) % clip.size());
			List<Point> before = left;
			left = new ArrayList<>();
			for (int j = 0; j < before.size(); j++) {
				Point from = before.get(j);
				Point to = before.get((j + 1) % before.size());
				double sideOfFrom = side(a, b, from);
				double sideOfTo = side(a, b, to);
				if (sideOfFrom >= 0) {
					left.add(from);
				}
				if (sideOfFrom >= 0 != sideOfTo >= 0) {
					double t = sideOfFrom / (sideOfFrom - sideOfTo);
					left.add(new Point(from.x() + t * (to.x() - from.x()), from.y() + t * (to.y() - from.y())));
				}
			}
		}
		double twice = 0;
		for (int i = 0; i < left.size(); i++) {
			Point a = left.get(i);
			Point b = left.get((i + 1) % left.size());
			twice += a.x() * b.y() - b.x() * a.y();
		}
		return twice / 2;
	}

	/** Above 0 to the left of the line from a to b. */
	private static double side(Point a, Point b, Point p) {
		return (b.x() - a.x()) * (p.y() - a.y()) - (b.y() - a.y()) * (p.x() - a.x());
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Ellipse;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.ImageCuboid;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.Points;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.PolygonPart;
import org.labelwright.geometry.Polyline;
import org.labelwright.geometry.RotatedBox;

/** The handles of shapes. What a drag does not move keeps its numbers to the last digit. */
public final class Handles {

	/** Turning by hand with Shift goes in steps of this many degrees. */
	public static final double STEP_DEGREES = 15;
	private static final double STALK = 22;
	/** Screen pixels between two corners that leave room for a handle between them. */
	private static final double ROOM = 20;

	private Handles() {
	}

	/**
	 * In the order of reach: of two at the same distance the last wins.
	 *
	 * @param scale screen pixels for each image pixel
	 */
	public static List<Handle> of(Geometry geometry, double scale) {
		List<Handle> handles = new ArrayList<>();
		switch (geometry) {
		case Box box -> resize(box, handles);
		case RotatedBox box -> turned(box, turned -> turned, scale, handles);
		case Ellipse e -> turned(new RotatedBox(e.centerX(), e.centerY(), 2 * e.radiusX(), 2 * e.radiusY(), e.angle()),
				b -> new Ellipse(b.centerX(), b.centerY(), b.width() / 2, b.height() / 2, b.angle()), scale, handles);
		case Polygon polygon -> polygon(polygon, scale, handles);
		case Polyline line -> ring(line.path(), false, 2, line, Polyline::new, ROOM / scale, handles);
		case Points points -> {
			for (int i = 0; i < points.points().size(); i++) {
				vertex(points.points(), i, 1, points, Points::new, handles);
			}
		}
		case Keypoints keypoints -> joints(keypoints, handles);
		case ImageCuboid cuboid -> {
			for (int i = 0; i < 4; i++) {
				vertex(cuboid.back(), i, 4, cuboid, back -> new ImageCuboid(cuboid.front(), back), handles);
			}
			for (int i = 0; i < 4; i++) {
				vertex(cuboid.front(), i, 4, cuboid, front -> new ImageCuboid(front, cuboid.back()), handles);
			}
		}
		default -> {
			// Moved as a whole only, or not at all.
		}
		}
		return handles;
	}

	private static void resize(Box box, List<Handle> handles) {
		for (int column = -1; column <= 1; column++) {
			for (int row = -1; row <= 1; row++) {
				if (column != 0 || row != 0) {
					int c = column;
					int r = row;
					handles.add(new Handle(box.x() + box.width() * (c + 1) / 2, box.y() + box.height() * (r + 1) / 2, Handle.Role.RESIZE, 0,
							(x, y, constrained) -> resized(box, c, r, x, y), () -> box));
				}
			}
		}
	}

	/**
	 * @param column which vertical edge moves: -1 the left, 1 the right, 0 none
	 * @param row which horizontal edge moves: -1 the top, 1 the bottom, 0 none
	 */
	private static Box resized(Box box, int column, int row, double x, double y) {
		double left = column < 0 ? x : box.x();
		double right = column > 0 ? x : box.right();
		double top = row < 0 ? y : box.y();
		double bottom = row > 0 ? y : box.bottom();
		if (column == 0) {
			return new Box(box.x(), Math.min(top, bottom), box.width(), Math.abs(bottom - top));
		}
		if (row == 0) {
			return new Box(Math.min(left, right), box.y(), Math.abs(right - left), box.height());
		}
		return Box.ofCorners(left, top, right, bottom);
	}

	private static void turned(RotatedBox box, Function<RotatedBox, Geometry> made, double scale, List<Handle> handles) {
		double cos = Math.cos(box.angle());
		double sin = Math.sin(box.angle());
		double out = box.height() / 2 + STALK / scale;
		handles.add(new Handle(box.centerX() + out * sin, box.centerY() - out * cos, Handle.Role.ROTATE, 0, (x, y, constrained) -> {
			double angle = Math.atan2(x - box.centerX(), box.centerY() - y);
			return made.apply(new RotatedBox(box.centerX(), box.centerY(), box.width(), box.height(), constrained ? stepped(angle) : angle));
		}, () -> made.apply(box)));
		for (int column = -1; column <= 1; column++) {
			for (int row = -1; row <= 1; row++) {
				if (column != 0 || row != 0) {
					int c = column;
					int r = row;
					double u = c * box.width() / 2;
					double v = r * box.height() / 2;
					handles.add(new Handle(box.centerX() + u * cos - v * sin, box.centerY() + u * sin + v * cos, Handle.Role.RESIZE, 0,
							(x, y, constrained) -> made.apply(resized(box, c, r, x, y)), () -> made.apply(box)));
				}
			}
		}
	}

	/** The edge across from the one that is dragged stays where it is. */
	private static RotatedBox resized(RotatedBox box, int column, int row, double x, double y) {
		double cos = Math.cos(box.angle());
		double sin = Math.sin(box.angle());
		double u = (x - box.centerX()) * cos + (y - box.centerY()) * sin;
		double v = (y - box.centerY()) * cos - (x - box.centerX()) * sin;
		double fixedU = -column * box.width() / 2;
		double fixedV = -row * box.height() / 2;
		double shiftU = column == 0 ? 0 : (u + fixedU) / 2;
		double shiftV = row == 0 ? 0 : (v + fixedV) / 2;
		return new RotatedBox(box.centerX() + shiftU * cos - shiftV * sin, box.centerY() + shiftU * sin + shiftV * cos,
				column == 0 ? box.width() : Math.abs(u - fixedU), row == 0 ? box.height() : Math.abs(v - fixedV), box.angle());
	}

	/** The nearest angle that is a multiple of {@link #STEP_DEGREES}; radians. */
	public static double stepped(double angle) {
		return Math.toRadians(STEP_DEGREES * Math.rint(Math.toDegrees(angle) / STEP_DEGREES));
	}

	private static void polygon(Polygon polygon, double scale, List<Handle> handles) {
		for (int part = 0; part < polygon.parts().size(); part++) {
			PolygonPart one = polygon.parts().get(part);
			for (int ring = -1; ring < one.holes().size(); ring++) {
				int p = part;
				int r = ring;
				ring(ring < 0 ? one.exterior() : one.holes().get(ring), true, 3, polygon, changed -> withRing(polygon, p, r, changed), ROOM / scale,
						handles);
			}
		}
	}

	/** @param ring of the holes, -1 the outline */
	private static Polygon withRing(Polygon polygon, int part, int ring, Coordinates changed) {
		List<PolygonPart> parts = new ArrayList<>(polygon.parts());
		PolygonPart one = parts.get(part);
		if (ring < 0) {
			parts.set(part, new PolygonPart(changed, one.holes()));
		} else {
			List<Coordinates> holes = new ArrayList<>(one.holes());
			holes.set(ring, changed);
			parts.set(part, new PolygonPart(one.exterior(), holes));
		}
		return new Polygon(parts);
	}

	/** @param room what two corners must be apart for a new one between them */
	private static void ring(Coordinates ring, boolean closed, int fewest, Geometry whole, Function<Coordinates, Geometry> made, double room,
			List<Handle> handles) {
		for (int i = 0; i < ring.size(); i++) {
			int next = (i + 1) % ring.size();
			if ((closed || next != 0) && Math.hypot(ring.x(next) - ring.x(i), ring.y(next) - ring.y(i)) >= room) {
				int at = i + 1;
				handles.add(new Handle((ring.x(i) + ring.x(next)) / 2, (ring.y(i) + ring.y(next)) / 2, Handle.Role.INSERT, at,
						(x, y, constrained) -> made.apply(ring.insert(at, x, y)), () -> whole));
			}
		}
		// After the points between, so that a corner wins where both are close.
		for (int i = 0; i < ring.size(); i++) {
			vertex(ring, i, fewest, whole, made, handles);
		}
	}

	private static void vertex(Coordinates points, int at, int fewest, Geometry whole, Function<Coordinates, Geometry> made, List<Handle> handles) {
		handles.add(new Handle(points.x(at), points.y(at), Handle.Role.VERTEX, at, (x, y, constrained) -> made.apply(points.with(at, x, y)),
				() -> points.size() > fewest ? made.apply(points.remove(at)) : whole));
	}

	private static void joints(Keypoints keypoints, List<Handle> handles) {
		for (int i = 0; i < keypoints.keypoints().size(); i++) {
			int at = i;
			Keypoint joint = keypoints.keypoints().get(i);
			handles.add(new Handle(joint.x(), joint.y(), Handle.Role.JOINT, i,
					(x, y, constrained) -> withJoint(keypoints, at, new Keypoint(x, y, joint.visibility())), () -> keypoints));
		}
	}

	/** The pose with one joint replaced. */
	public static Keypoints withJoint(Keypoints pose, int at, Keypoint joint) {
		List<Keypoint> changed = new ArrayList<>(pose.keypoints());
		changed.set(at, joint);
		return new Keypoints(changed);
	}

	/** The pose with the next visibility at one joint: visible, occluded, absent, and around. */
	public static Keypoints withNextVisibility(Keypoints pose, int at) {
		Keypoint joint = pose.keypoints().get(at);
		return withJoint(pose, at, new Keypoint(joint.x(), joint.y(), switch (joint.visibility()) {
		case VISIBLE -> Keypoint.Visibility.OCCLUDED;
		case OCCLUDED -> Keypoint.Visibility.ABSENT;
		case ABSENT -> Keypoint.Visibility.VISIBLE;
		}));
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Ellipse;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.Points;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.PolygonPart;
import org.labelwright.geometry.Polyline;

/**
 * A place where a selected shape can be taken hold of.
 *
 * @param x in image pixels
 * @param y in image pixels
 * @param role what dragging does
 * @param part of a polygon, otherwise 0; of a box: which horizontal edge moves, -1 the left, 1 the right, 0 none
 * @param ring of that part, 0 for the outline; of a box: which vertical edge moves, -1 the top, 1 the bottom, 0 none
 * @param point within the ring
 */
record Handle(double x, double y, Role role, int part, int ring, int point) {

	enum Role {
		RESIZE, VERTEX, INSERT
	}

	static List<Handle> of(Geometry geometry) {
		List<Handle> handles = new ArrayList<>();
		switch (geometry) {
		case Box box -> resize(box, handles);
		case Ellipse ellipse -> resize(ellipse.bounds(), handles);
		case Polygon polygon -> {
			for (int part = 0; part < polygon.parts().size(); part++) {
				PolygonPart one = polygon.parts().get(part);
				vertices(one.exterior(), true, part, 0, handles);
				for (int hole = 0; hole < one.holes().size(); hole++) {
					vertices(one.holes().get(hole), true, part, hole + 1, handles);
				}
			}
		}
		case Polyline line -> vertices(line.path(), false, 0, 0, handles);
		case Points points -> {
			for (int i = 0; i < points.points().size(); i++) {
				handles.add(new Handle(points.points().x(i), points.points().y(i), Role.VERTEX, 0, 0, i));
			}
		}
		case Keypoints keypoints -> {
			for (int i = 0; i < keypoints.keypoints().size(); i++) {
				Keypoint keypoint = keypoints.keypoints().get(i);
				handles.add(new Handle(keypoint.x(), keypoint.y(), Role.VERTEX, 0, 0, i));
			}
		}
		default -> {
			// Moved as a whole only.
		}
		}
		return handles;
	}

	private static void resize(Box box, List<Handle> handles) {
		for (int column = -1; column <= 1; column++) {
			for (int row = -1; row <= 1; row++) {
				if (column != 0 || row != 0) {
					handles.add(new Handle(box.x() + box.width() * (column + 1) / 2, box.y() + box.height() * (row + 1) / 2, Role.RESIZE,
							column, row, 0));
				}
			}
		}
	}

	private static void vertices(Coordinates ring, boolean closed, int part, int number, List<Handle> handles) {
		for (int i = 0; i < ring.size(); i++) {
			int next = (i + 1) % ring.size();
			if (closed || next != 0) {
				handles.add(new Handle((ring.x(i) + ring.x(next)) / 2, (ring.y(i) + ring.y(next)) / 2, Role.INSERT, part, number, i + 1));
			}
		}
		// After the points between, so that a corner wins where both are close.
		for (int i = 0; i < ring.size(); i++) {
			handles.add(new Handle(ring.x(i), ring.y(i), Role.VERTEX, part, number, i));
		}
	}

	/** The shape when this handle is dragged to a place. */
	Geometry drag(Geometry geometry, double toX, double toY) {
		return switch (geometry) {
		case Box box -> resized(box, toX, toY);
		case Ellipse ellipse -> Geometries.resize(ellipse, ellipse.bounds(), resized(ellipse.bounds(), toX, toY));
		case Polygon polygon -> withRing(polygon, role == Role.INSERT ? ring(polygon).insert(point, toX, toY) : ring(polygon).with(point, toX, toY));
		case Polyline line -> new Polyline(role == Role.INSERT ? line.path().insert(point, toX, toY) : line.path().with(point, toX, toY));
		case Points points -> new Points(points.points().with(point, toX, toY));
		case Keypoints keypoints -> {
			List<Keypoint> moved = new ArrayList<>(keypoints.keypoints());
			moved.set(point, new Keypoint(toX, toY, moved.get(point).visibility()));
			yield new Keypoints(moved);
		}
		default -> geometry;
		};
	}

	private Box resized(Box box, double toX, double toY) {
		double left = part < 0 ? toX : box.x();
		double right = part > 0 ? toX : box.right();
		double top = ring < 0 ? toY : box.y();
		double bottom = ring > 0 ? toY : box.bottom();
		// An edge that is not dragged keeps its number to the last digit.
		if (part == 0 && ring == 0) {
			return box;
		}
		if (part == 0) {
			return new Box(box.x(), Math.min(top, bottom), box.width(), Math.abs(bottom - top));
		}
		if (ring == 0) {
			return new Box(Math.min(left, right), box.y(), Math.abs(right - left), box.height());
		}
		return Box.ofCorners(left, top, right, bottom);
	}

	/** The shape without the point of this handle; the same where too few would be left. */
	Geometry remove(Geometry geometry) {
		return switch (geometry) {
		case Polygon polygon when ring(polygon).size() > 3 -> withRing(polygon, ring(polygon).remove(point));
		case Polyline line when line.path().size() > 2 -> new Polyline(line.path().remove(point));
		case Points points when points.points().size() > 1 -> new Points(points.points().remove(point));
		default -> geometry;
		};
	}

	private Coordinates ring(Polygon polygon) {
		PolygonPart one = polygon.parts().get(part);
		return ring == 0 ? one.exterior() : one.holes().get(ring - 1);
	}

	private Polygon withRing(Polygon polygon, Coordinates changed) {
		List<PolygonPart> parts = new ArrayList<>(polygon.parts());
		PolygonPart one = parts.get(part);
		if (ring == 0) {
			parts.set(part, new PolygonPart(changed, one.holes()));
		} else {
			List<Coordinates> holes = new ArrayList<>(one.holes());
			holes.set(ring - 1, changed);
			parts.set(part, new PolygonPart(one.exterior(), holes));
		}
		return new Polygon(parts);
	}
}

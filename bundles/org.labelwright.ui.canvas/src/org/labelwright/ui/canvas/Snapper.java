/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.Optional;
import java.util.Set;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Conversions;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.PolygonPart;
import org.labelwright.geometry.Polyline;

/**
 * Finds the place that a corner near it should take. A corner of a neighbour comes first, with exactly its numbers, then
 * guides and the border of the image, then edges in the image.
 */
public final class Snapper {

	/**
	 * A corner of another shape.
	 *
	 * @param part of a polygon, 0 of others
	 * @param ring of the part, 0 the outline
	 */
	public record Anchor(String shape, int part, int ring, int point) {
	}

	/**
	 * Where a corner goes.
	 *
	 * @param snapped whether that is another place than the mouse's
	 */
	public record Place(double x, double y, boolean snapped, Optional<Anchor> anchor) {
	}

	private final Scene scene;
	private final double reach;
	private final Set<String> ignored;

	/**
	 * @param reach in image pixels
	 * @param ignored shapes that are not neighbours, such as the one that is edited
	 */
	public Snapper(Scene scene, double reach, Set<String> ignored) {
		this.scene = scene;
		this.reach = reach;
		this.ignored = Set.copyOf(ignored);
	}

	/** The place for a corner that the mouse has at a point of the image. */
	public Place place(double x, double y) {
		if (scene.has(Aid.SNAP)) {
			Optional<Place> corner = corner(x, y);
			if (corner.isPresent()) {
				return corner.get();
			}
			double lineX = line(x, true);
			double lineY = line(y, false);
			if (lineX != x || lineY != y) {
				return new Place(lineX, lineY, true, Optional.empty());
			}
		}
		if (scene.has(Aid.SNAP_TO_IMAGE)) {
			Optional<double[]> edge = scene.image().flatMap(SceneImage::pixels).flatMap(pixels -> new EdgeFinder(pixels).near(x, y, reach));
			if (edge.isPresent()) {
				return new Place(edge.get()[0], edge.get()[1], true, Optional.empty());
			}
		}
		return new Place(x, y, false, Optional.empty());
	}

	private Optional<Place> corner(double x, double y) {
		Place nearest = null;
		double distance = reach;
		for (SceneShape shape : scene.in(new Box(x - reach, y - reach, 2 * reach, 2 * reach))) {
			if (ignored.contains(shape.id())) {
				continue;
			}
			for (Ring ring : rings(shape.geometry())) {
				for (int i = 0; i < ring.points().size(); i++) {
					double away = Math.hypot(ring.points().x(i) - x, ring.points().y(i) - y);
					if (away <= distance) {
						distance = away;
						nearest = new Place(ring.points().x(i), ring.points().y(i), true,
								Optional.of(new Anchor(shape.id(), ring.part(), ring.ring(), i)));
					}
				}
			}
		}
		return Optional.ofNullable(nearest);
	}

	private double line(double at, boolean vertical) {
		Box extent = scene.extent();
		double[] borders = vertical ? new double[] { extent.x(), extent.right() } : new double[] { extent.y(), extent.bottom() };
		double nearest = at;
		double distance = reach;
		for (double border : borders) {
			if (Math.abs(border - at) <= distance) {
				nearest = border;
				distance = Math.abs(border - at);
			}
		}
		for (Guide guide : scene.guides()) {
			if (guide.vertical() == vertical && Math.abs(guide.at() - at) <= distance) {
				nearest = guide.at();
				distance = Math.abs(guide.at() - at);
			}
		}
		return nearest;
	}

	private record Ring(int part, int ring, Coordinates points) {
	}

	private static Iterable<Ring> rings(Geometry geometry) {
		java.util.List<Ring> rings = new java.util.ArrayList<>();
		if (geometry instanceof Polyline line) {
			rings.add(new Ring(0, 0, line.path()));
		} else if (geometry.kind() == GeometryKind.POLYGON || geometry.kind() == GeometryKind.BOX || geometry.kind() == GeometryKind.ROTATED_BOX) {
			Polygon polygon = (Polygon) Conversions.convert(geometry, GeometryKind.POLYGON, 0, 0).orElseThrow();
			for (int part = 0; part < polygon.parts().size(); part++) {
				PolygonPart one = polygon.parts().get(part);
				rings.add(new Ring(part, 0, one.exterior()));
				for (int hole = 0; hole < one.holes().size(); hole++) {
					rings.add(new Ring(part, hole + 1, one.holes().get(hole)));
				}
			}
		}
		return rings;
	}

	/**
	 * The corners of a neighbour's border between two of its corners, without these, in the order from the first to the
	 * second; empty where they are not on one border.
	 *
	 * @param shorter which of the two ways round
	 */
	public Coordinates between(Anchor from, Anchor to, boolean shorter) {
		Optional<Coordinates> border = !from.shape().equals(to.shape()) || from.part() != to.part() || from.ring() != to.ring() ? Optional.empty()
				: scene.shape(from.shape()).flatMap(shape -> {
					for (Ring ring : rings(shape.geometry())) {
						if (ring.part() == from.part() && ring.ring() == from.ring()) {
							return Optional.of(ring.points());
						}
					}
					return Optional.empty();
				});
		if (border.isEmpty()) {
			return Coordinates.of();
		}
		boolean open = scene.shape(from.shape()).filter(shape -> shape.geometry() instanceof Polyline).isPresent();
		Coordinates points = border.get();
		if (open) {
			return walk(points, from.point(), to.point(), Integer.signum(to.point() - from.point()));
		}
		boolean forward = length(points, from.point(), to.point(), 1) <= length(points, from.point(), to.point(), -1);
		return walk(points, from.point(), to.point(), forward == shorter ? 1 : -1);
	}

	private static double length(Coordinates ring, int from, int to, int step) {
		double length = 0;
		for (int i = from; i != to; i = Math.floorMod(i + step, ring.size())) {
			int next = Math.floorMod(i + step, ring.size());
			length += Math.hypot(ring.x(next) - ring.x(i), ring.y(next) - ring.y(i));
		}
		return length;
	}

	private static Coordinates walk(Coordinates ring, int from, int to, int step) {
		Coordinates walked = Coordinates.of();
		if (from == to) {
			return walked;
		}
		for (int i = Math.floorMod(from + step, ring.size()); i != to; i = Math.floorMod(i + step, ring.size())) {
			walked = walked.insert(walked.size(), ring.x(i), ring.y(i));
		}
		return walked;
	}
}

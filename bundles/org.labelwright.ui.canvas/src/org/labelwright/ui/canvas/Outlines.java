/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.geometry.Conversions;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.ImageCuboid;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.PolygonPart;
import org.labelwright.geometry.Polyline;

/**
 * The lines of shapes at the detail that can be seen: below one screen pixel an image pixel, corners that are nearer to
 * each other than a screen pixel are left out. What was left out for a scale is kept for all scales up to half of it.
 */
final class Outlines {

	/** A line through points x, y, x, y, ... in image pixels. */
	record Outline(double[] xy, boolean closed) {
	}

	private static final double SEEN = 0.7;

	private record Known(Geometry geometry, Map<Integer, List<Outline>> levels) {
	}

	private final Map<String, Known> known = new HashMap<>();

	/** At most as detailed as a scale needs. */
	List<Outline> of(SceneShape shape, double scale) {
		int level = (int) Math.ceil(Math.log(scale) / Math.log(2));
		if (level >= 0) {
			return all(shape.geometry(), shape.skeleton());
		}
		Known kept = known.get(shape.id());
		if (kept == null || kept.geometry() != shape.geometry()) {
			kept = new Known(shape.geometry(), new HashMap<>());
			known.put(shape.id(), kept);
		}
		return kept.levels().computeIfAbsent(level,
				wanted -> all(shape.geometry(), shape.skeleton()).stream().map(outline -> thinned(outline, SEEN / Math.pow(2, wanted))).toList());
	}

	/** To be called when shapes went. */
	void clear() {
		known.clear();
	}

	/** Every line of a geometry as it is. */
	static List<Outline> all(Geometry geometry, Optional<SkeletonTemplate> skeleton) {
		return switch (geometry) {
		case Polygon polygon -> polygon(polygon);
		case Polyline line -> List.of(new Outline(line.path().toArray(), false));
		case Keypoints pose -> skeleton.map(template -> bones(pose, template)).orElse(List.of());
		case ImageCuboid cuboid -> cuboid(cuboid);
		default -> switch (geometry.kind()) {
		case BOX, ROTATED_BOX, ELLIPSE -> polygon((Polygon) Conversions.convert(geometry, GeometryKind.POLYGON, 0, 0).orElseThrow());
		default -> List.of();
		};
		};
	}

	private static List<Outline> polygon(Polygon polygon) {
		List<Outline> outlines = new ArrayList<>();
		for (PolygonPart part : polygon.parts()) {
			outlines.add(new Outline(part.exterior().toArray(), true));
			part.holes().forEach(hole -> outlines.add(new Outline(hole.toArray(), true)));
		}
		return outlines;
	}

	private static List<Outline> bones(Keypoints pose, SkeletonTemplate template) {
		List<Outline> outlines = new ArrayList<>();
		for (SkeletonTemplate.Bone bone : template.bones()) {
			if (Math.max(bone.from(), bone.to()) < pose.keypoints().size()) {
				Keypoint from = pose.keypoints().get(bone.from());
				Keypoint to = pose.keypoints().get(bone.to());
				if (from.visibility() != Keypoint.Visibility.ABSENT && to.visibility() != Keypoint.Visibility.ABSENT) {
					outlines.add(new Outline(new double[] { from.x(), from.y(), to.x(), to.y() }, false));
				}
			}
		}
		return outlines;
	}

	private static List<Outline> cuboid(ImageCuboid cuboid) {
		List<Outline> outlines = new ArrayList<>();
		outlines.add(new Outline(cuboid.back().toArray(), true));
		for (int i = 0; i < 4; i++) {
			outlines.add(new Outline(new double[] { cuboid.back().x(i), cuboid.back().y(i), cuboid.front().x(i), cuboid.front().y(i) }, false));
		}
		outlines.add(new Outline(cuboid.front().toArray(), true));
		return outlines;
	}

	private static Outline thinned(Outline outline, double tolerance) {
		double[] xy = outline.xy();
		double[] kept = new double[xy.length];
		int count = 0;
		for (int i = 0; i < xy.length; i += 2) {
			boolean last = i == xy.length - 2;
			if (count == 0 || last || Math.abs(xy[i] - kept[count - 2]) + Math.abs(xy[i + 1] - kept[count - 1]) >= tolerance) {
				kept[count++] = xy[i];
				kept[count++] = xy[i + 1];
			}
		}
		return new Outline(java.util.Arrays.copyOf(kept, count), outline.closed());
	}

	/** The places of points and joints that are there. */
	static Coordinates dots(Geometry geometry) {
		return switch (geometry) {
		case org.labelwright.geometry.Points points -> points.points();
		case Keypoints pose -> Coordinates.of(pose.keypoints().stream().filter(joint -> joint.visibility() != Keypoint.Visibility.ABSENT)
				.flatMapToDouble(joint -> java.util.stream.DoubleStream.of(joint.x(), joint.y())).toArray());
		default -> Coordinates.of();
		};
	}
}

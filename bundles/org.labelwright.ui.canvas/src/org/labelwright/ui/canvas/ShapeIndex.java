/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.SpatialIndex;

/** The shapes of a scene, found by their ids, their groups and where they are. UI thread only. */
final class ShapeIndex {

	private final Map<String, SceneShape> shapes = new HashMap<>();
	private final SpatialIndex<String> index = new SpatialIndex<>();
	private final Map<String, Set<String>> groups = new HashMap<>();

	void clear() {
		shapes.clear();
		index.clear();
		groups.clear();
	}

	/** Replaces the shape of the same id, or adds one on top. */
	void put(SceneShape shape) {
		SceneShape before = shapes.put(shape.id(), shape);
		if (before != null) {
			leaveGroup(before);
		}
		shape.group().ifPresent(group -> groups.computeIfAbsent(group, g -> new LinkedHashSet<>()).add(shape.id()));
		Geometries.bounds(shape.geometry()).ifPresentOrElse(box -> index.put(shape.id(), box), () -> index.remove(shape.id()));
	}

	/** @return false where there is no such shape */
	boolean remove(String id) {
		SceneShape gone = shapes.remove(id);
		if (gone != null) {
			leaveGroup(gone);
			index.remove(id);
		}
		return gone != null;
	}

	private void leaveGroup(SceneShape shape) {
		shape.group().ifPresent(group -> {
			groups.get(group).remove(shape.id());
			groups.computeIfPresent(group, (id, members) -> members.isEmpty() ? null : members);
		});
	}

	/** Those that are there; a view of them. */
	Set<String> ids() {
		return Collections.unmodifiableSet(shapes.keySet());
	}

	Optional<SceneShape> find(String id) {
		return Optional.ofNullable(shapes.get(id));
	}

	/** Empty also for a shape without extent. */
	Optional<Box> bounds(String id) {
		return find(id).flatMap(shape -> Geometries.bounds(shape.geometry()));
	}

	/** The ids of the shapes in each group, by the id of the group. */
	Map<String, Set<String>> groups() {
		return groups;
	}

	/** What touches an area, the topmost last. */
	List<SceneShape> in(Box area) {
		List<SceneShape> found = new ArrayList<>();
		index.query(area, id -> found.add(shapes.get(id)));
		return found;
	}

	/**
	 * The shapes at a point that are not locked, the best first: what is preferred, then the smallest.
	 *
	 * @param tolerance in image pixels
	 */
	List<SceneShape> at(double x, double y, double tolerance, Set<String> preferred) {
		record Hit(SceneShape shape, boolean preferred, double size) {
		}
		List<Hit> hits = new ArrayList<>();
		for (SceneShape shape : in(new Box(x - tolerance, y - tolerance, 2 * tolerance, 2 * tolerance))) {
			if (!shape.locked() && (Geometries.contains(shape.geometry(), x, y) || distance(shape, x, y) <= tolerance)) {
				hits.add(new Hit(shape, preferred.contains(shape.id()), Geometries.bounds(shape.geometry()).map(Box::area).orElse(0.0)));
			}
		}
		hits.sort(Comparator.comparing(Hit::preferred).reversed().thenComparingDouble(Hit::size));
		return hits.stream().map(Hit::shape).toList();
	}

	private static double distance(SceneShape shape, double x, double y) {
		double nearest = Geometries.distance(shape.geometry(), x, y);
		if (shape.geometry() instanceof Keypoints pose && shape.skeleton().isPresent()) {
			for (SkeletonTemplate.Bone bone : shape.skeleton().get().bones()) {
				if (Math.max(bone.from(), bone.to()) < pose.keypoints().size()) {
					Keypoint from = pose.keypoints().get(bone.from());
					Keypoint to = pose.keypoints().get(bone.to());
					if (from.visibility() != Keypoint.Visibility.ABSENT && to.visibility() != Keypoint.Visibility.ABSENT) {
						nearest = Math.min(nearest, Geometries.toSegment(from.x(), from.y(), to.x(), to.y(), x, y));
					}
				}
			}
		}
		return nearest;
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.tools;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Polyline;
import org.labelwright.ui.canvas.Aid;
import org.labelwright.ui.canvas.Handle;
import org.labelwright.ui.canvas.Handles;
import org.labelwright.ui.canvas.Scene;
import org.labelwright.ui.canvas.SceneShape;

/**
 * A handle of the selected shape in the hand. Where snapping is on, corners of neighbours at exactly the same place move
 * along, so that a border that was shared stays so.
 */
record HandleDrag(String shape, Handle handle, Map<String, Handle> along) {

	/** The handle of the one selected shape that is nearest to a point and within reach; all in image pixels. */
	static Optional<Handle> at(Scene scene, double x, double y, double reach, double scale) {
		if (scene.selection().size() != 1) {
			return Optional.empty();
		}
		SceneShape shape = scene.shape(scene.selection().getFirst()).orElseThrow();
		if (shape.locked()) {
			return Optional.empty();
		}
		Handle nearest = null;
		double distance = reach;
		for (Handle one : Handles.of(shape.geometry(), scale)) {
			double there = Math.hypot(one.x() - x, one.y() - y);
			if (there <= distance) {
				nearest = one;
				distance = there;
			}
		}
		return Optional.ofNullable(nearest);
	}

	/** @param alone whether neighbours stay where they are */
	static HandleDrag begin(Scene scene, Handle handle, boolean alone) {
		String id = scene.selection().getFirst();
		Map<String, Handle> along = new LinkedHashMap<>();
		if (handle.role() == Handle.Role.VERTEX && !alone && scene.has(Aid.SNAP)) {
			for (SceneShape other : scene.in(new Box(handle.x(), handle.y(), 0, 0))) {
				if (!other.id().equals(id) && !other.locked() && hasCorners(other.geometry())) {
					Handles.of(other.geometry(), 1).stream()
							.filter(one -> one.role() == Handle.Role.VERTEX && one.x() == handle.x() && one.y() == handle.y()).findFirst()
							.ifPresent(one -> along.put(other.id(), one));
				}
			}
		}
		return new HandleDrag(id, handle, along);
	}

	private static boolean hasCorners(Geometry geometry) {
		return geometry instanceof Polygon || geometry instanceof Polyline;
	}

	/** Whether the corner snaps to others. */
	boolean snaps(Scene scene) {
		return (handle.role() == Handle.Role.VERTEX || handle.role() == Handle.Role.INSERT)
				&& scene.shape(shape).filter(one -> hasCorners(one.geometry())).isPresent();
	}

	/** The shapes that are not neighbours to snap to. */
	List<String> moving() {
		return java.util.stream.Stream.concat(java.util.stream.Stream.of(shape), along.keySet().stream()).toList();
	}

	/** All shapes that the drag changes, as they are with the handle at a place. */
	Map<String, Geometry> to(double x, double y, boolean constrained) {
		Map<String, Geometry> changed = new LinkedHashMap<>();
		changed.put(shape, handle.drag().to(x, y, constrained));
		along.forEach((id, one) -> changed.put(id, one.drag().to(x, y, constrained)));
		return changed;
	}
}

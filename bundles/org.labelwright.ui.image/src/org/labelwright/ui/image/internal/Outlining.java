/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.osgi.util.NLS;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Polygons;
import org.labelwright.ui.canvas.Handles;
import org.labelwright.ui.canvas.SceneShape;

/** What commands do with the outlines and joints of what is selected. */
final class Outlining {

	/** How far an outline may move where it is simplified, in screen pixels: what nobody sees. */
	private static final double SIMPLER = 1;

	private final ImageEditor editor;

	Outlining(ImageEditor editor) {
		this.editor = editor;
	}

	private List<SceneShape> selected() {
		return editor.scene().selection().stream().map(editor.scene()::shape).flatMap(Optional::stream).toList();
	}

	private List<SceneShape> outlined() {
		return selected().stream().filter(shape -> Polygons.hasOutline(shape.geometry())).toList();
	}

	boolean canCombine() {
		return outlined().size() > 1;
	}

	boolean has(Class<? extends Geometry> kind) {
		return selected().stream().anyMatch(shape -> kind.isInstance(shape.geometry()));
	}

	private void rework(String label, Map<String, List<Geometry>> pieces) {
		if (!pieces.isEmpty()) {
			editor.commands().execute(editor.annotator().rework(label, pieces));
		}
	}

	/** All that is selected becomes one polygon, in the first that was selected; a part for each piece that stands alone. */
	void merge() {
		List<SceneShape> shapes = outlined();
		Map<String, List<Geometry>> pieces = new LinkedHashMap<>();
		if (shapes.size() > 1) {
			Polygons.union(shapes.stream().map(SceneShape::geometry).toList()).ifPresent(union -> {
				shapes.forEach(shape -> pieces.put(shape.id(), List.of()));
				pieces.put(shapes.getFirst().id(), List.of(union));
			});
			rework(Messages.Command_Merge, pieces);
		}
	}

	/** What was selected first loses what it has in common with the others. */
	void subtract() {
		List<SceneShape> shapes = outlined();
		if (shapes.size() > 1) {
			Optional<Polygon> rest = Polygons.union(shapes.stream().skip(1).map(SceneShape::geometry).toList())
					.flatMap(others -> Polygons.difference(shapes.getFirst().geometry(), others));
			if (rest.isPresent()) {
				rework(Messages.Command_Subtract, Map.of(shapes.getFirst().id(), List.of(rest.get())));
			} else {
				editor.annotator().hint(Messages.Outlining_NothingLeft);
			}
		}
	}

	/** Each part of a polygon becomes an object of its own. */
	void separate() {
		Map<String, List<Geometry>> pieces = new LinkedHashMap<>();
		for (SceneShape shape : selected()) {
			if (shape.geometry() instanceof Polygon polygon && polygon.parts().size() > 1) {
				pieces.put(shape.id(), List.copyOf(Polygons.parts(polygon)));
			}
		}
		rework(Messages.Command_Separate, pieces);
	}

	/** Leaves corners out that cannot be seen at this zoom. */
	void simplify() {
		Map<String, List<Geometry>> pieces = new LinkedHashMap<>();
		int before = 0;
		int after = 0;
		for (SceneShape shape : selected()) {
			if (shape.geometry() instanceof Polygon polygon) {
				Polygon simpler = Polygons.simplify(polygon, SIMPLER / editor.viewer().camera().scale());
				before += Polygons.corners(polygon);
				after += Polygons.corners(simpler);
				if (!simpler.equals(polygon)) {
					pieces.put(shape.id(), List.of(simpler));
				}
			}
		}
		rework(Messages.Command_Simplify, pieces);
		editor.annotator().hint(NLS.bind(Messages.Outlining_Simplified, before, after));
	}

	/** Left and right of selected skeletons change sides. */
	void flip() {
		Map<String, List<Geometry>> pieces = new LinkedHashMap<>();
		for (SceneShape shape : selected()) {
			if (shape.geometry() instanceof Keypoints pose && shape.skeleton().isPresent()) {
				pieces.put(shape.id(), List.of(shape.skeleton().get().flip(pose)));
			}
		}
		rework(Messages.Command_Flip, pieces);
	}

	/** The joint that was last under the mouse becomes occluded, absent, visible. */
	void cycleJoint() {
		OptionalInt joint = editor.scene().activePoint();
		List<SceneShape> shapes = selected();
		if (joint.isPresent() && shapes.size() == 1 && shapes.getFirst().geometry() instanceof Keypoints pose
				&& joint.getAsInt() < pose.keypoints().size()) {
			rework(Messages.Command_Joint, Map.of(shapes.getFirst().id(), List.of(Handles.withNextVisibility(pose, joint.getAsInt()))));
		}
	}
}

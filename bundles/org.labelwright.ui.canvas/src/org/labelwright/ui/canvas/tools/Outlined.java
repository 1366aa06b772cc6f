/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.tools;

import java.util.List;
import java.util.Optional;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Polygons;
import org.labelwright.ui.canvas.Scene;
import org.labelwright.ui.canvas.SceneShape;

/** The shapes that a cut or split is meant for. */
final class Outlined {

	private Outlined() {
	}

	/** What is selected and has an outline; where that is nothing, what lies in an area and is not locked. */
	static List<SceneShape> in(Scene scene, Box area) {
		List<SceneShape> selected = scene.selection().stream().map(scene::shape).flatMap(Optional::stream)
				.filter(shape -> Polygons.hasOutline(shape.geometry())).toList();
		return selected.isEmpty() ? scene.in(area).stream().filter(shape -> !shape.locked() && Polygons.hasOutline(shape.geometry())).toList() : selected;
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.tools;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Points;
import org.labelwright.ui.canvas.Feedback;
import org.labelwright.ui.canvas.SceneShape;
import org.labelwright.ui.canvas.SceneTool;
import org.labelwright.ui.canvas.Snapper;

/** A click is a point; with Shift it joins the points that are selected. */
public final class PointTool extends SceneTool {

	/** What annotations say they were drawn with. */
	public static final String ID = "point";

	public PointTool() {
		setDefaultCursor(org.eclipse.draw2d.Cursors.CROSS);
	}

	@Override
	protected boolean handleButtonDown(int button) {
		if (button != 1 || !hasImage()) {
			return true;
		}
		Snapper.Place place = snapped(Set.of());
		Optional<SceneShape> set = scene().selection().size() == 1
				? scene().shape(scene().selection().getFirst()).filter(shape -> shape.geometry() instanceof Points)
				: Optional.empty();
		if (getCurrentInput().isShiftKeyDown() && set.isPresent()) {
			Coordinates points = ((Points) set.get().geometry()).points();
			run(edits().reshape(Map.of(set.get().id(), new Points(points.insert(points.size(), place.x(), place.y())))));
		} else {
			edits().create(new Points(Coordinates.of(place.x(), place.y())), ID).ifPresent(this::run);
		}
		return true;
	}

	@Override
	protected boolean handleMove() {
		if (hasImage()) {
			Snapper.Place place = snapped(Set.of());
			if (place.snapped()) {
				show(Feedback.snapped(place.x(), place.y()));
			} else {
				clear();
			}
		}
		return true;
	}
}

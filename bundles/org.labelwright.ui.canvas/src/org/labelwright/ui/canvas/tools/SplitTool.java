/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.tools;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Polygons;
import org.labelwright.geometry.Polyline;
import org.labelwright.ui.canvas.SceneShape;

/** Splits what is selected, or where nothing is, every shape that the drawn line crosses: corners, a drag straight across, or with Control one by hand. */
public final class SplitTool extends CornersTool {

	public SplitTool() {
		super(2);
	}

	@Override
	boolean isClosed() {
		return false;
	}

	@Override
	Drag drag() {
		return isControlDown() ? Drag.BY_HAND : Drag.LINE;
	}

	@Override
	boolean endsWithStroke() {
		return true;
	}

	@Override
	void drawn(Coordinates corners) {
		Map<String, List<Geometry>> pieces = new LinkedHashMap<>();
		for (SceneShape shape : Outlined.in(scene(), Geometries.bounds(new Polyline(corners)).orElseThrow())) {
			List<Polygon> split = Polygons.split(shape.geometry(), corners);
			int before = shape.geometry() instanceof Polygon polygon ? polygon.parts().size() : 1;
			if (split.size() > before) {
				pieces.put(shape.id(), List.copyOf(split));
			}
		}
		if (pieces.isEmpty()) {
			edits().hint(Messages.Split_Nothing);
		} else {
			run(edits().rework(Messages.Split_Command, pieces));
		}
	}
}

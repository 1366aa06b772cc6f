/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.tools;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.PolygonPart;
import org.labelwright.geometry.Polygons;
import org.labelwright.ui.canvas.SceneShape;

/** Cuts what is drawn out of what is selected, or where nothing is, out of every shape it touches. */
public final class CutTool extends CornersTool {

	public CutTool() {
		super(3);
	}

	@Override
	boolean isClosed() {
		return true;
	}

	@Override
	Drag drag() {
		return Drag.BY_HAND;
	}

	@Override
	boolean endsWithStroke() {
		return true;
	}

	@Override
	void drawn(Coordinates corners) {
		Polygon cut = new Polygon(List.of(new PolygonPart(corners, List.of())));
		Map<String, List<Geometry>> pieces = new LinkedHashMap<>();
		for (SceneShape shape : Outlined.in(scene(), cut.bounds())) {
			if (Polygons.intersection(shape.geometry(), cut).isPresent()) {
				pieces.put(shape.id(), Polygons.difference(shape.geometry(), cut).<List<Geometry>>map(List::of).orElse(List.of()));
			}
		}
		if (pieces.isEmpty()) {
			edits().hint(Messages.Cut_Nothing);
		} else {
			run(edits().rework(Messages.Cut_Command, pieces));
		}
	}
}

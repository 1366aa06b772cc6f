/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.tools;

import java.util.List;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.PolygonPart;

/** Draws a polygon. */
public final class PolygonTool extends CornersTool {

	/** What annotations say they were drawn with. */
	public static final String ID = "polygon";

	public PolygonTool() {
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
	void drawn(Coordinates corners) {
		edits().create(new Polygon(List.of(new PolygonPart(corners, List.of()))), ID).ifPresent(this::run);
	}
}

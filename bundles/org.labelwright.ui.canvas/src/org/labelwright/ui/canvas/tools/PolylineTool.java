/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.tools;

import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Polyline;

/** Draws an open line. */
public final class PolylineTool extends CornersTool {

	/** What annotations say they were drawn with. */
	public static final String ID = "polyline";

	public PolylineTool() {
		super(2);
	}

	@Override
	boolean isClosed() {
		return false;
	}

	@Override
	Drag drag() {
		return Drag.BY_HAND;
	}

	@Override
	void drawn(Coordinates corners) {
		edits().create(new Polyline(corners), ID).ifPresent(this::run);
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.tools;

import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.Points;

/** Draws the box around four clicks at the outermost points of an object, in any order (Papadopoulos et al., 2017). */
public final class ExtremePointsTool extends CornersTool {

	/** What annotations say they were drawn with. */
	public static final String ID = "extreme-points";

	private static final int POINTS = 4;

	public ExtremePointsTool() {
		super(POINTS);
	}

	@Override
	boolean isClosed() {
		return false;
	}

	@Override
	boolean isComplete(Coordinates corners) {
		return corners.size() == POINTS;
	}

	@Override
	void drawn(Coordinates corners) {
		Box box = Geometries.bounds(new Points(corners)).orElseThrow();
		if (box.area() > 0) {
			edits().create(box, ID).ifPresent(this::run);
		}
	}
}

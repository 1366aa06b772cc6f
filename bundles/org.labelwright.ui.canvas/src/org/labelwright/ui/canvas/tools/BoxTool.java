/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.tools;

import org.labelwright.geometry.Box;
import org.labelwright.ui.canvas.Feedback;

/** Draws an upright box. */
public final class BoxTool extends AreaTool {

	/** What annotations say they were drawn with. */
	public static final String ID = "box";

	@Override
	public boolean drawsSecondClass() {
		return true;
	}

	@Override
	Feedback feedback(double fromX, double fromY, double toX, double toY) {
		return Feedback.drawing(Box.ofCorners(fromX, fromY, toX, toY));
	}

	@Override
	void drawn(double fromX, double fromY, double toX, double toY) {
		add(Box.ofCorners(fromX, fromY, toX, toY), ID);
	}
}

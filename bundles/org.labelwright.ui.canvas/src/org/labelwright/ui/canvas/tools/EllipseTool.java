/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.tools;

import org.labelwright.geometry.Ellipse;
import org.labelwright.ui.canvas.Feedback;

/** Draws the ellipse that fills an upright box; it is turned by its handle afterwards. */
public final class EllipseTool extends AreaTool {

	/** What annotations say they were drawn with. */
	public static final String ID = "ellipse";

	private static Ellipse ellipse(double fromX, double fromY, double toX, double toY) {
		return new Ellipse((fromX + toX) / 2, (fromY + toY) / 2, Math.abs(toX - fromX) / 2, Math.abs(toY - fromY) / 2, 0);
	}

	@Override
	public boolean drawsSecondClass() {
		return true;
	}

	@Override
	Feedback feedback(double fromX, double fromY, double toX, double toY) {
		return Feedback.drawing(ellipse(fromX, fromY, toX, toY));
	}

	@Override
	void drawn(double fromX, double fromY, double toX, double toY) {
		add(ellipse(fromX, fromY, toX, toY), ID);
	}
}

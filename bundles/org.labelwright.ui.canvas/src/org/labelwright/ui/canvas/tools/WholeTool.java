/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.tools;

import org.labelwright.ui.canvas.SceneTool;

/** Draws nothing: while it is active, labels are given to the image as a whole, by keys and lists. */
public final class WholeTool extends SceneTool {

	public WholeTool() {
		setDefaultCursor(org.eclipse.draw2d.Cursors.ARROW);
	}
}

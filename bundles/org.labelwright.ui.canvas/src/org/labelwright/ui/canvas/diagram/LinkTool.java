/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.diagram;

import org.eclipse.gef.tools.ConnectionDragCreationTool;

/** Draws a line by dragging from node to node, and stays for the next one. */
public final class LinkTool extends ConnectionDragCreationTool {

	public LinkTool() {
		setUnloadWhenFinished(false);
		setDefaultCursor(org.eclipse.draw2d.Cursors.CROSS);
	}

	@Override
	protected void handleFinished() {
		reactivate();
	}
}

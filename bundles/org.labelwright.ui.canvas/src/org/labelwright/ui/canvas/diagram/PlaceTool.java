/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.diagram;

import org.eclipse.gef.tools.AbstractTool;

/** A click places something new. */
public final class PlaceTool extends AbstractTool {

	/** Hears where, in units of the diagram. */
	public interface Placing {
		void at(double x, double y, boolean snap);
	}

	private final Placing placing;

	public PlaceTool(Placing placing) {
		this.placing = placing;
		setUnloadWhenFinished(false);
		setDefaultCursor(org.eclipse.draw2d.Cursors.CROSS);
	}

	@Override
	protected boolean handleButtonUp(int button) {
		if (button == 1) {
			DiagramViewer viewer = (DiagramViewer) getCurrentViewer();
			placing.at(viewer.camera().imageX(getLocation().x), viewer.camera().imageY(getLocation().y), getCurrentInput().isShiftKeyDown());
		}
		return true;
	}

	@Override
	protected String getCommandName() {
		return getClass().getSimpleName();
	}
}

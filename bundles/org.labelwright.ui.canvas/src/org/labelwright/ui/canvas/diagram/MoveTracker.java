/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.diagram;

import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.tools.SelectEditPartTracker;

/** Selects a node and moves all that are selected; they and their lines follow the mouse. Shift snaps. */
final class MoveTracker extends SelectEditPartTracker {

	private final NodeEdits edits;
	private boolean moving;

	MoveTracker(EditPart owner, NodeEdits edits) {
		super(owner);
		this.edits = edits;
	}

	@Override
	protected boolean handleDragStarted() {
		if (getSourceEditPart().getSelected() == EditPart.SELECTED_NONE) {
			performSelection();
		}
		return super.handleDragStarted();
	}

	@Override
	protected boolean handleDragInProgress() {
		if (isInState(STATE_DRAG_IN_PROGRESS)) {
			moving = true;
			edits.preview(dx(), dy(), getCurrentInput().isShiftKeyDown());
		}
		return true;
	}

	private double dx() {
		Dimension moved = getDragMoveDelta();
		return moved.width / scale();
	}

	private double dy() {
		return getDragMoveDelta().height / scale();
	}

	private double scale() {
		return ((DiagramViewer) getCurrentViewer()).camera().scale();
	}

	@Override
	protected boolean handleButtonUp(int button) {
		if (moving) {
			moving = false;
			setState(STATE_TERMINAL);
			edits.move(dx(), dy(), getCurrentInput().isShiftKeyDown());
			return true;
		}
		return super.handleButtonUp(button);
	}

	@Override
	protected void performDirectEdit() {
		// Names are edited by F2: a slow second click is a click.
	}

	@Override
	public void deactivate() {
		if (moving) {
			moving = false;
			edits.cancel();
		}
		super.deactivate();
	}
}

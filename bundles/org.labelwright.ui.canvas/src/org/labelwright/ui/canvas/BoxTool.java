/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.labelwright.geometry.Box;

/** Draws a box from corner to corner: by dragging, or by a click at each corner. */
public final class BoxTool extends SceneTool {

	/** What annotations say they were drawn with. */
	public static final String ID = "box";

	private boolean drawing;
	private double startX;
	private double startY;
	private int startScreenX;
	private int startScreenY;

	public BoxTool() {
		setDefaultCursor(org.eclipse.draw2d.Cursors.CROSS);
	}

	@Override
	protected boolean handleButtonDown(int button) {
		if (button != 1 || scene().extent().area() <= 0) {
			return true;
		}
		if (drawing) {
			finish();
			return true;
		}
		drawing = true;
		startX = onImageX(x());
		startY = onImageY(y());
		startScreenX = getLocation().x;
		startScreenY = getLocation().y;
		return true;
	}

	@Override
	protected boolean handleMove() {
		follow();
		return true;
	}

	@Override
	protected boolean handleDrag() {
		follow();
		return true;
	}

	private void follow() {
		if (drawing) {
			show(Feedback.drawing(box()));
		}
	}

	private Box box() {
		return Box.ofCorners(startX, startY, onImageX(x()), onImageY(y()));
	}

	@Override
	protected boolean handleButtonUp(int button) {
		boolean dragged = Math.hypot(getLocation().x - startScreenX, getLocation().y - startScreenY) > REACH / 2;
		if (button == 1 && drawing && dragged) {
			finish();
		}
		return true;
	}

	private void finish() {
		Box box = box();
		drawing = false;
		clear();
		if (box.area() > 0) {
			viewer().edits().create(box, ID).ifPresent(this::run);
		}
	}

	@Override
	protected boolean handleKeyDown(KeyEvent event) {
		if (event.keyCode == SWT.ESC) {
			drawing = false;
			clear();
			return true;
		}
		return super.handleKeyDown(event);
	}

	@Override
	public void deactivate() {
		drawing = false;
		super.deactivate();
	}
}

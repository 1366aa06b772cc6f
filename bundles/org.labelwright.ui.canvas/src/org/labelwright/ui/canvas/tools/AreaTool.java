/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.tools;

import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.labelwright.geometry.Box;
import org.labelwright.ui.canvas.Feedback;
import org.labelwright.ui.canvas.SceneTool;
import org.labelwright.ui.canvas.Snapper;

/**
 * Draws what fills an area: by dragging from corner to corner, or by a click at each. Control begins in the middle, Shift
 * makes it a square.
 */
abstract class AreaTool extends SceneTool {

	private boolean drawing;
	private double startX;
	private double startY;
	private int startScreenX;
	private int startScreenY;

	AreaTool() {
		setDefaultCursor(org.eclipse.draw2d.Cursors.CROSS);
	}

	/** What is shown while the area is drawn. */
	abstract Feedback feedback(double fromX, double fromY, double toX, double toY);

	/** The area is drawn. */
	abstract void drawn(double fromX, double fromY, double toX, double toY);

	@Override
	protected boolean handleButtonDown(int button) {
		if (button != 1 || !hasImage()) {
			return true;
		}
		if (drawing) {
			finish();
			return true;
		}
		drawing = true;
		Snapper.Place place = snapped(Set.of());
		startX = place.x();
		startY = place.y();
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
			double[] area = area();
			show(feedback(area[0], area[1], area[2], area[3]));
		}
	}

	/** From where to where, as x, y, x, y. */
	private double[] area() {
		boolean centred = getCurrentInput().isControlKeyDown();
		Snapper.Place place = snapped(Set.of());
		double x = place.x();
		double y = place.y();
		if (getCurrentInput().isShiftKeyDown()) {
			double side = Math.max(Math.abs(x - startX), Math.abs(y - startY));
			x = onImageX(startX + Math.copySign(side, x - startX));
			y = onImageY(startY + Math.copySign(side, y - startY));
		}
		return centred ? new double[] { onImageX(2 * startX - x), onImageY(2 * startY - y), x, y } : new double[] { startX, startY, x, y };
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
		double[] area = area();
		drawing = false;
		clear();
		if (Box.ofCorners(area[0], area[1], area[2], area[3]).area() > 0) {
			drawn(area[0], area[1], area[2], area[3]);
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

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.tools;

import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometry;
import org.labelwright.ui.canvas.Feedback;
import org.labelwright.ui.canvas.SceneTool;
import org.labelwright.ui.canvas.Snapper;

/**
 * Draws what fills an area: by dragging from corner to corner, or by a click at each. Control begins in the middle, Shift
 * makes it a square. Where the tool has a second class, a drag of the second button draws that; a click of it opens the menu.
 */
abstract class AreaTool extends SceneTool {

	private static final int SECOND = 3;

	private boolean drawing;
	/** The button that was pressed last is the second one. */
	private boolean second;
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

	/** Adds what was drawn, with the class of the button that drew it. */
	final void add(Geometry geometry, String tool) {
		(second ? edits().createSecond(geometry, tool) : edits().create(geometry, tool)).ifPresent(this::run);
	}

	@Override
	public boolean wantsSecondButton() {
		return drawsSecondClass() && hasImage() && (!drawing || second);
	}

	@Override
	public boolean takesSecondButton() {
		return second;
	}

	@Override
	protected boolean handleButtonDown(int button) {
		boolean other = button == SECOND && drawsSecondClass();
		if (button != 1 && !other || !hasImage() || drawing && other != second) {
			return true;
		}
		second = other;
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
		if (drawing && dragged && button == (second ? SECOND : 1)) {
			finish();
		} else if (drawing && second && button == SECOND) {
			giveUp();
			// The press was kept from it, as it could have been the beginning of a drag.
			Optional.ofNullable(viewer().getControl().getMenu()).ifPresent(menu -> menu.setVisible(true));
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
			giveUp();
			return true;
		}
		return super.handleKeyDown(event);
	}

	private void giveUp() {
		drawing = false;
		clear();
	}

	@Override
	public void deactivate() {
		drawing = false;
		super.deactivate();
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.tools;

import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.RotatedBox;
import org.labelwright.ui.canvas.Feedback;
import org.labelwright.ui.canvas.Handles;
import org.labelwright.ui.canvas.SceneTool;
import org.labelwright.ui.canvas.Snapper;

/**
 * Draws a turned box by one of its edges, dragged or clicked from end to end, and then how far it extends from there.
 * Shift turns the edge by steps of 15 degrees.
 */
public final class RotatedBoxTool extends SceneTool {

	/** What annotations say they were drawn with. */
	public static final String ID = "rotated-box";

	private enum Stage {
		IDLE, EDGE, EXTENT
	}

	private Stage stage = Stage.IDLE;
	private double startX;
	private double startY;
	private double endX;
	private double endY;
	private int startScreenX;
	private int startScreenY;

	public RotatedBoxTool() {
		setDefaultCursor(org.eclipse.draw2d.Cursors.CROSS);
	}

	@Override
	protected boolean handleButtonDown(int button) {
		if (button != 1 || !hasImage()) {
			return true;
		}
		switch (stage) {
		case IDLE -> {
			Snapper.Place place = snapped(Set.of());
			startX = place.x();
			startY = place.y();
			startScreenX = getLocation().x;
			startScreenY = getLocation().y;
			stage = Stage.EDGE;
		}
		case EDGE -> endEdge();
		case EXTENT -> finish();
		}
		return true;
	}

	private void endEdge() {
		aim();
		if (Math.hypot(endX - startX, endY - startY) > 0) {
			stage = Stage.EXTENT;
		}
	}

	private void aim() {
		Snapper.Place place = snapped(Set.of());
		endX = place.x();
		endY = place.y();
		if (getCurrentInput().isShiftKeyDown()) {
			double length = Math.hypot(endX - startX, endY - startY);
			double angle = Handles.stepped(Math.atan2(endY - startY, endX - startX));
			endX = startX + length * Math.cos(angle);
			endY = startY + length * Math.sin(angle);
		}
	}

	private RotatedBox box() {
		double width = Math.hypot(endX - startX, endY - startY);
		double cos = (endX - startX) / width;
		double sin = (endY - startY) / width;
		double extent = (y() - startY) * cos - (x() - startX) * sin;
		return new RotatedBox((startX + endX) / 2 - extent / 2 * sin, (startY + endY) / 2 + extent / 2 * cos, width, Math.abs(extent),
				Math.atan2(endY - startY, endX - startX));
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
		switch (stage) {
		case EDGE -> {
			aim();
			show(Feedback.open(Coordinates.of(startX, startY, endX, endY)));
		}
		case EXTENT -> show(Feedback.drawing(box()));
		case IDLE -> {
			// Nothing is begun.
		}
		}
	}

	@Override
	protected boolean handleButtonUp(int button) {
		boolean dragged = Math.hypot(getLocation().x - startScreenX, getLocation().y - startScreenY) > REACH / 2;
		if (button == 1 && stage == Stage.EDGE && dragged) {
			endEdge();
		}
		return true;
	}

	private void finish() {
		RotatedBox box = box();
		reset();
		if (box.area() > 0) {
			edits().create(box, ID).ifPresent(this::run);
		}
	}

	private void reset() {
		stage = Stage.IDLE;
		clear();
	}

	@Override
	protected boolean handleKeyDown(KeyEvent event) {
		if (event.keyCode == SWT.ESC) {
			reset();
			return true;
		}
		return super.handleKeyDown(event);
	}

	@Override
	public void deactivate() {
		stage = Stage.IDLE;
		super.deactivate();
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.labelwright.geometry.Coordinates;
import org.labelwright.ui.canvas.Feedback;
import org.labelwright.ui.canvas.SceneTool;
import org.labelwright.ui.canvas.Snapper;

/**
 * Draws what has corners: a click for each, Backspace takes one back, Enter or a double click ends, and a click of the
 * second button makes the last corner and ends. A corner snaps to those of neighbours; with Shift the border of a
 * neighbour is followed from the last corner to this one, with Alt too the other way round.
 */
abstract class CornersTool extends SceneTool {

	/** One click: the corners it brought, the last of them under the mouse. */
	private record Step(Coordinates corners, Optional<Snapper.Anchor> anchor) {
	}

	private final List<Step> steps = new ArrayList<>();
	private final int fewest;
	/** The second button has just been used for a corner. */
	private boolean secondButtonTaken;
	private Point pressed = new Point();

	/** @param fewest corners that are enough */
	CornersTool(int fewest) {
		this.fewest = fewest;
		setDefaultCursor(org.eclipse.draw2d.Cursors.CROSS);
	}

	/** Enough corners are there, and the user says that is all. */
	abstract void drawn(Coordinates corners);

	/** Whether a click on the first corner ends it. */
	abstract boolean isClosed();

	/** Whether a drag from the first corner draws a straight line to where it ends, and that is all. */
	boolean isDrawnByDrag() {
		return false;
	}

	/** Called with each new corner; true ends the drawing. */
	boolean isComplete(Coordinates corners) {
		return false;
	}

	final Coordinates corners() {
		return steps.stream().map(Step::corners).reduce(Coordinates.of(), CornersTool::append);
	}

	private static Coordinates append(Coordinates one, Coordinates other) {
		double[] both = java.util.Arrays.copyOf(one.toArray(), 2 * (one.size() + other.size()));
		System.arraycopy(other.toArray(), 0, both, 2 * one.size(), 2 * other.size());
		return Coordinates.of(both);
	}

	@Override
	protected boolean handleButtonDown(int button) {
		secondButtonTaken = button == 3 && wantsSecondButton();
		pressed = getLocation();
		if (button != 1 && !secondButtonTaken || !hasImage()) {
			return true;
		}
		Coordinates corners = corners();
		if (isClosed() && corners.size() >= fewest && Math.hypot(corners.x(0) - x(), corners.y(0) - y()) <= reach()) {
			finish();
			return true;
		}
		steps.add(step());
		if (secondButtonTaken && corners().size() >= fewest || isComplete(corners())) {
			finish();
		} else {
			follow();
		}
		return true;
	}

	@Override
	public boolean wantsSecondButton() {
		return !steps.isEmpty();
	}

	@Override
	public boolean takesSecondButton() {
		return secondButtonTaken;
	}

	private Step step() {
		Snapper.Place place = snapped(Set.of());
		Coordinates corner = Coordinates.of(place.x(), place.y());
		Optional<Snapper.Anchor> from = steps.isEmpty() ? Optional.empty() : steps.getLast().anchor();
		if (getCurrentInput().isShiftKeyDown() && from.isPresent() && place.anchor().isPresent()) {
			Coordinates border = snapper(Set.of()).between(from.get(), place.anchor().get(), !getCurrentInput().isAltKeyDown());
			return new Step(append(border, corner), place.anchor());
		}
		return new Step(corner, place.anchor());
	}

	@Override
	protected boolean handleButtonUp(int button) {
		if (button == 1 && isDrawnByDrag() && steps.size() == 1 && getLocation().getDistance(pressed) > REACH) {
			steps.add(step());
			finish();
		}
		return true;
	}

	@Override
	protected boolean handleDoubleClick(int button) {
		// The two clicks have put a corner twice.
		if (corners().size() > fewest) {
			takeBack();
		}
		finish();
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
		if (!hasImage()) {
			return;
		}
		Snapper.Place place = snapped(Set.of());
		if (!steps.isEmpty()) {
			Feedback feedback = Feedback.open(append(corners(), step().corners()));
			show(place.snapped() ? feedback.withSnapped(place.x(), place.y()) : feedback);
		} else if (place.snapped()) {
			show(Feedback.snapped(place.x(), place.y()));
		} else {
			clear();
		}
	}

	private void takeBack() {
		if (!steps.isEmpty()) {
			steps.removeLast();
		}
		follow();
	}

	private void finish() {
		Coordinates corners = corners();
		if (corners.size() >= fewest) {
			steps.clear();
			clear();
			drawn(corners);
		}
	}

	@Override
	protected boolean handleKeyDown(KeyEvent event) {
		switch (event.keyCode) {
		case SWT.BS -> takeBack();
		case SWT.CR, SWT.KEYPAD_CR -> finish();
		case SWT.ESC -> {
			steps.clear();
			clear();
		}
		default -> {
			return super.handleKeyDown(event);
		}
		}
		return true;
	}

	@Override
	public void deactivate() {
		steps.clear();
		super.deactivate();
	}
}

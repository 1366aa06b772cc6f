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
import org.labelwright.geometry.Polygons;
import org.labelwright.ui.canvas.Feedback;
import org.labelwright.ui.canvas.SceneTool;
import org.labelwright.ui.canvas.Snapper;

/**
 * Draws what has corners: a click for each, Backspace takes one back, Enter or a double click ends, and a click of the
 * second button makes the last corner and ends. A corner snaps to those of neighbours; with Shift the border of a
 * neighbour is followed from the last corner to this one, with Alt too the other way round. Where a tool has it, a drag
 * makes the corners that a line drawn by hand needs.
 */
abstract class CornersTool extends SceneTool {

	/** What a drag with the first button makes. */
	enum Drag {
		/** The corner where it begins. */
		NOTHING,
		/** A straight line to where it ends, and that is all. */
		LINE,
		/** A line drawn by hand, one step for Backspace. */
		BY_HAND
	}

	/** One click: the corners it brought, the last of them under the mouse. */
	private record Step(Coordinates corners, Optional<Snapper.Anchor> anchor) {
	}

	/** How far what is drawn by hand may be from its corners, in screen pixels. */
	private static final double BY_HAND_TOLERANCE = 1;

	private final List<Step> steps = new ArrayList<>();
	private final int fewest;
	/** The second button has just been used for a corner. */
	private boolean secondButtonTaken;
	private Point pressed = new Point();
	/** The places of the line that is being drawn by hand, x and y in turn, without the corner where it began. */
	private final List<Double> stroke = new ArrayList<>();
	private boolean held;

	/** @param fewest corners that are enough */
	CornersTool(int fewest) {
		this.fewest = fewest;
		setDefaultCursor(org.eclipse.draw2d.Cursors.CROSS);
	}

	/** Enough corners are there, and the user says that is all. */
	abstract void drawn(Coordinates corners);

	/** Whether a click on the first corner ends it. */
	abstract boolean isClosed();

	/** Asked while the mouse is dragged, so it may depend on the keys that are down. */
	Drag drag() {
		return Drag.NOTHING;
	}

	/** Whether letting go ends it where all was drawn by hand at a stretch; otherwise only at the first corner. */
	boolean endsWithStroke() {
		return false;
	}

	/** Whether Control is down. */
	final boolean isControlDown() {
		return getCurrentInput().isControlKeyDown();
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
		if (isAtFirst(corners)) {
			finish();
			return true;
		}
		steps.add(step());
		held = button == 1;
		stroke.clear();
		if (secondButtonTaken && corners().size() >= fewest || isComplete(corners())) {
			finish();
		} else {
			follow();
		}
		return true;
	}

	/** Whether the mouse is at the first corner of an outline that has enough of them. */
	private boolean isAtFirst(Coordinates corners) {
		return isClosed() && corners.size() >= fewest && Math.hypot(corners.x(0) - x(), corners.y(0) - y()) <= reach();
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
		boolean dragged = button == 1 && held && !steps.isEmpty() && (!stroke.isEmpty() || getLocation().getDistance(pressed) > REACH);
		if (button == 1) {
			held = false;
		}
		if (dragged && !stroke.isEmpty()) {
			endStroke();
		} else if (dragged && drag() == Drag.LINE && steps.size() == 1) {
			steps.add(step());
			finish();
		}
		return true;
	}

	private void endStroke() {
		boolean closing = isAtFirst(append(corners(), strokeSoFar()));
		Snapper.Place place = snapped(Set.of());
		Coordinates drawn = strokeSoFar();
		stroke.clear();
		// A corner at the first one would be there twice.
		steps.add(closing ? new Step(drawn.remove(drawn.size() - 1), Optional.empty())
				: new Step(drawn.with(drawn.size() - 1, place.x(), place.y()), place.anchor()));
		if (closing || endsWithStroke() && steps.size() == 2) {
			finish();
		} else {
			follow();
		}
	}

	/** What has been drawn by hand, up to the mouse, with the corners that are needed to see it so on the screen. */
	private Coordinates strokeSoFar() {
		Coordinates corners = corners();
		double[] line = new double[stroke.size() + 4];
		line[0] = corners.x(corners.size() - 1);
		line[1] = corners.y(corners.size() - 1);
		for (int i = 0; i < stroke.size(); i++) {
			line[i + 2] = stroke.get(i);
		}
		line[line.length - 2] = onImageX(x());
		line[line.length - 1] = onImageY(y());
		return Polygons.simplify(Coordinates.of(line), BY_HAND_TOLERANCE / viewer().camera().scale()).remove(0);
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
		boolean far = !stroke.isEmpty() || getLocation().getDistance(pressed) > REACH;
		if (held && !steps.isEmpty() && far && (!stroke.isEmpty() || drag() == Drag.BY_HAND)) {
			stroke.add(onImageX(x()));
			stroke.add(onImageY(y()));
			show(Feedback.open(append(corners(), strokeSoFar())));
		} else {
			follow();
		}
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
		stroke.clear();
		if (!steps.isEmpty()) {
			steps.removeLast();
		}
		follow();
	}

	private void finish() {
		Coordinates corners = corners();
		if (corners.size() >= fewest) {
			giveUp();
			drawn(corners);
		}
	}

	private void giveUp() {
		held = false;
		stroke.clear();
		steps.clear();
		clear();
	}

	@Override
	protected boolean handleKeyDown(KeyEvent event) {
		switch (event.keyCode) {
		case SWT.BS -> takeBack();
		case SWT.CR, SWT.KEYPAD_CR -> finish();
		case SWT.ESC -> giveUp();
		default -> {
			return super.handleKeyDown(event);
		}
		}
		return true;
	}

	@Override
	public void deactivate() {
		held = false;
		stroke.clear();
		steps.clear();
		super.deactivate();
	}
}

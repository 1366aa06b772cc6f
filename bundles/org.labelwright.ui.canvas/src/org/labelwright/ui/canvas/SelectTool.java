/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Mask;

/**
 * Selects, moves, resizes, and moves single corners. Shift adds to the selection; Alt on a corner takes it away; a
 * drag on nothing selects what lies wholly in the area; a second click at the same place goes to the shape below.
 */
public final class SelectTool extends SceneTool {

	private enum Mode {
		IDLE, PRESSED, MOVING, HANDLE, MARQUEE
	}

	private Mode mode = Mode.IDLE;
	private double startX;
	private double startY;
	private int startScreenX;
	private int startScreenY;
	private Optional<Handle> handle = Optional.empty();
	private Map<String, Geometry> changed = Map.of();
	private boolean again;

	@Override
	protected boolean handleButtonDown(int button) {
		if (button != 1) {
			return true;
		}
		startX = x();
		startY = y();
		startScreenX = getLocation().x;
		startScreenY = getLocation().y;
		again = false;
		handle = handleAt();
		if (handle.isPresent()) {
			if (getCurrentInput().isAltKeyDown() && handle.get().role() == Handle.Role.VERTEX) {
				removeCorner(handle.get());
				return true;
			}
			mode = Mode.HANDLE;
			return true;
		}
		List<SceneShape> hits = scene().at(startX, startY, reach());
		if (hits.isEmpty()) {
			mode = Mode.MARQUEE;
			return true;
		}
		String id = hits.get(0).id();
		again = scene().isSelected(id);
		select(id);
		mode = Mode.PRESSED;
		return true;
	}

	private void select(String id) {
		List<String> selection = new ArrayList<>(scene().selection());
		if (getCurrentInput().isShiftKeyDown()) {
			if (!selection.remove(id)) {
				selection.add(id);
			}
			scene().select(selection);
		} else if (!selection.contains(id)) {
			scene().select(List.of(id));
		}
	}

	private Optional<Handle> handleAt() {
		if (scene().selection().size() != 1) {
			return Optional.empty();
		}
		Geometry geometry = scene().shape(scene().selection().get(0)).orElseThrow().geometry();
		Handle nearest = null;
		double distance = reach();
		for (Handle one : Handle.of(geometry)) {
			double there = Math.hypot(one.x() - x(), one.y() - y());
			if (there <= distance) {
				nearest = one;
				distance = there;
			}
		}
		return Optional.ofNullable(nearest);
	}

	private void removeCorner(Handle corner) {
		String id = scene().selection().get(0);
		Geometry before = scene().shape(id).orElseThrow().geometry();
		Geometry after = corner.remove(before);
		if (!after.equals(before)) {
			run(viewer().edits().reshape(Map.of(id, after)));
		}
	}

	@Override
	protected boolean handleMove() {
		if (mode == Mode.IDLE) {
			scene().setHovered(scene().at(x(), y(), reach()).stream().findFirst().map(SceneShape::id));
			setDefaultCursor(handleAt().isPresent() ? org.eclipse.draw2d.Cursors.HAND : org.eclipse.draw2d.Cursors.ARROW);
			refreshCursor();
		}
		return true;
	}

	@Override
	protected boolean handleDrag() {
		boolean far = Math.hypot(getLocation().x - startScreenX, getLocation().y - startScreenY) > REACH / 2;
		if (mode == Mode.PRESSED && far) {
			mode = Mode.MOVING;
		}
		switch (mode) {
		case MOVING -> move();
		case HANDLE -> {
			String id = scene().selection().get(0);
			Geometry before = scene().shape(id).orElseThrow().geometry();
			changed = Map.of(id, handle.orElseThrow().drag(before, onImageX(x()), onImageY(y())));
			show(Feedback.replacing(changed));
		}
		case MARQUEE -> show(Feedback.marquee(Box.ofCorners(startX, startY, x(), y())));
		default -> {
			// Not far enough to be meant.
		}
		}
		return true;
	}

	private void move() {
		Map<String, Geometry> moved = new LinkedHashMap<>();
		for (String id : scene().selection()) {
			Geometry before = scene().shape(id).orElseThrow().geometry();
			// The pixels of a mask do not move by fractions of one.
			if (!(before instanceof Mask)) {
				moved.put(id, Geometries.translate(before, x() - startX, y() - startY));
			}
		}
		changed = moved;
		show(Feedback.replacing(moved));
	}

	@Override
	protected boolean handleButtonUp(int button) {
		if (button != 1) {
			return true;
		}
		Mode ended = mode;
		Map<String, Geometry> result = changed;
		reset();
		switch (ended) {
		case MOVING, HANDLE -> {
			if (!result.isEmpty()) {
				run(viewer().edits().reshape(result));
			}
		}
		case MARQUEE -> selectIn(Box.ofCorners(startX, startY, x(), y()));
		case PRESSED -> {
			if (again && !getCurrentInput().isShiftKeyDown()) {
				selectBelow();
			}
		}
		default -> {
			// Nothing was begun.
		}
		}
		return true;
	}

	private void selectBelow() {
		List<SceneShape> hits = scene().at(x(), y(), reach());
		for (int i = 0; i < hits.size(); i++) {
			if (scene().isSelected(hits.get(i).id())) {
				scene().select(List.of(hits.get((i + 1) % hits.size()).id()));
				return;
			}
		}
	}

	private void selectIn(Box area) {
		List<String> found = new ArrayList<>(getCurrentInput().isShiftKeyDown() ? scene().selection() : List.of());
		for (SceneShape shape : scene().in(area)) {
			Box box = Geometries.bounds(shape.geometry()).orElseThrow();
			if (box.x() >= area.x() && box.y() >= area.y() && box.right() <= area.right() && box.bottom() <= area.bottom()) {
				found.add(shape.id());
			}
		}
		scene().select(found);
	}

	private void reset() {
		mode = Mode.IDLE;
		changed = Map.of();
		handle = Optional.empty();
		clear();
	}

	@Override
	protected boolean handleKeyDown(KeyEvent event) {
		if (event.keyCode == SWT.ESC) {
			if (mode == Mode.IDLE) {
				scene().select(List.of());
			}
			reset();
			return true;
		}
		return super.handleKeyDown(event);
	}

	@Override
	public void deactivate() {
		mode = Mode.IDLE;
		changed = Map.of();
		super.deactivate();
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.tools;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Keypoints;
import org.labelwright.ui.canvas.Feedback;
import org.labelwright.ui.canvas.Handle;
import org.labelwright.ui.canvas.Handles;
import org.labelwright.ui.canvas.SceneLink;
import org.labelwright.ui.canvas.SceneShape;
import org.labelwright.ui.canvas.SceneTool;
import org.labelwright.ui.canvas.Snapper;

/**
 * Selects, moves, resizes, turns, and moves single corners. A click selects the group of a shape, with Control the shape
 * alone; Shift adds to the selection; a second click at the same place, or Alt, goes to the shape below; a drag on nothing
 * selects what lies wholly in the area. At a corner Alt takes it away and Control moves it without snapping; at a joint
 * Control changes whether it is seen. Shift turns by steps.
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
	private Optional<HandleDrag> handle = Optional.empty();
	private Map<String, Geometry> changed = Map.of();
	private boolean again;

	@Override
	protected boolean handleButtonDown(int button) {
		if (button != 1) {
			if (button == 3) {
				selectForMenu();
			}
			return true;
		}
		startX = x();
		startY = y();
		startScreenX = getLocation().x;
		startScreenY = getLocation().y;
		again = false;
		Optional<Handle> hold = handleAt();
		if (hold.isPresent()) {
			take(hold.get());
			return true;
		}
		Optional<SceneLink> link = scene().linkAt(startX, startY, reach() / 2);
		if (link.isPresent()) {
			scene().selectLink(link.map(SceneLink::id));
			mode = Mode.IDLE;
			return true;
		}
		scene().selectLink(Optional.empty());
		List<SceneShape> hits = scene().at(startX, startY, reach());
		if (hits.isEmpty()) {
			mode = Mode.MARQUEE;
			return true;
		}
		if (getCurrentInput().isAltKeyDown()) {
			selectBelow();
			return true;
		}
		String id = hits.getFirst().id();
		again = scene().isSelected(id);
		select(id);
		mode = Mode.PRESSED;
		return true;
	}

	/** The menu is about what was clicked, unless that is selected already. */
	private void selectForMenu() {
		List<SceneShape> hits = scene().at(x(), y(), reach());
		if (!hits.isEmpty() && !scene().isSelected(hits.getFirst().id())) {
			scene().select(scene().groupOf(hits.getFirst().id()));
		}
	}

	private void take(Handle hold) {
		if (getCurrentInput().isAltKeyDown() && hold.role() == Handle.Role.VERTEX) {
			reshape(hold.removed().get());
		} else if (getCurrentInput().isControlKeyDown() && hold.role() == Handle.Role.JOINT) {
			reshape(Handles.withNextVisibility((Keypoints) selectedGeometry(), hold.point()));
		} else {
			handle = Optional.of(HandleDrag.begin(scene(), hold, getCurrentInput().isControlKeyDown()));
			mode = Mode.HANDLE;
		}
	}

	private Geometry selectedGeometry() {
		return scene().shape(scene().selection().getFirst()).orElseThrow().geometry();
	}

	private void reshape(Geometry after) {
		if (!after.equals(selectedGeometry())) {
			run(edits().reshape(Map.of(scene().selection().getFirst(), after)));
		}
	}

	private void select(String id) {
		Collection<String> meant = getCurrentInput().isControlKeyDown() ? List.of(id) : scene().groupOf(id);
		if (getCurrentInput().isShiftKeyDown()) {
			Set<String> selection = new LinkedHashSet<>(scene().selection());
			if (!selection.removeAll(meant)) {
				selection.addAll(meant);
			}
			scene().select(selection);
		} else if (!scene().isSelected(id) || getCurrentInput().isControlKeyDown()) {
			scene().select(meant);
		}
	}

	private Optional<Handle> handleAt() {
		return HandleDrag.at(scene(), x(), y(), reach(), viewer().camera().scale());
	}

	@Override
	protected boolean handleMove() {
		if (mode == Mode.IDLE) {
			scene().setHovered(scene().at(x(), y(), reach()).stream().findFirst().map(SceneShape::id));
			Optional<Handle> hold = handleAt();
			hold.filter(one -> one.role() == Handle.Role.JOINT || one.role() == Handle.Role.VERTEX)
					.ifPresent(one -> scene().setActivePoint(OptionalInt.of(one.point())));
			setDefaultCursor(hold.isPresent() ? org.eclipse.draw2d.Cursors.HAND : org.eclipse.draw2d.Cursors.ARROW);
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
		case HANDLE -> drag(handle.orElseThrow());
		case MARQUEE -> show(Feedback.marquee(Box.ofCorners(startX, startY, x(), y())));
		default -> {
			// Not far enough to be meant.
		}
		}
		return true;
	}

	private void drag(HandleDrag hold) {
		boolean constrained = getCurrentInput().isShiftKeyDown();
		if (hold.snaps(scene())) {
			Snapper.Place place = snapped(Set.copyOf(hold.moving()));
			changed = hold.to(place.x(), place.y(), constrained);
			Feedback feedback = Feedback.replacing(changed);
			show(place.snapped() ? feedback.withSnapped(place.x(), place.y()) : feedback);
		} else {
			boolean turns = hold.handle().role() == Handle.Role.ROTATE;
			changed = turns ? hold.to(x(), y(), constrained) : hold.to(onImageX(x()), onImageY(y()), constrained);
			show(Feedback.replacing(changed));
		}
	}

	private void move() {
		Map<String, Geometry> moved = new LinkedHashMap<>();
		for (String id : scene().selection()) {
			SceneShape before = scene().shape(id).orElseThrow();
			if (!before.locked() && Geometries.isMovable(before.geometry())) {
				moved.put(id, Geometries.translate(before.geometry(), x() - startX, y() - startY));
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
				run(edits().reshape(result));
			}
		}
		case MARQUEE -> selectIn(Box.ofCorners(startX, startY, x(), y()));
		case PRESSED -> {
			if (again && !getCurrentInput().isShiftKeyDown() && !getCurrentInput().isControlKeyDown()) {
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
		viewer().selectBelow(x(), y());
	}

	private void selectIn(Box area) {
		List<String> found = new ArrayList<>(getCurrentInput().isShiftKeyDown() ? scene().selection() : List.of());
		for (SceneShape shape : scene().in(area)) {
			Box box = Geometries.bounds(shape.geometry()).orElseThrow();
			if (!shape.locked() && box.x() >= area.x() && box.y() >= area.y() && box.right() <= area.right() && box.bottom() <= area.bottom()) {
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
				scene().selectLink(Optional.empty());
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

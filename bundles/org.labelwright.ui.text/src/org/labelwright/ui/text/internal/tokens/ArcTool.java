/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.tokens;

import java.util.Optional;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.tools.AbstractTool;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.labelwright.text.TokenRow;

/**
 * Draws the tree of a sentence: a drag goes from head to dependent, above all words it makes the root. By key: T says what is to hang,
 * arrows go to its head, Enter hangs it there.
 */
final class ArcTool extends AbstractTool {

	private final ArcViewer viewer;
	private final ArcViewer.Edits edits;
	private boolean dragging;

	ArcTool(ArcViewer viewer, ArcViewer.Edits edits) {
		this.viewer = viewer;
		this.edits = edits;
		setUnloadWhenFinished(false);
	}

	@Override
	protected String getCommandName() {
		return "arc";
	}

	private Point place() {
		return viewer.inPicture(getLocation());
	}

	private Optional<Integer> word() {
		return viewer.scene().flatMap(scene -> scene.wordAt(place()));
	}

	private TokenRow row(int word) {
		return viewer.scene().orElseThrow().words().get(word);
	}

	@Override
	protected boolean handleButtonDown(int button) {
		viewer.getControl().setFocus();
		Optional<Integer> word = word().or(() -> viewer.scene().flatMap(scene -> scene.arcAt(place())).map(arc -> arc.dependent()));
		if (button == 1 && word.isPresent()) {
			dragging = word().isPresent();
			edits.select(row(word.get()));
			viewer.setSource(dragging ? word : Optional.empty(), Optional.empty());
		}
		return true;
	}

	@Override
	protected boolean handleDrag() {
		if (dragging) {
			viewer.setSource(viewer.source(), Optional.of(place()));
		}
		return true;
	}

	@Override
	protected boolean handleDragInProgress() {
		return handleDrag();
	}

	@Override
	protected boolean handleButtonUp(int button) {
		if (!dragging) {
			return true;
		}
		dragging = false;
		Optional<Integer> from = viewer.source().filter(one -> viewer.pulled().isPresent());
		Optional<Integer> to = word();
		boolean above = viewer.scene().filter(scene -> to.isEmpty() && place().y < scene.baseY()).isPresent();
		viewer.setSource(Optional.empty(), Optional.empty());
		if (from.isPresent() && to.isPresent() && !to.equals(from)) {
			edits.hang(viewer.scene().orElseThrow().sentence(), row(to.get()), row(from.get()));
		} else if (from.isPresent() && above) {
			edits.root(viewer.scene().orElseThrow().sentence(), row(from.get()));
		}
		return true;
	}

	@Override
	protected boolean handleDoubleClick(int button) {
		viewer.current().ifPresent(word -> edits.chooseRelation(viewer.scene().orElseThrow().sentence(), row(word)));
		return true;
	}

	@Override
	protected boolean handleKeyDown(KeyEvent event) {
		if (viewer.scene().isEmpty() || (event.stateMask & (SWT.MOD1 | SWT.ALT)) != 0) {
			return false;
		}
		ArcScene scene = viewer.scene().get();
		switch (event.keyCode) {
		case SWT.ARROW_RIGHT -> step(scene, 1);
		case SWT.ARROW_LEFT -> step(scene, -1);
		case SWT.HOME -> edits.select(row(0));
		case SWT.END -> edits.select(row(scene.words().size() - 1));
		case SWT.KEYPAD_CR -> enter();
		case SWT.ESC -> viewer.setSource(Optional.empty(), Optional.empty());
		default -> {
			return false;
		}
		}
		return true;
	}

	/** The word at the cursor is to depend on the one that is chosen next. */
	void hang() {
		if (viewer.current().isPresent()) {
			viewer.setSource(viewer.current(), Optional.empty());
			edits.say(Messages.Hint_Hang);
		}
	}

	void root() {
		viewer.current().ifPresent(word -> edits.root(viewer.scene().orElseThrow().sentence(), row(word)));
	}

	void letGo() {
		viewer.current().ifPresent(word -> edits.letGo(viewer.scene().orElseThrow().sentence(), row(word)));
	}

	/** On the screen, where words may go from right to left. */
	private void step(ArcScene scene, int by) {
		int from = viewer.current().orElse(0);
		boolean mirrored = scene.words().size() > 1 && scene.diagram().center(1) < scene.diagram().center(0);
		int to = Math.clamp(from + (mirrored ? -by : by), 0, scene.words().size() - 1);
		edits.select(row(to));
	}

	/** Chooses the relation of the word at the cursor, or hangs another on it that waits for that. */
	void enter() {
		if (viewer.scene().isEmpty()) {
			return;
		}
		ArcScene scene = viewer.scene().get();
		Optional<Integer> dependent = viewer.source();
		Optional<Integer> head = viewer.current();
		if (dependent.isEmpty()) {
			head.ifPresent(word -> edits.chooseRelation(scene.sentence(), row(word)));
		} else if (head.isPresent() && !head.equals(dependent)) {
			viewer.setSource(Optional.empty(), Optional.empty());
			edits.hang(scene.sentence(), row(dependent.get()), row(head.get()));
		}
	}
}

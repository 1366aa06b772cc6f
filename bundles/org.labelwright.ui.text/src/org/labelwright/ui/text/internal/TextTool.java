/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.gef.tools.AbstractTool;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.graphics.Cursor;
import org.eclipse.swt.widgets.Display;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Span;
import org.labelwright.ui.text.internal.TextScene.OnBar;
import org.labelwright.ui.text.internal.TextScene.OnEnd;
import org.labelwright.ui.text.internal.TextScene.OnText;
import org.labelwright.ui.text.internal.TextScene.OnWire;
import org.labelwright.ui.text.internal.TextScene.Target;
import org.labelwright.ui.text.layout.Mark;

/**
 * Selects text and labels, drags the ends of labels, and draws relations from label to label. What begins on text selects text,
 * what begins on a label means the label.
 */
final class TextTool extends AbstractTool {

	/** What the mouse is doing while a button is down. */
	private enum Doing {
		NOTHING, SELECTING, PULLING, RESIZING
	}

	private static final int SCROLL_MILLIS = 30;
	private static final double SCROLL_SHARE = 0.4;

	private final TextScene scene;
	private final TextEdits edits;
	private Doing doing = Doing.NOTHING;
	/** What was pressed on, as whole words where these are selected. */
	private Fragment pressed = new Fragment(0, 0);
	private Optional<OnEnd> end = Optional.empty();
	private Optional<String> bar = Optional.empty();
	private boolean moved;
	/** Another piece for the label that is selected. */
	private Optional<String> extended = Optional.empty();

	TextTool(TextScene scene, TextEdits edits) {
		this.scene = scene;
		this.edits = edits;
		setUnloadWhenFinished(false);
	}

	@Override
	protected String getCommandName() {
		return "text";
	}

	private double x() {
		return getLocation().x;
	}

	private double y() {
		return getLocation().y;
	}

	private Optional<Target> target() {
		return scene.at(x(), y());
	}

	private boolean adds() {
		return getCurrentInput().isControlKeyDown();
	}

	private boolean extendsSelection() {
		return getCurrentInput().isShiftKeyDown();
	}

	@Override
	protected boolean handleButtonDown(int button) {
		if (button != 1) {
			// A menu is about what is under the mouse.
			target().filter(OnBar.class::isInstance).map(one -> ((OnBar) one).mark()).filter(id -> !scene.isSelected(id))
					.ifPresent(id -> scene.select(List.of(id)));
			return true;
		}
		moved = false;
		extended = Optional.empty();
		switch (target().orElse(null)) {
		case OnEnd(String mark, boolean start) -> {
			doing = Doing.RESIZING;
			end = Optional.of(new OnEnd(mark, start));
		}
		case OnBar(String mark) -> {
			doing = Doing.PULLING;
			bar = Optional.of(mark);
			press(mark);
		}
		case OnWire(var wire) -> scene.selectLink(Optional.of(wire.link().id()));
		case OnText text -> startSelection(text);
		case null -> scene.selectText(TextSelection.at(scene.textAt(x(), y()).gap()));
		}
		return true;
	}

	private void press(String mark) {
		if (adds() || extendsSelection()) {
			List<String> selection = new ArrayList<>(scene.selection());
			if (!selection.remove(mark)) {
				selection.add(mark);
			}
			scene.select(selection);
		} else if (!scene.isSelected(mark) || scene.selection().size() > 1) {
			scene.select(List.of(mark));
		}
	}

	private void startSelection(OnText text) {
		doing = Doing.SELECTING;
		if (extendsSelection()) {
			TextSelection selection = scene.text();
			pressed = new Fragment(selection.from(), selection.from());
			moved = true;
			follow();
			return;
		}
		pressed = touched(text);
		if (adds()) {
			extended = scene.selection().size() == 1 ? Optional.of(scene.selection().getFirst()).filter(id -> scene.page().find(id).filter(Mark::editable).isPresent())
					: Optional.empty();
			TextSelection next = extended.isPresent() ? TextSelection.at(text.gap()) : scene.text().keepAndStart(text.gap());
			scene.markText(next);
		}
	}

	/** The word that is touched, or the gap between characters. */
	private Fragment touched(OnText text) {
		return edits.byWords() ? scene.words().around(new Fragment(text.character(), text.character())) : new Fragment(text.gap(), text.gap());
	}

	@Override
	protected boolean handleDragInProgress() {
		return handleDrag();
	}

	@Override
	protected boolean handleDrag() {
		if (doing == Doing.PULLING && bar.isPresent()) {
			moved = true;
			scene.setPulled(Optional.of(new TextScene.Pulled(bar.get(), x(), y())));
			scene.setHovered(target().filter(OnBar.class::isInstance).map(one -> ((OnBar) one).mark()));
		} else if (doing == Doing.SELECTING || doing == Doing.RESIZING) {
			moved |= movedFar();
			if (moved) {
				follow();
				scrollAlong();
			}
		}
		return true;
	}

	private boolean movedFar() {
		return doing == Doing.RESIZING || Math.abs(getDragMoveDelta().width) + Math.abs(getDragMoveDelta().height) > 3;
	}

	/** Brings the selection, or the end that is dragged, to where the mouse is. */
	private void follow() {
		OnText text = scene.textAt(x(), y());
		if (doing == Doing.RESIZING) {
			end.flatMap(one -> resized(one, text)).ifPresent(span -> scene.setPreview(Optional.of(span)));
			return;
		}
		Fragment there = touched(text);
		boolean backwards = there.start() < pressed.start();
		TextSelection selection = new TextSelection(backwards ? Math.max(pressed.end(), pressed.start()) : pressed.start(),
				backwards ? there.start() : Math.max(there.end(), pressed.end()), scene.text().kept());
		if (adds()) {
			scene.markText(selection);
		} else {
			scene.selectText(new TextSelection(selection.from(), selection.caret(), extendsSelection() ? selection.kept() : List.of()));
		}
	}

	/** A label with an end elsewhere; it never becomes empty so, nor jumps over its other pieces. */
	private Optional<Span> resized(OnEnd one, OnText text) {
		return scene.page().find(one.mark()).map(mark -> {
			List<Fragment> fragments = new ArrayList<>(mark.span().fragments());
			int gap = edits.byWords() ? snapped(text, one.start()) : text.gap();
			if (one.start()) {
				Fragment first = fragments.getFirst();
				fragments.set(0, new Fragment(Math.clamp(gap, 0, Math.max(0, first.end() - 1)), first.end()));
			} else {
				Fragment last = fragments.getLast();
				fragments.set(fragments.size() - 1, new Fragment(last.start(), Math.max(gap, last.start() + 1)));
			}
			return new Span(fragments);
		});
	}

	private int snapped(OnText text, boolean start) {
		Optional<Fragment> word = scene.words().at(text.character());
		// The nearer side of the word decides, so that a small movement does not take a word along.
		return word.map(one -> Math.abs(text.gap() - one.start()) < Math.abs(one.end() - text.gap()) ? start ? one.start() : before(one)
				: start ? after(one) : one.end()).orElse(text.gap());
	}

	private int before(Fragment word) {
		return scene.words().before(word.start()).map(Fragment::end).orElse(word.start());
	}

	private int after(Fragment word) {
		return scene.words().after(word.end()).map(Fragment::start).orElse(word.end());
	}

	/** Goes on while the mouse is held above or below the text. */
	private void scrollAlong() {
		double beyond = y() < 0 ? y() : y() > scene.height() ? y() - scene.height() : 0;
		if (beyond != 0) {
			Display.getCurrent().timerExec(SCROLL_MILLIS, () -> {
				if (doing != Doing.NOTHING && (y() < 0 || y() > scene.height())) {
					scene.scroll(beyond * SCROLL_SHARE);
					follow();
					scrollAlong();
				}
			});
		}
	}

	@Override
	protected boolean handleButtonUp(int button) {
		if (button != 1) {
			return true;
		}
		Doing done = doing;
		doing = Doing.NOTHING;
		switch (done) {
		case PULLING -> {
			Optional<String> other = target().filter(OnBar.class::isInstance).map(one -> ((OnBar) one).mark());
			scene.setPulled(Optional.empty());
			if (moved && other.isPresent() && !other.equals(bar)) {
				edits.connect(bar.orElseThrow(), other.get());
			}
		}
		case RESIZING -> {
			Optional<Span> wanted = scene.preview();
			scene.setPreview(Optional.empty());
			wanted.ifPresent(span -> edits.reshape(end.orElseThrow().mark(), span));
		}
		case SELECTING -> endSelection();
		case NOTHING -> {
			// Pressed beside everything.
		}
		}
		return true;
	}

	private void endSelection() {
		if (!moved) {
			click();
		} else if (extended.isPresent()) {
			Fragment piece = scene.text().last();
			scene.markText(TextSelection.at(piece.end()));
			edits.extend(extended.get(), piece);
		} else {
			edits.textSelected();
		}
	}

	/** A click selects the label that the text has, the next one around it when done again, or puts the caret. */
	private void click() {
		OnText text = scene.textAt(x(), y());
		if (adds()) {
			Fragment word = touched(text);
			if (word.length() == 0) {
				return;
			}
			if (extended.isPresent()) {
				edits.extend(extended.get(), word);
			} else {
				scene.selectText(new TextSelection(word.start(), word.end(), scene.text().kept()));
			}
			return;
		}
		List<String> marks = scene.page().marksAt(text.character()).stream().filter(Mark::editable).map(Mark::id).toList();
		if (marks.isEmpty()) {
			scene.selectText(TextSelection.at(text.gap()));
		} else {
			int at = scene.selection().size() == 1 ? marks.indexOf(scene.selection().getFirst()) : -1;
			scene.select(List.of(marks.get((at + 1) % marks.size())));
			scene.markText(TextSelection.at(text.gap()));
		}
	}

	@Override
	protected boolean handleDoubleClick(int button) {
		if (button != 1) {
			return true;
		}
		doing = Doing.NOTHING;
		switch (target().orElse(null)) {
		case OnBar bar -> edits.opened();
		case OnWire(var wire) -> {
			// The other end of a relation that leads far away.
			String other = scene.page().find(wire.link().to()).filter(mark -> isInSight(mark.span().start())).isPresent() ? wire.link().from() : wire.link().to();
			scene.page().find(other).ifPresent(mark -> scene.reveal(mark.span().start()));
		}
		case OnText text -> scene.words().at(text.character()).ifPresent(word -> {
			scene.selectText(TextSelection.of(word));
			edits.textSelected();
		});
		case OnEnd ignored -> scene.words().at(scene.textAt(x(), y()).character()).ifPresent(word -> scene.selectText(TextSelection.of(word)));
		case null -> {
			// Below the text.
		}
		}
		return true;
	}

	private boolean isInSight(int codePoint) {
		return scene.visible().stream().anyMatch(one -> one.block().index() == scene.page().blocks().blockOf(codePoint));
	}

	@Override
	protected boolean handleMove() {
		Optional<Target> target = target();
		scene.setHovered(target.filter(OnBar.class::isInstance).map(one -> ((OnBar) one).mark()));
		getCurrentViewer().setCursor(cursor(target));
		return true;
	}

	private Cursor cursor(Optional<Target> target) {
		int style = switch (target.orElse(null)) {
		case OnText ignored -> SWT.CURSOR_IBEAM;
		case OnEnd ignored -> SWT.CURSOR_SIZEWE;
		case OnBar ignored -> SWT.CURSOR_HAND;
		case OnWire ignored -> SWT.CURSOR_HAND;
		case null -> SWT.CURSOR_ARROW;
		};
		return Display.getCurrent().getSystemCursor(style);
	}

	@Override
	protected boolean handleKeyDown(KeyEvent event) {
		if (event.keyCode == SWT.ESC) {
			doing = Doing.NOTHING;
			scene.setPulled(Optional.empty());
			scene.setPreview(Optional.empty());
			scene.setSource(Optional.empty());
			scene.selectText(TextSelection.at(scene.text().caret()));
			return true;
		}
		if (event.character > ' ' && event.character != SWT.DEL && (event.stateMask & (SWT.MOD1 | SWT.MOD3)) == 0) {
			edits.typed(event.character);
			return true;
		}
		return false;
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.gef.EditDomain;
import org.eclipse.gef.EditPartViewer;
import org.eclipse.gef.Tool;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.events.FocusEvent;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.events.TraverseEvent;
import org.eclipse.swt.widgets.Event;

/**
 * The tool that has mouse and keys, which may be anybody's: one that throws is laid down, and takes neither the canvas nor the tool after it
 * along. UI thread only.
 */
public final class ToolDomain extends EditDomain {

	private final BiConsumer<Tool, Throwable> failed;
	/** As GEF has it, null for none; and not set here, as the constructor of GEF takes a tool before. */
	private Tool tool;

	/** @param failed hears which tool threw what, when it is laid down; it may choose another one */
	public ToolDomain(BiConsumer<Tool, Throwable> failed) {
		this.failed = failed;
	}

	@Override
	public Tool getActiveTool() {
		return tool;
	}

	/** Takes a tool in place of the one before, whatever that one does when it is laid down. */
	@Override
	public void setActiveTool(Tool other) {
		Optional<Tool> before = Optional.ofNullable(tool);
		tool = null;
		before.ifPresent(one -> caught(Tool::deactivate, one).ifPresent(cause -> failed.accept(one, cause)));
		tool = other;
		run(one -> {
			one.setEditDomain(this);
			one.activate();
		});
	}

	private static Optional<Throwable> caught(Consumer<Tool> code, Tool one) {
		try {
			code.accept(one);
			return Optional.empty();
		} catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
			return Optional.of(e);
		}
	}

	/** Has the tool do something, where there is one. */
	public void run(Consumer<Tool> code) {
		Optional.ofNullable(tool).ifPresent(one -> caught(code, one).ifPresent(cause -> {
			if (tool == one) {
				tool = null;
				// What it leaves of itself is none of its success.
				caught(Tool::deactivate, one).ifPresent(cause::addSuppressed);
			}
			failed.accept(one, cause);
		}));
	}

	/** Asks the tool something; the answer is no where there is none, or where it fails. */
	public boolean ask(Predicate<Tool> question) {
		boolean[] answer = new boolean[1];
		run(one -> answer[0] = question.test(one));
		return answer[0];
	}

	@Override
	public void focusGained(FocusEvent event, EditPartViewer viewer) {
		run(one -> one.focusGained(event, viewer));
	}

	@Override
	public void focusLost(FocusEvent event, EditPartViewer viewer) {
		run(one -> one.focusLost(event, viewer));
	}

	@Override
	public void keyDown(KeyEvent event, EditPartViewer viewer) {
		run(one -> one.keyDown(event, viewer));
	}

	@Override
	public void keyTraversed(TraverseEvent event, EditPartViewer viewer) {
		run(one -> one.keyTraversed(event, viewer));
	}

	@Override
	public void keyUp(KeyEvent event, EditPartViewer viewer) {
		run(one -> one.keyUp(event, viewer));
	}

	@Override
	public void mouseDoubleClick(MouseEvent event, EditPartViewer viewer) {
		run(one -> one.mouseDoubleClick(event, viewer));
	}

	@Override
	public void mouseDown(MouseEvent event, EditPartViewer viewer) {
		run(one -> one.mouseDown(event, viewer));
	}

	@Override
	public void mouseDrag(MouseEvent event, EditPartViewer viewer) {
		run(one -> one.mouseDrag(event, viewer));
	}

	@Override
	public void mouseHover(MouseEvent event, EditPartViewer viewer) {
		run(one -> one.mouseHover(event, viewer));
	}

	@Override
	public void mouseMove(MouseEvent event, EditPartViewer viewer) {
		run(one -> one.mouseMove(event, viewer));
	}

	@Override
	public void mouseUp(MouseEvent event, EditPartViewer viewer) {
		run(one -> one.mouseUp(event, viewer));
	}

	@Override
	public void mouseWheelScrolled(Event event, EditPartViewer viewer) {
		run(one -> one.mouseWheelScrolled(event, viewer));
	}

	@Override
	public void nativeDragStarted(DragSourceEvent event, EditPartViewer viewer) {
		run(one -> one.nativeDragStarted(event, viewer));
	}

	@Override
	public void nativeDragFinished(DragSourceEvent event, EditPartViewer viewer) {
		run(one -> one.nativeDragFinished(event, viewer));
	}

	@Override
	public void viewerEntered(MouseEvent event, EditPartViewer viewer) {
		run(one -> one.viewerEntered(event, viewer));
	}

	@Override
	public void viewerExited(MouseEvent event, EditPartViewer viewer) {
		run(one -> one.viewerExited(event, viewer));
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.tokens;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.labelwright.ui.AccessibleNames;

/**
 * A field over a cell. While one types, a list below it shrinks to what has the letters; what is marked in it is taken. What is listed is
 * known at every letter at once, so that fast fingers get what they typed, and the window of the list comes when nothing else waits. Field and window are
 * made once: to make and style them took longer than all else of an edit. UI thread only.
 */
final class CellInput {

	/** Where to go when something was taken. */
	enum Next {
		STAY, DOWN, UP, RIGHT, LEFT
	}

	/**
	 * What is asked for.
	 *
	 * @param start what stands in the field
	 * @param typed whether that was just typed: more will be appended to it, otherwise it is replaced
	 * @param proposals for what is typed
	 * @param open whether what is typed can be taken though it is not proposed
	 * @param taken is told the text and where to go
	 */
	record Asked(String start, boolean typed, Function<String, List<String>> proposals, boolean open, BiConsumer<String, Next> taken) {
	}

	private static final int ROWS = 9;
	private static final int LIST_WIDTH = 140;

	private final Text text;
	private Optional<Asked> asked = Optional.empty();
	private Optional<Shell> list = Optional.empty();
	private Table table;
	private List<String> found = List.of();
	/** What is marked of it, -1 for nothing. */
	private int marked = -1;
	private boolean walked;
	private boolean showing;
	/** The window of the list may take the focus for a moment when it comes, which must not end the input. */
	private boolean appearing;

	CellInput(Composite parent) {
		text = AccessibleNames.name(new Text(parent, SWT.SINGLE | SWT.BORDER), Messages.Input);
		text.setVisible(false);
		text.addListener(SWT.Modify, event -> {
			if (isOpen()) {
				walked = false;
				propose();
			}
		});
		text.addListener(SWT.KeyDown, this::key);
		text.addListener(SWT.Traverse, this::traverse);
		text.addListener(SWT.FocusOut, event -> {
			if (isOpen() && !appearing) {
				leave();
			}
		});
		text.addListener(SWT.Dispose, event -> list.ifPresent(Shell::dispose));
	}

	/** Opens it over a cell. */
	void open(Rectangle cell, Asked wanted) {
		close();
		Point size = text.computeSize(SWT.DEFAULT, SWT.DEFAULT);
		text.setBounds(cell.x, cell.y - Math.max(0, (size.y - cell.height) / 2), cell.width, Math.max(cell.height, size.y));
		text.setText(wanted.start());
		if (wanted.typed()) {
			text.setSelection(wanted.start().length());
		} else {
			text.selectAll();
		}
		asked = Optional.of(wanted);
		walked = false;
		text.setVisible(true);
		text.setFocus();
		propose();
	}

	private void propose() {
		String typed = text.getText();
		found = asked.orElseThrow().proposals().apply(walked || text.getSelectionText().equals(typed) ? "" : typed);
		int current = found.indexOf(typed);
		marked = found.isEmpty() || current < 0 && typed.isBlank() ? -1 : Math.max(0, current);
		if (!showing) {
			showing = true;
			text.getDisplay().asyncExec(() -> {
				showing = false;
				if (isOpen()) {
					show();
				}
			});
		}
	}

	/** Makes the window of the list say what is proposed. */
	private void show() {
		if (found.isEmpty()) {
			list.ifPresent(shell -> shell.setVisible(false));
			return;
		}
		Shell shell = list.filter(one -> !one.isDisposed() && one.getParent() == text.getShell()).orElseGet(this::createList);
		table.setRedraw(false);
		table.setItemCount(found.size());
		for (int i = 0; i < found.size(); i++) {
			table.getItem(i).setText(found.get(i));
		}
		table.setRedraw(true);
		mark();
		Point at = text.getParent().toDisplay(text.getLocation());
		int height = table.getItemHeight() * Math.min(ROWS, found.size()) + 2 * table.getBorderWidth() + 4;
		Rectangle screen = text.getMonitor().getClientArea();
		int below = at.y + text.getSize().y;
		boolean above = below + height > screen.y + screen.height;
		shell.setBounds(at.x, above ? at.y - height : below, Math.max(LIST_WIDTH, text.getSize().x), height);
		if (!shell.getVisible()) {
			appearing = true;
			shell.setVisible(true);
			text.getDisplay().asyncExec(() -> appearing = false);
		}
	}

	private Shell createList() {
		list.ifPresent(Shell::dispose);
		Shell shell = new Shell(text.getShell(), SWT.NO_TRIM | SWT.ON_TOP | SWT.TOOL | SWT.NO_FOCUS);
		shell.setLayout(new FillLayout());
		table = AccessibleNames.name(new Table(shell, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER | SWT.NO_FOCUS), Messages.Proposals);
		table.addListener(SWT.MouseDown, event -> {
			TableItem item = table.getItem(new Point(event.x, event.y));
			if (item != null) {
				take(item.getText(), Next.STAY);
			}
		});
		list = Optional.of(shell);
		return shell;
	}

	private void mark() {
		if (marked < 0) {
			table.deselectAll();
		} else {
			table.setSelection(marked);
		}
	}

	private void key(Event event) {
		if (event.keyCode != SWT.ARROW_DOWN && event.keyCode != SWT.ARROW_UP) {
			return;
		}
		event.doit = false;
		int by = event.keyCode == SWT.ARROW_DOWN ? 1 : -1;
		if (found.isEmpty()) {
			take(text.getText(), by > 0 ? Next.DOWN : Next.UP);
			return;
		}
		marked = Math.clamp(marked + by, 0, found.size() - 1);
		walked = true;
		if (list.filter(Shell::isVisible).isPresent()) {
			mark();
		}
	}

	private void traverse(Event event) {
		event.doit = false;
		switch (event.detail) {
		case SWT.TRAVERSE_RETURN -> take(result(), (event.stateMask & SWT.SHIFT) != 0 ? Next.UP : Next.DOWN);
		case SWT.TRAVERSE_TAB_NEXT -> take(result(), Next.RIGHT);
		case SWT.TRAVERSE_TAB_PREVIOUS -> take(result(), Next.LEFT);
		case SWT.TRAVERSE_ESCAPE -> close();
		default -> event.doit = event.detail == SWT.TRAVERSE_ARROW_NEXT || event.detail == SWT.TRAVERSE_ARROW_PREVIOUS;
		}
	}

	/** What is marked in the list, where one means that. */
	private String result() {
		String typed = text.getText();
		boolean meant = marked >= 0 && (walked || !asked.orElseThrow().open() && !typed.isBlank());
		return meant ? found.get(marked) : typed;
	}

	/** What was typed counts when one goes elsewhere, as long as nobody has to guess what it means. */
	private void leave() {
		String typed = text.getText();
		Asked of = asked.orElseThrow();
		if (of.open() || typed.isBlank() || of.proposals().apply(typed).contains(typed)) {
			take(typed, Next.STAY);
		} else {
			close();
		}
	}

	private void take(String result, Next next) {
		asked.ifPresent(of -> {
			close();
			of.taken().accept(result, next);
		});
	}

	void close() {
		if (!isOpen()) {
			return;
		}
		asked = Optional.empty();
		found = List.of();
		list.filter(shell -> !shell.isDisposed()).ifPresent(shell -> shell.setVisible(false));
		if (text.isFocusControl()) {
			text.getParent().setFocus();
		}
		text.setVisible(false);
	}

	boolean isOpen() {
		return asked.isPresent() && !text.isDisposed();
	}

	Text text() {
		return text;
	}

	/** What the list proposes. */
	List<String> proposed() {
		return found;
	}
}

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
 * A field over a cell. While one types, a list below it shrinks to what has the letters; what is marked in it is taken. The list
 * follows every letter at once, so that fast fingers get what they typed. UI thread only.
 */
final class CellInput {

	/** Where to go when something was taken. */
	enum Next {
		STAY, DOWN, UP, RIGHT, LEFT
	}

	private static final int ROWS = 9;
	private static final int LIST_WIDTH = 140;

	private final Text text;
	private final Function<String, List<String>> proposals;
	private final boolean open;
	private final BiConsumer<String, Next> taken;
	private Optional<Shell> list = Optional.empty();
	private Table table;
	private boolean walked;
	private boolean done;

	/**
	 * @param start what stands in it
	 * @param typed whether that was just typed: more will be appended to it, otherwise it is replaced
	 * @param proposals for what is typed
	 * @param open whether what is typed can be taken though it is not proposed
	 * @param taken is told the text and where to go
	 */
	CellInput(Composite parent, Rectangle cell, String start, boolean typed, Function<String, List<String>> proposals, boolean open, BiConsumer<String, Next> taken) {
		this.proposals = proposals;
		this.open = open;
		this.taken = taken;
		text = AccessibleNames.name(new Text(parent, SWT.SINGLE | SWT.BORDER), Messages.Input);
		Point size = text.computeSize(SWT.DEFAULT, SWT.DEFAULT);
		text.setBounds(cell.x, cell.y - Math.max(0, (size.y - cell.height) / 2), cell.width, Math.max(cell.height, size.y));
		text.setText(start);
		if (typed) {
			text.setSelection(start.length());
		} else {
			text.selectAll();
		}
		text.addListener(SWT.Modify, event -> {
			walked = false;
			propose();
		});
		text.addListener(SWT.KeyDown, this::key);
		text.addListener(SWT.Traverse, this::traverse);
		text.setFocus();
		// A list that takes the focus for a moment while it opens must not end the input.
		text.getDisplay().asyncExec(() -> {
			if (!text.isDisposed()) {
				text.addListener(SWT.FocusOut, event -> leave());
			}
		});
		propose();
	}

	private void propose() {
		List<String> found = proposals.apply(walked || text.getSelectionText().equals(text.getText()) ? "" : text.getText());
		if (found.isEmpty()) {
			list.ifPresent(shell -> shell.setVisible(false));
			return;
		}
		if (list.isEmpty()) {
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
		}
		Shell shell = list.get();
		table.setRedraw(false);
		table.removeAll();
		found.forEach(one -> new TableItem(table, SWT.NONE).setText(one));
		table.setRedraw(true);
		int current = found.indexOf(text.getText());
		if (current >= 0 || !text.getText().isBlank()) {
			table.select(Math.max(0, current));
			table.showSelection();
		}
		Point at = text.getParent().toDisplay(text.getLocation());
		int height = table.getItemHeight() * Math.min(ROWS, found.size()) + 2 * table.getBorderWidth() + 4;
		Rectangle screen = text.getMonitor().getClientArea();
		int below = at.y + text.getSize().y;
		boolean above = below + height > screen.y + screen.height;
		shell.setBounds(at.x, above ? at.y - height : below, Math.max(LIST_WIDTH, text.getSize().x), height);
		shell.setVisible(true);
	}

	private boolean isListed() {
		return list.filter(Shell::isVisible).isPresent() && table.getItemCount() > 0;
	}

	private void key(Event event) {
		if (event.keyCode != SWT.ARROW_DOWN && event.keyCode != SWT.ARROW_UP) {
			return;
		}
		event.doit = false;
		int by = event.keyCode == SWT.ARROW_DOWN ? 1 : -1;
		if (isListed()) {
			table.setSelection(Math.clamp(table.getSelectionIndex() + by, 0, table.getItemCount() - 1));
			walked = true;
		} else {
			take(text.getText(), by > 0 ? Next.DOWN : Next.UP);
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
		if (!isListed() || table.getSelectionIndex() < 0 || !walked && (open || typed.isBlank())) {
			return typed;
		}
		return table.getItem(table.getSelectionIndex()).getText();
	}

	/** What was typed counts when one goes elsewhere, as long as nobody has to guess what it means. */
	private void leave() {
		String typed = text.getText();
		if (open || typed.isBlank() || proposals.apply(typed).contains(typed)) {
			take(typed, Next.STAY);
		} else {
			close();
		}
	}

	private void take(String result, Next next) {
		if (!done) {
			close();
			taken.accept(result, next);
		}
	}

	void close() {
		done = true;
		list.ifPresent(Shell::dispose);
		list = Optional.empty();
		boolean focus = !text.isDisposed() && text.isFocusControl();
		Composite parent = text.getParent();
		text.dispose();
		if (focus) {
			parent.setFocus();
		}
	}

	boolean isOpen() {
		return !done && !text.isDisposed();
	}

	Text text() {
		return text;
	}

	/** What the list proposes. */
	List<String> proposed() {
		return isListed() ? java.util.Arrays.stream(table.getItems()).map(TableItem::getText).toList() : List.of();
	}
}

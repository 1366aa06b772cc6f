/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.editing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.labelwright.ui.AccessibleNames;
import org.labelwright.ui.Swatches;
import org.labelwright.ui.internal.Messages;

/** A small window to choose by typing: the list shrinks to what has the letters, Enter takes the first, Escape nothing. UI thread only. */
public final class ChoicePopup {

	/**
	 * One of the list.
	 *
	 * @param key shown behind the name, empty for none
	 */
	public record Choice(String name, String key, Optional<RGB> color, Runnable chosen) {
		public Choice(String name, String key, Runnable chosen) {
			this(name, key, Optional.empty(), chosen);
		}
	}

	private static final int WIDTH = 240;
	private static final int ROWS = 10;

	private final Shell shell;
	private final Text filter;
	private final Table table;
	private final Swatches swatches;
	private final List<Choice> choices;
	private final Function<String, Optional<Choice>> other;
	private List<Choice> shown = List.of();

	/** @param at the middle of its top, on the display */
	public ChoicePopup(Shell parent, String title, List<Choice> choices, Point at) {
		this(parent, title, choices, typed -> Optional.empty(), at);
	}

	/**
	 * One in which something new can be typed as well.
	 *
	 * @param other what to offer at the end of the list for what was typed, which is not empty and the name of no choice
	 * @param at the middle of its top, on the display
	 */
	public ChoicePopup(Shell parent, String title, List<Choice> choices, Function<String, Optional<Choice>> other, Point at) {
		this.choices = choices;
		this.other = other;
		shell = new Shell(parent, SWT.ON_TOP | SWT.TOOL | SWT.BORDER);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 8;
		layout.marginHeight = 8;
		shell.setLayout(layout);
		shell.setText(title);
		new Label(shell, SWT.NONE).setText(title);
		filter = AccessibleNames.name(new Text(shell, SWT.SEARCH | SWT.BORDER), Messages.Choice_Filter);
		filter.setMessage(Messages.Choice_Filter);
		filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		table = AccessibleNames.name(new Table(shell, SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL), title);
		GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
		data.heightHint = table.getItemHeight() * Math.min(ROWS, Math.max(2, choices.size())) + 4;
		data.widthHint = WIDTH;
		table.setLayoutData(data);
		swatches = new Swatches(table);
		filter.addListener(SWT.Modify, event -> fill());
		filter.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.ARROW_UP) {
				int step = event.keyCode == SWT.ARROW_DOWN ? 1 : -1;
				table.setSelection(Math.clamp(table.getSelectionIndex() + step, 0, Math.max(0, shown.size() - 1)));
				event.doit = false;
			}
		});
		filter.addListener(SWT.DefaultSelection, event -> take());
		table.addListener(SWT.DefaultSelection, event -> take());
		table.addListener(SWT.MouseUp, event -> take());
		shell.addListener(SWT.Traverse, event -> {
			if (event.detail == SWT.TRAVERSE_ESCAPE) {
				shell.dispose();
			}
		});
		shell.addListener(SWT.Deactivate, event -> shell.getDisplay().asyncExec(() -> {
			if (!shell.isDisposed()) {
				shell.dispose();
			}
		}));
		fill();
		shell.pack();
		place(at);
		shell.open();
		filter.setFocus();
	}

	private void place(Point at) {
		Rectangle screen = shell.getMonitor().getClientArea();
		Point size = shell.getSize();
		shell.setLocation(Math.clamp(at.x - size.x / 2, screen.x, Math.max(screen.x, screen.x + screen.width - size.x)),
				Math.clamp(at.y, screen.y, Math.max(screen.y, screen.y + screen.height - size.y)));
	}

	/** Names that begin with what was typed come before those that only have it. */
	private void fill() {
		String typed = filter.getText().trim().toLowerCase(Locale.ROOT);
		List<Choice> begin = choices.stream().filter(choice -> choice.name().toLowerCase(Locale.ROOT).startsWith(typed)).toList();
		List<Choice> have = choices.stream().filter(choice -> choice.name().toLowerCase(Locale.ROOT).contains(typed) && !begin.contains(choice)).toList();
		Optional<Choice> more = Optional.of(filter.getText().trim()).filter(name -> !name.isEmpty() && choices.stream().noneMatch(one -> one.name().equals(name)))
				.flatMap(other);
		shown = Stream.of(begin.stream(), have.stream(), more.stream()).flatMap(Function.identity()).toList();
		table.removeAll();
		for (Choice choice : shown) {
			TableItem row = new TableItem(table, SWT.NONE);
			row.setText(choice.key().isEmpty() ? choice.name() : choice.name() + "   " + choice.key());
			choice.color().ifPresent(color -> row.setImage(swatches.get(color)));
		}
		table.select(0);
	}

	private void take() {
		if (table.getSelectionIndex() >= 0) {
			Choice choice = shown.get(table.getSelectionIndex());
			shell.dispose();
			choice.chosen().run();
		}
	}

	public Shell shell() {
		return shell;
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.link;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.labelwright.text.EntityLinks;
import org.labelwright.text.KnowledgeBase;
import org.labelwright.ui.AccessibleNames;

/**
 * A small window to look an entry of a knowledge base up by typing: what begins so is listed at once, Enter takes what is selected,
 * Escape nothing. It can be opened before the knowledge base is read. UI thread only.
 */
public final class EntityPopup {

	/** What is done with what was chosen. */
	public interface Listener {
		void chosen(KnowledgeBase.Entry entry);

		void removed();

		/** Another knowledge base is wanted. */
		void otherWanted();
	}

	/** More than anybody reads. */
	private static final int LIMIT = 50;
	private static final int ROWS = 10;
	private static final int[] WIDTHS = { 220, 130, 270 };

	private final Shell shell;
	private final String file;
	private final Text filter;
	private final Table table;
	private final Label status;
	private final Supplier<KnowledgeBases.State> state;
	private final Listener listener;
	private List<KnowledgeBase.Entry> shown = List.of();

	/**
	 * @param mention the words that are linked, looked for at first
	 * @param linked whether there is a link to remove
	 * @param at the middle of its top, on the display
	 */
	public EntityPopup(Shell parent, String mention, String file, boolean linked, Supplier<KnowledgeBases.State> state, Listener listener, Point at) {
		this.file = file;
		this.state = state;
		this.listener = listener;
		shell = new Shell(parent, SWT.ON_TOP | SWT.TOOL | SWT.BORDER);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 8;
		layout.marginHeight = 8;
		shell.setLayout(layout);
		String title = NLS.bind(Messages.Popup_Title, mention, file);
		shell.setText(title);
		Label head = new Label(shell, SWT.NONE);
		head.setText(title.replace("&", "&&"));
		head.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		filter = AccessibleNames.name(new Text(shell, SWT.SEARCH | SWT.BORDER), Messages.Popup_Filter);
		filter.setMessage(Messages.Popup_Filter);
		filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		table = AccessibleNames.name(new Table(shell, SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL), title);
		table.setHeaderVisible(true);
		column(Messages.Popup_Name, WIDTHS[0]);
		column(Messages.Popup_Id, WIDTHS[1]);
		column(Messages.Popup_Description, WIDTHS[2]);
		GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
		data.heightHint = table.getItemHeight() * ROWS;
		data.widthHint = WIDTHS[0] + WIDTHS[1] + WIDTHS[2];
		table.setLayoutData(data);
		status = new Label(shell, SWT.WRAP);
		GridData below = new GridData(SWT.FILL, SWT.CENTER, true, false);
		below.widthHint = data.widthHint;
		status.setLayoutData(below);
		links(linked);
		filter.setText(mention);
		filter.addListener(SWT.Modify, event -> refresh());
		filter.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.ARROW_UP) {
				int step = event.keyCode == SWT.ARROW_DOWN ? 1 : -1;
				table.setSelection(Math.clamp(table.getSelectionIndex() + step, 0, Math.max(0, shown.size() - 1)));
				event.doit = false;
			}
		});
		filter.addListener(SWT.DefaultSelection, event -> take());
		table.addListener(SWT.DefaultSelection, event -> take());
		shell.addListener(SWT.Traverse, event -> {
			if (event.detail == SWT.TRAVERSE_ESCAPE) {
				shell.dispose();
			}
		});
		shell.addListener(SWT.Deactivate, event -> shell.getDisplay().asyncExec(shell::dispose));
		refresh();
		shell.pack();
		place(at);
		shell.open();
		filter.setFocus();
		filter.selectAll();
	}

	private void column(String name, int width) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(name);
		column.setWidth(width);
	}

	private void links(boolean linked) {
		Composite row = new Composite(shell, SWT.NONE);
		GridLayout layout = new GridLayout(2, false);
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		row.setLayout(layout);
		if (linked) {
			link(row, Messages.Popup_Remove, listener::removed);
		}
		link(row, Messages.Popup_Other, listener::otherWanted);
	}

	private void link(Composite row, String words, Runnable action) {
		Link link = new Link(row, SWT.NONE);
		link.setText("<a>" + words + "</a>");
		link.addListener(SWT.Selection, event -> {
			shell.dispose();
			action.run();
		});
	}

	private void place(Point at) {
		Rectangle screen = shell.getMonitor().getClientArea();
		Point size = shell.getSize();
		shell.setLocation(Math.clamp(at.x - size.x / 2, screen.x, Math.max(screen.x, screen.x + screen.width - size.x)),
				Math.clamp(at.y, screen.y, Math.max(screen.y, screen.y + screen.height - size.y)));
	}

	/** Looks again: other letters were typed, or the knowledge base was read. */
	public void refresh() {
		if (shell.isDisposed()) {
			return;
		}
		KnowledgeBases.State now = state.get();
		shown = now.base().map(base -> base.search(filter.getText(), LIMIT)).orElse(List.of());
		table.setRedraw(false);
		table.removeAll();
		for (KnowledgeBase.Entry entry : shown) {
			new TableItem(table, SWT.NONE).setText(new String[] { name(entry), EntityLinks.shortId(entry.id()), entry.description() });
		}
		table.select(0);
		table.setRedraw(true);
		status.setText(now.isReading() ? NLS.bind(Messages.Reading, file) : !now.failure().isEmpty() ? now.failure().replace("&", "&&")
				: shown.isEmpty() ? Messages.Popup_Nothing
						: shown.size() == LIMIT ? NLS.bind(Messages.Popup_More, LIMIT) : NLS.bind(Messages.Popup_Count, shown.size()));
		shell.layout();
	}

	/** The label, and where that is not what was typed, the name that is. */
	private String name(KnowledgeBase.Entry entry) {
		String typed = filter.getText().strip().toLowerCase(Locale.ROOT);
		Optional<String> alias = typed.isEmpty() || has(entry.label(), typed) ? Optional.empty() : entry.alternatives().stream().filter(one -> has(one, typed)).findFirst();
		return alias.map(one -> NLS.bind(Messages.Popup_Alias, entry.label(), one)).orElse(entry.label());
	}

	private static boolean has(String name, String typed) {
		return name.toLowerCase(Locale.ROOT).contains(typed);
	}

	private void take() {
		if (table.getSelectionIndex() >= 0) {
			KnowledgeBase.Entry entry = shown.get(table.getSelectionIndex());
			shell.dispose();
			listener.chosen(entry);
		}
	}

	public Shell shell() {
		return shell;
	}
}

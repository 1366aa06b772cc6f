/* SPDX-License-Identifier: EPL-2.0 */
package org.example.tabular;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.labelwright.core.dataset.Item;
import org.labelwright.ui.ItemForm;
import org.labelwright.ui.editing.FormEditorPart;

/** Shows a row with its headings, and beside it what can be said of it. */
public final class RowEditor extends FormEditorPart {

	public static final String ID = "org.example.tabular.editor";

	private static final int HEADING_WIDTH = 140;
	private static final int CELL_WIDTH = 480;

	private Table cells;
	private Composite form;

	public RowEditor() {
		super(ID);
	}

	@Override
	protected void createControls(Composite parent) {
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(parent);
		cells = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION);
		cells.setHeaderVisible(true);
		cells.setLinesVisible(true);
		for (Map.Entry<String, Integer> column : List.of(Map.entry("Column", HEADING_WIDTH), Map.entry("Value", CELL_WIDTH))) {
			TableColumn made = new TableColumn(cells, SWT.NONE);
			made.setText(column.getKey());
			made.setWidth(column.getValue());
		}
		GridDataFactory.fillDefaults().grab(true, true).applyTo(cells);
		form = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().hint(HEADING_WIDTH * 2, SWT.DEFAULT).applyTo(form);
		Composite buttons = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(buttons);
		button(buttons, "&Previous", -1);
		button(buttons, "&Next", 1);
	}

	private void button(Composite parent, String text, int by) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.addListener(SWT.Selection, event -> step(by));
	}

	@Override
	protected void show(Optional<Item> item) {
		showForm();
		cells.removeAll();
		Optional<Path> file = item.flatMap(dataset()::media);
		if (file.isPresent()) {
			int row = item.get().mediaPath().page().orElse(1);
			Job.createSystem("Reading a row", (ICoreRunnable) monitor -> read(item.get(), file.get(), row)).schedule();
		}
	}

	/** In a thread of its own. */
	private void read(Item item, Path file, int row) {
		try {
			Rows table = Rows.read(file);
			getSite().getShell().getDisplay().asyncExec(() -> {
				if (isOpen() && item().filter(item::equals).isPresent()) {
					cells.removeAll();
					for (String column : table.columns()) {
						new TableItem(cells, SWT.NONE).setText(new String[] { column, table.cell(row, column).orElse("") });
					}
				}
			});
		} catch (IOException e) {
			report(e.getMessage(), e);
		}
	}

	private void showForm() {
		for (Control child : form.getChildren()) {
			child.dispose();
		}
		GridLayoutFactory.fillDefaults().applyTo(form);
		session().ifPresent(session -> {
			Composite page = new Composite(form, SWT.NONE);
			GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
			new ItemForm(page, this, Map.of(session, session.itemLabels()));
		});
		form.layout(true, true);
	}
}

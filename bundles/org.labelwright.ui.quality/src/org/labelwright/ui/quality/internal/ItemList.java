/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.quality.internal;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.labelwright.quality.chart.Charts;
import org.labelwright.ui.AccessibleNames;

/** Items to look at, sorted by a click on a column. Enter or a double click opens one. */
public final class ItemList {

	private static final int WIDE = 210;
	private static final int NARROW = 110;

	private final Composite area;
	private final Label title;
	private final Table table;
	private List<ItemRow> rows = List.of();

	ItemList(Composite parent, Consumer<ItemRow> open) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(area);
		title = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
		table = AccessibleNames.name(new Table(area, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER), Messages.List_Name);
		table.setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		column(Messages.List_Item, WIDE, Comparator.comparing(ItemRow::item));
		column(Messages.List_What, WIDE, Comparator.comparing(ItemRow::what));
		column(Messages.List_Score, NARROW, Comparator.comparingDouble(ItemRow::score));
		table.addListener(SWT.SetData, event -> {
			ItemRow row = rows.get(event.index);
			((TableItem) event.item)
					.setText(new String[] { row.item(), row.what(), Double.isNaN(row.score()) ? "" : Charts.figure(row.score()) });
		});
		table.addListener(SWT.DefaultSelection, event -> {
			if (table.getSelectionIndex() >= 0) {
				open.accept(rows.get(table.getSelectionIndex()));
			}
		});
	}

	private void column(String name, int width, Comparator<ItemRow> order) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(name);
		column.setWidth(width);
		column.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			boolean up = table.getSortColumn() != column || table.getSortDirection() == SWT.DOWN;
			table.setSortColumn(column);
			table.setSortDirection(up ? SWT.UP : SWT.DOWN);
			fill(rows.stream().sorted(up ? order : order.reversed()).toList());
		}));
	}

	void show(String what, List<ItemRow> others) {
		title.setText(what.replace("&", "&&"));
		table.setSortColumn(null);
		fill(others);
		area.layout();
	}

	private void fill(List<ItemRow> others) {
		rows = List.copyOf(others);
		table.setItemCount(rows.size());
		table.clearAll();
	}

	public Table table() {
		return table;
	}

	List<ItemRow> rows() {
		return rows;
	}

	void setFocus() {
		table.setFocus();
		if (table.getSelectionIndex() < 0 && table.getItemCount() > 0) {
			table.setSelection(0);
		}
	}
}

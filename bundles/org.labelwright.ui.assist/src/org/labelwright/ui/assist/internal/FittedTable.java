/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.labelwright.ui.AccessibleNames;

/** A table whose columns share its width, be it that of a narrow view or of a wide dialog. */
final class FittedTable {

	/**
	 * A column.
	 *
	 * @param style {@link SWT#LEFT} or {@link SWT#RIGHT}
	 * @param share of what is left of the width where all columns have their least; 0 for none, but one has to have some
	 * @param least its width in pixels where there is no more
	 */
	record Column(String name, int style, int share, int least) {
	}

	private FittedTable() {
	}

	/**
	 * @param place the layout data of the table in its parent
	 * @param accessible its name for screen readers
	 */
	static Table create(Composite parent, int style, Object place, String accessible, List<Column> columns) {
		Table table = AccessibleNames.name(new Table(parent, style | SWT.BORDER | SWT.FULL_SELECTION), accessible);
		table.setHeaderVisible(true);
		table.setLayoutData(place);
		for (Column one : columns) {
			TableColumn column = new TableColumn(table, one.style());
			column.setText(one.name());
			column.setToolTipText(one.name());
			column.setWidth(one.least());
		}
		table.addListener(SWT.Resize, event -> fit(table, columns));
		return table;
	}

	/** Place for the bar that scrolls the rows is left from the start: nobody says when it comes. */
	private static void fit(Table table, List<Column> columns) {
		int width = table.getSize().x - 2 * table.getBorderWidth() - table.getVerticalBar().getSize().x;
		int left = Math.max(0, width - columns.stream().mapToInt(Column::least).sum());
		int shares = columns.stream().mapToInt(Column::share).sum();
		for (int i = 0; i < columns.size(); i++) {
			table.getColumn(i).setWidth(columns.get(i).least() + left * columns.get(i).share() / shares);
		}
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import java.util.List;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
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
	 * @param share of what is left of the width, where all columns have their least; 0 where it gets nothing of it
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
		Composite holder = new Composite(parent, SWT.NONE);
		holder.setLayoutData(place);
		TableColumnLayout layout = new TableColumnLayout();
		holder.setLayout(layout);
		Table table = AccessibleNames.name(new Table(holder, style | SWT.BORDER | SWT.FULL_SELECTION), accessible);
		table.setHeaderVisible(true);
		for (Column one : columns) {
			TableColumn column = new TableColumn(table, one.style());
			column.setText(one.name());
			column.setToolTipText(one.name());
			layout.setColumnData(column, new ColumnWeightData(one.share(), one.least()));
		}
		return table;
	}

	/** Divides the width anew, after rows have come or gone: a bar to scroll them takes a part of it. */
	static void fit(Table table) {
		table.getParent().layout();
	}
}

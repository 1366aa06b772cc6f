/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.concordance;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.swt.widgets.Table;

/**
 * A bar to ask with, a line of words and a table, one below the other. Where there is little room, as in a low view, the bar shows one of its
 * rows and scrolls through the others, and the table goes without its header: some rows are always in sight.
 */
final class RowsFirstLayout extends Layout {

	private static final int MARGIN_X = 4;
	private static final int MARGIN_Y = 2;
	private static final int SPACING = 3;
	/** Of the table, at least. */
	private static final int ROWS = 3;
	private static final int NARROW = 200;

	private final SearchBar bar;
	private final Control words;
	private final Table table;
	private int header;

	RowsFirstLayout(SearchBar bar, Control words, Table table) {
		this.bar = bar;
		this.words = words;
		this.table = table;
	}

	@Override
	protected Point computeSize(Composite parent, int widthHint, int heightHint, boolean flush) {
		int width = widthHint == SWT.DEFAULT ? NARROW : widthHint;
		int inner = width - 2 * MARGIN_X;
		int height = 2 * (MARGIN_Y + SPACING) + bar.height(inner) + words.computeSize(inner, SWT.DEFAULT).y + wanted();
		return new Point(width, heightHint == SWT.DEFAULT ? height : heightHint);
	}

	private int wanted() {
		// Of a header that is hidden the platform knows no height.
		header = Math.max(header, table.getHeaderHeight());
		return header + rows();
	}

	private int rows() {
		return ROWS * table.getItemHeight() + 2 * table.getBorderWidth();
	}

	@Override
	protected void layout(Composite parent, boolean flush) {
		Rectangle area = parent.getClientArea();
		int x = area.x + MARGIN_X;
		int width = Math.max(0, area.width - 2 * MARGIN_X);
		int said = words.computeSize(width, SWT.DEFAULT).y;
		int room = area.height - 2 * (MARGIN_Y + SPACING) - said;
		int asking = Math.clamp(room - rows(), bar.rowHeight(), Math.max(bar.rowHeight(), bar.height(width)));
		int y = area.y + MARGIN_Y;
		bar.control().setBounds(x, y, width, asking);
		y += asking + SPACING;
		words.setBounds(x, y, width, said);
		y += said + SPACING;
		boolean headed = room - asking >= wanted();
		if (table.getHeaderVisible() != headed) {
			table.setHeaderVisible(headed);
		}
		table.setBounds(x, y, width, Math.max(0, room - asking));
	}
}

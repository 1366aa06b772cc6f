/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.tokens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.labelwright.text.TokenIndex;
import org.labelwright.text.TokenRow;
import org.labelwright.text.TokenSentence;
import org.labelwright.ui.text.internal.TextColors;

/**
 * A row for each token of a document, of which only those in sight are looked at: a table of the platform takes more than a second
 * to be told of as many rows as a treebank has. One cell has the cursor, and rows above or below it can be selected with it. UI thread only.
 */
final class TokenGrid {

	/** What is done with the cells. */
	interface Edits {

		/** What stands in a cell. */
		String text(TokenSentence sentence, TokenRow row, GridColumn column);

		/** Whether something is wrong with what a cell says. */
		boolean isWrong(TokenSentence sentence, TokenRow row, GridColumn column);

		/** A cell is to be edited, beginning with what was typed; with what it says where nothing was. */
		void edit(Optional<String> typed);

		/** The cursor is elsewhere. */
		void moved();
	}

	private static final int PAD = 5;
	private static final int WRONG = 0xd03030;
	private static final int WHEEL_ROWS = 3;

	private final Canvas canvas;
	private TextColors colors;
	private final Edits edits;
	private List<GridColumn> columns = List.of();
	private Optional<TokenIndex> index = Optional.empty();
	private int top;
	private int left;
	private int row;
	private int anchor;
	private int column = 1;
	private int rowHeight;

	TokenGrid(Composite parent, Edits edits) {
		this.edits = edits;
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER);
		colors = new TextColors(canvas.getDisplay());
		canvas.addListener(SWT.Paint, event -> paint(event.gc));
		canvas.addListener(SWT.KeyDown, this::key);
		canvas.addListener(SWT.MouseDown, this::press);
		canvas.addListener(SWT.MouseMove, event -> {
			if ((event.stateMask & SWT.BUTTON1) != 0) {
				moveTo(rowAt(event.y), column, true);
			}
		});
		canvas.addListener(SWT.MouseDoubleClick, event -> {
			if (event.y > rowHeight) {
				edits.edit(Optional.empty());
			}
		});
		canvas.addListener(SWT.MouseVerticalWheel, event -> {
			scrollTo(top - Integer.signum(event.count) * WHEEL_ROWS);
			event.doit = false;
		});
		canvas.addListener(SWT.Resize, event -> {
			measure();
			showScrolled();
		});
		canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
		canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
		canvas.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		canvas.getVerticalBar().addListener(SWT.Selection, event -> scrollTo(canvas.getVerticalBar().getSelection()));
		canvas.getHorizontalBar().addListener(SWT.Selection, event -> {
			left = canvas.getHorizontalBar().getSelection();
			canvas.redraw();
		});
		canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = described();
			}
		});
		measure();
	}

	private void measure() {
		GC gc = new GC(canvas);
		// Scripts with tall letters fit too.
		rowHeight = gc.textExtent("\u00C5g\u0E49").y + 6;
		gc.dispose();
	}

	/** What a screen reader says of the cell at the cursor. */
	private String described() {
		return current().map(one -> index.orElseThrow().sentences().get(index.get().sentenceAt(row))).map(sentence -> {
			TokenRow token = current().orElseThrow();
			String form = edits.text(sentence, token, columns.get(1));
			return token.number() + " " + form + ", " + columns.get(column).title() + ": " + edits.text(sentence, token, columns.get(column));
		}).orElse(Messages.Grid);
	}

	Canvas control() {
		return canvas;
	}

	void setColumns(List<GridColumn> shown) {
		columns = List.copyOf(shown);
		column = Math.clamp(column, 0, Math.max(0, columns.size() - 1));
		showScrolled();
	}

	List<GridColumn> columns() {
		return columns;
	}

	/** Shows rows; the cursor stays at the token where that is still there. */
	void show(Optional<TokenIndex> shown) {
		Optional<TokenRow> before = current();
		Optional<TokenRow> first = index.isPresent() && anchor < index.get().rowCount() ? Optional.of(index.get().row(anchor)) : Optional.empty();
		index = shown;
		int count = rowCount();
		row = place(before, row, count);
		anchor = place(first, anchor, count);
		top = Math.clamp(top, 0, Math.max(0, count - 1));
		showScrolled();
	}

	private int place(Optional<TokenRow> wanted, int otherwise, int count) {
		int at = wanted.flatMap(one -> index.map(all -> all.rowOf(one.annotation()))).orElse(-1);
		return at >= 0 ? at : Math.clamp(otherwise, 0, Math.max(0, count - 1));
	}

	int rowCount() {
		return index.map(TokenIndex::rowCount).orElse(0);
	}

	Optional<TokenRow> current() {
		return index.filter(one -> row < one.rowCount()).map(one -> one.row(row));
	}

	Optional<TokenSentence> currentSentence() {
		return index.filter(one -> row < one.rowCount()).map(one -> one.sentences().get(one.sentenceAt(row)));
	}

	GridColumn currentColumn() {
		return columns.get(column);
	}

	int currentRow() {
		return row;
	}

	/** The rows that are selected, from the first to the last. */
	List<TokenRow> selected() {
		int count = rowCount();
		return index.isEmpty() ? List.of() : IntStream.rangeClosed(Math.min(row, anchor), Math.max(row, anchor)).filter(i -> i < count).mapToObj(index.get()::row).toList();
	}

	/** Puts the cursor somewhere, as far as there is something. */
	void moveTo(int toRow, int toColumn, boolean extend) {
		int newRow = Math.clamp(toRow, 0, Math.max(0, rowCount() - 1));
		int newColumn = Math.clamp(toColumn, 0, Math.max(0, columns.size() - 1));
		boolean moves = newRow != row || newColumn != column || !extend && anchor != newRow;
		row = newRow;
		column = newColumn;
		if (!extend) {
			anchor = row;
		}
		reveal();
		if (moves) {
			edits.moved();
		}
	}

	void moveBy(int rows, int cells, boolean extend) {
		moveTo(row + rows, column + cells, extend);
	}

	/** Puts the cursor into a row without telling; the column stays. */
	void follow(int toRow) {
		if (toRow >= 0 && toRow < rowCount() && toRow != row) {
			row = toRow;
			anchor = toRow;
			reveal();
		}
	}

	private int visibleRows() {
		return Math.max(1, (canvas.getClientArea().height - rowHeight) / rowHeight);
	}

	private void reveal() {
		if (row < top) {
			top = row;
		} else if (row >= top + visibleRows()) {
			top = row - visibleRows() + 1;
		}
		if (!columns.isEmpty()) {
			int from = x(column) + left;
			int width = canvas.getClientArea().width;
			if (from - left < 0) {
				left = from;
			} else if (from + width(column) - left > width) {
				left = Math.max(0, Math.min(from, from + width(column) - width));
			}
		}
		showScrolled();
	}

	private void scrollTo(int wanted) {
		top = Math.clamp(wanted, 0, Math.max(0, rowCount() - visibleRows()));
		showScrolled();
	}

	private void showScrolled() {
		ScrollBar bar = canvas.getVerticalBar();
		int count = Math.max(1, rowCount());
		int thumb = Math.clamp(visibleRows(), 1, count);
		bar.setValues(top, 0, count, thumb, 1, thumb);
		bar.setVisible(count > thumb);
		int all = Math.max(1, columns.stream().mapToInt(GridColumn::width).sum());
		int width = Math.clamp(canvas.getClientArea().width, 1, all);
		left = Math.clamp(left, 0, all - width);
		canvas.getHorizontalBar().setValues(left, 0, all, width, 20, width);
		canvas.getHorizontalBar().setVisible(all > width);
		canvas.redraw();
	}

	/** What columns leave is shared by those but the first. */
	private int width(int at) {
		int rest = Math.max(0, canvas.getClientArea().width - columns.stream().mapToInt(GridColumn::width).sum());
		return columns.get(at).width() + (at == 0 ? 0 : rest / Math.max(1, columns.size() - 1));
	}

	private int x(int at) {
		int x = -left;
		for (int i = 0; i < at; i++) {
			x += width(i);
		}
		return x;
	}

	/** Where the cell of the cursor is. */
	Rectangle cell() {
		return new Rectangle(x(column), rowHeight * (1 + row - top), width(column), rowHeight);
	}

	/** Where a cell is, for tests. */
	Rectangle cell(int atRow, int atColumn) {
		return new Rectangle(x(atColumn), rowHeight * (1 + atRow - top), width(atColumn), rowHeight);
	}

	private int rowAt(int y) {
		return top + Math.floorDiv(y - rowHeight, rowHeight);
	}

	private void press(Event event) {
		canvas.setFocus();
		if (event.y <= rowHeight || columns.isEmpty()) {
			return;
		}
		int at = 0;
		while (at + 1 < columns.size() && x(at + 1) <= event.x) {
			at++;
		}
		int wanted = rowAt(event.y);
		boolean inside = wanted >= Math.min(row, anchor) && wanted <= Math.max(row, anchor);
		if (event.button == 1 || !inside) {
			moveTo(wanted, at, (event.stateMask & SWT.SHIFT) != 0);
		}
	}

	private void key(Event event) {
		if (columns.isEmpty() || rowCount() == 0) {
			return;
		}
		boolean extend = (event.stateMask & SWT.SHIFT) != 0;
		boolean control = (event.stateMask & SWT.MOD1) != 0;
		int page = Math.max(1, visibleRows() - 1);
		switch (event.keyCode) {
		case SWT.ARROW_DOWN -> moveBy(1, 0, extend);
		case SWT.ARROW_UP -> moveBy(-1, 0, extend);
		case SWT.ARROW_RIGHT -> moveBy(0, 1, true);
		case SWT.ARROW_LEFT -> moveBy(0, -1, true);
		case SWT.PAGE_DOWN -> moveBy(page, 0, extend);
		case SWT.PAGE_UP -> moveBy(-page, 0, extend);
		case SWT.HOME -> moveTo(control ? 0 : row, control ? column : 1, extend || !control);
		case SWT.END -> moveTo(control ? rowCount() - 1 : row, control ? column : columns.size() - 1, extend || !control);
		case SWT.CR, SWT.KEYPAD_CR -> {
			if (!control) {
				moveBy(extend ? -1 : 1, 0, false);
			}
		}
		default -> {
			if ((event.stateMask & (SWT.MOD1 | SWT.ALT)) == 0 && event.character > ' ' && event.character != SWT.DEL) {
				edits.edit(Optional.of(Character.toString(event.character)));
			} else {
				return;
			}
		}
		}
		event.doit = false;
	}

	private void paint(GC gc) {
		Rectangle area = canvas.getClientArea();
		colors = colors.now(canvas.getDisplay());
		gc.setBackground(colors.page());
		gc.fillRectangle(area);
		if (columns.isEmpty() || index.isEmpty()) {
			return;
		}
		int last = Math.min(rowCount(), top + area.height / rowHeight + 1);
		for (int i = top; i < last; i++) {
			paintRow(gc, area, i, rowHeight * (1 + i - top));
		}
		paintHeader(gc, area);
		if (row >= top && row < last) {
			Rectangle cell = cell();
			gc.setForeground(colors.text());
			gc.setLineWidth(canvas.isFocusControl() ? 2 : 1);
			gc.drawRectangle(cell.x + 1, cell.y, cell.width - 2, cell.height - 1);
		}
	}

	private void paintRow(GC gc, Rectangle area, int at, int y) {
		TokenIndex all = index.orElseThrow();
		int number = all.sentenceAt(at);
		TokenSentence sentence = all.sentences().get(number);
		TokenRow token = all.row(at);
		boolean selected = at >= Math.min(row, anchor) && at <= Math.max(row, anchor);
		if (selected) {
			gc.setBackground(colors.selection());
			gc.fillRectangle(0, y, area.width, rowHeight);
		}
		if (all.firstRow(number) == at && at > 0) {
			gc.setLineWidth(1);
			gc.setForeground(colors.faint());
			gc.drawLine(0, y, area.width, y);
		}
		for (int i = 0; i < columns.size(); i++) {
			String text = edits.text(sentence, token, columns.get(i));
			if (!text.isEmpty()) {
				Rectangle cell = new Rectangle(x(i), y, width(i), rowHeight);
				boolean wrong = edits.isWrong(sentence, token, columns.get(i));
				gc.setForeground(wrong && !selected ? colors.line(WRONG) : selected || token.isWord() && i > 0 && columns.get(i).isEditable() ? colors.text() : colors.faint());
				gc.setClipping(cell.intersection(area));
				gc.drawString(text, cell.x + PAD, y + 3, true);
				gc.setClipping((Rectangle) null);
			}
		}
	}

	private void paintHeader(GC gc, Rectangle area) {
		gc.setBackground(canvas.getDisplay().getSystemColor(SWT.COLOR_WIDGET_BACKGROUND));
		gc.setForeground(canvas.getDisplay().getSystemColor(SWT.COLOR_WIDGET_FOREGROUND));
		gc.fillRectangle(0, 0, area.width, rowHeight);
		for (int i = 0; i < columns.size(); i++) {
			gc.drawString(columns.get(i).title(), x(i) + PAD, 3, true);
		}
		gc.setForeground(colors.faint());
		gc.setLineWidth(1);
		gc.drawLine(0, rowHeight - 1, area.width, rowHeight - 1);
	}

	/** What all rows say, for tests. */
	List<List<String>> rows() {
		List<List<String>> rows = new ArrayList<>();
		TokenIndex all = index.orElseThrow();
		for (int i = 0; i < rowCount(); i++) {
			TokenSentence sentence = all.sentences().get(all.sentenceAt(i));
			TokenRow token = all.row(i);
			rows.add(columns.stream().map(one -> edits.text(sentence, token, one)).toList());
		}
		return rows;
	}
}

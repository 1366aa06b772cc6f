/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.concordance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.text.Hit;
import org.labelwright.ui.AccessibleNames;
import org.labelwright.ui.ClassColors;
import org.labelwright.ui.Swatches;
import org.labelwright.ui.editing.ClassKeys;

/**
 * Keywords in context, one below the other: what stands at the left ends at the keyword, what stands at the right begins there. Only
 * rows in sight are made. A click on a column sorts by it, from the keyword outwards. UI thread only.
 */
final class LineTable {

	/** The columns, by number. */
	static final int ITEM = 0;
	static final int LEFT = 1;
	static final int KEYWORD = 2;
	static final int RIGHT = 3;
	static final int CLASS = 4;

	private static final int ITEM_WIDTH = 150;
	private static final int CLASS_WIDTH = 130;
	private static final int KEYWORD_WIDTH = 170;
	private static final int LEAST_CONTEXT = 120;
	private static final int MARGIN = 6;
	private static final int BAR = 3;

	private final Table table;
	private final Swatches swatches;
	private final Font bold;
	private List<Line> inOrder = new ArrayList<>();
	private List<Line> lines = new ArrayList<>();
	private ClassKeys classes = new ClassKeys(List.of());

	/** @param style SWT.CHECK for boxes before the rows, SWT.MULTI where several can be selected */
	LineTable(Composite parent, int style, String name) {
		table = AccessibleNames.name(new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER | style), name);
		table.setHeaderVisible(true);
		swatches = new Swatches(table);
		bold = new LocalResourceManager(JFaceResources.getResources(), table).create(FontDescriptor.createFrom(table.getFont()).setStyle(SWT.BOLD));
		column(Messages.Column_Item, SWT.LEFT, ITEM_WIDTH, Comparator.comparing(Line::path));
		column(Messages.Column_Left, SWT.RIGHT, LEAST_CONTEXT, Comparator.comparing(Line::leftKey));
		column(Messages.Column_Keyword, SWT.CENTER, KEYWORD_WIDTH, Comparator.comparing(line -> line.hit().match(), String.CASE_INSENSITIVE_ORDER));
		column(Messages.Column_Right, SWT.LEFT, LEAST_CONTEXT, Comparator.comparing(Line::rightKey));
		column(Messages.Column_Class, SWT.LEFT, CLASS_WIDTH, Comparator.comparing(this::className));
		table.addListener(SWT.SetData, this::fill);
		table.addListener(SWT.EraseItem, event -> {
			if (isPainted(event.index)) {
				// The platform would cut the left context off at the wrong end.
				event.detail &= ~(SWT.FOREGROUND | SWT.HOT);
			}
		});
		table.addListener(SWT.PaintItem, this::paint);
		table.addListener(SWT.Resize, event -> fitColumns());
	}

	private static boolean isPainted(int column) {
		return column == LEFT || column == KEYWORD || column == RIGHT;
	}

	private void column(String name, int alignment, int width, Comparator<Line> order) {
		TableColumn column = new TableColumn(table, alignment);
		column.setText(name);
		column.setWidth(width);
		column.setMoveable(false);
		column.addListener(SWT.Selection, event -> {
			boolean same = table.getSortColumn() == column;
			if (same && table.getSortDirection() == SWT.DOWN) {
				// A third click brings the order of the texts back.
				table.setSortColumn(null);
				table.setSortDirection(SWT.NONE);
				show(inOrder);
			} else {
				table.setSortColumn(column);
				table.setSortDirection(same ? SWT.DOWN : SWT.UP);
				sort(order);
			}
		});
		column.setData(order);
	}

	/** Both contexts share what the other columns leave. */
	private void fitColumns() {
		int rest = table.getClientArea().width - ITEM_WIDTH - KEYWORD_WIDTH - CLASS_WIDTH;
		int width = Math.max(LEAST_CONTEXT, rest / 2);
		table.getColumn(LEFT).setWidth(width);
		table.getColumn(RIGHT).setWidth(width);
	}

	@SuppressWarnings("unchecked")
	private void sortAsBefore() {
		TableColumn column = table.getSortColumn();
		if (column != null) {
			sort((Comparator<Line>) column.getData());
		}
	}

	private void sort(Comparator<Line> order) {
		Comparator<Line> directed = table.getSortDirection() == SWT.DOWN ? order.reversed() : order;
		display(inOrder.stream().sorted(directed).toList());
	}

	private void fill(Event event) {
		Line line = lines.get(event.index);
		TableItem row = (TableItem) event.item;
		row.setText(new String[] { line.path(), line.left(), line.hit().match(), line.right(), className(line) });
		row.setImage(CLASS, labelClass(line).map(one -> swatches.get(ClassColors.of(Optional.of(one)))).orElse(null));
	}

	private Optional<LabelClass> labelClass(Line line) {
		return classes.find(line.hit().labelClass());
	}

	private String className(Line line) {
		return labelClass(line).map(LabelClass::getName).orElse(line.hit().labelClass());
	}

	private void paint(Event event) {
		if (!isPainted(event.index)) {
			return;
		}
		TableItem row = (TableItem) event.item;
		GC gc = event.gc;
		Rectangle cell = row.getTextBounds(event.index);
		String text = row.getText(event.index);
		if (event.index == KEYWORD) {
			gc.setFont(bold);
		}
		Point size = gc.stringExtent(text);
		int x = switch (event.index) {
		case LEFT -> cell.x + cell.width - MARGIN - size.x;
		case KEYWORD -> cell.x + Math.max(0, (cell.width - size.x) / 2);
		default -> cell.x + MARGIN;
		};
		Rectangle clipping = gc.getClipping();
		gc.setClipping(clipping.intersection(new Rectangle(cell.x, event.y, cell.width, event.height)));
		int y = event.y + (event.height - size.y) / 2;
		gc.drawString(text, x, y, true);
		if (event.index == KEYWORD) {
			labelClass(lines.get(table.indexOf(row))).filter(one -> (event.detail & SWT.SELECTED) == 0).ifPresent(one -> {
				Color foreground = gc.getBackground();
				gc.setBackground(new Color(ClassColors.of(Optional.of(one))));
				gc.fillRectangle(x, event.y + event.height - BAR, Math.min(size.x, cell.width), BAR);
				gc.setBackground(foreground);
			});
		}
		gc.setClipping(clipping);
	}

	Table table() {
		return table;
	}

	/** Gives it the focus; a row is selected then. */
	void goIn() {
		table.setFocus();
		if (table.getSelectionIndex() < 0 && !lines.isEmpty()) {
			table.setSelection(0);
			table.notifyListeners(SWT.Selection, new Event());
		}
	}

	/** What labels are called and how they look. */
	void setClasses(ClassKeys others) {
		classes = others;
		table.clearAll();
	}

	/** Shows lines, in the order of the column that was clicked. */
	void show(List<Line> others) {
		inOrder = List.copyOf(others);
		if (table.getSortColumn() == null) {
			display(inOrder);
		} else {
			sortAsBefore();
		}
	}

	private void display(List<Line> others) {
		Set<String> selected = new HashSet<>(selected().stream().map(LineTable::place).toList());
		lines = others;
		table.setItemCount(lines.size());
		table.clearAll();
		table.deselectAll();
		if (!selected.isEmpty()) {
			int[] again = java.util.stream.IntStream.range(0, lines.size()).filter(i -> selected.contains(place(lines.get(i).hit()))).toArray();
			table.select(again);
		}
	}

	private static String place(Hit hit) {
		return hit.item() + ":" + hit.span();
	}

	/** In the order they are shown. */
	List<Line> lines() {
		return lines;
	}

	List<Hit> selected() {
		return Arrays.stream(table.getSelectionIndices()).filter(index -> index < lines.size()).mapToObj(index -> lines.get(index).hit()).toList();
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.labelwright.core.LabelClasses;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.ui.AccessibleNames;
import org.labelwright.ui.ClassColors;
import org.labelwright.ui.Swatches;

/** What two annotators say otherwise of a text: one at the left, the other beside it. UI thread only. */
final class ConflictTable {

	/**
	 * A difference.
	 *
	 * @param first the words that the first has labelled, empty where there are none
	 * @param decided what was made of it; empty as long as it is open
	 */
	record Row(Difference difference, String first, String second, Optional<Resolution> decided) {
	}

	private static final int[] SHARES = { 20, 32, 32, 16 };

	private final Table table;
	private final Swatches swatches;
	private List<Row> rows = List.of();
	private Optional<Ontology> ontology = Optional.empty();

	ConflictTable(Composite parent) {
		table = AccessibleNames.name(new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER | SWT.SINGLE), Messages.Conflicts);
		table.setHeaderVisible(true);
		swatches = new Swatches(table);
		for (String name : List.of(Messages.Column_What, "", "", Messages.Column_Decided)) {
			new TableColumn(table, SWT.NONE).setText(name);
		}
		table.addListener(SWT.Resize, event -> {
			for (int i = 0; i < SHARES.length; i++) {
				table.getColumn(i).setWidth(Math.max(80, table.getClientArea().width * SHARES[i] / 100));
			}
		});
		table.addListener(SWT.SetData, this::fill);
	}

	private void fill(Event event) {
		TableItem item = (TableItem) event.item;
		Row row = rows.get(event.index);
		String decided = row.decided().map(Messages::taken).orElse("");
		switch (row.difference()) {
		case Difference.Labels labels -> {
			item.setText(new String[] { Messages.what(labels), side(labels.conflict().first(), row.first()), side(labels.conflict().second(), row.second()), decided });
			item.setImage(1, swatch(labels.conflict().first()));
			item.setImage(2, swatch(labels.conflict().second()));
		}
		case Difference.Answers answers -> item.setText(new String[] { Difference.name(answers.question()), answered(answers, answers.first()), answered(answers, answers.second()), decided });
		case Difference.Value value -> item.setText(new String[] { Difference.name(value.type()), value.first().text(), value.second().text(), decided });
		}
		item.setForeground(row.decided().isPresent() ? table.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND) : null);
	}

	private static String answered(Difference.Answers answers, List<String> choices) {
		return choices.isEmpty() ? Messages.Nothing : answers.said(choices);
	}

	private Image swatch(Optional<Annotation> annotation) {
		return annotation.map(one -> swatches.get(ClassColors.of(labelClass(one)))).orElse(null);
	}

	private Optional<LabelClass> labelClass(Annotation annotation) {
		return ontology.flatMap(one -> LabelClasses.find(one, Optional.ofNullable(annotation.getLabelClass())));
	}

	private String side(Optional<Annotation> annotation, String words) {
		return annotation.map(one -> (labelClass(one).map(LabelClass::getName).orElse(Messages.NoClass) + "   " + words).strip()).orElse(Messages.Nothing);
	}

	Table control() {
		return table;
	}

	/** Shows differences; the place in the list stays. */
	void show(List<Row> others, Optional<Ontology> classes, String firstLayer, String secondLayer) {
		int selected = table.getSelectionIndex();
		rows = new ArrayList<>(others);
		ontology = classes;
		table.getColumn(1).setText(firstLayer);
		table.getColumn(2).setText(secondLayer);
		table.setItemCount(rows.size());
		table.clearAll();
		if (selected >= 0 && !rows.isEmpty()) {
			table.setSelection(Math.min(selected, rows.size() - 1));
		}
	}

	Optional<Difference> selected() {
		int index = table.getSelectionIndex();
		return index < 0 || index >= rows.size() ? Optional.empty() : Optional.of(rows.get(index).difference());
	}

	/** Says so at once; the comparison follows. */
	void decided(Difference difference, Resolution resolution) {
		for (int i = 0; i < rows.size(); i++) {
			if (rows.get(i).difference() == difference) {
				Row row = rows.get(i);
				rows.set(i, new Row(row.difference(), row.first(), row.second(), Optional.of(resolution)));
				table.clear(i);
			}
		}
	}

	/** Selects the next difference that is open, or the one before, around the ends; says whether there is one. */
	boolean step(int by) {
		int from = table.getSelectionIndex();
		for (int i = 1; i <= rows.size(); i++) {
			int at = Math.floorMod(from < 0 && by < 0 ? -i : from + i * by, rows.size());
			if (rows.get(at).decided().isEmpty()) {
				table.setSelection(at);
				table.showSelection();
				return true;
			}
		}
		return false;
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.relations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.emf.common.util.EList;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.ui.ontology.internal.Fields;
import org.labelwright.ui.ontology.internal.Naming;
import org.labelwright.ui.ontology.internal.OntologyEditing;

/** The sources, or the targets, of a relation type. */
final class ClassList {

	private static final int LINES = 3;

	private final OntologyEditing editing;
	private final Fields<RelationType> fields;
	private final Function<RelationType, EList<LabelClass>> classes;
	private final String label;
	private final org.eclipse.swt.widgets.List list;
	private final Button add;
	private final Button remove;

	ClassList(Fields<RelationType> fields, OntologyEditing editing, String label, Function<RelationType, EList<LabelClass>> classes) {
		this.editing = editing;
		this.fields = fields;
		this.classes = classes;
		this.label = label.replace(":", "");
		Composite row = fields.row(label, 2);
		list = new org.eclipse.swt.widgets.List(row, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, false).span(1, 2).hint(100, LINES * list.getItemHeight()).applyTo(list);
		add = button(row, Messages.AddClass, this::ask);
		remove = button(row, Messages.RemoveClass, this::removeSelected);
		list.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.DEL) {
				removeSelected();
			} else if (event.keyCode == SWT.INSERT) {
				ask();
			}
		});
		list.addListener(SWT.Selection, event -> enable());
		fields.follow(this::show);
	}

	private static Button button(Composite row, String text, Runnable action) {
		Button button = new Button(row, SWT.PUSH);
		button.setText(text);
		button.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, false, false));
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		return button;
	}

	private Optional<EList<LabelClass>> shown() {
		return fields.element().map(classes);
	}

	private void show() {
		String[] names = shown().stream().flatMap(List::stream).map(Naming::shown).toArray(String[]::new);
		if (!Arrays.equals(names, list.getItems())) {
			list.setItems(names);
		}
		list.setEnabled(fields.element().isPresent());
		enable();
	}

	private void enable() {
		add.setEnabled(fields.element().isPresent());
		remove.setEnabled(list.getSelectionCount() > 0);
	}

	private void ask() {
		shown().ifPresent(have -> {
			ElementListSelectionDialog dialog = new ElementListSelectionDialog(list.getShell(), LabelProvider.createTextProvider(one -> Naming.shown((LabelClass) one)));
			dialog.setTitle(NLS.bind(Messages.AddTo, label));
			dialog.setMessage(Messages.ChooseClasses);
			dialog.setMultipleSelection(true);
			List<LabelClass> others = new ArrayList<>();
			editing.ontology().eAllContents().forEachRemaining(one -> {
				if (one instanceof LabelClass labelClass && !have.contains(labelClass)) {
					others.add(labelClass);
				}
			});
			dialog.setElements(others.toArray());
			if (dialog.open() == Window.OK) {
				add(Arrays.stream(dialog.getResult()).map(LabelClass.class::cast).toList());
			}
			list.setFocus();
		});
	}

	private void add(List<LabelClass> chosen) {
		shown().filter(have -> !chosen.isEmpty()).ifPresent(have -> editing.change(NLS.bind(Messages.AddTo, label), () -> have.addAll(chosen)));
	}

	private void removeSelected() {
		int[] indices = list.getSelectionIndices();
		if (indices.length > 0) {
			shown().ifPresent(have -> {
				List<LabelClass> gone = Arrays.stream(indices).mapToObj(have::get).toList();
				editing.change(NLS.bind(Messages.RemoveFrom, label), () -> have.removeAll(gone));
			});
		}
	}

	org.eclipse.swt.widgets.List list() {
		return list;
	}
}

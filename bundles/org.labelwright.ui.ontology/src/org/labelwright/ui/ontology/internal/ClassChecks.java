/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.labelwright.core.LabelClasses;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.ui.AccessibleNames;
import org.labelwright.ui.ClassColors;
import org.labelwright.ui.Swatches;

/** A list of all classes in which any number can be checked. */
final class ClassChecks {

	private static final int ROWS = 5;

	private ClassChecks() {
	}

	/** @param classes that an element refers to, the list itself */
	static <T extends EObject> Table add(Fields<T> fields, OntologyEditing editing, String label, Function<T, List<LabelClass>> classes) {
		Composite row = fields.row(label, 1);
		Table table = new Table(row, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL | SWT.FULL_SELECTION);
		AccessibleNames.name(table, label.replace("&", ""));
		GridData data = new GridData(SWT.FILL, SWT.FILL, true, false);
		data.heightHint = ROWS * table.getItemHeight();
		table.setLayoutData(data);
		Swatches swatches = new Swatches(table);
		table.addListener(SWT.Selection, event -> {
			if (event.detail == SWT.CHECK) {
				LabelClass labelClass = (LabelClass) event.item.getData();
				fields.element().ifPresent(one -> fields.change(label, () -> {
					classes.apply(one).remove(labelClass);
					if (((TableItem) event.item).getChecked()) {
						classes.apply(one).add(labelClass);
					}
				}));
			}
		});
		fields.follow(() -> {
			table.setEnabled(fields.isEditable());
			List<LabelClass> all = LabelClasses.all(editing.ontology());
			table.setItemCount(all.size());
			for (int i = 0; i < all.size(); i++) {
				TableItem item = table.getItem(i);
				LabelClass labelClass = all.get(i);
				item.setData(labelClass);
				item.setText(Words.of(labelClass));
				item.setImage(swatches.get(ClassColors.of(Optional.of(labelClass))));
				item.setChecked(fields.element().filter(one -> classes.apply(one).contains(labelClass)).isPresent());
			}
		});
		return table;
	}
}

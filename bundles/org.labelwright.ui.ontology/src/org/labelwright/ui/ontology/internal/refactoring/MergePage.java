/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.refactoring;

import java.util.List;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Table;
import org.labelwright.core.BadInputException;
import org.labelwright.core.refactoring.MergeClasses;
import org.labelwright.core.refactoring.Refactoring;
import org.labelwright.model.ontology.LabelClass;

/** Asks which classes become which other. */
public final class MergePage extends InputPage {

	private final List<LabelClass> classes;
	private Table merged;
	private Combo into;

	MergePage(Subject subject) {
		super(subject, Messages.Merge_Title, Messages.Merge_Description);
		classes = subject.classes();
	}

	@Override
	void createFields() {
		List<String> names = classes.stream().map(Subject::name).toList();
		merged = checks(Messages.Merge_Classes, names);
		int selected = classes.indexOf(subject().element());
		merged.getItem(selected).setChecked(true);
		merged.select(selected);
		into = combo(Messages.Merge_Into, names);
	}

	public Table merged() {
		return merged;
	}

	public Combo into() {
		return into;
	}

	@Override
	Refactoring refactoring() throws BadInputException {
		LabelClass target = chosen(into, classes, Messages.Merge_IntoMissing);
		return new MergeClasses(checked(merged, classes).stream().filter(one -> one != target).map(LabelClass::getId).toList(), target.getId());
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.refactoring;

import java.util.List;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;
import org.labelwright.core.BadInputException;
import org.labelwright.core.refactoring.ClassToAttribute;
import org.labelwright.core.refactoring.Refactoring;
import org.labelwright.model.ontology.LabelClass;

/** Asks of which class and by which attribute a class is said instead. */
public final class ClassToAttributePage extends InputPage {

	private final List<LabelClass> classes;
	private Combo into;
	private Text attribute;
	private Text value;

	ClassToAttributePage(Subject subject) {
		super(subject, Messages.ToAttribute_Title, Messages.ToAttribute_Description);
		classes = subject.classes().stream().filter(one -> one != subject.element()).toList();
	}

	@Override
	void createFields() {
		into = combo(Messages.ToAttribute_Into, classes.stream().map(Subject::name).toList());
		subject().owner().map(LabelClass::getParent).ifPresent(above -> into.select(classes.indexOf(above)));
		attribute = text(Messages.ToAttribute_Attribute, "kind");
		value = text(Messages.ToAttribute_Value, subject().element().getId());
	}

	public Combo into() {
		return into;
	}

	public Text attribute() {
		return attribute;
	}

	public Text value() {
		return value;
	}

	@Override
	Refactoring refactoring() throws BadInputException {
		return new ClassToAttribute(subject().element().getId(), chosen(into, classes, Messages.ToAttribute_IntoMissing).getId(), attribute.getText(), value.getText());
	}
}

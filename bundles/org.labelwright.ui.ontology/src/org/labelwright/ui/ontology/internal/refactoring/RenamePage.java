/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.refactoring;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Text;
import org.labelwright.core.BadInputException;
import org.labelwright.core.refactoring.ElementKind;
import org.labelwright.core.refactoring.Refactoring;
import org.labelwright.core.refactoring.Rename;
import org.labelwright.core.refactoring.RenameJoint;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.Joint;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Question;
import org.labelwright.model.ontology.RelationType;

/** Asks for a new name, and whether the id changes too. */
public final class RenamePage extends InputPage {

	private Text name;
	private Text id;
	private Button withId;

	RenamePage(Subject subject) {
		super(subject, Messages.Rename_Title, Messages.Rename_Description);
	}

	@Override
	void createFields() {
		name = text(Messages.Rename_Name, Subject.name(subject().element()));
		withId = button(SWT.CHECK, Messages.Rename_WithId);
		id = text(Messages.Rename_Id, subject().element().getId());
		id.setEnabled(false);
		withId.addListener(SWT.Selection, event -> id.setEnabled(withId.getSelection()));
	}

	public Text name() {
		return name;
	}

	public Button withId() {
		return withId;
	}

	public Text id() {
		return id;
	}

	@Override
	Refactoring refactoring() throws BadInputException {
		NamedElement element = subject().element();
		Optional<String> newId = withId.getSelection() ? Optional.of(id.getText()) : Optional.empty();
		String newName = name.getText().strip();
		if (newName.equals(Subject.name(element)) && newId.filter(wanted -> !wanted.equals(element.getId())).isEmpty()) {
			throw new BadInputException(Messages.Rename_Same);
		}
		return switch (element) {
		case Joint joint -> new RenameJoint(((NamedElement) joint.eContainer()).getId(), joint.getId(), newName, newId);
		default -> new Rename(kind(element), element instanceof AttributeType ? subject().owner().map(LabelClass::getId) : Optional.empty(), element.getId(), newName,
				newId);
		};
	}

	static ElementKind kind(NamedElement element) {
		return switch (element) {
		case AttributeType attribute -> ElementKind.ATTRIBUTE;
		case RelationType relation -> ElementKind.RELATION;
		case Question question -> ElementKind.QUESTION;
		default -> ElementKind.CLASS;
		};
	}
}

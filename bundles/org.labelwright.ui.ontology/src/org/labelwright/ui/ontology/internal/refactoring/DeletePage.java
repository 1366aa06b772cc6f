/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.refactoring;

import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.labelwright.core.BadInputException;
import org.labelwright.core.refactoring.Delete;
import org.labelwright.core.refactoring.DeleteJoint;
import org.labelwright.core.refactoring.Refactoring;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.Joint;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.NamedElement;

/** Asks what becomes of the labels of an element that is deleted. */
public final class DeletePage extends InputPage {

	private final List<LabelClass> others;
	private Optional<Button> relabel = Optional.empty();
	private Optional<Combo> to = Optional.empty();

	DeletePage(Subject subject) {
		super(subject, Messages.Delete_Title, NLS.bind(Messages.Delete_Description, Subject.name(subject.element())));
		others = subject.classes().stream().filter(one -> one != subject.element()).toList();
	}

	@Override
	void createFields() {
		if (subject().element() instanceof LabelClass) {
			Button delete = button(SWT.RADIO, Messages.Delete_Labels);
			delete.setSelection(true);
			relabel = Optional.of(button(SWT.RADIO, Messages.Delete_Relabel));
			Combo combo = combo(Messages.Delete_To, others.stream().map(Subject::name).toList());
			combo.setEnabled(false);
			relabel.get().addListener(SWT.Selection, event -> combo.setEnabled(relabel.get().getSelection()));
			to = Optional.of(combo);
		} else {
			note(Messages.Delete_Values);
		}
	}

	public Button relabel() {
		return relabel.orElseThrow();
	}

	public Combo to() {
		return to.orElseThrow();
	}

	@Override
	Refactoring refactoring() throws BadInputException {
		NamedElement element = subject().element();
		if (element instanceof Joint joint) {
			return new DeleteJoint(((NamedElement) joint.eContainer()).getId(), joint.getId());
		}
		Optional<String> other = relabel.isPresent() && relabel.get().getSelection() ? Optional.of(chosen(to.orElseThrow(), others, Messages.Delete_ToMissing).getId())
				: Optional.empty();
		Optional<String> owner = element instanceof AttributeType ? subject().owner().map(LabelClass::getId) : Optional.empty();
		return new Delete(RenamePage.kind(element), owner, element.getId(), other);
	}
}

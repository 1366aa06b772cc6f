/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.refactoring;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;
import org.labelwright.core.BadInputException;
import org.labelwright.core.refactoring.DeleteChoice;
import org.labelwright.core.refactoring.Refactoring;
import org.labelwright.core.refactoring.RenameChoice;
import org.labelwright.model.ontology.AttributeType;

/** Asks which choice of an attribute gets another name, or goes. */
public final class ChoicePage extends InputPage {

	private final boolean rename;
	private final List<String> choices;
	private Combo choice;
	private Optional<Text> name = Optional.empty();
	private Optional<Combo> replacement = Optional.empty();

	/** @param rename false to delete */
	ChoicePage(Subject subject, boolean rename) {
		super(subject, rename ? Messages.RenameChoice_Title : Messages.DeleteChoice_Title,
				rename ? Messages.RenameChoice_Description : Messages.DeleteChoice_Description);
		this.rename = rename;
		choices = List.copyOf(((AttributeType) subject.element()).getChoices());
	}

	@Override
	void createFields() {
		choice = combo(Messages.Choice, choices);
		if (rename) {
			name = Optional.of(text(Messages.RenameChoice_Name, ""));
		} else {
			Combo combo = combo(Messages.DeleteChoice_Instead, List.of());
			combo.add(Messages.DeleteChoice_None);
			choices.forEach(combo::add);
			combo.select(0);
			replacement = Optional.of(combo);
		}
	}

	public Combo choice() {
		return choice;
	}

	public Text name() {
		return name.orElseThrow();
	}

	@Override
	Refactoring refactoring() throws BadInputException {
		String owner = subject().owner().orElseThrow().getId();
		String attribute = subject().element().getId();
		String changed = chosen(choice, choices, Messages.Choice_Missing);
		if (name.isPresent()) {
			return new RenameChoice(owner, attribute, changed, name.get().getText());
		}
		int other = replacement.map(Combo::getSelectionIndex).orElse(0);
		return new DeleteChoice(owner, attribute, changed, other <= 0 ? Optional.empty() : Optional.of(choices.get(other - 1)));
	}
}

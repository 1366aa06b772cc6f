/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.refactoring;

import java.util.List;
import org.labelwright.core.BadInputException;
import org.labelwright.core.ontology.ChangeLevel;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;

/**
 * Calls a choice of an attribute by another name. Where the attribute has a choice of that name already, the two become one.
 *
 * @param labelClass the class that has the attribute
 */
public record RenameChoice(String labelClass, String attribute, String choice, String to) implements Refactoring {

	@Override
	public Plan plan(Ontology before) throws BadInputException {
		Draft.requireId(to);
		Draft draft = new Draft(before);
		LabelClass holder = draft.labelClass(labelClass);
		AttributeType changed = draft.choices(holder, attribute, choice);
		if (to.equals(choice)) {
			throw new BadInputException("\"" + to + "\" is its name already");
		}
		int at = changed.getChoices().indexOf(choice);
		if (changed.getChoices().contains(to)) {
			changed.getChoices().remove(at);
		} else {
			changed.getChoices().set(at, to);
		}
		if (choice.equals(changed.getDefaultValue())) {
			changed.setDefaultValue(to);
		}
		return new Plan("Rename choice " + choice + " of " + attribute + " to " + to, "rename-choice", draft.ontology(),
				List.of(new LabelStep.RenameValue(List.copyOf(Draft.family(holder)), attribute, choice, to)), ChangeLevel.BREAKING);
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.refactoring;

import java.util.List;
import java.util.Optional;
import org.labelwright.core.BadInputException;
import org.labelwright.core.ontology.ChangeLevel;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;

/**
 * Takes a choice of an attribute away.
 *
 * @param labelClass the class that has the attribute
 * @param replacement another of its choices, which labels have then; empty to leave them without a value
 */
public record DeleteChoice(String labelClass, String attribute, String choice, Optional<String> replacement) implements Refactoring {

	@Override
	public Plan plan(Ontology before) throws BadInputException {
		Draft draft = new Draft(before);
		LabelClass holder = draft.labelClass(labelClass);
		AttributeType changed = draft.choices(holder, attribute, choice);
		if (replacement.isPresent()) {
			draft.choices(holder, attribute, replacement.get());
			if (replacement.get().equals(choice)) {
				throw new BadInputException("Labels cannot keep the choice that is deleted");
			}
		}
		changed.getChoices().remove(choice);
		if (choice.equals(changed.getDefaultValue())) {
			changed.setDefaultValue(replacement.orElse(null));
		}
		List<String> classes = List.copyOf(Draft.family(holder));
		LabelStep step = replacement.<LabelStep>map(to -> new LabelStep.RenameValue(classes, attribute, choice, to))
				.orElseGet(() -> new LabelStep.DropValue(classes, attribute, choice));
		return new Plan("Delete choice " + choice + " of " + attribute + replacement.map(to -> ", its labels have " + to).orElse(""), "delete-choice",
				draft.ontology(), List.of(step), ChangeLevel.BREAKING);
	}
}

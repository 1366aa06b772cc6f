/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.refactoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.BadInputException;
import org.labelwright.core.ontology.ChangeLevel;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;

/**
 * Says by an attribute of another class what a class said. The opposite of {@link SplitClass}.
 *
 * @param labelClass the one that goes
 * @param into the class its labels have then
 * @param attribute the id of a choice of that class, made where it is missing
 * @param value the choice that says it
 */
public record ClassToAttribute(String labelClass, String into, String attribute, String value) implements Refactoring {

	@Override
	public Plan plan(Ontology before) throws BadInputException {
		Draft.requireId(attribute);
		Draft.requireId(value);
		Plan merged = new MergeClasses(List.of(labelClass), into).plan(before);
		Draft draft = new Draft(merged.after());
		LabelClass target = draft.labelClass(into);
		Optional<AttributeType> known = Draft.inherited(target, attribute);
		AttributeType choice;
		if (known.isPresent()) {
			choice = known.get();
			if (choice.getKind() != AttributeKind.CHOICE) {
				throw new BadInputException("The attribute \"" + attribute + "\" of " + target.getName() + " is a " + choice.getKind().getLiteral()
						+ ", not a choice; name another");
			}
		} else {
			choice = OntologyFactory.eINSTANCE.createAttributeType();
			choice.setId(attribute);
			choice.setName(attribute);
			choice.setKind(AttributeKind.CHOICE);
			target.getAttributes().add(choice);
		}
		if (!choice.getChoices().contains(value)) {
			choice.getChoices().add(value);
		}
		LabelClass gone = new Draft(before).labelClass(labelClass);
		return new Plan("Turn " + gone.getName() + " into " + attribute + " = " + value + " of " + target.getName(), "class-to-attribute",
				draft.ontology(), List.of(new LabelStep.SetAttribute(List.of(labelClass), attribute, value),
						new LabelStep.Relabel(Map.of(labelClass, into))), ChangeLevel.BREAKING);
	}
}

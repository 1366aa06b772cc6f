/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.refactoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.labelwright.core.BadInputException;
import org.labelwright.core.ontology.ChangeLevel;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;

/**
 * Makes a subclass for each value of an attribute; what the attribute said, the class says then. Labels without such a
 * value stay as they are. The opposite of {@link ClassToAttribute}.
 *
 * @param attribute of the class itself
 * @param names the names of the subclasses by value; empty for one of each choice, named as the choice
 */
public record SplitClass(String labelClass, String attribute, Map<String, String> names) implements Refactoring {

	public SplitClass {
		names = Map.copyOf(names);
	}

	@Override
	public Plan plan(Ontology before) throws BadInputException {
		Draft draft = new Draft(before);
		LabelClass whole = draft.labelClass(labelClass);
		AttributeType by = draft.attribute(whole, attribute);
		if (by.getKind() == AttributeKind.CHOICES) {
			throw new BadInputException("The attribute \"" + attribute + "\" takes several choices at a time; a label has only one class");
		}
		List<String> values = values(by);
		List<String> classes = List.copyOf(Draft.family(whole));
		Map<String, String> classOfValue = new LinkedHashMap<>();
		for (String value : values) {
			classOfValue.put(value, draft.addPart(whole, names.getOrDefault(value, value)).getId());
		}
		by.getChoices().removeAll(values);
		if (by.getChoices().isEmpty()) {
			whole.getAttributes().remove(by);
		} else if (values.contains(by.getDefaultValue())) {
			by.setDefaultValue(null);
		}
		return new Plan("Split " + whole.getName() + " by " + (by.getName() == null ? attribute : by.getName()), "split", draft.ontology(),
				List.of(new LabelStep.RelabelByValue(classes, attribute, classOfValue)), ChangeLevel.BREAKING);
	}

	private List<String> values(AttributeType by) throws BadInputException {
		List<String> all = by.getKind() == AttributeKind.FLAG ? List.of("true", "false") : by.getChoices();
		List<String> values = new ArrayList<>(names.isEmpty() ? all : all.stream().filter(names::containsKey).toList());
		for (String value : names.keySet()) {
			if (!all.contains(value)) {
				if (!all.isEmpty()) {
					throw new BadInputException("\"" + value + "\" is none of the values of \"" + attribute + "\": " + String.join(", ", all));
				}
				values.add(value);
			}
		}
		if (values.isEmpty()) {
			throw new BadInputException("The attribute \"" + attribute + "\" has no choices; name the values to split by");
		}
		// The order of a map is no order: the same wish gives the same ontology.
		return all.isEmpty() ? values.stream().sorted().toList() : values;
	}
}

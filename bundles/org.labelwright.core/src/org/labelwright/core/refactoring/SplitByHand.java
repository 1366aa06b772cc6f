/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.refactoring;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.labelwright.core.BadInputException;
import org.labelwright.core.ontology.ChangeLevel;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;

/**
 * Makes subclasses of a class and puts chosen labels into them.
 *
 * @param partOfLabel the name of the subclass for the id of each label; those not named stay as they are
 */
public record SplitByHand(String labelClass, Map<String, String> partOfLabel) implements Refactoring {

	public SplitByHand {
		partOfLabel = Map.copyOf(partOfLabel);
	}

	@Override
	public Plan plan(Ontology before) throws BadInputException {
		if (partOfLabel.isEmpty()) {
			throw new BadInputException("Name at least one label and the class it is to have");
		}
		Draft draft = new Draft(before);
		LabelClass whole = draft.labelClass(labelClass);
		Map<String, String> idOfPart = new TreeMap<>();
		for (String name : new TreeSet<>(partOfLabel.values())) {
			idOfPart.put(name, draft.addPart(whole, name).getId());
		}
		Map<String, String> classOfLabel = new TreeMap<>();
		partOfLabel.forEach((label, name) -> classOfLabel.put(label, idOfPart.get(name)));
		return new Plan("Split " + whole.getName() + " by hand", "split-by-hand", draft.ontology(),
				List.of(new LabelStep.RelabelById(classOfLabel)), ChangeLevel.BREAKING);
	}
}

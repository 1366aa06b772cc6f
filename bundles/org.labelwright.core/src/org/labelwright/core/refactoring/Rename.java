/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.refactoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.BadInputException;
import org.labelwright.core.ontology.ChangeLevel;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.Question;

/**
 * Gives an element another name, and on wish another id. A name alone touches no label, as they refer to ids.
 *
 * @param owner the id of the class that has the attribute; empty for all other elements
 * @param newId empty to keep the id
 */
public record Rename(ElementKind kind, Optional<String> owner, String id, String newName, Optional<String> newId) implements Refactoring {

	@Override
	public Plan plan(Ontology before) throws BadInputException {
		if (newName.isBlank()) {
			throw new BadInputException("A new name is needed");
		}
		Draft draft = new Draft(before);
		List<LabelStep> steps = new ArrayList<>();
		Optional<String> other = newId.filter(wanted -> !wanted.equals(id));
		NamedElement element = switch (kind) {
		case CLASS -> draft.labelClass(id);
		case ATTRIBUTE -> draft.attribute(owner(draft), id);
		case RELATION -> draft.relation(id);
		case QUESTION -> draft.question(id);
		};
		String oldName = element.getName();
		element.setName(newName);
		if (other.isPresent()) {
			Draft.requireId(other.get());
			steps.add(newId(draft, element, other.get()));
		}
		return new Plan("Rename " + kind.id() + " " + oldName + " to " + newName, "rename", draft.ontology(), steps,
				other.isPresent() ? ChangeLevel.BREAKING : ChangeLevel.COSMETIC);
	}

	private LabelClass owner(Draft draft) throws BadInputException {
		return draft.labelClass(owner.orElseThrow(() -> new BadInputException("Say which label class has the attribute \"" + id + "\"")));
	}

	private LabelStep newId(Draft draft, NamedElement element, String wanted) throws BadInputException {
		LabelStep step = switch (element) {
		case LabelClass labelClass -> {
			draft.requireFreeClassId(wanted);
			yield new LabelStep.Relabel(Map.of(id, wanted));
		}
		case AttributeType attribute -> {
			LabelClass holder = (LabelClass) attribute.eContainer();
			if (Draft.inherited(holder, wanted).isPresent() || below(holder, wanted)) {
				throw new BadInputException("There is an attribute \"" + wanted + "\" already at " + holder.getName() + ", above or below it");
			}
			yield new LabelStep.RenameAttribute(List.copyOf(Draft.family(holder)), id, wanted);
		}
		case Question ignored -> {
			if (draft.of(Question.class, wanted).isPresent()) {
				throw new BadInputException("There is a question \"" + wanted + "\" already");
			}
			yield new LabelStep.RenameQuestion(id, wanted);
		}
		default -> {
			if (draft.ontology().getRelationTypes().stream().anyMatch(relation -> wanted.equals(relation.getId()))) {
				throw new BadInputException("There is a relation type \"" + wanted + "\" already");
			}
			yield new LabelStep.RenameRelation(id, wanted);
		}
		};
		element.setId(wanted);
		return step;
	}

	private static boolean below(LabelClass holder, String attribute) {
		return holder.getSubclasses().stream().anyMatch(one -> Draft.own(one, attribute).isPresent() || below(one, attribute));
	}
}

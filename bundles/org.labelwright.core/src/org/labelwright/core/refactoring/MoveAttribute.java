/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.refactoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.core.BadInputException;
import org.labelwright.core.ontology.ChangeLevel;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;

/**
 * Moves an attribute up or down the hierarchy. Up: classes on the way that define the same attribute give theirs up. Down:
 * labels of the classes that no longer have it lose its value.
 *
 * @param from the class that has it
 * @param to one class above it, or classes below it
 */
public record MoveAttribute(String attribute, String from, List<String> to) implements Refactoring {

	public MoveAttribute {
		to = List.copyOf(to);
	}

	@Override
	public Plan plan(Ontology before) throws BadInputException {
		Draft draft = new Draft(before);
		LabelClass holder = draft.labelClass(from);
		AttributeType moved = draft.attribute(holder, attribute);
		List<LabelClass> targets = draft.labelClasses(to);
		String title = "Move attribute " + (moved.getName() == null ? attribute : moved.getName()) + " from " + holder.getName() + " to " + Draft.names(targets);
		if (targets.size() == 1 && targets.getFirst() != holder && Draft.isBelow(holder, targets.getFirst())) {
			up(moved, targets.getFirst());
			return new Plan(title, "move-attribute", draft.ontology(), List.of(), moved.isRequired() ? ChangeLevel.BREAKING : ChangeLevel.COMPATIBLE);
		}
		if (targets.isEmpty() || targets.stream().anyMatch(target -> target == holder || !Draft.isBelow(target, holder))) {
			throw new BadInputException("An attribute of " + holder.getName() + " can move to one class above it or to classes below it");
		}
		Set<String> losing = Draft.family(holder);
		for (LabelClass target : targets) {
			Draft.own(target, attribute).ifPresent(own -> target.getAttributes().remove(own));
			target.getAttributes().add(EcoreUtil.copy(moved));
			losing.removeAll(Draft.family(target));
		}
		holder.getAttributes().remove(moved);
		return new Plan(title, "move-attribute", draft.ontology(), List.of(new LabelStep.DropAttribute(new ArrayList<>(losing), attribute)),
				ChangeLevel.BREAKING);
	}

	private void up(AttributeType moved, LabelClass target) throws BadInputException {
		target.getAttributes().add(moved);
		for (LabelClass below : target.getSubclasses()) {
			giveUp(below, moved);
		}
	}

	private void giveUp(LabelClass labelClass, AttributeType moved) throws BadInputException {
		Optional<AttributeType> same = Draft.own(labelClass, attribute);
		if (same.isPresent()) {
			if (same.get().getKind() != moved.getKind()) {
				throw new BadInputException(labelClass.getName() + " has an attribute \"" + attribute + "\" of another kind; rename it first");
			}
			for (String choice : same.get().getChoices()) {
				if (!moved.getChoices().contains(choice)) {
					moved.getChoices().add(choice);
				}
			}
			labelClass.getAttributes().remove(same.get());
		}
		for (LabelClass below : labelClass.getSubclasses()) {
			giveUp(below, moved);
		}
	}
}

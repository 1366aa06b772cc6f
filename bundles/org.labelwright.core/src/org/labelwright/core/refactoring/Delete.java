/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.refactoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.core.BadInputException;
import org.labelwright.core.ontology.ChangeLevel;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.RelationType;

/**
 * Takes an element out of the ontology, and what labels say by it. Subclasses of a class move up to the one above.
 *
 * @param owner the id of the class that has the attribute; empty for all other elements
 * @param relabel of a class only: the class its labels have then; empty to delete them
 */
public record Delete(ElementKind kind, Optional<String> owner, String id, Optional<String> relabel) implements Refactoring {

	@Override
	public Plan plan(Ontology before) throws BadInputException {
		Draft draft = new Draft(before);
		if (relabel.isPresent() && kind != ElementKind.CLASS) {
			throw new BadInputException("Only the labels of a class can be relabelled");
		}
		return switch (kind) {
		case CLASS -> deleteClass(draft);
		case ATTRIBUTE -> {
			LabelClass holder = draft.labelClass(owner.orElseThrow(() -> new BadInputException("Say which label class has the attribute \"" + id + "\"")));
			AttributeType attribute = draft.attribute(holder, id);
			holder.getAttributes().remove(attribute);
			yield plan(draft, "attribute " + id + " of " + holder.getName(), new LabelStep.DropAttribute(List.copyOf(Draft.family(holder)), id));
		}
		case RELATION -> {
			draft.ontology().getRelationTypes().remove(draft.relation(id));
			yield plan(draft, "relation " + id, new LabelStep.DropRelation(id));
		}
		case QUESTION -> {
			// Questions that were asked on a choice of this one are asked always then.
			EcoreUtil.delete(draft.question(id), true);
			yield plan(draft, "question " + id, new LabelStep.DropQuestion(id));
		}
		};
	}

	private Plan deleteClass(Draft draft) throws BadInputException {
		LabelClass gone = draft.labelClass(id);
		List<LabelStep> steps = new ArrayList<>();
		Optional<LabelClass> target = Optional.empty();
		if (relabel.isPresent()) {
			target = Optional.of(draft.labelClass(relabel.get()));
			if (target.get() == gone) {
				throw new BadInputException("The labels of " + gone.getName() + " cannot keep the class that is deleted");
			}
		}
		if (target.isEmpty()) {
			steps.add(new LabelStep.Remove(List.of(id)));
		}
		// What hangs on the class is given up where labels keep existing without it.
		for (AttributeType attribute : gone.getAttributes()) {
			List<String> losing = new ArrayList<>(Draft.family(gone));
			if (target.isEmpty() || Draft.inherited(target.get(), attribute.getId()).isPresent()) {
				losing.remove(id);
			}
			if (!losing.isEmpty()) {
				steps.add(new LabelStep.DropAttribute(losing, attribute.getId()));
			}
		}
		target.ifPresent(to -> steps.add(new LabelStep.Relabel(Map.of(id, to.getId()))));
		if (target.isEmpty()) {
			deleteRelationsOf(gone, draft, steps);
		}
		draft.redirect(gone, target);
		int at = draft.siblings(gone).indexOf(gone);
		List<LabelClass> orphans = List.copyOf(gone.getSubclasses());
		draft.siblings(gone).addAll(at, orphans);
		draft.siblings(gone).remove(gone);
		return plan(draft, "class " + gone.getName() + target.map(to -> ", its labels become " + to.getName()).orElse(""), steps.toArray(LabelStep[]::new));
	}

	/** A relation type of no other class would mean any class from then on, so it goes too. */
	private static void deleteRelationsOf(LabelClass gone, Draft draft, List<LabelStep> steps) {
		for (RelationType relation : List.copyOf(draft.ontology().getRelationTypes())) {
			if (List.of(gone).equals(relation.getSources()) || List.of(gone).equals(relation.getTargets())) {
				draft.ontology().getRelationTypes().remove(relation);
				steps.add(new LabelStep.DropRelation(relation.getId()));
			}
		}
	}

	private static Plan plan(Draft draft, String what, LabelStep... steps) {
		return new Plan("Delete " + what, "delete", draft.ontology(), List.of(steps), ChangeLevel.BREAKING);
	}
}

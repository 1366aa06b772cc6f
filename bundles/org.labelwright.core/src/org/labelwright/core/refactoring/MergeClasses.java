/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.refactoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.core.BadInputException;
import org.labelwright.core.ontology.ChangeLevel;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;

/**
 * Makes one class of several. What the others may have (geometry, attributes, choices, subclasses) the one may have then.
 *
 * @param classes those that go
 * @param into the one that stays
 */
public record MergeClasses(List<String> classes, String into) implements Refactoring {

	public MergeClasses {
		classes = List.copyOf(classes);
	}

	@Override
	public Plan plan(Ontology before) throws BadInputException {
		Draft draft = new Draft(before);
		LabelClass target = draft.labelClass(into);
		Set<LabelClass> sources = new LinkedHashSet<>(draft.labelClasses(classes));
		sources.remove(target);
		if (sources.isEmpty()) {
			throw new BadInputException("Name at least one other label class to merge into \"" + into + "\"");
		}
		String title = "Merge " + Draft.names(sources) + " into " + target.getName();
		Map<String, String> relabelled = new LinkedHashMap<>();
		for (LabelClass source : sources) {
			if (Draft.isBelow(target, source)) {
				throw new BadInputException(source.getName() + " is above " + target.getName() + " and cannot be merged into it; merge the other way round");
			}
			absorb(target, source);
			draft.redirect(source, Optional.of(target));
			target.getSubclasses().addAll(source.getSubclasses());
			draft.siblings(source).remove(source);
			relabelled.put(source.getId(), target.getId());
		}
		return new Plan(title, "merge", draft.ontology(), List.of(new LabelStep.Relabel(relabelled)), ChangeLevel.BREAKING);
	}

	private static void absorb(LabelClass target, LabelClass source) throws BadInputException {
		if (target.getGeometryKinds().isEmpty() || source.getGeometryKinds().isEmpty()) {
			target.getGeometryKinds().clear();
		} else {
			for (GeometryKind kind : source.getGeometryKinds()) {
				if (!target.getGeometryKinds().contains(kind)) {
					target.getGeometryKinds().add(kind);
				}
			}
		}
		target.setAbstract(target.isAbstract() && source.isAbstract());
		if (target.getSkeleton() == null) {
			target.setSkeleton(source.getSkeleton());
		}
		for (AttributeType attribute : usable(source, target)) {
			Optional<AttributeType> known = Draft.inherited(target, attribute.getId());
			if (known.isEmpty()) {
				// Labels that were of the target have no value yet, so none can be required.
				attribute.setRequired(false);
				target.getAttributes().add(attribute);
			} else {
				unite(known.get(), attribute, target, source);
			}
		}
		target.getQuestions().addAll(source.getQuestions());
	}

	/** Copies of the attributes that labels of the source may have and that do not come to the target from above anyway. */
	private static List<AttributeType> usable(LabelClass source, LabelClass target) {
		List<AttributeType> usable = new ArrayList<>();
		for (LabelClass holder = source; holder != null && !Draft.isBelow(target, holder); holder = holder.getParent()) {
			usable.addAll(EcoreUtil.copyAll(holder.getAttributes()));
		}
		return usable;
	}

	private static void unite(AttributeType known, AttributeType other, LabelClass target, LabelClass source) throws BadInputException {
		if (known.getKind() != other.getKind()) {
			throw new BadInputException("The attribute \"" + known.getId() + "\" is a " + known.getKind().getLiteral() + " of " + target.getName() + " and a "
					+ other.getKind().getLiteral() + " of " + source.getName() + "; rename one of them first");
		}
		for (String choice : other.getChoices()) {
			if (!known.getChoices().contains(choice)) {
				known.getChoices().add(choice);
			}
		}
		known.setMinimum(known.getMinimum() == null || other.getMinimum() == null ? null : (Double) Math.min(known.getMinimum(), other.getMinimum()));
		known.setMaximum(known.getMaximum() == null || other.getMaximum() == null ? null : (Double) Math.max(known.getMaximum(), other.getMaximum()));
		if (known.getPattern() != null && !known.getPattern().equals(other.getPattern())) {
			known.setPattern(other.getPattern() == null ? null : "(?:" + known.getPattern() + ")|(?:" + other.getPattern() + ")");
		}
		known.setRequired(known.isRequired() && other.isRequired());
		if (known.getKnowledgeBase() == null) {
			known.setKnowledgeBase(other.getKnowledgeBase());
		} else if (other.getKnowledgeBase() != null && !other.getKnowledgeBase().equals(known.getKnowledgeBase())) {
			throw new BadInputException("The attribute \"" + known.getId() + "\" takes ids of " + known.getKnowledgeBase() + " in " + target.getName() + " and of "
					+ other.getKnowledgeBase() + " in " + source.getName() + "; rename one of them, or make one knowledge base of both first");
		}
	}
}

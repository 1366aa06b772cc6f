/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core;

import java.util.List;
import java.util.Optional;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.RelationType;

/** Which relations an ontology allows. */
public final class RelationRules {

	private RelationRules() {
	}

	/**
	 * The relation types that may still be added between two annotations of a document.
	 *
	 * @param all annotations of the document, for types that may be used only so often
	 */
	public static List<RelationType> allowed(Ontology ontology, List<Annotation> all, Annotation source, Annotation target) {
		return ontology.getRelationTypes().stream().filter(type -> fits(ontology, type.getSources(), source) && fits(ontology, type.getTargets(), target)
				&& hasRoom(all, type, source, target)).toList();
	}

	/** The name of a type for people. */
	public static String name(RelationType type) {
		return type.getName() == null ? type.getId() : type.getName();
	}

	/** No class at all allows every one. */
	private static boolean fits(Ontology ontology, List<LabelClass> classes, Annotation annotation) {
		return classes.isEmpty() || LabelClasses.find(ontology, Optional.ofNullable(annotation.getLabelClass()))
				.filter(one -> LabelClasses.withParents(one).stream().anyMatch(classes::contains)).isPresent();
	}

	private static boolean hasRoom(List<Annotation> all, RelationType type, Annotation source, Annotation target) {
		boolean known = source.getRelations().stream()
				.anyMatch(relation -> type.getId().equals(relation.getType()) && target.getId().equals(relation.getTarget()));
		long ofSource = source.getRelations().stream().filter(relation -> type.getId().equals(relation.getType())).count();
		return !known && (type.getMaxPerSource() < 0 || ofSource < type.getMaxPerSource())
				&& (type.getMaxPerTarget() < 0 || toTarget(all, type, target) < type.getMaxPerTarget());
	}

	private static long toTarget(List<Annotation> all, RelationType type, Annotation target) {
		return all.stream().flatMap(one -> one.getRelations().stream())
				.filter(relation -> type.getId().equals(relation.getType()) && target.getId().equals(relation.getTarget())).count();
	}
}

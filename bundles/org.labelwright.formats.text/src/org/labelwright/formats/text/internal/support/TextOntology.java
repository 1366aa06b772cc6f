/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.support;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.labelwright.core.Ids;
import org.labelwright.core.format.Classes;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Labelled;
import org.labelwright.model.annotation.Relation;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.Choice;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.Question;
import org.labelwright.model.ontology.RelationType;

/** An ontology that grows as the names of classes, relation types and attributes are met. */
public final class TextOntology {

	private final Classes classes;
	private final Map<String, RelationType> relations = new HashMap<>();
	private final Set<String> relationIds = new HashSet<>();
	private final Map<LabelClass, Map<String, AttributeType>> attributes = new HashMap<>();

	public TextOntology(String name) {
		classes = new Classes(name);
	}

	public Ontology ontology() {
		return classes.ontology();
	}

	public LabelClass labelClass(String name) {
		return classes.add(name);
	}

	/** The id of a class. */
	public String id(String name) {
		return classes.id(name);
	}

	/** The id of a relation type. Texts that are put together in several threads ask for it. */
	public synchronized String relation(String name) {
		return relations.computeIfAbsent(name, missing -> {
			RelationType type = OntologyFactory.eINSTANCE.createRelationType();
			type.setId(Ids.ofName(name, relationIds::contains));
			relationIds.add(type.getId());
			type.setName(name);
			type.setDirected(true);
			ontology().getRelationTypes().add(type);
			return type;
		}).getId();
	}

	/** An attribute of a class, made where it was not met before. */
	public AttributeType attribute(LabelClass owner, String name, AttributeKind kind) {
		return attributes.computeIfAbsent(owner, missing -> new LinkedHashMap<>()).computeIfAbsent(name, missing -> {
			AttributeType type = OntologyFactory.eINSTANCE.createAttributeType();
			type.setId(name);
			type.setName(name);
			type.setKind(kind);
			owner.getAttributes().add(type);
			return type;
		});
	}

	/** A choice of an attribute, added where it was not met before. */
	public void choice(LabelClass owner, String name, Collection<String> choices) {
		AttributeType type = attribute(owner, name, AttributeKind.CHOICE);
		choices.stream().filter(choice -> !type.getChoices().contains(choice)).forEach(type.getChoices()::add);
	}

	/** A question about whole texts, made where it was not met before. */
	public Question question(String id) {
		return ontology().getQuestions().stream().filter(one -> id.equals(one.getId())).findFirst().orElseGet(() -> {
			Question question = OntologyFactory.eINSTANCE.createQuestion();
			question.setId(id);
			question.setName(id);
			ontology().getQuestions().add(question);
			return question;
		});
	}

	/** A choice of a question, added where it was not met before. */
	public static void choice(Question question, String id) {
		if (question.getChoices().stream().noneMatch(one -> id.equals(one.getId()))) {
			Choice choice = OntologyFactory.eINSTANCE.createChoice();
			choice.setId(id);
			choice.setName(id);
			question.getChoices().add(choice);
		}
	}

	/** Adds a relation to where it begins. */
	public Relation relate(Labelled from, String typeName, String target) {
		Relation relation = AnnotationFactory.eINSTANCE.createRelation();
		relation.setType(relation(typeName));
		relation.setTarget(target);
		from.getRelations().add(relation);
		return relation;
	}

	/** The names of relation types by id, for exporters. */
	public static Map<String, String> relationNames(Ontology ontology) {
		Map<String, String> names = new HashMap<>();
		ontology.getRelationTypes().forEach(type -> names.put(type.getId(), type.getName() == null ? type.getId() : type.getName()));
		return names;
	}
}

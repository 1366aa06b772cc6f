/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.refactoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature.Setting;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.core.BadInputException;
import org.labelwright.core.LabelClasses;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.Joint;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyImport;
import org.labelwright.model.ontology.Question;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.model.ontology.Skeleton;

/** A copy of an ontology while a refactoring is being planned on it, with what all of them ask and do. */
final class Draft {

	private final Ontology ontology;

	Draft(Ontology before) {
		ontology = EcoreUtil.copy(before);
	}

	Ontology ontology() {
		return ontology;
	}

	Optional<LabelClass> find(String id) {
		return LabelClasses.find(ontology, Optional.of(id));
	}

	/** One that may be changed here. */
	LabelClass labelClass(String id) throws BadInputException {
		LabelClass found = find(id).orElseThrow(() -> new BadInputException("There is no label class \"" + id + "\" in the ontology " + ontology.getName()));
		for (EObject above = found.eContainer(); above != null; above = above.eContainer()) {
			if (above instanceof OntologyImport from) {
				throw new BadInputException("The label class \"" + id + "\" is imported from " + from.getPath() + "; change it there");
			}
		}
		return found;
	}

	List<LabelClass> labelClasses(Collection<String> ids) throws BadInputException {
		List<LabelClass> found = new ArrayList<>();
		for (String id : ids) {
			found.add(labelClass(id));
		}
		return found;
	}

	AttributeType attribute(LabelClass owner, String id) throws BadInputException {
		return own(owner, id).orElseThrow(() -> new BadInputException("The label class \"" + owner.getId() + "\" has no attribute \"" + id + "\" of its own"));
	}

	RelationType relation(String id) throws BadInputException {
		return ontology.getRelationTypes().stream().filter(relation -> relation.getId().equals(id)).findFirst()
				.orElseThrow(() -> new BadInputException("There is no relation type \"" + id + "\" in the ontology " + ontology.getName()));
	}

	Question question(String id) throws BadInputException {
		return of(Question.class, id).orElseThrow(() -> new BadInputException("There is no question \"" + id + "\" in the ontology " + ontology.getName()));
	}

	/** Those about items and those of all classes. */
	static Stream<Question> questions(Ontology ontology) {
		return Stream.concat(ontology.getQuestions().stream(), LabelClasses.all(ontology).stream().flatMap(one -> one.getQuestions().stream()));
	}

	Skeleton skeleton(String id) throws BadInputException {
		return ontology.getSkeletons().stream().filter(skeleton -> id.equals(skeleton.getId())).findFirst()
				.orElseThrow(() -> new BadInputException("There is no skeleton \"" + id + "\" in the ontology " + ontology.getName()));
	}

	static Joint joint(Skeleton skeleton, String id) throws BadInputException {
		return skeleton.getJoints().stream().filter(joint -> id.equals(joint.getId())).findFirst()
				.orElseThrow(() -> new BadInputException("The skeleton \"" + skeleton.getId() + "\" has no joint \"" + id + "\""));
	}

	/** The first of a type with an id, wherever it stands; what is imported is left out. */
	<E extends NamedElement> Optional<E> of(Class<E> type, String id) {
		List<E> found = new ArrayList<>();
		for (TreeIterator<EObject> all = ontology.eAllContents(); all.hasNext();) {
			EObject one = all.next();
			if (one instanceof OntologyImport) {
				all.prune();
			} else if (type.isInstance(one) && id.equals(type.cast(one).getId())) {
				found.add(type.cast(one));
			}
		}
		return found.stream().findFirst();
	}

	/** An attribute that names its choices. */
	AttributeType choices(LabelClass owner, String id, String choice) throws BadInputException {
		AttributeType attribute = attribute(owner, id);
		if (!attribute.getChoices().contains(choice)) {
			throw new BadInputException("\"" + choice + "\" is none of the values of \"" + id + "\": " + String.join(", ", attribute.getChoices()));
		}
		return attribute;
	}

	static Optional<AttributeType> own(LabelClass owner, String id) {
		return owner.getAttributes().stream().filter(attribute -> id.equals(attribute.getId())).findFirst();
	}

	/** Of the class itself or one above it. */
	static Optional<AttributeType> inherited(LabelClass labelClass, String id) {
		return Stream.iterate(labelClass, one -> one != null, LabelClass::getParent).flatMap(one -> own(one, id).stream()).findFirst();
	}

	/** The ids of a class and all below it. */
	static Set<String> family(LabelClass labelClass) {
		Set<String> ids = new TreeSet<>();
		ids.add(labelClass.getId());
		labelClass.getSubclasses().forEach(below -> ids.addAll(family(below)));
		return ids;
	}

	static boolean isBelow(LabelClass labelClass, LabelClass above) {
		return Stream.iterate(labelClass, one -> one != null, LabelClass::getParent).anyMatch(one -> one == above);
	}

	/** The list that holds a class: of the one above it or of the ontology. */
	EList<LabelClass> siblings(LabelClass labelClass) {
		return labelClass.getParent() == null ? ontology.getClasses() : labelClass.getParent().getSubclasses();
	}

	void requireFreeClassId(String id) throws BadInputException {
		requireId(id);
		if (find(id).isPresent()) {
			throw new BadInputException("There is a label class \"" + id + "\" already");
		}
	}

	static void requireId(String id) throws BadInputException {
		if (id.isBlank() || !id.equals(id.strip()) || id.chars().anyMatch(Character::isISOControl)) {
			throw new BadInputException("\"" + id + "\" can be no id: it is empty or has blanks around it");
		}
	}

	/** A new subclass that may have what the class may have. */
	LabelClass addPart(LabelClass whole, String name) throws BadInputException {
		if (name.isBlank()) {
			throw new BadInputException("A new label class needs a name");
		}
		LabelClass part = LabelClasses.add(ontology, name);
		part.getGeometryKinds().addAll(whole.getGeometryKinds());
		part.setIouThreshold(whole.getIouThreshold());
		part.setSkeleton(whole.getSkeleton());
		whole.getSubclasses().add(part);
		return part;
	}

	/** Lets whoever refers to one class refer to another, or to none. */
	void redirect(LabelClass from, Optional<LabelClass> to) {
		Collection<Setting> uses = EcoreUtil.UsageCrossReferencer.find(from, ontology);
		for (Setting use : uses) {
			if (use.getEStructuralFeature().isMany()) {
				@SuppressWarnings("unchecked")
				EList<Object> list = (EList<Object>) use.get(false);
				if (to.isPresent() && !list.contains(to.get())) {
					list.set(list.indexOf(from), to.get());
				} else {
					list.remove(from);
				}
			} else {
				use.set(to.orElse(null));
			}
		}
	}

	/** Names classes for people. */
	static String names(Collection<LabelClass> classes) {
		return classes.stream().map(LabelClass::getName).collect(Collectors.joining(", "));
	}
}

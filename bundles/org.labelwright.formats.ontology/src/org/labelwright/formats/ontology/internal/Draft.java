/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.Ids;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.LabelColors;
import org.labelwright.core.ontology.OntologyText;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.Bone;
import org.labelwright.model.ontology.Choice;
import org.labelwright.model.ontology.Joint;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.Question;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.model.ontology.Skeleton;
import org.labelwright.model.ontology.Tag;
import org.labelwright.model.ontology.TagSet;

/** An ontology that a reader makes: gives each element an id that is still free, and in the end each class a colour. */
public final class Draft {

	/** More colours than these cannot be told apart, so they come again. */
	private static final int COLORS = 64;

	private final Ontology ontology = OntologyFactory.eINSTANCE.createOntology();
	private final Set<String> classIds = new HashSet<>();
	private final Set<String> relationIds = new HashSet<>();
	private final Set<String> skeletonIds = new HashSet<>();
	private final Set<String> tagSetIds = new HashSet<>();

	/** @param file whose name, without its ending, becomes that of the ontology */
	public Draft(Path file) {
		String name = file.getFileName().toString();
		int dot = name.lastIndexOf('.');
		ontology.setName(dot > 0 ? name.substring(0, dot) : name);
		ontology.setId(Ids.ofName(ontology.getName(), id -> false));
		ontology.setVersion("1.0.0");
		ontology.setSchemaVersion(OntologyText.SCHEMA_VERSION);
	}

	public Ontology ontology() {
		return ontology;
	}

	/** A class below another or at the top, with an id made of its name. */
	public LabelClass labelClass(String name, Optional<LabelClass> parent) {
		return labelClass(Ids.ofName(name, classIds::contains), name, parent);
	}

	/** A class with this id, or the next one that is free. */
	public LabelClass labelClass(String id, String name, Optional<LabelClass> parent) {
		LabelClass labelClass = OntologyFactory.eINSTANCE.createLabelClass();
		labelClass.setId(free(id, classIds));
		labelClass.setName(name);
		parent.map(LabelClass::getSubclasses).orElseGet(ontology::getClasses).add(labelClass);
		return labelClass;
	}

	/** A relation type with this id, or the next one that is free. */
	public RelationType relation(String id, String name) {
		RelationType relation = OntologyFactory.eINSTANCE.createRelationType();
		relation.setId(free(id, relationIds));
		relation.setName(name);
		ontology.getRelationTypes().add(relation);
		return relation;
	}

	public Skeleton skeleton(String name) {
		Skeleton skeleton = OntologyFactory.eINSTANCE.createSkeleton();
		skeleton.setId(Ids.ofName(name, skeletonIds::contains));
		skeletonIds.add(skeleton.getId());
		skeleton.setName(name);
		ontology.getSkeletons().add(skeleton);
		return skeleton;
	}

	/** A joint without a place. */
	public static Joint joint(Skeleton skeleton, String name) {
		Joint joint = named(OntologyFactory.eINSTANCE.createJoint(), name, skeleton.getJoints());
		skeleton.getJoints().add(joint);
		return joint;
	}

	public static void bone(Skeleton skeleton, Joint from, Joint to) {
		Bone bone = OntologyFactory.eINSTANCE.createBone();
		bone.setFrom(from);
		bone.setTo(to);
		skeleton.getBones().add(bone);
	}

	/** An attribute with an id made of its name; the caller adds it only once. */
	public static AttributeType attribute(List<AttributeType> among, String name, AttributeKind kind) {
		AttributeType attribute = named(OntologyFactory.eINSTANCE.createAttributeType(), name, among);
		attribute.setKind(kind);
		among.add(attribute);
		return attribute;
	}

	public static Question question(List<Question> among, String name) {
		Question question = named(OntologyFactory.eINSTANCE.createQuestion(), name, among);
		among.add(question);
		return question;
	}

	/** @param taken all choices of the question so far, of which none shares an id with another */
	public static Choice choice(List<Choice> among, String name, Set<String> taken) {
		Choice choice = OntologyFactory.eINSTANCE.createChoice();
		choice.setId(Ids.ofName(name, taken::contains));
		taken.add(choice.getId());
		choice.setName(name);
		among.add(choice);
		return choice;
	}

	public TagSet tagSet(String name) {
		TagSet tagSet = OntologyFactory.eINSTANCE.createTagSet();
		tagSet.setId(free(Ids.ofName(name, id -> false), tagSetIds));
		tagSet.setName(name);
		ontology.getTagSets().add(tagSet);
		return tagSet;
	}

	/** A tag whose id is what labels say. */
	public static Tag tag(TagSet tagSet, String id) {
		Tag tag = OntologyFactory.eINSTANCE.createTag();
		tag.setId(id);
		tag.setName(id);
		tagSet.getTags().add(tag);
		return tag;
	}

	private static <T extends NamedElement> T named(T element, String name, List<? extends NamedElement> among) {
		element.setId(Ids.ofName(name, id -> among.stream().anyMatch(one -> id.equals(one.getId()))));
		element.setName(name);
		return element;
	}

	private static String free(String wanted, Set<String> taken) {
		String id = wanted;
		for (int number = 2; !taken.add(id); number++) {
			id = wanted + "-" + number;
		}
		return id;
	}

	/** The ontology, when all that the file says is in it. */
	public Ontology done() {
		List<String> used = new ArrayList<>(LabelClasses.all(ontology).stream().map(LabelClass::getColor).filter(LabelColors::isColor).distinct().limit(COLORS).toList());
		List<String> made = new ArrayList<>();
		int next = 0;
		for (LabelClass labelClass : LabelClasses.all(ontology)) {
			if (labelClass.getColor() == null) {
				if (made.size() < COLORS) {
					made.add(LabelColors.distinct(used));
					used.add(made.getLast());
				}
				labelClass.setColor(made.get(next++ % made.size()));
			}
		}
		return ontology;
	}
}

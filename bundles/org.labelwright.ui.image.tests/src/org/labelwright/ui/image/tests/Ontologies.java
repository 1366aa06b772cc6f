/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import java.util.List;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.Bone;
import org.labelwright.model.ontology.Choice;
import org.labelwright.model.ontology.Joint;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.Question;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.model.ontology.Skeleton;

/** An ontology with a bit of everything: a car, a wheel, a person with a skeleton of 17 joints, relations between them. */
final class Ontologies {

	/** COCO's joints; left and right are those of the person, who looks at us. */
	static final List<String> JOINTS = List.of("nose", "left eye", "right eye", "left ear", "right ear", "left shoulder", "right shoulder",
			"left elbow", "right elbow", "left wrist", "right wrist", "left hip", "right hip", "left knee", "right knee", "left ankle", "right ankle");

	private static final double[] X = { 0.5, 0.55, 0.45, 0.6, 0.4, 0.7, 0.3, 0.85, 0.15, 1, 0, 0.65, 0.35, 0.65, 0.35, 0.65, 0.35 };
	private static final double[] Y = { 0.06, 0, 0, 0.04, 0.04, 0.2, 0.2, 0.36, 0.36, 0.5, 0.5, 0.54, 0.54, 0.77, 0.77, 1, 1 };
	private static final int[][] BONES = { { 15, 13 }, { 13, 11 }, { 16, 14 }, { 14, 12 }, { 11, 12 }, { 5, 11 }, { 6, 12 }, { 5, 6 }, { 5, 7 }, { 6, 8 },
			{ 7, 9 }, { 8, 10 }, { 1, 2 }, { 0, 1 }, { 0, 2 }, { 1, 3 }, { 2, 4 } };

	private Ontologies() {
	}

	static Ontology full() {
		OntologyFactory factory = OntologyFactory.eINSTANCE;
		Ontology ontology = factory.createOntology();
		LabelClass car = add(ontology, "car", "#0072b2");
		describe(car);
		LabelClass wheel = add(ontology, "wheel", "#e69f00");
		LabelClass person = add(ontology, "person", "#009e73");
		Skeleton skeleton = skeleton();
		ontology.getSkeletons().add(skeleton);
		person.setSkeleton(skeleton);
		person.getGeometryKinds().add(GeometryKind.KEYPOINTS);
		relation(ontology, "part-of", wheel, car);
		relation(ontology, "drives", person, car);
		relation(ontology, "looks-at", person, car);
		return ontology;
	}

	/** Of nothing but the image as a whole: an attribute with a default, a question, one that depends on its answer. */
	static Ontology weather() {
		OntologyFactory factory = OntologyFactory.eINSTANCE;
		Ontology ontology = factory.createOntology();
		AttributeType time = factory.createAttributeType();
		time.setId("time");
		time.setName("Time");
		time.setKind(AttributeKind.CHOICE);
		time.getChoices().addAll(List.of("day", "night"));
		time.setDefaultValue("day");
		ontology.getItemAttributes().add(time);
		Question weather = question("weather", "rain", "sun");
		weather.setName("Weather");
		Question wet = question("wet", "yes", "no");
		wet.setName("Wet");
		wet.setCondition(weather.getChoices().getFirst());
		ontology.getQuestions().addAll(List.of(weather, wet));
		return ontology;
	}

	/** The parts of the sample, of which anything may be drawn; a bolt has a skeleton. */
	static Ontology parts() {
		OntologyFactory factory = OntologyFactory.eINSTANCE;
		Ontology ontology = factory.createOntology();
		add(ontology, "nut", "#2f7ed8");
		LabelClass washer = add(ontology, "washer", "#f2a900");
		LabelClass bolt = add(ontology, "bolt", "#3aa655");
		add(ontology, "plate", "#9b59b6");
		add(ontology, "belt", "#7f8c8d").getGeometryKinds().add(GeometryKind.MASK);
		add(ontology, "mixed lot", "#e0457b").getGeometryKinds().add(GeometryKind.WHOLE);
		relation(ontology, "fits", washer, bolt);
		Skeleton skeleton = factory.createSkeleton();
		skeleton.setId("bolt");
		skeleton.setName("Bolt");
		joint(skeleton, "left", 0, 0);
		joint(skeleton, "right", 1, 0);
		joint(skeleton, "neck", 0.5, 0.25);
		joint(skeleton, "tip", 0.5, 1);
		for (int i = 0; i < 4; i++) {
			if (i != 2) {
				Bone bone = factory.createBone();
				bone.setFrom(skeleton.getJoints().get(2));
				bone.setTo(skeleton.getJoints().get(i));
				skeleton.getBones().add(bone);
			}
		}
		ontology.getSkeletons().add(skeleton);
		bolt.setSkeleton(skeleton);
		return ontology;
	}

	/** Classes that are drawn in one way only. */
	static Ontology of(GeometryKind kind, String... classes) {
		Ontology ontology = OntologyFactory.eINSTANCE.createOntology();
		List<String> colors = List.of("#0072b2", "#e69f00", "#009e73", "#cc79a7");
		for (int i = 0; i < classes.length; i++) {
			add(ontology, classes[i], colors.get(i % colors.size())).getGeometryKinds().add(kind);
		}
		return ontology;
	}

	/** Classes of images as a whole, one with a letter as hot key. */
	static Ontology animals() {
		Ontology ontology = OntologyFactory.eINSTANCE.createOntology();
		add(ontology, "cat", "#0072b2").getGeometryKinds().add(GeometryKind.WHOLE);
		LabelClass dog = add(ontology, "dog", "#e69f00");
		dog.getGeometryKinds().add(GeometryKind.WHOLE);
		dog.setHotKey("d");
		return ontology;
	}

	/** Attributes with and without a default; a question, and one that depends on its answer. */
	private static void describe(LabelClass car) {
		OntologyFactory factory = OntologyFactory.eINSTANCE;
		AttributeType parked = factory.createAttributeType();
		parked.setId("parked");
		parked.setName("Parked");
		parked.setKind(AttributeKind.FLAG);
		parked.setDefaultValue("true");
		AttributeType color = factory.createAttributeType();
		color.setId("color");
		color.setName("Color");
		color.setKind(AttributeKind.CHOICE);
		color.getChoices().addAll(List.of("red", "blue"));
		car.getAttributes().addAll(List.of(parked, color));
		Question damaged = question("damaged", "yes", "no");
		Question where = question("where", "front", "back");
		where.setCondition(damaged.getChoices().getFirst());
		car.getQuestions().addAll(List.of(damaged, where));
	}

	private static Question question(String id, String... choices) {
		Question question = OntologyFactory.eINSTANCE.createQuestion();
		question.setId(id);
		question.setName(id);
		for (String name : choices) {
			Choice choice = OntologyFactory.eINSTANCE.createChoice();
			choice.setId(name);
			choice.setName(name);
			question.getChoices().add(choice);
		}
		return question;
	}

	private static LabelClass add(Ontology ontology, String name, String color) {
		LabelClass labelClass = OntologyFactory.eINSTANCE.createLabelClass();
		labelClass.setId(name);
		labelClass.setName(name);
		labelClass.setColor(color);
		ontology.getClasses().add(labelClass);
		return labelClass;
	}

	private static void relation(Ontology ontology, String name, LabelClass source, LabelClass target) {
		RelationType type = OntologyFactory.eINSTANCE.createRelationType();
		type.setId(name);
		type.setName(name);
		type.getSources().add(source);
		type.getTargets().add(target);
		ontology.getRelationTypes().add(type);
	}

	private static Skeleton skeleton() {
		Skeleton skeleton = OntologyFactory.eINSTANCE.createSkeleton();
		skeleton.setId("body");
		skeleton.setName("Body");
		for (int i = 0; i < JOINTS.size(); i++) {
			joint(skeleton, JOINTS.get(i), X[i], Y[i]);
		}
		for (int i = 1; i < JOINTS.size(); i++) {
			skeleton.getJoints().get(i).setMirror(skeleton.getJoints().get(i % 2 == 1 ? i + 1 : i - 1));
		}
		for (int[] ends : BONES) {
			Bone bone = OntologyFactory.eINSTANCE.createBone();
			bone.setFrom(skeleton.getJoints().get(ends[0]));
			bone.setTo(skeleton.getJoints().get(ends[1]));
			skeleton.getBones().add(bone);
		}
		return skeleton;
	}

	private static void joint(Skeleton skeleton, String name, double x, double y) {
		Joint joint = OntologyFactory.eINSTANCE.createJoint();
		joint.setId(name.replace(' ', '-'));
		joint.setName(name);
		joint.setX(x);
		joint.setY(y);
		skeleton.getJoints().add(joint);
	}
}

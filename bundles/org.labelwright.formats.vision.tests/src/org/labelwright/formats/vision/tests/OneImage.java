/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.ListedSource;
import org.labelwright.core.format.LossReport.Place;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Keypoints;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Answer;
import org.labelwright.model.annotation.Relation;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.Choice;
import org.labelwright.model.ontology.Joint;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.Question;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.model.ontology.Skeleton;

/** A dataset of one image, with an ontology of just what is said about it. */
final class OneImage {

	static final int WIDTH = 100;
	static final int HEIGHT = 80;
	private static final OntologyFactory ONTOLOGY = OntologyFactory.eINSTANCE;
	private static final AnnotationFactory ANNOTATION = AnnotationFactory.eINSTANCE;

	private final String id;
	private final Golden golden;
	private final IntFunction<Geometry> shapes;
	private String family = "";
	private final Annotations annotations = new Annotations();
	private final Classes classes = new Classes("one");
	private final Item item;
	private final AnnotationDocument document;
	private final List<Place> said = new ArrayList<>();

	/** @param shapes of the annotations, by their number */
	OneImage(Golden golden, IntFunction<Geometry> shapes) {
		this("item", golden, shapes);
	}

	OneImage(String id, Golden golden, IntFunction<Geometry> shapes) {
		this.id = id;
		this.golden = golden;
		this.shapes = shapes;
		item = Item.image(id, id.equals("item") ? "a.png" : id + ".png", "image/png", WIDTH, HEIGHT);
		document = Annotations.document(item, Layer.MAIN);
	}

	/** From now on classes are those of a family: what is said of one has nothing to do with another's. */
	void family(String name) {
		family = name;
	}

	DatasetSource source() {
		return new ListedSource<>("one", "test", classes.ontology(), List.of(item),
				one -> new SourceRecord(one, Optional.of(golden.folder().resolve(one.path())), List.of(document)));
	}

	/** What a report of losses is to name where this is not carried. */
	List<Place> said() {
		return said.isEmpty() ? document.getAnnotations().stream().map(this::place).toList() : said;
	}

	private Place place(Annotation annotation) {
		return new Place(id, annotation.getId());
	}

	/** One more object of a class. */
	Annotation annotation(String name) {
		Geometry geometry = shapes.apply(document.getAnnotations().size());
		LabelClass labelClass = classes.add(family + name);
		if (geometry instanceof Keypoints keypoints) {
			labelClass.setSkeleton(Optional.ofNullable(labelClass.getSkeleton()).orElseGet(() -> skeleton(keypoints.keypoints().size())));
		}
		Annotation annotation = annotations.annotation(labelClass.getId(), geometry);
		document.getAnnotations().add(annotation);
		return annotation;
	}

	private Skeleton skeleton(int joints) {
		Skeleton skeleton = ONTOLOGY.createSkeleton();
		skeleton.setId("joints");
		skeleton.setName("joints");
		for (int i = 0; i < joints; i++) {
			Joint joint = ONTOLOGY.createJoint();
			joint.setId("joint" + i);
			joint.setName("joint" + i);
			joint.setX(i / 10.0);
			joint.setY(i / 10.0);
			skeleton.getJoints().add(joint);
		}
		classes.ontology().getSkeletons().add(skeleton);
		return skeleton;
	}

	private LabelClass labelClass(Annotation annotation) {
		return LabelClasses.find(classes.ontology(), Optional.of(annotation.getLabelClass())).orElseThrow();
	}

	void answer(Annotation annotation, String question, String choice) {
		labelClass(annotation).getQuestions().add(question(question, choice));
		annotation.getAnswers().add(answer(question, choice));
	}

	void answerOfItem(String question, String choice) {
		classes.ontology().getQuestions().add(question(question, choice));
		document.getAnswers().add(answer(question, choice));
		said.add(new Place(id, ""));
	}

	private static Question question(String name, String choice) {
		Question question = ONTOLOGY.createQuestion();
		question.setId(name);
		question.setName(name);
		for (String one : List.of(choice, "other")) {
			Choice made = ONTOLOGY.createChoice();
			made.setId(one);
			made.setName(one);
			question.getChoices().add(made);
		}
		return question;
	}

	private static Answer answer(String question, String choice) {
		Answer answer = ANNOTATION.createAnswer();
		answer.setQuestion(question);
		answer.getChoices().add(choice);
		return answer;
	}

	void relate(Annotation from, String name, Annotation to) {
		RelationType type = ONTOLOGY.createRelationType();
		type.setId(name);
		type.setName(name);
		classes.ontology().getRelationTypes().add(type);
		Relation relation = ANNOTATION.createRelation();
		relation.setId(annotations.id());
		relation.setType(name);
		relation.setTarget(to.getId());
		from.getRelations().add(relation);
		said.add(place(from));
	}

	void group(String group, Annotation... members) {
		for (Annotation one : members) {
			one.setGroup(group);
		}
	}

	void score(Annotation annotation, double score) {
		Annotations.score(annotation, score);
	}

	void attribute(Annotation annotation, AttributeKind kind, AttributeValue value) {
		AttributeType type = ONTOLOGY.createAttributeType();
		type.setId("look");
		type.setName("look");
		type.setKind(kind);
		if (kind == AttributeKind.CHOICE || kind == AttributeKind.CHOICES) {
			type.getChoices().addAll(List.of("red", "green", "blue"));
		}
		labelClass(annotation).getAttributes().add(type);
		annotation.getAttributes().put(type.getId(), value);
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.synthetic;

import java.util.List;
import org.labelwright.core.text.DependencyTree;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.model.ontology.AspectRatio;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.Choice;
import org.labelwright.model.ontology.Containment;
import org.labelwright.model.ontology.Count;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.MinimumSize;
import org.labelwright.model.ontology.NoOverlap;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.Question;
import org.labelwright.model.ontology.RelationType;

/** The ontology of the dataset with planted errors: with every constraint that checks know. */
final class PlantedOntology {

	static final String CONDITION = "condition";
	static final String MARK = "mark";
	static final String SHADE = "shade";
	static final String BRIGHT = "bright";
	static final String STICKER = "sticker";
	static final String WORD = "name";
	static final String SPEECH = "speech";
	static final String VEHICLE = "vehicle";
	static final String TOKEN = "token";
	static final String SENTENCE = "sentence";
	static final String UPOS = "upos";
	static final String DEPENDENCY = "dependency";
	static final String FITS = "fits";
	static final int MOST_MARKS = 6;

	private static final OntologyFactory FACTORY = OntologyFactory.eINSTANCE;

	private PlantedOntology() {
	}

	static Ontology make() {
		Ontology ontology = FACTORY.createOntology();
		ontology.setId("planted-errors");
		ontology.setName("Planted errors");
		ontology.setVersion("1.0.0");
		ontology.setSchemaVersion(1);
		for (PartsPainter.Part part : PartsPainter.Part.values()) {
			LabelClass labelClass = add(ontology, part.id(), part.label(), part.color(), GeometryKind.BOX, GeometryKind.POLYGON);
			labelClass.setIouThreshold(0.7);
			labelClass.getAttributes().add(condition());
		}
		LabelClass plate = find(ontology, "plate");
		LabelClass mark = add(ontology, MARK, "Paint mark", "#e0457b", GeometryKind.BOX);
		mark.setInstructions("A dot of paint left by a worker. Dots on plates belong to the plate:\n\n```rules\nclass:\"Paint mark\" must not be inside class:Plate\n```\n");
		MinimumSize minimum = FACTORY.createMinimumSize();
		minimum.setWidth(6);
		minimum.setHeight(6);
		AspectRatio aspect = FACTORY.createAspectRatio();
		aspect.setMinimum(0.5);
		aspect.setMaximum(2.0);
		Count count = FACTORY.createCount();
		count.setMaximum(MOST_MARKS);
		mark.getConstraints().addAll(List.of(minimum, aspect, count));
		mark.getQuestions().add(shade());
		LabelClass sticker = add(ontology, STICKER, "Sticker", "#16a3a3", GeometryKind.BOX);
		Containment inside = FACTORY.createContainment();
		inside.getClasses().add(plate);
		sticker.getConstraints().add(inside);
		LabelClass nut = find(ontology, "nut");
		NoOverlap apart = FACTORY.createNoOverlap();
		apart.getClasses().add(nut);
		apart.setMaximumIou(0.05);
		nut.getConstraints().add(apart);
		add(ontology, WORD, "Name", "#c0662b", GeometryKind.SPAN);
		add(ontology, SPEECH, "Speech", "#7a8b1f", GeometryKind.INTERVAL);
		add(ontology, VEHICLE, "Vehicle", "#5865c9", GeometryKind.BOX);
		LabelClass token = add(ontology, TOKEN, TOKEN, "#6b7280", GeometryKind.SPAN);
		token.getAttributes().add(attribute(UPOS, AttributeKind.TEXT));
		token.getAttributes().add(attribute(DependencyTree.ROOT, AttributeKind.FLAG));
		add(ontology, SENTENCE, SENTENCE, "#b08900", GeometryKind.SPAN);
		RelationType dependency = FACTORY.createRelationType();
		dependency.setId(DEPENDENCY);
		dependency.setName("hangs on");
		dependency.getSources().add(token);
		dependency.getTargets().add(token);
		ontology.getRelationTypes().add(dependency);
		RelationType fits = FACTORY.createRelationType();
		fits.setId(FITS);
		fits.setName("fits");
		fits.getSources().add(find(ontology, "bolt"));
		fits.getTargets().add(nut);
		ontology.getRelationTypes().add(fits);
		return ontology;
	}

	private static LabelClass add(Ontology ontology, String id, String name, String color, GeometryKind... kinds) {
		LabelClass labelClass = FACTORY.createLabelClass();
		labelClass.setId(id);
		labelClass.setName(name);
		labelClass.setColor(color);
		labelClass.getGeometryKinds().addAll(List.of(kinds));
		ontology.getClasses().add(labelClass);
		return labelClass;
	}

	private static LabelClass find(Ontology ontology, String id) {
		return ontology.getClasses().stream().filter(one -> one.getId().equals(id)).findFirst().orElseThrow();
	}

	private static AttributeType attribute(String id, AttributeKind kind) {
		AttributeType type = FACTORY.createAttributeType();
		type.setId(id);
		type.setName(id);
		type.setKind(kind);
		return type;
	}

	private static Question shade() {
		Question question = FACTORY.createQuestion();
		question.setId(SHADE);
		question.setName("How bright is it?");
		question.setRequired(true);
		for (String shade : List.of(BRIGHT, "dark")) {
			Choice choice = FACTORY.createChoice();
			choice.setId(shade);
			choice.setName(shade);
			question.getChoices().add(choice);
		}
		return question;
	}

	private static AttributeType condition() {
		AttributeType type = FACTORY.createAttributeType();
		type.setId(CONDITION);
		type.setName("Condition");
		type.setKind(AttributeKind.CHOICE);
		type.setRequired(true);
		type.setDefaultValue("clean");
		type.getChoices().addAll(List.of("clean", "rusty"));
		return type;
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.refactoring;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.dataset.Item;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.Answer;
import org.labelwright.model.annotation.Labelled;

/**
 * One thing a refactoring does to annotations and tracks. Steps name what they touch by the ids that hold before them, and
 * need no ontology: written as JSON into a migration, they carry labels along that come years later. Immutable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({ @JsonSubTypes.Type(value = LabelStep.Relabel.class, name = "relabel"),
		@JsonSubTypes.Type(value = LabelStep.RelabelByValue.class, name = "relabelByValue"),
		@JsonSubTypes.Type(value = LabelStep.RelabelById.class, name = "relabelById"),
		@JsonSubTypes.Type(value = LabelStep.SetAttribute.class, name = "setAttribute"),
		@JsonSubTypes.Type(value = LabelStep.RenameAttribute.class, name = "renameAttribute"),
		@JsonSubTypes.Type(value = LabelStep.DropAttribute.class, name = "dropAttribute"),
		@JsonSubTypes.Type(value = LabelStep.RenameRelation.class, name = "renameRelation"),
		@JsonSubTypes.Type(value = LabelStep.DropRelation.class, name = "dropRelation"),
		@JsonSubTypes.Type(value = LabelStep.RenameValue.class, name = "renameValue"),
		@JsonSubTypes.Type(value = LabelStep.DropValue.class, name = "dropValue"),
		@JsonSubTypes.Type(value = LabelStep.RenameQuestion.class, name = "renameQuestion"),
		@JsonSubTypes.Type(value = LabelStep.DropQuestion.class, name = "dropQuestion"),
		@JsonSubTypes.Type(value = LabelStep.DropKeypoint.class, name = "dropKeypoint"),
		@JsonSubTypes.Type(value = LabelStep.ConvertGeometry.class, name = "convertGeometry"),
		@JsonSubTypes.Type(value = LabelStep.Remove.class, name = "remove") })
public sealed interface LabelStep {

	/**
	 * What a step did to a label.
	 *
	 * @param text before and after, for people
	 * @param removes whether the label is to go
	 * @param loss what the label said and says no longer, for people; empty where nothing is lost
	 */
	record Effect(String text, boolean removes, Optional<String> loss) {

		static Effect of(String text) {
			return new Effect(text, false, Optional.empty());
		}

		static Effect losing(String text, String loss) {
			return new Effect(text, false, Optional.of(loss));
		}

		static Effect gone(String what, String loss) {
			return losing(what + " \u2192 \u2013", loss);
		}

		/** @param labelClass of the label, empty where it has none */
		static Effect removal(String labelClass) {
			return new Effect(labelClass + " \u2192 \u2013", true, Optional.of("the whole label"));
		}

		static Effect change(String from, String to) {
			return of(from + " \u2192 " + to);
		}
	}

	/** Changes a label in place; empty where it is none of those the step touches. */
	Optional<Effect> apply(Labelled labelled, Item item);

	/** Changes in place what a document says of its item as a whole; empty where the step does not touch that. */
	default Optional<Effect> apply(AnnotationDocument document) {
		return Optional.empty();
	}

	/** What an attribute of a label is called after the step, to be asked before it. */
	default String attributeAfter(Labelled labelled, String attribute) {
		return attribute;
	}

	/** Gives classes other ids: a merge, a deletion with relabelling, a new id. */
	record Relabel(Map<String, String> classes) implements LabelStep {
		public Relabel {
			classes = Map.copyOf(classes);
		}

		@Override
		public Optional<Effect> apply(Labelled labelled, Item item) {
			return Optional.ofNullable(labelled.getLabelClass()).map(classes::get).map(to -> relabel(labelled, to));
		}
	}

	/** Gives labels of some classes the class that stands for the value of an attribute; that value is then said by the class. */
	record RelabelByValue(List<String> classes, String attribute, Map<String, String> classOfValue) implements LabelStep {
		public RelabelByValue {
			classes = List.copyOf(classes);
			classOfValue = Map.copyOf(classOfValue);
		}

		@Override
		public Optional<Effect> apply(Labelled labelled, Item item) {
			if (!classes.contains(labelled.getLabelClass())) {
				return Optional.empty();
			}
			return Attributes.text(labelled, attribute).map(classOfValue::get).map(to -> {
				Attributes.remove(labelled, attribute);
				return relabel(labelled, to);
			});
		}
	}

	/** Gives single labels another class, by their ids. */
	record RelabelById(Map<String, String> classOfLabel) implements LabelStep {
		public RelabelById {
			classOfLabel = Map.copyOf(classOfLabel);
		}

		@Override
		public Optional<Effect> apply(Labelled labelled, Item item) {
			return Optional.ofNullable(classOfLabel.get(labelled.getId())).map(to -> relabel(labelled, to));
		}
	}

	/** Says by an attribute what the class says. */
	record SetAttribute(List<String> classes, String attribute, String value) implements LabelStep {
		public SetAttribute {
			classes = List.copyOf(classes);
		}

		@Override
		public Optional<Effect> apply(Labelled labelled, Item item) {
			if (!classes.contains(labelled.getLabelClass())) {
				return Optional.empty();
			}
			Optional<String> before = Attributes.text(labelled, attribute).filter(text -> !text.equals(value));
			Attributes.set(labelled, attribute, value);
			String text = attribute + " = " + value;
			return Optional.of(before.isPresent() ? Effect.losing(text, "other value of " + attribute) : Effect.of(text));
		}
	}

	/** Gives an attribute of some classes another id, in keyframes too. */
	record RenameAttribute(List<String> classes, String from, String to) implements LabelStep {
		public RenameAttribute {
			classes = List.copyOf(classes);
		}

		@Override
		public Optional<Effect> apply(Labelled labelled, Item item) {
			return classes.contains(labelled.getLabelClass()) && Attributes.rename(labelled, from, to)
					? Optional.of(Effect.change(from, to)) : Optional.empty();
		}

		@Override
		public String attributeAfter(Labelled labelled, String attribute) {
			return classes.contains(labelled.getLabelClass()) && attribute.equals(from) ? to : attribute;
		}
	}

	/** Takes the value of an attribute away, in keyframes too. */
	record DropAttribute(List<String> classes, String attribute) implements LabelStep {
		public DropAttribute {
			classes = List.copyOf(classes);
		}

		@Override
		public Optional<Effect> apply(Labelled labelled, Item item) {
			if (!classes.contains(labelled.getLabelClass())) {
				return Optional.empty();
			}
			Optional<String> value = Attributes.text(labelled, attribute);
			return Attributes.remove(labelled, attribute)
					? Optional.of(Effect.gone(attribute + value.map(text -> " = " + text).orElse(""), "value of " + attribute)) : Optional.empty();
		}
	}

	/** Gives relations of a type another type. */
	record RenameRelation(String from, String to) implements LabelStep {
		@Override
		public Optional<Effect> apply(Labelled labelled, Item item) {
			long renamed = labelled.getRelations().stream().filter(relation -> from.equals(relation.getType()))
					.peek(relation -> relation.setType(to)).count();
			return renamed == 0 ? Optional.empty() : Optional.of(Effect.change(from, to));
		}
	}

	/** Takes relations of a type away. */
	record DropRelation(String type) implements LabelStep {
		@Override
		public Optional<Effect> apply(Labelled labelled, Item item) {
			return labelled.getRelations().removeIf(relation -> type.equals(relation.getType()))
					? Optional.of(Effect.gone(type, "relation " + type)) : Optional.empty();
		}
	}

	/** Calls one choice of an attribute of some classes by another name; where the other was there too, they are one then. */
	record RenameValue(List<String> classes, String attribute, String from, String to) implements LabelStep {
		public RenameValue {
			classes = List.copyOf(classes);
		}

		@Override
		public Optional<Effect> apply(Labelled labelled, Item item) {
			return classes.contains(labelled.getLabelClass()) && Attributes.replace(labelled, attribute, from, Optional.of(to))
					? Optional.of(Effect.change(attribute + " = " + from, to)) : Optional.empty();
		}
	}

	/** Takes one choice of an attribute of some classes away, in keyframes too. */
	record DropValue(List<String> classes, String attribute, String value) implements LabelStep {
		public DropValue {
			classes = List.copyOf(classes);
		}

		@Override
		public Optional<Effect> apply(Labelled labelled, Item item) {
			return classes.contains(labelled.getLabelClass()) && Attributes.replace(labelled, attribute, value, Optional.empty())
					? Optional.of(Effect.gone(attribute + " = " + value, "value of " + attribute)) : Optional.empty();
		}
	}

	/** Gives answers to a question another id, those about whole items too. */
	record RenameQuestion(String from, String to) implements LabelStep {
		@Override
		public Optional<Effect> apply(Labelled labelled, Item item) {
			return rename(labelled.getAnswers());
		}

		@Override
		public Optional<Effect> apply(AnnotationDocument document) {
			return rename(document.getAnswers());
		}

		private Optional<Effect> rename(List<Answer> answers) {
			List<Answer> meant = answers.stream().filter(answer -> from.equals(answer.getQuestion())).toList();
			meant.forEach(answer -> answer.setQuestion(to));
			return meant.isEmpty() ? Optional.empty() : Optional.of(Effect.change(from, to));
		}
	}

	/** Takes answers to a question away, those about whole items too. */
	record DropQuestion(String question) implements LabelStep {
		@Override
		public Optional<Effect> apply(Labelled labelled, Item item) {
			return drop(labelled.getAnswers());
		}

		@Override
		public Optional<Effect> apply(AnnotationDocument document) {
			return drop(document.getAnswers());
		}

		private Optional<Effect> drop(List<Answer> answers) {
			return answers.removeIf(answer -> question.equals(answer.getQuestion())) ? Optional.of(Effect.gone(question, "answer to " + question))
					: Optional.empty();
		}
	}

	/**
	 * Takes the keypoint of a joint away, in keyframes too.
	 *
	 * @param joints how many the skeleton had; keypoints of another number are left alone, as nobody knows which is which
	 */
	record DropKeypoint(List<String> classes, String joint, int index, int joints) implements LabelStep {
		public DropKeypoint {
			classes = List.copyOf(classes);
		}

		@Override
		public Optional<Effect> apply(Labelled labelled, Item item) {
			return classes.contains(labelled.getLabelClass()) && Shapes.dropKeypoint(labelled, index, joints)
					? Optional.of(Effect.gone(joint, "keypoint " + joint)) : Optional.empty();
		}
	}

	/**
	 * Turns geometry of other kinds into one kind; what cannot be turned stays and is found by the checks.
	 *
	 * @param allowed ids of the kinds that may stay
	 * @param to the id of the kind the others become
	 */
	record ConvertGeometry(List<String> classes, List<String> allowed, String to) implements LabelStep {
		public ConvertGeometry {
			classes = List.copyOf(classes);
			allowed = List.copyOf(allowed);
		}

		@Override
		public Optional<Effect> apply(Labelled labelled, Item item) {
			return classes.contains(labelled.getLabelClass()) ? Shapes.convert(labelled, allowed, to, item) : Optional.empty();
		}
	}

	/** Takes labels of some classes away, with the relations that lead to them. */
	record Remove(List<String> classes) implements LabelStep {
		public Remove {
			classes = List.copyOf(classes);
		}

		@Override
		public Optional<Effect> apply(Labelled labelled, Item item) {
			return classes.contains(labelled.getLabelClass()) ? Optional.of(Effect.removal(labelled.getLabelClass())) : Optional.empty();
		}
	}

	private static Effect relabel(Labelled labelled, String to) {
		String from = labelled.getLabelClass();
		labelled.setLabelClass(to);
		return Effect.change(from, to);
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.refactoring;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.dataset.Item;
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
		@JsonSubTypes.Type(value = LabelStep.ConvertGeometry.class, name = "convertGeometry"),
		@JsonSubTypes.Type(value = LabelStep.Remove.class, name = "remove") })
public sealed interface LabelStep {

	/**
	 * What a step did to a label.
	 *
	 * @param text before and after, for people
	 * @param removes whether the label is to go
	 */
	record Effect(String text, boolean removes) {
	}

	/** Changes a label in place; empty where it is none of those the step touches. */
	Optional<Effect> apply(Labelled labelled, Item item);

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
			Attributes.set(labelled, attribute, value);
			return Optional.of(new Effect(attribute + " = " + value, false));
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
					? Optional.of(new Effect(from + " \u2192 " + to, false)) : Optional.empty();
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
					? Optional.of(new Effect(attribute + value.map(text -> " = " + text).orElse("") + " \u2192 \u2013", false)) : Optional.empty();
		}
	}

	/** Gives relations of a type another type. */
	record RenameRelation(String from, String to) implements LabelStep {
		@Override
		public Optional<Effect> apply(Labelled labelled, Item item) {
			long renamed = labelled.getRelations().stream().filter(relation -> from.equals(relation.getType()))
					.peek(relation -> relation.setType(to)).count();
			return renamed == 0 ? Optional.empty() : Optional.of(new Effect(from + " \u2192 " + to, false));
		}
	}

	/** Takes relations of a type away. */
	record DropRelation(String type) implements LabelStep {
		@Override
		public Optional<Effect> apply(Labelled labelled, Item item) {
			return labelled.getRelations().removeIf(relation -> type.equals(relation.getType()))
					? Optional.of(new Effect(type + " \u2192 \u2013", false)) : Optional.empty();
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
			return classes.contains(labelled.getLabelClass()) ? Optional.of(new Effect(labelled.getLabelClass() + " \u2192 \u2013", true))
					: Optional.empty();
		}
	}

	private static Effect relabel(Labelled labelled, String to) {
		String from = labelled.getLabelClass();
		labelled.setLabelClass(to);
		return new Effect(from + " \u2192 " + to, false);
	}
}

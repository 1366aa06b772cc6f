/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.Question;

/** What many ask of the label classes of an ontology. */
public final class LabelClasses {

	private LabelClasses() {
	}

	/** All classes, those below another right after it. */
	public static List<LabelClass> all(Ontology ontology) {
		List<LabelClass> classes = new ArrayList<>();
		ontology.eAllContents().forEachRemaining(object -> {
			if (object instanceof LabelClass labelClass) {
				classes.add(labelClass);
			}
		});
		return classes;
	}

	/** The class with an id; empty also where the id is. */
	public static Optional<LabelClass> find(Ontology ontology, Optional<String> id) {
		return id.flatMap(wanted -> all(ontology).stream().filter(labelClass -> wanted.equals(labelClass.getId())).findFirst());
	}

	/**
	 * The class that a person means: the one with this id, or else the only one with this name.
	 *
	 * @throws BadInputException where there is none, or several have the name
	 */
	public static LabelClass named(Ontology ontology, String idOrName) throws BadInputException {
		Optional<LabelClass> byId = find(ontology, Optional.of(idOrName));
		if (byId.isPresent()) {
			return byId.get();
		}
		List<LabelClass> byName = all(ontology).stream().filter(labelClass -> idOrName.equals(labelClass.getName())).toList();
		if (byName.size() != 1) {
			throw new BadInputException(byName.isEmpty() ? "There is no label class \"" + idOrName + "\"; there are "
					+ String.join(", ", all(ontology).stream().map(LabelClass::getId).limit(30).toList())
					: "Several label classes are named \"" + idOrName + "\"; say the id: " + String.join(", ", byName.stream().map(LabelClass::getId).toList()));
		}
		return byName.getFirst();
	}

	/** The attributes of a class, those of the classes it stands below first. */
	public static List<AttributeType> attributes(LabelClass labelClass) {
		return withParents(labelClass).stream().flatMap(one -> one.getAttributes().stream()).toList();
	}

	/** The questions that are asked of a class, those of the classes it stands below first. */
	public static List<Question> questions(LabelClass labelClass) {
		return withParents(labelClass).stream().flatMap(one -> one.getQuestions().stream()).toList();
	}

	/** What the ontology gives an attribute as long as nobody says otherwise; empty where nothing, or what is no value of its kind. */
	public static Optional<AttributeValue> defaultValue(AttributeType type) {
		String text = type.getDefaultValue();
		if (text == null || text.isEmpty()) {
			return Optional.empty();
		}
		return switch (type.getKind()) {
		case FLAG -> Optional.of(new AttributeValue.Flag(Boolean.parseBoolean(text)));
		case CHOICES -> Optional.of(new AttributeValue.Choices(Arrays.stream(text.split(",")).map(String::strip).toList()));
		case CHOICE, TEXT -> Optional.of(new AttributeValue.Text(text));
		case NUMBER -> number(text);
		};
	}

	private static Optional<AttributeValue> number(String text) {
		try {
			return Optional.of(new AttributeValue.Numeric(Double.parseDouble(text)));
		} catch (NumberFormatException e) {
			// The check of ontologies reports such a default.
			return Optional.empty();
		}
	}

	/** A class and all it stands below, the uppermost first. */
	public static List<LabelClass> withParents(LabelClass labelClass) {
		List<LabelClass> classes = new ArrayList<>();
		for (LabelClass one = labelClass; one != null; one = one.getParent()) {
			classes.addFirst(one);
		}
		return classes;
	}

	/** Adds a class of a name, with an id, a colour and a hot key that are still free. */
	public static LabelClass add(Ontology ontology, String name) {
		LabelClass added = create(ontology, name);
		ontology.getClasses().add(added);
		return added;
	}

	/** As {@link #add}, but the class stands nowhere yet. */
	public static LabelClass create(Ontology ontology, String name) {
		List<LabelClass> known = all(ontology);
		Set<String> ids = known.stream().map(LabelClass::getId).collect(Collectors.toSet());
		Set<String> keys = known.stream().map(LabelClass::getHotKey).collect(Collectors.toSet());
		LabelClass created = OntologyFactory.eINSTANCE.createLabelClass();
		created.setName(name);
		created.setId(Ids.ofName(name, ids::contains));
		created.setColor(LabelColors.distinct(known.stream().map(LabelClass::getColor).toList()));
		IntStream.rangeClosed(1, 9).mapToObj(Integer::toString).filter(key -> !keys.contains(key)).findFirst().ifPresent(created::setHotKey);
		return created;
	}
}

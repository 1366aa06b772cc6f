/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.labelwright.core.BadInputException;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.format.FormatOption;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;

/**
 * Which class of the ontology a label of a model, a server or a list is: as an option says it, or else by id or name, in small letters or
 * capitals. Counts what it does not know. For one thread.
 */
public final class LabelMap {

	/** What {@link #LabelMap} is given. */
	public static final FormatOption OPTION = FormatOption.text("classes", "Which class a label is, where the names differ: person=Pedestrian,car=Vehicle");

	private final Map<String, String> ids = new HashMap<>();
	private final Map<String, Integer> unknown = new TreeMap<>();

	/**
	 * @param option the value of {@link #OPTION}
	 * @throws BadInputException where it names a class that there is not
	 */
	public LabelMap(Ontology ontology, String option) throws BadInputException {
		for (LabelClass one : LabelClasses.all(ontology)) {
			ids.putIfAbsent(key(one.getId()), one.getId());
		}
		for (LabelClass one : LabelClasses.all(ontology)) {
			if (one.getName() != null) {
				ids.putIfAbsent(key(one.getName()), one.getId());
			}
		}
		for (String pair : option.split(",")) {
			if (!pair.isBlank()) {
				String[] sides = pair.split("=", 2);
				if (sides.length < 2) {
					throw new BadInputException("The option classes takes LABEL=CLASS,LABEL=CLASS, not \"" + option + "\"");
				}
				ids.put(key(sides[0]), LabelClasses.named(ontology, sides[1].strip()).getId());
			}
		}
	}

	private static String key(String label) {
		return label.strip().toLowerCase(Locale.ROOT);
	}

	/** The id of the class; empty where the ontology has none, which is counted. */
	public Optional<String> find(String label) {
		Optional<String> id = Optional.ofNullable(ids.get(key(label)));
		if (id.isEmpty()) {
			unknown.merge(label, 1, Integer::sum);
		}
		return id;
	}

	/** What was left out, for people. */
	public List<String> remarks() {
		return unknown.isEmpty() ? List.of() : List.of("Labels that the ontology does not have were left out: "
				+ String.join(", ", unknown.entrySet().stream().limit(20).map(one -> one.getKey() + " (" + one.getValue() + ")").toList())
				+ (unknown.size() > 20 ? " and others" : "") + "; say which classes they are with the option classes");
	}
}

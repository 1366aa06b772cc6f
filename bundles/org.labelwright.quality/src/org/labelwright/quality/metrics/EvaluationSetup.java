/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.metrics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.labelwright.core.BadInputException;
import org.labelwright.core.LabelClasses;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;

/** What a metric knows before the first item: the ontology of the truth, and what was set. */
public final class EvaluationSetup {

	private final String task;
	private final Ontology ontology;
	private final Map<String, String> options = new HashMap<>();
	private final Map<String, LabelClass> classes = new LinkedHashMap<>();
	private final Set<String> twice = new HashSet<>();

	/**
	 * @param offered what can be set
	 * @param given what is set, by name
	 * @throws BadInputException where something is set that is not offered
	 */
	public EvaluationSetup(String task, Ontology ontology, List<MetricOption> offered, Map<String, String> given) throws BadInputException {
		this.task = task;
		this.ontology = ontology;
		offered.forEach(option -> options.put(option.name(), option.defaultValue()));
		for (Map.Entry<String, String> option : given.entrySet()) {
			if (!options.containsKey(option.getKey())) {
				throw new BadInputException("The metric has no option \"" + option.getKey() + "\"" + (offered.isEmpty() ? ""
						: "; there are " + String.join(", ", offered.stream().map(MetricOption::name).toList())));
			}
			options.put(option.getKey(), option.getValue());
		}
		Set<String> names = new HashSet<>();
		for (LabelClass labelClass : LabelClasses.all(ontology)) {
			if (classes.putIfAbsent(labelClass.getId(), labelClass) == null && !names.add(labelClass.getName())) {
				twice.add(labelClass.getName());
			}
		}
	}

	public String task() {
		return task;
	}

	public Ontology ontology() {
		return ontology;
	}

	/** The label classes of the truth by id, in the order of the ontology. */
	public Map<String, LabelClass> classes() {
		return classes;
	}

	/** What reports call a label class: its name, or its id where the name is missing or another class has it too. */
	public String name(String labelClass) {
		return Optional.ofNullable(classes.get(labelClass)).map(LabelClass::getName)
				.filter(name -> !name.isEmpty() && !twice.contains(name)).orElse(labelClass);
	}

	/**
	 * From which intersection over union on two annotations of a class count as the same object: the one number that
	 * the option gives, or what the ontology says of the class.
	 *
	 * @param option empty text where each class has its own
	 */
	public double iouThreshold(String option, String labelClass) throws BadInputException {
		OptionalDouble given = optionalNumber(option);
		return given.isPresent() ? given.getAsDouble()
				: Optional.ofNullable(classes.get(labelClass)).map(LabelClass::getIouThreshold).orElse(0.5);
	}

	public String text(String option) {
		return Optional.ofNullable(options.get(option)).orElseThrow(() -> new IllegalArgumentException("Nobody offers the option " + option));
	}

	/** @throws BadInputException where it is none of these words */
	public String choice(String option, String... choices) throws BadInputException {
		if (!List.of(choices).contains(text(option))) {
			throw wrong(option, "one of " + String.join(", ", choices));
		}
		return text(option);
	}

	/** @throws BadInputException where it is neither true nor false */
	public boolean flag(String option) throws BadInputException {
		return choice(option, "true", "false").equals("true");
	}

	/** Empty where the text is. */
	public OptionalDouble optionalNumber(String option) throws BadInputException {
		return text(option).isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(number(option));
	}

	/** @throws BadInputException where it is no finite number */
	public double number(String option) throws BadInputException {
		try {
			double number = Double.parseDouble(text(option));
			if (Double.isFinite(number)) {
				return number;
			}
		} catch (NumberFormatException e) {
			throw wrong(option, "a number");
		}
		throw wrong(option, "a number");
	}

	private BadInputException wrong(String option, String wanted) {
		return new BadInputException("The option " + option + " takes " + wanted + ", not \"" + text(option) + "\"");
	}
}

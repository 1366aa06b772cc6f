/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.metrics;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.labelwright.core.BadInputException;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Options;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;

/** What a metric knows before the first item: the ontology of the truth, and what was set. */
public final class EvaluationSetup {

	private final String task;
	private final Ontology ontology;
	private final Options options;
	private final Map<String, LabelClass> classes = new LinkedHashMap<>();
	private final Set<String> twice = new HashSet<>();

	/**
	 * @param offered what can be set
	 * @param given what is set, by name
	 * @throws BadInputException where something is set that is not offered, or to what it cannot be
	 */
	public EvaluationSetup(String task, Ontology ontology, List<FormatOption> offered, Map<String, String> given) throws BadInputException {
		this.task = task;
		this.ontology = ontology;
		options = Options.of(offered, given);
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
	 * @param option that has no value where each class has its own
	 */
	public double iouThreshold(String option, String labelClass) {
		OptionalDouble given = optionalNumber(option);
		return given.isPresent() ? given.getAsDouble()
				: Optional.ofNullable(classes.get(labelClass)).map(LabelClass::getIouThreshold).orElse(0.5);
	}

	/** The text of an option, empty where there is none. */
	public String text(String option) {
		return options.text(option);
	}

	public boolean flag(String option) {
		return options.flag(option);
	}

	public int integer(String option) {
		return options.integer(option);
	}

	public double number(String option) {
		return options.number(option);
	}

	/** Empty where the option has no value. */
	public OptionalDouble optionalNumber(String option) {
		return options.text(option).isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(options.number(option));
	}
}

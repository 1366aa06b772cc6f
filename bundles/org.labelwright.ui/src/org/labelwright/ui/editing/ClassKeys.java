/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.editing;

import java.util.List;
import java.util.Optional;
import org.labelwright.core.LabelClasses;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;

/**
 * The classes of an ontology that can be given, with their hot keys: that of the ontology, for the first nine without one
 * their number. Immutable.
 */
public record ClassKeys(List<LabelClass> classes) {

	private static final int DIGITS = 9;

	public ClassKeys {
		classes = List.copyOf(classes);
	}

	public static ClassKeys of(Ontology ontology) {
		return new ClassKeys(LabelClasses.all(ontology).stream().filter(labelClass -> !labelClass.isAbstract()).toList());
	}

	/** The hot key of a class, empty for none. */
	public String keyOf(LabelClass labelClass) {
		int index = classes.indexOf(labelClass);
		return labelClass.getHotKey() != null ? labelClass.getHotKey() : index >= 0 && index < DIGITS ? Integer.toString(index + 1) : "";
	}

	/** The class of a hot key; a letter means that key, large or small, but for classes that differ in that alone. */
	public Optional<LabelClass> ofKey(String key) {
		return classes.stream().filter(labelClass -> keyOf(labelClass).equals(key)).findFirst()
				.or(() -> classes.stream().filter(labelClass -> keyOf(labelClass).equalsIgnoreCase(key)).findFirst());
	}

	/** The class of an id, where it can be given. */
	public Optional<LabelClass> find(String id) {
		return classes.stream().filter(labelClass -> labelClass.getId().equals(id)).findFirst();
	}
}

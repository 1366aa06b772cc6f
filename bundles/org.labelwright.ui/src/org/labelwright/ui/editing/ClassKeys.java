/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.editing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

	/**
	 * The hot key of a class, empty for none. Classes without one of their own have the number of their place, or, where that is the key of
	 * another, the first number that is nobody's; of two with the same key the first has it.
	 */
	public String keyOf(LabelClass labelClass) {
		String own = labelClass.getHotKey();
		if (own != null) {
			boolean first = classes.stream().filter(one -> own.equals(one.getHotKey())).findFirst().filter(one -> one != labelClass).isEmpty();
			return first ? own : "";
		}
		int index = classes.indexOf(labelClass);
		if (index < 0 || index >= DIGITS) {
			return "";
		}
		Set<String> taken = classes.stream().map(LabelClass::getHotKey).filter(Objects::nonNull).collect(Collectors.toSet());
		String place = Integer.toString(index + 1);
		if (!taken.contains(place)) {
			return place;
		}
		List<LabelClass> without = classes.stream().limit(DIGITS).filter(one -> one.getHotKey() == null).toList();
		without.forEach(one -> taken.add(Integer.toString(classes.indexOf(one) + 1)));
		long before = without.stream().takeWhile(one -> one != labelClass).filter(one -> isKey(Integer.toString(classes.indexOf(one) + 1))).count();
		return IntStream.rangeClosed(1, DIGITS).mapToObj(Integer::toString).filter(key -> !taken.contains(key)).skip(before).findFirst().orElse("");
	}

	private boolean isKey(String key) {
		return classes.stream().anyMatch(one -> key.equals(one.getHotKey()));
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

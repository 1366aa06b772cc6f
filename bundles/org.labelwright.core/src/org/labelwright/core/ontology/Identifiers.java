/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.ontology;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes identifiers of source code out of names, each once; the same names in the same order give the same identifiers. */
final class Identifiers {

	private final Set<String> taken = new HashSet<>();

	/** As constants are written: TRAFFIC_LIGHT. */
	String constant(String name) {
		return free(String.join("_", words(name)).toUpperCase(Locale.ROOT));
	}

	/** As types are written: TrafficLight. */
	String type(String name, String suffix) {
		return free(Arrays.stream(words(name)).map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)).collect(Collectors.joining()) + suffix);
	}

	/** Letters and digits of any script; compatibility forms are folded, as Python takes them for the same. */
	private static String[] words(String name) {
		String folded = Normalizer.normalize(name, Normalizer.Form.NFKC);
		String[] words = Arrays.stream(folded.split("[^\\p{L}\\p{Nd}]+")).filter(word -> !word.isEmpty()).toArray(String[]::new);
		if (words.length == 0) {
			return new String[] { "Unnamed" };
		}
		if (Character.isDigit(words[0].codePointAt(0))) {
			words[0] = "N" + words[0];
		}
		return words;
	}

	private String free(String wanted) {
		String identifier = wanted;
		for (int number = 2; !taken.add(identifier); number++) {
			identifier = wanted + "_" + number;
		}
		return identifier;
	}
}

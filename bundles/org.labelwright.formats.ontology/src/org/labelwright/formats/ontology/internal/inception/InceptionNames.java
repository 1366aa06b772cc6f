/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal.inception;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Names of UIMA types and features as INCEpTION makes them: ASCII letters, digits and underscores, each once. */
final class InceptionNames {

	static final String INCEPTION = "inception";
	static final String CUSTOM = "webanno.custom.";
	static final String ANY_SPAN = "uima.tcas.Annotation";

	private final Set<String> taken = new HashSet<>();

	void take(String name) {
		taken.add(name);
	}

	/** A type like webanno.custom.TrafficLight. */
	String type(String id) {
		return free(CUSTOM + Pattern.compile("(?:^|_)([a-z])").matcher(plain(id)).replaceAll((MatchResult match) -> match.group(1).toUpperCase(Locale.ROOT)));
	}

	/** A name that is free here. */
	String feature(String id) {
		return free(plain(id));
	}

	private static String plain(String id) {
		String plain = Normalizer.normalize(id, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_|_$", "");
		return plain.isEmpty() || Character.isDigit(plain.charAt(0)) ? "n" + plain : plain;
	}

	private String free(String wanted) {
		String name = wanted;
		for (int number = 2; !taken.add(name); number++) {
			name = wanted + number;
		}
		return name;
	}
}

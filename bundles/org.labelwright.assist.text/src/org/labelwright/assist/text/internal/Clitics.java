/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.text.internal;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where an English token of two words is cut, as the treebanks of Universal Dependencies cut it: was|n't, she|'s, can|not. */
final class Clitics {

	private static final Pattern FIRST_OF_TWO = Pattern.compile("(?:.+(?=n['\u2019]?t$)|[^'\u2019]+(?=['\u2019](?:s|re|ve|ll|d|m)$)|can(?=not$)|(?:gon|wan)(?=na$)|(?:gim|lem)(?=me$)|got(?=ta$))",
			Pattern.CASE_INSENSITIVE);

	private Clitics() {
	}

	/** How many UTF-16 units the first word has; empty where it is not seen where the second begins. */
	static OptionalInt cut(String token) {
		Matcher matcher = FIRST_OF_TWO.matcher(token);
		return matcher.lookingAt() ? OptionalInt.of(matcher.end()) : OptionalInt.empty();
	}
}

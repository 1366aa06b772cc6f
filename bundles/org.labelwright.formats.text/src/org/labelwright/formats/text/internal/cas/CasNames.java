/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.cas;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Names as UIMA allows them, different ones for names that are: the same for each text of an ontology. Not for several threads. */
final class CasNames {

	private final Map<String, String> identifiers = new HashMap<>();
	private final Set<String> used = new HashSet<>();

	/** @param known all that are known before; those that UIMA allows stay what they are */
	CasNames(Collection<String> known) {
		known.stream().filter(name -> CasTypes.identifier(name).equals(name)).forEach(this::of);
		known.forEach(this::of);
	}

	String of(String name) {
		return identifiers.computeIfAbsent(name, missing -> {
			String plain = CasTypes.identifier(name);
			String made = plain;
			for (int i = 2; !used.add(made); i++) {
				made = plain + "_" + i;
			}
			return made;
		});
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

/**
 * How tags such as B-PER mark entities, with the patterns of seqeval's scheme.py. A pattern is the prefix of the tag before
 * (. for any), that of the tag, and whether their types are the same (=), differ (!), or either (*).
 */
enum TagScheme {

	IOB1("IOB", "OI* II! BI* IB= BB=", "BI= II=", "II! IO* IB* BO* BI! BB="),
	IOE1("IOE", "OI* II! EI* EE=", "II= IE=", "II! IO* IE! EI= EE="),
	IOB2("IOB", ".B*", "BI= II=", "IO* II! IB* BO* BI! BB*"),
	IOE2("IOE", "OI* OE* EI* EE* II! IE!", "IE= II=", "E.*"),
	IOBES("IOBES", ".B* .S*", "BI= BE= II= IE=", "S.* E.*");

	static final String PREFIXES = "OIBES";

	private final boolean[] allowed = new boolean[PREFIXES.length()];
	private final boolean[] starts;
	private final boolean[] insides;
	private final boolean[] ends;

	TagScheme(String allowed, String starts, String insides, String ends) {
		for (char prefix : allowed.toCharArray()) {
			this.allowed[PREFIXES.indexOf(prefix)] = true;
		}
		this.starts = table(starts);
		this.insides = table(insides);
		this.ends = table(ends);
	}

	private static int place(int before, int prefix, boolean same) {
		return (before * PREFIXES.length() + prefix) * 2 + (same ? 1 : 0);
	}

	private static boolean[] table(String patterns) {
		boolean[] table = new boolean[PREFIXES.length() * PREFIXES.length() * 2];
		for (String pattern : patterns.split(" ")) {
			for (int before = 0; before < PREFIXES.length(); before++) {
				for (int prefix = 0; prefix < PREFIXES.length(); prefix++) {
					boolean fits = (pattern.charAt(0) == '.' || pattern.charAt(0) == PREFIXES.charAt(before))
							&& (pattern.charAt(1) == '.' || pattern.charAt(1) == PREFIXES.charAt(prefix));
					table[place(before, prefix, true)] |= fits && pattern.charAt(2) != '!';
					table[place(before, prefix, false)] |= fits && pattern.charAt(2) != '=';
				}
			}
		}
		return table;
	}

	boolean allows(int prefix) {
		return prefix >= 0 && allowed[prefix];
	}

	boolean starts(int before, int prefix, boolean same) {
		return starts[place(before, prefix, same)];
	}

	boolean isInside(int before, int prefix, boolean same) {
		return insides[place(before, prefix, same)];
	}

	/** Whether an entity that the tag before belongs to ends there. */
	boolean ends(int before, int prefix, boolean same) {
		return ends[place(before, prefix, same)];
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What tools and people call the parts of a dataset to train, to validate and to test with. */
public final class SplitNames {

	public static final String TRAIN = "train";
	public static final String VAL = "val";
	public static final String TEST = "test";

	private static final Map<String, String> NAMES = Map.of(TRAIN, TRAIN, "training", TRAIN, VAL, VAL, "valid", VAL, "validation", VAL, "dev", VAL, TEST, TEST, "testing", TEST,
			// Of the shared tasks of CoNLL.
			"testa", VAL, "testb", TEST);

	private SplitNames() {
	}

	/** All names that are known, in lower case and by the alphabet. */
	public static List<String> names() {
		return NAMES.keySet().stream().sorted().toList();
	}

	/** {@link #TRAIN}, {@link #VAL} or {@link #TEST} for a name such as {@code valid}, in upper or lower case; empty for any other name. */
	public static Optional<String> of(String name) {
		return Optional.ofNullable(NAMES.get(name.toLowerCase(Locale.ROOT)));
	}
}

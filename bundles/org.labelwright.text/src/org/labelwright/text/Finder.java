/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.text;

import java.util.List;

/** Looks for something in texts. Immutable, for several threads. */
public interface Finder {

	/**
	 * A place, in UTF-16 units.
	 *
	 * @param entry what was found there; empty where the finder has no list
	 */
	record Match(int start, int end, java.util.Optional<KnowledgeBase.Entry> entry) {
	}

	/**
	 * Matches in order, not overlapping.
	 *
	 * @throws IllegalArgumentException where it cannot be done in bearable time
	 */
	List<Match> find(String text);

	/** For people: what it looks for. */
	String title();
}

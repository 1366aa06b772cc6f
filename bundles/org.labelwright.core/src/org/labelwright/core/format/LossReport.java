/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what a format could not carry. Not for several threads. */
public final class LossReport {

	/**
	 * @param what could not be carried
	 * @param why not, and what became of it
	 */
	public record Loss(String what, String why, long count) {
	}

	private record Key(String what, String why) {
	}

	private final Map<Key, Long> losses = new LinkedHashMap<>();

	public void add(String what, String why) {
		losses.merge(new Key(what, why), 1L, Long::sum);
	}

	public boolean isEmpty() {
		return losses.isEmpty();
	}

	/** In the order in which each was first met. */
	public List<Loss> losses() {
		return losses.entrySet().stream().map(e -> new Loss(e.getKey().what(), e.getKey().why(), e.getValue())).toList();
	}
}

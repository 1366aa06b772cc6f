/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.queue;

import java.util.List;
import java.util.Optional;

/**
 * What to look at, in that order.
 *
 * @param items in the source
 * @param left items nothing is known of that the order needs, such as a picture that cannot be read
 * @param entries what is worth a look first
 */
public record ReviewQueue(long items, long left, List<Entry> entries) {

	/** What the entries are. */
	public enum Scope {
		/** An item each. */
		ITEMS,
		/** An annotation each: a prediction or a label. */
		ANNOTATIONS
	}

	/**
	 * @param item its id
	 * @param path of its media
	 * @param annotation the one that decided; where entries are items, the one that is worth a look most. Empty where it is the item
	 * @param score the larger the more a look is worth; its range is that of the order
	 * @param reason for people
	 */
	public record Entry(String item, String path, Optional<String> annotation, double score, String reason) {
	}

	public ReviewQueue {
		entries = List.copyOf(entries);
	}
}

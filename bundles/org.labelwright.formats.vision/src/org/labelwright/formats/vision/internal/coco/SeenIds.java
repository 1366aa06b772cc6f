/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.coco;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Ids that were met. There may be millions, nearly all of them whole numbers: these take a dozen bytes each, not sixty. */
final class SeenIds {

	private static final int SMALL = 1024;

	/** Open addressing; 0 is a free place. */
	private long[] numbers = new long[SMALL];
	private int size;
	private boolean zero;
	private final Set<JsonNode> others = new HashSet<>();

	/** @return whether it is met for the first time */
	boolean add(JsonNode id) {
		return id.isIntegralNumber() && id.canConvertToLong() ? add(id.longValue()) : others.add(id);
	}

	private boolean add(long id) {
		if (id == 0) {
			boolean first = !zero;
			zero = true;
			return first;
		}
		if (size > numbers.length / 4 * 3) {
			long[] before = numbers;
			numbers = new long[2 * before.length];
			for (long one : before) {
				if (one != 0) {
					numbers[place(one)] = one;
				}
			}
		}
		int at = place(id);
		boolean first = numbers[at] == 0;
		numbers[at] = id;
		size += first ? 1 : 0;
		return first;
	}

	/** Where a number stands, or would. */
	private int place(long id) {
		int mask = numbers.length - 1;
		// Numbers that follow each other are spread over the whole.
		int at = (int) (id * 0x9E3779B97F4A7C15L >>> 32) & mask;
		while (numbers[at] != 0 && numbers[at] != id) {
			at = at + 1 & mask;
		}
		return at;
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.text;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Finds what begins with given letters among millions of places in one text: a sorted array of places, and nothing an entry. Immutable. */
final class PrefixIndex {

	/** Stands behind each name. */
	static final char END = 0;

	private final char[] names;
	private final int[] places;

	/**
	 * @param names one after the other, each with {@link #END} behind it; not copied
	 * @param wanted says which places are in the index
	 */
	PrefixIndex(char[] names, IntPredicate wanted) {
		this.names = names;
		Integer[] sorted = IntStream.range(0, names.length).filter(wanted).boxed().toArray(Integer[]::new);
		// Not in parallel: who waits for it works on meanwhile.
		Arrays.sort(sorted, this::compare);
		places = new int[sorted.length];
		Arrays.setAll(places, i -> sorted[i]);
	}

	private int compare(int one, int other) {
		for (int i = 0;; i++) {
			int difference = names[one + i] - names[other + i];
			if (difference != 0 || names[one + i] == END) {
				return difference != 0 ? difference : Integer.compare(one, other);
			}
		}
	}

	/** Goes through the places that begin so, in the order of what stands there, until enough were taken. */
	void forEach(String prefix, IntPredicate goOn, IntConsumer found) {
		int low = 0;
		int high = places.length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (isBefore(places[middle], prefix)) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		for (int i = low; i < places.length && begins(places[i], prefix) && goOn.test(i - low); i++) {
			found.accept(places[i]);
		}
	}

	private boolean isBefore(int place, String prefix) {
		for (int i = 0; i < prefix.length(); i++) {
			if (names[place + i] != prefix.charAt(i)) {
				return names[place + i] < prefix.charAt(i);
			}
		}
		return false;
	}

	private boolean begins(int place, String prefix) {
		for (int i = 0; i < prefix.length(); i++) {
			if (names[place + i] != prefix.charAt(i)) {
				return false;
			}
		}
		return true;
	}
}

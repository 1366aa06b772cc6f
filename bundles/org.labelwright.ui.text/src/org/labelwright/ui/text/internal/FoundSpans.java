/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal;

import java.util.Comparator;
import java.util.List;
import org.labelwright.geometry.Fragment;

/** Places in a text that are shown as found, which do not overlap; there may be very many. Immutable. */
final class FoundSpans {

	static final FoundSpans NONE = new FoundSpans(List.of());

	private final List<Fragment> sorted;

	FoundSpans(List<Fragment> places) {
		sorted = places.stream().sorted(Comparator.comparingInt(Fragment::start)).toList();
	}

	/** Those that have something of a stretch of the text, in order. */
	List<Fragment> within(int start, int end) {
		int from = firstEndingAfter(start);
		int to = from;
		while (to < sorted.size() && sorted.get(to).start() < end) {
			to++;
		}
		return sorted.subList(from, to);
	}

	private int firstEndingAfter(int place) {
		int low = 0;
		int high = sorted.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (sorted.get(middle).end() <= place) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}
}

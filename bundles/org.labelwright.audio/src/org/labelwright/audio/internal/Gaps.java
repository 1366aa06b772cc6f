/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.audio.internal;

import java.util.ArrayList;
import java.util.List;
import org.labelwright.geometry.Interval;

/** What of a stretch is not covered. */
final class Gaps {

	private Gaps() {
	}

	/** @param covering in the order of their starts */
	static List<Interval> of(Interval whole, List<Interval> covering) {
		List<Interval> gaps = new ArrayList<>();
		long at = whole.start();
		for (Interval one : covering) {
			if (one.start() >= whole.end()) {
				break;
			}
			if (one.start() > at) {
				gaps.add(new Interval(at, one.start()));
			}
			at = Math.max(at, one.end());
		}
		if (at < whole.end()) {
			gaps.add(new Interval(at, whole.end()));
		}
		return gaps;
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.textgrid;

import org.labelwright.formats.audio.internal.support.Times;

/** Names of what is kept of a TextGrid in the origin of items and annotations, and what of it is worth keeping. */
final class Kept {

	// Of the item.
	static final String BINARY = "binary";
	static final String SHORT = "short";
	static final String HEAD = "head";
	static final String BARE = "bare";
	static final String TIMES = "times";
	static final String CRLF = "crlf";
	static final String CHARSET = "charset";
	static final String MARK = "mark";
	static final String TIERS = "tiers";
	// Of the item, a tier and an annotation; of the latter only where the text is not the usual one.
	static final String XMIN = "xmin";
	static final String XMAX = "xmax";
	// Of a tier.
	static final String NAME = "name";
	static final String KIND = "class";
	/** Intervals without text that would come back otherwise: pairs of times. */
	static final String GAPS = "gaps";
	/** Whether its intervals leave stretches out, as Praat itself does not; then all without text are kept. */
	static final String SPARSE = "sparse";
	// Of an annotation: the number of its tier where others have its name, and whether it is an interval without length.
	static final String TIER = "tier";
	static final String INTERVAL = "interval";

	private Kept() {
	}

	/** As the microseconds of a time would be written. */
	static String usual(String time) {
		return Times.seconds(Times.micros(time, "time"), 0);
	}

	/** What was kept of a time as long as it is that time; otherwise as it is written usually. */
	static String time(String kept, long micros) {
		try {
			return !kept.isEmpty() && Times.micros(kept, "time") == micros ? kept : Times.seconds(micros, 0);
		} catch (IllegalArgumentException e) {
			// Somebody has changed what was kept.
			return Times.seconds(micros, 0);
		}
	}
}

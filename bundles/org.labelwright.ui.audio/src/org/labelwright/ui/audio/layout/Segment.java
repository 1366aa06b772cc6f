/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.layout;

import java.util.Comparator;
import java.util.List;

/**
 * A stretch of a tier, as it is painted.
 *
 * @param id of its annotation
 * @param tier it stands on
 * @param start microseconds
 * @param end microseconds; that of {@code start} for a point
 * @param label that is written into it
 * @param rgb colour as 0xRRGGBB
 * @param underlines words of the label that have labels of their own
 */
public record Segment(String id, String tier, long start, long end, String label, int rgb, List<Underline> underlines) {

	/** In the order of time; of two that begin together the longer first. */
	static final Comparator<Segment> ORDER = Comparator.comparingLong(Segment::start).thenComparing(Comparator.comparingLong(Segment::end).reversed())
			.thenComparing(Segment::id);

	/** One without words that have labels. */
	public Segment(String id, String tier, long start, long end, String label, int rgb) {
		this(id, tier, start, end, label, rgb, List.of());
	}

	public boolean isPoint() {
		return start == end;
	}

	/** Where it ends for the purpose of stacking: a point takes some place too. */
	long reach() {
		return Math.max(end, start + 1);
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.audio.internal;

import java.util.HashMap;
import java.util.Map;
import org.labelwright.geometry.Interval;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.Check;

/** Finds segments that overlap others of their tier. */
public final class SegmentOverlaps implements Check {

	/** Rounding of formats that know milliseconds only. */
	private static final long TOLERATED_MICROS = 1_000;

	@Override
	public void run(Context context) {
		if (!Segments.isRecording(context.item())) {
			return;
		}
		Map<String, Annotation> longest = new HashMap<>();
		for (Annotation segment : Segments.of(context.document())) {
			Interval interval = Segments.interval(segment);
			Annotation before = longest.get(Segments.tier(segment));
			if (before != null && Segments.interval(before).overlap(interval) > TOLERATED_MICROS) {
				context.report(segment, "The segment overlaps another of its tier, which lasts from " + Segments.times(Segments.interval(before)));
			}
			if (before == null || Segments.interval(before).end() < interval.end()) {
				longest.put(Segments.tier(segment), segment);
			}
		}
	}
}

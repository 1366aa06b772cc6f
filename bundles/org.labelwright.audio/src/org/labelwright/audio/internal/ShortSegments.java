/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.audio.internal;

import java.util.Locale;
import org.labelwright.geometry.Interval;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.Check;

/** Finds segments that are too short for anything to be heard in them. */
public final class ShortSegments implements Check {

	/** Shorter than any sound of speech that is cut out alone, as the release of a stop. */
	private static final long LEAST_MICROS = 10_000;
	/** Nobody says anything in less. */
	private static final long LEAST_WITH_TEXT_MICROS = 30_000;
	private static final double MICROS_PER_MILLI = 1000;

	@Override
	public void run(Context context) {
		if (!Segments.isRecording(context.item())) {
			return;
		}
		for (Annotation segment : Segments.of(context.document())) {
			Interval interval = Segments.interval(segment);
			boolean words = Segments.text(segment).filter(text -> text.indexOf(' ') > 0).isPresent();
			if (interval.length() < (words ? LEAST_WITH_TEXT_MICROS : LEAST_MICROS)) {
				context.report(segment, String.format(Locale.ROOT, "The segment at %s lasts %.1f ms", Segments.times(interval), interval.length() / MICROS_PER_MILLI));
			}
		}
	}
}

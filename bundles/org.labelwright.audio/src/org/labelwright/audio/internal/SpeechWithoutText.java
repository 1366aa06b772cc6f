/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.audio.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.labelwright.geometry.Interval;
import org.labelwright.media.audio.SpeechActivity;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.Check;

/** Finds where something is heard and nothing is written down, in recordings with texts that cover most of what is heard. */
public final class SpeechWithoutText implements Check {

	/** Coughs and breaths are shorter. */
	private static final long LEAST_MICROS = 500_000;
	/** Less says that it is not to be transcribed as a whole. */
	private static final double LEAST_COVERED = 0.5;

	@Override
	public void run(Context context) throws IOException {
		List<Interval> texts = Segments.of(context.document()).stream().filter(segment -> Segments.text(segment).isPresent() || says(context, segment))
				.map(Segments::interval).toList();
		boolean transcribed = Segments.of(context.document()).stream().anyMatch(segment -> Segments.text(segment).isPresent());
		Optional<SpeechActivity.Result> heard = transcribed ? Speech.heard(context) : Optional.empty();
		if (heard.isEmpty()) {
			return;
		}
		List<Interval> untold = heard.get().speech().stream().flatMap(speech -> Gaps.of(speech, texts).stream()).toList();
		long missing = untold.stream().mapToLong(Interval::length).sum();
		long all = heard.get().speech().stream().mapToLong(Interval::length).sum();
		if (missing > (1 - LEAST_COVERED) * all) {
			return;
		}
		untold.stream().filter(one -> one.length() >= LEAST_MICROS)
				.forEach(one -> context.report("Something is heard from " + Segments.times(one) + ", but nothing is written down there"));
	}

	/** A segment of another class says what is heard, such as music, without words. */
	private static boolean says(Context context, Annotation segment) {
		return segment.getLabelClass() != null && Segments.of(context.document()).stream()
				.noneMatch(other -> segment.getLabelClass().equals(other.getLabelClass()) && Segments.text(other).isPresent());
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.audio.internal;

import java.io.IOException;
import java.util.Optional;
import org.labelwright.geometry.Interval;
import org.labelwright.media.audio.SpeechActivity;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.Check;

/** Finds segments with a text where nothing is heard. */
public final class TextWithoutSpeech implements Check {

	/** So much of a segment has to be heard. */
	private static final double LEAST = 0.05;

	@Override
	public void run(Context context) throws IOException {
		boolean transcribed = Segments.of(context.document()).stream().anyMatch(segment -> Segments.text(segment).isPresent());
		Optional<SpeechActivity.Result> heard = transcribed ? Speech.heard(context) : Optional.empty();
		if (heard.isEmpty()) {
			return;
		}
		for (Annotation segment : Segments.of(context.document())) {
			Interval interval = Segments.interval(segment);
			long common = heard.get().speech().stream().mapToLong(interval::overlap).sum();
			if (Segments.text(segment).isPresent() && common < LEAST * interval.length()) {
				context.report(segment, "The segment has a text, but nothing is heard from " + Segments.times(interval));
			}
		}
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio;

import java.io.IOException;
import java.util.Arrays;
import org.labelwright.core.Progress;
import org.labelwright.media.audio.internal.CurveSteps;
import org.labelwright.media.audio.internal.PitchCandidates;
import org.labelwright.media.audio.internal.PitchPath;

/**
 * The pitch of a voice in Hz, NaN where there is none, by autocorrelation: P. Boersma, "Accurate short-term analysis of the fundamental frequency
 * and the harmonics-to-noise ratio of a sampled sound", IFA Proceedings 17, 1993, with the usual values of Praat.
 *
 * @param lowestHertz three of its periods are looked at
 * @param highestHertz higher ones are not looked for
 * @param stepSeconds between values
 * @param loudest the largest magnitude of a sample of the recording, as silence is relative to it; 0 takes that of the stretch looked at
 */
public record Pitch(double lowestHertz, double highestHertz, double stepSeconds, double loudest) implements CurveAnalysis {

	public static final Pitch USUAL = new Pitch(75, 600, 0.01, 0);

	/** What is around a stretch is looked at too, as the best path through it depends on that. */
	private static final long CONTEXT_MICROS = 300_000;

	/** @throws IllegalArgumentException where there is no such curve */
	public Pitch {
		if (!(lowestHertz >= 10) || !(highestHertz > lowestHertz) || !(stepSeconds > 0) || !(loudest >= 0)) {
			throw new IllegalArgumentException("There is no pitch from " + lowestHertz + " to " + highestHertz + " Hz each " + stepSeconds + " s");
		}
	}

	public Pitch withRange(double lowest, double highest) {
		return new Pitch(lowest, highest, stepSeconds, loudest);
	}

	public Pitch withLoudest(double magnitude) {
		return new Pitch(lowestHertz, highestHertz, stepSeconds, magnitude);
	}

	@Override
	public Curve analyse(AudioSource source, int channel, long fromMicros, long toMicros, Progress progress) throws IOException {
		CurveSteps wanted = CurveSteps.within(source, stepSeconds, fromMicros, toMicros);
		CurveSteps steps = CurveSteps.within(source, stepSeconds, Math.max(0, fromMicros - CONTEXT_MICROS), toMicros + CONTEXT_MICROS);
		PitchCandidates candidates = new PitchCandidates(source.sampleRate(), lowestHertz, Math.min(highestHertz, source.sampleRate() / 2.0));
		PitchCandidates.Frame[] frames = new PitchCandidates.Frame[steps.count()];
		steps.run(source, channel, candidates.window(), progress, (index, samples, from) -> frames[index] = candidates.at(samples, from));
		double reference = loudest > 0 ? loudest : Arrays.stream(frames).mapToDouble(PitchCandidates.Frame::loudest).max().orElse(0);
		float[] all = new PitchPath(reference, stepSeconds).best(frames);
		int skip = (int) (wanted.first() - steps.first());
		return new Curve(wanted.startMicros(), wanted.stepMicros(), Arrays.copyOfRange(all, skip, skip + wanted.count()));
	}
}

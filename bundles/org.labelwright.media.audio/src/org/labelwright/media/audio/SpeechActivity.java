/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.labelwright.core.Progress;
import org.labelwright.geometry.Interval;

/**
 * Finds where somebody speaks, by loudness alone: what is clearly louder than the quiet parts of the recording. It cannot tell speech from other
 * sounds, and finds none where there is loud noise throughout.
 *
 * @param aboveNoise how many dB louder than the quiet parts speech is; 0 to find out, by how loud and quiet parts differ
 * @param leastSpeechMicros shorter sounds are none
 * @param leastPauseMicros shorter pauses are within speech
 * @param marginMicros what is added before and after, as words begin and end softly
 */
public record SpeechActivity(double aboveNoise, long leastSpeechMicros, long leastPauseMicros, long marginMicros) {

	public static final SpeechActivity USUAL = new SpeechActivity(0, 100_000, 300_000, 50_000);

	private static final long STEP_MICROS = 10_000;
	private static final int STEPS_AT_ONCE = 6_000;
	/** Quieter is silence, however quiet the rest is: dB below full scale. */
	private static final float SILENCE = -65;
	/** Where loud and quiet parts differ by less, nobody knows what is speech. */
	private static final double LEAST_CONTRAST = 8;
	private static final double LEAST_ABOVE_NOISE = 6;
	/** Where between quiet and loud parts speech begins, and that it has to fall lower to end. */
	private static final double RELATIVE = 0.4;
	private static final double HYSTERESIS = 3;
	private static final double QUIET = 0.1;
	private static final double LOUD = 0.95;

	/**
	 * What was found.
	 *
	 * @param speech in order, not touching each other
	 * @param certain false where the recording is about as loud everywhere, so that no speech being found says nothing
	 */
	public record Result(List<Interval> speech, boolean certain) {

		public Result {
			speech = List.copyOf(speech);
		}
	}

	/** @throws IllegalArgumentException where a length or loudness is negative */
	public SpeechActivity {
		if (!(aboveNoise >= 0) || leastSpeechMicros < 0 || leastPauseMicros < 0 || marginMicros < 0) {
			throw new IllegalArgumentException("Lengths and loudness of speech cannot be negative");
		}
	}

	/**
	 * Takes a second for hours of sound, so not for the UI thread.
	 *
	 * @param peaks of the source; prepared here where they are not
	 * @throws CancellationException where the progress told it to stop
	 */
	public Result find(AudioSource source, Peaks peaks, Progress progress) throws IOException {
		peaks.prepare(progress);
		float[] loudness = loudness(source, peaks, progress);
		float[] sorted = loudness.clone();
		Arrays.sort(sorted);
		if (sorted.length == 0 || sorted[(int) (LOUD * (sorted.length - 1))] <= SILENCE) {
			return new Result(List.of(), true);
		}
		double loud = sorted[(int) (LOUD * (sorted.length - 1))];
		double quiet = Math.max(SILENCE, sorted[(int) (QUIET * (sorted.length - 1))]);
		if (aboveNoise == 0 && loud - quiet < LEAST_CONTRAST) {
			return new Result(List.of(), false);
		}
		double above = aboveNoise > 0 ? aboveNoise : Math.max(LEAST_ABOVE_NOISE, RELATIVE * (loud - quiet));
		return new Result(speech(loudness, quiet + above, source.micros()), true);
	}

	/** In dB for each step, that of the loudest channel. */
	private static float[] loudness(AudioSource source, Peaks peaks, Progress progress) throws IOException {
		int steps = (int) (source.micros() / STEP_MICROS);
		float[] loudness = new float[steps];
		Arrays.fill(loudness, SILENCE);
		for (int first = 0; first < steps; first += STEPS_AT_ONCE) {
			progress.at(first, steps);
			int count = Math.min(STEPS_AT_ONCE, steps - first);
			long from = source.frameAt(first * STEP_MICROS);
			long to = Math.max(from + 1, source.frameAt((first + count) * STEP_MICROS));
			for (int channel = 0; channel < source.channels(); channel++) {
				float[] rms = peaks.columns(channel, from, to, count).rms();
				for (int i = 0; i < count; i++) {
					loudness[first + i] = Math.max(loudness[first + i], (float) (20 * Math.log10(rms[i] + 1e-9)));
				}
			}
		}
		return loudness;
	}

	private List<Interval> speech(float[] loudness, double begins, long end) {
		List<Interval> sounds = new ArrayList<>();
		int start = -1;
		for (int i = 0; i <= loudness.length; i++) {
			double loud = i < loudness.length ? loudness[i] : Double.NEGATIVE_INFINITY;
			if (start < 0 && loud >= begins) {
				start = i;
			} else if (start >= 0 && loud < begins - HYSTERESIS) {
				sounds.add(new Interval(start * STEP_MICROS, i * STEP_MICROS));
				start = -1;
			}
		}
		List<Interval> speech = new ArrayList<>();
		for (Interval sound : sounds) {
			Interval last = speech.isEmpty() ? null : speech.getLast();
			if (last != null && sound.start() - last.end() < Math.max(leastPauseMicros, 1)) {
				speech.set(speech.size() - 1, new Interval(last.start(), sound.end()));
			} else {
				if (last != null && last.length() < leastSpeechMicros) {
					speech.removeLast();
				}
				speech.add(sound);
			}
		}
		if (!speech.isEmpty() && speech.getLast().length() < leastSpeechMicros) {
			speech.removeLast();
		}
		long margin = Math.min(marginMicros, Math.max(0, leastPauseMicros / 2 - 1));
		return speech.stream().map(one -> new Interval(Math.max(0, one.start() - margin), Math.min(end, one.end() + margin))).toList();
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio.internal;

import java.io.IOException;
import org.labelwright.core.Progress;
import org.labelwright.media.audio.AudioSource;

/**
 * The times of a curve: the middles of steps counted from the start of the recording, so that curves of neighbouring stretches fit together.
 *
 * @param first number of the first step
 * @param count how many steps
 */
public record CurveSteps(double stepMicros, long first, int count) {

	private static final int AT_ONCE = 200;

	/** Looks at the samples around one time. */
	@FunctionalInterface
	public interface Look {

		/**
		 * @param index of the step, from 0
		 * @param samples around it, silent beyond the ends of the recording
		 * @param from where those around it begin
		 */
		void at(int index, float[] samples, int from);
	}

	/** Those of which the middle is from one time to before another, and within the recording. */
	public static CurveSteps within(AudioSource source, double stepSeconds, long fromMicros, long toMicros) {
		double step = stepSeconds * AudioSource.MICROS_PER_SECOND;
		long first = Math.max(0, (long) Math.ceil(fromMicros / step - 0.5));
		long end = (long) Math.ceil(Math.min(toMicros, source.micros()) / step - 0.5);
		return new CurveSteps(step, first, (int) Math.clamp(end - first, 0, Integer.MAX_VALUE));
	}

	/** The time of the first. */
	public double startMicros() {
		return (first + 0.5) * stepMicros;
	}

	/** @param window how many samples are looked at around each time */
	public void run(AudioSource source, int channel, int window, Progress progress, Look look) throws IOException {
		for (int done = 0; done < count; done += AT_ONCE) {
			progress.at(done, count);
			int end = Math.min(count, done + AT_ONCE);
			long start = firstSample(source, done, window);
			float[] samples = Samples.padded(source, start, (int) (firstSample(source, end - 1, window) + window - start))[channel];
			for (int i = done; i < end; i++) {
				look.at(i, samples, (int) (firstSample(source, i, window) - start));
			}
		}
		progress.at(count, count);
	}

	private long firstSample(AudioSource source, int index, int window) {
		return Math.round((first + index + 0.5) * stepMicros * source.sampleRate() / AudioSource.MICROS_PER_SECOND) - window / 2;
	}
}

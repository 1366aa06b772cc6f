/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio;

import java.io.IOException;
import org.labelwright.core.Progress;
import org.labelwright.media.audio.internal.CurveSteps;

/**
 * Loudness over time in dB, as Praat's Intensity: the mean of squares under a Gauss window, relative to the threshold of hearing when samples are
 * taken for Pascal, where a sine of full scale has 91 dB.
 *
 * @param lowestHertz the lowest pitch; the window covers 3.2 of its periods, so that the curve does not follow each of them
 * @param stepSeconds between values
 */
public record Intensity(double lowestHertz, double stepSeconds) implements CurveAnalysis {

	public static final Intensity USUAL = new Intensity(75, 0.01);

	private static final double PERIODS = 3.2;
	/** The square of 20 micropascal. */
	private static final double HEARING = 4e-10;

	/** @throws IllegalArgumentException where there is no such curve */
	public Intensity {
		if (!(lowestHertz >= 1) || !(stepSeconds > 0)) {
			throw new IllegalArgumentException("There is no intensity down to " + lowestHertz + " Hz each " + stepSeconds + " s");
		}
	}

	/** NaN where there is digital silence. */
	@Override
	public Curve analyse(AudioSource source, int channel, long fromMicros, long toMicros, Progress progress) throws IOException {
		float[] weights = WindowShape.GAUSS.weights(WindowShape.GAUSS.frames(PERIODS / lowestHertz, source.sampleRate()));
		double all = 0;
		for (float weight : weights) {
			all += weight;
		}
		double norm = 1 / (all * HEARING);
		CurveSteps steps = CurveSteps.within(source, stepSeconds, fromMicros, toMicros);
		float[] values = new float[steps.count()];
		steps.run(source, channel, weights.length, progress, (index, samples, from) -> {
			double sum = 0;
			for (int i = 0; i < weights.length; i++) {
				sum += weights[i] * samples[from + i] * samples[from + i];
			}
			values[index] = sum > 0 ? (float) (10 * Math.log10(sum * norm)) : Float.NaN;
		});
		return new Curve(steps.startMicros(), steps.stepMicros(), values);
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio.tests;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.labelwright.media.audio.AudioSource;

/** Samples in memory. */
record Sound(int sampleRate, float[][] samples) implements AudioSource {

	static Sound of(int sampleRate, double seconds, IntToDoubleFunction... channels) {
		int frames = (int) Math.round(seconds * sampleRate);
		float[][] samples = new float[channels.length][frames];
		for (int channel = 0; channel < channels.length; channel++) {
			for (int i = 0; i < frames; i++) {
				samples[channel][i] = (float) channels[channel].applyAsDouble(i);
			}
		}
		return new Sound(sampleRate, samples);
	}

	static Sound sine(int sampleRate, double seconds, double hertz, double amplitude) {
		return of(sampleRate, seconds, i -> amplitude * Math.sin(2 * Math.PI * hertz * i / sampleRate));
	}

	static Sound noise(int sampleRate, int frames, int channels, long seed) {
		Random random = new Random(seed);
		float[][] samples = new float[channels][frames];
		for (float[] channel : samples) {
			for (int i = 0; i < frames; i++) {
				channel[i] = random.nextFloat(-1, 1);
			}
		}
		return new Sound(sampleRate, samples);
	}

	@Override
	public int channels() {
		return samples.length;
	}

	@Override
	public long frames() {
		return samples[0].length;
	}

	@Override
	public float[][] read(long firstFrame, int count) {
		Objects.checkFromIndexSize(firstFrame, 0, frames());
		Objects.checkIndex(count, Integer.MAX_VALUE);
		int end = (int) Math.min(firstFrame + count, frames());
		return Arrays.stream(samples).map(channel -> Arrays.copyOfRange(channel, (int) firstFrame, end)).toArray(float[][]::new);
	}

	@Override
	public void close() {
		// Holds nothing.
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio;

import org.labelwright.media.audio.internal.Fft;

/**
 * Mel-frequency cepstral coefficients (Davis and Mermelstein, 1980): what a sound is like, whatever its loudness. A window of 25 ms weighted by
 * Hamming, 26 triangles from 100 Hz to 7 kHz or half the sample rate on the mel scale, the logarithms of their power, and of their cosine
 * transform the coefficients 1 to {@value #COUNT}; the one for loudness is left out. Keeps working memory: for one thread.
 */
public final class Cepstra {

	/** How many there are. */
	public static final int COUNT = 14;

	private static final int TRIANGLES = 26;
	private static final double WINDOW_SECONDS = 0.025;
	private static final double LOW = 100;
	private static final double HIGH = 7000;
	/** Keeps silence from having a logarithm of nothing: some 100 dB below full scale. */
	private static final double FLOOR = 1e-10;

	private final int window;
	private final Fft fft;
	private final float[] weighted;
	private final float[] power;
	/** The frequency bins where triangles begin, are highest and end, one beside the other. */
	private final double[] edges = new double[TRIANGLES + 2];
	private final double[] logs = new double[TRIANGLES];

	/** @param sampleRate samples in a second, at least 1000 */
	public Cepstra(int sampleRate) {
		window = (int) Math.round(sampleRate * WINDOW_SECONDS);
		fft = new Fft(Math.max(512, Integer.highestOneBit(window - 1) * 2));
		weighted = new float[fft.size()];
		power = new float[fft.size() / 2 + 1];
		double low = FrequencyScale.MEL.of(LOW);
		double high = FrequencyScale.MEL.of(Math.min(HIGH, sampleRate / 2.0));
		for (int i = 0; i < edges.length; i++) {
			edges[i] = FrequencyScale.MEL.hertz(low + (high - low) * i / (edges.length - 1)) * fft.size() / sampleRate;
		}
	}

	/** How many samples are looked at, at once. */
	public int windowFrames() {
		return window;
	}

	/**
	 * The coefficients of a window.
	 *
	 * @param from where the window begins; {@link #windowFrames} samples have to be there
	 */
	public float[] of(float[] samples, int from) {
		for (int i = 0; i < window; i++) {
			weighted[i] = (float) (samples[from + i] * WindowShape.HAMMING.at((i + 0.5) / window));
		}
		fft.power(weighted, power);
		for (int i = 0; i < TRIANGLES; i++) {
			logs[i] = Math.log(triangle(edges[i], edges[i + 1], edges[i + 2]) + FLOOR);
		}
		float[] coefficients = new float[COUNT];
		for (int k = 1; k <= COUNT; k++) {
			double sum = 0;
			for (int i = 0; i < TRIANGLES; i++) {
				sum += logs[i] * Math.cos(Math.PI * k * (i + 0.5) / TRIANGLES);
			}
			coefficients[k - 1] = (float) (sum * Math.sqrt(2.0 / TRIANGLES));
		}
		return coefficients;
	}

	private double triangle(double left, double middle, double right) {
		double sum = 0;
		double weights = 0;
		for (int bin = (int) Math.ceil(Math.min(left, middle - 1)); bin <= Math.min(power.length - 1, Math.max(right, middle + 1)); bin++) {
			double weight = bin < middle ? (bin - Math.min(left, middle - 1)) / (middle - Math.min(left, middle - 1))
					: (Math.max(right, middle + 1) - bin) / (Math.max(right, middle + 1) - middle);
			sum += weight * power[bin];
			weights += weight;
		}
		return sum / weights;
	}
}

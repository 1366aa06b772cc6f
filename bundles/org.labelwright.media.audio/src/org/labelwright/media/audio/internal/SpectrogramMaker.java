/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio.internal;

import java.io.IOException;
import org.labelwright.media.audio.AudioSource;
import org.labelwright.media.audio.Spectrogram;
import org.labelwright.media.audio.SpectrogramSettings;
import org.labelwright.media.audio.SpectrogramTile;

/** Makes tiles of a spectrogram. For one thread. */
public final class SpectrogramMaker {

	/** Windows that a column of a coarse level is the mean of; more would show little more. */
	private static final int MOST_WINDOWS = 4;

	private final AudioSource source;
	private final int channel;
	private final SpectrogramSettings settings;
	private final float[] window;
	private final Fft fft;
	private final float[] weighted;
	private final float[] power;
	private final float[] mean;
	/** What makes a sine of full scale 1. */
	private final double norm;
	private final Row[] rows;

	/** Which frequencies a row shows: the first, and the weight of it and those after it; they add up to 1. */
	private record Row(int first, float[] weights) {
	}

	public SpectrogramMaker(AudioSource source, int channel, SpectrogramSettings settings, float[] window) {
		this.source = source;
		this.channel = channel;
		this.settings = settings;
		this.window = window;
		int size = Math.max(512, Integer.highestOneBit(window.length - 1) * 2);
		fft = new Fft(size);
		weighted = new float[size];
		power = new float[size / 2 + 1];
		mean = new float[size / 2 + 1];
		double sum = 0;
		for (float weight : window) {
			sum += weight;
		}
		norm = 4 / (sum * sum);
		rows = new Row[settings.rows()];
		for (int row = 0; row < rows.length; row++) {
			rows[row] = row(row);
		}
	}

	/** A triangle that reaches to the middles of the rows beside it, and to the next frequencies at least. */
	private Row row(int row) {
		double perBin = (double) source.sampleRate() / fft.size();
		double centre = settings.hertz(row + 0.5) / perBin;
		double low = Math.min(settings.hertz(row - 0.5) / perBin, centre - 1);
		double high = Math.max(settings.hertz(row + 1.5) / perBin, centre + 1);
		int first = Math.max(0, (int) Math.floor(low) + 1);
		int last = Math.min(power.length - 1, (int) Math.ceil(high) - 1);
		float[] weights = new float[Math.max(0, last - first + 1)];
		float sum = 0;
		for (int i = 0; i < weights.length; i++) {
			double bin = first + i;
			weights[i] = (float) (bin < centre ? (bin - low) / (centre - low) : (high - bin) / (high - centre));
			sum += weights[i];
		}
		for (int i = 0; i < weights.length; i++) {
			weights[i] /= sum;
		}
		return new Row(first, weights);
	}

	/** @param hop frames between columns */
	public SpectrogramTile make(int level, long index, long hop) throws IOException {
		byte[] values = new byte[rows.length * Spectrogram.COLUMNS];
		java.util.Arrays.fill(values, (byte) 0xFF);
		int windows = (int) Math.min(1L << level, MOST_WINDOWS);
		long start = index * hop * Spectrogram.COLUMNS;
		boolean whole = level <= 2;
		long reach = window.length;
		float[] all = whole ? samples(start - reach, (int) (hop * Spectrogram.COLUMNS + 2 * reach)) : new float[0];
		for (int column = 0; column < Spectrogram.COLUMNS && start + column * hop < source.frames(); column++) {
			java.util.Arrays.fill(mean, 0);
			for (int i = 0; i < windows; i++) {
				long centre = start + column * hop + (2 * i + 1) * hop / (2 * windows);
				long first = centre - window.length / 2;
				add(whole ? all : samples(first, window.length), whole ? (int) (first - start + reach) : 0);
			}
			paint(values, column, windows);
		}
		return new SpectrogramTile(level, index, rows.length, values);
	}

	private void add(float[] samples, int from) {
		for (int i = 0; i < window.length; i++) {
			weighted[i] = samples[from + i] * window[i];
		}
		fft.power(weighted, power);
		for (int i = 0; i < power.length; i++) {
			mean[i] += power[i];
		}
	}

	private void paint(byte[] values, int column, int windows) {
		for (int row = 0; row < rows.length; row++) {
			float[] weights = rows[row].weights();
			float sum = 0;
			for (int i = 0; i < weights.length; i++) {
				sum += weights[i] * mean[rows[row].first() + i];
			}
			double decibels = 10 * Math.log10(sum * norm / windows + 1e-20);
			values[row * Spectrogram.COLUMNS + column] = (byte) Math.clamp(Math.round(-2 * decibels), 0, 255);
		}
	}

	/** Silent before the beginning and after the end. */
	private float[] samples(long first, int count) throws IOException {
		return Samples.padded(source, first, count)[channel];
	}
}

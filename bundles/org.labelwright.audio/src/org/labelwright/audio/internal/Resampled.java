/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.audio.internal;

import java.io.IOException;
import org.labelwright.media.audio.AudioSource;

/**
 * A recording as one channel, the mean of all, with another number of samples a second: band-limited interpolation with a windowed sinc
 * (Smith and Gossett 1984), so that what the new rate cannot hold does not come back as a lower sound.
 */
final class Resampled {

	/** Zero crossings of the sinc on each side. */
	private static final int CROSSINGS = 16;
	private static final int MOST_PHASES = 4096;

	private final AudioSource source;
	private final int rate;
	/** Samples of the source on each side of a new one. */
	private final int reach;
	private final int phases;
	private final float[] kernels;

	/** @param rate samples a second */
	Resampled(AudioSource source, int rate) {
		this.source = source;
		this.rate = rate;
		double scale = Math.min(1, (double) rate / source.sampleRate());
		reach = (int) Math.ceil(CROSSINGS / scale);
		phases = Math.min(MOST_PHASES, rate / gcd(rate, source.sampleRate()));
		kernels = new float[phases * 2 * reach];
		for (int phase = 0; phase < phases; phase++) {
			kernel(phase, scale);
		}
	}

	private static int gcd(int one, int other) {
		return other == 0 ? one : gcd(other, one % other);
	}

	/** Its numbers have the sum 1, so that what is constant stays so. */
	private void kernel(int phase, double scale) {
		double sum = 0;
		int from = phase * 2 * reach;
		for (int i = 0; i < 2 * reach; i++) {
			double distance = i - reach + 1 - (double) phase / phases;
			double window = Math.abs(distance) >= reach ? 0 : 0.5 + 0.5 * Math.cos(Math.PI * distance / reach);
			double at = Math.PI * distance * scale;
			kernels[from + i] = (float) (window * (at == 0 ? 1 : Math.sin(at) / at));
			sum += kernels[from + i];
		}
		for (int i = 0; i < 2 * reach; i++) {
			kernels[from + i] /= (float) sum;
		}
	}

	/** How many samples it has. */
	long samples() {
		return Math.ceilDiv(source.frames() * rate, source.sampleRate());
	}

	/** Samples from one on; silence beyond the end. */
	float[] read(long first, int count) throws IOException {
		long firstFrame = Math.floorDiv(first * source.sampleRate(), rate) - reach + 1;
		long lastFrame = Math.floorDiv((first + count - 1) * source.sampleRate(), rate) + reach;
		float[] frames = mono(firstFrame, Math.toIntExact(lastFrame - firstFrame + 1));
		if (source.sampleRate() == rate) {
			float[] same = new float[count];
			System.arraycopy(frames, reach - 1, same, 0, count);
			return same;
		}
		float[] samples = new float[count];
		for (int i = 0; i < count; i++) {
			long place = (first + i) * source.sampleRate();
			long frame = Math.floorDiv(place, rate);
			int phase = (int) Math.min(phases - 1L, Math.floorMod(place, rate) * phases / rate);
			int from = (int) (frame - reach + 1 - firstFrame);
			int kernel = phase * 2 * reach;
			float sum = 0;
			for (int k = 0; k < 2 * reach; k++) {
				sum += frames[from + k] * kernels[kernel + k];
			}
			samples[i] = sum;
		}
		return samples;
	}

	/** The mean of the channels, silent where there is no recording. */
	private float[] mono(long first, int count) throws IOException {
		float[] mono = new float[count];
		long start = Math.max(0, first);
		long end = Math.min(source.frames(), first + count);
		if (start >= end) {
			return mono;
		}
		float[][] channels = source.read(start, (int) (end - start));
		for (float[] channel : channels) {
			for (int i = 0; i < channel.length; i++) {
				mono[(int) (start - first) + i] += channel[i] / channels.length;
			}
		}
		return mono;
	}
}

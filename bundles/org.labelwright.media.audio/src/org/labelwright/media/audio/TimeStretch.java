/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio;

import java.io.IOException;
import java.util.Arrays;
import org.labelwright.media.audio.internal.Samples;

/**
 * Reads a stretch of a recording faster or slower without a change of its pitch, by overlapping pieces of it where they are most alike: WSOLA, after
 * Verhelst and Roelands, "An overlap-add technique based on waveform similarity (WSOLA) for high quality time-scale modification of speech",
 * ICASSP 1993. At the speed 1 samples are as recorded. For one thread.
 */
public final class TimeStretch {

	/** Half of a piece; a piece has to hold two periods of a low voice. */
	private static final double STEP_SECONDS = 0.015;
	/** How far a piece is looked for to both sides: together one period of a low voice. */
	private static final double SEARCH_SECONDS = 0.008;

	private final AudioSource source;
	private final long from;
	private final double speed;
	private final long total;
	private final int step;
	private final int search;
	/** How the end of the last piece fades out, as the next fades in by what is missing to 1. */
	private final float[] fade;
	private long steps;
	private long written;
	/** Where the last piece was taken from. */
	private long last;
	private float[][] tail;
	private float[][] block;
	private int used;

	/**
	 * @param from first frame
	 * @param to frame after the last
	 */
	public TimeStretch(AudioSource source, long from, long to, double speed) {
		this.source = source;
		this.from = from;
		this.speed = speed;
		this.total = Math.round((Math.min(to, source.frames()) - from) / speed);
		this.step = Math.max(16, (int) Math.round(STEP_SECONDS * source.sampleRate()));
		this.search = Math.max(8, (int) Math.round(SEARCH_SECONDS * source.sampleRate()));
		this.fade = new float[step];
		for (int i = 0; i < step; i++) {
			fade[i] = (float) (0.5 + 0.5 * Math.cos(Math.PI * (i + 0.5) / step));
		}
		this.tail = new float[source.channels()][step];
		this.block = new float[source.channels()][0];
	}

	/** How many frames it gives in all: those of the stretch, divided by the speed, rounded. */
	public long frames() {
		return total;
	}

	/**
	 * The next frames.
	 *
	 * @param into one array a channel, filled from its start
	 * @return how many; 0 at the end
	 */
	public int read(float[][] into) throws IOException {
		int wanted = (int) Math.min(into[0].length, total - written);
		int filled = 0;
		while (filled < wanted) {
			if (used == block[0].length) {
				block = speed == 1 ? straight(wanted - filled) : next();
				used = 0;
			}
			int count = Math.min(wanted - filled, block[0].length - used);
			for (int channel = 0; channel < into.length; channel++) {
				System.arraycopy(block[channel], used, into[channel], filled, count);
			}
			used += count;
			filled += count;
		}
		written += filled;
		return filled;
	}

	private float[][] straight(int count) throws IOException {
		long at = from + steps;
		steps += count;
		return Samples.padded(source, at, count);
	}

	private float[][] next() throws IOException {
		long ideal = from + Math.round(steps * step * speed);
		boolean isFirst = steps++ == 0;
		long best = isFirst ? from : mostAlike(last + step, ideal);
		float[][] piece = Samples.padded(source, best, 2 * step);
		float[][] made = new float[piece.length][];
		for (int channel = 0; channel < piece.length; channel++) {
			made[channel] = Arrays.copyOf(piece[channel], step);
			if (!isFirst) {
				for (int i = 0; i < step; i++) {
					made[channel][i] = tail[channel][i] * fade[i] + piece[channel][i] * (1 - fade[i]);
				}
			}
			tail[channel] = Arrays.copyOfRange(piece[channel], step, 2 * step);
		}
		last = best;
		return made;
	}

	/** The place near the ideal one that goes on most like the sound would by itself. */
	private long mostAlike(long natural, long ideal) throws IOException {
		float[] wanted = mixed(Samples.padded(source, natural, step));
		float[] around = mixed(Samples.padded(source, ideal - search, step + 2 * search));
		double energy = 0;
		for (int i = 0; i < step; i++) {
			energy += (double) around[i] * around[i];
		}
		int best = search;
		double bestLikeness = Double.NEGATIVE_INFINITY;
		for (int shift = 0; shift <= 2 * search; shift++) {
			float product = 0;
			for (int i = 0; i < step; i++) {
				product += wanted[i] * around[shift + i];
			}
			double likeness = product / Math.sqrt(Math.max(energy, 1e-9));
			if (likeness > bestLikeness) {
				bestLikeness = likeness;
				best = shift;
			}
			if (shift < 2 * search) {
				energy += (double) around[shift + step] * around[shift + step] - (double) around[shift] * around[shift];
			}
		}
		return ideal - search + best;
	}

	private static float[] mixed(float[][] samples) {
		if (samples.length == 1) {
			return samples[0];
		}
		float[] sum = new float[samples[0].length];
		for (float[] channel : samples) {
			for (int i = 0; i < sum.length; i++) {
				sum[i] += channel[i];
			}
		}
		return sum;
	}
}

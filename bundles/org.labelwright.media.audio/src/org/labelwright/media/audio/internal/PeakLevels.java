/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio.internal;

import java.nio.ShortBuffer;

/**
 * How peaks lie in memory and on the disk: level after level, the finest first, in it channel after channel, for each bucket the least, the
 * most and the root mean square of its samples as three 16-bit numbers. A bucket of the finest level covers {@link #base()} frames, one of each
 * next level {@link #FACTOR} times as many.
 */
public final class PeakLevels {

	public static final int FACTOR = 4;
	/** Least, most, root mean square. */
	public static final int VALUES = 3;

	private static final int FINEST = 128;
	/** The finest level is made coarser until it takes no more. */
	private static final long MOST_BYTES = 64L << 20;
	private static final float SIGNED = Short.MAX_VALUE;
	private static final float UNSIGNED = 0xFFFF;

	private final long frames;
	private final int channels;
	private final int base;
	/** Buckets of each level. */
	private final int[] buckets;
	/** Where each level begins, in 16-bit numbers; one more says where the last ends. */
	private final int[] starts;

	public PeakLevels(long frames, int channels) {
		this.frames = frames;
		this.channels = channels;
		long size = FINEST;
		while ((frames + size - 1) / size * channels * VALUES * Short.BYTES > MOST_BYTES) {
			size *= 2;
		}
		base = Math.toIntExact(size);
		int levels = 1;
		for (long left = (frames + size - 1) / size; left > 1; left = (left + FACTOR - 1) / FACTOR) {
			levels++;
		}
		buckets = new int[levels];
		starts = new int[levels + 1];
		long left = (frames + size - 1) / size;
		for (int level = 0; level < levels; level++) {
			buckets[level] = (int) left;
			starts[level + 1] = starts[level] + (int) left * channels * VALUES;
			left = (left + FACTOR - 1) / FACTOR;
		}
	}

	/** Frames of a bucket of the finest level. */
	public int base() {
		return base;
	}

	public int levels() {
		return buckets.length;
	}

	public int buckets(int level) {
		return buckets[level];
	}

	/** Frames of a bucket. */
	public long size(int level) {
		long size = base;
		for (int i = 0; i < level; i++) {
			size *= FACTOR;
		}
		return size;
	}

	/** Frames that a bucket covers: the last one of a level fewer than its size. */
	public long covered(int level, int bucket) {
		return Math.min(size(level), frames - bucket * size(level));
	}

	/** How many 16-bit numbers all levels take. */
	public int length() {
		return starts[buckets.length];
	}

	/** Where the three numbers of a bucket are. */
	public int position(int level, int channel, int bucket) {
		return starts[level] + (channel * buckets[level] + bucket) * VALUES;
	}

	/** The coarsest level with buckets of at most so many frames, -1 where there is none. */
	public int levelFor(double frames) {
		int level = -1;
		for (long size = base; size <= frames && level < buckets.length - 1; size *= FACTOR) {
			level++;
		}
		return level;
	}

	/** Never inside of the true extremes. */
	static void put(ShortBuffer data, int position, float least, float most, double meanSquare) {
		data.put(position, (short) Math.clamp(Math.floor(least * SIGNED), -SIGNED, SIGNED));
		data.put(position + 1, (short) Math.clamp(Math.ceil(most * SIGNED), -SIGNED, SIGNED));
		data.put(position + 2, (short) Math.min(0xFFFF, Math.round(Math.sqrt(meanSquare) * UNSIGNED)));
	}

	public static float least(ShortBuffer data, int position) {
		return data.get(position) / SIGNED;
	}

	public static float most(ShortBuffer data, int position) {
		return data.get(position + 1) / SIGNED;
	}

	public static float rms(ShortBuffer data, int position) {
		return (data.get(position + 2) & 0xFFFF) / UNSIGNED;
	}

	/** The finest level from samples: one bucket. */
	public static void fill(ShortBuffer data, int position, float[] samples, int from, int to) {
		float least = Float.POSITIVE_INFINITY;
		float most = Float.NEGATIVE_INFINITY;
		float sum = 0;
		for (int i = from; i < to; i++) {
			float sample = samples[i];
			least = Math.min(least, sample);
			most = Math.max(most, sample);
			sum += sample * sample;
		}
		put(data, position, least, most, sum / (to - from));
	}

	/** A bucket of a coarser level from those of the level below. */
	public void reduce(ShortBuffer data, int level, int channel, int bucket) {
		int first = bucket * FACTOR;
		int end = Math.min(first + FACTOR, buckets[level - 1]);
		short least = Short.MAX_VALUE;
		short most = Short.MIN_VALUE;
		double sum = 0;
		for (int i = first; i < end; i++) {
			int at = position(level - 1, channel, i);
			least = (short) Math.min(least, data.get(at));
			most = (short) Math.max(most, data.get(at + 1));
			float rms = rms(data, at);
			sum += (double) rms * rms * covered(level - 1, i);
		}
		int at = position(level, channel, bucket);
		data.put(at, least);
		data.put(at + 1, most);
		data.put(at + 2, (short) Math.min(0xFFFF, Math.round(Math.sqrt(sum / covered(level, bucket)) * UNSIGNED)));
	}
}

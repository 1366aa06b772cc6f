/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio.internal;

import java.nio.ByteBuffer;

/** How one sample is written. */
public enum SampleEncoding {

	UNSIGNED_8(1) {
		@Override
		float at(ByteBuffer bytes, int offset) {
			return ((bytes.get(offset) & 0xFF) - 128) / 128f;
		}
	},
	SIGNED_16(2) {
		@Override
		float at(ByteBuffer bytes, int offset) {
			return bytes.getShort(offset) / 32768f;
		}

		/** The usual one, so it has a loop of its own that the compiler can unroll. */
		@Override
		void decode(ByteBuffer bytes, float[][] samples, int frames) {
			short[] all = new short[samples.length * frames];
			bytes.asShortBuffer().get(all);
			for (int channel = 0; channel < samples.length; channel++) {
				float[] one = samples[channel];
				for (int i = 0, at = channel; i < frames; i++, at += samples.length) {
					one[i] = all[at] * (1 / 32768f);
				}
			}
		}
	},
	SIGNED_24(3) {
		@Override
		float at(ByteBuffer bytes, int offset) {
			boolean big = bytes.order() == java.nio.ByteOrder.BIG_ENDIAN;
			int low = bytes.get(big ? offset + 2 : offset) & 0xFF;
			int middle = bytes.get(offset + 1) & 0xFF;
			int high = bytes.get(big ? offset : offset + 2);
			return (high << 16 | middle << 8 | low) / 8388608f;
		}
	},
	SIGNED_32(4) {
		@Override
		float at(ByteBuffer bytes, int offset) {
			return (float) (bytes.getInt(offset) / 2147483648.0);
		}
	},
	FLOAT_32(4) {
		@Override
		float at(ByteBuffer bytes, int offset) {
			return finite(bytes.getFloat(offset));
		}
	},
	FLOAT_64(8) {
		@Override
		float at(ByteBuffer bytes, int offset) {
			return finite((float) bytes.getDouble(offset));
		}
	};

	private final int bytes;

	SampleEncoding(int bytes) {
		this.bytes = bytes;
	}

	/** Of a sample. */
	public int bytes() {
		return bytes;
	}

	abstract float at(ByteBuffer bytes, int offset);

	/** A damaged sample must not spoil the sums of all around it. */
	private static float finite(float sample) {
		return Float.isFinite(sample) ? sample : 0;
	}

	/** @param samples one array a channel, of which the first frames are filled */
	void decode(ByteBuffer all, float[][] samples, int frames) {
		int step = samples.length * bytes;
		for (int channel = 0; channel < samples.length; channel++) {
			float[] one = samples[channel];
			for (int i = 0, at = channel * bytes; i < frames; i++, at += step) {
				one[i] = at(all, at);
			}
		}
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.labelstudio;

import java.io.ByteArrayOutputStream;
import org.labelwright.geometry.Mask;

/**
 * The run lengths of Label Studio's brush: the coding of the JavaScript package {@code @thi.ng/rle-pack} over the RGBA bytes
 * of the image, of which only alpha counts. A head of 32 bits for the number of bytes, 5 for the size of a word less one,
 * four times 4 for the sizes of lengths less one; then blocks of one bit (1 for a run), 2 bits for which size of length, the
 * length less one, and one word for a run or as many as the length says.
 */
final class BrushRle {

	private static final int[] SIZES = { 3, 4, 8, 16 };
	private static final int CHANNELS = 4;

	private BrushRle() {
	}

	/** Reads bits, the highest of a byte first. */
	private static final class Bits {
		private final byte[] bytes;
		private long at;

		Bits(byte[] bytes) {
			this.bytes = bytes;
		}

		int read(int count) {
			if (at + count > 8L * bytes.length) {
				throw new IllegalArgumentException("the run lengths of the brush end too early");
			}
			int value = 0;
			for (int i = 0; i < count; i++, at++) {
				value = value << 1 | bytes[(int) (at >> 3)] >> 7 - (int) (at & 7) & 1;
			}
			return value;
		}
	}

	/** @throws IllegalArgumentException where the bytes are not of this coding or not of an image of this size */
	static Mask read(byte[] bytes, int width, int height) {
		Bits bits = new Bits(bytes);
		int count = bits.read(32);
		if (count < 0 || count != (long) width * height * CHANNELS) {
			throw new IllegalArgumentException("the brush is of an image of " + (count & 0xffffffffL) / CHANNELS + " pixels, not of " + width + " x " + height);
		}
		int word = bits.read(5) + 1;
		int[] sizes = new int[4];
		for (int i = 0; i < 4; i++) {
			sizes[i] = bits.read(4) + 1;
		}
		byte[] raster = new byte[width * height];
		for (int i = 0; i < count;) {
			boolean run = bits.read(1) == 1;
			int end = i + 1 + bits.read(sizes[bits.read(2)]);
			if (end > count) {
				throw new IllegalArgumentException("a run of the brush is longer than the image");
			}
			int value = run ? bits.read(word) : 0;
			for (; i < end; i++) {
				int here = run ? value : bits.read(word);
				if (i % CHANNELS == CHANNELS - 1 && here != 0) {
					raster[i / CHANNELS] = 1;
				}
			}
		}
		return Mask.ofRaster(width, height, raster);
	}

	/** Writes bits, the highest of a byte first. */
	private static final class Packing {
		private final ByteArrayOutputStream out = new ByteArrayOutputStream();
		private int current;
		private int used;

		void write(int value, int count) {
			for (int i = count - 1; i >= 0; i--) {
				current = current << 1 | value >> i & 1;
				if (++used == 8) {
					out.write(current);
					used = 0;
					current = 0;
				}
			}
		}

		byte[] bytes() {
			while (used != 0) {
				write(0, 1);
			}
			return out.toByteArray();
		}
	}

	static byte[] write(Mask mask) {
		Packing bits = new Packing();
		byte[] raster = mask.toRaster();
		bits.write(raster.length * CHANNELS, 32);
		bits.write(7, 5);
		for (int size : SIZES) {
			bits.write(size - 1, 4);
		}
		for (int start = 0; start < raster.length;) {
			int end = start;
			while (end < raster.length && raster[end] == raster[start]) {
				end++;
			}
			for (long left = (long) (end - start) * CHANNELS; left > 0;) {
				int run = (int) Math.min(left, 1 << 16);
				int size = run <= 8 ? 0 : run <= 16 ? 1 : run <= 256 ? 2 : 3;
				bits.write(1, 1);
				bits.write(size, 2);
				bits.write(run - 1, SIZES[size]);
				bits.write(raster[start] == 0 ? 0 : 255, 8);
				left -= run;
			}
			start = end;
		}
		return bits.bytes();
	}
}

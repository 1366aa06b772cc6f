/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.support;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.labelwright.geometry.Mask;

/** An image in which the value of each pixel says what it belongs to. */
public final class Partition {

	/** The runs of one value, as far as they are known. */
	private static final class Runs {
		private int[] counts = new int[16];
		private int size;
		private int end;

		void add(int start, int to) {
			if (size + 2 >= counts.length) {
				counts = Arrays.copyOf(counts, counts.length * 2);
			}
			counts[size++] = start - end;
			counts[size++] = to - start;
			end = to;
		}

		Mask mask(int width, int height) {
			if (end < width * height) {
				counts[size++] = width * height - end;
			}
			return Mask.ofCounts(width, height, Arrays.copyOf(counts, size));
		}
	}

	/** What a pixel says. */
	@FunctionalInterface
	public interface Value {
		int at(int x, int y);
	}

	private Partition() {
	}

	/** The mask of each value, by value. Memory grows with the borders, not with values times pixels. */
	public static Map<Integer, Mask> masks(int width, int height, Value value) {
		Map<Integer, Runs> runs = new TreeMap<>();
		int start = 0;
		int current = 0;
		int at = 0;
		for (int x = 0; x < width; x++) {
			for (int y = 0; y < height; y++, at++) {
				int here = value.at(x, y);
				if (at > 0 && here != current) {
					runs.computeIfAbsent(current, missing -> new Runs()).add(start, at);
					start = at;
				}
				current = here;
			}
		}
		if (at > 0) {
			runs.computeIfAbsent(current, missing -> new Runs()).add(start, at);
		}
		Map<Integer, Mask> masks = new TreeMap<>();
		runs.forEach((one, all) -> masks.put(one, all.mask(width, height)));
		return masks;
	}

	/** By the colour of each pixel, as 0xRRGGBB. */
	public static Map<Integer, Mask> colors(BufferedImage image) {
		return masks(image.getWidth(), image.getHeight(), (x, y) -> image.getRGB(x, y) & 0xffffff);
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.labelwright.core.BadInputException;
import org.labelwright.core.dataset.Item;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.Mask;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.metrics.EvaluatedItem;

/**
 * Which shape covers each pixel of an image, as numbers in column-major order; 0 where there is none. Where shapes overlap, the
 * later one counts. Kept as runs of one number, and pixel by pixel only where somebody asks for that; the memory of the
 * pixels is used again for the next image.
 */
final class LabelRaster {

	private int[] pixels = new int[0];
	private boolean unpacked;
	private Ints ends = new Ints();
	private Ints values = new Ints();
	private int size;
	private int height;

	/** @param numbers what to paint for each annotation, above 0 */
	void paint(EvaluatedItem item, List<Annotation> annotations, int[] numbers) throws IOException {
		Item image = item.item();
		int width = image.width();
		height = image.height();
		for (int i = 0; i < annotations.size() && width == 0; i++) {
			if (annotations.get(i).getGeometry() instanceof Mask mask) {
				width = mask.width();
				height = mask.height();
			}
		}
		if (width == 0 || height == 0) {
			throw new BadInputException("The size of " + image.id() + " is not known, so its shapes cannot be compared by pixels");
		}
		size = width * height;
		Ints from = new Ints();
		Ints to = new Ints();
		Ints what = new Ints();
		for (int i = 0; i < annotations.size(); i++) {
			int at = 0;
			boolean on = false;
			for (int run : CocoMasks.mask(annotations.get(i), item).counts()) {
				if (on && run > 0) {
					from.add(at);
					to.add(at + run);
					what.add(numbers[i]);
				}
				at += run;
				on = !on;
			}
		}
		ends = new Ints();
		values = new Ints();
		unpacked = !lineUp(from, to, what);
		if (unpacked) {
			paint(from, to, what);
			pack();
		}
	}

	/** Puts the runs in a row; false where some overlap. */
	private boolean lineUp(Ints from, Ints to, Ints what) {
		long[] order = new long[from.size()];
		Arrays.setAll(order, i -> (long) from.get(i) << Integer.SIZE | i);
		Arrays.sort(order);
		int at = 0;
		for (long one : order) {
			int run = (int) one;
			if (from.get(run) < at) {
				ends = new Ints();
				values = new Ints();
				return false;
			}
			if (from.get(run) > at) {
				add(from.get(run), 0);
			}
			at = to.get(run);
			add(at, what.get(run));
		}
		if (at < size) {
			add(size, 0);
		}
		return true;
	}

	private void add(int end, int value) {
		ends.add(end);
		values.add(value);
	}

	private void paint(Ints from, Ints to, Ints what) {
		if (pixels.length < size) {
			pixels = new int[size];
		}
		Arrays.fill(pixels, 0, size, 0);
		for (int i = 0; i < from.size(); i++) {
			Arrays.fill(pixels, from.get(i), to.get(i), what.get(i));
		}
	}

	private void pack() {
		for (int i = 1; i <= size; i++) {
			if (i == size || pixels[i] != pixels[i - 1]) {
				add(i, pixels[i - 1]);
			}
		}
	}

	private void unpack() {
		if (unpacked) {
			return;
		}
		if (pixels.length < size) {
			pixels = new int[size];
		}
		int at = 0;
		for (int run = 0; run < ends.size(); run++) {
			Arrays.fill(pixels, at, ends.get(run), values.get(run));
			at = ends.get(run);
		}
		unpacked = true;
	}

	/** The annotations that cover pixels. */
	static List<Annotation> covering(List<Annotation> annotations) {
		return annotations.stream().filter(one -> one.getLabelClass() != null && one.getGeometry() != null
				&& Geometries.area(one.getGeometry()).isPresent()).toList();
	}

	int size() {
		return size;
	}

	int height() {
		return height;
	}

	/** The number of a pixel, after {@link #edges}. */
	int get(int pixel) {
		return pixels[pixel];
	}

	/**
	 * How many pixels have each pair of numbers.
	 *
	 * @param counts by number here and number there; added to
	 */
	void countPairs(LabelRaster other, long[][] counts) {
		int at = 0;
		for (int here = 0, there = 0; at < size;) {
			int end = Math.min(ends.get(here), other.ends.get(there));
			counts[values.get(here)][other.values.get(there)] += end - at;
			here += ends.get(here) == end ? 1 : 0;
			there += other.ends.get(there) == end ? 1 : 0;
			at = end;
		}
	}

	/**
	 * Which pixels lie near the edge of what they belong to: at most so many steps, also diagonal ones, from a pixel of
	 * another number or from the outside of the image.
	 */
	boolean[] edges(int steps) {
		unpack();
		boolean[] inner = new boolean[size];
		int width = size / height;
		// Along the columns first: pixels with enough of the same number above and below.
		for (int x = 0; x < width; x++) {
			int from = x * height;
			for (int y = 1; y <= height; y++) {
				int at = x * height + y;
				if (y == height || pixels[at] != pixels[from]) {
					for (int i = from + steps; i < at - steps; i++) {
						inner[i] = true;
					}
					from = at;
				}
			}
		}
		boolean[] edge = new boolean[size];
		Arrays.fill(edge, true);
		for (int y = 0; y < height; y++) {
			int from = 0;
			for (int x = 0; x <= width; x++) {
				int at = x * height + y;
				boolean goesOn = x < width && inner[at] && (x == from || pixels[at] == pixels[at - height]);
				if (!goesOn) {
					for (int i = from + steps; i < x - steps; i++) {
						edge[i * height + y] = false;
					}
					from = x < width && inner[at] ? x : x + 1;
				}
			}
		}
		return edge;
	}
}

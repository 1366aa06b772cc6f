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
 * later one counts. The memory is used again for the next image.
 */
final class LabelRaster {

	private int[] pixels = new int[0];
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
		if (pixels.length < size) {
			pixels = new int[size];
		}
		Arrays.fill(pixels, 0, size, 0);
		for (int i = 0; i < annotations.size(); i++) {
			int at = 0;
			boolean on = false;
			for (int run : CocoMasks.mask(annotations.get(i), item).counts()) {
				if (on) {
					Arrays.fill(pixels, at, at + run, numbers[i]);
				}
				at += run;
				on = !on;
			}
		}
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

	int get(int pixel) {
		return pixels[pixel];
	}

	/**
	 * How many pixels have each pair of numbers.
	 *
	 * @param counts by number here and number there; added to
	 */
	void countPairs(LabelRaster other, long[][] counts) {
		int from = 0;
		for (int i = 1; i <= size; i++) {
			if (i == size || pixels[i] != pixels[from] || other.pixels[i] != other.pixels[from]) {
				counts[pixels[from]][other.pixels[from]] += i - from;
				from = i;
			}
		}
	}

	/**
	 * Which pixels lie near the edge of what they belong to: at most so many steps, also diagonal ones, from a pixel of
	 * another number or from the outside of the image.
	 */
	boolean[] edges(int steps) {
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

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Comparator;
import org.labelwright.core.dataset.Item;

/**
 * The order of images that decides between equal scores: COCO's tools go by the numbers of the images. Where one has none,
 * it is the order in which they came.
 */
final class ImageOrder {

	private final Numbers numbers = new Numbers();
	private boolean all = true;

	/** @return the place of the image among those that came */
	int add(Item item) {
		JsonNode id = CocoFacts.of(item).path("id");
		all &= id.isNumber();
		numbers.add(id.doubleValue());
		return numbers.size() - 1;
	}

	/** The place in the order of each image that came. */
	int[] places() {
		int[] places = new int[numbers.size()];
		Arrays.setAll(places, i -> i);
		if (all) {
			Integer[] sorted = new Integer[places.length];
			Arrays.setAll(sorted, i -> i);
			Arrays.sort(sorted, Comparator.comparingDouble(numbers::get));
			for (int i = 0; i < sorted.length; i++) {
				places[sorted[i]] = i;
			}
		}
		return places;
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.util.Optional;

/**
 * One thing to label: an image, a text, a recording.
 *
 * @param id names the item within its dataset, and its folder of annotations
 * @param path of the media: relative to the dataset, with slashes, or absolute where the media is kept elsewhere
 * @param mediaType as in RFC 6838, such as image/png
 * @param width in pixels, 0 where it is not known or not an image
 * @param height in pixels
 * @param origin what a foreign format held about the item: the text of a JSON object with one member a format
 * @param extra members of the file that this version has no field for, as the text of a JSON object
 */
public record Item(String id, String path, String mediaType, int width, int height, Optional<String> origin,
		Optional<String> extra) {

	/** @throws IllegalArgumentException if the size is negative */
	public Item {
		if (width < 0 || height < 0) {
			throw new IllegalArgumentException("An item cannot have a negative size: " + width + " x " + height);
		}
	}

	public static Item image(String id, String path, String mediaType, int width, int height) {
		return new Item(id, path, mediaType, width, height, Optional.empty(), Optional.empty());
	}
}

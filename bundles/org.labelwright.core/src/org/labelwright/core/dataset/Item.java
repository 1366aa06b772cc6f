/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.util.List;
import java.util.Optional;

/**
 * One thing to label: an image, a text, a recording.
 *
 * @param id names the item within its dataset, and its folder of annotations
 * @param path of the media: relative to the dataset, with slashes, or absolute where the media is kept elsewhere; for a
 *        page of a file as {@link MediaPath} says
 * @param mediaType as in RFC 6838, such as image/png
 * @param width in pixels, 0 where it is not known or not an image
 * @param height in pixels
 * @param origin what a foreign format held about the item: the text of a JSON object with one member a format
 * @param split the part of the data it belongs to, such as train, val or test; empty where it is of none
 * @param parts of a text that consists of several, such as a prompt and two responses to it, in the order of the text; empty
 *        where it is one whole
 * @param extra members of the file that this version has no field for, as the text of a JSON object
 */
public record Item(String id, String path, String mediaType, int width, int height, Optional<String> split,
		Optional<String> origin, List<TextPart> parts, Optional<String> extra) {

	/** @throws IllegalArgumentException if the size is negative, or parts overlap or have one name */
	public Item {
		parts = List.copyOf(parts);
		TextPart.require(parts);
		if (width < 0 || height < 0) {
			throw new IllegalArgumentException("An item cannot have a negative size: " + width + " x " + height);
		}
	}

	/** One without parts. */
	public Item(String id, String path, String mediaType, int width, int height, Optional<String> split, Optional<String> origin, Optional<String> extra) {
		this(id, path, mediaType, width, height, split, origin, List.of(), extra);
	}

	public static Item image(String id, String path, String mediaType, int width, int height) {
		return new Item(id, path, mediaType, width, height, Optional.empty(), Optional.empty(), Optional.empty());
	}

	/** Its path, taken apart. */
	public MediaPath mediaPath() {
		return MediaPath.of(path);
	}

	/** The same in another dataset or place. */
	public Item with(String newId, String newPath) {
		return new Item(newId, newPath, mediaType, width, height, split, origin, parts, extra);
	}

	public Item withSplit(Optional<String> other) {
		return new Item(id, path, mediaType, width, height, other, origin, parts, extra);
	}

	public Item withOrigin(Optional<String> other) {
		return new Item(id, path, mediaType, width, height, split, other, parts, extra);
	}

	/** The same text, taken for several. */
	public Item withParts(List<TextPart> others) {
		return new Item(id, path, mediaType, width, height, split, origin, others, extra);
	}
}

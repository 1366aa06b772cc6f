/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.support;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;

/**
 * The size of images in formats that say places as parts of it and not the size itself. Where an image is not there and no
 * option says its size, places stay such parts, in an image of 1 x 1: that is reported, and the item has no size.
 */
public final class RelativeSize {

	/** What such an importer can be told. */
	public static final List<FormatOption> OPTIONS = List.of(
			FormatOption.integer("width", "The width of images that are not there, in pixels; 0 where it is not known", 0),
			FormatOption.integer("height", "The height of images that are not there, in pixels", 0));

	private final int width;
	private final int height;

	/** @param options with {@link #OPTIONS} among them */
	public RelativeSize(Options options) {
		this.width = options.integer("width");
		this.height = options.integer("height");
	}

	/** An item of the size of its image, or of what the options say where that is not there. */
	public Item item(Path source, String path, Optional<Path> image) throws IOException {
		return Images.item(source, path, image, image.isPresent() ? 0 : width, image.isPresent() ? 0 : height);
	}

	/** Reports an image whose size nobody says. */
	public void report(String path, Optional<Path> image, LossReport losses) {
		if (image.isEmpty() && (width <= 0 || height <= 0)) {
			losses.add("places in pixels", "the image is not there: places stay parts of its size; the options width and height say it", path, "");
		}
	}

	/** What parts are to be multiplied with. */
	public static int width(Item item) {
		return isKnown(item) ? item.width() : 1;
	}

	/** As {@link #width}. */
	public static int height(Item item) {
		return isKnown(item) ? item.height() : 1;
	}

	private static boolean isKnown(Item item) {
		return item.width() > 0 && item.height() > 0;
	}
}

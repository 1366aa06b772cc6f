/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

/** Small copies of pictures of every kind that can be read, as they are shown: upright, and 16 bits through a window. */
public final class ImagePreview {

	private ImagePreview() {
	}

	/**
	 * A copy of red, green and blue; takes the memory and the time to decode the picture.
	 *
	 * @param page from 0
	 * @param side the least width and height of the copy, in pixels, unless the picture is smaller; it is less than twice that
	 * @throws IOException with the reason, for people, where it cannot be read or has more than
	 *         {@value MemoryImage#MAX_PIXELS} pixels
	 */
	public static BufferedImage read(Path file, int page, int side) throws IOException {
		try (ImageFile open = ImageFile.open(file, page)) {
			if (open.info().pixels() > MemoryImage.MAX_PIXELS) {
				throw new IOException("it has more than " + MemoryImage.MAX_PIXELS / 1_000_000 + " million pixels");
			}
			MemoryImage image = new MemoryImage(open);
			int level = 0;
			while (level < image.levels() - 1 && Math.min(image.width(level + 1), image.height(level + 1)) >= side) {
				level++;
			}
			Tile tile = image.level(level);
			BufferedImage copy = new BufferedImage(tile.width(), tile.height(), BufferedImage.TYPE_INT_RGB);
			copy.setRGB(0, 0, tile.width(), tile.height(), tile.rgb(image.suggestedWindow()), 0, tile.width());
			return copy;
		}
	}
}

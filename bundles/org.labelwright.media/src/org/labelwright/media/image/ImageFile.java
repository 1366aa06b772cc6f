/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.image;

import java.io.IOException;
import java.nio.file.Path;
import org.labelwright.media.internal.ImageIoFile;

/**
 * A picture in a file, of which any part can be decoded. Coordinates are those of the picture as it is shown. Safe for
 * several threads, which wait for each other.
 */
public interface ImageFile extends AutoCloseable {

	/**
	 * Opens a picture: PNG, JPEG (CMYK too), TIFF (tiled, BigTIFF, GeoTIFF, 16 bit and floating point too), WebP, GIF, BMP,
	 * PSD.
	 *
	 * @param page from 0
	 * @throws IOException with the reason, for people, where it is no picture that can be read
	 */
	static ImageFile open(Path file, int page) throws IOException {
		return new ImageIoFile(file, page);
	}

	ImageInfo info();

	/**
	 * Decodes a part.
	 *
	 * @throws IOException where the file is damaged
	 * @throws IllegalArgumentException where the part is not within the picture
	 */
	Tile read(int x, int y, int width, int height) throws IOException;

	@Override
	void close() throws IOException;
}

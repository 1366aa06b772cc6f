/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.labelwright.media.image.ImageFile;
import org.labelwright.media.image.ImageInfo;
import org.labelwright.media.image.Orientation;
import org.labelwright.media.internal.MediaTypes;

/**
 * What the first bytes of an image file tell, without decoding it.
 *
 * @param mediaType by the bytes, not by the name
 * @param width in pixels, as it is shown
 * @param height in pixels, as it is shown
 * @param orientation how it is stored
 * @param pages how many pictures the file holds
 */
public record ImageHeader(String mediaType, int width, int height, Orientation orientation, int pages) {

	/** More pixels are refused: no picture of ours is a hundred times a hundred thousand pixels. */
	public static final long MAX_PIXELS = 40_000_000_000L;

	/** The type that the name of a file promises, empty where it promises no image that can be read here. */
	public static Optional<String> typeByName(String fileName) {
		return MediaTypes.ofName(fileName);
	}

	/** Reads the header of the first page of a file, see {@link #read(Path, int)}. */
	public static ImageHeader read(Path file) throws IOException {
		return read(file, 0);
	}

	/**
	 * Reads the header of a page of a file.
	 *
	 * @param page from 0
	 * @throws IOException with the reason, for people, where it is no image, has too many pixels, or its bytes are of
	 *         another type than its name
	 */
	public static ImageHeader read(Path file, int page) throws IOException {
		Optional<String> type = MediaTypes.ofBytes(file);
		Optional<String> promised = MediaTypes.ofName(file.getFileName().toString());
		if (type.isPresent() && promised.isPresent() && !promised.equals(type)) {
			throw new IOException("its name says " + promised.get() + ", its bytes are " + type.get() + "; give it the right extension");
		}
		try (ImageFile image = ImageFile.open(file, page)) {
			ImageInfo info = image.info();
			if (info.pixels() > MAX_PIXELS) {
				throw new IOException("its header says " + info.width() + " x " + info.height() + " pixels; at most "
						+ MAX_PIXELS / 1_000_000 + " million are read");
			}
			return new ImageHeader(info.mediaType(), info.width(), info.height(), info.orientation(), info.pages());
		}
	}
}

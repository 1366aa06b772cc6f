/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.image;

import java.util.Optional;

/**
 * What is known of a picture without decoding it.
 *
 * @param mediaType by the bytes, not by the name
 * @param width as it is shown, in pixels
 * @param height as it is shown, in pixels
 * @param orientation how it is stored
 * @param pages how many pictures the file holds; copies of smaller size do not count
 * @param bitsPerSample 8, 16 or 32; what has fewer counts as 8
 * @param floating true where samples are floating point numbers
 * @param bands samples a pixel that are shown: 1 or 3
 * @param randomAccess true where any part of it can be decoded without what stands before it
 */
public record ImageInfo(String mediaType, int width, int height, Orientation orientation, int pages, int bitsPerSample, boolean floating,
		int bands, boolean randomAccess, Optional<GeoTransform> geo) {

	/** True where the samples have to be brought to 8 bits by a {@link PixelWindow} to be shown. */
	public boolean needsWindow() {
		return bitsPerSample > 8;
	}

	public long pixels() {
		return (long) width * height;
	}
}

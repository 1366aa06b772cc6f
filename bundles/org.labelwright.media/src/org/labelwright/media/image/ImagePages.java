/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.image;

import java.io.IOException;
import java.nio.file.Path;
import org.labelwright.media.internal.TiffPages;

/** Takes pages out of files that hold several pictures. */
public final class ImagePages {

	private ImagePages() {
	}

	/**
	 * Writes a page of a TIFF file as a file of its own, with the same samples, orientation and geo transform; compressed
	 * without loss, whatever the compression of the original. A file that holds but one page is a case like any other.
	 *
	 * @param page from 0
	 * @param to is replaced where it is there
	 * @throws IOException with the reason, for people, where it is no TIFF file, has no such page or is damaged
	 */
	public static void extract(Path file, int page, Path to) throws IOException {
		TiffPages.extract(file, page, to);
	}
}

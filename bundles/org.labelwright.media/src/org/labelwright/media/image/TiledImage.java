/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.image;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A picture in tiles, at its full size (level 0) and at half of it, a quarter and so on. Tiles are {@link #TILE} pixels
 * wide and high but for those at the right and bottom edge. Safe for several threads.
 */
public interface TiledImage extends AutoCloseable {

	/** Width and height of a tile in pixels. */
	int TILE = 256;

	ImageInfo info();

	/** How many sizes there are; the last fits into one tile. */
	default int levels() {
		int longest = Math.max(info().width(), info().height());
		int levels = 1;
		while (longest > TILE) {
			longest = (longest + 1) / 2;
			levels++;
		}
		return levels;
	}

	/** In pixels. */
	default int width(int level) {
		return halved(info().width(), level);
	}

	/** In pixels. */
	default int height(int level) {
		return halved(info().height(), level);
	}

	private static int halved(int size, int level) {
		return (int) ((size + (1L << level) - 1) >> level);
	}

	default int columns(int level) {
		return (width(level) + TILE - 1) / TILE;
	}

	default int rows(int level) {
		return (height(level) + TILE - 1) / TILE;
	}

	/**
	 * A tile; may have to read and decode, so not for the UI thread.
	 *
	 * @return empty where it is not made yet
	 */
	Optional<Tile> tile(int level, int column, int row) throws IOException;

	/** How much of the tiles is made, 0 to 1. */
	default double prepared() {
		return 1;
	}

	/** A window that shows most of the picture well: all but the darkest and the brightest hundredth of its samples. */
	default PixelWindow suggestedWindow() throws IOException {
		if (!info().needsWindow()) {
			return PixelWindow.BYTES;
		}
		Optional<Tile> small = tile(levels() - 1, 0, 0);
		if (small.isEmpty()) {
			return info().floating() ? new PixelWindow(0, 1) : new PixelWindow(0, 65535);
		}
		return PixelWindow.ofMost(List.of(small.get()));
	}

	@Override
	void close() throws IOException;
}

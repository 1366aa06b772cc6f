/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.image;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A picture that is small enough to be decoded as a whole. */
public final class MemoryImage implements TiledImage {

	/** Pictures with more pixels are better kept on the disk. */
	public static final long MAX_PIXELS = 64_000_000;

	private final ImageInfo info;
	private final List<Tile> levels = new ArrayList<>();

	/** Decodes the file, which stays the caller's to close. */
	public MemoryImage(ImageFile file) throws IOException {
		info = file.info();
		Tile last = file.read(0, 0, info.width(), info.height());
		levels.add(last);
		for (int level = 1; level < levels(); level++) {
			last = last.half();
			levels.add(last);
		}
	}

	@Override
	public ImageInfo info() {
		return info;
	}

	/** A whole level as one tile. */
	public Tile level(int level) {
		return levels.get(level);
	}

	@Override
	public Optional<Tile> tile(int level, int column, int row) {
		Tile whole = levels.get(level);
		int x = column * TILE;
		int y = row * TILE;
		return Optional.of(whole.crop(x, y, Math.min(TILE, whole.width() - x), Math.min(TILE, whole.height() - y)));
	}

	@Override
	public void close() {
		// Memory alone.
	}
}

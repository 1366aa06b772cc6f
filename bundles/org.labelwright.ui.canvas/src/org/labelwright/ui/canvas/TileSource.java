/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.swt.graphics.ImageData;

/** Where an image that is shown in tiles comes from. */
public interface TileSource {

	/** In pixels. */
	int width();

	int height();

	/** Width and height of a tile in pixels; those at the right and at the bottom may be smaller. */
	int tileSize();

	/** How many sizes there are, each half of the one before, rounded up. */
	int levels();

	/**
	 * A tile as it is shown; called in a thread of its own.
	 *
	 * @param level 0 for the full size
	 * @return empty where it is not made yet
	 */
	Optional<ImageData> tile(int level, int column, int row) throws IOException;

	/** How its values are brought to the screen, where that can be changed; the pyramid paints anew then. */
	default Optional<Windowing> windowing() {
		return Optional.empty();
	}

	/** All pixels at full size as they are shown, empty where they are too many for memory. */
	Optional<ImageData> pixels();
}

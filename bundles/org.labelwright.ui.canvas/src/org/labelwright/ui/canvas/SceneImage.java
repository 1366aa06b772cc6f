/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.ImageData;

/** The image below the shapes. UI thread only; dispose of it after use. */
public interface SceneImage {

	/** In pixels. */
	int width();

	int height();

	/**
	 * Paints what of it lies in an area of the screen, at the detail that can be seen. Does not wait for what has to be read
	 * first; the scene is told when that is there.
	 */
	void paint(Graphics graphics, Camera view, Rectangle area);

	/** All pixels at full size, empty where they are too many for memory. */
	Optional<ImageData> pixels();

	/**
	 * The pixels of a part at full size, as they are shown; may have to read them, so not for the UI thread, and safe in any
	 * other.
	 *
	 * @param area in pixels of the image, within it
	 * @return empty where they are not to be had yet, or no longer
	 */
	Optional<ImageData> part(Rectangle area) throws IOException;

	/** How its values are brought to the screen, where that can be changed. */
	default Optional<Windowing> windowing() {
		return Optional.empty();
	}

	void dispose();
}

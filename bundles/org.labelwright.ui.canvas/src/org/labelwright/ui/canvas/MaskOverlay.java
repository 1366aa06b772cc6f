/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;

/**
 * Shows a mask while it is painted, in blocks of the screen: only those that a stroke touches are made anew, so a stroke
 * costs the same whatever the size of the mask. UI thread only; clear it after use.
 */
final class MaskOverlay {

	private static final int BLOCK = MaskPainting.BLOCK;

	private final Map<Rectangle, Optional<Image>> blocks = new HashMap<>();
	private Optional<MaskPainting> shown = Optional.empty();
	private Camera camera = new Camera(1, 0, 0);
	private int density = 1;
	private int alpha;

	void clear() {
		blocks.values().forEach(block -> block.ifPresent(Image::dispose));
		blocks.clear();
		shown = Optional.empty();
	}

	/**
	 * Paints what lies in the clip.
	 *
	 * @param wantedDensity pixels of the screen for each of the canvas
	 * @param stale the blocks that have changed
	 */
	void paint(Graphics graphics, Camera view, int wantedDensity, MaskPainting painting, List<Rectangle> stale, int wantedAlpha) {
		if (shown.filter(one -> one == painting).isEmpty() || !view.equals(camera) || density != wantedDensity || alpha != wantedAlpha) {
			clear();
			shown = Optional.of(painting);
			camera = view;
			density = wantedDensity;
			alpha = wantedAlpha;
		}
		stale.forEach(this::forget);
		Rectangle clip = graphics.getClip(new Rectangle());
		for (int y = Math.floorDiv(clip.y, BLOCK) * BLOCK; y < clip.bottom(); y += BLOCK) {
			for (int x = Math.floorDiv(clip.x, BLOCK) * BLOCK; x < clip.right(); x += BLOCK) {
				Rectangle place = new Rectangle(x, y, BLOCK, BLOCK);
				if (painting.isShown(place)) {
					blocks.computeIfAbsent(place, this::block).ifPresent(image -> draw(graphics, image, place));
				}
			}
		}
	}

	private void draw(Graphics graphics, Image image, Rectangle place) {
		if (density == 1) {
			graphics.drawImage(image, place.getLocation());
		} else {
			graphics.drawImage(image, new Rectangle(0, 0, BLOCK * density, BLOCK * density), place);
		}
	}

	private Optional<Image> block(Rectangle place) {
		Rectangle pixels = new Rectangle(place.x * density, place.y * density, place.width * density, place.height * density);
		MaskRaster raster = new MaskRaster(camera.denser(density), pixels, density);
		MaskPainting painting = shown.orElseThrow();
		raster.add(painting.mask());
		return raster.image(painting.color(), alpha).map(data -> new Image(Display.getCurrent(), data));
	}

	private void forget(Rectangle place) {
		Optional<Image> gone = blocks.remove(place);
		if (gone != null) {
			gone.ifPresent(Image::dispose);
		}
	}
}

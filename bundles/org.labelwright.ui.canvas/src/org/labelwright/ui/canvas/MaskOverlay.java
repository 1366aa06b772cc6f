/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.labelwright.geometry.Box;

/**
 * Shows a mask while it is painted, in blocks of the screen: only those that a stroke touches are made anew, so a stroke
 * costs the same whatever the size of the mask. UI thread only; clear it after use.
 */
final class MaskOverlay {

	private static final int BLOCK = 128;

	private final Map<Point, Optional<Image>> blocks = new HashMap<>();
	private Optional<MaskPainting> shown = Optional.empty();
	private Camera camera = new Camera(1, 0, 0);
	private int alpha;

	void clear() {
		blocks.values().forEach(block -> block.ifPresent(Image::dispose));
		blocks.clear();
		shown = Optional.empty();
	}

	/** Paints what lies in the clip. */
	void paint(Graphics graphics, Camera view, MaskPainting painting, int wantedAlpha) {
		List<Box> touched = painting.drain();
		if (shown.filter(one -> one == painting).isEmpty() || !view.equals(camera) || alpha != wantedAlpha) {
			clear();
			shown = Optional.of(painting);
			camera = view;
			alpha = wantedAlpha;
		} else {
			touched.forEach(this::forget);
		}
		Rectangle clip = graphics.getClip(new Rectangle());
		for (int row = Math.floorDiv(clip.y, BLOCK); row * BLOCK < clip.bottom(); row++) {
			for (int column = Math.floorDiv(clip.x, BLOCK); column * BLOCK < clip.right(); column++) {
				Point place = new Point(column * BLOCK, row * BLOCK);
				blocks.computeIfAbsent(place, this::block).ifPresent(image -> graphics.drawImage(image, place));
			}
		}
	}

	private Optional<Image> block(Point place) {
		MaskRaster raster = new MaskRaster(camera, new Rectangle(place.x, place.y, BLOCK, BLOCK));
		MaskPainting painting = shown.orElseThrow();
		raster.add(painting.mask());
		return raster.image(painting.color(), alpha).map(data -> new Image(Display.getCurrent(), data));
	}

	private void forget(Box area) {
		Rectangle seen = ShapePainter.screen(camera, area).expand(2, 2);
		for (int row = Math.floorDiv(seen.y, BLOCK); row * BLOCK < seen.bottom(); row++) {
			for (int column = Math.floorDiv(seen.x, BLOCK); column * BLOCK < seen.right(); column++) {
				Optional<Image> gone = blocks.remove(new Point(column * BLOCK, row * BLOCK));
				if (gone != null) {
					gone.ifPresent(Image::dispose);
				}
			}
		}
	}
}

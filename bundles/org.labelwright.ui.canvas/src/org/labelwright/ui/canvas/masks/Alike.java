/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.masks;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.labelwright.geometry.EditableMask;
import org.labelwright.geometry.Mask;

/**
 * Finds pixels whose red, green and blue are each near those of one of them.
 *
 * @param pixels an image, or a part of one
 * @param left where in the image the part begins
 * @param top where in the image the part begins
 * @param tolerance how far each colour may be off, 0 to 255
 */
record Alike(ImageData pixels, int left, int top, int tolerance) {

	/**
	 * The pixels like one of the part, as a mask of the image.
	 *
	 * @param width of the image
	 * @param height of the image
	 * @param everywhere whether they need not be connected to it
	 */
	Mask find(int width, int height, int x, int y, boolean everywhere) {
		RGB wanted = color(x, y);
		EditableMask.PixelTest test = (column, row) -> isIn(column, row) && isNear(color(column, row), wanted);
		return everywhere ? all(width, height, test) : EditableMask.connected(width, height, x, y, test).orElseThrow();
	}

	private Mask all(int width, int height, EditableMask.PixelTest test) {
		EditableMask found = new EditableMask(width, height);
		int bottom = top + pixels.height;
		for (int column = left; column < left + pixels.width; column++) {
			int from = -1;
			for (int row = top; row <= bottom; row++) {
				boolean in = row < bottom && test.test(column, row);
				if (in && from < 0) {
					from = row;
				} else if (!in && from >= 0) {
					found.setColumn(column, from, row, true);
					from = -1;
				}
			}
		}
		return found.toMask();
	}

	private boolean isIn(int x, int y) {
		return x >= left && y >= top && x < left + pixels.width && y < top + pixels.height;
	}

	private RGB color(int x, int y) {
		return pixels.palette.getRGB(pixels.getPixel(x - left, y - top));
	}

	private boolean isNear(RGB one, RGB wanted) {
		return Math.abs(one.red - wanted.red) <= tolerance && Math.abs(one.green - wanted.green) <= tolerance && Math.abs(one.blue - wanted.blue) <= tolerance;
	}
}

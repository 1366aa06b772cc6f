/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.opencv.internal;

import org.labelwright.assist.Prompt;
import org.labelwright.geometry.Box;

/**
 * A part of the picture of an item.
 *
 * @param left where it begins in the item
 * @param top where it begins in the item
 * @param rgb red, green, blue of each pixel, row by row
 */
record Picture(int left, int top, int width, int height, byte[] rgb) {

	/** From the coordinates of the item to those of this part, and within it. */
	Box local(Box box) {
		double x = Math.clamp(box.x() - left, 0, width);
		double y = Math.clamp(box.y() - top, 0, height);
		return Box.ofCorners(x, y, Math.clamp(box.right() - left, 0, width), Math.clamp(box.bottom() - top, 0, height));
	}

	Prompt.Click local(Prompt.Click click) {
		return new Prompt.Click(Math.clamp(click.x() - left, 0, width - 1), Math.clamp(click.y() - top, 0, height - 1), click.inside());
	}
}

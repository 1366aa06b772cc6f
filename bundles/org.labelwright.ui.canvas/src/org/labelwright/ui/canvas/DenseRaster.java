/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.List;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Draws very many thin lines into memory: one call to the window system for all of them instead of one for each. Every
 * line gets a dark seam, so that it is seen on any image.
 */
final class DenseRaster {

	private static final byte SEAM = (byte) 150;

	private final Rectangle area;
	private final int[] pixels;

	/** @param area on the screen */
	DenseRaster(Rectangle area) {
		this.area = area;
		pixels = new int[area.width * area.height];
	}

	void draw(List<Outlines.Outline> outlines, Camera view, RGB color) {
		int value = 0xff000000 | color.red << 16 | color.green << 8 | color.blue;
		for (Outlines.Outline outline : outlines) {
			double[] xy = outline.xy();
			int start = outline.closed() ? xy.length - 2 : 0;
			double lastX = view.screenX(xy[start]) - area.x;
			double lastY = view.screenY(xy[start + 1]) - area.y;
			for (int i = outline.closed() ? 0 : 2; i < xy.length; i += 2) {
				double x = view.screenX(xy[i]) - area.x;
				double y = view.screenY(xy[i + 1]) - area.y;
				line(lastX, lastY, x, y, value);
				lastX = x;
				lastY = y;
			}
		}
	}

	void dot(double screenX, double screenY, RGB color) {
		int value = 0xff000000 | color.red << 16 | color.green << 8 | color.blue;
		for (int dy = -1; dy <= 1; dy++) {
			for (int dx = -1; dx <= 1; dx++) {
				set((int) Math.floor(screenX) - area.x + dx, (int) Math.floor(screenY) - area.y + dy, value);
			}
		}
	}

	private void set(int x, int y, int value) {
		if (x >= 0 && y >= 0 && x < area.width && y < area.height) {
			pixels[y * area.width + x] = value;
		}
	}

	/** Clipped as Liang and Barsky do it, then a step at a time along the longer side. */
	private void line(double x1, double y1, double x2, double y2, int value) {
		double dx = x2 - x1;
		double dy = y2 - y1;
		double from = 0;
		double to = 1;
		double[] edges = { -dx, x1, dx, area.width - 1 - x1, -dy, y1, dy, area.height - 1 - y1 };
		for (int i = 0; i < edges.length; i += 2) {
			if (edges[i] == 0) {
				if (edges[i + 1] < 0) {
					return;
				}
			} else if (edges[i] < 0) {
				from = Math.max(from, edges[i + 1] / edges[i]);
			} else {
				to = Math.min(to, edges[i + 1] / edges[i]);
			}
		}
		if (from > to) {
			return;
		}
		int steps = (int) Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)) * (to - from));
		double stepX = steps == 0 ? 0 : dx * (to - from) / steps;
		double stepY = steps == 0 ? 0 : dy * (to - from) / steps;
		double x = x1 + from * dx;
		double y = y1 + from * dy;
		for (int i = 0; i <= steps; i++) {
			set((int) (x + 0.5), (int) (y + 0.5), value);
			x += stepX;
			y += stepY;
		}
	}

	/** What was drawn, with the seams, on nothing. */
	ImageData image() {
		ImageData image = new ImageData(area.width, area.height, 32, new PaletteData(0xff0000, 0xff00, 0xff));
		byte[] alpha = new byte[pixels.length];
		int width = area.width;
		for (int y = 0; y < area.height; y++) {
			for (int x = 0; x < width; x++) {
				int at = y * width + x;
				int value = pixels[at];
				if (value != 0) {
					image.data[4 * at + 1] = (byte) (value >> 16);
					image.data[4 * at + 2] = (byte) (value >> 8);
					image.data[4 * at + 3] = (byte) value;
					alpha[at] = (byte) 255;
				} else if (x > 0 && pixels[at - 1] != 0 || x < width - 1 && pixels[at + 1] != 0 || y > 0 && pixels[at - width] != 0
						|| y < area.height - 1 && pixels[at + width] != 0) {
					alpha[at] = SEAM;
				}
			}
		}
		image.alphaData = alpha;
		return image;
	}
}

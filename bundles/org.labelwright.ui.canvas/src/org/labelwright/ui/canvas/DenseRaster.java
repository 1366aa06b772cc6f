/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Draws very many thin lines into memory: one call to the window system for all of them instead of one for each. Every
 * line gets a seam, dark or light as the line is not, so that it is seen on any image.
 */
final class DenseRaster {

	private static final byte SEAM = (byte) 190;
	/** A line of less luminance, in thousandths, does not stand out from black three to one; it has a light seam. */
	private static final int DARK_BELOW = 100;

	private final Rectangle area;
	private final int reach;
	private final int[] pixels;

	/**
	 * @param area on the screen
	 * @param reach how far dots reach around their middle
	 */
	DenseRaster(Rectangle area, int reach) {
		this.area = area;
		this.reach = reach;
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
		for (int dy = -reach; dy <= reach; dy++) {
			for (int dx = -reach; dx <= reach; dx++) {
				set((int) Math.floor(screenX) - area.x + dx, (int) Math.floor(screenY) - area.y + dy, value);
			}
		}
	}

	private void set(int x, int y, int value) {
		if (x >= 0 && y >= 0 && x < area.width && y < area.height) {
			pixels[y * area.width + x] = value;
		}
	}

	private void line(double x1, double y1, double x2, double y2, int value) {
		if (isInside(x1, y1) && isInside(x2, y2)) {
			steps(x1, y1, x2 - x1, y2 - y1, value);
		} else if (Math.max(x1, x2) >= 0 && Math.max(y1, y2) >= 0 && Math.min(x1, x2) <= area.width && Math.min(y1, y2) <= area.height) {
			clipped(x1, y1, x2 - x1, y2 - y1, value);
		}
	}

	private boolean isInside(double x, double y) {
		return x >= 0 && y >= 0 && x <= area.width - 1 && y <= area.height - 1;
	}

	/** As Liang and Barsky do it. */
	private void clipped(double x, double y, double dx, double dy, int value) {
		double from = 0;
		double to = 1;
		double[] edges = { -dx, x, dx, area.width - 1 - x, -dy, y, dy, area.height - 1 - y };
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
		if (from <= to) {
			steps(x + from * dx, y + from * dy, dx * (to - from), dy * (to - from), value);
		}
	}

	/** A pixel at a time along the longer side; all of it is inside. */
	private void steps(double fromX, double fromY, double dx, double dy, int value) {
		int steps = (int) Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)));
		double stepX = steps == 0 ? 0 : dx / steps;
		double stepY = steps == 0 ? 0 : dy / steps;
		double x = fromX + 0.5;
		double y = fromY + 0.5;
		for (int i = 0; i <= steps; i++) {
			set((int) x, (int) y, value);
			x += stepX;
			y += stepY;
		}
	}

	/** A line next to a pixel; 0 where there is none. */
	private int beside(int x, int y) {
		int at = y * area.width + x;
		int found = x > 0 ? pixels[at - 1] : 0;
		found = found == 0 && x < area.width - 1 ? pixels[at + 1] : found;
		found = found == 0 && y > 0 ? pixels[at - area.width] : found;
		return found == 0 && y < area.height - 1 ? pixels[at + area.width] : found;
	}

	private static boolean isDark(int value) {
		int red = value >> 16 & 0xff;
		int green = value >> 8 & 0xff;
		int blue = value & 0xff;
		return 213 * red * red + 715 * green * green + 72 * blue * blue < DARK_BELOW * 255 * 255;
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
				} else {
					int beside = beside(x, y);
					if (beside != 0) {
						alpha[at] = SEAM;
						if (isDark(beside)) {
							Arrays.fill(image.data, 4 * at + 1, 4 * at + 4, (byte) 255);
						}
					}
				}
			}
		}
		image.alphaData = alpha;
		return image;
	}
}

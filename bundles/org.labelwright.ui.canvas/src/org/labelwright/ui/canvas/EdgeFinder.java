/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.Optional;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;

/** Finds where the brightness of an image changes most: Sobel's operator over the few pixels around a place. */
final class EdgeFinder {

	/** Less than this, of 1020 at most, is noise. */
	private static final double LEAST = 60;
	private static final int FARTHEST = 24;

	private final ImageData pixels;

	EdgeFinder(ImageData pixels) {
		this.pixels = pixels;
	}

	/**
	 * The middle of the pixel with the strongest edge, the nearest of equals.
	 *
	 * @param radius in pixels
	 */
	Optional<double[]> near(double x, double y, double radius) {
		int reach = (int) Math.min(FARTHEST, Math.ceil(radius));
		int middleX = (int) Math.floor(x);
		int middleY = (int) Math.floor(y);
		double best = LEAST;
		Point found = null;
		for (int py = middleY - reach; py <= middleY + reach; py++) {
			for (int px = middleX - reach; px <= middleX + reach; px++) {
				double away = Math.hypot(px + 0.5 - x, py + 0.5 - y);
				if (away <= radius && px > 0 && py > 0 && px < pixels.width - 1 && py < pixels.height - 1) {
					double strength = strength(px, py) * (1 - 0.3 * away / radius);
					if (strength > best) {
						best = strength;
						found = new Point(px, py);
					}
				}
			}
		}
		return Optional.ofNullable(found).map(pixel -> new double[] { pixel.x + 0.5, pixel.y + 0.5 });
	}

	private double strength(int x, int y) {
		double across = grey(x + 1, y - 1) + 2 * grey(x + 1, y) + grey(x + 1, y + 1) - grey(x - 1, y - 1) - 2 * grey(x - 1, y) - grey(x - 1, y + 1);
		double down = grey(x - 1, y + 1) + 2 * grey(x, y + 1) + grey(x + 1, y + 1) - grey(x - 1, y - 1) - 2 * grey(x, y - 1) - grey(x + 1, y - 1);
		return Math.hypot(across, down);
	}

	private double grey(int x, int y) {
		RGB color = pixels.palette.getRGB(pixels.getPixel(x, y));
		return 0.299 * color.red + 0.587 * color.green + 0.114 * color.blue;
	}
}

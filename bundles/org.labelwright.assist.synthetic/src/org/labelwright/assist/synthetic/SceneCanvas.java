/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.synthetic;

import java.awt.image.BufferedImage;
import java.util.Random;
import org.labelwright.geometry.Mask;

/**
 * Pixels with the object each of them shows. A pixel belongs to a shape where its centre does, and is painted in one colour: nothing is smoothed, so that what
 * is seen of an object is told to the pixel.
 */
final class SceneCanvas {

	/** Of pixels that show the background. */
	static final int NOTHING = -1;

	private final int width;
	private final int height;
	private final int[] rgb;
	private final int[] shown;

	SceneCanvas(int width, int height, Random random) {
		this.width = width;
		this.height = height;
		rgb = new int[width * height];
		shown = new int[width * height];
		int base = 60 + random.nextInt(120);
		double across = random.nextDouble() - 0.5;
		double down = random.nextDouble() - 0.5;
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				int light = (int) (base + 60 * across * x / width + 60 * down * y / height);
				rgb[y * width + x] = color(light, light + 4, light + 10);
				shown[y * width + x] = NOTHING;
			}
		}
	}

	static int color(int r, int g, int b) {
		return Math.clamp(r, 0, 255) << 16 | Math.clamp(g, 0, 255) << 8 | Math.clamp(b, 0, 255);
	}

	/** Over all that was painted before. @return how many pixels it has, those outside of the image included */
	long paint(SceneShape shape, int object) {
		long all = 0;
		for (int y = (int) Math.floor(shape.top()); y <= shape.bottom(); y++) {
			for (int x = (int) Math.floor(shape.left()); x <= shape.right(); x++) {
				if (shape.contains(x + 0.5, y + 0.5)) {
					all++;
					if (x >= 0 && y >= 0 && x < width && y < height) {
						rgb[y * width + x] = shape.colorAt(x, y);
						shown[y * width + x] = object;
					}
				}
			}
		}
		return all;
	}

	boolean contains(double x, double y) {
		return x >= 0 && y >= 0 && x < width && y < height;
	}

	/** The object that is seen at a place; NOTHING for the background and outside. */
	int at(double x, double y) {
		return contains(x, y) ? shown[(int) y * width + (int) x] : NOTHING;
	}

	/** What is seen of an object. */
	Mask visible(int object) {
		byte[] raster = new byte[shown.length];
		for (int i = 0; i < raster.length; i++) {
			raster[i] = (byte) (shown[i] == object ? 1 : 0);
		}
		return Mask.ofRaster(width, height, raster);
	}

	/** @param grain how much grey levels differ */
	BufferedImage image(int grain, Random random) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		for (int i = 0; i < rgb.length; i++) {
			int by = grain == 0 ? 0 : random.nextInt(grain) - grain / 2;
			rgb[i] = color((rgb[i] >> 16 & 0xff) + by, (rgb[i] >> 8 & 0xff) + by, (rgb[i] & 0xff) + by);
		}
		image.setRGB(0, 0, width, height, rgb, 0, width);
		return image;
	}
}

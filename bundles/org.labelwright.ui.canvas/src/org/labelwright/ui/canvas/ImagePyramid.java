/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;

/** An image with copies of half, a quarter and so on of its size, so that a large one is quick to paint when it is seen small. */
public final class ImagePyramid {

	private static final int SMALL = 1200;

	private final List<Image> levels = new ArrayList<>();
	private final int width;
	private final int height;

	private ImagePyramid(int width, int height) {
		this.width = width;
		this.height = height;
	}

	/** The sizes to make; may run in any thread. */
	public static List<ImageData> levels(ImageData full) {
		List<ImageData> levels = new ArrayList<>(List.of(full));
		ImageData last = full;
		while (Math.max(last.width, last.height) > SMALL) {
			last = last.scaledTo(Math.max(1, last.width / 2), Math.max(1, last.height / 2));
			levels.add(last);
		}
		return levels;
	}

	/** UI thread only; dispose of it after use. */
	public static ImagePyramid of(Device device, List<ImageData> levels) {
		ImagePyramid pyramid = new ImagePyramid(levels.get(0).width, levels.get(0).height);
		levels.forEach(level -> pyramid.levels.add(new Image(device, level)));
		return pyramid;
	}

	public int width() {
		return width;
	}

	public int height() {
		return height;
	}

	/** The smallest copy that is at least as large as what will be seen. */
	Image forScale(double scale) {
		int level = 0;
		double half = 0.5;
		while (level < levels.size() - 1 && scale <= half) {
			level++;
			half /= 2;
		}
		return levels.get(level);
	}

	public void dispose() {
		levels.forEach(Image::dispose);
	}
}

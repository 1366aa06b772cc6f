/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;

/** An image with copies of half, a quarter and so on of its size, so that a large one is quick to paint when it is seen small. */
public final class ImagePyramid {

	private static final int SMALL = 1200;

	private final Device device;
	private final List<ImageData> levels;
	/** Made when they are first seen: most of a large image's copies never are. */
	private final Map<Integer, Image> images = new HashMap<>();

	private ImagePyramid(Device device, List<ImageData> levels) {
		this.device = device;
		this.levels = List.copyOf(levels);
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
		return new ImagePyramid(device, levels);
	}

	public int width() {
		return levels.getFirst().width;
	}

	public int height() {
		return levels.getFirst().height;
	}

	EdgeFinder edges() {
		return new EdgeFinder(levels.getFirst());
	}

	/** The smallest copy that is at least as large as what will be seen. */
	Image forScale(double scale) {
		int level = 0;
		double half = 0.5;
		while (level < levels.size() - 1 && scale <= half) {
			level++;
			half /= 2;
		}
		return images.computeIfAbsent(level, wanted -> new Image(device, levels.get(wanted)));
	}

	public void dispose() {
		images.values().forEach(Image::dispose);
		images.clear();
	}
}

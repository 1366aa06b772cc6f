/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.labelwright.geometry.Box;

/** An image with copies of half, a quarter and so on of its size, so that a large one is quick to paint when it is seen small. */
public final class ImagePyramid implements SceneImage {

	private static final int SMALL = 1200;
	/** From this scale on, pixels are squares. */
	static final double PIXELS_FROM = 3;

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

	@Override
	public int width() {
		return levels.getFirst().width;
	}

	@Override
	public int height() {
		return levels.getFirst().height;
	}

	@Override
	public Optional<ImageData> pixels() {
		return Optional.of(levels.getFirst());
	}

	@Override
	public void paint(Graphics graphics, Camera view, Rectangle area) {
		int left = Math.max(0, (int) Math.floor(view.imageX(area.x)));
		int top = Math.max(0, (int) Math.floor(view.imageY(area.y)));
		int right = Math.min(width(), (int) Math.ceil(view.imageX(area.right())) + 1);
		int bottom = Math.min(height(), (int) Math.ceil(view.imageY(area.bottom())) + 1);
		if (left >= right || top >= bottom) {
			return;
		}
		Image image = forScale(view.scale());
		var size = image.getBounds();
		double factorX = (double) size.width / width();
		double factorY = (double) size.height / height();
		int sourceLeft = (int) Math.floor(left * factorX);
		int sourceTop = (int) Math.floor(top * factorY);
		int sourceRight = Math.min(size.width, (int) Math.ceil(right * factorX));
		int sourceBottom = Math.min(size.height, (int) Math.ceil(bottom * factorY));
		Rectangle target = ShapePainter.screen(view, Box.ofCorners(sourceLeft / factorX, sourceTop / factorY, sourceRight / factorX, sourceBottom / factorY));
		graphics.setInterpolation(view.scale() >= PIXELS_FROM ? SWT.NONE : SWT.LOW);
		graphics.drawImage(image, new Rectangle(sourceLeft, sourceTop, sourceRight - sourceLeft, sourceBottom - sourceTop), target);
	}

	/** The smallest copy that is at least as large as what will be seen. */
	private Image forScale(double scale) {
		int level = 0;
		double half = 0.5;
		while (level < levels.size() - 1 && scale <= half) {
			level++;
			half /= 2;
		}
		return images.computeIfAbsent(level, wanted -> new Image(device, levels.get(wanted)));
	}

	@Override
	public void dispose() {
		images.values().forEach(Image::dispose);
		images.clear();
	}
}

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
	/** What is drawn of an image costs as much as all of it, so it is cut. */
	private static final int TILE = 512;
	/** From this scale on, pixels are squares. */
	static final double PIXELS_FROM = 3;

	private final Device device;
	private final List<ImageData> levels;
	/** Made when they are first seen: most of a large image's copies never are. */
	private final Map<Tile, Image> images = new HashMap<>();

	private record Tile(int level, int column, int row) {
	}

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
	public Optional<ImageData> part(Rectangle area) {
		return Optional.of(cut(levels.getFirst(), area));
	}

	@Override
	public void paint(Graphics graphics, Camera view, Rectangle area) {
		int level = forScale(view.scale());
		double factorX = (double) levels.get(level).width / width();
		double factorY = (double) levels.get(level).height / height();
		int right = (int) Math.min(levels.get(level).width, Math.ceil((view.imageX(area.right()) + 1) * factorX));
		int bottom = (int) Math.min(levels.get(level).height, Math.ceil((view.imageY(area.bottom()) + 1) * factorY));
		int firstColumn = (int) Math.max(0, view.imageX(area.x) * factorX / TILE);
		int firstRow = (int) Math.max(0, view.imageY(area.y) * factorY / TILE);
		graphics.setInterpolation(view.scale() >= PIXELS_FROM ? SWT.NONE : SWT.LOW);
		for (int row = firstRow; row * TILE < bottom; row++) {
			for (int column = firstColumn; column * TILE < right; column++) {
				Image image = images.computeIfAbsent(new Tile(level, column, row), this::image);
				var size = image.getBounds();
				double x = column * TILE / factorX;
				double y = row * TILE / factorY;
				graphics.drawImage(image, new Rectangle(0, 0, size.width, size.height),
						ShapePainter.screen(view, new Box(x, y, size.width / factorX, size.height / factorY)));
			}
		}
	}

	/** The smallest copy that is at least as large as what will be seen. */
	private int forScale(double scale) {
		int level = 0;
		double half = 0.5;
		while (level < levels.size() - 1 && scale <= half) {
			level++;
			half /= 2;
		}
		return level;
	}

	private Image image(Tile tile) {
		ImageData full = levels.get(tile.level());
		int x = tile.column() * TILE;
		int y = tile.row() * TILE;
		return new Image(device, cut(full, new Rectangle(x, y, Math.min(TILE, full.width - x), Math.min(TILE, full.height - y))));
	}

	private static ImageData cut(ImageData full, Rectangle area) {
		ImageData part = new ImageData(area.width, area.height, full.depth, full.palette);
		part.transparentPixel = full.transparentPixel;
		part.alpha = full.alpha;
		if (full.alphaData != null) {
			part.alphaData = new byte[part.width * part.height];
		}
		int[] pixels = new int[part.width];
		for (int row = 0; row < part.height; row++) {
			if (full.depth % Byte.SIZE == 0) {
				int bytes = full.depth / Byte.SIZE;
				System.arraycopy(full.data, (area.y + row) * full.bytesPerLine + area.x * bytes, part.data, row * part.bytesPerLine, part.width * bytes);
			} else {
				full.getPixels(area.x, area.y + row, part.width, pixels, 0);
				part.setPixels(0, row, part.width, pixels, 0);
			}
			if (full.alphaData != null) {
				System.arraycopy(full.alphaData, (area.y + row) * full.width + area.x, part.alphaData, row * part.width, part.width);
			}
		}
		return part;
	}

	@Override
	public void dispose() {
		images.values().forEach(Image::dispose);
		images.clear();
	}
}

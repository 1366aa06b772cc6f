/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.labelwright.media.image.MemoryImage;
import org.labelwright.media.image.PixelWindow;
import org.labelwright.media.image.Tile;
import org.labelwright.media.image.TiledImage;
import org.labelwright.ui.canvas.TileSource;
import org.labelwright.ui.canvas.Windowing;

/** Shows the samples of a picture through a window that can be moved. Safe for several threads. */
final class SampledImage implements TileSource {

	private static final PaletteData RED_GREEN_BLUE = new PaletteData(0xff0000, 0xff00, 0xff);
	/** So many pixels of the screen move the window by its width. */
	private static final double DRAG = 300;
	/** Tiles, for the values under the mouse. */
	private static final int REMEMBERED = 48;

	private record Place(int column, int row) {
	}

	private final TiledImage image;
	private final Map<Place, Tile> last = new LinkedHashMap<>(64, 0.75f, true);
	private volatile PixelWindow window;

	SampledImage(TiledImage image, PixelWindow window) {
		this.image = image;
		this.window = window;
	}

	TiledImage image() {
		return image;
	}

	PixelWindow window() {
		return window;
	}

	void setWindow(PixelWindow wanted) {
		window = wanted;
	}

	@Override
	public int width() {
		return image.info().width();
	}

	@Override
	public int height() {
		return image.info().height();
	}

	@Override
	public int tileSize() {
		return TiledImage.TILE;
	}

	@Override
	public int levels() {
		return image.levels();
	}

	@Override
	public Optional<ImageData> tile(int level, int column, int row) throws IOException {
		Optional<Tile> tile = image.tile(level, column, row);
		if (level == 0) {
			tile.ifPresent(one -> remember(new Place(column, row), one));
		}
		return tile.map(one -> data(one, window));
	}

	private void remember(Place place, Tile tile) {
		synchronized (last) {
			last.put(place, tile);
			if (last.size() > REMEMBERED) {
				last.remove(last.keySet().iterator().next());
			}
		}
	}

	private static ImageData data(Tile tile, PixelWindow window) {
		ImageData data = new ImageData(tile.width(), tile.height(), 24, RED_GREEN_BLUE);
		int[] shown = tile.rgb(window);
		for (int y = 0, at = 0; y < tile.height(); y++) {
			for (int x = 0, to = y * data.bytesPerLine; x < tile.width(); x++, at++) {
				data.data[to++] = (byte) (shown[at] >> 16);
				data.data[to++] = (byte) (shown[at] >> 8);
				data.data[to++] = (byte) shown[at];
			}
		}
		return data;
	}

	@Override
	public Optional<Windowing> windowing() {
		return image.info().needsWindow() ? Optional.of(this::moveWindow) : Optional.empty();
	}

	private void moveWindow(double across, double down) {
		double width = window.high() - window.low();
		double level = (window.high() + window.low()) / 2 + down * width / DRAG;
		window = PixelWindow.ofLevel(level, width * Math.exp(across / DRAG));
	}

	@Override
	public Optional<ImageData> pixels() {
		return image instanceof MemoryImage memory ? Optional.of(data(memory.level(0), window)) : Optional.empty();
	}

	/** The samples of a pixel as the file holds them; empty where they are not in memory now. */
	Optional<String> value(int x, int y) {
		if (x < 0 || y < 0 || x >= width() || y >= height()) {
			return Optional.empty();
		}
		if (image instanceof MemoryImage memory) {
			return Optional.of(value(memory.level(0), x, y));
		}
		synchronized (last) {
			return Optional.ofNullable(last.get(new Place(x / TiledImage.TILE, y / TiledImage.TILE)))
					.map(tile -> value(tile, x % TiledImage.TILE, y % TiledImage.TILE));
		}
	}

	private static String value(Tile tile, int x, int y) {
		return IntStream.range(0, tile.bands()).mapToDouble(band -> tile.value(x, y, band)).mapToObj(SampledImage::number)
				.collect(Collectors.joining(" "));
	}

	private static String number(double sample) {
		return sample == Math.rint(sample) && Math.abs(sample) < 1e9 ? Long.toString((long) sample) : Float.toString((float) sample);
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import org.labelwright.media.internal.TileStore;

/**
 * A picture of any size. Its tiles are made once and kept in a folder; what of the file can be decoded anywhere (tiled
 * TIFF) is not copied there. Until all tiles are made, those that are can be had.
 */
public final class DiskImage implements TiledImage {

	private static final long CACHED_BYTES = 96L << 20;
	private static final int STRIP_PIXELS = 48 << 20;
	/** So many tiles of a row are decoded together. */
	private static final int PIECE = 32;
	/** So many tiles in each direction are looked at to find a window. */
	private static final int PROBES = 4;
	private static final int PROBED_ROWS = 32;

	private record Key(int level, int column, int row) {
	}

	private final Path path;
	private final int page;
	private final ImageFile file;
	private final TileStore store;
	private final Map<Key, Tile> cache = new LinkedHashMap<>(64, 0.75f, true);
	private long cached;
	private volatile double prepared;

	/**
	 * Opens a picture; quick, whatever its size.
	 *
	 * @param folder where tiles are kept; they are found again as long as the file has the same path, size and time
	 */
	public DiskImage(Path path, int page, Path folder) throws IOException {
		this.path = path;
		this.page = page;
		file = ImageFile.open(path, page);
		try {
			String key = path.toAbsolutePath() + "\n" + Files.size(path) + "\n" + Files.getLastModifiedTime(path).toMillis() + "\n" + page;
			store = new TileStore(folder, key, this);
		} catch (IOException | RuntimeException e) {
			file.close();
			throw e;
		}
		prepared = store.isComplete() ? 1 : 0;
	}

	@Override
	public ImageInfo info() {
		return file.info();
	}

	@Override
	public double prepared() {
		return prepared;
	}

	@Override
	public Optional<Tile> tile(int level, int column, int row) throws IOException {
		Key key = new Key(level, column, row);
		synchronized (cache) {
			Tile known = cache.get(key);
			if (known != null) {
				return Optional.of(known);
			}
		}
		Optional<Tile> read = level == 0 && info().randomAccess() ? Optional.of(original(column, row, 1)) : store.read(level, column, row);
		read.ifPresent(tile -> keep(key, tile));
		return read;
	}

	/**
	 * As long as the smallest copy is not made, by some tiles all over the picture where they can be decoded by themselves,
	 * and by its first rows otherwise.
	 */
	@Override
	public PixelWindow suggestedWindow() throws IOException {
		if (!info().needsWindow() || tile(levels() - 1, 0, 0).isPresent()) {
			return TiledImage.super.suggestedWindow();
		}
		List<Tile> some = new ArrayList<>();
		if (info().randomAccess()) {
			int across = Math.min(PROBES, columns(0));
			int down = Math.min(PROBES, rows(0));
			for (int i = 0; i < across * down; i++) {
				tile(0, (2 * (i % across) + 1) * columns(0) / (2 * across), (2 * (i / across) + 1) * rows(0) / (2 * down)).ifPresent(some::add);
			}
		} else {
			Tile rows = file.read(0, 0, info().width(), Math.min(PROBED_ROWS, info().height()));
			some.add(rows);
		}
		return PixelWindow.ofMost(some);
	}

	private void keep(Key key, Tile tile) {
		synchronized (cache) {
			if (cache.put(key, tile) == null) {
				cached += size(tile);
			}
			var eldest = cache.entrySet().iterator();
			while (cached > CACHED_BYTES && eldest.hasNext()) {
				cached -= size(eldest.next().getValue());
				eldest.remove();
			}
		}
	}

	private static long size(Tile tile) {
		return (long) tile.samples().length() * switch (tile.samples()) {
		case Tile.Bytes b -> 1;
		case Tile.Shorts s -> 2;
		case Tile.Floats f -> 4;
		};
	}

	private Tile original(int column, int row, int columns) throws IOException {
		int x = column * TILE;
		int y = row * TILE;
		return file.read(x, y, Math.min(columns * TILE, info().width() - x), Math.min(TILE, info().height() - y));
	}

	/**
	 * Makes all tiles, unless they are there. Takes memory for about one row of tiles at each level. Tiles that are asked for
	 * meanwhile do not wait for it: it decodes with a reader of its own.
	 *
	 * @param progress told what part is done, now and then; throws a {@link CancellationException} to end it, then nothing
	 *        is kept
	 */
	public void prepare(DoubleConsumer progress) throws IOException {
		if (store.isComplete()) {
			return;
		}
		// A reader decodes one thing at a time, and a row of a huge picture takes long: who looks at a tile would wait for it.
		try (ImageFile own = ImageFile.open(path, page); TileStore.Writer writer = store.write()) {
			Reduction reduction = new Reduction(writer);
			int rows = rows(0);
			int at = 0;
			while (at < rows) {
				at += info().randomAccess() ? addRow(own, reduction, at) : addStrip(own, reduction, at);
				prepared = (double) at / rows;
				progress.accept(prepared);
			}
			writer.complete();
		} finally {
			prepared = store.isComplete() ? 1 : 0;
		}
	}

	/** A row of what can be decoded anywhere, in pieces: a row of a huge picture would take much memory at once. */
	private int addRow(ImageFile own, Reduction reduction, int row) throws IOException {
		int top = row * TILE;
		int height = Math.min(TILE, info().height() - top);
		Tile[] halves = new Tile[columns(0)];
		for (int column = 0; column < halves.length; column += PIECE) {
			int left = column * TILE;
			crop(own.read(left, top, Math.min(PIECE * TILE, info().width() - left), height), 0, height, halves, column);
			// None of them is kept at its full size.
			for (int i = column; i < Math.min(column + PIECE, halves.length); i++) {
				halves[i] = halves[i].half();
			}
		}
		reduction.addHalves(0, row, halves);
		return 1;
	}

	/** Rows of what has to be decoded from the top, in a strip as high as memory allows. */
	private int addStrip(ImageFile own, Reduction reduction, int row) throws IOException {
		int together = Math.clamp(STRIP_PIXELS / ((long) info().width() * TILE), 1, rows(0) - row);
		int top = row * TILE;
		Tile strip = own.read(0, top, info().width(), Math.min(together * TILE, info().height() - top));
		for (int i = 0; i < together; i++) {
			Tile[] tiles = new Tile[columns(0)];
			crop(strip, i * TILE, Math.min(TILE, strip.height() - i * TILE), tiles, 0);
			reduction.add(0, row + i, tiles);
		}
		return together;
	}

	/** Cuts tiles out of a piece of their row, and puts them where the first of them belongs and after it. */
	private static void crop(Tile piece, int top, int height, Tile[] tiles, int first) {
		for (int left = 0; left < piece.width(); left += TILE) {
			tiles[first + left / TILE] = piece.crop(left, top, Math.min(TILE, piece.width() - left), height);
		}
	}

	/** Turns rows of tiles into the rows of the next smaller size, two into one. */
	private final class Reduction {

		private final TileStore.Writer writer;
		private final Tile[][] waiting = new Tile[levels()][];

		Reduction(TileStore.Writer writer) {
			this.writer = writer;
		}

		void add(int level, int row, Tile[] tiles) throws IOException {
			for (int column = 0; column < tiles.length; column++) {
				writer.add(level, column, row, tiles[column]);
			}
			if (level < levels() - 1) {
				Tile[] halves = new Tile[tiles.length];
				for (int i = 0; i < tiles.length; i++) {
					halves[i] = tiles[i].half();
				}
				addHalves(level, row, halves);
			}
		}

		/** @param halves of the tiles of a row, which are not kept themselves */
		void addHalves(int level, int row, Tile[] halves) throws IOException {
			if (level == levels() - 1) {
				return;
			}
			if (row % 2 == 0 && row < rows(level) - 1) {
				waiting[level] = halves;
				return;
			}
			Tile[] above = row % 2 == 0 ? halves : waiting[level];
			Tile[] joined = new Tile[columns(level + 1)];
			for (int i = 0; i < joined.length; i++) {
				int end = Math.min(2 * i + 2, halves.length);
				Tile[] top = java.util.Arrays.copyOfRange(above, 2 * i, end);
				joined[i] = Tile.join(row % 2 == 0 ? new Tile[][] { top } : new Tile[][] { top, java.util.Arrays.copyOfRange(halves, 2 * i, end) });
			}
			waiting[level] = null;
			add(level + 1, row / 2, joined);
		}
	}

	@Override
	public void close() throws IOException {
		store.close();
		file.close();
	}
}

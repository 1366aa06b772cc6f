/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.labelwright.media.image.Tile;
import org.labelwright.media.image.TiledImage;

/**
 * Tiles in two files: the tiles one after the other, each deflated without loss, and where each begins. The second is
 * written last and moved into place: without it the first is worth nothing.
 */
public final class TileStore implements AutoCloseable {

	private static final int MAGIC = 0x4c575431;
	private static final int HEADER = 16;

	private final Path data;
	private final Path index;
	private final Path unfinished;
	private final TiledImage image;
	private final int[] firstOfLevel;
	/** Where each tile begins and how long it is: offset * 2^24 + length; 0 where it is not made. */
	private final AtomicLongArray places;
	private volatile Optional<FileChannel> channel = Optional.empty();
	private volatile boolean complete;

	/** @param key what tiles are made of; another key means other tiles */
	public TileStore(Path folder, String key, TiledImage image) throws IOException {
		this.image = image;
		String name = name(key);
		data = folder.resolve(name + ".tiles");
		index = folder.resolve(name + ".index");
		unfinished = folder.resolve(name + ".unfinished");
		firstOfLevel = new int[image.levels() + 1];
		for (int level = 0; level < image.levels(); level++) {
			firstOfLevel[level + 1] = Math.addExact(firstOfLevel[level], Math.multiplyExact(image.columns(level), image.rows(level)));
		}
		places = new AtomicLongArray(firstOfLevel[image.levels()]);
		complete = load();
	}

	private static String name(String key) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)), 0, 16);
		} catch (NoSuchAlgorithmException e) {
			throw new AssertionError("every Java has SHA-256", e);
		}
	}

	private boolean load() throws IOException {
		if (!Files.exists(index) || !Files.exists(data) || Files.size(index) != HEADER + 8L * places.length()) {
			return false;
		}
		ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(index));
		if (bytes.getInt() != MAGIC || bytes.getInt() != places.length() || bytes.getLong() != Files.size(data)) {
			return false;
		}
		for (int i = 0; i < places.length(); i++) {
			places.set(i, bytes.getLong());
		}
		channel = Optional.of(FileChannel.open(data, StandardOpenOption.READ));
		return true;
	}

	public boolean isComplete() {
		return complete;
	}

	private int position(int level, int column, int row) {
		return firstOfLevel[level] + row * image.columns(level) + column;
	}

	/** Empty where it is not made. */
	public Optional<Tile> read(int level, int column, int row) throws IOException {
		long place = places.get(position(level, column, row));
		Optional<FileChannel> from = channel;
		if (place == 0 || from.isEmpty()) {
			return Optional.empty();
		}
		ByteBuffer deflated = ByteBuffer.allocate((int) (place & 0xffffff));
		long at = place >>> 24;
		while (deflated.hasRemaining()) {
			int read = from.get().read(deflated, at + deflated.position());
			if (read < 0) {
				throw new IOException(data + " is damaged; delete it, it will be made anew");
			}
		}
		int width = Math.min(TiledImage.TILE, image.width(level) - column * TiledImage.TILE);
		int height = Math.min(TiledImage.TILE, image.height(level) - row * TiledImage.TILE);
		return Optional.of(decode(deflated.array(), width, height));
	}

	private Tile decode(byte[] deflated, int width, int height) throws IOException {
		int bands = image.info().bands();
		int count = width * height * bands;
		byte[] bytes = new byte[count * image.info().bitsPerSample() / 8];
		Inflater inflater = new Inflater();
		try {
			inflater.setInput(deflated);
			int length = 0;
			while (length < bytes.length) {
				int more = inflater.inflate(bytes, length, bytes.length - length);
				if (more == 0) {
					throw new IOException(data + " is damaged; delete it, it will be made anew");
				}
				length += more;
			}
		} catch (DataFormatException e) {
			throw new IOException(data + " is damaged; delete it, it will be made anew", e);
		} finally {
			inflater.end();
		}
		return new Tile(width, height, bands, samples(bytes, count, bands));
	}

	private static Tile.Samples samples(byte[] bytes, int count, int bands) {
		ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
		switch (bytes.length / count) {
		case 1 -> {
			for (int i = bands; i < bytes.length; i++) {
				bytes[i] += bytes[i - bands];
			}
			return new Tile.Bytes(bytes);
		}
		case 2 -> {
			short[] values = new short[count];
			buffer.asShortBuffer().get(values);
			return new Tile.Shorts(values);
		}
		default -> {
			float[] values = new float[count];
			buffer.asFloatBuffer().get(values);
			return new Tile.Floats(values);
		}
		}
	}

	/** Neighbours differ little, so differences deflate better than samples. */
	private static byte[] encoded(Tile tile) {
		return switch (tile.samples()) {
		case Tile.Bytes(byte[] values) -> {
			byte[] differences = values.clone();
			for (int i = differences.length - 1; i >= tile.bands(); i--) {
				differences[i] -= differences[i - tile.bands()];
			}
			yield differences;
		}
		case Tile.Shorts(short[] values) -> {
			ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.nativeOrder());
			bytes.asShortBuffer().put(values);
			yield bytes.array();
		}
		case Tile.Floats(float[] values) -> {
			ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.nativeOrder());
			bytes.asFloatBuffer().put(values);
			yield bytes.array();
		}
		};
	}

	/** Begins to make all tiles; one at a time. */
	public Writer write() throws IOException {
		return new Writer();
	}

	/** Takes tiles in any order. */
	public final class Writer implements AutoCloseable {

		private final FileChannel out;
		private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
		private final byte[] buffer = new byte[TiledImage.TILE * TiledImage.TILE * 3 * 4 + 4096];
		private long length;

		private Writer() throws IOException {
			Files.createDirectories(data.getParent());
			Files.deleteIfExists(index);
			out = FileChannel.open(unfinished, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.READ,
					StandardOpenOption.WRITE);
			channel = Optional.of(out);
		}

		public void add(int level, int column, int row, Tile tile) throws IOException {
			deflater.reset();
			deflater.setInput(encoded(tile));
			deflater.finish();
			int size = 0;
			while (!deflater.finished()) {
				size += deflater.deflate(buffer, size, buffer.length - size);
			}
			ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, size);
			long at = length;
			while (bytes.hasRemaining()) {
				length += out.write(bytes, length);
			}
			places.set(position(level, column, row), at << 24 | size);
		}

		/** Makes what was added last. */
		public void complete() throws IOException {
			out.force(true);
			ByteBuffer bytes = ByteBuffer.allocate(HEADER + 8 * places.length()).putInt(MAGIC).putInt(places.length()).putLong(length);
			for (int i = 0; i < places.length(); i++) {
				bytes.putLong(places.get(i));
			}
			Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			Path beside = index.resolveSibling(index.getFileName() + ".new");
			Files.write(beside, bytes.array());
			Files.move(beside, index, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			complete = true;
		}

		@Override
		public void close() throws IOException {
			deflater.end();
			if (!complete) {
				channel = Optional.empty();
				for (int i = 0; i < places.length(); i++) {
					places.set(i, 0);
				}
				out.close();
				Files.deleteIfExists(unfinished);
			}
		}
	}

	@Override
	public void close() throws IOException {
		Optional<FileChannel> open = channel;
		channel = Optional.empty();
		if (open.isPresent()) {
			open.get().close();
		}
	}
}

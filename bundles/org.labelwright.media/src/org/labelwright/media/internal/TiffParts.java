/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.internal;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes parts of a tiled TIFF file of more pixels than an int counts, which the reader of the JDK refuses even where a
 * small part is wanted: the tiles of the part are made a file of their own, in memory, and that is decoded. Tags are those
 * of TIFF 6.0, sections 8 to 23.
 */
final class TiffParts {

	private static final int WIDTH = 256;
	private static final int HEIGHT = 257;
	private static final int SAMPLES = 277;
	private static final int PLANAR = 284;
	private static final int TILE_WIDTH = 322;
	private static final int TILE_HEIGHT = 323;
	private static final int OFFSETS = 324;
	private static final int LENGTHS = 325;
	/** What else is needed to decode tiles: bits, compression and its options, kinds of samples and colours. */
	private static final int[] KEPT = { 258, 259, 262, 266, SAMPLES, PLANAR, 292, 293, 317, 320, TILE_WIDTH, TILE_HEIGHT, 332, 338, 339, 347, 529, 530, 531, 532 };
	private static final int HEADER = 8;
	private static final int ENTRY = 12;
	private static final int INLINE = 4;

	private record Entry(int tag, int type, int count, byte[] values) {
	}

	private final ImageInputStream in;
	private final ImageReader reader;
	private final TIFFDirectory directory;
	private final ByteOrder order;
	private final int tileWidth;
	private final int tileHeight;
	private final int across;
	private final int down;
	private final int planes;

	/**
	 * @param in the file; whoever calls {@link #read} owns it meanwhile
	 * @param reader of the JDK, for nothing else
	 * @param directory of the picture
	 */
	TiffParts(ImageInputStream in, ImageReader reader, TIFFDirectory directory) throws IOException {
		this.in = in;
		this.reader = reader;
		this.directory = directory;
		in.seek(0);
		order = in.readByte() == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
		tileWidth = number(TILE_WIDTH);
		tileHeight = number(TILE_HEIGHT);
		across = Math.ceilDiv(number(WIDTH), tileWidth);
		down = Math.ceilDiv(number(HEIGHT), tileHeight);
		planes = directory.containsTIFFField(PLANAR) && number(PLANAR) == 2 ? number(SAMPLES) : 1;
	}

	private int number(int tag) throws IOException {
		TIFFField field = directory.getTIFFField(tag);
		if (field == null) {
			throw new IOException("the tag " + tag + " is missing");
		}
		return field.getAsInt(0);
	}

	BufferedImage read(Rectangle area) throws IOException {
		int left = area.x / tileWidth;
		int top = area.y / tileHeight;
		int columns = (area.x + area.width - 1) / tileWidth - left + 1;
		int rows = (area.y + area.height - 1) / tileHeight - top + 1;
		try (ImageInputStream part = new MemoryCacheImageInputStream(new ByteArrayInputStream(file(left, top, columns, rows)))) {
			reader.setInput(part, true, true);
			ImageReadParam param = reader.getDefaultReadParam();
			param.setSourceRegion(new Rectangle(area.x - left * tileWidth, area.y - top * tileHeight, area.width, area.height));
			return reader.read(0, param);
		} finally {
			reader.reset();
		}
	}

	/** A file of these tiles: the header, the directory with its values, and the tiles as they lie in the large file. */
	private byte[] file(int left, int top, int columns, int rows) throws IOException {
		int[] tiles = tiles(left, top, columns, rows);
		int[] lengths = new int[tiles.length];
		long size = 0;
		for (int i = 0; i < tiles.length; i++) {
			lengths[i] = Math.toIntExact(directory.getTIFFField(LENGTHS).getAsLong(tiles[i]));
			size += lengths[i];
		}
		List<Entry> entries = entries(columns, rows, lengths);
		int values = HEADER + 2 + ENTRY * entries.size() + INLINE;
		int data = values + entries.stream().mapToInt(one -> outside(one.values().length)).sum();
		ByteBuffer file = ByteBuffer.allocate(Math.toIntExact(data + size)).order(order);
		file.put(order == ByteOrder.LITTLE_ENDIAN ? new byte[] { 'I', 'I' } : new byte[] { 'M', 'M' }).putShort((short) 42).putInt(HEADER);
		file.putShort((short) entries.size());
		for (Entry one : entries) {
			byte[] bytes = one.tag() == OFFSETS ? longs(offsets(data, lengths)) : one.values();
			file.putShort((short) one.tag()).putShort((short) one.type()).putInt(one.count());
			if (bytes.length > INLINE) {
				file.putInt(values);
				file.put(values, bytes);
				values += outside(bytes.length);
			} else {
				file.put(bytes).put(new byte[INLINE - bytes.length]);
			}
		}
		int at = data;
		for (int i = 0; i < tiles.length; i++) {
			in.seek(directory.getTIFFField(OFFSETS).getAsLong(tiles[i]));
			in.readFully(file.array(), at, lengths[i]);
			at += lengths[i];
		}
		return file.array();
	}

	/** Values begin at even places. */
	private static int outside(int length) {
		return length > INLINE ? length + (length & 1) : 0;
	}

	/** Where in the tables of the large file the tiles are, in the order in which the small one has them. */
	private int[] tiles(int left, int top, int columns, int rows) {
		int[] tiles = new int[planes * rows * columns];
		for (int plane = 0, i = 0; plane < planes; plane++) {
			for (int row = top; row < top + rows; row++) {
				for (int column = left; column < left + columns; column++) {
					tiles[i++] = (plane * down + row) * across + column;
				}
			}
		}
		return tiles;
	}

	private List<Entry> entries(int columns, int rows, int[] lengths) {
		List<Entry> entries = new ArrayList<>();
		entries.add(new Entry(WIDTH, TIFFTag.TIFF_LONG, 1, longs(columns * tileWidth)));
		entries.add(new Entry(HEIGHT, TIFFTag.TIFF_LONG, 1, longs(rows * tileHeight)));
		for (int tag : KEPT) {
			if (directory.containsTIFFField(tag)) {
				TIFFField field = directory.getTIFFField(tag);
				entries.add(new Entry(tag, field.getType(), field.getCount(), values(field)));
			}
		}
		entries.add(new Entry(OFFSETS, TIFFTag.TIFF_LONG, lengths.length, longs(lengths)));
		entries.add(new Entry(LENGTHS, TIFFTag.TIFF_LONG, lengths.length, longs(lengths)));
		entries.sort(Comparator.comparingInt(Entry::tag));
		return entries;
	}

	private static int[] offsets(int data, int[] lengths) {
		int[] offsets = new int[lengths.length];
		for (int i = 0, at = data; i < lengths.length; at += lengths[i++]) {
			offsets[i] = at;
		}
		return offsets;
	}

	private byte[] longs(int... numbers) {
		ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * numbers.length).order(order);
		bytes.asIntBuffer().put(numbers);
		return bytes.array();
	}

	private byte[] values(TIFFField field) {
		int count = field.getCount();
		ByteBuffer bytes = ByteBuffer.allocate(count * TIFFTag.getSizeOfType(field.getType())).order(order);
		for (int i = 0; i < count; i++) {
			switch (field.getType()) {
			case TIFFTag.TIFF_SHORT -> bytes.putShort((short) field.getAsInt(i));
			case TIFFTag.TIFF_LONG -> bytes.putInt((int) field.getAsLong(i));
			case TIFFTag.TIFF_RATIONAL -> {
				long[] fraction = field.getAsRational(i);
				bytes.putInt((int) fraction[0]).putInt((int) fraction[1]);
			}
			default -> bytes.put(field.getAsBytes()[i]);
			}
		}
		return bytes.array();
	}

	void dispose() {
		reader.dispose();
	}
}

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes parts of a TIFF file of more pixels than an int counts, which the reader of the JDK refuses even where a small
 * part is wanted: the tiles or strips of the part are made a file of their own, in memory, and that is decoded. Strips are taken for
 * tiles as wide as the picture. Tags are those of TIFF 6.0, sections 8 to 23; a BigTIFF file has longer numbers of the same meaning.
 */
final class TiffParts {

	private static final int WIDTH = 256;
	private static final int HEIGHT = 257;
	private static final int SAMPLES = 277;
	private static final int PLANAR = 284;
	private static final int STRIP_OFFSETS = 273;
	private static final int STRIP_HEIGHT = 278;
	private static final int STRIP_LENGTHS = 279;
	private static final int TILE_WIDTH = 322;
	private static final int TILE_HEIGHT = 323;
	private static final int TILE_OFFSETS = 324;
	private static final int TILE_LENGTHS = 325;
	/** What else is needed to decode tiles and strips: bits, compression and its options, kinds of samples and colours. */
	private static final int[] KEPT = { 258, 259, 262, 266, SAMPLES, STRIP_HEIGHT, PLANAR, 292, 293, 317, 320, TILE_WIDTH, TILE_HEIGHT, 332, 338, 339, 347, 529, 530, 531, 532 };
	private static final int HEADER = 8;
	private static final int ENTRY = 12;
	private static final int INLINE = 4;
	/** A number of eight bytes, which BigTIFF adds. */
	private static final int LONG8 = 16;

	private static final int MAX_VALUES = 1 << 20;
	private static final long MAX_PART = 1L << 29;
	/** Strips of more pixels would take too much memory, each as a whole. */
	private static final long MAX_STRIP = 1L << 28;

	private record Entry(int tag, int type, int count, byte[] values) {
	}

	/**
	 * A field as it stands in the file.
	 *
	 * @param at where its values are
	 */
	private record Field(int tag, int type, long count, long at) {
	}

	private final ImageInputStream in;
	private final ImageReader reader;
	private final Map<Integer, Field> fields = new HashMap<>();
	private final ByteOrder order;
	private final boolean big;
	private final int offsets;
	private final int lengths;
	private final int height;
	private final int tileWidth;
	private final int tileHeight;
	private final int across;
	private final int down;
	private final int planes;

	/**
	 * Reads no tables: that of the JDK makes an element of a document of each number in them, which takes seconds.
	 *
	 * @param in the file; whoever calls {@link #read} owns it meanwhile
	 * @param reader of the JDK, for nothing else
	 * @param directory the number of that of the picture, from 0
	 * @param big whether it is a BigTIFF file
	 * @throws IOException also where it has strips that are too large for this
	 */
	TiffParts(ImageInputStream in, ImageReader reader, int directory, boolean big) throws IOException {
		this.in = in;
		this.reader = reader;
		this.big = big;
		in.seek(0);
		order = in.readByte() == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
		in.setByteOrder(order);
		readFields(directory);
		boolean tiled = fields.containsKey(TILE_WIDTH);
		offsets = tiled ? TILE_OFFSETS : STRIP_OFFSETS;
		lengths = tiled ? TILE_LENGTHS : STRIP_LENGTHS;
		height = number(HEIGHT);
		tileWidth = number(tiled ? TILE_WIDTH : WIDTH);
		// Where nothing is said all rows are one strip.
		tileHeight = tiled ? number(TILE_HEIGHT) : fields.containsKey(STRIP_HEIGHT) ? (int) Math.min(height, number(STRIP_HEIGHT, 0)) : height;
		if (!tiled && (long) tileWidth * tileHeight > MAX_STRIP) {
			throw new IOException("it has strips of " + tileHeight + " rows of " + tileWidth + " pixels, and in a picture of more than " + Integer.MAX_VALUE
					+ " pixels strips of up to " + MAX_STRIP + " can be read; write it in tiles, by gdal_translate -co TILED=YES -co COMPRESS=DEFLATE -co BIGTIFF=IF_SAFER IN OUT"
					+ " or vips tiffsave IN OUT --tile --compression deflate");
		}
		across = Math.ceilDiv(number(WIDTH), tileWidth);
		down = Math.ceilDiv(height, tileHeight);
		planes = fields.containsKey(PLANAR) && number(PLANAR) == 2 ? number(SAMPLES) : 1;
	}

	private void readFields(int directory) throws IOException {
		in.seek(big ? Long.BYTES : Integer.BYTES);
		long at = place();
		for (int i = 0; i < directory; i++) {
			in.seek(at);
			long entries = big ? in.readLong() : in.readUnsignedShort();
			in.seek(at + firstEntry() + entries * entrySize());
			at = place();
		}
		in.seek(at);
		int count = big ? Math.toIntExact(in.readLong()) : in.readUnsignedShort();
		for (int i = 0; i < count; i++) {
			in.seek(at + firstEntry() + (long) i * entrySize());
			int tag = in.readUnsignedShort();
			int type = in.readUnsignedShort();
			long values = place();
			boolean within = size(type) * values <= (big ? Long.BYTES : INLINE);
			fields.put(tag, new Field(tag, type, values, within ? in.getStreamPosition() : place()));
		}
	}

	/** Where something is, or how much of it. */
	private long place() throws IOException {
		return big ? in.readLong() : in.readUnsignedInt();
	}

	/** How far the first entry of a directory is behind its beginning. */
	private int firstEntry() {
		return big ? Long.BYTES : Short.BYTES;
	}

	private int entrySize() {
		return big ? 2 * Short.BYTES + 2 * Long.BYTES : ENTRY;
	}

	private static long size(int type) {
		return type == LONG8 ? Long.BYTES : type >= TIFFTag.MIN_DATATYPE && type <= TIFFTag.MAX_DATATYPE ? TIFFTag.getSizeOfType(type) : Integer.MAX_VALUE;
	}

	private int number(int tag) throws IOException {
		return Math.toIntExact(number(tag, 0));
	}

	/** A value of a field of whole numbers. */
	private long number(int tag, int index) throws IOException {
		Field field = fields.get(tag);
		if (field == null || index >= field.count()) {
			throw new IOException("the tag " + tag + " is missing or has too few values");
		}
		return switch (field.type()) {
		case TIFFTag.TIFF_SHORT -> {
			in.seek(field.at() + (long) index * Short.BYTES);
			yield in.readUnsignedShort();
		}
		case TIFFTag.TIFF_LONG -> {
			in.seek(field.at() + (long) index * Integer.BYTES);
			yield in.readUnsignedInt();
		}
		case LONG8 -> {
			in.seek(field.at() + (long) index * Long.BYTES);
			yield in.readLong();
		}
		default -> throw new IOException("the tag " + tag + " has values of type " + field.type());
		};
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
		int[] sizes = new int[tiles.length];
		long size = 0;
		for (int i = 0; i < tiles.length; i++) {
			sizes[i] = Math.toIntExact(number(lengths, tiles[i]));
			size += sizes[i];
		}
		if (size > MAX_PART) {
			throw new IOException("its tiles are said to have " + size + " bytes");
		}
		// The last strip of a picture may have fewer rows.
		List<Entry> entries = entries(columns * tileWidth, offsets == STRIP_OFFSETS ? Math.min(rows * tileHeight, height - top * tileHeight) : rows * tileHeight, sizes);
		int values = HEADER + 2 + ENTRY * entries.size() + INLINE;
		int data = values + entries.stream().mapToInt(one -> outside(one.values().length)).sum();
		ByteBuffer file = ByteBuffer.allocate(Math.toIntExact(data + size)).order(order);
		file.put(order == ByteOrder.LITTLE_ENDIAN ? new byte[] { 'I', 'I' } : new byte[] { 'M', 'M' }).putShort((short) 42).putInt(HEADER);
		file.putShort((short) entries.size());
		for (Entry one : entries) {
			byte[] bytes = one.tag() == offsets ? longs(places(data, sizes)) : one.values();
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
			in.seek(number(offsets, tiles[i]));
			in.readFully(file.array(), at, sizes[i]);
			at += sizes[i];
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

	private List<Entry> entries(int width, int rows, int[] sizes) throws IOException {
		List<Entry> entries = new ArrayList<>();
		entries.add(new Entry(WIDTH, TIFFTag.TIFF_LONG, 1, longs(width)));
		entries.add(new Entry(HEIGHT, TIFFTag.TIFF_LONG, 1, longs(rows)));
		for (int tag : KEPT) {
			if (fields.containsKey(tag)) {
				Field field = fields.get(tag);
				entries.add(field.type() == LONG8 ? new Entry(tag, TIFFTag.TIFF_LONG, 1, longs(number(tag)))
						: new Entry(tag, field.type(), Math.toIntExact(field.count()), values(field)));
			}
		}
		entries.add(new Entry(offsets, TIFFTag.TIFF_LONG, sizes.length, longs(sizes)));
		entries.add(new Entry(lengths, TIFFTag.TIFF_LONG, sizes.length, longs(sizes)));
		entries.sort(Comparator.comparingInt(Entry::tag));
		return entries;
	}

	private static int[] places(int data, int[] sizes) {
		int[] places = new int[sizes.length];
		for (int i = 0, at = data; i < sizes.length; at += sizes[i++]) {
			places[i] = at;
		}
		return places;
	}

	private byte[] longs(int... numbers) {
		ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * numbers.length).order(order);
		bytes.asIntBuffer().put(numbers);
		return bytes.array();
	}

	/** As they stand: the small file has the order of the large one. */
	private byte[] values(Field field) throws IOException {
		long size = field.count() * size(field.type());
		if (size > MAX_VALUES) {
			throw new IOException("the tag " + field.tag() + " has " + field.count() + " values");
		}
		byte[] bytes = new byte[(int) size];
		in.seek(field.at());
		in.readFully(bytes);
		return bytes;
	}

	void dispose() {
		reader.dispose();
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.tests;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes TIFF files without compression, as TIFF 6.0 and the design of BigTIFF say; larger ones than memory as tiles that are used again. */
final class Tiff {

	static final int SHORT = 3;
	static final int LONG = 4;
	static final int DOUBLE = 12;

	private record Tag(int type, double[] values) {
	}

	/** A picture within a file. */
	static final class Page {

		private final Map<Integer, Tag> tags = new TreeMap<>();
		private final List<byte[]> blocks = new ArrayList<>();
		private int[] order;

		Page tag(int tag, int type, double... values) {
			tags.put(tag, new Tag(type, values));
			return this;
		}

		/** In one strip. */
		static Page strip(int width, int height, int bands, int bits, int format, byte[] samples) {
			Page page = basic(width, height, bands, bits, format).tag(278, LONG, height);
			page.blocks.add(samples);
			page.order = new int[] { 0 };
			return page;
		}

		/** @param order which of the strips stands where */
		static Page strips(int width, int height, int bands, int rows, List<byte[]> strips, int[] order) {
			Page page = basic(width, height, bands, 8, 1).tag(278, LONG, rows);
			page.blocks.addAll(strips);
			page.order = order;
			return page;
		}

		/** @param order which of the tiles stands where, row by row */
		static Page tiles(int width, int height, int bands, int tile, List<byte[]> tiles, int[] order) {
			Page page = basic(width, height, bands, 8, 1).tag(322, LONG, tile).tag(323, LONG, tile);
			page.blocks.addAll(tiles);
			page.order = order;
			return page;
		}

		private static Page basic(int width, int height, int bands, int bits, int format) {
			double[] each = new double[bands];
			java.util.Arrays.fill(each, bits);
			double[] formats = new double[bands];
			java.util.Arrays.fill(formats, format);
			return new Page().tag(256, LONG, width).tag(257, LONG, height).tag(258, SHORT, each).tag(259, SHORT, 1).tag(262, SHORT, bands == 1 ? 1 : bands == 4 ? 5 : 2)
					.tag(277, SHORT, bands).tag(284, SHORT, 1).tag(339, SHORT, formats);
		}
	}

	private Tiff() {
	}

	static void write(Path file, Page... pages) throws IOException {
		write(file, false, pages);
	}

	/** With places and counts of 64 bits. */
	static void writeBig(Path file, Page... pages) throws IOException {
		write(file, true, pages);
	}

	private static void write(Path file, boolean big, Page... pages) throws IOException {
		try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
			ByteBuffer head = buffer(big ? 16 : 8).put((byte) 'I').put((byte) 'I');
			if (big) {
				head.putShort((short) 43).putShort((short) 8).putShort((short) 0).putLong(0);
			} else {
				head.putShort((short) 42).putInt(0);
			}
			out.write(head.flip());
			long pointer = big ? 8 : 4;
			for (Page page : pages) {
				double[] places = new double[page.blocks.size()];
				for (int i = 0; i < places.length; i++) {
					places[i] = out.position();
					out.write(ByteBuffer.wrap(page.blocks.get(i)));
				}
				double[] offsets = new double[page.order.length];
				double[] lengths = new double[page.order.length];
				for (int i = 0; i < offsets.length; i++) {
					offsets[i] = places[page.order[i]];
					lengths[i] = page.blocks.get(page.order[i]).length;
				}
				boolean tiled = page.tags.containsKey(322);
				page.tag(tiled ? 324 : 273, LONG, offsets).tag(tiled ? 325 : 279, LONG, lengths);
				pointer = directory(out, page, pointer, big);
			}
		}
	}

	/** Returns where the place of the next directory is to be written. */
	private static long directory(FileChannel out, Page page, long pointer, boolean big) throws IOException {
		int place = big ? 8 : 4;
		ByteBuffer entries = buffer((big ? 8 : 2) + (4 + 2 * place) * page.tags.size() + place);
		number(entries.putShort((short) page.tags.size()), 0, big ? 6 : 0);
		for (Map.Entry<Integer, Tag> entry : page.tags.entrySet()) {
			Tag tag = entry.getValue();
			int size = tag.type() == SHORT ? 2 : tag.type() == DOUBLE ? 8 : 4;
			ByteBuffer values = buffer(Math.max(place, size * tag.values().length));
			for (double value : tag.values()) {
				switch (tag.type()) {
				case SHORT -> values.putShort((short) value);
				case DOUBLE -> values.putDouble(value);
				default -> values.putInt((int) (long) value);
				}
			}
			values.position(values.capacity());
			entries.putShort(entry.getKey().shortValue()).putShort((short) tag.type());
			number(entries, tag.values().length, place);
			if (values.capacity() == place) {
				entries.put(values.flip());
			} else {
				number(entries, out.position(), place);
				out.write(values.flip());
			}
		}
		long at = out.position() + (out.position() & 1);
		out.position(at);
		number(entries, 0, place);
		int size = entries.position();
		out.write(entries.flip());
		out.write(number(buffer(place), at, place).flip(), pointer);
		return at + size - place;
	}

	private static ByteBuffer number(ByteBuffer to, long value, int bytes) {
		for (int i = 0; i < bytes; i++) {
			to.put((byte) (value >> Byte.SIZE * i));
		}
		return to;
	}

	private static ByteBuffer buffer(int size) {
		return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
	}
}

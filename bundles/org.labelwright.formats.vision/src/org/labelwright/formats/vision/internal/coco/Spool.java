/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.coco;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Keeps texts on the disk until their order is known; of each only its place is in memory. */
final class Spool implements AutoCloseable {

	/** Takes the texts in order. */
	@FunctionalInterface
	interface Reader {
		void read(int number, byte[] text) throws IOException;
	}

	private final Path file;
	private final OutputStream out;
	private long[] orders = new long[256];
	private long[] offsets = new long[257];
	private int size;

	Spool() throws IOException {
		file = Files.createTempFile("labelwright", ".spool");
		out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
	}

	/**
	 * @param order by which the texts are given later; of equal ones the earlier comes first
	 * @return the number of the text, from 0 on
	 */
	int add(long order, byte[] text) throws IOException {
		if (size == orders.length) {
			orders = Arrays.copyOf(orders, size * 2);
			offsets = Arrays.copyOf(offsets, size * 2 + 1);
		}
		orders[size] = order;
		offsets[size + 1] = offsets[size] + text.length;
		out.write(text);
		return size++;
	}

	void forEach(Reader reader) throws IOException {
		out.flush();
		int[] sorted = IntStream.range(0, size).boxed().sorted((a, b) -> Long.compare(orders[a], orders[b]))
				.mapToInt(Integer::intValue).toArray();
		try (FileChannel channel = FileChannel.open(file)) {
			for (int number : sorted) {
				ByteBuffer bytes = ByteBuffer.allocate((int) (offsets[number + 1] - offsets[number]));
				while (bytes.hasRemaining() && channel.read(bytes, offsets[number] + bytes.position()) >= 0) {
					// Until all of it is there.
				}
				reader.read(number, bytes.array());
			}
		}
	}

	@Override
	public void close() throws IOException {
		out.close();
		Files.deleteIfExists(file);
	}
}

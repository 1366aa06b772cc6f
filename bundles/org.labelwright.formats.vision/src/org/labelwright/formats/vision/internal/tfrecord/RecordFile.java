/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.tfrecord;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.labelwright.core.BadInputException;

/**
 * The framing of TFRecord files (tensorflow.org/tutorials/load_data/tfrecord, tsl/lib/io/record_writer.h): for each record its
 * length in 8 bytes, the masked CRC32C of these, the data, the masked CRC32C of the data; all numbers with the lowest byte first.
 */
final class RecordFile {

	/** Where the data of a record stand. */
	record Place(Path file, long offset, int length, int number) {

		String where() {
			return "record " + number;
		}
	}

	/** Takes one record. */
	@FunctionalInterface
	interface Visitor {
		void visit(Place place, byte[] data) throws IOException;
	}

	private static final int HEAD = 12;
	private static final int CRC = 4;
	private static final int MASK = 0xa282ead8;
	private static final int MAX_LENGTH = 1 << 30;

	private RecordFile() {
	}

	/** Whether a file begins with the length of a record and the right checksum of it. */
	static boolean is(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			byte[] head = in.readNBytes(HEAD);
			return head.length == HEAD && int32(head, 8) == masked(head, 0, 8) && int64(head) <= Files.size(file) - HEAD - CRC;
		}
	}

	/**
	 * Gives each record, one in memory at a time.
	 *
	 * @param checked whether checksums are compared
	 * @throws BadInputException where a record is cut off or a checksum is wrong
	 */
	static void forEach(Path file, boolean checked, Visitor visitor) throws IOException {
		long size = Files.size(file);
		long at = 0;
		int number = 0;
		try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
			while (at < size) {
				number++;
				String where = "record " + number;
				byte[] head = in.readNBytes(HEAD);
				long length = head.length < HEAD ? -1 : int64(head);
				if (checked && head.length == HEAD && int32(head, 8) != masked(head, 0, 8)) {
					throw new BadInputException(file, where, "the checksum of its length is wrong; the file is damaged or no TFRecord file");
				}
				if (length < 0 || length > MAX_LENGTH || length > size - at - HEAD - CRC) {
					throw new BadInputException(file, where, "is cut off, or longer than " + (MAX_LENGTH >> 20) + " MB");
				}
				byte[] data = in.readNBytes((int) length);
				byte[] crc = in.readNBytes(CRC);
				if (checked && int32(crc, 0) != masked(data, 0, data.length)) {
					throw new BadInputException(file, where, "its checksum is wrong; the file is damaged");
				}
				visitor.visit(new Place(file, at + HEAD, (int) length, number), data);
				at += HEAD + length + CRC;
			}
		}
	}

	/** The data of a record that was met before. */
	static byte[] read(Place place) throws IOException {
		ByteBuffer data = ByteBuffer.allocate(place.length());
		try (FileChannel channel = FileChannel.open(place.file())) {
			while (data.hasRemaining() && channel.read(data, place.offset() + data.position()) >= 0) {
				// Until all of it is there.
			}
		}
		if (data.hasRemaining()) {
			throw new BadInputException(place.file(), place.where(), "is cut off; the file was changed while it was read");
		}
		return data.array();
	}

	static void write(OutputStream out, byte[] data) throws IOException {
		ByteBuffer head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN).putLong(data.length);
		head.putInt(masked(head.array(), 0, 8));
		out.write(head.array());
		out.write(data);
		out.write(ByteBuffer.allocate(CRC).order(ByteOrder.LITTLE_ENDIAN).putInt(masked(data, 0, data.length)).array());
	}

	/** Turned and shifted, so that checksums of data that hold checksums are of use. */
	private static int masked(byte[] bytes, int from, int length) {
		CRC32C crc = new CRC32C();
		crc.update(bytes, from, length);
		return Integer.rotateRight((int) crc.getValue(), 15) + MASK;
	}

	private static long int64(byte[] bytes) {
		return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
	}

	private static int int32(byte[] bytes, int at) {
		return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
	}
}

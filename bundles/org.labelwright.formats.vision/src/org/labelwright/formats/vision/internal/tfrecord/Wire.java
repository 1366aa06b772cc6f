/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.tfrecord;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The three wire types of Protocol Buffers (protobuf.dev/programming-guides/encoding) that Examples of TensorFlow need: variable
 * length integers, fields with a length, and 32 bits. Others are passed over.
 */
final class Wire {

	static final int VARINT = 0;
	static final int FIXED64 = 1;
	static final int LENGTH = 2;
	static final int FIXED32 = 5;

	/** Reads the fields of one message. */
	static final class Reader {

		private final ByteBuffer bytes;
		private int tag;

		Reader(ByteBuffer bytes) {
			this.bytes = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
		}

		/** Moves to the next field; false at the end. */
		boolean next() {
			if (!bytes.hasRemaining()) {
				return false;
			}
			long read = varint();
			if (read <= 7 || read > Integer.MAX_VALUE) {
				throw new IllegalArgumentException("a field of a message has no number; this is no Example of TensorFlow");
			}
			tag = (int) read;
			return true;
		}

		int field() {
			return tag >>> 3;
		}

		int type() {
			return tag & 7;
		}

		boolean hasMore() {
			return bytes.hasRemaining();
		}

		long varint() {
			long value = 0;
			for (int shift = 0; shift < 64; shift += 7) {
				byte next = need(1).get();
				value |= (long) (next & 0x7f) << shift;
				if (next >= 0) {
					return value;
				}
			}
			throw new IllegalArgumentException("an integer of a message has more than 10 bytes");
		}

		float float32() {
			return need(4).getFloat();
		}

		/** The content of a field with a length. */
		ByteBuffer content() {
			if (type() != LENGTH) {
				throw new IllegalArgumentException("field " + field() + " of a message should have a length");
			}
			long length = varint();
			if (length < 0 || length > bytes.remaining()) {
				throw new IllegalArgumentException("a field of a message is longer than the message");
			}
			ByteBuffer content = bytes.slice(bytes.position(), (int) length);
			bytes.position(bytes.position() + (int) length);
			return content;
		}

		void skip() {
			switch (type()) {
			case VARINT -> varint();
			case FIXED64 -> need(8).getLong();
			case LENGTH -> content();
			case FIXED32 -> need(4).getInt();
			default -> throw new IllegalArgumentException("a message has a field of wire type " + type() + ", which is not read");
			}
		}

		private ByteBuffer need(int count) {
			if (bytes.remaining() < count) {
				throw new IllegalArgumentException("a message is cut off");
			}
			return bytes;
		}
	}

	/** Writes one message. */
	static final class Writer {

		private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

		Writer varint(long value) {
			long rest = value;
			while ((rest & ~0x7fL) != 0) {
				bytes.write((int) (rest & 0x7f | 0x80));
				rest >>>= 7;
			}
			bytes.write((int) rest);
			return this;
		}

		Writer float32(float value) {
			bytes.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat(value).array());
			return this;
		}

		Writer content(int field, byte[] content) {
			varint((long) field << 3 | LENGTH).varint(content.length);
			bytes.writeBytes(content);
			return this;
		}

		byte[] toBytes() {
			return bytes.toByteArray();
		}
	}

	private Wire() {
	}
}

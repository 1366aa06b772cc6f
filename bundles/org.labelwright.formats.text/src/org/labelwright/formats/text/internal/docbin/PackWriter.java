/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.docbin;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Writes MessagePack, each value as short as the format allows; see {@link PackReader}. */
final class PackWriter {

	private final DataOutputStream out;

	PackWriter(OutputStream out) {
		this.out = new DataOutputStream(out);
	}

	static byte[] bytes(Object value) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		new PackWriter(bytes).write(value);
		return bytes.toByteArray();
	}

	/** @param value a text, number, boolean, byte[], list or map of such */
	void write(Object value) throws IOException {
		switch (value) {
		case String text -> {
			byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
			head(bytes.length, 0xa0, 32, 0xd9, 0xda, 0xdb);
			out.write(bytes);
		}
		case byte[] bytes -> {
			head(bytes.length, 0, 0, 0xc4, 0xc5, 0xc6);
			out.write(bytes);
		}
		case Boolean flag -> out.write(flag ? 0xc3 : 0xc2);
		case Integer number -> number(number);
		case Double number -> {
			out.write(0xcb);
			out.writeDouble(number);
		}
		case List<?> list -> {
			head(list.size(), 0x90, 16, -1, 0xdc, 0xdd);
			for (Object element : list) {
				write(element);
			}
		}
		case Map<?, ?> map -> {
			head(map.size(), 0x80, 16, -1, 0xde, 0xdf);
			for (Map.Entry<?, ?> entry : map.entrySet()) {
				write(entry.getKey());
				write(entry.getValue());
			}
		}
		default -> throw new IllegalArgumentException("no value of MessagePack: " + value.getClass());
		}
	}

	/** From 0 on. */
	private void number(int number) throws IOException {
		if (number < 0x80) {
			out.write(number);
		} else if (number < 1 << 8) {
			out.write(0xcc);
			out.write(number);
		} else if (number < 1 << 16) {
			out.write(0xcd);
			out.writeShort(number);
		} else {
			out.write(0xce);
			out.writeInt(number);
		}
	}

	/** @param fixed the tag that holds lengths below {@code below}; {@code one} for a byte of length, -1 where there is none */
	private void head(int length, int fixed, int below, int one, int two, int four) throws IOException {
		if (length < below) {
			out.write(fixed | length);
		} else if (length < 1 << 8 && one >= 0) {
			out.write(one);
			out.write(length);
		} else if (length < 1 << 16) {
			out.write(two);
			out.writeShort(length);
		} else {
			out.write(four);
			out.writeInt(length);
		}
	}
}

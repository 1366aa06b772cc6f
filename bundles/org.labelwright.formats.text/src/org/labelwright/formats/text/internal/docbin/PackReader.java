/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.docbin;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads MessagePack (github.com/msgpack/msgpack/blob/master/spec.md): nil is null, integers are Long, floats Double, binary data a
 * slice as {@link ByteBuffer}, the rest as one expects. The library for it, msgpack-core, reads memory through sun.misc.Unsafe, of
 * which current Java warns on the console and which a framework of OSGi does not give away.
 */
final class PackReader {

	private static final int MAX_DEPTH = 32;

	private final ByteBuffer in;

	private PackReader(ByteBuffer in) {
		this.in = in;
	}

	/** @throws IllegalArgumentException with what is wrong and where */
	static Object read(ByteBuffer bytes) {
		PackReader reader = new PackReader(bytes.duplicate());
		try {
			return reader.value(0);
		} catch (BufferUnderflowException e) {
			throw new IllegalArgumentException("MessagePack ends too early", e);
		}
	}

	private Object value(int depth) {
		if (depth > MAX_DEPTH) {
			throw new IllegalArgumentException("MessagePack is nested deeper than " + MAX_DEPTH);
		}
		int at = in.position();
		int tag = in.get() & 0xff;
		if (tag < 0x80) {
			return (long) tag;
		} else if (tag < 0x90) {
			return map(tag & 0xf, depth);
		} else if (tag < 0xa0) {
			return list(tag & 0xf, depth);
		} else if (tag < 0xc0) {
			return text(tag & 0x1f);
		} else if (tag >= 0xe0) {
			return (long) (byte) tag;
		}
		return switch (tag) {
		case 0xc0 -> null;
		case 0xc2 -> false;
		case 0xc3 -> true;
		case 0xc4, 0xc5, 0xc6 -> bytes(length(1 << tag - 0xc4));
		case 0xca -> (double) in.getFloat();
		case 0xcb -> in.getDouble();
		case 0xcc -> in.get() & 0xffL;
		case 0xcd -> in.getShort() & 0xffffL;
		case 0xce -> in.getInt() & 0xffff_ffffL;
		case 0xcf, 0xd3 -> in.getLong();
		case 0xd0 -> (long) in.get();
		case 0xd1 -> (long) in.getShort();
		case 0xd2 -> (long) in.getInt();
		case 0xd9, 0xda, 0xdb -> text(length(1 << tag - 0xd9));
		case 0xdc, 0xdd -> list(length(2 << tag - 0xdc), depth);
		case 0xde, 0xdf -> map(length(2 << tag - 0xde), depth);
		default -> throw new IllegalArgumentException("MessagePack has a value of the kind 0x" + Integer.toHexString(tag) + " at byte " + at);
		};
	}

	/** How long something is; not longer than what is left, as each element takes a byte at least. */
	private int length(int bytes) {
		long length = bytes == 1 ? in.get() & 0xff : bytes == 2 ? in.getShort() & 0xffff : in.getInt() & 0xffff_ffffL;
		if (length > in.remaining()) {
			throw new BufferUnderflowException();
		}
		return (int) length;
	}

	private ByteBuffer bytes(int length) {
		if (length > in.remaining()) {
			throw new BufferUnderflowException();
		}
		ByteBuffer slice = in.slice(in.position(), length);
		in.position(in.position() + length);
		return slice;
	}

	private String text(int length) {
		int at = in.position();
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(bytes(length)).toString();
		} catch (CharacterCodingException e) {
			throw new IllegalArgumentException("MessagePack has a text that is not UTF-8 at byte " + at, e);
		}
	}

	private List<Object> list(int size, int depth) {
		List<Object> list = new ArrayList<>(Math.min(size, 1 << 16));
		for (int i = 0; i < size; i++) {
			list.add(value(depth + 1));
		}
		return list;
	}

	private Map<Object, Object> map(int size, int depth) {
		Map<Object, Object> map = new LinkedHashMap<>();
		for (int i = 0; i < size; i++) {
			map.put(value(depth + 1), value(depth + 1));
		}
		return map;
	}
}

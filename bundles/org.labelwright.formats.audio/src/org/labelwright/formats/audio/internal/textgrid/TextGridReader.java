/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.textgrid;

import java.math.BigDecimal;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.labelwright.formats.audio.internal.support.Times;

/**
 * Reads the three forms of a TextGrid. Of the texts, Praat itself reads nothing but what stands free: numbers, strings in
 * quotes and flags in angle brackets, so that the long form is the short one with comments.
 */
final class TextGridReader {

	static final byte[] BINARY = "ooBinaryFile\bTextGrid".getBytes(StandardCharsets.ISO_8859_1);
	static final String FILE_TYPE = "ooTextFile";
	private static final String CLASS = "TextGrid";
	private static final String EXISTS = "<exists>";

	private TextGridReader() {
	}

	/** One after the other what Praat would read; each method throws IllegalArgumentException where it is not there. */
	private interface Values {

		String number(String what);

		int count(String what);

		String string(String what);

		/** Whether there are tiers at all. */
		boolean exists();
	}

	static TextGrid text(String text) {
		return content(new Words(text, head(text)));
	}

	static TextGrid binary(byte[] bytes) {
		try {
			return content(new Bytes(ByteBuffer.wrap(bytes).position(BINARY.length)));
		} catch (BufferUnderflowException e) {
			throw new IllegalArgumentException("ends in the middle of a tier", e);
		}
	}

	/** Where the head of a text ends, which says that it is a TextGrid. */
	static int head(String text) {
		Words words = new Words(text, 0);
		String type = words.string("file type");
		String name = words.string("class of object");
		if (!type.startsWith(FILE_TYPE) || !name.startsWith(CLASS)) {
			throw new IllegalArgumentException("is a \"" + shortened(name) + "\" of Praat and no TextGrid");
		}
		return words.at;
	}

	private static TextGrid content(Values values) {
		String start = values.number("xmin");
		String end = values.number("xmax");
		List<TextGrid.Tier> tiers = new ArrayList<>();
		if (values.exists()) {
			for (int count = values.count("number of tiers"); count > 0; count--) {
				tiers.add(tier(values));
			}
		}
		return new TextGrid(start, end, tiers);
	}

	private static TextGrid.Tier tier(Values values) {
		String kind = values.string("class of a tier");
		if (!kind.equals(TextGrid.INTERVALS) && !kind.equals(TextGrid.POINTS)) {
			throw new IllegalArgumentException("there is no tier of class \"" + shortened(kind) + "\"; it should be " + TextGrid.INTERVALS + " or " + TextGrid.POINTS);
		}
		String name = values.string("name of a tier");
		String start = values.number("xmin of the tier " + shortened(name));
		String end = values.number("xmax of the tier " + shortened(name));
		List<TextGrid.Mark> marks = new ArrayList<>();
		for (int count = values.count("size of the tier " + shortened(name)); count > 0; count--) {
			String from = values.number("start");
			String to = kind.equals(TextGrid.POINTS) ? from : values.number("end");
			marks.add(new TextGrid.Mark(from, to, values.string("text")));
		}
		return new TextGrid.Tier(kind, name, start, end, marks);
	}

	private static String shortened(String text) {
		return text.length() > 40 ? text.substring(0, 40) + "..." : text;
	}

	/** The free-standing words of a text. */
	private static final class Words implements Values {

		private final String text;
		private int at;

		Words(String text, int at) {
			this.text = text;
			this.at = at;
		}

		private IllegalArgumentException wrong(String what, String found) {
			long line = text.substring(0, Math.min(at, text.length())).chars().filter(c -> c == '\n').count() + 1;
			return new IllegalArgumentException("line " + line + ": here should stand the " + what + (found.isEmpty() ? ", but the file ends" : ", not " + shortened(found)));
		}

		/** The next string with its quotes, flag or number, empty at the end. */
		private String next(String what) {
			while (at < text.length()) {
				char c = text.charAt(at);
				if (Character.isWhitespace(c)) {
					at++;
				} else if (c == '!') {
					int end = text.indexOf('\n', at);
					at = end < 0 ? text.length() : end;
				} else if (c == '"') {
					return quoted(what);
				} else {
					int from = at;
					while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
						at++;
					}
					String word = text.substring(from, at);
					if (c == '<' || Times.isNumber(word)) {
						return word;
					}
				}
			}
			return "";
		}

		private String quoted(String what) {
			int from = at++;
			while (at < text.length()) {
				if (text.charAt(at) != '"') {
					at++;
				} else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
					at += 2;
				} else {
					return text.substring(from, ++at);
				}
			}
			at = from;
			throw wrong(what, "a string without an end");
		}

		@Override
		public String number(String what) {
			String word = next(what);
			if (!Times.isNumber(word)) {
				throw wrong(what, word);
			}
			return word;
		}

		@Override
		public int count(String what) {
			String word = next(what);
			if (!word.matches("\\d{1,9}")) {
				throw wrong(what, word);
			}
			return Integer.parseInt(word);
		}

		@Override
		public String string(String what) {
			String word = next(what);
			if (!word.startsWith("\"")) {
				throw wrong(what, word);
			}
			return word.substring(1, word.length() - 1).replace("\"\"", "\"");
		}

		@Override
		public boolean exists() {
			String word = next(EXISTS);
			if (!word.startsWith("<")) {
				throw wrong("flag " + EXISTS, word);
			}
			return word.equals(EXISTS);
		}
	}

	/** Praat's binary form: big endian, doubles, strings with their length before them. */
	private static final class Bytes implements Values {

		private final ByteBuffer bytes;

		Bytes(ByteBuffer bytes) {
			this.bytes = bytes;
		}

		@Override
		public String number(String what) {
			double number = bytes.getDouble();
			if (!Double.isFinite(number)) {
				throw new IllegalArgumentException("the " + what + " cannot be " + number);
			}
			return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
		}

		@Override
		public int count(String what) {
			int count = bytes.getInt();
			if (count < 0) {
				throw new IllegalArgumentException("the " + what + " cannot be " + count);
			}
			return count;
		}

		@Override
		public boolean exists() {
			return bytes.get() != 0;
		}

		@Override
		public String string(String what) {
			// Classes have a byte for their length, all else two; -1 announces two bytes a character.
			if (what.equals("class of a tier")) {
				return text(bytes.get() & 0xff, 1);
			}
			int length = bytes.getShort();
			return length == -1 ? text(bytes.getShort() & 0xffff, 2) : text(length & 0xffff, 1);
		}

		private String text(int length, int width) {
			if (length * width > bytes.remaining()) {
				throw new BufferUnderflowException();
			}
			byte[] text = new byte[length * width];
			bytes.get(text);
			return new String(text, width == 1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE);
		}
	}
}

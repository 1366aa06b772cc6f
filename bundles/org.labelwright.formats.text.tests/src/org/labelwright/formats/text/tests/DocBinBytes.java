/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.tests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Makes bytes of a DocBin by hand, as msgpack's spec.md and spacy.io/api/docbin tell. */
final class DocBinBytes {

	static final int[] ATTRS = { 65, 67, 73, 74, 75, 76, 77, 78, 79, 80, 452, 453, 454 };

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
	private final DataOutputStream out = new DataOutputStream(bytes);

	DocBinBytes map(int size) throws IOException {
		out.write(0x80 + size);
		return this;
	}

	DocBinBytes list(int size) throws IOException {
		if (size < 16) {
			out.write(0x90 + size);
		} else {
			out.write(0xdc);
			out.writeShort(size);
		}
		return this;
	}

	DocBinBytes text(String text) throws IOException {
		byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
		if (utf8.length < 32) {
			out.write(0xa0 + utf8.length);
		} else {
			out.write(0xd9);
			out.write(utf8.length);
		}
		out.write(utf8);
		return this;
	}

	DocBinBytes binary(byte[] data) throws IOException {
		if (data.length < 256) {
			out.write(0xc4);
			out.write(data.length);
		} else if (data.length < 65536) {
			out.write(0xc5);
			out.writeShort(data.length);
		} else {
			out.write(0xc6);
			out.writeInt(data.length);
		}
		out.write(data);
		return this;
	}

	DocBinBytes number(int number) throws IOException {
		if (number < 128) {
			out.write(number);
		} else if (number < 256) {
			out.write(0xcc);
			out.write(number);
		} else {
			out.write(0xcd);
			out.writeShort(number);
		}
		return this;
	}

	DocBinBytes fraction(double number) throws IOException {
		out.write(0xcb);
		out.writeDouble(number);
		return this;
	}

	DocBinBytes flag(boolean flag) throws IOException {
		out.write(flag ? 0xc3 : 0xc2);
		return this;
	}

	/** Numbers of 64 bits, little endian, as a table of numpy. */
	DocBinBytes longs(long... numbers) throws IOException {
		for (long number : numbers) {
			out.writeLong(Long.reverseBytes(number));
		}
		return this;
	}

	/** The same of 32 bits. */
	DocBinBytes ints(int... numbers) throws IOException {
		for (int number : numbers) {
			out.writeInt(Integer.reverseBytes(number));
		}
		return this;
	}

	/** A span of a group, big endian. */
	DocBinBytes span(long id, long kbId, long label, int... places) throws IOException {
		out.writeLong(id);
		out.writeLong(kbId);
		out.writeLong(label);
		for (int place : places) {
			out.writeInt(place);
		}
		return this;
	}

	byte[] bytes() {
		return bytes.toByteArray();
	}

	/** Compressed, as the file is. */
	static Path write(Path file, byte[] message) throws IOException {
		try (DeflaterOutputStream out = new DeflaterOutputStream(Files.newOutputStream(file))) {
			out.write(message);
		}
		return file;
	}

	static byte[] read(Path file) throws IOException {
		try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
			return in.readAllBytes();
		}
	}

	/** "Anna saw Kiel." as spaCy 3.8 writes it, but for the span groups, which are a list as in 3.0, and norms, which spaCy asks of its vocabulary. */
	static byte[] example(long[] table) throws IOException {
		byte[] group = new DocBinBytes().map(3).text("name").text("sc").text("attrs").map(0).text("spans").list(2)
				.binary(new DocBinBytes().span(0, u("37030555627672381"), 101, 0, 2, 0, 8).bytes())
				.binary(new DocBinBytes().span(u("18235470907619617779"), 0, u("16961793518281001049"), 1, 4, 5, 14).bytes()).bytes();
		DocBinBytes message = new DocBinBytes().map(9).text("version").text("0.1").text("attrs").list(ATTRS.length);
		for (int attr : ATTRS) {
			message.number(attr);
		}
		String[] strings = { "", ".", "Anna", "GPE", "Kiel", "NNP", "Number=Sing", "PERSON", "PROPN", "PUNCT", "Q1", "Q7", "ROOT", "Tense=Past", "VBD", "VERB", "X", "Y", "_", "dobj", "nsubj", "punct",
				"s1", "saw", "see" };
		message.text("tokens").binary(new DocBinBytes().longs(table).bytes()).text("spaces").binary(new byte[] { 1, 1, 0, 0 }).text("lengths").binary(new DocBinBytes().ints(4).bytes())
				.text("strings").list(strings.length);
		for (String string : strings) {
			message.text(string);
		}
		return message.text("cats").list(1).map(1).text("news").fraction(0.5).text("flags").list(1).map(1).text("has_unknown_spaces").flag(false).text("span_groups").list(1)
				.binary(new DocBinBytes().list(1).binary(group).bytes()).bytes();
	}

	/** A number of 64 bits without a sign. */
	static long u(String number) {
		return Long.parseUnsignedLong(number);
	}

	static long[] exampleTable() {
		return new long[] {
			u("10846488766732760801"), 0, u("10846488766732760801"), 96, u("15794550382381185553"), 429, 3, 380, 1, 1, u("8313077028856472395"), u("11292551915497242671"), 0,
			u("15201910715624124754"), 0, u("11925638236994514241"), 100, u("17109001835818727656"), u("8206900633647566924"), 2, 0, 0, -1, 0, u("7617911123009540921"), 0,
			u("4708008310662002367"), 0, u("4708008310662002367"), 96, u("15794550382381185553"), 416, 3, 384, -1, -1, 0, 456, 0,
			u("12646065887601541794"), 0, u("12646065887601541794"), 97, u("12646065887601541794"), 445, 2, 0, -2, -1, 0, 456, 0,
		};
	}
}

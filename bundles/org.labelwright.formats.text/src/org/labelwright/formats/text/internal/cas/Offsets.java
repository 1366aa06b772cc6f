/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.cas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.labelwright.core.format.support.Values;

/** What the offsets of a file of JSON CAS count: UTF-16 units, or code points or bytes of UTF-8 where its header says so. */
enum Offsets {
	UTF_8, UTF_16, UTF_32;

	private static final String MEMBER = "offset-encoding";

	/** @throws IllegalArgumentException where the header names another encoding */
	static Offsets of(JsonNode header) {
		String name = header.has(MEMBER) ? Values.text(header.path(MEMBER), "\"" + MEMBER + "\"") : "UTF-16";
		return switch (name) {
		case "UTF-8" -> UTF_8;
		case "UTF-16" -> UTF_16;
		case "UTF-32" -> UTF_32;
		default -> throw new IllegalArgumentException("offsets in " + name + " are not known; UTF-8, UTF-16 and UTF-32 are");
		};
	}

	/** @throws IllegalArgumentException where an offset in UTF-16 units is within a character */
	static void requireBetween(String text, int offset) {
		if (offset > 0 && offset < text.length() && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset))) {
			throw new IllegalArgumentException("the offset " + offset + " is within a character; offsets count UTF-16 units");
		}
	}

	/** A converter for one file, whose texts do not change. */
	Converter converter(IntFunction<String> textOfSofa) {
		return new Converter(this, textOfSofa);
	}

	/** Makes the offsets of structures UTF-16 units. Not for several threads. */
	static final class Converter {

		private final Offsets from;
		private final IntFunction<String> textOfSofa;
		/** For each sofa the UTF-16 unit at each offset, -1 within a character. */
		private final Map<Integer, int[]> units = new HashMap<>();

		private Converter(Offsets from, IntFunction<String> textOfSofa) {
			this.from = from;
			this.textOfSofa = textOfSofa;
		}

		/** @throws IllegalArgumentException where an offset is beyond the text or within a character */
		void toUtf16(ObjectNode node) {
			if (from == UTF_16 || !node.has(JsonCas.SOFA) || !node.has("begin") || !node.has("end")) {
				return;
			}
			int[] at = units.computeIfAbsent(node.get(JsonCas.SOFA).asInt(), sofa -> from.units(textOfSofa.apply(sofa)));
			for (String name : new String[] { "begin", "end" }) {
				int offset = Values.count(node.path(name), name);
				if (offset >= at.length || at[offset] < 0) {
					throw new IllegalArgumentException(name + " " + offset + " is at no character of the text");
				}
				node.put(name, at[offset]);
			}
		}
	}

	private int[] units(String text) {
		int[] units = new int[(this == UTF_8 ? text.getBytes(StandardCharsets.UTF_8).length : text.codePointCount(0, text.length())) + 1];
		Arrays.fill(units, -1);
		int offset = 0;
		for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
			units[offset] = i;
			int point = text.codePointAt(i);
			offset += this == UTF_32 || point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
		}
		units[offset] = text.length();
		return units;
	}
}

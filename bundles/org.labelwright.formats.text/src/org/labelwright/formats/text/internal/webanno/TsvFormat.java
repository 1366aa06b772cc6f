/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.webanno;

import java.util.ArrayList;
import java.util.List;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.geometry.GeometryKind;

/**
 * What importer and exporter share. The format is WebAnno TSV 3.2 and 3.3 as the user guide of INCEpTION describes it: a
 * token a line below the text of its sentence, a column for each feature of a layer, offsets in UTF-16 units.
 */
final class TsvFormat {

	static final String ID = "webanno-tsv";
	static final String EXTENSION = ".tsv";
	static final String FORMAT = "#FORMAT=WebAnno TSV 3.";
	static final String CURRENT = FORMAT + "3";
	static final String TEXT = "#Text=";
	static final String SENTENCE_ID = "#Sentence.id=";
	/** A column without an annotation, and an annotation without a value. */
	static final String NONE = "_";
	static final String NULL = "*";
	/** Members of what is kept: of an item, then of annotations. */
	static final String HEADER = "header";
	static final String OPEN_ROWS = "openRows";
	static final String NUMBER = "id";
	static final String CHAIN = "chain";
	static final String LINK = "link";

	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.SPAN).with(Feature.ATTRIBUTES, Feature.RELATIONS, Feature.GROUPS)
			.noting("Layers are classes, their features attributes, chains groups; the values of named entities are classes. Part of speech, lemma and morphology "
					+ "are attributes of tokens. Space after the last sentence is not written, and reported.");

	private TsvFormat() {
	}

	static String escape(String value) {
		StringBuilder escaped = new StringBuilder();
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			switch (c) {
			case '\\', '[', ']', '|', '_', ';', '*' -> escaped.append('\\').append(c);
			case '\t' -> escaped.append("\\t");
			case '\n' -> escaped.append("\\n");
			case '-' -> escaped.append(value.startsWith("->", i) ? "\\-" : "-");
			default -> escaped.append(c);
			}
		}
		return escaped.toString();
	}

	static String unescape(String value) {
		StringBuilder plain = new StringBuilder();
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			if (c == '\\' && i + 1 < value.length()) {
				char next = value.charAt(++i);
				switch (next) {
				case 't' -> plain.append('\t');
				case 'n' -> plain.append('\n');
				case '\\', '[', ']', '|', '_', ';', '*', '-' -> plain.append(next);
				default -> plain.append(c).append(next);
				}
			} else {
				plain.append(c);
			}
		}
		return plain.toString();
	}

	/** As in lines of text: control characters and the backslash. */
	static String escapeText(String text) {
		StringBuilder escaped = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			int readable = "\t\n\f\r\b".indexOf(c);
			if (readable >= 0) {
				escaped.append('\\').append("tnfrb".charAt(readable));
			} else if (c == '\\' || c < 32 && (c < 8 || c > 13)) {
				escaped.append('\\').append(c);
			} else {
				escaped.append(c);
			}
		}
		return escaped.toString();
	}

	static String unescapeText(String text) {
		StringBuilder plain = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\\' && i + 1 < text.length()) {
				char next = text.charAt(++i);
				int readable = "tnfrb".indexOf(next);
				if (readable >= 0) {
					plain.append("\t\n\f\r\b".charAt(readable));
				} else if (next == '\\' || next < 32) {
					plain.append(next);
				} else {
					plain.append(c).append(next);
				}
			} else {
				plain.append(c);
			}
		}
		return plain.toString();
	}

	/**
	 * Where a sentence begins whose first token stands at an offset: after the end of a line behind the one before, where its text allows that, else with its first token, else as
	 * close as it can.
	 *
	 * @param end of the sentence before, 0 for none
	 * @return less than the end where it cannot begin anywhere
	 */
	static int begin(String sentence, String form, int offset, int end) {
		int usual = end == 0 ? 0 : end + 1;
		if (offset >= usual && sentence.startsWith(form, offset - usual)) {
			return usual;
		}
		if (offset >= end && sentence.startsWith(form)) {
			return offset;
		}
		int begin = -1;
		for (int at = sentence.indexOf(form); at >= 0 && offset - at >= end; at = sentence.indexOf(form, at + 1)) {
			begin = offset - at;
		}
		return begin;
	}

	/** The parts between a separator that no backslash stands before. */
	static List<String> split(String cell, char separator) {
		List<String> parts = new ArrayList<>();
		int start = 0;
		for (int end = find(cell, String.valueOf(separator), 0); end >= 0; end = find(cell, String.valueOf(separator), start)) {
			parts.add(cell.substring(start, end));
			start = end + 1;
		}
		parts.add(cell.substring(start));
		return parts;
	}

	/** Where something stands without a backslash before it, -1 for nowhere. */
	static int find(String cell, String what, int from) {
		for (int i = from; i < cell.length(); i++) {
			if (cell.charAt(i) == '\\') {
				i++;
			} else if (cell.startsWith(what, i)) {
				return i;
			}
		}
		return -1;
	}
}

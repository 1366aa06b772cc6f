/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.conll;

import java.util.List;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.core.format.FormatOption;
import org.labelwright.geometry.GeometryKind;

/**
 * What importer and exporter share: columns as in the shared tasks of CoNLL-2000, 2002 and 2003, a token a line, a blank
 * line after a sentence, entities as tags in the last column, {@code -DOCSTART-} between documents.
 */
final class ColumnsFormat {

	static final String ID = "conll2003";
	static final String DOCUMENT = "-DOCSTART-";
	/** Members of what is kept of an item. */
	static final String COLUMNS = "columns";
	static final String SCHEME = "scheme";
	static final String SEPARATOR = "separator";
	static final String START = "start";
	static final String FILE = "file";
	/** Member of what is kept of a token, where its tag is not as the scheme of the file wants it. */
	static final String TAG = "tag";

	static final FormatOption COLUMN_NAMES = FormatOption.text("columns",
			"Names of the columns, the word first, the tags of entities last; by their number where it is empty");

	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.SPAN).with(Feature.ATTRIBUTES)
			.noting("Sentences and tokens are spans of classes of these names; columns between word and tag are attributes of tokens. Entities do not overlap.");

	private ColumnsFormat() {
	}

	/** A line without the blanks and tabs around it. Others are characters of words: the ideographic space is a token of many corpora. */
	static String trimmed(String line) {
		int start = 0;
		int end = line.length();
		while (start < end && isBlank(line.charAt(start))) {
			start++;
		}
		while (end > start && isBlank(line.charAt(end - 1))) {
			end--;
		}
		return line.substring(start, end);
	}

	private static boolean isBlank(char unit) {
		return unit == ' ' || unit == '\t';
	}

	/** The names people know for so many columns. */
	static List<String> names(int count) {
		return switch (count) {
		case 1 -> List.of("form");
		case 2 -> List.of("form", "ner");
		case 3 -> List.of("form", "pos", "ner");
		case 4 -> List.of("form", "pos", "chunk", "ner");
		default -> {
			List<String> names = new java.util.ArrayList<>(List.of("form"));
			for (int i = 2; i < count; i++) {
				names.add("column" + i);
			}
			names.add("ner");
			yield names;
		}
		};
	}
}

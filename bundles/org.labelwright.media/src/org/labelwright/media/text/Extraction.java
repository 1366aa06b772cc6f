/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.text;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;

/**
 * Builds the text of a document out of its markup: runs of white space become one space, blocks stand on lines of their
 * own, and each character remembers where it came from. Not for several threads.
 */
final class Extraction {

	/** The longest name of a character in HTML, with & and ;. */
	private static final int MAX_REFERENCE = 34;

	private final String markup;
	private final CodePoints source;
	private final StringBuilder text = new StringBuilder();
	private final OffsetMap.Builder map = new OffsetMap.Builder();
	private final List<ExtractedText.Block> blocks = new ArrayList<>();
	private int length;
	/** Where a collapsed space stands in the markup that is written once something follows it; -1 for none. */
	private int space = -1;
	private boolean lineStart = true;

	Extraction(String markup) {
		this.markup = markup;
		source = new CodePoints(markup);
	}

	int length() {
		return length;
	}

	/** Ends the line where one has begun. */
	void endLine() {
		space = -1;
		if (!lineStart) {
			newLine();
		}
	}

	/** A line break of the document itself. */
	void newLine() {
		space = -1;
		text.append('\n');
		length++;
		lineStart = true;
	}

	/** A character that the markup says by an element, such as a tab. */
	void add(char sign) {
		flush();
		text.append(sign);
		length++;
		lineStart = false;
	}

	/** @param start where the block begins, as {@link #begin} said */
	void block(String kind, int start) {
		int end = length;
		while (end > start && text.charAt(text.length() - 1 - (length - end)) == '\n') {
			end--;
		}
		if (end > start) {
			blocks.add(new ExtractedText.Block(kind, start, end));
		}
	}

	/** Where the next character will stand, with the space that goes before it. */
	int begin() {
		return length + (space >= 0 && !lineStart ? 1 : 0);
	}

	/**
	 * Appends the characters of a piece of markup.
	 *
	 * @param at where the piece begins in the markup, in UTF-16 units
	 * @param end where it ends
	 * @param decoded what it says
	 * @param kept whether white space is kept as it is
	 */
	void add(int at, int end, String decoded, boolean kept) {
		int from = at;
		for (int i = 0; i < decoded.length();) {
			int sign = decoded.codePointAt(i);
			int width = Character.charCount(sign);
			int written = written(from, end, decoded, i, sign);
			if (written < 0) {
				// A parser mended the markup here; what follows is anchored to where it stopped being the same.
				written = 0;
			}
			if (!kept && isSpace(sign)) {
				space = space < 0 ? from : space;
			} else if (sign == '\n') {
				newLine();
			} else {
				flush();
				append(sign, from, from + written);
			}
			from += written;
			i += width;
		}
	}

	private static boolean isSpace(int sign) {
		return sign == ' ' || sign == '\t' || sign == '\n' || sign == '\r' || sign == '\f';
	}

	/** How many units of the markup say a character; -1 where they say something else. */
	private int written(int from, int end, String decoded, int i, int sign) {
		if (from >= end) {
			return -1;
		}
		char here = markup.charAt(from);
		if (here == '&') {
			int longest = from + 1;
			while (longest < Math.min(end, from + MAX_REFERENCE) && isOfReference(markup.charAt(longest))) {
				longest++;
			}
			longest += longest < end && markup.charAt(longest) == ';' ? 1 : 0;
			// Without a semicolon the name may end anywhere: &copyright is a sign and "right".
			for (int to = longest; to > from + 2; to--) {
				String reference = markup.substring(from, to);
				String said = Parser.unescapeEntities(reference, false);
				if (!said.equals(reference) && decoded.startsWith(said, i) && (reference.endsWith(";") || said.codePointCount(0, said.length()) == 1)) {
					return to - from;
				}
			}
		}
		if (markup.codePointAt(from) == sign) {
			return Character.charCount(sign);
		}
		if (here == '\r' && sign == '\n') {
			return from + 1 < end && markup.charAt(from + 1) == '\n' ? 2 : 1;
		}
		return -1;
	}

	private static boolean isOfReference(char c) {
		return c == '#' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
	}

	private void flush() {
		if (space >= 0 && !lineStart) {
			append(' ', space, space + 1);
		}
		space = -1;
	}

	private void append(int sign, int from, int to) {
		text.appendCodePoint(sign);
		if (to > from) {
			int start = source.ofUtf16(from);
			map.add(new OffsetMap.Segment(length, 1, start, source.ofUtf16(to) - start));
		}
		length++;
		lineStart = false;
	}

	/** Ends the text with a line break, unless it is empty. */
	ExtractedText build() {
		endLine();
		return new ExtractedText(text.toString(), map.build(), blocks, List.of());
	}
}

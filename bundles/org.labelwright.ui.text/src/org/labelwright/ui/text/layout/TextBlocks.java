/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.layout;

import java.util.Arrays;
import org.labelwright.media.text.CodePoints;

/** Cuts a text into blocks, and converts between code points of the text and UTF-16 units of a block. Immutable. */
public final class TextBlocks {

	/** A paragraph that is longer is cut, as fonts take a paragraph as a whole. */
	static final int LONGEST = 2000;

	private final CodePoints text;
	private final int[] starts;
	private final int count;

	public TextBlocks(CodePoints text) {
		this.text = text;
		String characters = text.text();
		int[] found = new int[64];
		int blocks = 0;
		for (int at = 0; at < characters.length() || blocks == 0;) {
			if (blocks + 1 >= found.length) {
				found = Arrays.copyOf(found, 2 * found.length);
			}
			found[blocks++] = at;
			at = next(characters, at);
		}
		found[blocks] = characters.length();
		starts = Arrays.copyOf(found, blocks + 1);
		count = blocks;
	}

	/** Behind the next line break, or where a long paragraph is best cut. */
	private static int next(String characters, int from) {
		int limit = Math.min(characters.length(), from + LONGEST);
		for (int at = from; at < limit; at++) {
			char one = characters.charAt(at);
			if (one == '\n' || one == '\u2029' || one == '\r' && (at + 1 == characters.length() || characters.charAt(at + 1) != '\n')) {
				return at + 1;
			}
		}
		if (limit == characters.length()) {
			return limit;
		}
		for (int at = limit; at > from + LONGEST / 2; at--) {
			if (Character.isWhitespace(characters.charAt(at - 1)) && !isBreak(characters.charAt(at - 1))) {
				return at;
			}
		}
		// No pair of surrogates and no line break of two characters is cut apart.
		boolean inside = Character.isLowSurrogate(characters.charAt(limit)) || characters.charAt(limit) == '\n';
		return inside ? limit + 1 : limit;
	}

	private static boolean isBreak(char one) {
		return one == '\r' || one == '\n';
	}

	public CodePoints text() {
		return text;
	}

	public int count() {
		return count;
	}

	/** The text of a block without the line break at its end. */
	public String content(int block) {
		return text.text().substring(starts[block], starts[block] + contentLength(block));
	}

	/** In UTF-16 units, without the line break. */
	int contentLength(int block) {
		int end = starts[block + 1];
		while (end > starts[block] && (isBreak(text.text().charAt(end - 1)) || text.text().charAt(end - 1) == '\u2029')) {
			end--;
		}
		return end - starts[block];
	}

	/** In UTF-16 units, with the line break. */
	int length(int block) {
		return starts[block + 1] - starts[block];
	}

	/** The block that a place in the text belongs to; that at the end of the text to the last. */
	public int blockOf(int codePoint) {
		int found = Arrays.binarySearch(starts, 0, count, text.toUtf16(codePoint));
		return found >= 0 ? found : -found - 2;
	}

	/** A place as an offset in a block, which it is put to the nearest end of where it lies outside. */
	public int offset(int block, int codePoint) {
		return Math.clamp((long) text.toUtf16(codePoint) - starts[block], 0, contentLength(block));
	}

	/** An offset in a block as a place in the text. */
	public int codePoint(int block, int offset) {
		return text.ofUtf16(starts[block] + offset);
	}

	/** Where a block begins in the text, in code points. */
	public int start(int block) {
		return text.ofUtf16(starts[block]);
	}
}

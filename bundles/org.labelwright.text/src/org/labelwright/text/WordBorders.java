/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.text;

/** Where words begin and end, as far as letters tell. */
final class WordBorders {

	private WordBorders() {
	}

	/** Whether a place between two characters lies within a word. Scripts without blanks between words have none. */
	static boolean isInWord(String text, int at) {
		return at > 0 && at < text.length() && isOfWord(text.codePointBefore(at)) && isOfWord(text.codePointAt(at));
	}

	private static boolean isOfWord(int sign) {
		int type = Character.getType(sign);
		return (Character.isLetterOrDigit(sign) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || sign == '_') && !Character.isIdeographic(sign)
				&& switch (Character.UnicodeScript.of(sign)) {
				case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> false;
				default -> true;
				};
	}
}

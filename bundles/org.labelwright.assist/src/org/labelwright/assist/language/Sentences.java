/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into sentences of words: well enough to learn from in any language that writes with spaces, and in others by
 * character. Not to be kept as annotations.
 */
final class Sentences {

	/** A word with the places where it begins and ends, in UTF-16 units. */
	record Word(String text, int start, int end) {
	}

	/** Letters with their marks, also across an apostrophe or hyphen; digits with what stands between them; single ideographs; any other sign. Possessive: a word of thousands of parts would else overflow the stack. */
	private static final Pattern WORD = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]|[\\p{L}\\p{M}]++(?:['\u2019-][\\p{L}\\p{M}]++)*+|\\p{N}++(?:[.,:/-]\\p{N}++)*+|\\S",
			Pattern.UNICODE_CHARACTER_CLASS);
	private static final int MAX_WORDS = 400;

	private Sentences() {
	}

	static List<List<Word>> of(String text) {
		List<List<Word>> sentences = new ArrayList<>();
		List<Word> current = new ArrayList<>();
		Matcher matcher = WORD.matcher(text);
		int end = 0;
		while (matcher.find()) {
			boolean ends = !current.isEmpty() && (current.getLast().text().matches("[.!?\u2026\u3002\uff01\uff1f]") && Character.isWhitespace(text.charAt(Math.max(0, matcher.start() - 1)))
					|| text.substring(end, matcher.start()).contains("\n") || current.size() >= MAX_WORDS);
			if (ends) {
				sentences.add(current);
				current = new ArrayList<>();
			}
			current.add(new Word(matcher.group(), matcher.start(), matcher.end()));
			end = matcher.end();
		}
		if (!current.isEmpty()) {
			sentences.add(current);
		}
		return sentences;
	}
}

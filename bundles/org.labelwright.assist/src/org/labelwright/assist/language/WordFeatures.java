/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What can be seen of a word and those around it, as names of features. */
final class WordFeatures {

	private static final String EDGE = "\u0000";

	private WordFeatures() {
	}

	/** Those that do not depend on the tags before; the same list for each use of a sentence. */
	static List<String> of(List<Sentences.Word> sentence, int at) {
		List<String> features = new ArrayList<>();
		String word = sentence.get(at).text();
		String lower = word.toLowerCase(Locale.ROOT);
		features.add("b");
		features.add("w=" + lower);
		features.add("s=" + shape(word));
		for (int length = 2; length <= 4 && length < lower.length(); length++) {
			features.add("e=" + lower.substring(lower.length() - length));
			features.add("p=" + lower.substring(0, length));
		}
		String before = text(sentence, at - 1);
		String after = text(sentence, at + 1);
		features.add("w-1=" + before);
		features.add("w+1=" + after);
		features.add("w-2=" + text(sentence, at - 2));
		features.add("w+2=" + text(sentence, at + 2));
		features.add("s-1=" + shapeAt(sentence, at - 1));
		features.add("s+1=" + shapeAt(sentence, at + 1));
		features.add("w-1,w=" + before + " " + lower);
		features.add("w,w+1=" + lower + " " + after);
		if (at == 0) {
			features.add("first " + shape(word));
		}
		return features;
	}

	private static String text(List<Sentences.Word> sentence, int at) {
		return at < 0 || at >= sentence.size() ? EDGE : sentence.get(at).text().toLowerCase(Locale.ROOT);
	}

	private static String shapeAt(List<Sentences.Word> sentence, int at) {
		return at < 0 || at >= sentence.size() ? EDGE : shape(sentence.get(at).text());
	}

	/** Capitals, small letters and digits, runs of them as one. */
	static String shape(String word) {
		StringBuilder shape = new StringBuilder();
		word.codePoints().forEach(c -> {
			char kind = Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? '9' : '.';
			if (shape.isEmpty() || shape.charAt(shape.length() - 1) != kind) {
				shape.append(kind);
			}
		});
		return shape.toString();
	}
}

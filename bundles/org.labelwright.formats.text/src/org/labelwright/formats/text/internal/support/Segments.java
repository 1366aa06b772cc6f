/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.support;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labelwright.geometry.Fragment;
import org.labelwright.media.text.CodePoints;

/** Sentences and words of texts that come without, for formats that cannot do without. In code points. */
public final class Segments {

	/** Words and single signs. Possessive: a word of thousands of parts would else overflow the stack. */
	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]++(?:['\u2019.\\-][\\p{L}\\p{M}\\p{N}_]++)*+|\\S");

	private Segments() {
	}

	/** Each line, also where it is empty. */
	public static List<Fragment> lines(CodePoints text) {
		List<Fragment> lines = new ArrayList<>();
		int start = 0;
		for (String line : text.text().split("\n", -1)) {
			int length = line.codePointCount(0, line.length());
			lines.add(new Fragment(start, start + length));
			start += length + 1;
		}
		return lines;
	}

	public static List<Fragment> words(CodePoints text, Fragment within) {
		List<Fragment> words = new ArrayList<>();
		Matcher found = WORD.matcher(text.text()).region(text.toUtf16(within.start()), text.toUtf16(within.end()));
		while (found.find()) {
			words.add(new Fragment(text.ofUtf16(found.start()), text.ofUtf16(found.end())));
		}
		return words;
	}
}

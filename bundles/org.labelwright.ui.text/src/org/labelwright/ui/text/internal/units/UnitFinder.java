/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.units;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labelwright.geometry.Fragment;
import org.labelwright.media.text.CodePoints;

/**
 * The paragraphs and sentences of a text, in code points and without the white space around them. Paragraphs are what blank lines divide,
 * where there are any, and otherwise lines. Sentences are those of the Unicode rules (UAX 29) within a paragraph, so that a line break in
 * the middle of one does not end it.
 */
public final class UnitFinder {

	private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|[\\n\\r\\u2029]");
	private static final Pattern BLANK_LINES = Pattern.compile("(?:\\r\\n|[\\n\\r])[\\h]*(?:\\r\\n|[\\n\\r])\\s*|\\u2029");

	private UnitFinder() {
	}

	public static List<Fragment> paragraphs(CodePoints text) {
		// Blank lines at the ends divide nothing.
		Pattern border = BLANK_LINES.matcher(text.text().strip()).find() ? BLANK_LINES : LINE_BREAK;
		List<Fragment> found = new ArrayList<>();
		Matcher matcher = border.matcher(text.text());
		int start = 0;
		while (matcher.find()) {
			add(found, text, start, matcher.start());
			start = matcher.end();
		}
		add(found, text, start, text.text().length());
		return List.copyOf(found);
	}

	public static List<Fragment> sentences(CodePoints text) {
		List<Fragment> found = new ArrayList<>();
		BreakIterator sentences = BreakIterator.getSentenceInstance(ULocale.ROOT);
		for (Fragment paragraph : paragraphs(text)) {
			int offset = text.toUtf16(paragraph.start());
			sentences.setText(text.text().substring(offset, text.toUtf16(paragraph.end())).replace('\n', ' ').replace('\r', ' '));
			int start = sentences.first();
			for (int end = sentences.next(); end != BreakIterator.DONE; start = end, end = sentences.next()) {
				add(found, text, offset + start, offset + end);
			}
		}
		return List.copyOf(found);
	}

	/** In UTF-16 units; what is blank is left out. */
	private static void add(List<Fragment> found, CodePoints text, int from, int to) {
		int start = from;
		int end = to;
		while (start < end && Character.isWhitespace(text.text().charAt(start))) {
			start++;
		}
		while (end > start && Character.isWhitespace(text.text().charAt(end - 1))) {
			end--;
		}
		if (start < end) {
			found.add(new Fragment(text.ofUtf16(start), text.ofUtf16(end)));
		}
	}

	/** The unit that a place is in, or else the next one; the last where there is none. */
	public static Fragment at(List<Fragment> units, int place) {
		return units.stream().sorted(Comparator.comparingInt(Fragment::start)).filter(unit -> place < unit.end()).findFirst().orElseGet(units::getLast);
	}
}

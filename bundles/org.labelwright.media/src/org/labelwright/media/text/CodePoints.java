/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.text;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Span;

/**
 * A text with the two ways to count in it: spans count Unicode code points, Java strings UTF-16 units. The one place
 * where one becomes the other. Immutable.
 */
public final class CodePoints {

	private static final int EVERY = 64;

	private final String text;
	private final int length;
	/** The UTF-16 offset of each 64th code point; empty where both ways count the same. */
	private final int[] marks;

	/** A half of a surrogate pair counts as one code point. */
	public CodePoints(String text) {
		this.text = text;
		length = text.codePointCount(0, text.length());
		if (length == text.length()) {
			marks = new int[0];
			return;
		}
		marks = new int[length / EVERY + 1];
		int at = 0;
		for (int i = 0; i < marks.length; i++) {
			marks[i] = at;
			at = i + 1 < marks.length ? text.offsetByCodePoints(at, EVERY) : at;
		}
	}

	public String text() {
		return text;
	}

	/** In code points. */
	public int length() {
		return length;
	}

	/** @throws IndexOutOfBoundsException where the text is shorter */
	public int toUtf16(int codePoint) {
		if (codePoint < 0 || codePoint > length) {
			throw new IndexOutOfBoundsException("There is no place " + codePoint + " in a text of " + length + " characters");
		}
		return marks.length == 0 ? codePoint : text.offsetByCodePoints(marks[codePoint / EVERY], codePoint % EVERY);
	}

	/** The code point that a UTF-16 unit belongs to. */
	public int ofUtf16(int unit) {
		if (unit < 0 || unit > text.length()) {
			throw new IndexOutOfBoundsException("There is no place " + unit + " in a text of " + text.length() + " units");
		}
		if (marks.length == 0) {
			return unit;
		}
		int found = Arrays.binarySearch(marks, unit);
		int mark = found >= 0 ? found : -found - 2;
		int inner = unit < text.length() && unit > 0 && Character.isLowSurrogate(text.charAt(unit)) && Character.isHighSurrogate(text.charAt(unit - 1)) ? 1 : 0;
		return mark * EVERY + text.codePointCount(marks[mark], unit - inner);
	}

	/** A span given in UTF-16 units. */
	public Span spanOfUtf16(int start, int end) {
		return Span.of(ofUtf16(start), ofUtf16(end));
	}

	public String text(Fragment fragment) {
		return text.substring(toUtf16(fragment.start()), toUtf16(fragment.end()));
	}

	/** What a span covers; a space stands between fragments. */
	public String text(Span span) {
		return span.fragments().stream().map(this::text).collect(Collectors.joining(" "));
	}

	/** @throws IllegalArgumentException where the span reaches beyond the text */
	public Span requireInside(Span span) {
		if (span.end() > length) {
			throw new IllegalArgumentException("the span " + span.start() + " to " + span.end() + " reaches beyond the text, which has " + length + " characters");
		}
		return span;
	}
}

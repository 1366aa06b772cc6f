/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Span;

/**
 * How one text became another: stretches that were replaced, found word by word and then character by character. Offsets are code points.
 * Immutable.
 */
public final class TextChanges {

	/** Word for word comparison of longer texts would take too long; they are compared by their beginning and end alone. */
	private static final int MOST_WORDS = 2000;

	/**
	 * A stretch of the text before and how long what stands there now is.
	 *
	 * @param start of what was replaced; where it ends there too, something was inserted
	 * @param end of what was replaced
	 * @param length of what replaced it
	 */
	private record Replacement(int start, int end, int length) {

		/** Where a label begins afterwards that began at an offset. What is inserted before a label does not become part of it. */
		int start(int offset) {
			return offset < start || offset == start && end > start ? offset : offset >= end ? offset + length - (end - start) : start + length;
		}

		/** As {@link #start(int)}, for its end. */
		int end(int offset) {
			return offset <= start ? offset : offset >= end ? offset + length - (end - start) : start;
		}
	}

	/** From the first to the last, none overlapping. */
	private final List<Replacement> replacements;

	private TextChanges(List<Replacement> replacements) {
		this.replacements = replacements;
	}

	/** What makes the second text of the first. */
	public static TextChanges between(String before, String after) {
		List<int[]> from = words(before);
		List<int[]> to = words(after);
		List<Replacement> found = new ArrayList<>();
		if (from.size() > MOST_WORDS || to.size() > MOST_WORDS) {
			add(found, before.codePoints().toArray(), 0, after.codePoints().toArray());
			return new TextChanges(found);
		}
		int[][] common = common(from, to);
		int i = 0;
		int j = 0;
		int offset = 0;
		while (i < from.size() || j < to.size()) {
			List<int[]> gone = new ArrayList<>();
			List<int[]> come = new ArrayList<>();
			while ((i < from.size() || j < to.size()) && !(i < from.size() && j < to.size() && java.util.Arrays.equals(from.get(i), to.get(j)))) {
				if (j >= to.size() || i < from.size() && common[i + 1][j] >= common[i][j + 1]) {
					gone.add(from.get(i++));
				} else {
					come.add(to.get(j++));
				}
			}
			int[] old = joined(gone);
			add(found, old, offset, joined(come));
			offset += old.length;
			if (i < from.size()) {
				offset += from.get(i).length;
			}
			i++;
			j++;
		}
		return new TextChanges(leaning(found, before.codePoints().toArray()));
	}

	/** Of a word that was deleted with a blank, the blank before it is meant, not the one behind: no label is to end with one. */
	private static List<Replacement> leaning(List<Replacement> found, int[] before) {
		List<Replacement> leaning = new ArrayList<>();
		int last = 0;
		for (Replacement one : found) {
			boolean isEither = one.length() == 0 && one.start() > last && before[one.start() - 1] == before[one.end() - 1] && Character.isWhitespace(before[one.end() - 1]);
			leaning.add(isEither ? new Replacement(one.start() - 1, one.end() - 1, 0) : one);
			last = one.end();
		}
		return leaning;
	}

	/** What two stretches begin and end with alike is not replaced. */
	private static void add(List<Replacement> found, int[] before, int offset, int[] after) {
		int least = Math.min(before.length, after.length);
		int head = 0;
		while (head < least && before[head] == after[head]) {
			head++;
		}
		int tail = 0;
		while (tail < least - head && before[before.length - 1 - tail] == after[after.length - 1 - tail]) {
			tail++;
		}
		if (before.length > head + tail || after.length > head + tail) {
			found.add(new Replacement(offset + head, offset + before.length - tail, after.length - tail - head));
		}
	}

	/** How many words the rests of both texts have in common, in their order, for each pair of rests. */
	private static int[][] common(List<int[]> from, List<int[]> to) {
		int[][] common = new int[from.size() + 1][to.size() + 1];
		for (int i = from.size() - 1; i >= 0; i--) {
			for (int j = to.size() - 1; j >= 0; j--) {
				common[i][j] = java.util.Arrays.equals(from.get(i), to.get(j)) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
			}
		}
		return common;
	}

	/** Runs of letters and digits, and each other character by itself. */
	private static List<int[]> words(String text) {
		int[] all = text.codePoints().toArray();
		List<int[]> words = new ArrayList<>();
		int from = 0;
		for (int i = 1; i <= all.length; i++) {
			if (i == all.length || !Character.isLetterOrDigit(all[i]) || !Character.isLetterOrDigit(all[i - 1])) {
				words.add(java.util.Arrays.copyOfRange(all, from, i));
				from = i;
			}
		}
		return words;
	}

	private static int[] joined(List<int[]> words) {
		return words.stream().flatMapToInt(java.util.Arrays::stream).toArray();
	}

	public boolean isEmpty() {
		return replacements.isEmpty();
	}

	/** Where a label stands after the change; empty where nothing of its text is left. */
	public Optional<Span> moved(Span span) {
		List<Fragment> moved = new ArrayList<>();
		for (Fragment fragment : span.fragments()) {
			int start = fragment.start();
			int end = fragment.end();
			// From the last to the first, so that the offsets of those before still hold.
			for (Replacement one : replacements.reversed()) {
				start = one.start(start);
				end = one.end(end);
			}
			if (end > start) {
				moved.add(new Fragment(start, end));
			}
		}
		return moved.isEmpty() ? Optional.empty() : Optional.of(new Span(moved));
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.labelwright.core.Progress;

/**
 * Finds the terms of a list, of which there may be many: at each place the longest. White space in a term stands for any
 * white space, so that a term is also found where a line ends in it.
 */
public final class TermFinder implements Finder {

	/** After how many UTF-16 units a progress is told. */
	private static final int TELL = 4096;

	private static final class Node {
		private final Map<Integer, Node> next = new HashMap<>(2);
		private Optional<KnowledgeBase.Entry> entry = Optional.empty();
		private boolean ends;
	}

	/**
	 * What counts as the same.
	 *
	 * @param matchCase whether small letters and capitals differ
	 * @param matchDiacritics whether letters with and without accents differ
	 * @param words whether only whole words are found
	 */
	public record Matching(boolean matchCase, boolean matchDiacritics, boolean words) {
	}

	private final Node root = new Node();
	private final Matching matching;
	private final String title;

	private TermFinder(Matching matching, String title) {
		this.matching = matching;
		this.title = title;
	}

	/**
	 * Finds one term.
	 *
	 * @param words whether only whole words are found
	 */
	public static TermFinder of(String term, boolean matchCase, boolean words) {
		TermFinder finder = new TermFinder(new Matching(matchCase, true, words), "\"" + term + "\"");
		finder.add(term, Optional.empty());
		return finder;
	}

	/** Finds the labels of all entries; where two entries have the same, the first is found. */
	public static TermFinder of(KnowledgeBase list, boolean matchCase, boolean words) {
		return of(list, new Matching(matchCase, true, words));
	}

	/** As {@link #of(KnowledgeBase, boolean, boolean)}. */
	public static TermFinder of(KnowledgeBase list, Matching matching) {
		TermFinder finder = new TermFinder(matching, list.name());
		list.entries().forEach(entry -> {
			finder.add(entry.label(), Optional.of(entry));
			entry.alternatives().forEach(term -> finder.add(term, Optional.of(entry)));
		});
		return finder;
	}

	private void add(String term, Optional<KnowledgeBase.Entry> entry) {
		int[] signs = term.strip().codePoints().filter(sign -> !isPassedOver(sign)).toArray();
		Node at = root;
		for (int i = 0; i < signs.length; i++) {
			boolean space = Character.isWhitespace(signs[i]);
			if (!space || !Character.isWhitespace(signs[i - 1])) {
				at = at.next.computeIfAbsent(space ? ' ' : folded(signs[i]), missing -> new Node());
			}
		}
		if (at != root && !at.ends) {
			at.ends = true;
			at.entry = entry;
		}
	}

	/** Simple case folding, and the letter below the accents: both keep the number of characters. */
	private int folded(int sign) {
		int letter = matching.matchDiacritics() || sign < 0x80 ? sign : base(sign);
		return matching.matchCase() ? letter : Character.toLowerCase(Character.toUpperCase(letter));
	}

	/** The first character of the canonical decomposition, where only marks follow it: not the first jamo of a syllable. */
	private static int base(int sign) {
		int[] parts = Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFD).codePoints().toArray();
		return Arrays.stream(parts).skip(1).allMatch(TermFinder::isMark) ? parts[0] : sign;
	}

	private static boolean isMark(int sign) {
		return Character.getType(sign) == Character.NON_SPACING_MARK;
	}

	/** Accents that are characters of their own. */
	private boolean isPassedOver(int sign) {
		return !matching.matchDiacritics() && isMark(sign);
	}

	@Override
	public List<Match> find(String text) {
		return find(text, Progress.NONE);
	}

	/**
	 * As {@link #find(String)}.
	 *
	 * @param progress told again and again in a long text
	 * @throws CancellationException where the progress told it to stop
	 */
	public List<Match> find(String text, Progress progress) {
		List<Match> matches = new ArrayList<>();
		int told = 0;
		for (int at = 0; at < text.length();) {
			if (at >= told) {
				progress.at(at, text.length());
				told = at + TELL;
			}
			Optional<Match> match = matching.words() && WordBorders.isInWord(text, at) ? Optional.empty() : longest(text, at);
			match.ifPresent(matches::add);
			at = match.map(Match::end).orElse(at + Character.charCount(text.codePointAt(at)));
		}
		return matches;
	}

	private Optional<Match> longest(String text, int start) {
		Optional<Match> best = Optional.empty();
		Node node = root;
		for (int at = start; at < text.length();) {
			int sign = text.codePointAt(at);
			boolean space = Character.isWhitespace(sign);
			node = node.next.get(space ? ' ' : folded(sign));
			if (node == null) {
				break;
			}
			at += Character.charCount(sign);
			while (at < text.length() && (space && Character.isWhitespace(text.codePointAt(at)) || isPassedOver(text.codePointAt(at)))) {
				at += Character.charCount(text.codePointAt(at));
			}
			if (node.ends && !(matching.words() && WordBorders.isInWord(text, at))) {
				best = Optional.of(new Match(start, at, node.entry));
			}
		}
		return best;
	}

	@Override
	public String title() {
		return title;
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the terms of a list, of which there may be many: at each place the longest. White space in a term stands for any
 * white space, so that a term is also found where a line ends in it.
 */
public final class TermFinder implements Finder {

	private static final class Node {
		private final Map<Integer, Node> next = new HashMap<>(2);
		private Optional<KnowledgeBase.Entry> entry = Optional.empty();
		private boolean ends;
	}

	private final Node root = new Node();
	private final boolean matchCase;
	private final boolean words;
	private final String title;

	private TermFinder(boolean matchCase, boolean words, String title) {
		this.matchCase = matchCase;
		this.words = words;
		this.title = title;
	}

	/**
	 * Finds one term.
	 *
	 * @param words whether only whole words are found
	 */
	public static TermFinder of(String term, boolean matchCase, boolean words) {
		TermFinder finder = new TermFinder(matchCase, words, "\"" + term + "\"");
		finder.add(term, Optional.empty());
		return finder;
	}

	/** Finds the labels of all entries; where two entries have the same, the first is found. */
	public static TermFinder of(KnowledgeBase list, boolean matchCase, boolean words) {
		TermFinder finder = new TermFinder(matchCase, words, list.name());
		list.entries().forEach(entry -> {
			finder.add(entry.label(), Optional.of(entry));
			entry.alternatives().forEach(term -> finder.add(term, Optional.of(entry)));
		});
		return finder;
	}

	private void add(String term, Optional<KnowledgeBase.Entry> entry) {
		int[] signs = term.strip().codePoints().toArray();
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

	/** Simple case folding, which keeps the number of characters. */
	private int folded(int sign) {
		return matchCase ? sign : Character.toLowerCase(Character.toUpperCase(sign));
	}

	@Override
	public List<Match> find(String text) {
		List<Match> matches = new ArrayList<>();
		for (int at = 0; at < text.length();) {
			Optional<Match> match = words && WordBorders.isInWord(text, at) ? Optional.empty() : longest(text, at);
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
			while (space && at < text.length() && Character.isWhitespace(text.codePointAt(at))) {
				at++;
			}
			if (node.ends && !(words && WordBorders.isInWord(text, at))) {
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

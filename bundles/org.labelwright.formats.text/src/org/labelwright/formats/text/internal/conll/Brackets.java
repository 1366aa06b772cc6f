/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.conll;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How columns of CoNLL-2012 say where spans begin and end: {@code (ORG*}, {@code *}, {@code *)} for what nests, {@code (12|(3)} and
 * {@code 12)} for chains, which may cross.
 */
final class Brackets {

	/**
	 * A span within a sentence.
	 *
	 * @param first token
	 * @param end after its last token
	 */
	record Labelled(String label, int first, int end) {
	}

	/** By their beginning, of those that begin together the longer first. */
	static final Comparator<Labelled> ORDER = Comparator.comparingInt(Labelled::first).thenComparingInt(one -> -one.end()).thenComparing(Labelled::label);

	private record Open(String label, int first) {
	}

	private Brackets() {
	}

	/**
	 * The spans of a column whose brackets nest.
	 *
	 * @throws IllegalArgumentException where brackets do not match
	 */
	static List<Labelled> nested(List<String> cells) {
		List<Labelled> found = new ArrayList<>();
		Deque<Open> open = new ArrayDeque<>();
		for (int token = 0; token < cells.size(); token++) {
			String cell = cells.get(token);
			for (int at = 0; at < cell.length();) {
				char sign = cell.charAt(at);
				if (sign == '(') {
					int end = at + 1;
					while (end < cell.length() && "(*)".indexOf(cell.charAt(end)) < 0) {
						end++;
					}
					if (end == at + 1) {
						throw new IllegalArgumentException("\"" + cell + "\" opens a bracket without a name");
					}
					open.push(new Open(cell.substring(at + 1, end), token));
					at = end;
				} else if (sign == ')') {
					if (open.isEmpty()) {
						throw new IllegalArgumentException("\"" + cell + "\" closes a bracket that is not open");
					}
					found.add(new Labelled(open.peek().label(), open.pop().first(), token + 1));
					at++;
				} else if (sign == '*' || cell.equals(Conll2012Format.NOTHING)) {
					at++;
				} else {
					throw new IllegalArgumentException("\"" + cell + "\" is no bracket such as (ORG*, * or *)");
				}
			}
		}
		if (!open.isEmpty()) {
			throw new IllegalArgumentException("the bracket of " + open.peek().label() + " is not closed before the sentence ends");
		}
		found.sort(ORDER);
		return found;
	}

	/** The column of spans that nest, by {@link #ORDER}. */
	static List<String> nest(List<Labelled> spans, int tokens) {
		StringBuilder[] opening = new StringBuilder[tokens];
		int[] closing = new int[tokens];
		boolean[] single = new boolean[tokens];
		for (Labelled one : spans) {
			if (opening[one.first()] == null) {
				opening[one.first()] = new StringBuilder();
			}
			opening[one.first()].append('(').append(one.label());
			closing[one.end() - 1]++;
			single[one.first()] |= one.end() == one.first() + 1;
		}
		List<String> cells = new ArrayList<>();
		for (int i = 0; i < tokens; i++) {
			cells.add((opening[i] == null ? "" : opening[i]) + (single[i] ? "" : Conll2012Format.STAR) + ")".repeat(closing[i]));
		}
		return cells;
	}

	/**
	 * The mentions of a column of chains.
	 *
	 * @throws IllegalArgumentException where brackets do not match
	 */
	static List<Labelled> chains(List<String> cells) {
		List<Labelled> found = new ArrayList<>();
		Map<String, Deque<Integer>> open = new HashMap<>();
		for (int token = 0; token < cells.size(); token++) {
			String cell = cells.get(token);
			if (cell.equals(Conll2012Format.NOTHING) || cell.equals(Conll2012Format.STAR)) {
				continue;
			}
			for (String part : cell.split("\\|", -1)) {
				boolean opens = part.startsWith("(");
				boolean closes = part.endsWith(")");
				String chain = part.substring(opens ? 1 : 0, Math.max(opens ? 1 : 0, part.length() - (closes ? 1 : 0)));
				if (!opens && !closes || !chain.matches("[^\\s()|]+")) {
					throw new IllegalArgumentException("\"" + cell + "\" is no mention of a chain such as (12, 12) or (12)");
				}
				Deque<Integer> begins = open.computeIfAbsent(chain, missing -> new ArrayDeque<>());
				if (opens) {
					begins.push(token);
				}
				if (closes) {
					if (begins.isEmpty()) {
						throw new IllegalArgumentException("\"" + cell + "\" closes a mention of " + chain + " that is not open");
					}
					found.add(new Labelled(chain, begins.pop(), token + 1));
				}
			}
		}
		open.forEach((chain, begins) -> {
			if (!begins.isEmpty()) {
				throw new IllegalArgumentException("a mention of " + chain + " is not closed before the sentence ends");
			}
		});
		found.sort(ORDER);
		return found;
	}

	/** The column of mentions, by {@link #ORDER}: what begins, what is one word, what ends. */
	static List<String> chain(List<Labelled> mentions, int tokens) {
		List<List<String>> opening = new ArrayList<>();
		List<List<String>> single = new ArrayList<>();
		List<List<String>> closing = new ArrayList<>();
		for (int i = 0; i < tokens; i++) {
			opening.add(new ArrayList<>());
			single.add(new ArrayList<>());
			closing.add(new ArrayList<>());
		}
		for (Labelled one : mentions) {
			if (one.end() == one.first() + 1) {
				single.get(one.first()).add("(" + one.label() + ")");
			} else {
				opening.get(one.first()).add("(" + one.label());
				// What began last ends first.
				closing.get(one.end() - 1).addFirst(one.label() + ")");
			}
		}
		List<String> cells = new ArrayList<>();
		for (int i = 0; i < tokens; i++) {
			List<String> parts = new ArrayList<>(opening.get(i));
			parts.addAll(single.get(i));
			parts.addAll(closing.get(i));
			cells.add(parts.isEmpty() ? Conll2012Format.NOTHING : String.join("|", parts));
		}
		return cells;
	}
}

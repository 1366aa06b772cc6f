/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;

/**
 * The rows of a sentence in the order of the text, or those that stand together in none. Immutable.
 */
public final class TokenSentence {

	private static final Comparator<TokenRow> ORDER = Comparator.comparingInt((TokenRow row) -> row.span().start()).thenComparing(TokenRow::kind);

	private final Optional<Annotation> annotation;
	private final List<TokenRow> rows;
	private final Map<String, Integer> places = new HashMap<>();
	private final int start;
	private final int end;

	/** @param unordered numbers do not matter; what begins at one place and is alike keeps its order */
	TokenSentence(Optional<Annotation> annotation, List<TokenRow> unordered) {
		this.annotation = annotation;
		rows = numbered(unordered.stream().sorted(ORDER).toList());
		for (int i = 0; i < rows.size(); i++) {
			places.put(rows.get(i).id(), i);
		}
		int first = rows.isEmpty() ? Integer.MAX_VALUE : rows.getFirst().span().start();
		start = annotation.map(one -> Math.min(first, ((Span) one.getGeometry()).start())).orElse(first);
		int last = rows.stream().mapToInt(row -> row.span().end()).max().orElse(0);
		end = annotation.map(one -> Math.max(last, ((Span) one.getGeometry()).end())).orElse(last);
	}

	private static List<TokenRow> numbered(List<TokenRow> sorted) {
		List<TokenRow> numbered = new ArrayList<>(sorted.size());
		int words = 0;
		int empty = 0;
		for (int i = 0; i < sorted.size(); i++) {
			TokenRow row = sorted.get(i);
			String number = switch (row.kind()) {
			case EMPTY_NODE -> words + "." + ++empty;
			case MULTIWORD -> words + 1 + "-" + (words + wordsOf(sorted, i));
			case WORD -> {
				empty = 0;
				yield Integer.toString(++words);
			}
			};
			numbered.add(new TokenRow(row.annotation(), row.kind(), number));
		}
		return List.copyOf(numbered);
	}

	private static int wordsOf(List<TokenRow> sorted, int multiword) {
		Span range = sorted.get(multiword).span();
		int words = 0;
		for (int i = multiword + 1; i < sorted.size() && sorted.get(i).span().start() < range.end() && sorted.get(i).span().end() <= range.end(); i++) {
			words += sorted.get(i).isWord() ? 1 : 0;
		}
		return words;
	}

	/** Empty for rows that stand in no sentence. */
	public Optional<Annotation> annotation() {
		return annotation;
	}

	public List<TokenRow> rows() {
		return rows;
	}

	/** The words alone, in their order. */
	public List<TokenRow> words() {
		return rows.stream().filter(TokenRow::isWord).toList();
	}

	/** The place of a row, -1 where it is of another sentence. */
	public int place(String id) {
		return places.getOrDefault(id, -1);
	}

	public Optional<TokenRow> find(String id) {
		return Optional.ofNullable(places.get(id)).map(rows::get);
	}

	/** The row of a number. */
	public Optional<TokenRow> numbered(String number) {
		return rows.stream().filter(row -> row.number().equals(number)).findFirst();
	}

	/** Where it begins, in code points. */
	public int start() {
		return start;
	}

	/** Where it ends, in code points. */
	public int end() {
		return end;
	}
}

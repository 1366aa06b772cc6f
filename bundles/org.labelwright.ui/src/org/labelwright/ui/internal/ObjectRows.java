/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.labelwright.model.annotation.Annotation;

/**
 * Which annotation stands in which row: the topmost first, or, where they begin somewhere along a text, in the order of that. There may
 * be a hundred thousand, of which a step changes one, so what does not move is not looked at again. Immutable.
 */
final class ObjectRows {

	static final ObjectRows NONE = new ObjectRows(List.of(), new Integer[0], new int[0]);

	private final List<Annotation> all;
	/** Places in the document by row; empty where the last annotation is in the first row. */
	private final Integer[] places;
	private final int[] rows;

	private ObjectRows(List<Annotation> all, Integer[] places, int[] rows) {
		this.all = all;
		this.places = places;
		this.rows = rows;
	}

	/**
	 * The rows of other annotations.
	 *
	 * @param start where an annotation begins along the item; empty for all where they lie on top of one another
	 */
	ObjectRows now(List<Annotation> others, Function<Annotation, OptionalLong> start) {
		if (others.isEmpty() || start.apply(others.getFirst()).isEmpty()) {
			return new ObjectRows(others, new Integer[0], new int[0]);
		}
		if (places.length == others.size() && IntStream.range(0, others.size()).allMatch(i -> others.get(i) == all.get(i) || start.apply(others.get(i)).equals(start.apply(all.get(i))))) {
			return new ObjectRows(others, places, rows);
		}
		long[] starts = others.stream().mapToLong(one -> start.apply(one).orElse(-1)).toArray();
		// Stable: what begins at one place keeps the order of the document.
		Integer[] sorted = IntStream.range(0, starts.length).boxed().toArray(Integer[]::new);
		Arrays.sort(sorted, (one, other) -> Long.compare(starts[one], starts[other]));
		int[] rowsNow = new int[sorted.length];
		for (int row = 0; row < sorted.length; row++) {
			rowsNow[sorted[row]] = row;
		}
		return new ObjectRows(others, sorted, rowsNow);
	}

	/** In the order of the document. */
	List<Annotation> all() {
		return all;
	}

	int count() {
		return all.size();
	}

	Annotation annotation(int row) {
		return all.get(places.length == 0 ? all.size() - 1 - row : places[row]);
	}

	/** The row of a place in the document. */
	int row(int place) {
		return places.length == 0 ? all.size() - 1 - place : rows[place];
	}

	/** Whether rows stand for the same places as others: then a change of one annotation is one of its row alone. */
	boolean isOrderedAs(ObjectRows other) {
		return places == other.places || places.length == 0 && other.places.length == 0;
	}
}

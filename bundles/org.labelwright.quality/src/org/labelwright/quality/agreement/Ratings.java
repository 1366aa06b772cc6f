/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.agreement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What annotators said of units: a reliability table with one row a unit and one column an annotator.
 *
 * @param annotators names them, in the order of the columns
 * @param units each with one code an annotator, empty where he said nothing of it
 */
public record Ratings(List<String> annotators, List<List<Optional<String>>> units) {

	/** @throws IllegalArgumentException if a unit has another number of codes than there are annotators */
	public Ratings {
		annotators = List.copyOf(annotators);
		units = List.copyOf(units);
		for (List<Optional<String>> unit : units) {
			if (unit.size() != annotators.size()) {
				throw new IllegalArgumentException("A unit has " + unit.size() + " codes, there are " + annotators.size() + " annotators");
			}
		}
	}

	/** Only what some annotators said, in the order given. */
	public Ratings of(int... columns) {
		return new Ratings(IntStream.of(columns).mapToObj(annotators::get).toList(),
				units.stream().map(unit -> IntStream.of(columns).mapToObj(unit::get).toList()).toList());
	}

	/** Only the units that at least so many annotators have coded. */
	public Ratings codedBy(int count) {
		return new Ratings(annotators, units.stream().filter(unit -> unit.stream().filter(Optional::isPresent).count() >= count).toList());
	}

	/** Whether there are two different codes at all; chance-corrected measures are not defined where there are not. */
	public boolean varies() {
		return units.stream().flatMap(List::stream).flatMap(Optional::stream).filter(Objects::nonNull).distinct().limit(2).count() == 2;
	}
}

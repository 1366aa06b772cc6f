/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.metrics;

import java.util.List;

/**
 * How often something of one label was taken for another.
 *
 * @param truth the names of the rows
 * @param predicted the names of the columns
 * @param counts by row and column
 */
public record ConfusionMatrix(List<String> truth, List<String> predicted, List<List<Long>> counts) {

	/** The row or column of what has no counterpart: missed objects stand in this column, invented ones in this row. */
	public static final String BACKGROUND = "background";

	/** @throws IllegalArgumentException where the counts do not fit the names */
	public ConfusionMatrix {
		truth = List.copyOf(truth);
		predicted = List.copyOf(predicted);
		counts = counts.stream().map(List::copyOf).toList();
		int columns = predicted.size();
		if (counts.size() != truth.size() || counts.stream().anyMatch(row -> row.size() != columns)) {
			throw new IllegalArgumentException("The counts do not fit " + truth.size() + " rows and " + columns + " columns");
		}
	}

	public long count(String ofTruth, String ofPrediction) {
		return counts.get(truth.indexOf(ofTruth)).get(predicted.indexOf(ofPrediction));
	}
}

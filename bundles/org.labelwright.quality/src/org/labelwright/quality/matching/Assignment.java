/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.matching;

import java.util.Arrays;

/**
 * The pairing of rows with columns whose costs add up to the least: as many pairs as there are rows or columns,
 * whichever are fewer, each row and each column in one pair at most. A cost of positive infinity says that the two must
 * not be paired: then as many of the allowed pairs are made as possible, and of those pairings the cheapest one.
 * Negative costs are allowed, so the best overlap is found by negated overlaps.
 *
 * <p>
 * Shortest augmenting paths after D. F. Crouse, "On implementing 2D rectangular assignment algorithms", IEEE
 * Transactions on Aerospace and Electronic Systems 52 (2016), in O(min<sup>2</sup> max) steps. Of several cheapest
 * pairings it takes the one that SciPy's linear_sum_assignment takes, so that metrics whose reference implementation
 * stands on it agree with theirs where costs are tied. Immutable and safe for use by several threads.
 */
public final class Assignment {

	private static final int NONE = -1;

	private final int[] columns;
	private final int[] rows;
	private final double cost;

	/**
	 * @param costs of pairing each row (first index) with each column; all rows are of one length; not changed
	 * @throws IllegalArgumentException where rows differ in length, or a cost is NaN or negative infinity
	 */
	public Assignment(double[][] costs) {
		int rowCount = costs.length;
		int columnCount = rowCount == 0 ? 0 : costs[0].length;
		double never = never(costs, columnCount);
		boolean wide = columnCount >= rowCount;
		double[][] table = new double[wide ? rowCount : columnCount][wide ? columnCount : rowCount];
		for (int r = 0; r < rowCount; r++) {
			for (int c = 0; c < columnCount; c++) {
				double value = costs[r][c] == Double.POSITIVE_INFINITY ? never : costs[r][c];
				if (wide) {
					table[r][c] = value;
				} else {
					table[c][r] = value;
				}
			}
		}
		int[] found = new Solver(table, wide ? columnCount : rowCount).solve();
		columns = new int[rowCount];
		rows = new int[columnCount];
		Arrays.fill(columns, NONE);
		Arrays.fill(rows, NONE);
		double sum = 0;
		for (int i = 0; i < found.length; i++) {
			int row = wide ? i : found[i];
			int column = wide ? found[i] : i;
			if (costs[row][column] != Double.POSITIVE_INFINITY) {
				columns[row] = column;
				rows[column] = row;
				sum += costs[row][column];
			}
		}
		cost = sum;
	}

	/** A cost so high that one such pair weighs more than all the others together. */
	private static double never(double[][] costs, int columnCount) {
		double lowest = 0;
		double highest = 0;
		for (double[] row : costs) {
			if (row.length != columnCount) {
				throw new IllegalArgumentException("The rows have " + columnCount + " and " + row.length + " columns");
			}
			for (double value : row) {
				if (Double.isNaN(value) || value == Double.NEGATIVE_INFINITY) {
					throw new IllegalArgumentException("A cost cannot be " + value);
				}
				if (value != Double.POSITIVE_INFINITY) {
					lowest = Math.min(lowest, value);
					highest = Math.max(highest, value);
				}
			}
		}
		return highest + (highest - lowest + 1) * (Math.min(costs.length, columnCount) + 1);
	}

	/** The column a row is paired with, -1 where it is left alone. */
	public int columnOf(int row) {
		return columns[row];
	}

	/** The row a column is paired with, -1 where it is left alone. */
	public int rowOf(int column) {
		return rows[column];
	}

	/** How many pairs there are. */
	public int size() {
		return (int) Arrays.stream(columns).filter(column -> column != NONE).count();
	}

	/** What the pairs cost together. */
	public double cost() {
		return cost;
	}

	/** Pairs every row of a table that has at least as many columns. */
	private static final class Solver {

		private final double[][] costs;
		private final double[] rowPrice;
		private final double[] columnPrice;
		private final double[] shortest;
		private final int[] path;
		private final int[] columnOf;
		private final int[] rowOf;
		private final boolean[] rowSeen;
		private final boolean[] columnSeen;
		private final int[] remaining;
		private double length;

		Solver(double[][] costs, int columns) {
			this.costs = costs;
			rowPrice = new double[costs.length];
			columnPrice = new double[columns];
			shortest = new double[columns];
			path = new int[columns];
			columnOf = new int[costs.length];
			rowOf = new int[columns];
			rowSeen = new boolean[costs.length];
			columnSeen = new boolean[columns];
			remaining = new int[columns];
		}

		int[] solve() {
			Arrays.fill(columnOf, NONE);
			Arrays.fill(rowOf, NONE);
			for (int row = 0; row < costs.length; row++) {
				int sink = augmentingPath(row);
				rowPrice[row] += length;
				for (int i = 0; i < costs.length; i++) {
					if (rowSeen[i] && i != row) {
						rowPrice[i] += length - shortest[columnOf[i]];
					}
				}
				for (int j = 0; j < columnSeen.length; j++) {
					if (columnSeen[j]) {
						columnPrice[j] -= length - shortest[j];
					}
				}
				int column = sink;
				int i;
				do {
					i = path[column];
					rowOf[column] = i;
					int before = columnOf[i];
					columnOf[i] = column;
					column = before;
				} while (i != row);
			}
			return columnOf;
		}

		/** The free column at the end of the shortest alternating path from a row. */
		private int augmentingPath(int row) {
			Arrays.fill(rowSeen, false);
			Arrays.fill(columnSeen, false);
			Arrays.fill(shortest, Double.POSITIVE_INFINITY);
			int left = remaining.length;
			for (int i = 0; i < left; i++) {
				// From the last to the first, as SciPy does: this decides between equal costs.
				remaining[i] = left - i - 1;
			}
			length = 0;
			int i = row;
			while (true) {
				rowSeen[i] = true;
				int index = NONE;
				double lowest = Double.POSITIVE_INFINITY;
				for (int at = 0; at < left; at++) {
					int j = remaining[at];
					double reduced = length + costs[i][j] - rowPrice[i] - columnPrice[j];
					if (reduced < shortest[j]) {
						path[j] = i;
						shortest[j] = reduced;
					}
					if (shortest[j] < lowest || shortest[j] == lowest && rowOf[j] == NONE) {
						lowest = shortest[j];
						index = at;
					}
				}
				length = lowest;
				int j = remaining[index];
				columnSeen[j] = true;
				remaining[index] = remaining[--left];
				if (rowOf[j] == NONE) {
					return j;
				}
				i = rowOf[j];
			}
		}
	}
}

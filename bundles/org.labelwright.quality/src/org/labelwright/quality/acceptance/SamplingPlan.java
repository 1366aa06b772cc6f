/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.acceptance;

import java.util.List;

/**
 * How many items of a batch are inspected, and how many defective ones are too many.
 *
 * @param rule for people: by which rule the plan was made
 * @param batchSize items in the batch
 * @param sampleSize items to inspect, at most the batch
 * @param acceptance the most defective items with which the batch is accepted
 */
public record SamplingPlan(String rule, int batchSize, int sampleSize, int acceptance) {

	/** Inspection levels of ISO 2859-1: with III more is inspected than with II, the usual one, with I less. */
	public enum Level {
		I, II, III
	}

	private static final int[] LARGEST_BATCH = { 8, 15, 25, 50, 90, 150, 280, 500, 1200, 3200, 10_000, 35_000, 150_000, 500_000, Integer.MAX_VALUE };
	/** Code letters as places in the list of sample sizes, for levels I, II and III, by size of the batch: ISO 2859-1, table 1. */
	private static final int[][] CODES = { { 0, 0, 1 }, { 0, 1, 2 }, { 1, 2, 3 }, { 2, 3, 4 }, { 2, 4, 5 }, { 3, 5, 6 }, { 4, 6, 7 }, { 5, 7, 8 }, { 6, 8, 9 },
			{ 7, 9, 10 }, { 8, 10, 11 }, { 9, 11, 12 }, { 10, 12, 13 }, { 11, 13, 14 }, { 12, 14, 15 } };
	/** Of the code letters A, B, C, D, E, F, G, H, J, K, L, M, N, P, Q, R. */
	private static final int[] SIZES = { 2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800, 1250, 2000 };
	/** In percent defective items, the largest first: each step to the next moves the column of table 2-A down by one letter. */
	private static final List<Double> AQLS = List.of(10.0, 6.5, 4.0, 2.5, 1.5, 1.0, 0.65, 0.40, 0.25, 0.15, 0.10, 0.065, 0.040, 0.025, 0.015, 0.010);
	private static final int UP = -1;
	private static final int DOWN = -2;
	/** Acceptance numbers down a column of table 2-A, from its zero on; an arrow up, and an arrow down, instead of a number. */
	private static final int[] COLUMN = { 0, UP, DOWN, 1, 2, 3, 5, 7, 10, 14, 21 };
	/** Where an acceptance number of one stands in a column. */
	private static final int FIRST_ONE = 3;

	/** The acceptable quality limits that the standard has, in percent, the largest first. */
	public static List<Double> aqls() {
		return AQLS;
	}

	/**
	 * The plan of ISO 2859-1 for single sampling under normal inspection (tables 1 and 2-A).
	 *
	 * @param aql acceptable quality limit, in percent defective items; one of {@link #aqls()}
	 * @throws IllegalArgumentException if the batch is empty or the standard has no such limit
	 */
	public static SamplingPlan iso2859(int batchSize, double aql, Level level) {
		requireBatch(batchSize);
		int column = AQLS.indexOf(aql);
		if (column < 0) {
			throw new IllegalArgumentException("ISO 2859-1 has no acceptable quality limit of " + aql + " %; it has " + AQLS);
		}
		int row = 0;
		while (batchSize > LARGEST_BATCH[row]) {
			row++;
		}
		// The zero of the column for 6.5 % is at letter A; that of 10 % would stand above it.
		int zero = column - 1;
		int place = Math.clamp((long) CODES[row][level.ordinal()] - zero, 0, COLUMN.length - 1);
		if (COLUMN[place] == UP) {
			place = zero < 0 ? FIRST_ONE : 0;
		} else if (COLUMN[place] == DOWN) {
			place = zero + FIRST_ONE < SIZES.length ? FIRST_ONE : 0;
		}
		int size = SIZES[zero + place];
		return new SamplingPlan("ISO 2859-1, normal, level " + level + ", AQL " + aql + " %", batchSize, Math.min(size, batchSize), COLUMN[place]);
	}

	/**
	 * As many as are needed to know the share of defective items to within a margin, by the normal approximation at the least
	 * favourable share of one half, corrected for the size of the batch (Cochran 1977).
	 *
	 * @param confidence such as 0.95
	 * @param margin half the width of the interval, such as 0.05
	 * @param limit the largest share of defective items in the sample with which the batch is accepted
	 * @throws IllegalArgumentException if the batch is empty or a number is not between 0 and 1
	 */
	public static SamplingPlan confidence(int batchSize, double confidence, double margin, double limit) {
		requireBatch(batchSize);
		if (!(confidence > 0 && confidence < 1 && margin > 0 && margin < 1 && limit >= 0 && limit < 1)) {
			throw new IllegalArgumentException("Confidence, margin and limit lie between 0 and 1, not " + confidence + ", " + margin + ", " + limit);
		}
		double z = Normal.quantile((1 + confidence) / 2);
		double endless = z * z / 4 / (margin * margin);
		int size = Math.min(batchSize, (int) Math.ceil(endless / (1 + (endless - 1) / batchSize)));
		return new SamplingPlan("confidence " + confidence + ", margin " + margin + ", limit " + limit, batchSize, size, (int) Math.floor(limit * size + 1e-9));
	}

	private static void requireBatch(int batchSize) {
		if (batchSize < 1) {
			throw new IllegalArgumentException("The batch is empty");
		}
	}

	/** Whether a batch with so many defective items in the sample is accepted. */
	public boolean accepts(int defective) {
		return defective <= acceptance;
	}
}

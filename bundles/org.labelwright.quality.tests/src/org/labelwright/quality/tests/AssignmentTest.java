/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.labelwright.quality.matching.Assignment;

class AssignmentTest {

	private static final double NEVER = Double.POSITIVE_INFINITY;

	@Test
	void takesTheCheapestPairs() {
		Assignment found = new Assignment(new double[][] { { 4, 1, 3 }, { 2, 0, 5 }, { 3, 2, 2 } });
		assertEquals(5, found.cost());
		assertEquals(1, found.columnOf(0));
		assertEquals(0, found.columnOf(1));
		assertEquals(2, found.columnOf(2));
		assertEquals(1, found.rowOf(0));
		assertEquals(3, found.size());
	}

	@Test
	void leavesTheSurplusAlone() {
		Assignment tall = new Assignment(new double[][] { { 3 }, { -1 }, { 2 } });
		assertEquals(-1, tall.cost());
		assertEquals(-1, tall.columnOf(0));
		assertEquals(1, tall.rowOf(0));
		Assignment wide = new Assignment(new double[][] { { 3, 2, 7 } });
		assertEquals(1, wide.columnOf(0));
		assertEquals(-1, wide.rowOf(2));
	}

	@Test
	void nothingIsPairedWithNothing() {
		assertEquals(0, new Assignment(new double[0][]).size());
		Assignment rowsOnly = new Assignment(new double[2][0]);
		assertEquals(0, rowsOnly.size());
		assertEquals(-1, rowsOnly.columnOf(1));
	}

	@Test
	void aForbiddenPairIsNotMadeAndAsManyOthersAsPossibleAre() {
		// The cheapest single pair, 0-0, would leave row 1 without a partner.
		Assignment found = new Assignment(new double[][] { { 0, 100 }, { 50, NEVER } });
		assertEquals(150, found.cost());
		assertEquals(2, found.size());
		Assignment none = new Assignment(new double[][] { { NEVER, NEVER } });
		assertEquals(0, none.size());
		assertEquals(0, none.cost());
	}

	@Test
	void refusesWhatIsNoCost() {
		assertThrows(IllegalArgumentException.class, () -> new Assignment(new double[][] { { Double.NaN } }));
		assertThrows(IllegalArgumentException.class, () -> new Assignment(new double[][] { { 1, 2 }, { 1 } }));
	}

	@Test
	void isAsGoodAsTheBestOfAllPairings() {
		Random random = new Random(7);
		for (int round = 0; round < 2000; round++) {
			int rows = 1 + random.nextInt(6);
			int columns = 1 + random.nextInt(6);
			double[][] costs = new double[rows][columns];
			for (double[] row : costs) {
				for (int c = 0; c < columns; c++) {
					// Few values make many ties, some pairs are forbidden.
					row[c] = random.nextInt(4) == 0 ? NEVER : random.nextInt(8) - 3;
				}
			}
			Assignment found = new Assignment(costs);
			double[] best = { -1, 0 };
			tryAll(costs, 0, 0, 0, 0, best);
			assertEquals(best[0], found.size());
			assertEquals(best[1], found.cost(), 1e-9);
			double sum = 0;
			for (int r = 0; r < rows; r++) {
				if (found.columnOf(r) >= 0) {
					assertEquals(r, found.rowOf(found.columnOf(r)));
					sum += costs[r][found.columnOf(r)];
				}
			}
			assertEquals(sum, found.cost(), 1e-9);
		}
	}

	private static void tryAll(double[][] costs, int row, int taken, int pairs, double cost, double[] best) {
		if (row == costs.length) {
			if (pairs > best[0] || pairs == best[0] && cost < best[1]) {
				best[0] = pairs;
				best[1] = cost;
			}
			return;
		}
		tryAll(costs, row + 1, taken, pairs, cost, best);
		for (int c = 0; c < costs[row].length; c++) {
			if ((taken & 1 << c) == 0 && costs[row][c] != NEVER) {
				tryAll(costs, row + 1, taken | 1 << c, pairs + 1, cost + costs[row][c], best);
			}
		}
	}
}

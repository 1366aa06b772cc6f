/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.labelwright.geometry.Interval;
import org.labelwright.quality.internal.metrics.SegmentMetric;
import org.labelwright.quality.metrics.Tasks;

class SegmentMetricTest {

	private static final double EXACT = 1e-12;
	private static final long SECOND = 1_000_000;
	private static final String[] LABELS = { "A", "B", "C", "x", "y", "z" };

	private static MemorySource source(Object... labelsAndSeconds) {
		MemorySource source = new MemorySource(LABELS).item("call");
		for (int i = 0; i < labelsAndSeconds.length; i += 3) {
			source.add((String) labelsAndSeconds[i],
					new Interval((int) labelsAndSeconds[i + 1] * SECOND, (int) labelsAndSeconds[i + 2] * SECOND));
		}
		return source;
	}

	private static Map<String, Double> evaluate(MemorySource truth, MemorySource prediction, String... options) {
		return MemorySource.evaluate(new SegmentMetric(), Tasks.SEGMENTS, truth, prediction, options).metrics();
	}

	@Test
	void labelsArePairedSoThatTheyShareMostTime() {
		// x is A (8 s), y is B (6 s), z is C (3 s); the C of the prediction is only a name, and left alone.
		Map<String, Double> metrics = evaluate(source("A", 0, 10, "B", 12, 20, "C", 24, 27, "A", 30, 40),
				source("x", 2, 13, "C", 13, 14, "y", 14, 20, "z", 22, 38, "C", 38, 40));
		assertEquals(31, metrics.get("total"), EXACT);
		assertEquals(2, metrics.get("missSeconds"), EXACT);
		assertEquals(2 + 2 + 3, metrics.get("falseAlarmSeconds"), EXACT);
		assertEquals(1 + 1 + 8 + 2, metrics.get("confusionSeconds"), EXACT);
		assertEquals(21.0 / 31, metrics.get("DER"), EXACT);
	}

	@Test
	void nearABoundaryNothingCounts() {
		MemorySource truth = source("A", 0, 10);
		MemorySource prediction = source("x", 0, 12);
		assertEquals(0.2, evaluate(truth, prediction).get("DER"), EXACT);
		// A second on each side of 0 and of 10: eight seconds of truth, one of false alarm.
		Map<String, Double> metrics = evaluate(truth, prediction, "collar", "1");
		assertEquals(8, metrics.get("total"), EXACT);
		assertEquals(1.0 / 8, metrics.get("DER"), EXACT);
	}

	@Test
	void overlapsMayBeSkipped() {
		MemorySource truth = source("A", 0, 10, "B", 5, 10);
		MemorySource prediction = source("x", 0, 10);
		assertEquals(5.0 / 15, evaluate(truth, prediction).get("DER"), EXACT);
		assertEquals(0, evaluate(truth, prediction, "skip-overlap", "true").get("DER"), EXACT);
	}

	@Test
	void withoutMappingLabelsMustBeTheSame() {
		assertEquals(0, evaluate(source("A", 0, 10), source("B", 0, 10)).get("DER"), EXACT);
		assertEquals(1, evaluate(source("A", 0, 10), source("B", 0, 10), "mapping", "none").get("DER"), EXACT);
	}

	@Test
	void agreesWithAPlainImplementationSecondBySecond() {
		Random random = new Random(9);
		for (int round = 0; round < 200; round++) {
			MemorySource truth = new MemorySource(LABELS).item("call");
			MemorySource prediction = new MemorySource(LABELS).item("call");
			boolean[][] on = random(random, truth, 0);
			boolean[][] said = random(random, prediction, 3);
			int best = Integer.MAX_VALUE;
			int total = 0;
			for (int[] map : new int[][] { { 0, 1, 2 }, { 0, 2, 1 }, { 1, 0, 2 }, { 1, 2, 0 }, { 2, 0, 1 }, { 2, 1, 0 } }) {
				int errors = 0;
				total = 0;
				for (int t = 0; t < 30; t++) {
					int wanted = 0;
					int found = 0;
					int right = 0;
					for (int k = 0; k < 3; k++) {
						wanted += on[k][t] ? 1 : 0;
						found += said[k][t] ? 1 : 0;
						right += on[k][t] && said[map[k]][t] ? 1 : 0;
					}
					total += wanted;
					errors += Math.max(wanted, found) - right;
				}
				best = Math.min(best, errors);
			}
			if (total > 0) {
				assertEquals((double) best / total, evaluate(truth, prediction).get("DER"), EXACT);
			}
		}
	}

	private static boolean[][] random(Random random, MemorySource source, int firstLabel) {
		boolean[][] on = new boolean[3][30];
		for (int i = random.nextInt(8); i > 0; i--) {
			int label = random.nextInt(3);
			int from = random.nextInt(25);
			int to = from + random.nextInt(5);
			source.add(LABELS[firstLabel + label], new Interval(from * SECOND, to * SECOND));
			for (int t = from; t < to; t++) {
				on[label][t] = true;
			}
		}
		return on;
	}
}

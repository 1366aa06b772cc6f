/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

/**
 * Detections of one class on one image, matched with its objects as evaluateImg() of pycocotools' cocoeval.py does: each
 * detection, by falling score, takes the free object it is most similar to, one that is to be ignored only where it
 * found no other; several may take a crowd. Not for several threads.
 */
final class GreedyMatching {

	/** An object as the matching sees it. */
	record Target(double area, boolean crowd, boolean ignore) {
	}

	private final double[] thresholds;
	private final double[][] ranges;

	/** @param ranges of areas, each from and to, both inclusive */
	GreedyMatching(double[] thresholds, double[][] ranges) {
		this.thresholds = thresholds;
		this.ranges = ranges;
	}

	/**
	 * @param scores of the detections, falling
	 * @param areas of the detections
	 * @param similarity by detection and object; empty where there are no objects
	 * @param open true where a detection that found nothing may still be right, because the class was not labelled
	 *        exhaustively on the image
	 */
	void run(int image, double[] scores, double[] areas, Target[] targets, double[][] similarity, boolean open, DetectionTally tally) {
		for (int d = 0; d < scores.length; d++) {
			tally.detection(scores[d], image, d);
		}
		for (int range = 0; range < ranges.length; range++) {
			double least = ranges[range][0];
			double most = ranges[range][1];
			boolean[] ignore = new boolean[targets.length];
			for (int g = 0; g < targets.length; g++) {
				ignore[g] = targets[g].ignore() || targets[g].area() < least || targets[g].area() > most;
				if (!ignore[g]) {
					tally.object(range);
				}
			}
			int[] order = ignoredLast(ignore);
			int[] matchedBits = new int[scores.length];
			int[] ignoredBits = new int[scores.length];
			for (int t = 0; t < thresholds.length && targets.length > 0; t++) {
				match(t, targets, similarity, ignore, order, matchedBits, ignoredBits);
			}
			for (int d = 0; d < scores.length; d++) {
				boolean outside = open || areas[d] < least || areas[d] > most;
				tally.outcome(range, matchedBits[d], ignoredBits[d] | (outside ? ~matchedBits[d] : 0));
			}
		}
	}

	private static int[] ignoredLast(boolean[] ignore) {
		int[] order = new int[ignore.length];
		int at = 0;
		for (int g = 0; g < ignore.length; g++) {
			if (!ignore[g]) {
				order[at++] = g;
			}
		}
		for (int g = 0; g < ignore.length; g++) {
			if (ignore[g]) {
				order[at++] = g;
			}
		}
		return order;
	}

	private void match(int t, Target[] targets, double[][] similarity, boolean[] ignore, int[] order, int[] matchedBits, int[] ignoredBits) {
		boolean[] taken = new boolean[targets.length];
		for (int d = 0; d < matchedBits.length; d++) {
			double best = Math.min(thresholds[t], 1 - 1e-10);
			int found = -1;
			for (int g : order) {
				if (taken[g] && !targets[g].crowd()) {
					continue;
				}
				if (found >= 0 && !ignore[found] && ignore[g]) {
					break;
				}
				if (similarity[d][g] >= best) {
					best = similarity[d][g];
					found = g;
				}
			}
			if (found >= 0) {
				taken[found] = true;
				matchedBits[d] |= 1 << t;
				if (ignore[found]) {
					ignoredBits[d] |= 1 << t;
				}
			}
		}
	}
}

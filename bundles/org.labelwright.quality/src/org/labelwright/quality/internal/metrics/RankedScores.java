/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import java.util.ArrayList;
import java.util.List;
import org.labelwright.quality.metrics.PrecisionRecallCurve.Point;

/** What follows from scores of things that are or are not of a class, as scikit-learn computes it: equal scores are one step. */
final class RankedScores {

	private final Numbers confidences = new Numbers();
	private final Numbers right = new Numbers();
	private final Numbers wrong = new Numbers();
	private long positives;
	private long negatives;

	RankedScores(double[] scores, boolean[] positive) {
		int[] order = Numbers.byFalling(scores);
		for (int i = 0; i < order.length; i++) {
			if (positive[order[i]]) {
				positives++;
			} else {
				negatives++;
			}
			if (i == order.length - 1 || scores[order[i + 1]] != scores[order[i]]) {
				confidences.add(scores[order[i]]);
				right.add(positives);
				wrong.add(negatives);
			}
		}
	}

	/** roc_auc_score; NaN where all are of the class, or none. */
	double rocArea() {
		double area = 0;
		double rightBefore = 0;
		double wrongBefore = 0;
		for (int i = 0; i < right.size(); i++) {
			area += (wrong.get(i) - wrongBefore) * (right.get(i) + rightBefore) / 2;
			rightBefore = right.get(i);
			wrongBefore = wrong.get(i);
		}
		return positives == 0 || negatives == 0 ? Double.NaN : area / positives / negatives;
	}

	/** average_precision_score; NaN where none is of the class. */
	double averagePrecision() {
		double sum = 0;
		double before = 0;
		for (int i = 0; i < right.size(); i++) {
			sum += (right.get(i) - before) * right.get(i) / (right.get(i) + wrong.get(i));
			before = right.get(i);
		}
		return positives == 0 ? Double.NaN : sum / positives;
	}

	List<Point> curve() {
		List<Point> points = new ArrayList<>();
		for (int i = 0; i < right.size() && positives > 0; i++) {
			points.add(new Point(confidences.get(i), right.get(i) / positives, right.get(i) / (right.get(i) + wrong.get(i))));
		}
		return points;
	}
}

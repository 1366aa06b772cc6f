/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.labelwright.quality.metrics.PrecisionRecallCurve.Point;

/**
 * What is kept of the detections of one label class: score, place, and for each range of areas at which thresholds the
 * detection found an object, and at which it is to be ignored. This and the figures made of it follow accumulate() of
 * pycocotools' cocoeval.py.
 */
final class DetectionTally {

	/** Recall levels at which precision is read, as numpy's linspace gives them. */
	private static final double[] LEVELS = new double[101];
	/** numpy.spacing(1). */
	private static final double EPSILON = Math.ulp(1.0);

	static {
		for (int i = 0; i < LEVELS.length; i++) {
			LEVELS[i] = i == 100 ? 1 : i * 0.01;
		}
	}

	/** Figures at each threshold; -1 everywhere where there is nothing to find. */
	record Figures(double[] precision, double[] recall) {
	}

	private final int thresholds;
	private final long[] objects;
	private final Numbers scores = new Numbers();
	private final Ints images = new Ints();
	private final Ints ranks = new Ints();
	private final Ints[] matched;
	private final Ints[] ignored;
	/** By range and number of detections, as several figures of the report come from one. */
	private final Map<List<Integer>, Figures> known = new HashMap<>();
	private int[] order;

	/** @param thresholds how many, 31 at most */
	DetectionTally(int ranges, int thresholds) {
		this.thresholds = thresholds;
		objects = new long[ranges];
		matched = new Ints[ranges];
		ignored = new Ints[ranges];
		Arrays.setAll(matched, i -> new Ints());
		Arrays.setAll(ignored, i -> new Ints());
	}

	/** Counts an object that is to be found. */
	void object(int range) {
		objects[range]++;
	}

	long objects(int range) {
		return objects[range];
	}

	/** @param rank the place among the detections of the class on the image, by falling score */
	void detection(double score, int image, int rank) {
		scores.add(score);
		images.add(image);
		ranks.add(rank);
	}

	/** Right after {@link #detection}, for each range: at which thresholds, one bit each. */
	void outcome(int range, int matchedBits, int ignoredBits) {
		matched[range].add(matchedBits);
		ignored[range].add(ignoredBits);
	}

	/** @param imageOrder the place of each image in the order of the reference, by its number */
	void sort(int[] imageOrder) {
		Integer[] boxed = new Integer[scores.size()];
		Arrays.setAll(boxed, i -> i);
		Arrays.sort(boxed, Comparator.<Integer>comparingDouble(i -> -scores.get(i)).thenComparingInt(i -> imageOrder[images.get(i)])
				.thenComparingInt(ranks::get));
		order = Arrays.stream(boxed).mapToInt(Integer::intValue).toArray();
	}

	/** @param most how many detections of an image count */
	Figures figures(int range, int most) {
		return known.computeIfAbsent(List.of(range, most), key -> compute(range, most));
	}

	private Figures compute(int range, int most) {
		double[] precision = new double[thresholds];
		double[] recall = new double[thresholds];
		if (objects[range] == 0) {
			Arrays.fill(precision, -1);
			Arrays.fill(recall, -1);
			return new Figures(precision, recall);
		}
		double[] recalls = new double[order.length];
		double[] precisions = new double[order.length];
		for (int t = 0; t < thresholds; t++) {
			int size = curve(range, most, t, recalls, precisions);
			recall[t] = size == 0 ? 0 : recalls[size - 1];
			precision[t] = averagePrecision(recalls, precisions, size);
		}
		return new Figures(precision, recall);
	}

	/** Recall and precision after each detection that counts; those ignored repeat the one before, as in the reference. */
	private int curve(int range, int most, int threshold, double[] recalls, double[] precisions) {
		int bit = 1 << threshold;
		int size = 0;
		long right = 0;
		long wrong = 0;
		for (int i : order) {
			if (ranks.get(i) >= most) {
				continue;
			}
			if ((ignored[range].get(i) & bit) == 0) {
				if ((matched[range].get(i) & bit) != 0) {
					right++;
				} else {
					wrong++;
				}
			}
			recalls[size] = (double) right / objects[range];
			precisions[size++] = right / (wrong + right + EPSILON);
		}
		return size;
	}

	/** The mean over 101 levels of recall of the best precision at that recall or above. Changes precisions. */
	private static double averagePrecision(double[] recalls, double[] precisions, int size) {
		for (int i = size - 1; i > 0; i--) {
			precisions[i - 1] = Math.max(precisions[i - 1], precisions[i]);
		}
		double sum = 0;
		int at = 0;
		for (double level : LEVELS) {
			while (at < size && recalls[at] < level) {
				at++;
			}
			if (at == size) {
				break;
			}
			sum += precisions[at];
		}
		return sum / LEVELS.length;
	}

	/** Confidence, recall and precision after each detection, at one threshold. */
	List<Point> points(int range, int most, int threshold) {
		double[] recalls = new double[order.length];
		double[] precisions = new double[order.length];
		int size = objects[range] == 0 ? 0 : curve(range, most, threshold, recalls, precisions);
		List<Point> points = new ArrayList<>();
		for (int i = 0, at = 0; at < size; i++) {
			if (ranks.get(order[i]) < most) {
				points.add(new Point(scores.get(order[i]), recalls[at], precisions[at]));
				at++;
			}
		}
		return points;
	}
}

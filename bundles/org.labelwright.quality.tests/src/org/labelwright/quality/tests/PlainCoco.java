/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * Average precision and recall over ten thresholds by their definition, slowly, one class, threshold and image after the other.
 *
 * @param <S> the shapes
 * @param classes all there are
 * @param similarity of the shape of a detection and an object
 * @param within which part of a detection lies in a crowd
 */
record PlainCoco<S>(List<String> classes, List<Thing<S>> objects, List<Thing<S>> detections, ToDoubleBiFunction<S, S> similarity,
		ToDoubleBiFunction<S, S> within) {

	/** What numpy.linspace(.5, .95, 10) gives: a last digit decides where an overlap is exactly a threshold. */
	private static final double[] NUMPY_THRESHOLDS = { 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.8999999999999999, 0.95 };

	/**
	 * An object or a detection.
	 *
	 * @param ignored an object that need not be found, whatever its area; a detection that is no false alarm when it finds nothing
	 */
	record Thing<S>(int image, String labelClass, S shape, double area, boolean crowd, boolean ignored, double score) {

		boolean isIgnored(double least, double most) {
			return crowd || ignored || area < least || area > most;
		}
	}

	/** @param only one of the thresholds, or -1 for the mean over all ten */
	double precision(double least, double most, int count, double only) {
		return mean(true, least, most, count, only);
	}

	double recall(double least, double most, int count, double only) {
		return mean(false, least, most, count, only);
	}

	/** Precision of one class at all thresholds. */
	double precision(String labelClass, int count) {
		return new PlainCoco<>(List.of(labelClass), objects, detections, similarity, within).precision(0, 1e10, count, -1);
	}

	private double mean(boolean precision, double least, double most, int count, double only) {
		List<Double> values = new ArrayList<>();
		for (String labelClass : classes) {
			for (double threshold : NUMPY_THRESHOLDS) {
				if (only < 0 || only == threshold) {
					double value = one(labelClass, precision, least, most, count, threshold);
					if (value >= 0) {
						values.add(value);
					}
				}
			}
		}
		return values.stream().mapToDouble(v -> v).average().orElse(-1);
	}

	private record Judged(double score, boolean right) {
	}

	private double one(String labelClass, boolean precision, double least, double most, int count, double threshold) {
		List<Thing<S>> wantedOnes = objects.stream().filter(o -> o.labelClass().equals(labelClass)).toList();
		long wanted = wantedOnes.stream().filter(o -> !o.isIgnored(least, most)).count();
		if (wanted == 0) {
			return -1;
		}
		List<Judged> judged = new ArrayList<>();
		int images = detections.stream().mapToInt(Thing::image).max().orElse(-1) + 1;
		for (int image = 0; image < images; image++) {
			int number = image;
			List<Thing<S>> left = new ArrayList<>(wantedOnes.stream().filter(o -> o.image() == number).toList());
			detections.stream().filter(d -> d.image() == number && d.labelClass().equals(labelClass)).sorted(Comparator.comparingDouble(d -> -d.score()))
					.limit(count).forEach(detection -> judge(detection, left, least, most, threshold, judged));
		}
		judged.sort(Comparator.comparingDouble(j -> -j.score()));
		return precision ? averagePrecision(judged, wanted) : (double) judged.stream().filter(Judged::right).count() / wanted;
	}

	/** A wanted object first; the last of equally good ones. */
	private void judge(Thing<S> detection, List<Thing<S>> left, double least, double most, double threshold, List<Judged> judged) {
		Thing<S> found = null;
		for (boolean ignored : new boolean[] { false, true }) {
			for (Thing<S> object : left) {
				boolean inTurn = object.isIgnored(least, most) == ignored && (found == null || found.isIgnored(least, most) == ignored);
				if (inTurn && alike(detection, object) >= threshold && (found == null || alike(detection, object) >= alike(detection, found))) {
					found = object;
				}
			}
		}
		boolean skip = found != null ? found.isIgnored(least, most) : detection.ignored() || detection.area() < least || detection.area() > most;
		if (found != null && !found.crowd()) {
			left.remove(found);
		}
		if (!skip) {
			judged.add(new Judged(detection.score(), found != null));
		}
	}

	private double alike(Thing<S> detection, Thing<S> object) {
		return (object.crowd() ? within : similarity).applyAsDouble(detection.shape(), object.shape());
	}

	private static double averagePrecision(List<Judged> judged, long wanted) {
		double[] recalls = new double[judged.size()];
		double[] precisions = new double[judged.size()];
		int right = 0;
		for (int i = 0; i < recalls.length; i++) {
			right += judged.get(i).right() ? 1 : 0;
			recalls[i] = (double) right / wanted;
			precisions[i] = (double) right / (i + 1);
		}
		double sum = 0;
		for (int level = 0; level <= 100; level++) {
			double best = 0;
			for (int i = 0; i < recalls.length; i++) {
				// The levels of numpy.linspace: 0.28 stands there as 0.28000000000000003, so a recall of 7/25 does not reach it.
				if (recalls[i] >= level * 0.01) {
					best = Math.max(best, precisions[i]);
				}
			}
			sum += best;
		}
		return sum / 101;
	}
}

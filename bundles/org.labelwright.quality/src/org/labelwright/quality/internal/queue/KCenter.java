/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.queue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.labelwright.core.Progress;

/**
 * Chooses vectors that are as far as can be from all that were chosen before, one after the other: at most twice as far from
 * covering all as the best choice (T. F. Gonzalez, Clustering to minimize the maximum intercluster distance, 1985). Takes time by the number
 * of vectors times those that are chosen.
 */
public final class KCenter {

	/**
	 * @param index of the vector
	 * @param nearest that of the one it is least far from of those before it, -1 where it is the first
	 * @param distance Euclidean, of these two
	 */
	public record Choice(int index, int nearest, double distance) {
	}

	private final List<float[]> vectors;
	private final double[] distances;
	private final int[] nearest;
	private boolean begun;

	/** @param covered which vectors are there from the beginning, and not to be chosen */
	public KCenter(List<float[]> vectors, List<Boolean> covered) {
		this.vectors = vectors;
		distances = new double[vectors.size()];
		nearest = new int[vectors.size()];
		Arrays.fill(distances, Double.POSITIVE_INFINITY);
		Arrays.fill(nearest, -1);
		for (int i = 0; i < covered.size(); i++) {
			if (covered.get(i)) {
				cover(i);
			}
		}
	}

	private static double squared(float[] one, float[] other) {
		double sum = 0;
		for (int i = 0; i < one.length; i++) {
			double difference = one[i] - other[i];
			sum += difference * difference;
		}
		return sum;
	}

	/** A vector that is covered has the distance -1: it is never the farthest. */
	private void cover(int center) {
		begun = true;
		for (int i = 0; i < distances.length; i++) {
			if (distances[i] >= 0) {
				double distance = squared(vectors.get(i), vectors.get(center));
				if (distance < distances[i]) {
					distances[i] = distance;
					nearest[i] = center;
				}
			}
		}
		distances[center] = -1;
	}

	public List<Choice> choose(int count, Progress progress) {
		List<Choice> choices = new ArrayList<>();
		while (choices.size() < count) {
			progress.at(choices.size(), count);
			int farthest = begun ? farthest() : middle();
			if (farthest < 0) {
				break;
			}
			double distance = begun ? Math.sqrt(distances[farthest]) : 0;
			choices.add(new Choice(farthest, nearest[farthest], distance));
			cover(farthest);
		}
		progress.at(count, count);
		return choices;
	}

	/** The first of them; -1 where all are covered. */
	private int farthest() {
		int farthest = -1;
		for (int i = 0; i < distances.length; i++) {
			if (distances[i] >= 0 && (farthest < 0 || distances[i] > distances[farthest])) {
				farthest = i;
			}
		}
		return farthest;
	}

	/** Where nothing is covered yet, what stands for most: the vector nearest to the mean. */
	private int middle() {
		if (vectors.isEmpty()) {
			return -1;
		}
		double[] sum = new double[vectors.getFirst().length];
		for (float[] vector : vectors) {
			for (int i = 0; i < sum.length; i++) {
				sum[i] += vector[i];
			}
		}
		float[] mean = new float[sum.length];
		for (int i = 0; i < sum.length; i++) {
			mean[i] = (float) (sum[i] / vectors.size());
		}
		int middle = 0;
		double least = Double.POSITIVE_INFINITY;
		for (int i = 0; i < vectors.size(); i++) {
			double distance = squared(vectors.get(i), mean);
			if (distance < least) {
				least = distance;
				middle = i;
			}
		}
		return middle;
	}
}

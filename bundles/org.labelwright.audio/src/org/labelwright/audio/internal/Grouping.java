/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.audio.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts what is near together, by agglomerative clustering with average linkage. It follows chains of nearest neighbours (Murtagh, 1983), in time
 * and memory of the square of the number.
 */
final class Grouping {

	/** Two groups that become one, named by a member of each. */
	private record Merge(int one, int other, float distance) {
	}

	private Grouping() {
	}

	/**
	 * Groups, numbered from 0 on in the order in which they occur.
	 *
	 * @param distances from each to each, symmetric; it is changed
	 * @param most how far from each other the members of two groups may be on average to become one; not looked at where a number is given
	 * @param number of groups wanted; 0 for as many as there are
	 */
	static int[] of(float[][] distances, double most, int number) {
		int count = distances.length;
		List<Merge> merges = merges(distances);
		merges.sort(Comparator.comparingDouble(Merge::distance));
		int[] parents = new int[count];
		for (int i = 0; i < count; i++) {
			parents[i] = i;
		}
		int left = count;
		for (Merge merge : merges) {
			if (number > 0 ? left > number : merge.distance() <= most) {
				parents[root(parents, merge.other())] = root(parents, merge.one());
				left--;
			}
		}
		int[] groups = new int[count];
		List<Integer> roots = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			int root = root(parents, i);
			if (!roots.contains(root)) {
				roots.add(root);
			}
			groups[i] = roots.indexOf(root);
		}
		return groups;
	}

	private static int root(int[] parents, int of) {
		int root = of;
		while (parents[root] != root) {
			root = parents[root];
		}
		return root;
	}

	private static List<Merge> merges(float[][] distances) {
		int count = distances.length;
		List<Merge> merges = new ArrayList<>();
		int[] sizes = new int[count];
		java.util.Arrays.fill(sizes, 1);
		List<Integer> chain = new ArrayList<>();
		while (merges.size() < count - 1) {
			if (chain.isEmpty()) {
				chain.add(next(sizes, -1));
			}
			int end = chain.getLast();
			int before = chain.size() > 1 ? chain.get(chain.size() - 2) : -1;
			int nearest = before >= 0 ? before : next(sizes, end);
			for (int i = 0; i < count; i++) {
				if (i != end && sizes[i] > 0 && distances[end][i] < distances[end][nearest]) {
					nearest = i;
				}
			}
			if (nearest == before) {
				chain.removeLast();
				chain.removeLast();
				merges.add(new Merge(before, end, distances[end][before]));
				join(distances, sizes, before, end);
			} else {
				chain.add(nearest);
			}
		}
		return merges;
	}

	private static int next(int[] sizes, int without) {
		int next = 0;
		while (sizes[next] == 0 || next == without) {
			next++;
		}
		return next;
	}

	/** The distance of the two to any other is the mean of all of their members. */
	private static void join(float[][] distances, int[] sizes, int kept, int gone) {
		for (int i = 0; i < sizes.length; i++) {
			if (sizes[i] > 0 && i != kept && i != gone) {
				distances[kept][i] = (sizes[kept] * distances[kept][i] + sizes[gone] * distances[gone][i]) / (sizes[kept] + sizes[gone]);
				distances[i][kept] = distances[kept][i];
			}
		}
		sizes[kept] += sizes[gone];
		sizes[gone] = 0;
	}
}

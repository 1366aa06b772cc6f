/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.labelwright.model.annotation.Annotation;

/**
 * Which annotations of one layer stand for the same objects as those of another. Optimal: as many pairs as can be whose
 * overlap reaches the threshold of their class, and of those pairings the one that overlaps most. Annotations of the same
 * class are paired first, what is left across classes, so that two objects that cover each other are not mixed up.
 */
public final class ObjectMatching {

	/**
	 * Two annotations of one object.
	 *
	 * @param first index in the first list
	 * @param second index in the second list
	 * @param iou in [0,1]
	 */
	public record Pair(int first, int second, double iou) {
	}

	/** Says how far two candidates overlap, and from where on that is enough. */
	interface Candidates {

		/** 0 where they must not be paired. */
		double overlap(int first, int second);

		boolean isSameClass(int first, int second);
	}

	private ObjectMatching() {
	}

	/** The pairs, in the order of the first list. */
	public static List<Pair> of(List<Annotation> first, List<Annotation> second, Thresholds thresholds) {
		return of(first.size(), second.size(), new Candidates() {
			@Override
			public double overlap(int i, int j) {
				double iou = Similarity.of(first.get(i).getGeometry(), second.get(j).getGeometry());
				return iou > 0 && iou >= thresholds.of(first.get(i), second.get(j)) ? iou : 0;
			}

			@Override
			public boolean isSameClass(int i, int j) {
				return Objects.equals(first.get(i).getLabelClass(), second.get(j).getLabelClass());
			}
		});
	}

	static List<Pair> of(int firstCount, int secondCount, Candidates candidates) {
		List<Pair> same = new ArrayList<>();
		List<Pair> across = new ArrayList<>();
		for (int i = 0; i < firstCount; i++) {
			for (int j = 0; j < secondCount; j++) {
				double overlap = candidates.overlap(i, j);
				if (overlap > 0) {
					(candidates.isSameClass(i, j) ? same : across).add(new Pair(i, j, overlap));
				}
			}
		}
		boolean[] firstTaken = new boolean[firstCount];
		boolean[] secondTaken = new boolean[secondCount];
		List<Pair> pairs = new ArrayList<>(assign(same, firstTaken, secondTaken));
		across.removeIf(pair -> firstTaken[pair.first()] || secondTaken[pair.second()]);
		pairs.addAll(assign(across, firstTaken, secondTaken));
		pairs.sort((one, other) -> Integer.compare(one.first(), other.first()));
		return pairs;
	}

	private static List<Pair> assign(List<Pair> possible, boolean[] firstTaken, boolean[] secondTaken) {
		List<Pair> pairs = new ArrayList<>();
		for (List<Pair> group : groups(possible, firstTaken.length)) {
			assignGroup(group, pairs);
		}
		pairs.forEach(pair -> {
			firstTaken[pair.first()] = true;
			secondTaken[pair.second()] = true;
		});
		return pairs;
	}

	/** Pairs that have nothing to do with each other are assigned apart: the cost grows with the cube of the size. */
	private static Iterable<List<Pair>> groups(List<Pair> possible, int firstCount) {
		Map<Integer, Integer> above = new HashMap<>();
		for (Pair pair : possible) {
			above.put(root(above, pair.first()), root(above, firstCount + pair.second()));
		}
		Map<Integer, List<Pair>> groups = new LinkedHashMap<>();
		possible.forEach(pair -> groups.computeIfAbsent(root(above, pair.first()), key -> new ArrayList<>()).add(pair));
		return groups.values();
	}

	private static int root(Map<Integer, Integer> above, int node) {
		int at = node;
		for (Integer next = above.get(at); next != null && next != at; next = above.get(at)) {
			at = next;
		}
		return at;
	}

	private static void assignGroup(List<Pair> group, List<Pair> pairs) {
		if (group.size() == 1) {
			pairs.add(group.getFirst());
			return;
		}
		int[] rows = group.stream().mapToInt(Pair::first).distinct().sorted().toArray();
		int[] columns = group.stream().mapToInt(Pair::second).distinct().sorted().toArray();
		double[][] costs = new double[rows.length][columns.length];
		for (double[] row : costs) {
			Arrays.fill(row, Double.POSITIVE_INFINITY);
		}
		group.forEach(pair -> costs[Arrays.binarySearch(rows, pair.first())][Arrays.binarySearch(columns, pair.second())] = -pair.iou());
		Assignment assignment = new Assignment(costs);
		for (int row = 0; row < rows.length; row++) {
			int column = assignment.columnOf(row);
			if (column >= 0) {
				pairs.add(new Pair(rows[row], columns[column], -costs[row][column]));
			}
		}
	}
}

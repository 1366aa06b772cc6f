/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of a mask that are not connected by the edges of their pixels: runs of neighbouring columns are united. */
public final class MaskParts {

	/** A run within one column. */
	private record Run(int x, int from, int to) {

		Box box() {
			return new Box(x, from, 1, to - from);
		}
	}

	private MaskParts() {
	}

	/** The boxes of whole pixels around each part, by the column, then the row of its first pixel. */
	public static List<Box> boxes(Mask mask) {
		List<Run> runs = runs(mask);
		int[] parent = new int[runs.size()];
		Arrays.setAll(parent, i -> i);
		int before = 0;
		for (int i = 0; i < runs.size(); i++) {
			Run run = runs.get(i);
			while (runs.get(before).x() < run.x() - 1 || runs.get(before).x() == run.x() - 1 && runs.get(before).to() <= run.from()) {
				before++;
			}
			for (int other = before; other < i && runs.get(other).x() == run.x() - 1 && runs.get(other).from() < run.to(); other++) {
				int one = root(parent, i);
				int two = root(parent, other);
				// The first run of a part stands for it.
				parent[Math.max(one, two)] = Math.min(one, two);
			}
		}
		Map<Integer, Box> boxes = new LinkedHashMap<>();
		for (int i = 0; i < parent.length; i++) {
			boxes.merge(root(parent, i), runs.get(i).box(), Box::union);
		}
		return List.copyOf(boxes.values());
	}

	private static int root(int[] parent, int of) {
		int at = of;
		while (parent[at] != at) {
			parent[at] = parent[parent[at]];
			at = parent[at];
		}
		return at;
	}

	/** A foreign file may say one run as two. */
	private static void add(List<Run> runs, Run run) {
		if (!runs.isEmpty() && runs.getLast().x() == run.x() && runs.getLast().to() == run.from()) {
			runs.add(new Run(run.x(), runs.removeLast().from(), run.to()));
		} else {
			runs.add(run);
		}
	}

	private static List<Run> runs(Mask mask) {
		List<Run> runs = new ArrayList<>();
		int[] counts = mask.counts();
		long at = 0;
		for (int i = 0; i < counts.length; i++) {
			long end = at + counts[i];
			while ((i & 1) == 1 && at < end) {
				int from = (int) (at % mask.height());
				int to = (int) Math.min(mask.height(), from + end - at);
				add(runs, new Run((int) (at / mask.height()), from, to));
				at += to - from;
			}
			at = end;
		}
		return runs;
	}
}

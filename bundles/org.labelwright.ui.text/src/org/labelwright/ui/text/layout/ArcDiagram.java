/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the words of a sentence stand beside each other, and in which lanes the arcs of its dependencies go above them: what an arc
 * spans is below it, and there is room for what is written on it. In pixels from the left edge; lane 0 is the lowest.
 */
public final class ArcDiagram {

	/** In place of a head: the word has none, or is the root. */
	public static final int NONE = -1;
	public static final int ROOT = -2;

	private static final double SPREAD = 7;
	private static final double BENDS = 22;

	/**
	 * An arc from a head to what hangs on it.
	 *
	 * @param fromX at the head
	 * @param toX at the dependent
	 */
	public record Arc(int head, int dependent, int lane, double fromX, double toX) {

		public double middle() {
			return (fromX + toX) / 2;
		}
	}

	private final double[] centers;
	private final List<Arc> arcs;
	private final int lanes;
	private final double width;

	private ArcDiagram(double[] centers, List<Arc> arcs, int lanes, double width) {
		this.centers = centers;
		this.arcs = List.copyOf(arcs);
		this.lanes = lanes;
		this.width = width;
	}

	/**
	 * @param widths of the words
	 * @param heads the word each hangs on, {@link #NONE} or {@link #ROOT}
	 * @param labels widths of what is written on the arc to each word
	 * @param gap at least between words
	 * @param rightToLeft whether the first word stands at the right
	 */
	public static ArcDiagram of(double[] widths, int[] heads, double[] labels, double gap, boolean rightToLeft) {
		int count = widths.length;
		// The longer ones go above.
		int[] dependents = IntStream.range(0, count).filter(i -> heads[i] >= 0).boxed().sorted(Comparator.comparingInt((Integer i) -> Math.abs(i - heads[i])).thenComparingInt(i -> i))
				.mapToInt(i -> i).toArray();
		double[] gaps = new double[count];
		Arrays.fill(gaps, gap);
		for (int dependent : dependents) {
			int low = Math.min(dependent, heads[dependent]);
			int high = Math.max(dependent, heads[dependent]);
			double room = (widths[low] + widths[high]) / 2;
			for (int i = low; i < high; i++) {
				room += gaps[i] + (i > low ? widths[i] : 0);
			}
			gaps[high - 1] += Math.max(0, labels[dependent] + BENDS - room);
		}
		double[] centers = new double[count];
		double x = gap;
		for (int i = 0; i < count; i++) {
			centers[i] = x + widths[i] / 2;
			x += widths[i] + gaps[i];
		}
		if (rightToLeft) {
			for (int i = 0; i < count; i++) {
				centers[i] = x - centers[i];
			}
		}
		Lanes lanes = new Lanes();
		List<Arc> arcs = new ArrayList<>();
		for (int dependent : dependents) {
			int head = heads[dependent];
			int lane = lanes.above(new Extent(Math.min(head, dependent), Math.max(head, dependent)));
			arcs.add(new Arc(head, dependent, lane, end(centers, widths, heads, head, dependent, head), end(centers, widths, heads, head, dependent, dependent)));
		}
		return new ArcDiagram(centers, arcs, lanes.count(), x);
	}

	/** Where an arc meets a word: those to one side are side by side, the longer ones further in, so that they do not cross. */
	private static double end(double[] centers, double[] widths, int[] heads, int head, int dependent, int word) {
		record Other(int to, int of) {
		}
		List<Other> others = new ArrayList<>();
		for (int i = 0; i < heads.length; i++) {
			if (heads[i] == word) {
				others.add(new Other(i, i));
			} else if (i == word && heads[i] >= 0) {
				others.add(new Other(heads[i], i));
			}
		}
		others.sort(Comparator.<Other>comparingDouble(one -> Math.signum(centers[one.to()] - centers[word]))
				.thenComparingDouble(one -> -centers[one.to()]).thenComparingInt(Other::of));
		int place = others.indexOf(new Other(word == head ? dependent : head, dependent));
		double spread = others.size() < 2 ? 0 : Math.min(SPREAD, widths[word] * 0.8 / (others.size() - 1));
		return centers[word] + (place - (others.size() - 1) / 2.0) * spread;
	}

	/** The middle of a word. */
	public double center(int word) {
		return centers[word];
	}

	public List<Arc> arcs() {
		return arcs;
	}

	public int lanes() {
		return lanes;
	}

	public double width() {
		return width;
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry;

import java.util.List;

/**
 * A span of text: one fragment, or several where it is discontinuous.
 *
 * @param fragments at least one, in the order of the text, not overlapping
 */
public record Span(List<Fragment> fragments) implements Geometry {

	/** @throws IllegalArgumentException if there is no fragment, or two overlap or are out of order */
	public Span {
		fragments = List.copyOf(fragments);
		if (fragments.isEmpty()) {
			throw new IllegalArgumentException("A span needs at least one fragment");
		}
		for (int i = 1; i < fragments.size(); i++) {
			if (fragments.get(i).start() < fragments.get(i - 1).end()) {
				throw new IllegalArgumentException(
						"Fragment " + fragments.get(i) + " does not follow " + fragments.get(i - 1));
			}
		}
	}

	@Override
	public GeometryKind kind() {
		return GeometryKind.SPAN;
	}

	public static Span of(int start, int end) {
		return new Span(List.of(new Fragment(start, end)));
	}

	public int start() {
		return fragments.getFirst().start();
	}

	public int end() {
		return fragments.getLast().end();
	}

	/** Number of code points covered, gaps not counted. */
	public int length() {
		return fragments.stream().mapToInt(Fragment::length).sum();
	}

	/** Number of code points in both. */
	public int overlap(Span other) {
		int common = 0;
		for (int i = 0, j = 0; i < fragments.size() && j < other.fragments.size();) {
			Fragment a = fragments.get(i);
			Fragment b = other.fragments.get(j);
			common += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
			if (a.end() < b.end()) {
				i++;
			} else {
				j++;
			}
		}
		return common;
	}

	/** Intersection over union of the code points in [0,1]; 1 for equal spans, also where they are of zero length. */
	public double iou(Span other) {
		if (equals(other)) {
			return 1;
		}
		int common = overlap(other);
		int all = length() + other.length() - common;
		return all > 0 ? (double) common / all : 0;
	}
}

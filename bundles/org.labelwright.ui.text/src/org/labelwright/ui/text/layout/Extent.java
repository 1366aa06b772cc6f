/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.layout;

/** A stretch of a row, in pixels from the left edge of the text. */
public record Extent(double left, double right) {

	public double width() {
		return right - left;
	}

	/** Whether they share more than an edge. */
	public boolean overlaps(Extent other) {
		return left < other.right && other.left < right;
	}

	/** The least that covers both. */
	public Extent union(Extent other) {
		return new Extent(Math.min(left, other.left), Math.max(right, other.right));
	}
}

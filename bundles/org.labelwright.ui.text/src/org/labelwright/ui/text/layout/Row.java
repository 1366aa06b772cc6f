/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.layout;

import java.util.List;

/**
 * A row of text with what stands above it.
 *
 * @param start of its text, in UTF-16 units of the block
 * @param top from the top of the block
 * @param text where the text begins, from the top of the block
 * @param bottom from the top of the block
 */
public record Row(int start, int end, double top, double text, double bottom, List<Bar> bars, List<Wire> wires) {

	/**
	 * The part of a mark that lies in a row.
	 *
	 * @param pieces where its text stands, from left to right; one without width for a mark of no length
	 * @param label where its words stand
	 * @param top of the lane, from the top of the block
	 * @param bottom of the lane
	 * @param begins whether the mark begins in this row
	 * @param ends whether it ends in this row
	 */
	public record Bar(Mark mark, List<Extent> pieces, Extent label, double top, double bottom, boolean begins, boolean ends) {

		/** Where relations touch it. */
		double middle() {
			return (label.left() + label.right()) / 2;
		}
	}

	/** How much of a relation a row shows. */
	public enum Reach {
		/** Both ends. */
		WHOLE,
		/** Where it leaves. */
		LEAVES,
		/** Where it arrives. */
		ARRIVES
	}

	/**
	 * A relation in a row.
	 *
	 * @param fromX where it leaves its mark, or where the arriving part begins
	 * @param toX where it arrives, or where the leaving part ends
	 * @param fromY the top of the bar it leaves, or the height of the lane
	 * @param toY the top of the bar it arrives at, or the height of the lane
	 * @param y the height of the lane, from the top of the block
	 * @param words on it: its name, and for a part of it the words at the other end
	 * @param wordsX where these begin
	 */
	public record Wire(Link link, Reach reach, double fromX, double toX, double fromY, double toY, double y, String words, double wordsX) {
	}
}

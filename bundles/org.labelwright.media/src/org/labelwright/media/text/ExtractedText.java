/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.text;

import java.util.List;

/**
 * The text of a document, where it stands in it, and how it was laid out there.
 *
 * @param map to the code points of the markup; empty for formats without one, such as PDF
 * @param blocks in the order of their ends
 * @param lines of formats whose text is painted at places, otherwise empty
 */
public record ExtractedText(String text, OffsetMap map, List<Block> blocks, List<Line> lines) {

	/**
	 * A part of a document, in code points of the text.
	 *
	 * @param kind as HTML names it: h1 to h6, p, li, td, th, pre, blockquote, a
	 */
	public record Block(String kind, int start, int end) {
	}

	/**
	 * Words that are painted at one place of a page, in code points of the text.
	 *
	 * @param page from 1 on
	 * @param x in points (1/72 inch) from the top left corner of the page, as y
	 */
	public record Line(int start, int end, int page, float x, float y, float width, float height) {
	}

	public ExtractedText {
		blocks = List.copyOf(blocks);
		lines = List.copyOf(lines);
	}
}

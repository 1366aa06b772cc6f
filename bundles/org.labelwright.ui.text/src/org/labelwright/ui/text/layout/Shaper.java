/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.layout;

/** Knows the fonts: breaks blocks into rows and measures words. */
public interface Shaper {

	/** @param width that rows may have */
	Shaped shape(String block, double width);

	/** The width of words on a bar or an arc. */
	double labelWidth(String words);

	/** The height of a row of text, as far as it can be known without the text. */
	double rowHeight();

	/** About how wide a character is. */
	double characterWidth();
}

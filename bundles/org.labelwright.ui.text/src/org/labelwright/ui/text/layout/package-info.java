/* SPDX-License-Identifier: EPL-2.0 */
/**
 * Lays out a text with its labels in lines: which words stand where, in which lane each label lies above them, how relations
 * run. Knows no window and no toolkit: what needs fonts is asked of a {@link org.labelwright.ui.text.layout.Shaper}.
 *
 * <p>Texts are cut into blocks, a paragraph each, or a piece of one that is very long. Only blocks that have been in sight are
 * laid out; the height of all others is estimated, so that a document of any length opens at once.
 *
 * <p>Marks and places are counted in code points of the whole text. Within a block offsets are UTF-16 units from its start,
 * as fonts want them; {@link org.labelwright.ui.text.layout.TextBlocks} is the one place where one becomes the other.
 * Lengths are pixels, x from the left edge of the text, y from the top.
 */
package org.labelwright.ui.text.layout;

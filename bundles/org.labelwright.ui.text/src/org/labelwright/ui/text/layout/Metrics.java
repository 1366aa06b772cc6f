/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.layout;

/**
 * How large things are, in pixels.
 *
 * @param bar the height of a lane of labels
 * @param arc the height of a lane of relations
 * @param above the air above a row
 * @param padding left and right of the words on a bar
 */
public record Metrics(double bar, double arc, double above, double padding) {

	/** For a font of a height. */
	public static Metrics of(double rowHeight, double labelHeight) {
		return new Metrics(labelHeight + 3, labelHeight + 4, Math.round(rowHeight * 0.35), 4);
	}
}

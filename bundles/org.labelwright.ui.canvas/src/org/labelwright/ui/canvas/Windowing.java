/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

/** Which values of an image are shown black and which white, as the mouse changes it. */
@FunctionalInterface
public interface Windowing {

	/**
	 * @param across by how many pixels of the screen the mouse went to the right: the range becomes wider
	 * @param down by how many it went down: it moves to higher values
	 */
	void drag(double across, double down);
}

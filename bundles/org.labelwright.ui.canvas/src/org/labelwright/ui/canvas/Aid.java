/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

/** What helps the eye and the hand, each to be switched on and off. */
public enum Aid {
	/** Lines through the pointer over the whole image. */
	CROSSHAIR,
	/** What is at the pointer, enlarged, in a corner. */
	LOUPE,
	/** The whole image, small, with what is seen of it. */
	MINIMAP,
	/** Image pixels along the edges; guides are drawn out of them. */
	RULERS,
	/** Corners that come near to corners of neighbours, guides or the border of the image take their place exactly. */
	SNAP,
	/** Corners go to the strongest edge in the image near the pointer. */
	SNAP_TO_IMAGE
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import org.labelwright.geometry.EditableMask;

/**
 * What the tools for masks have in common from one use to the next.
 *
 * @param size width of brush and eraser, in image pixels
 * @param tolerance how far colours may be from that under the magic wand, 0 to 255 in each of red, green and blue
 * @param everywhere whether the wand takes such pixels of the whole image, not only those connected
 */
public record MaskBrush(double size, EditableMask.Brush form, int tolerance, boolean everywhere) {

	public static final MaskBrush DEFAULT = new MaskBrush(20, EditableMask.Brush.ROUND, 24, false);

	private static final double STEP = 1.25;
	private static final double MAX_SIZE = 4000;
	private static final int MAX_TOLERANCE = 255;

	/** A step larger or smaller; always by at least a pixel. */
	public MaskBrush resized(boolean larger) {
		double wanted = Math.rint(larger ? Math.max(size + 1, size * STEP) : Math.min(size - 1, size / STEP));
		return new MaskBrush(Math.clamp(wanted, 1, MAX_SIZE), form, tolerance, everywhere);
	}

	/** A step more or less tolerant. */
	public MaskBrush tolerating(boolean more) {
		return new MaskBrush(size, form, Math.clamp(tolerance + (more ? 4 : -4), 0, MAX_TOLERANCE), everywhere);
	}

	public MaskBrush otherForm() {
		return new MaskBrush(size, form == EditableMask.Brush.ROUND ? EditableMask.Brush.SQUARE : EditableMask.Brush.ROUND, tolerance, everywhere);
	}

	public MaskBrush otherReach() {
		return new MaskBrush(size, form, tolerance, !everywhere);
	}
}

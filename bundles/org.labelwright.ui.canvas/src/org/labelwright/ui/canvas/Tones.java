/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

/**
 * How the values of pixels are changed for the eye only.
 *
 * @param brightness -1 is black, 0 as it is, 1 white
 * @param contrast the factor by which values move away from the middle, at least 0, 1 as it is
 * @param inverted dark for bright
 */
public record Tones(double brightness, double contrast, boolean inverted) {

	public static final Tones PLAIN = new Tones(0, 1, false);

	public Tones {
		brightness = Math.clamp(brightness, -1, 1);
		contrast = Math.clamp(contrast, 0.1, 10);
	}

	/** A value of 0 to 255 as it is seen. */
	int apply(int value) {
		double seen = (value / 255.0 - 0.5) * contrast + 0.5 + brightness;
		int clamped = (int) Math.round(255 * Math.clamp(seen, 0, 1));
		return inverted ? 255 - clamped : clamped;
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import org.eclipse.swt.graphics.RGB;

/** Colours between others, and how well colours of sRGB can be told from each other, as the Web Content Accessibility Guidelines 2 define it (w3.org/TR/WCAG22). Any thread. */
public final class Contrast {

	private Contrast() {
	}

	/** The contrast ratio: how much lighter the lighter of two colours is, from 1 to 21. */
	public static double ratio(RGB one, RGB other) {
		double first = luminance(one);
		double second = luminance(other);
		return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
	}

	/**
	 * A colour between two, channel by channel.
	 *
	 * @param share of the first, 0 to 1
	 */
	public static RGB mix(RGB one, RGB other, double share) {
		return new RGB(mix(one.red, other.red, share), mix(one.green, other.green, share), mix(one.blue, other.blue, share));
	}

	private static int mix(int one, int other, double share) {
		return (int) Math.round(one * share + other * (1 - share));
	}

	/** The relative luminance, from 0 for black to 1 for white. */
	public static double luminance(RGB color) {
		return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
	}

	private static double linear(int channel) {
		double share = channel / 255.0;
		return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}
}

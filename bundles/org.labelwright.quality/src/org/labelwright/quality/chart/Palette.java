/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.chart;

/**
 * The colours of a theme, as 0xRRGGBB.
 *
 * @param background what charts lie on
 */
public record Palette(int background, int text, int muted, int grid, int heat, int onHeat) {

	public static final Palette LIGHT = new Palette(0xFFFFFF, 0x1A1D21, 0x55595F, 0xD5D8DC, 0x00568C, 0xFFFFFF);
	public static final Palette DARK = new Palette(0x1B1E22, 0xECEEF0, 0xB3B8BE, 0x42474E, 0x2A86C4, 0xFFFFFF);

	/** Okabe and Ito without the black and the yellow, which one of the two backgrounds would swallow. */
	private static final int[] SERIES = { 0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x8C8C8C };

	/** The colour of a paint on the background. */
	public int color(Paint paint) {
		return switch (paint) {
		case Paint.Role role -> switch (role) {
			case TEXT -> text;
			case MUTED -> muted;
			case GRID -> grid;
			};
		case Paint.Series series -> SERIES[Math.floorMod(series.index(), SERIES.length)];
		case Paint.Heat scale -> mixed(scale.value());
		case Paint.OnHeat scale -> scale.isDark() ? onHeat : text;
		};
	}

	/** The lowest step is still seen against the background. */
	private int mixed(double value) {
		double share = 0.05 + 0.95 * value;
		int color = 0;
		for (int shift = 16; shift >= 0; shift -= 8) {
			int from = background >> shift & 0xFF;
			int to = heat >> shift & 0xFF;
			color |= (int) Math.round(from + share * (to - from)) << shift;
		}
		return color;
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.image;

import java.util.Collection;
import java.util.stream.IntStream;

/**
 * Which samples of a picture are shown black and which white; those between are shown in proportion, those outside
 * clipped. What radiologists set as window and level.
 *
 * @param low shown black
 * @param high shown white; may be lower than {@code low}, then the picture is inverted
 */
public record PixelWindow(double low, double high) {

	/** Of 8 bit samples: shown as they are. */
	public static final PixelWindow BYTES = new PixelWindow(0, 255);

	/** From the middle and the width of the window. */
	public static PixelWindow ofLevel(double level, double width) {
		return new PixelWindow(level - width / 2, level + width / 2);
	}

	/** Of all but the darkest and the brightest hundredth of the samples of some tiles. */
	public static PixelWindow ofMost(Collection<Tile> tiles) {
		double[] sorted = tiles.stream().map(Tile::samples)
				.flatMapToDouble(samples -> IntStream.range(0, samples.length()).mapToDouble(samples::at)).filter(Double::isFinite).sorted().toArray();
		return sorted.length == 0 ? new PixelWindow(0, 1)
				: new PixelWindow(sorted[sorted.length / 100], sorted[sorted.length - 1 - sorted.length / 100]);
	}

	/** How a sample is shown: 0 to 255; a sample that is no number is black. */
	public int shown(double sample) {
		if (low == high) {
			return sample > low ? 255 : 0;
		}
		double part = (sample - low) / (high - low);
		return part >= 1 ? 255 : part > 0 ? (int) (255 * part + 0.5) : 0;
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.image;

/** Pixels as they are shown, for what looks at pictures as people do. */
public final class ShownPixels {

	private ShownPixels() {
	}

	/**
	 * Red, green and blue of each pixel, row by row. Samples of more than 8 bits are spread from the darkest to the lightest of
	 * the tile. Not to be written into: it may be the tile's own array.
	 *
	 * @param info of the picture the tile is of
	 */
	public static byte[] rgb(ImageInfo info, Tile tile) {
		if (!info.needsWindow() && tile.bands() == 3 && tile.samples() instanceof Tile.Bytes bytes) {
			return bytes.values();
		}
		int[] shown = tile.rgb(info.needsWindow() ? spread(tile) : PixelWindow.BYTES);
		byte[] rgb = new byte[3 * shown.length];
		for (int i = 0; i < shown.length; i++) {
			rgb[3 * i] = (byte) (shown[i] >> 16);
			rgb[3 * i + 1] = (byte) (shown[i] >> 8);
			rgb[3 * i + 2] = (byte) shown[i];
		}
		return rgb;
	}

	private static PixelWindow spread(Tile tile) {
		double low = Double.POSITIVE_INFINITY;
		double high = Double.NEGATIVE_INFINITY;
		for (int i = 0; i < tile.samples().length(); i++) {
			double sample = tile.samples().at(i);
			if (Double.isFinite(sample)) {
				low = Math.min(low, sample);
				high = Math.max(high, sample);
			}
		}
		return low < high ? new PixelWindow(low, high) : PixelWindow.BYTES;
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.image;

/**
 * How the stored rows and columns of a picture are to be shown, as EXIF 2.32 (tag 0x0112) and TIFF 6.0 number it. Stored
 * pixels have their origin where the file puts it, shown ones at the top left.
 */
public enum Orientation {

	NORMAL(false, false, false), MIRRORED(false, true, false), TURNED_180(false, true, true), FLIPPED(false, false, true),
	TRANSPOSED(true, false, false), TURNED_90(true, true, false), TRANSVERSED(true, true, true), TURNED_270(true, false, true);

	private final boolean swapped;
	private final boolean mirrored;
	private final boolean flipped;

	/**
	 * @param swapped rows are shown as columns; before the others
	 * @param mirrored the shown picture counts its columns from the right
	 * @param flipped the shown picture counts its rows from the bottom
	 */
	Orientation(boolean swapped, boolean mirrored, boolean flipped) {
		this.swapped = swapped;
		this.mirrored = mirrored;
		this.flipped = flipped;
	}

	/** The number in the file, 1 to 8. */
	public int exif() {
		return ordinal() + 1;
	}

	/** @param exif the number in the file; what is none of 1 to 8 means nothing and is taken as {@link #NORMAL} */
	public static Orientation ofExif(int exif) {
		return exif >= 1 && exif <= 8 ? values()[exif - 1] : NORMAL;
	}

	/** True where a picture that is stored wide is shown high. */
	public boolean swapsAxes() {
		return swapped;
	}

	/**
	 * The stored column of a shown pixel.
	 *
	 * @param width of the picture as it is shown
	 * @param height of the picture as it is shown
	 */
	public int storedX(int x, int y, int width, int height) {
		return swapped ? row(y, height) : column(x, width);
	}

	/** The stored row of a shown pixel; see {@link #storedX}. */
	public int storedY(int x, int y, int width, int height) {
		return swapped ? column(x, width) : row(y, height);
	}

	private int column(int x, int width) {
		return mirrored ? width - 1 - x : x;
	}

	private int row(int y, int height) {
		return flipped ? height - 1 - y : y;
	}
}

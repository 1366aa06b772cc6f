/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry;

import java.util.Arrays;
import java.util.Optional;

/**
 * A binary mask over a raster, as COCO run lengths: column-major, runs alternate background and foreground and begin
 * with background. The counts are kept exactly as given, so that a foreign file travels without loss.
 * Immutable and safe for use by several threads.
 */
public final class Mask implements Geometry {

	private static final int BITS = 5;
	private static final int MORE = 0x20;
	private static final int SIGN = 0x10;
	private static final int FIRST_CHAR = 48;

	private final int width;
	private final int height;
	private final int[] counts;

	private Mask(int width, int height, int[] counts) {
		this.width = width;
		this.height = height;
		this.counts = counts;
	}

	/**
	 * @throws IllegalArgumentException if a size or count is negative or the counts do not add up to width x height
	 */
	public static Mask ofCounts(int width, int height, int... counts) {
		if (width < 0 || height < 0) {
			throw new IllegalArgumentException("A mask cannot have a negative size: " + width + " x " + height);
		}
		long sum = 0;
		for (int count : counts) {
			if (count < 0) {
				throw new IllegalArgumentException("A run cannot be negative: " + count);
			}
			sum += count;
		}
		if (sum != (long) width * height) {
			throw new IllegalArgumentException(
					"The runs add up to " + sum + ", the raster has " + (long) width * height + " pixels");
		}
		return new Mask(width, height, counts.clone());
	}

	/**
	 * Reads COCO's compressed string: six bits a character, each run from the third on stored as the difference to the
	 * run two before it.
	 *
	 * @throws IllegalArgumentException if the string ends inside a run, has other characters, or does not fit the raster
	 */
	public static Mask ofCompressed(int width, int height, String text) {
		int[] runs = new int[text.length()];
		int size = 0;
		int at = 0;
		while (at < text.length()) {
			long value = 0;
			int shift = 0;
			int bits;
			do {
				if (at == text.length() || shift > 60) {
					throw new IllegalArgumentException("The run-length string ends inside run " + size);
				}
				bits = text.charAt(at) - FIRST_CHAR;
				if (bits < 0 || bits > 63) {
					throw new IllegalArgumentException("Character " + at + " of the run-length string is not of the code");
				}
				at++;
				value |= (long) (bits & 0x1f) << shift;
				shift += BITS;
			} while ((bits & MORE) != 0);
			if ((bits & SIGN) != 0) {
				value |= -1L << shift;
			}
			if (size > 2) {
				value += runs[size - 2];
			}
			if (value < 0 || value > Integer.MAX_VALUE) {
				throw new IllegalArgumentException("Run " + size + " of the run-length string is out of range: " + value);
			}
			runs[size++] = (int) value;
		}
		return ofCounts(width, height, Arrays.copyOf(runs, size));
	}

	/** The mask of a row-major raster in which every non-zero byte is foreground. */
	public static Mask ofRaster(int width, int height, byte[] rowMajor) {
		if (rowMajor.length != (long) width * height) {
			throw new IllegalArgumentException("The raster has " + rowMajor.length + " bytes, not " + width + " x " + height);
		}
		int[] runs = new int[rowMajor.length + 1];
		int last = 0;
		boolean foreground = false;
		for (int x = 0; x < width; x++) {
			for (int y = 0; y < height; y++) {
				if ((rowMajor[y * width + x] != 0) != foreground) {
					foreground = !foreground;
					last++;
				}
				runs[last]++;
			}
		}
		return new Mask(width, height, Arrays.copyOf(runs, last + 1));
	}

	@Override
	public GeometryKind kind() {
		return GeometryKind.MASK;
	}

	public int width() {
		return width;
	}

	public int height() {
		return height;
	}

	/** A copy of the runs. */
	public int[] counts() {
		return counts.clone();
	}

	/** Number of foreground pixels. */
	public long area() {
		long area = 0;
		for (int i = 1; i < counts.length; i += 2) {
			area += counts[i];
		}
		return area;
	}

	/** True where the pixel is foreground; false outside the raster. */
	public boolean contains(int x, int y) {
		if (x < 0 || y < 0 || x >= width || y >= height) {
			return false;
		}
		long at = (long) x * height + y;
		long end = 0;
		for (int i = 0; i < counts.length; i++) {
			end += counts[i];
			if (at < end) {
				return (i & 1) == 1;
			}
		}
		return false;
	}

	/** The smallest box of whole pixels around the foreground, empty where there is none. */
	public Optional<Box> bounds() {
		long at = 0;
		int left = width;
		int right = -1;
		int top = height;
		int bottom = -1;
		for (int i = 0; i < counts.length; i++) {
			if ((i & 1) == 1 && counts[i] > 0) {
				long end = at + counts[i] - 1;
				left = Math.min(left, (int) (at / height));
				right = Math.max(right, (int) (end / height));
				boolean wraps = at / height != end / height;
				top = wraps ? 0 : Math.min(top, (int) (at % height));
				bottom = wraps ? height - 1 : Math.max(bottom, (int) (end % height));
			}
			at += counts[i];
		}
		return right < 0 ? Optional.empty() : Optional.of(new Box(left, top, right - left + 1, bottom - top + 1));
	}

	/** @throws IllegalArgumentException if the rasters differ in size, here and in the operations below */
	public Mask union(Mask other) {
		return combine(other, (a, b) -> a || b);
	}

	public Mask intersection(Mask other) {
		return combine(other, (a, b) -> a && b);
	}

	public Mask difference(Mask other) {
		return combine(other, (a, b) -> a && !b);
	}

	private Mask combine(Mask other, MaskRuns.Operation operation) {
		requireSameSize(other);
		return new Mask(width, height, MaskRuns.combine(counts, other.counts, operation));
	}

	/** Intersection over union in [0,1]; 0 where both are empty. */
	public double iou(Mask other) {
		requireSameSize(other);
		long common = MaskRuns.common(counts, other.counts);
		long all = area() + other.area() - common;
		return all > 0 ? (double) common / all : 0;
	}

	/** COCO's measure against a crowd region: the part of this mask that lies in the crowd. */
	public double iouWithCrowd(Mask crowd) {
		requireSameSize(crowd);
		long area = area();
		return area > 0 ? (double) MaskRuns.common(counts, crowd.counts) / area : 0;
	}

	private void requireSameSize(Mask other) {
		if (width != other.width || height != other.height) {
			throw new IllegalArgumentException("Masks of " + width + " x " + height + " and " + other.width + " x "
					+ other.height + " pixels have no pixels in common");
		}
	}

	/** Row-major, 1 for foreground. */
	public byte[] toRaster() {
		byte[] raster = new byte[width * height];
		int at = 0;
		for (int i = 0; i < counts.length; i++) {
			for (int end = at + counts[i]; at < end; at++) {
				if ((i & 1) == 1) {
					raster[at % height * width + at / height] = 1;
				}
			}
		}
		return raster;
	}

	/** COCO's compressed string, the inverse of {@link #ofCompressed}. */
	public String toCompressed() {
		StringBuilder text = new StringBuilder(counts.length * 2);
		for (int i = 0; i < counts.length; i++) {
			long value = i > 2 ? (long) counts[i] - counts[i - 2] : counts[i];
			boolean more = true;
			while (more) {
				int bits = (int) (value & 0x1f);
				value >>= BITS;
				more = (bits & SIGN) != 0 ? value != -1 : value != 0;
				text.append((char) ((more ? bits | MORE : bits) + FIRST_CHAR));
			}
		}
		return text.toString();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Mask mask && width == mask.width && height == mask.height
				&& Arrays.equals(counts, mask.counts);
	}

	@Override
	public int hashCode() {
		return (width * 31 + height) * 31 + Arrays.hashCode(counts);
	}

	@Override
	public String toString() {
		return "Mask[" + width + " x " + height + ", " + counts.length + " runs]";
	}
}

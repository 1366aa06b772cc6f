/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.image;

/**
 * A rectangle of pixels, row by row from the top left, the samples of a pixel together. Immutable in use: whoever gets
 * one does not write into its array.
 *
 * @param bands samples a pixel: 1 for grey, 3 for red, green, blue
 */
public record Tile(int width, int height, int bands, Samples samples) {

	/** The samples in the precision of the file. */
	public sealed interface Samples {

		/** By position in the array: {@code (y * width + x) * bands + band}. */
		double at(int index);

		int length();
	}

	/** Unsigned. */
	public record Bytes(byte[] values) implements Samples {
		@Override
		public double at(int index) {
			return values[index] & 0xff;
		}

		@Override
		public int length() {
			return values.length;
		}
	}

	/** Unsigned. */
	public record Shorts(short[] values) implements Samples {
		@Override
		public double at(int index) {
			return values[index] & 0xffff;
		}

		@Override
		public int length() {
			return values.length;
		}
	}

	public record Floats(float[] values) implements Samples {
		@Override
		public double at(int index) {
			return values[index];
		}

		@Override
		public int length() {
			return values.length;
		}
	}

	/** @throws IllegalArgumentException where the array is not as long as the rectangle wants */
	public Tile {
		if (width < 1 || height < 1 || bands != 1 && bands != 3 || samples.length() != width * height * bands) {
			throw new IllegalArgumentException(width + " x " + height + " pixels of " + bands + " bands are not " + samples.length() + " samples");
		}
	}

	/** A sample, as the file holds it. */
	public double value(int x, int y, int band) {
		return samples.at((y * width + x) * bands + band);
	}

	/** The pixels as they are shown, {@code 0xRRGGBB}, row by row. */
	public int[] rgb(PixelWindow window) {
		int[] shown = new int[width * height];
		if (samples instanceof Bytes bytes && window.equals(PixelWindow.BYTES)) {
			byte[] values = bytes.values();
			for (int i = 0, at = 0; i < shown.length; i++, at += bands) {
				int red = values[at] & 0xff;
				shown[i] = bands == 1 ? red * 0x010101 : red << 16 | (values[at + 1] & 0xff) << 8 | values[at + 2] & 0xff;
			}
			return shown;
		}
		for (int i = 0, at = 0; i < shown.length; i++, at += bands) {
			int red = window.shown(samples.at(at));
			shown[i] = bands == 1 ? red * 0x010101 : red << 16 | window.shown(samples.at(at + 1)) << 8 | window.shown(samples.at(at + 2));
		}
		return shown;
	}

	/** A part of it. */
	public Tile crop(int x, int y, int cropWidth, int cropHeight) {
		if (x == 0 && y == 0 && cropWidth == width && cropHeight == height) {
			return this;
		}
		Samples part = sameKind(cropWidth * cropHeight * bands);
		for (int row = 0; row < cropHeight; row++) {
			System.arraycopy(array(samples), ((y + row) * width + x) * bands, array(part), row * cropWidth * bands, cropWidth * bands);
		}
		return new Tile(cropWidth, cropHeight, bands, part);
	}

	/** What a pixel of a new tile is taken from. */
	@FunctionalInterface
	public interface From {
		/** The index of a pixel of the old tile: {@code y * width + x}. */
		int pixel(int x, int y);
	}

	/** A tile of pixels of this one in another order. */
	public Tile remap(int newWidth, int newHeight, From from) {
		Samples empty = sameKind(newWidth * newHeight * bands);
		for (int y = 0, to = 0; y < newHeight; y++) {
			for (int x = 0; x < newWidth; x++, to += bands) {
				System.arraycopy(array(samples), from.pixel(x, y) * bands, array(empty), to, bands);
			}
		}
		return new Tile(newWidth, newHeight, bands, empty);
	}

	/** Half as wide and high, rounded up: each pixel is the mean of the up to four it stands for. */
	public Tile half() {
		int halfWidth = (width + 1) / 2;
		int halfHeight = (height + 1) / 2;
		if (samples instanceof Bytes bytes) {
			return new Tile(halfWidth, halfHeight, bands, new Bytes(halfBytes(bytes.values(), halfWidth, halfHeight)));
		}
		Samples halved = sameKind(halfWidth * halfHeight * bands);
		for (int y = 0, to = 0; y < halfHeight; y++) {
			int below = Math.min(2 * y + 1, height - 1) * width;
			for (int x = 0; x < halfWidth; x++) {
				int right = Math.min(2 * x + 1, width - 1);
				for (int band = 0; band < bands; band++, to++) {
					double sum = samples.at((2 * y * width + 2 * x) * bands + band) + samples.at((2 * y * width + right) * bands + band)
							+ samples.at((below + 2 * x) * bands + band) + samples.at((below + right) * bands + band);
					switch (halved) {
					case Shorts(short[] values) -> values[to] = (short) (sum / 4 + 0.5);
					case Floats(float[] values) -> values[to] = (float) (sum / 4);
					case Bytes b -> throw new AssertionError();
					}
				}
			}
		}
		return new Tile(halfWidth, halfHeight, bands, halved);
	}

	/** The same in whole numbers: nearly all pictures are of bytes. */
	private byte[] halfBytes(byte[] from, int halfWidth, int halfHeight) {
		byte[] halved = new byte[halfWidth * halfHeight * bands];
		int row = width * bands;
		for (int y = 0, to = 0; y < halfHeight; y++) {
			int top = 2 * y * row;
			int below = Math.min(2 * y + 1, height - 1) * row;
			for (int x = 0; x < halfWidth; x++) {
				int left = 2 * x * bands;
				int right = Math.min(2 * x + 1, width - 1) * bands;
				for (int band = 0; band < bands; band++, to++) {
					int sum = (from[top + left + band] & 0xff) + (from[top + right + band] & 0xff) + (from[below + left + band] & 0xff)
							+ (from[below + right + band] & 0xff);
					halved[to] = (byte) (sum + 2 >> 2);
				}
			}
		}
		return halved;
	}

	/**
	 * Puts tiles beside and below each other.
	 *
	 * @param rows from the top, each from the left; those of a row are equally high, those of a column equally wide
	 */
	public static Tile join(Tile[][] rows) {
		int width = 0;
		for (Tile tile : rows[0]) {
			width += tile.width;
		}
		int height = 0;
		for (Tile[] row : rows) {
			height += row[0].height;
		}
		Tile first = rows[0][0];
		Samples joined = first.sameKind(width * height * first.bands);
		int top = 0;
		for (Tile[] row : rows) {
			int left = 0;
			for (Tile tile : row) {
				for (int y = 0; y < tile.height; y++) {
					System.arraycopy(array(tile.samples), y * tile.width * first.bands, array(joined), ((top + y) * width + left) * first.bands,
							tile.width * first.bands);
				}
				left += tile.width;
			}
			top += row[0].height;
		}
		return new Tile(width, height, first.bands, joined);
	}

	private Samples sameKind(int length) {
		return switch (samples) {
		case Bytes b -> new Bytes(new byte[length]);
		case Shorts s -> new Shorts(new short[length]);
		case Floats f -> new Floats(new float[length]);
		};
	}

	private static Object array(Samples samples) {
		return switch (samples) {
		case Bytes(byte[] values) -> values;
		case Shorts(short[] values) -> values;
		case Floats(float[] values) -> values;
		};
	}
}

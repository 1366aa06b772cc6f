/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.internal;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import org.labelwright.media.image.Tile;

/** Samples of decoded pictures in the order of tiles. */
final class Rasters {

	private Rasters() {
	}

	/** 1 where a picture is grey, 3 where it has colours, by what its reader says of it. */
	static int bands(ColorModel colors) {
		return !(colors instanceof IndexColorModel) && colors.getNumColorComponents() == 1 ? 1 : 3;
	}

	static boolean isFloating(SampleModel model) {
		return switch (model.getDataType()) {
		case DataBuffer.TYPE_BYTE, DataBuffer.TYPE_USHORT -> false;
		default -> !isPackedRgb(model);
		};
	}

	/** The packed pixels of AWT: an int holds the bytes of one. */
	private static boolean isPackedRgb(SampleModel model) {
		return model.getDataType() == DataBuffer.TYPE_INT && model.getNumDataElements() == 1 && model.getSampleSize(0) <= 8;
	}

	static int bits(SampleModel model, ColorModel colors) {
		if (colors instanceof IndexColorModel || isPackedRgb(model) || model.getDataType() == DataBuffer.TYPE_BYTE) {
			return 8;
		}
		return model.getDataType() == DataBuffer.TYPE_USHORT ? 16 : 32;
	}

	/** Alpha of 8 bit pictures is blended over white; of others it is left out. */
	static Tile tile(BufferedImage image) {
		ColorModel colors = image.getColorModel();
		Raster raster = image.getRaster();
		SampleModel model = raster.getSampleModel();
		int bands = bands(colors);
		if (bits(model, colors) == 8) {
			boolean plain = !colors.hasAlpha() && !(colors instanceof IndexColorModel) && (bands == 1 || isRgb(colors));
			return plain ? new Tile(image.getWidth(), image.getHeight(), bands, new Tile.Bytes(bytes(raster, bands))) : converted(image);
		}
		int width = raster.getWidth();
		int height = raster.getHeight();
		int all = raster.getNumBands();
		if (model.getDataType() == DataBuffer.TYPE_USHORT) {
			short[] values = new short[width * height * bands];
			int[] row = new int[width * all];
			for (int y = 0, to = 0; y < height; y++) {
				raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
				for (int x = 0; x < width; x++) {
					for (int band = 0; band < bands; band++) {
						values[to++] = (short) row[x * all + band];
					}
				}
			}
			return new Tile(width, height, bands, new Tile.Shorts(values));
		}
		float[] values = new float[width * height * bands];
		float[] row = new float[width * all];
		for (int y = 0, to = 0; y < height; y++) {
			raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
			for (int x = 0; x < width; x++) {
				for (int band = 0; band < bands; band++) {
					values[to++] = row[x * all + band];
				}
			}
		}
		return new Tile(width, height, bands, new Tile.Floats(values));
	}

	/** Colours are taken as they are, whatever profile comes with them: labels do not depend on a shade. */
	private static boolean isRgb(ColorModel colors) {
		return colors.getColorSpace().getType() == ColorSpace.TYPE_RGB && colors.getNumComponents() == 3;
	}

	private static byte[] bytes(Raster raster, int bands) {
		int width = raster.getWidth();
		int height = raster.getHeight();
		if (raster.getDataBuffer() instanceof DataBufferByte buffer && raster.getSampleModel() instanceof PixelInterleavedSampleModel model
				&& buffer.getNumBanks() == 1 && model.getNumBands() == bands) {
			return interleaved(raster, buffer.getData(), model, bands);
		}
		byte[] values = new byte[width * height * bands];
		int[] row = new int[width * raster.getNumBands()];
		int all = raster.getNumBands();
		for (int y = 0, to = 0; y < height; y++) {
			raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
			for (int x = 0; x < width; x++) {
				for (int band = 0; band < bands; band++) {
					values[to++] = (byte) row[x * all + band];
				}
			}
		}
		return values;
	}

	private static byte[] interleaved(Raster raster, byte[] data, PixelInterleavedSampleModel model, int bands) {
		int width = raster.getWidth();
		int height = raster.getHeight();
		byte[] values = new byte[width * height * bands];
		int[] offsets = model.getBandOffsets();
		int start = (raster.getMinY() - raster.getSampleModelTranslateY()) * model.getScanlineStride()
				+ (raster.getMinX() - raster.getSampleModelTranslateX()) * model.getPixelStride() + raster.getDataBuffer().getOffset();
		int step = model.getPixelStride();
		for (int y = 0; y < height; y++) {
			int from = start + y * model.getScanlineStride();
			if (bands == 3) {
				colors(data, from, step, offsets, values, 3 * y * width, width);
			} else {
				for (int x = 0; x < width; x++) {
					values[y * width + x] = data[from + offsets[0] + x * step];
				}
			}
		}
		return values;
	}

	/** One row. Without a loop over the bands, as all pixels of all pictures go through here. */
	private static void colors(byte[] data, int from, int step, int[] offsets, byte[] values, int first, int width) {
		int red = from + offsets[0];
		int green = from + offsets[1];
		int blue = from + offsets[2];
		for (int x = 0, at = 0, to = first; x < width; x++, at += step, to += 3) {
			values[to] = data[red + at];
			values[to + 1] = data[green + at];
			values[to + 2] = data[blue + at];
		}
	}

	private static Tile converted(BufferedImage image) {
		int width = image.getWidth();
		int height = image.getHeight();
		BufferedImage source = image;
		if (image.getColorModel().getColorSpace().getType() != ColorSpace.TYPE_RGB && image.getColorModel().getTransparency() == Transparency.OPAQUE) {
			source = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
			new ColorConvertOp(null).filter(image, source);
		}
		byte[] values = new byte[width * height * 3];
		int[] row = new int[width];
		for (int y = 0, to = 0; y < height; y++) {
			source.getRGB(0, y, width, 1, row, 0, width);
			for (int pixel : row) {
				int alpha = pixel >>> 24;
				values[to++] = overWhite(pixel >> 16 & 0xff, alpha);
				values[to++] = overWhite(pixel >> 8 & 0xff, alpha);
				values[to++] = overWhite(pixel & 0xff, alpha);
			}
		}
		return bands(image.getColorModel()) == 3 ? new Tile(width, height, 3, new Tile.Bytes(values))
				: new Tile(width, height, 1, new Tile.Bytes(first(values)));
	}

	private static byte[] first(byte[] rgb) {
		byte[] grey = new byte[rgb.length / 3];
		for (int i = 0; i < grey.length; i++) {
			grey[i] = rgb[3 * i];
		}
		return grey;
	}

	private static byte overWhite(int sample, int alpha) {
		return (byte) (alpha == 255 ? sample : (sample * alpha + 255 * (255 - alpha) + 127) / 255);
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.support;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.support.Reading;
import org.labelwright.geometry.Mask;

/** Masks as PNG images. */
public final class Pngs {

	/** Masks of more pixels are refused. */
	public static final long MAX_PIXELS = 100_000_000;
	/** What deflate makes of a byte at most (zlib.net/zlib_tech.html), in pixels of one bit. */
	private static final long MAX_PIXELS_A_BYTE = 8 * 1032;

	private Pngs() {
	}

	/** @throws IllegalArgumentException where the bytes are no PNG or of too many pixels */
	public static BufferedImage read(InputStream png) throws IOException {
		byte[] bytes = png.readAllBytes();
		try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
			Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
			ImageReader reader = readers.next();
			try {
				reader.setInput(in, true, true);
				long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
				if (pixels > MAX_PIXELS) {
					throw new IllegalArgumentException("the image has more than " + MAX_PIXELS / 1_000_000 + " million pixels");
				}
				// The reader would go through all the rows that are not there.
				if (pixels > MAX_PIXELS_A_BYTE * bytes.length) {
					throw new IllegalArgumentException("it says it has " + pixels + " pixels, more than its " + bytes.length + " bytes can hold");
				}
				return reader.read(0);
			} catch (IOException | RuntimeException | OutOfMemoryError e) {
				// The reader meets broken files with all kinds of these.
				throw new IllegalArgumentException("the bytes are no PNG image: " + e.getMessage(), e);
			} finally {
				reader.dispose();
			}
		}
	}

	/** @throws BadInputException where the file is no PNG or of too many pixels */
	public static BufferedImage read(Path file) throws IOException {
		return Reading.at(file, "", () -> read(new ByteArrayInputStream(Files.readAllBytes(file))));
	}

	/** The pixels of an image that are not 0 in its first band, at a place of a larger raster. */
	public static Mask paste(InputStream png, int left, int top, int width, int height) throws IOException {
		return paste(read(png), 0, left, top, width, height);
	}

	/** As {@link #paste(InputStream, int, int, int, int)}, with the pixels that are not 0 in another band, such as that of alpha. */
	public static Mask paste(BufferedImage image, int band, int left, int top, int width, int height) {
		if ((long) width * height > MAX_PIXELS || width <= 0 || height <= 0) {
			throw new IllegalArgumentException("a mask needs an image of a known size up to " + MAX_PIXELS / 1_000_000 + " million pixels, here are "
					+ width + " x " + height);
		}
		Raster pixels = image.getRaster();
		byte[] raster = new byte[width * height];
		for (int y = Math.max(0, -top); y < Math.min(image.getHeight(), height - top); y++) {
			for (int x = Math.max(0, -left); x < Math.min(image.getWidth(), width - left); x++) {
				if (pixels.getSample(x, y, band) != 0) {
					raster[(top + y) * width + left + x] = 1;
				}
			}
		}
		return Mask.ofRaster(width, height, raster);
	}

	/** A part of a mask as a PNG of one bit a pixel. */
	public static byte[] write(Mask mask, int left, int top, int width, int height) throws IOException {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
		byte[] raster = mask.toRaster();
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				image.getRaster().setSample(x, y, 0, raster[(top + y) * mask.width() + left + x]);
			}
		}
		return write(image);
	}

	public static byte[] write(BufferedImage image) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(image, "png", bytes);
		return bytes.toByteArray();
	}
}

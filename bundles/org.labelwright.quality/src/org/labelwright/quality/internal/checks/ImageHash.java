/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.checks;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.labelwright.media.image.ImagePreview;

/**
 * What an image looks like in 63 bits, the lowest one unused, so that images that look alike differ in few of them: the signs of the lowest
 * frequencies of its brightness against their median (Zauner, Implementation and benchmarking of perceptual image hash
 * functions, 2010).
 */
final class ImageHash {

	private static final int SIDE = 32;
	private static final int LOW = 8;
	/** Larger images are read with so many pixels left out that about this side remains. */
	private static final int READ_SIDE = 256;

	private ImageHash() {
	}

	/**
	 * Empty where the file is no image that can be read here.
	 *
	 * @param page from 0
	 */
	static Optional<Long> of(Path file, int page) throws IOException {
		if (page > 0) {
			return Optional.of(of(ImagePreview.read(file, page, READ_SIDE)));
		}
		try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
			Iterator<ImageReader> readers = in == null ? java.util.Collections.emptyIterator() : ImageIO.getImageReaders(in);
			if (!readers.hasNext()) {
				return Optional.empty();
			}
			ImageReader reader = readers.next();
			try {
				reader.setInput(in, true, true);
				ImageReadParam param = reader.getDefaultReadParam();
				int step = Math.max(1, Math.min(reader.getWidth(0), reader.getHeight(0)) / READ_SIDE);
				param.setSourceSubsampling(step, step, 0, 0);
				return Optional.of(of(reader.read(0, param)));
			} catch (RuntimeException e) {
				// Readers meet broken files with all kinds of these.
				throw new IOException(file + " cannot be decoded: " + e.getMessage(), e);
			} finally {
				reader.dispose();
			}
		}
	}

	static long of(BufferedImage image) {
		BufferedImage small = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D graphics = small.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		graphics.drawImage(shrunk(image), 0, 0, SIDE, SIDE, null);
		graphics.dispose();
		double[] pixels = small.getRaster().getPixels(0, 0, SIDE, SIDE, (double[]) null);
		double[] low = lowFrequencies(pixels);
		double[] sorted = Arrays.copyOfRange(low, 1, low.length);
		Arrays.sort(sorted);
		double median = sorted[sorted.length / 2];
		long bits = 0;
		for (int i = 1; i < low.length; i++) {
			bits |= low[i] > median ? 1L << i : 0;
		}
		return bits;
	}

	/** Halved until it is less than twice as large as wanted: one step from far away would skip most pixels. */
	private static BufferedImage shrunk(BufferedImage image) {
		BufferedImage at = image;
		while (Math.min(at.getWidth(), at.getHeight()) >= 2 * SIDE) {
			BufferedImage half = new BufferedImage(at.getWidth() / 2, at.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
			Graphics2D graphics = half.createGraphics();
			graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
			graphics.drawImage(at, 0, 0, half.getWidth(), half.getHeight(), null);
			graphics.dispose();
			at = half;
		}
		return at;
	}

	/** The cosine transform, as far as it is used. */
	private static double[] lowFrequencies(double[] pixels) {
		double[][] cosines = new double[LOW][SIDE];
		for (int u = 0; u < LOW; u++) {
			for (int x = 0; x < SIDE; x++) {
				cosines[u][x] = Math.cos((2 * x + 1) * u * Math.PI / (2 * SIDE));
			}
		}
		double[] low = new double[LOW * LOW];
		for (int v = 0; v < LOW; v++) {
			for (int u = 0; u < LOW; u++) {
				double sum = 0;
				for (int y = 0; y < SIDE; y++) {
					for (int x = 0; x < SIDE; x++) {
						sum += pixels[y * SIDE + x] * cosines[u][x] * cosines[v][y];
					}
				}
				low[v * LOW + u] = sum;
			}
		}
		return low;
	}
}

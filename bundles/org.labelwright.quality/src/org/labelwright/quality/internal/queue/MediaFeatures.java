/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.queue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.media.image.ImagePreview;

/**
 * What an item is like, told from its media alone, as a vector of length one. An image: how often which colour stands in each
 * quarter, and which way its edges run there. A text: how often which words stand in it, by their hash.
 */
final class MediaFeatures {

	private static final int SIDE = 64;
	private static final int CELLS = 4;
	/** Red, green and blue in four steps each would be mostly empty; two bits of brightness and six hues and grey tell more. */
	private static final int COLORS = 4 * 7;
	private static final int EDGES = 8;
	private static final int WORDS = 256;
	/** What differs less from one pixel to the next is no edge, of 255. */
	private static final double FLAT = 8;
	private static final int MOST_BYTES = 1 << 20;

	private MediaFeatures() {
	}

	/** Empty where the media is not there, cannot be decoded, or is neither image nor text. */
	static Optional<float[]> of(SourceRecord one) throws IOException {
		if (one.media().isEmpty()) {
			return Optional.empty();
		}
		Path file = one.media().get();
		if (one.item().mediaType().startsWith("image/")) {
			try {
				return Optional.of(ofImage(ImagePreview.read(file, one.item().mediaPath().pageIndex(), SIDE)));
			} catch (IOException e) {
				// One picture that cannot be decoded is left out and counted.
				return Optional.empty();
			}
		}
		return one.item().mediaType().startsWith("text/") ? Optional.of(ofText(file)) : Optional.empty();
	}

	static float[] ofImage(BufferedImage image) {
		double[] features = new double[CELLS * (COLORS + EDGES)];
		int width = image.getWidth();
		int height = image.getHeight();
		int[] rgb = image.getRGB(0, 0, width, height, null, 0, width);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				int cell = (2 * y / height * 2 + 2 * x / width) * (COLORS + EDGES);
				features[cell + color(rgb[y * width + x])]++;
				if (x > 0 && y > 0 && x < width - 1 && y < height - 1) {
					double dx = light(rgb[y * width + x + 1]) - light(rgb[y * width + x - 1]);
					double dy = light(rgb[(y + 1) * width + x]) - light(rgb[(y - 1) * width + x]);
					double strength = Math.hypot(dx, dy);
					if (strength > FLAT) {
						// An edge runs the same way from both of its sides.
						double turn = (Math.atan2(dy, dx) + Math.PI) / Math.PI * EDGES;
						features[cell + COLORS + (int) Math.round(turn) % EDGES] += strength / 255;
					}
				}
			}
		}
		return normalized(features);
	}

	private static int color(int rgb) {
		int r = rgb >> 16 & 0xff;
		int g = rgb >> 8 & 0xff;
		int b = rgb & 0xff;
		int most = Math.max(r, Math.max(g, b));
		int spread = most - Math.min(r, Math.min(g, b));
		int hue = 6;
		if (spread > 32) {
			double turn = most == r ? (double) (g - b) / spread : most == g ? 2 + (double) (b - r) / spread : 4 + (double) (r - g) / spread;
			hue = Math.floorMod((int) Math.round(turn), 6);
		}
		return hue * 4 + most / 64;
	}

	private static double light(int rgb) {
		return 0.299 * (rgb >> 16 & 0xff) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff);
	}

	private static float[] ofText(Path file) throws IOException {
		String text;
		try (InputStream in = Files.newInputStream(file)) {
			// A character that is cut off at the end makes no other text of it.
			text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
		}
		double[] features = new double[WORDS];
		for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
			if (!word.isEmpty()) {
				int hash = word.hashCode() * 0x9e3779b9;
				// A sign of its own, so that words which share a place do not add up.
				features[hash >>> 24] += (hash >>> 8 & 1) == 0 ? 1 : -1;
			}
		}
		return normalized(features);
	}

	/** By its root, so that what is everywhere does not drown the rest. */
	private static float[] normalized(double[] features) {
		double sum = 0;
		for (int i = 0; i < features.length; i++) {
			features[i] = Math.signum(features[i]) * Math.sqrt(Math.abs(features[i]));
			sum += features[i] * features[i];
		}
		float[] vector = new float[features.length];
		for (int i = 0; i < vector.length; i++) {
			vector[i] = sum == 0 ? 0 : (float) (features[i] / Math.sqrt(sum));
		}
		return vector;
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Resizes pictures as Pillow does it, and with it torchvision, timm, transformers and Segment Anything: a filter that becomes as much wider as the
 * picture shrinks, first along the rows, then along the columns, rounded to 8 bits each time. What models were trained on differs clearly from what
 * the four nearest pixels give where a picture becomes much smaller.
 */
final class Resampling {

	/** Bits behind the point in weights, so that what two passes round is what Pillow rounds. */
	private static final int BITS = 22;
	private static final int CHANNELS = 3;

	/** A filter, and how far it reaches to each side. */
	enum Filter {
		BILINEAR(1, x -> Math.max(0, 1 - Math.abs(x))), BICUBIC(2, Filter::cubic);

		/** Of the convolution of Keys (1981), as Pillow has it; OpenCV and PyTorch have -0.75 where they do not smooth. */
		private static final double A = -0.5;

		private final double support;
		private final DoubleUnaryOperator weight;

		Filter(double support, DoubleUnaryOperator weight) {
			this.support = support;
			this.weight = weight;
		}

		private static double cubic(double at) {
			double x = Math.abs(at);
			if (x >= 2) {
				return 0;
			}
			return x < 1 ? ((A + 2) * x - (A + 3)) * x * x + 1 : A * (((x - 5) * x + 8) * x - 4);
		}
	}

	/**
	 * What is wanted of one axis.
	 *
	 * @param from samples there are
	 * @param to samples they become
	 * @param first the first of these that is wanted
	 * @param count how many are wanted
	 */
	record Side(int from, int to, int first, int count) {
	}

	/** For each wanted sample the first it is made of and the weights of those from there on. */
	private record Weights(int[] first, int[][] parts) {

		static Weights of(Side side, Filter filter) {
			double scale = (double) side.from() / side.to();
			double wide = Math.max(1, scale);
			double support = filter.support * wide;
			Weights weights = new Weights(new int[side.count()], new int[side.count()][]);
			for (int i = 0; i < side.count(); i++) {
				double centre = (side.first() + i + 0.5) * scale;
				int first = Math.max(0, (int) (centre - support + 0.5));
				int end = Math.min(side.from(), (int) (centre + support + 0.5));
				double[] parts = new double[end - first];
				double sum = 0;
				for (int j = 0; j < parts.length; j++) {
					parts[j] = filter.weight.applyAsDouble((first + j - centre + 0.5) / wide);
					sum += parts[j];
				}
				weights.first[i] = first;
				weights.parts[i] = new int[parts.length];
				for (int j = 0; j < parts.length; j++) {
					double part = sum == 0 ? parts[j] : parts[j] / sum;
					weights.parts[i][j] = (int) (part * (1 << BITS) + (part < 0 ? -0.5 : 0.5));
				}
			}
			return weights;
		}

		/** The most samples that one is made of. */
		int most() {
			return Arrays.stream(parts).mapToInt(one -> one.length).max().orElse(0);
		}
	}

	private Resampling() {
	}

	/** @param rgb three bytes a pixel, row after row */
	static byte[] of(byte[] rgb, Side across, Side down, Filter filter) {
		Weights columns = Weights.of(across, filter);
		Weights rows = Weights.of(down, filter);
		int width = CHANNELS * across.count();
		// Only as many narrow rows are kept as one new row is made of: a picture may be very high.
		byte[][] narrow = new byte[rows.most()][width];
		byte[] resized = new byte[width * down.count()];
		int[] sums = new int[width];
		int done = 0;
		for (int y = 0; y < down.count(); y++) {
			int first = rows.first[y];
			int[] parts = rows.parts[y];
			for (done = Math.max(done, first); done < first + parts.length; done++) {
				across(rgb, CHANNELS * done * across.from(), columns, narrow[done % narrow.length]);
			}
			Arrays.fill(sums, 1 << BITS - 1);
			for (int i = 0; i < parts.length; i++) {
				byte[] row = narrow[(first + i) % narrow.length];
				int part = parts[i];
				for (int x = 0; x < width; x++) {
					sums[x] += (row[x] & 0xFF) * part;
				}
			}
			for (int x = 0; x < width; x++) {
				resized[y * width + x] = sample(sums[x]);
			}
		}
		return resized;
	}

	/** One row, as wide as it will be. */
	private static void across(byte[] rgb, int row, Weights columns, byte[] narrow) {
		for (int x = 0, to = 0; to < narrow.length; x++) {
			int[] parts = columns.parts[x];
			int red = 1 << BITS - 1;
			int green = red;
			int blue = red;
			for (int i = 0, at = row + CHANNELS * columns.first[x]; i < parts.length; i++, at += CHANNELS) {
				red += (rgb[at] & 0xFF) * parts[i];
				green += (rgb[at + 1] & 0xFF) * parts[i];
				blue += (rgb[at + 2] & 0xFF) * parts[i];
			}
			narrow[to++] = sample(red);
			narrow[to++] = sample(green);
			narrow[to++] = sample(blue);
		}
	}

	private static byte sample(int sum) {
		return (byte) Math.clamp(sum >> BITS, 0, 255);
	}
}

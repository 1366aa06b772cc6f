/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import org.labelwright.geometry.Box;
import org.labelwright.geometry.Mask;

/** What models say before it is made a probability. */
final class Logits {

	private Logits() {
	}

	static double sigmoid(double logit) {
		return 1 / (1 + Math.exp(-logit));
	}

	/** The inverse of {@link #sigmoid}. */
	static double ofProbability(double probability) {
		return Math.log(probability / (1 - probability));
	}

	/** From logits of classes of which one holds, in place. */
	static void softmax(double[] logits) {
		double largest = Double.NEGATIVE_INFINITY;
		for (double logit : logits) {
			largest = Math.max(largest, logit);
		}
		double sum = 0;
		for (int i = 0; i < logits.length; i++) {
			logits[i] = Math.exp(logits[i] - largest);
			sum += logits[i];
		}
		for (int i = 0; i < logits.length; i++) {
			logits[i] /= sum;
		}
	}

	/** Probabilities from what the model gives, in place. */
	static void probabilities(double[] values, OutputOptions.Scores scores) {
		switch (scores) {
		case SOFTMAX -> softmax(values);
		case SIGMOID -> {
			for (int i = 0; i < values.length; i++) {
				values[i] = sigmoid(values[i]);
			}
		}
		case PROBABILITIES -> {
			// They are.
		}
		}
	}

	static int largest(double[] values, int count) {
		int best = 0;
		for (int i = 1; i < count; i++) {
			best = values[i] > values[best] ? i : best;
		}
		return best;
	}

	/**
	 * The pixels of the picture where a map over the whole input is above a threshold.
	 *
	 * @param box in the picture; only pixels whose centre lies in it are taken
	 */
	static Mask mask(float[] map, int mapWidth, int mapHeight, Box box, Frame frame, double threshold) {
		int left = Math.clamp((long) Math.ceil(box.x() - 0.5), 0, frame.pictureWidth());
		int top = Math.clamp((long) Math.ceil(box.y() - 0.5), 0, frame.pictureHeight());
		int right = Math.clamp((long) Math.ceil(box.right() - 0.5), left, frame.pictureWidth());
		int bottom = Math.clamp((long) Math.ceil(box.bottom() - 0.5), top, frame.pictureHeight());
		Axis across = frame.across(mapWidth, left, right - left);
		Axis down = frame.down(mapHeight, top, bottom - top);
		byte[] raster = new byte[frame.pictureWidth() * frame.pictureHeight()];
		for (int y = top; y < bottom; y++) {
			int upper = down.first[y - top] * mapWidth;
			int lower = down.second[y - top] * mapWidth;
			float dy = down.part[y - top];
			for (int x = left; x < right; x++) {
				int first = across.first[x - left];
				int second = across.second[x - left];
				float dx = across.part[x - left];
				float above = map[upper + first] + dx * (map[upper + second] - map[upper + first]);
				float below = map[lower + first] + dx * (map[lower + second] - map[lower + first]);
				raster[y * frame.pictureWidth() + x] = (byte) (above + dy * (below - above) > threshold ? 1 : 0);
			}
		}
		return Mask.ofRaster(frame.pictureWidth(), frame.pictureHeight(), raster);
	}
}

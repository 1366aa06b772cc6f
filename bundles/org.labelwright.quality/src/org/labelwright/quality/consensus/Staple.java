/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.consensus;

import java.util.Arrays;
import java.util.List;
import org.labelwright.geometry.Mask;

/**
 * The hidden true mask behind several masks, and how well each meets it: S. K. Warfield, K. H. Zou and W. M. Wells,
 * Simultaneous truth and performance level estimation (2004), with two labels. The prior is the mean share of foreground
 * within the box around all masks; what is outside it nobody claims. Immutable.
 */
public final class Staple {

	private static final double CONVERGED = 1e-6;
	private static final int MAX_ROUNDS = 200;
	private static final double SURE = 0.99999;

	private final Mask mask;
	private final double[] sensitivity;
	private final double[] specificity;

	/** @throws IllegalArgumentException if there is no mask, or the rasters differ in size */
	public Staple(List<Mask> masks) {
		if (masks.isEmpty()) {
			throw new IllegalArgumentException("There is no mask");
		}
		int count = masks.size();
		sensitivity = new double[count];
		specificity = new double[count];
		Arrays.fill(sensitivity, SURE);
		Arrays.fill(specificity, SURE);
		Mask union = masks.stream().reduce(Mask::union).orElseThrow();
		byte[][] rasters = masks.stream().map(Mask::toRaster).toArray(byte[][]::new);
		int[] pixels = inside(union);
		double[] truth = new double[pixels.length];
		double prior = masks.stream().mapToLong(Mask::area).sum() / (double) count / Math.max(1, pixels.length);
		double change = Double.POSITIVE_INFINITY;
		for (int round = 0; round < MAX_ROUNDS && change > CONVERGED; round++) {
			change = expect(rasters, pixels, truth, prior);
			maximise(rasters, pixels, truth);
		}
		byte[] result = new byte[union.width() * union.height()];
		for (int i = 0; i < pixels.length; i++) {
			result[pixels[i]] = (byte) (truth[i] >= 0.5 ? 1 : 0);
		}
		mask = Mask.ofRaster(union.width(), union.height(), result);
	}

	/** The pixels of the box around a mask. */
	private static int[] inside(Mask mask) {
		return mask.bounds().map(box -> {
			int[] pixels = new int[(int) box.area()];
			int next = 0;
			for (int y = (int) box.y(); y < box.bottom(); y++) {
				for (int x = (int) box.x(); x < box.right(); x++) {
					pixels[next++] = y * mask.width() + x;
				}
			}
			return pixels;
		}).orElse(new int[0]);
	}

	/** How probably each pixel is foreground. @return the largest change */
	private double expect(byte[][] rasters, int[] pixels, double[] truth, double prior) {
		double change = 0;
		for (int i = 0; i < pixels.length; i++) {
			double foreground = prior;
			double background = 1 - prior;
			for (int a = 0; a < rasters.length; a++) {
				boolean claimed = rasters[a][pixels[i]] != 0;
				foreground *= claimed ? sensitivity[a] : 1 - sensitivity[a];
				background *= claimed ? 1 - specificity[a] : specificity[a];
			}
			double now = foreground + background > 0 ? foreground / (foreground + background) : 0;
			change = Math.max(change, Math.abs(now - truth[i]));
			truth[i] = now;
		}
		return change;
	}

	/** How well each mask meets that. */
	private void maximise(byte[][] rasters, int[] pixels, double[] truth) {
		double sum = Arrays.stream(truth).sum();
		for (int a = 0; a < rasters.length; a++) {
			double hits = 0;
			double rejections = 0;
			for (int i = 0; i < pixels.length; i++) {
				if (rasters[a][pixels[i]] != 0) {
					hits += truth[i];
				} else {
					rejections += 1 - truth[i];
				}
			}
			sensitivity[a] = sum > 0 ? Math.min(1, hits / sum) : SURE;
			specificity[a] = pixels.length - sum > 0 ? Math.min(1, rejections / (pixels.length - sum)) : SURE;
		}
	}

	/** The pixels that are more probably foreground than not. */
	public Mask mask() {
		return mask;
	}

	/** The share of the true foreground that one of the masks has. */
	public double sensitivity(int index) {
		return sensitivity[index];
	}

	/** The share of the true background, within the box around all masks, that one of the masks leaves out. */
	public double specificity(int index) {
		return specificity[index];
	}
}

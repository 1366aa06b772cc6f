/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.language;

import java.util.List;

/**
 * Makes of how far an answer stands out how often such an answer is right: Platt scaling (Platt 1999, Probabilistic outputs for support vector
 * machines), fitted by Newton's method as Lin, Lin and Weng (2007, A note on Platt's probabilistic outputs) do it. Keeps the order of answers. Immutable.
 *
 * @param slope of the log odds, 0 or more; less than 1 where the learner is too sure of itself
 * @param offset of the log odds
 */
public record Calibration(double slope, double offset) {

	/** What was said before, and whether that was right. */
	public record Outcome(double confidence, boolean right) {
	}

	/** Leaves a confidence as it is. */
	public static final Calibration NONE = new Calibration(1, 0);

	/** Of fewer answers nothing is concluded. */
	private static final int LEAST = 10;
	/** What is said to be certain has finite odds all the same. */
	private static final double NEAREST = 1e-9;
	private static final int MOST_STEPS = 100;
	private static final double RIDGE = 1e-12;
	private static final double ENOUGH = 1e-6;

	/** @param confidence from 0 to 1 */
	public double of(double confidence) {
		return equals(NONE) ? confidence : sigmoid(slope * odds(confidence) + offset);
	}

	private static double odds(double confidence) {
		double inside = Math.clamp(confidence, NEAREST, 1 - NEAREST);
		return Math.log(inside / (1 - inside));
	}

	private static double sigmoid(double x) {
		return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
	}

	/**
	 * Fits to answers about what the learner has not seen. Where confidence says nothing there about being right, all answers get the share of those
	 * that are; where there are too few answers nothing is changed.
	 */
	public static Calibration fit(List<Outcome> outcomes) {
		if (outcomes.size() < LEAST) {
			return NONE;
		}
		long right = outcomes.stream().filter(Outcome::right).count();
		long wrong = outcomes.size() - right;
		// Platt's targets: with few answers nobody is certain.
		double high = (right + 1.0) / (right + 2.0);
		double low = 1 / (wrong + 2.0);
		double[] x = outcomes.stream().mapToDouble(one -> odds(one.confidence())).toArray();
		double[] target = outcomes.stream().mapToDouble(one -> one.right() ? high : low).toArray();
		double prior = Math.log((right + 1.0) / (wrong + 1.0));
		Calibration fitted = newton(x, target, prior);
		return fitted.slope > 0 ? fitted : new Calibration(0, prior);
	}

	private static Calibration newton(double[] x, double[] target, double prior) {
		double slope = 0;
		double offset = prior;
		double loss = loss(x, target, slope, offset);
		for (int round = 0; round < MOST_STEPS; round++) {
			double h11 = RIDGE;
			double h22 = RIDGE;
			double h12 = 0;
			double g1 = 0;
			double g2 = 0;
			for (int i = 0; i < x.length; i++) {
				double p = sigmoid(slope * x[i] + offset);
				double spread = p * (1 - p);
				h11 += x[i] * x[i] * spread;
				h22 += spread;
				h12 += x[i] * spread;
				g1 += x[i] * (p - target[i]);
				g2 += p - target[i];
			}
			if (Math.abs(g1) < ENOUGH && Math.abs(g2) < ENOUGH) {
				break;
			}
			double determinant = h11 * h22 - h12 * h12;
			double bySlope = -(h22 * g1 - h12 * g2) / determinant;
			double byOffset = -(h11 * g2 - h12 * g1) / determinant;
			double descent = g1 * bySlope + g2 * byOffset;
			double step = 1;
			double next = loss(x, target, slope + bySlope, offset + byOffset);
			while (next > loss + 1e-4 * step * descent && step > 1e-10) {
				step /= 2;
				next = loss(x, target, slope + step * bySlope, offset + step * byOffset);
			}
			slope += step * bySlope;
			offset += step * byOffset;
			loss = next;
		}
		return new Calibration(slope, offset);
	}

	/** The cross entropy. */
	private static double loss(double[] x, double[] target, double slope, double offset) {
		double loss = 0;
		for (int i = 0; i < x.length; i++) {
			double value = slope * x[i] + offset;
			// log(1 + exp(v)) - t v, without overflow.
			loss += Math.max(value, 0) + Math.log1p(Math.exp(-Math.abs(value))) - target[i] * value;
		}
		return loss;
	}
}

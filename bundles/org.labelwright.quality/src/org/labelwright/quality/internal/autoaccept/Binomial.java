/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.autoaccept;

/**
 * What is certain of a share of which a sample is known: the bounds of C. J. Clopper and E. S. Pearson, The use of confidence
 * or fiducial limits illustrated in the case of the binomial (1934). They are exact: never less sure than they say.
 */
public final class Binomial {

	private static final int HALVINGS = 60;

	private Binomial() {
	}

	/**
	 * The share is less than this with no more than the probability {@code alpha}.
	 *
	 * @param right of the sample
	 * @param judged the size of the sample
	 */
	public static double lower(long right, long judged, double alpha) {
		if (right == 0) {
			return 0;
		}
		if (right == judged) {
			return Math.pow(alpha, 1.0 / judged);
		}
		double ways = logWays(right, judged);
		double low = 0;
		double high = 1;
		for (int i = 0; i < HALVINGS; i++) {
			double share = (low + high) / 2;
			if (atLeast(right, judged, share, ways) < alpha) {
				low = share;
			} else {
				high = share;
			}
		}
		return low;
	}

	/** The share is more than this with no more than the probability {@code alpha}. */
	public static double upper(long right, long judged, double alpha) {
		return 1 - lower(judged - right, judged, alpha);
	}

	/** The probability of so many or more right ones. */
	private static double atLeast(long right, long judged, double share, double logWays) {
		if (share <= 0 || share >= 1) {
			return share <= 0 ? 0 : 1;
		}
		double one = Math.exp(logWays + right * Math.log(share) + (judged - right) * Math.log1p(-share));
		double sum = one;
		for (long k = right; k < judged; k++) {
			one *= (double) (judged - k) / (k + 1) * share / (1 - share);
			sum += one;
		}
		return Math.min(1, sum);
	}

	/** The logarithm of how many ways there are to choose. */
	private static double logWays(long right, long judged) {
		double sum = 0;
		for (long i = 1; i <= judged - right; i++) {
			sum += Math.log((double) (right + i) / i);
		}
		return sum;
	}
}

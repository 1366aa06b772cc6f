/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry;

import java.util.Arrays;

/** Set operations on run lengths, without unpacking them. */
final class MaskRuns {

	/** Whether a pixel is in the result, by whether it is in the first and in the second mask. */
	@FunctionalInterface
	interface Operation {
		boolean test(boolean first, boolean second);
	}

	private MaskRuns() {
	}

	/** Both must have the same number of pixels. */
	static int[] combine(int[] first, int[] second, Operation operation) {
		int[] result = new int[first.length + second.length + 2];
		int last = 0;
		boolean foreground = false;
		int i = 0;
		int j = 0;
		long leftFirst = first.length == 0 ? 0 : first[0];
		long leftSecond = second.length == 0 ? 0 : second[0];
		while (true) {
			while (leftFirst == 0 && i < first.length - 1) {
				leftFirst = first[++i];
			}
			while (leftSecond == 0 && j < second.length - 1) {
				leftSecond = second[++j];
			}
			long step = Math.min(leftFirst, leftSecond);
			if (step == 0) {
				return Arrays.copyOf(result, last + 1);
			}
			if (operation.test((i & 1) == 1, (j & 1) == 1) != foreground) {
				foreground = !foreground;
				last++;
			}
			result[last] += (int) step;
			leftFirst -= step;
			leftSecond -= step;
		}
	}

	/** Number of pixels in both. */
	static long common(int[] first, int[] second) {
		int[] both = combine(first, second, (a, b) -> a && b);
		long count = 0;
		for (int i = 1; i < both.length; i += 2) {
			count += both[i];
		}
		return count;
	}
}

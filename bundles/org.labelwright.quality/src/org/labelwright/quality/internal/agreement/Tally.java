/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.agreement;

import java.util.OptionalDouble;

/** Counts of matched and lonely objects of two sides. */
final class Tally {

	private long items;
	private long matched;
	private long sameClass;
	private long onlyFirst;
	private long onlySecond;
	private double iou;

	void addItem() {
		items++;
	}

	void addMatch(double overlap, boolean same) {
		matched++;
		iou += overlap;
		if (same) {
			sameClass++;
		}
	}

	void addLonely(long first, long second) {
		onlyFirst += first;
		onlySecond += second;
	}

	long items() {
		return items;
	}

	long matched() {
		return matched;
	}

	long sameClass() {
		return sameClass;
	}

	long onlyFirst() {
		return onlyFirst;
	}

	long onlySecond() {
		return onlySecond;
	}

	/** Of both sides, a matched one twice. */
	long objects() {
		return 2 * matched + onlyFirst + onlySecond;
	}

	/** Matched objects of different classes and lonely ones. */
	long disagreements() {
		return matched - sameClass + onlyFirst + onlySecond;
	}

	OptionalDouble f1() {
		return ratio(2.0 * sameClass, objects());
	}

	OptionalDouble meanIou() {
		return ratio(iou, matched);
	}

	private static OptionalDouble ratio(double part, double whole) {
		return whole > 0 ? OptionalDouble.of(part / whole) : OptionalDouble.empty();
	}
}

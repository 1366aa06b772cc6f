/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.agreement;

import java.util.OptionalDouble;

/** Counts of matched and lonely objects of two sides. */
public final class Tally {

	private long items;
	private long matched;
	private long sameClass;
	private long onlyFirst;
	private long onlySecond;
	private double iou;

	public void addItem() {
		items++;
	}

	public void addMatch(double overlap, boolean same) {
		matched++;
		iou += overlap;
		if (same) {
			sameClass++;
		}
	}

	public void addLonely(long first, long second) {
		onlyFirst += first;
		onlySecond += second;
	}

	public long items() {
		return items;
	}

	public long matched() {
		return matched;
	}

	public long sameClass() {
		return sameClass;
	}

	public long onlyFirst() {
		return onlyFirst;
	}

	public long onlySecond() {
		return onlySecond;
	}

	/** Of both sides, a matched one twice. */
	public long objects() {
		return 2 * matched + onlyFirst + onlySecond;
	}

	/** Matched objects of different classes and lonely ones. */
	public long disagreements() {
		return matched - sameClass + onlyFirst + onlySecond;
	}

	public OptionalDouble f1() {
		return ratio(2.0 * sameClass, objects());
	}

	public OptionalDouble meanIou() {
		return ratio(iou, matched);
	}

	private static OptionalDouble ratio(double part, double whole) {
		return whole > 0 ? OptionalDouble.of(part / whole) : OptionalDouble.empty();
	}
}

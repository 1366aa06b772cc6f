/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.consensus;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How annotators did on items whose labels are known.
 *
 * @param gold the layer that is right
 * @param items that it has
 * @param scores the best first
 * @param perPeriod in the order of annotators and time; labels without a time are left out
 */
public record GoldReport(String gold, long items, List<Score> scores, List<PeriodScore> perPeriod) {

	/**
	 * One annotator.
	 *
	 * @param items of the gold layer that he worked on
	 * @param found objects of the gold layer that he has, with the right class
	 * @param confused those he has with another class
	 * @param missed those he does not have
	 * @param extra his objects that are not in the gold layer
	 * @param score F1: 2 found / (2 found + 2 confused + missed + extra)
	 */
	public record Score(String annotator, long items, long found, long confused, long missed, long extra, OptionalDouble score, OptionalDouble meanIou) {
	}

	/** One annotator in one period: that of the last change of his labels on an item. */
	public record PeriodScore(String annotator, String period, long items, OptionalDouble score, OptionalDouble meanIou) {
	}
}

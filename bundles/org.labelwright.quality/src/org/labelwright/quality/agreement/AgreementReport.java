/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.agreement;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How far the layers of a dataset agree. F1 is that between two annotators: twice the objects both have with the same
 * class, over all objects of both.
 *
 * @param annotators the layers, in the order of the matrix
 * @param items that at least two of them worked on
 * @param coefficients measures of agreement on codes, such as the classes of objects
 * @param alphaIou Krippendorff's alpha over matched objects with one minus the intersection over union as distance, an
 *            object that somebody does not have being at distance 1; empty without objects
 * @param pairs every two annotators: the matrix of who disagrees with whom
 * @param confusions classes that two annotators gave to one object, the most frequent first
 * @param perItem the least agreement first
 * @param perPeriod in the order of annotators and time
 */
public record AgreementReport(List<String> annotators, long items, List<Coefficients> coefficients, OptionalDouble alphaIou, List<Pair> pairs,
		List<PerAnnotator> perAnnotator, List<PerClass> perClass, List<Confusion> confusions, List<PerItem> perItem, List<PerPeriod> perPeriod) {

	/**
	 * Measures of agreement on one subject.
	 *
	 * @param subject "class" for the classes of matched objects, "question:ID", "attribute:ID", or "position" and
	 *            "position:CLASS" for the unitised alpha of spans and intervals
	 * @param units how many were coded by two annotators at least
	 * @param values by the id of the measure, without those that are not defined here
	 */
	public record Coefficients(String subject, long units, Map<String, Double> values) {
	}

	/**
	 * Two annotators.
	 *
	 * @param matched objects that both have, of whatever class
	 * @param sameClass those of them to which both gave the same class
	 * @param onlyFirst objects that only the first has
	 * @param meanIou of the matched ones
	 * @param kappa Cohen's, on the classes of the matched ones
	 */
	public record Pair(String first, String second, long items, long matched, long sameClass, long onlyFirst, long onlySecond, OptionalDouble f1,
			OptionalDouble meanIou, OptionalDouble kappa) {
	}

	/** One annotator against all others together. */
	public record PerAnnotator(String annotator, long items, long objects, OptionalDouble f1, OptionalDouble meanIou) {
	}

	/** One class, over all pairs. @param labelClass its name @param alpha Krippendorff's, of this class against all others */
	public record PerClass(String labelClass, long objects, OptionalDouble f1, OptionalDouble meanIou, OptionalDouble alpha) {
	}

	/** The name of a class that one annotator gave and of another one that the other gave, in the order of their ids. */
	public record Confusion(String firstClass, String secondClass, long count) {
	}

	/** One item, over all pairs. */
	public record PerItem(String item, OptionalDouble f1, OptionalDouble meanIou, long disagreements) {
	}

	/** What the others confirmed of one annotator's objects of one period. */
	public record PerPeriod(String annotator, String period, long objects, long confirmed, double rate) {
	}
}

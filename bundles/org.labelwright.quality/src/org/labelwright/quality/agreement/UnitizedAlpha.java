/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.dkpro.statistics.agreement.unitizing.KrippendorffAlphaUnitizingAgreement;
import org.dkpro.statistics.agreement.unitizing.UnitizingAnnotationStudy;

/**
 * Krippendorff's unitised alpha (1995): how far annotators agree where on a continuum, a text or a recording, the units of
 * each class begin and end. The continua of several items are laid one behind the other. Units of one annotator and class
 * that overlap count as one, as the measure knows no overlap. Not for several threads.
 */
public final class UnitizedAlpha {

	private record Unit(long begin, long end) {
	}

	private final int annotators;
	private final Map<String, Map<Integer, List<Unit>>> byClass = new TreeMap<>();
	private long length;

	public UnitizedAlpha(int annotators) {
		this.annotators = annotators;
	}

	/** Begins the continuum of the next item; later units are counted from its start. */
	public final class Continuum {

		private final long offset = length;

		private Continuum(long own) {
			length += own;
		}

		/**
		 * @param begin first position
		 * @param end first position after it
		 */
		public void add(int annotator, String labelClass, long begin, long end) {
			if (end > begin) {
				byClass.computeIfAbsent(labelClass, key -> new HashMap<>()).computeIfAbsent(annotator, key -> new ArrayList<>())
						.add(new Unit(offset + begin, offset + end));
			}
		}
	}

	/** @param length in positions, such as code points or milliseconds */
	public Continuum begin(long length) {
		return new Continuum(length);
	}

	/** By class; classes for which it is not defined are left out. */
	public Map<String, Double> perClass() {
		Map<String, Double> values = new LinkedHashMap<>();
		for (String labelClass : byClass.keySet()) {
			double value = study(List.of(labelClass)).calculateCategoryAgreement(labelClass);
			if (Double.isFinite(value)) {
				values.put(labelClass, value);
			}
		}
		return values;
	}

	/** Over all classes; empty where nobody marked anything or there is only one annotator. */
	public OptionalDouble overall() {
		if (byClass.isEmpty() || annotators < 2) {
			return OptionalDouble.empty();
		}
		double value = study(byClass.keySet()).calculateAgreement();
		return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
	}

	private KrippendorffAlphaUnitizingAgreement study(Iterable<String> classes) {
		UnitizingAnnotationStudy study = new UnitizingAnnotationStudy(annotators, 0, length);
		for (String labelClass : classes) {
			byClass.get(labelClass).forEach((annotator, units) -> merged(units)
					.forEach(unit -> study.addUnit(unit.begin(), unit.end() - unit.begin(), annotator, labelClass)));
		}
		return new KrippendorffAlphaUnitizingAgreement(study);
	}

	private static List<Unit> merged(List<Unit> units) {
		List<Unit> merged = new ArrayList<>();
		for (Unit unit : units.stream().sorted(Comparator.comparingLong(Unit::begin)).toList()) {
			if (!merged.isEmpty() && unit.begin() < merged.getLast().end()) {
				Unit last = merged.removeLast();
				merged.add(new Unit(last.begin(), Math.max(last.end(), unit.end())));
			} else {
				merged.add(unit);
			}
		}
		return merged;
	}
}

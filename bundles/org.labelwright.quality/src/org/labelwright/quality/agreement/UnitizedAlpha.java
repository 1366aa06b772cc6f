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

/**
 * Krippendorff's unitised alpha (1995): how far annotators agree where on a continuum, a text or a recording, the units of
 * each class begin and end. The continua of several items are laid one behind the other. Units of one annotator and class
 * that overlap count as one, as the measure knows no overlap. Takes time in proportion to the units, up to a logarithm;
 * DKPro Statistics, which tests compare it with, takes the square. Not for several threads.
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
		byClass.keySet().forEach(labelClass -> {
			Disagreement disagreement = disagreement(labelClass);
			if (disagreement.expected() > 0) {
				values.put(labelClass, 1 - disagreement.observed() / disagreement.expected());
			}
		});
		return values;
	}

	/** Over all classes; empty where nobody marked anything or there is only one annotator. */
	public OptionalDouble overall() {
		double observed = 0;
		double expected = 0;
		for (String labelClass : byClass.keySet()) {
			Disagreement disagreement = disagreement(labelClass);
			observed += disagreement.observed();
			expected += disagreement.expected();
		}
		return annotators >= 2 && expected > 0 ? OptionalDouble.of(1 - observed / expected) : OptionalDouble.empty();
	}

	private record Disagreement(double observed, double expected) {
	}

	/** Equations 8 to 10 of Krippendorff (1995) for one class. */
	private Disagreement disagreement(String labelClass) {
		List<List<Section>> all = new ArrayList<>();
		for (int annotator = 0; annotator < annotators; annotator++) {
			all.add(sections(merged(byClass.get(labelClass).getOrDefault(annotator, List.of()))));
		}
		double observed = 0;
		for (int i = 0; i < annotators; i++) {
			for (int j = i + 1; j < annotators; j++) {
				observed += 2 * observed(all.get(i), all.get(j));
			}
		}
		double pairs = annotators * (annotators - 1.0);
		return new Disagreement(pairs > 0 ? observed / (pairs * length * length) : 0, expected(all));
	}

	/** The whole continuum, as units and the gaps between them. */
	private List<Section> sections(List<Unit> units) {
		List<Section> sections = new ArrayList<>();
		long at = 0;
		for (Unit unit : units) {
			if (unit.begin() > at) {
				sections.add(new Section(at, unit.begin(), false));
			}
			sections.add(new Section(unit.begin(), unit.end(), true));
			at = unit.end();
		}
		if (at < length) {
			sections.add(new Section(at, length, false));
		}
		return sections;
	}

	private record Section(long begin, long end, boolean isUnit) {

		double size() {
			return end - begin;
		}

		boolean holds(Section other) {
			return begin <= other.begin && other.end <= end;
		}
	}

	/** Over the sections that have something in common; others add nothing. */
	private static double observed(List<Section> first, List<Section> second) {
		double sum = 0;
		for (int i = 0, j = 0; i < first.size() && j < second.size();) {
			Section one = first.get(i);
			Section other = second.get(j);
			if (one.isUnit() && other.isUnit()) {
				double begins = (double) one.begin() - other.begin();
				double ends = (double) one.end() - other.end();
				sum += begins * begins + ends * ends;
			} else if (one.isUnit() && other.holds(one)) {
				sum += one.size() * one.size();
			} else if (other.isUnit() && one.holds(other)) {
				sum += other.size() * other.size();
			}
			if (one.end() <= other.end()) {
				i++;
			}
			if (other.end() <= one.end()) {
				j++;
			}
		}
		return sum;
	}

	private double expected(List<List<Section>> all) {
		double[] gaps = all.stream().flatMap(List::stream).filter(section -> !section.isUnit()).mapToDouble(Section::size).sorted().toArray();
		double[] sums = new double[gaps.length + 1];
		for (int i = gaps.length - 1; i >= 0; i--) {
			sums[i] = sums[i + 1] + gaps[i];
		}
		double[] units = all.stream().flatMap(List::stream).filter(Section::isUnit).mapToDouble(Section::size).toArray();
		double sum = 0;
		double within = 0;
		for (double l : units) {
			int from = firstAtLeast(gaps, l);
			double places = sums[from] - (gaps.length - from) * (l - 1);
			sum += (units.length - 1) / 3.0 * (2 * l * l * l - 3 * l * l + l) + l * l * places;
			within += l * (l - 1);
		}
		double whole = (double) annotators * length;
		double pairs = whole * (whole - 1) - within;
		return pairs > 0 ? 2 * sum / (length * pairs) : 0;
	}

	private static int firstAtLeast(double[] sorted, double value) {
		int low = 0;
		int high = sorted.length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (sorted[middle] < value) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
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

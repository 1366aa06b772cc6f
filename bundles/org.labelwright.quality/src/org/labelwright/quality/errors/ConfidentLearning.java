/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.errors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which given labels are probably wrong, from what a model holds for probable: C. G. Northcutt, L. Jiang and I. L. Chuang,
 * Confident learning (2021). A unit counts as of a class where its probability reaches the mean probability that units
 * with this label have; where that is another class than the given one, the label is an issue. Immutable.
 */
public final class ConfidentLearning {

	/** The mean of equal numbers may come out above them. */
	private static final double ROUNDING = 1e-9;

	/**
	 * A labelled unit.
	 *
	 * @param probabilities by class; classes that are missing have none
	 */
	public record Unit(String given, Map<String, Double> probabilities) {

		public Unit {
			probabilities = Map.copyOf(probabilities);
		}

		double probability(String labelClass) {
			return probabilities.getOrDefault(labelClass, 0.0);
		}
	}

	/**
	 * A label that is probably wrong.
	 *
	 * @param unit the index of the unit
	 * @param suggested the class that it confidently is
	 * @param margin the probability of that class less that of the given one: the larger the worse
	 */
	public record Issue(int unit, String suggested, double margin) {
	}

	private final Map<String, Double> thresholds = new TreeMap<>();
	private final Map<String, Map<String, Integer>> joint = new TreeMap<>();
	private final List<Issue> issues = new ArrayList<>();

	public ConfidentLearning(List<Unit> units) {
		Map<String, double[]> sums = new HashMap<>();
		for (Unit unit : units) {
			double[] sum = sums.computeIfAbsent(unit.given(), key -> new double[2]);
			sum[0] += unit.probability(unit.given());
			sum[1]++;
		}
		sums.forEach((labelClass, sum) -> thresholds.put(labelClass, sum[0] / sum[1]));
		for (int i = 0; i < units.size(); i++) {
			Unit unit = units.get(i);
			Optional<String> confident = confident(unit);
			if (confident.isPresent()) {
				joint.computeIfAbsent(unit.given(), key -> new TreeMap<>()).merge(confident.get(), 1, Integer::sum);
				if (!confident.get().equals(unit.given())) {
					issues.add(new Issue(i, confident.get(), unit.probability(confident.get()) - unit.probability(unit.given())));
				}
			}
		}
		issues.sort(Comparator.comparingDouble(Issue::margin).reversed());
	}

	/** The most probable of the classes whose threshold is reached. */
	private Optional<String> confident(Unit unit) {
		return thresholds.entrySet().stream().filter(threshold -> unit.probability(threshold.getKey()) >= threshold.getValue() - ROUNDING).map(Map.Entry::getKey)
				.max(Comparator.comparingDouble(unit::probability));
	}

	/** From which probability on a unit counts as of a class: the self-confidence of the class; of classes that were given only. */
	public Map<String, Double> thresholds() {
		return Map.copyOf(thresholds);
	}

	/** The confident joint: how many units with a given label (first) confidently are of a class (second). */
	public int joint(String given, String truth) {
		return joint.getOrDefault(given, Map.of()).getOrDefault(truth, 0);
	}

	/** The worst first. */
	public List<Issue> issues() {
		return List.copyOf(issues);
	}
}

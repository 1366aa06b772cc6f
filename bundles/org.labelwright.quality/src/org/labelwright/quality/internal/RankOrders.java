/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Orders of the same things by several people, each a list of ids, best first. Who does not name a thing that another one ranks has it behind all that he
 * names, beside all others that he leaves out (so Fagin, Kumar and Sivakumar 2003 complete lists of the first k); ranks of such ties are their mean.
 */
public final class RankOrders {

	private RankOrders() {
	}

	/** All that somebody ranks, in the order in which it is met. */
	public static Set<String> things(List<List<String>> orders) {
		Set<String> things = new LinkedHashSet<>();
		orders.forEach(things::addAll);
		return things;
	}

	/** The ranks in an order, from 1 for the best. */
	public static Map<String, Double> ranks(List<String> order, Set<String> things) {
		Map<String, Double> ranks = new HashMap<>();
		List<String> named = order.stream().distinct().toList();
		things.forEach(thing -> {
			int at = named.indexOf(thing);
			ranks.put(thing, at >= 0 ? at + 1 : (named.size() + 1 + things.size()) / 2.0);
		});
		return ranks;
	}

	/**
	 * Kendall's tau-b (Kendall 1945), which allows for ties: 1 for the same order, -1 for the opposite one; empty where one of the two orders nothing.
	 * With n things it takes n squared steps.
	 */
	public static OptionalDouble tauB(List<String> one, List<String> other) {
		List<String> things = List.copyOf(things(List.of(one, other)));
		Map<String, Double> first = ranks(one, new LinkedHashSet<>(things));
		Map<String, Double> second = ranks(other, new LinkedHashSet<>(things));
		long difference = 0;
		long orderedByFirst = 0;
		long orderedBySecond = 0;
		for (int i = 0; i < things.size(); i++) {
			for (int j = i + 1; j < things.size(); j++) {
				int a = Double.compare(first.get(things.get(i)), first.get(things.get(j)));
				int b = Double.compare(second.get(things.get(i)), second.get(things.get(j)));
				difference += (long) a * b;
				orderedByFirst += Math.abs(a);
				orderedBySecond += Math.abs(b);
			}
		}
		return orderedByFirst == 0 || orderedBySecond == 0 ? OptionalDouble.empty() : OptionalDouble.of(difference / Math.sqrt((double) orderedByFirst * orderedBySecond));
	}

	/**
	 * Kendall's coefficient of concordance W of two or more orders, corrected for ties (Kendall and Babington Smith 1939; Siegel 1956): 1 where all have the same
	 * order, 0 where their ranks cancel out; empty where nobody orders anything.
	 */
	public static OptionalDouble concordance(List<List<String>> orders) {
		Set<String> things = things(orders);
		double n = things.size();
		double m = orders.size();
		double ties = 0;
		for (List<String> order : orders) {
			double tied = n - new HashSet<>(order).size();
			ties += tied * tied * tied - tied;
		}
		double mean = m * (n + 1) / 2;
		double spread = rankSums(orders, things).values().stream().mapToDouble(sum -> (sum - mean) * (sum - mean)).sum();
		double most = m * m * (n * n * n - n) - m * ties;
		return m < 2 || most <= 0 ? OptionalDouble.empty() : OptionalDouble.of(12 * spread / most);
	}

	/** The order by the mean of the ranks, as Borda counts; of two that are even the one that is met first. */
	public static List<String> byMeanRank(List<List<String>> orders) {
		Set<String> things = things(orders);
		Map<String, Double> sums = rankSums(orders, things);
		return things.stream().sorted((a, b) -> Double.compare(sums.get(a), sums.get(b))).toList();
	}

	private static Map<String, Double> rankSums(List<List<String>> orders, Set<String> things) {
		Map<String, Double> sums = new HashMap<>();
		orders.forEach(order -> ranks(order, things).forEach((thing, rank) -> sums.merge(thing, rank, Double::sum)));
		return sums;
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.labelwright.quality.internal.RankOrders;

/** How far rankings of the same items agree: means over items of Kendall's tau-b, of all pairs of annotators, and of Kendall's W. */
final class RankingTally {

	static final String TAU = "kendall-tau";
	static final String CONCORDANCE = "kendall-w";

	private long items;
	private double taus;
	private long pairs;
	private double concordances;
	private long concordant;

	/** @param orders of an item, of those who ranked it */
	void add(List<List<String>> orders) {
		if (orders.size() < 2) {
			return;
		}
		items++;
		for (int a = 0; a < orders.size(); a++) {
			for (int b = a + 1; b < orders.size(); b++) {
				OptionalDouble tau = RankOrders.tauB(orders.get(a), orders.get(b));
				taus += tau.orElse(0);
				pairs += tau.isPresent() ? 1 : 0;
			}
		}
		OptionalDouble concordance = RankOrders.concordance(orders);
		concordances += concordance.orElse(0);
		concordant += concordance.isPresent() ? 1 : 0;
	}

	/** Of how many items there are at least two rankings. */
	long items() {
		return items;
	}

	/** By their names; empty where nothing was ranked twice. */
	Optional<Map<String, Double>> report() {
		Map<String, Double> values = new LinkedHashMap<>();
		if (pairs > 0) {
			values.put(TAU, taus / pairs);
		}
		if (concordant > 0) {
			values.put(CONCORDANCE, concordances / concordant);
		}
		return Optional.of(values).filter(some -> !some.isEmpty());
	}
}

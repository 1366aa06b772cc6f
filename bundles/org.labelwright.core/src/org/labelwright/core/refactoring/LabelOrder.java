/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.refactoring;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Item;

/** Sorts labels as their items stand in a dataset, then by layer; threads find them in no order. */
final class LabelOrder implements Comparator<LabelRef> {

	private final Map<String, Integer> places = new HashMap<>();

	LabelOrder(Dataset dataset) {
		for (Item item : dataset.items()) {
			places.put(item.id(), places.size());
		}
	}

	@Override
	public int compare(LabelRef one, LabelRef other) {
		int compared = Integer.compare(places.get(one.item()), places.get(other.item()));
		return compared != 0 ? compared : one.layer().compareTo(other.layer());
	}
}

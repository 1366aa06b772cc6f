/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.quality.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Items behind the parts of a chart: the first so many of each. For one thread. */
final class Examples {

	private static final int MOST = 500;

	private final Map<List<Object>, List<ItemRow>> rows = new HashMap<>();

	void add(List<Object> part, ItemRow row) {
		List<ItemRow> ofPart = rows.computeIfAbsent(part, key -> new ArrayList<>());
		if (ofPart.size() < MOST) {
			ofPart.add(row);
		}
	}

	List<ItemRow> of(List<Object> part) {
		return rows.getOrDefault(part, List.of());
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.layout;

import java.util.ArrayList;
import java.util.List;

/** Finds room for stretches of a row above each other. */
final class Lanes {

	private final List<List<Extent>> lanes = new ArrayList<>();

	/** Takes the lowest lane where a stretch overlaps nothing. */
	int lowest(Extent extent) {
		return take(0, extent);
	}

	/** Takes the lane above everything that a stretch overlaps, so that what it spans stays below it. */
	int above(Extent extent) {
		int lane = lanes.size();
		while (lane > 0 && lanes.get(lane - 1).stream().noneMatch(extent::overlaps)) {
			lane--;
		}
		return take(lane, extent);
	}

	private int take(int from, Extent extent) {
		int lane = from;
		while (lane < lanes.size() && lanes.get(lane).stream().anyMatch(extent::overlaps)) {
			lane++;
		}
		if (lane == lanes.size()) {
			lanes.add(new ArrayList<>());
		}
		lanes.get(lane).add(extent);
		return lane;
	}

	int count() {
		return lanes.size();
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import org.labelwright.geometry.Box;

/** Which areas of the image have to be painted anew; too many of them are everything. */
final class Damage {

	private static final int MOST = 24;

	private final List<Box> areas = new ArrayList<>();
	private boolean all = true;

	void add(Box area) {
		if (all) {
			return;
		}
		areas.add(area);
		if (areas.size() > MOST) {
			addAll();
		}
	}

	void addAll() {
		all = true;
		areas.clear();
	}

	boolean isEmpty() {
		return !all && areas.isEmpty();
	}

	boolean isAll() {
		return all;
	}

	/** What has gathered since the last call. */
	List<Box> drain() {
		List<Box> gathered = List.copyOf(areas);
		areas.clear();
		all = false;
		return gathered;
	}
}

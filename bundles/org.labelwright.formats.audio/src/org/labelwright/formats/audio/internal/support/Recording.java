/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.format.Origins;
import org.labelwright.geometry.Interval;

/**
 * A recording and its segments.
 *
 * @param kept what the format holds beside, as origin of the item; a missing node for nothing
 */
public record Recording(Item item, JsonNode kept, List<Segment> segments) {

	private static final String UNSORTED = "unsorted";
	private static final Comparator<Segment> BY_TIME = Comparator.comparingLong(one -> one.interval().start());

	public Recording {
		segments = List.copyOf(segments);
	}

	/** Notes where segments are not in the order of time, so that they can be written as they came. */
	public static void noteOrder(ObjectNode kept, List<Segment> segments) {
		Interval before = new Interval(0, 0);
		for (Segment one : segments) {
			if (one.interval().start() < before.start()) {
				kept.put(UNSORTED, true);
			}
			before = one.interval();
		}
	}

	/** In the order of time, or as they came where that was another. */
	public List<Segment> ordered() {
		return kept.path(UNSORTED).asBoolean() ? segments : segments.stream().sorted(BY_TIME).toList();
	}

	Recording withOrigin(Origins origins) {
		return kept instanceof ObjectNode object ? new Recording(item.withOrigin(origins.text(object)), kept, segments) : this;
	}
}

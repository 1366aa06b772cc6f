/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.elan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.format.support.Xml;

/** The time slots of a file that is written: those that were kept, and new ones for what is new or has moved. */
final class Slots {

	private record Slot(String id, long millis) {
	}

	/** Milliseconds, empty for those without. */
	private final Map<String, Optional<Long>> kept = new LinkedHashMap<>();
	private final List<Slot> made = new ArrayList<>();
	private long last;

	/** @param text as it is kept of an item */
	Slots(String text) {
		for (String slot : text.isEmpty() ? new String[0] : text.split(",")) {
			String[] parts = slot.split(" ");
			kept.put(parts[0], parts.length > 1 && parts[1].matches("\\d{1,15}") ? Optional.of(Long.valueOf(parts[1])) : Optional.empty());
			String digits = parts[0].replaceAll("\\D", "");
			last = Math.max(last, digits.isEmpty() || digits.length() > 15 ? 0 : Long.parseLong(digits));
		}
	}

	/**
	 * The id of the slot for an end of a segment.
	 *
	 * @param id of the slot that was kept of it, may be missing
	 * @param unmoved whether the segment is where it was put for want of times
	 */
	String slot(JsonNode id, long millis, boolean unmoved) {
		Optional<Long> value = kept.get(id.asText(""));
		if (value != null && (value.isPresent() ? value.get() == millis : unmoved)) {
			return id.asText();
		}
		Slot slot = new Slot("ts" + ++last, millis);
		made.add(slot);
		return slot.id();
	}

	/** Writes all, each new one before the first kept one that is later. */
	void write(Xml.Writer out) {
		made.sort(Comparator.comparingLong(Slot::millis));
		out.open(Eaf.TIME_ORDER);
		int next = 0;
		for (Map.Entry<String, Optional<Long>> slot : kept.entrySet()) {
			Optional<Long> millis = slot.getValue();
			while (millis.isPresent() && next < made.size() && made.get(next).millis() < millis.get()) {
				write(out, made.get(next++));
			}
			if (millis.isPresent()) {
				write(out, new Slot(slot.getKey(), millis.get()));
			} else {
				out.empty(Eaf.TIME_SLOT, Eaf.SLOT_ID, slot.getKey());
			}
		}
		made.subList(next, made.size()).forEach(slot -> write(out, slot));
		out.close(Eaf.TIME_ORDER);
	}

	private static void write(Xml.Writer out, Slot slot) {
		out.empty(Eaf.TIME_SLOT, Eaf.SLOT_ID, slot.id(), Eaf.SLOT_VALUE, slot.millis());
	}
}

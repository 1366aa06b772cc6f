/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.elan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.format.support.Xml;
import org.labelwright.formats.audio.internal.support.Times;
import org.labelwright.geometry.Interval;

/** A file of ELAN with the time of each annotation, also of those that have none of their own. */
final class EafDocument {

	private static final int MAX_DIGITS = 12;

	/** An annotation of a tier. */
	record Entry(Map<String, String> attributes, String value, int line) {

		String id() {
			return attributes.get(Eaf.ANNOTATION_ID);
		}

		Optional<String> parent() {
			return Optional.ofNullable(attributes.get(Eaf.ANNOTATION_REF));
		}
	}

	record Tier(Map<String, String> attributes, List<Entry> entries) {

		String name() {
			return attributes.get(Eaf.TIER_ID);
		}
	}

	private Map<String, String> root = Map.of();
	private final List<Xml.Element> before = new ArrayList<>();
	private final List<Xml.Element> after = new ArrayList<>();
	private final List<Tier> tiers = new ArrayList<>();
	/** Microseconds, empty for those without. */
	private final Map<String, Optional<Long>> slots = new LinkedHashMap<>();
	private final Map<String, Interval> times = new HashMap<>();

	static EafDocument read(Path file) throws IOException {
		EafDocument document = new EafDocument();
		Xml.Element root = Xml.forEachVerbatim(file, document::read);
		if (!root.name().equals(Eaf.ROOT)) {
			throw new IllegalArgumentException("is <" + root.name() + "> and not <" + Eaf.ROOT + ">");
		}
		document.root = root.attributes();
		for (Tier tier : document.tiers) {
			document.align(file, tier);
		}
		document.alignReferences(file);
		return document;
	}

	private void read(Xml.Element element) {
		switch (element.name()) {
		case Eaf.TIME_ORDER -> element.children(Eaf.TIME_SLOT).forEach(slot -> slots.put(slot.need(Eaf.SLOT_ID), Optional.ofNullable(slot.attributes().get(Eaf.SLOT_VALUE))
				.map(EafDocument::micros)));
		case Eaf.TIER -> {
			element.need(Eaf.TIER_ID);
			List<Entry> entries = new ArrayList<>();
			for (Xml.Element annotation : element.children(Eaf.ANNOTATION)) {
				Xml.Element inner = annotation.child(Eaf.ALIGNABLE).or(() -> annotation.child(Eaf.REFERENCE))
						.orElseThrow(() -> new IllegalArgumentException("line " + annotation.line() + ": here should stand <" + Eaf.ALIGNABLE + "> or <" + Eaf.REFERENCE + ">"));
				inner.need(Eaf.ANNOTATION_ID);
				if (inner.name().equals(Eaf.REFERENCE)) {
					inner.need(Eaf.ANNOTATION_REF);
				} else {
					inner.need(Eaf.START);
					inner.need(Eaf.END);
				}
				entries.add(new Entry(inner.attributes(), inner.childText(Eaf.VALUE).orElse(""), inner.line()));
			}
			tiers.add(new Tier(element.attributes(), entries));
		}
		case Eaf.HEADER -> {
			String units = element.attributes().getOrDefault("TIME_UNITS", "milliseconds");
			if (!units.equals("milliseconds")) {
				throw new IllegalArgumentException("times are in " + units + ", and milliseconds alone are read");
			}
			before.add(element);
		}
		default -> (tiers.isEmpty() && slots.isEmpty() ? before : after).add(element);
		}
	}

	private static long micros(String millis) {
		if (!millis.matches("\\d{1," + MAX_DIGITS + "}")) {
			throw new IllegalArgumentException("a time should be whole milliseconds from 0 on, here is \"" + (millis.length() > 40 ? millis.substring(0, 40) : millis) + "\"");
		}
		return Long.parseLong(millis) * Eaf.MICROS;
	}

	Map<String, String> root() {
		return root;
	}

	/** What stands before the times, such as the header. */
	List<Xml.Element> before() {
		return before;
	}

	/** What stands after the tiers, such as linguistic types. */
	List<Xml.Element> after() {
		return after;
	}

	List<Tier> tiers() {
		return tiers;
	}

	Map<String, Optional<Long>> slots() {
		return slots;
	}

	/** The time of an annotation. */
	Interval time(Entry entry) {
		return times.get(entry.id());
	}

	/** Whether the slots of an annotation have times; references have no slots. */
	boolean isAligned(Entry entry) {
		return entry.parent().isEmpty() && slots.get(entry.attributes().get(Eaf.START)).isPresent() && slots.get(entry.attributes().get(Eaf.END)).isPresent();
	}

	/** Annotations that follow each other, of which only the first start and the last end have a time, share it evenly. */
	private void align(Path file, Tier tier) throws IOException {
		List<Entry> run = new ArrayList<>();
		for (Entry entry : tier.entries()) {
			if (entry.parent().isPresent()) {
				continue;
			}
			Reading.at(file, "line " + entry.line(), () -> {
				Optional<Long> start = slot(entry, Eaf.START);
				if (start.isPresent()) {
					run.clear();
				}
				run.add(entry);
				Optional<Long> end = slot(entry, Eaf.END);
				if (end.isPresent()) {
					long from = slot(run.getFirst(), Eaf.START).orElse(previous(run.getFirst(), end.get()));
					share(run, Times.interval(from, end.get()));
					run.clear();
				}
				return null;
			});
		}
		for (Entry entry : tier.entries()) {
			if (entry.parent().isEmpty() && !times.containsKey(entry.id())) {
				// A run without an end: what is known of it is where it starts.
				long from = slot(entry, Eaf.START).orElse(previous(entry, Long.MAX_VALUE));
				times.put(entry.id(), new Interval(from, from));
			}
		}
	}

	private Optional<Long> slot(Entry entry, String end) {
		Optional<Long> slot = slots.get(entry.attributes().get(end));
		if (slot == null) {
			throw new IllegalArgumentException("there is no time slot \"" + entry.attributes().get(end) + "\"");
		}
		return slot;
	}

	/** The last time in the order of slots before the start of an annotation, 0 where there is none, and never beyond a limit. */
	private long previous(Entry entry, long limit) {
		long before = 0;
		for (Map.Entry<String, Optional<Long>> slot : slots.entrySet()) {
			if (slot.getKey().equals(entry.attributes().get(Eaf.START))) {
				break;
			}
			before = slot.getValue().orElse(before);
		}
		return Math.min(before, limit);
	}

	private void share(List<Entry> entries, Interval whole) {
		int count = entries.size();
		for (int i = 0; i < count; i++) {
			put(entries.get(i), new Interval(whole.start() + whole.length() * i / count, whole.start() + whole.length() * (i + 1) / count));
		}
	}

	private void put(Entry entry, Interval time) {
		if (times.put(entry.id(), time) != null) {
			throw new IllegalArgumentException("there are two annotations \"" + entry.id() + "\"");
		}
	}

	/** References have the time of what they refer to; several on one tier share it evenly. */
	private void alignReferences(Path file) throws IOException {
		List<List<Entry>> open = new ArrayList<>();
		for (Tier tier : tiers) {
			Map<String, List<Entry>> byParent = new LinkedHashMap<>();
			tier.entries().forEach(entry -> entry.parent().ifPresent(parent -> byParent.computeIfAbsent(parent, missing -> new ArrayList<>()).add(entry)));
			open.addAll(byParent.values());
		}
		while (!open.isEmpty()) {
			List<List<Entry>> left = new ArrayList<>();
			for (List<Entry> siblings : open) {
				Entry first = siblings.getFirst();
				Interval parent = times.get(first.parent().orElseThrow());
				if (parent == null) {
					left.add(siblings);
				} else {
					Reading.at(file, "line " + first.line(), () -> {
						share(siblings, parent);
						return null;
					});
				}
			}
			if (left.size() == open.size()) {
				Entry lost = left.getFirst().getFirst();
				throw new IllegalArgumentException("line " + lost.line() + ": " + lost.id() + " refers to " + lost.parent().orElseThrow() + ", which is not there or refers back");
			}
			open = left;
		}
	}
}

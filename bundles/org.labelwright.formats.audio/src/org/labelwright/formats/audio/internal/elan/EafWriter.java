/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.elan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.labelwright.core.format.support.Xml;
import org.labelwright.formats.audio.internal.support.Recording;
import org.labelwright.formats.audio.internal.support.Recordings;
import org.labelwright.formats.audio.internal.support.Segment;
import org.labelwright.formats.audio.internal.support.Tiers;
import org.labelwright.geometry.Interval;

/** Writes one recording as a file of ELAN, as ELAN itself does. */
final class EafWriter {

	private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
	private static final int INDENTATION = 4;
	private static final String SCHEMA = "noNamespaceSchemaLocation";
	private static final String DEFAULT_TYPE = "default-lt";
	private static final Map<String, String> ROOT = root();

	/** A tier that is filled; attributes as they are written. */
	private record Tier(Map<String, String> attributes, boolean references, List<Segment> segments) {

		String name() {
			return attributes.get(Eaf.TIER_ID);
		}
	}

	/** An annotation as it stands in the file. */
	private record Written(Map<String, String> attributes, String value) {
	}

	private final Recording recording;
	private final Recordings recordings;
	private final JsonNode kept;
	private final Slots slots;
	private final Map<String, Tier> tiers = new LinkedHashMap<>();
	private final Map<String, String> ids = new HashMap<>();
	private final Map<String, String> tierOf = new HashMap<>();
	private final Map<String, Segment> byId = new HashMap<>();
	private final Set<String> taken = new HashSet<>();
	private long lastId;
	private boolean hasNewIds;

	EafWriter(Recording recording, Recordings recordings) {
		this.recording = recording;
		this.recordings = recordings;
		this.kept = recording.kept();
		this.slots = new Slots(kept.path(Eaf.KEPT_SLOTS).asText(""));
	}

	private static Map<String, String> root() {
		Map<String, String> root = new LinkedHashMap<>();
		root.put("AUTHOR", "");
		// The same source gives the same bytes, so that it is not the time of writing.
		root.put("DATE", "1970-01-01T00:00:00+00:00");
		root.put("FORMAT", "3.0");
		root.put("VERSION", "3.0");
		root.put(SCHEMA, "http://www.mpi.nl/tools/elan/EAFv3.0.xsd");
		return root;
	}

	String write() {
		fillTiers();
		nameAnnotations();
		// Times come first in the file, and what they are is known once all annotations have been gone through.
		Map<String, List<Written>> annotations = new HashMap<>();
		tiers.forEach((name, tier) -> annotations.put(name, tier.segments().stream().map(segment -> written(tier, segment)).toList()));
		Xml.Writer out = new Xml.Writer(HEAD, INDENTATION);
		out.open(Eaf.ROOT, rootAttributes());
		List<Xml.Element> before = elements(Eaf.KEPT_BEFORE);
		if (before.isEmpty()) {
			String name = recording.item().path().substring(recording.item().path().replace('\\', '/').lastIndexOf('/') + 1);
			out.open(Eaf.HEADER, "MEDIA_FILE", "", "TIME_UNITS", "milliseconds")
					.empty(Eaf.MEDIA, "MEDIA_URL", "./" + name, "MIME_TYPE", recording.item().mediaType(), "RELATIVE_MEDIA_URL", "./" + name).close(Eaf.HEADER);
		}
		before.forEach(element -> out.element(withLastId(element)));
		slots.write(out);
		tiers.forEach((name, tier) -> write(out, tier, annotations.get(name)));
		List<Xml.Element> after = elements(Eaf.KEPT_AFTER);
		boolean known = after.stream().anyMatch(element -> DEFAULT_TYPE.equals(element.attributes().get(Eaf.TYPE_ID)));
		if (!known && tiers.values().stream().anyMatch(tier -> DEFAULT_TYPE.equals(tier.attributes().get(Eaf.TYPE_REF)))) {
			out.empty(Eaf.TYPE, "GRAPHIC_REFERENCES", false, Eaf.TYPE_ID, DEFAULT_TYPE, "TIME_ALIGNABLE", true);
		}
		after.forEach(out::element);
		return out.close(Eaf.ROOT).toString();
	}

	/** Puts each segment into its tier; those of one tier cannot overlap, so that others come to further tiers. */
	private void fillTiers() {
		for (JsonNode tier : kept.path(Eaf.KEPT_TIERS)) {
			Map<String, String> attributes = new LinkedHashMap<>();
			tier.properties().stream().filter(one -> one.getValue().isTextual()).forEach(one -> attributes.put(one.getKey(), one.getValue().asText()));
			tiers.put(attributes.getOrDefault(Eaf.TIER_ID, ""), new Tier(attributes, tier.path(Eaf.KEPT_REFERENCES).asBoolean(), new ArrayList<>()));
		}
		Tiers names = new Tiers(kept.path(Eaf.KEPT_TIERS), Eaf.TIER_ID);
		for (Segment segment : recording.segments()) {
			byId.put(segment.id(), segment);
			Tier tier = tiers.computeIfAbsent(names.tier(segment, recordings, recording), name -> made(name, segment));
			tier.segments().add(segment);
			tierOf.put(segment.id(), tier.name());
			if (segment.attribute(Segment.SPEAKER).filter(speaker -> !speaker.equals(tier.attributes().get(Eaf.PARTICIPANT))).isPresent()) {
				recordings.lost("the attribute speaker", "in EAF it is the participant of a tier", recording, segment);
			}
		}
		List.copyOf(tiers.values()).stream().filter(tier -> !tier.references()).forEach(this::takeApart);
		List.copyOf(tiers.values()).stream().filter(Tier::references).forEach(tier -> tier.segments().removeIf(segment -> {
			boolean lost = parent(tier, segment).isEmpty();
			if (lost) {
				recordings.leftOut("on the tier " + tier.name() + " annotations refer to others, and there is none at its time", recording, segment);
			}
			return lost;
		}));
	}

	private static Tier made(String name, Segment segment) {
		Map<String, String> attributes = new LinkedHashMap<>();
		attributes.put(Eaf.TYPE_REF, DEFAULT_TYPE);
		segment.attribute(Segment.SPEAKER).ifPresent(speaker -> attributes.put(Eaf.PARTICIPANT, speaker));
		attributes.put(Eaf.TIER_ID, name);
		return new Tier(attributes, false, new ArrayList<>());
	}

	private void takeApart(Tier tier) {
		boolean asKept = tier.segments().stream().allMatch(segment -> segment.kept().path(Eaf.KEPT_ATTRIBUTES).has(Eaf.START));
		if (!asKept) {
			tier.segments().sort(Comparator.comparingLong(segment -> segment.interval().start()));
		}
		Map<String, Long> ends = new LinkedHashMap<>();
		ends.put(tier.name(), 0L);
		List<Segment> all = List.copyOf(tier.segments());
		tier.segments().clear();
		for (Segment segment : all) {
			Optional<Tier> free = ends.entrySet().stream().filter(one -> one.getValue() <= segment.interval().start()).map(Map.Entry::getKey).findFirst().map(tiers::get);
			Tier to = free.orElseGet(() -> another(tier));
			ends.put(to.name(), segment.interval().end());
			to.segments().add(segment);
			tierOf.put(segment.id(), to.name());
			if (to != tier) {
				recordings.lost("overlaps", "a tier of EAF has none; written to another tier", recording, segment);
			}
		}
	}

	private Tier another(Tier tier) {
		int number = 2;
		while (tiers.containsKey(tier.name() + "-" + number)) {
			number++;
		}
		Map<String, String> attributes = new LinkedHashMap<>(tier.attributes());
		attributes.put(Eaf.TIER_ID, tier.name() + "-" + number);
		Tier made = new Tier(attributes, false, new ArrayList<>());
		tiers.put(made.name(), made);
		return made;
	}

	/** What a segment of a tier of references refers to: its parent, or what is at its time on the tier above. */
	private Optional<String> parent(Tier tier, Segment segment) {
		Optional<String> said = segment.parent().filter(byId::containsKey);
		if (said.isPresent()) {
			return said;
		}
		Tier above = tiers.get(tier.attributes().getOrDefault(Eaf.PARENT_REF, ""));
		Interval time = segment.interval();
		return above == null ? Optional.empty() : above.segments().stream().filter(one -> one.interval().overlap(time) > 0)
				.max(Comparator.comparingLong(one -> one.interval().overlap(time))).map(Segment::id);
	}

	private void nameAnnotations() {
		for (Segment segment : recording.segments()) {
			String id = segment.kept().path(Eaf.KEPT_ATTRIBUTES).path(Eaf.ANNOTATION_ID).asText("");
			if (!id.isEmpty() && taken.add(id)) {
				ids.put(segment.id(), id);
				String digits = id.replaceAll("\\D", "");
				lastId = Math.max(lastId, digits.isEmpty() || digits.length() > 15 ? 0 : Long.parseLong(digits));
			}
		}
		for (Segment segment : recording.segments()) {
			ids.computeIfAbsent(segment.id(), missing -> {
				hasNewIds = true;
				return "a" + ++lastId;
			});
		}
	}

	private Written written(Tier tier, Segment segment) {
		JsonNode before = segment.kept().path(Eaf.KEPT_ATTRIBUTES);
		Map<String, String> attributes = new LinkedHashMap<>();
		attributes.put(Eaf.ANNOTATION_ID, "");
		before.properties().stream().filter(one -> !one.getKey().equals(Eaf.PREVIOUS)).forEach(one -> attributes.put(one.getKey(), one.getValue().asText()));
		attributes.put(Eaf.ANNOTATION_ID, ids.get(segment.id()));
		if (tier.references()) {
			attributes.keySet().removeAll(Set.of(Eaf.START, Eaf.END));
			attributes.put(Eaf.ANNOTATION_REF, ids.get(parent(tier, segment).orElseThrow()));
			String previous = before.path(Eaf.PREVIOUS).asText("");
			if (taken.contains(previous)) {
				attributes.put(Eaf.PREVIOUS, previous);
			}
		} else {
			attributes.keySet().removeAll(Set.of(Eaf.ANNOTATION_REF));
			Interval time = segment.interval();
			JsonNode at = segment.kept().path(Eaf.KEPT_AT);
			boolean unmoved = at.path(0).asLong(-1) == time.start() && at.path(1).asLong(-1) == time.end();
			if (!unmoved && (time.start() % Eaf.MICROS != 0 || time.end() % Eaf.MICROS != 0)) {
				recordings.lost("times", "EAF has milliseconds; rounded", recording, segment);
			}
			attributes.put(Eaf.START, slots.slot(before.path(Eaf.START), Math.round((double) time.start() / Eaf.MICROS), unmoved));
			attributes.put(Eaf.END, slots.slot(before.path(Eaf.END), Math.round((double) time.end() / Eaf.MICROS), unmoved));
		}
		return new Written(attributes, segment.label());
	}

	private static void write(Xml.Writer out, Tier tier, List<Written> annotations) {
		if (annotations.isEmpty()) {
			out.empty(Eaf.TIER, array(tier.attributes()));
			return;
		}
		out.open(Eaf.TIER, array(tier.attributes()));
		String element = tier.references() ? Eaf.REFERENCE : Eaf.ALIGNABLE;
		for (Written annotation : annotations) {
			out.open(Eaf.ANNOTATION).open(element, array(annotation.attributes())).text(Eaf.VALUE, annotation.value()).close(element).close(Eaf.ANNOTATION);
		}
		out.close(Eaf.TIER);
	}

	private static Object[] array(Map<String, String> attributes) {
		return attributes.entrySet().stream().flatMap(one -> Stream.of(one.getKey(), one.getValue())).toArray();
	}

	/** ELAN counts on from a property of the header. */
	private Xml.Element withLastId(Xml.Element element) {
		if (!hasNewIds || !element.name().equals(Eaf.HEADER)) {
			return element;
		}
		List<Xml.Element> children = element.children().stream().map(child -> child.name().equals(Eaf.PROPERTY) && Eaf.LAST_ID.equals(child.attributes().get("NAME"))
				? new Xml.Element(child.name(), child.attributes(), List.of(), Long.toString(lastId), child.line()) : child).toList();
		return new Xml.Element(element.name(), element.attributes(), children, element.text(), element.line());
	}

	private Object[] rootAttributes() {
		Map<String, String> attributes = new LinkedHashMap<>();
		kept.path(Eaf.KEPT_ROOT).properties().forEach(one -> attributes.put(one.getKey(), one.getValue().asText()));
		List<Object> all = new ArrayList<>();
		(attributes.isEmpty() ? ROOT : attributes).forEach((name, value) -> {
			if (name.equals(SCHEMA)) {
				all.addAll(List.of("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance", "xsi:" + SCHEMA, value));
			} else {
				all.addAll(List.of(name, value));
			}
		});
		return all.toArray();
	}

	/** Elements that were kept; what somebody has changed so that it is no XML is lost. */
	private List<Xml.Element> elements(String member) {
		List<Xml.Element> elements = new ArrayList<>();
		for (JsonNode xml : kept.path(member)) {
			try {
				elements.add(Xml.parseVerbatim(xml.asText()));
			} catch (IllegalArgumentException e) {
				recordings.lost("what was kept of the file", "is no XML any more", recording, Segment.of("", new Interval(0, 0)));
			}
		}
		return elements;
	}
}

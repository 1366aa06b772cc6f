/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Interval;

/**
 * A stretch of a recording with what is said of it: what importers make annotations of, and what exporters get of them.
 *
 * @param labelClass the name of the class
 * @param geometry an interval; for formats that can say something of whole recordings, that too
 * @param attributes by name, as texts
 * @param score that a model gave
 * @param kept what the format holds beside, as origin of the annotation; a missing node for nothing
 * @param id within the recording
 * @param parent the id of the segment that this is a part of or says something about
 */
public record Segment(String labelClass, Geometry geometry, Map<String, String> attributes, Optional<Double> score, JsonNode kept, String id,
		Optional<String> parent) {

	/** What is said or heard. */
	public static final String TEXT = "text";
	/** Who speaks; the diarization error rate looks here. */
	public static final String SPEAKER = "speaker";
	/** Which tier of a format with tiers, where the class is not the tier. */
	public static final String TIER = "tier";
	public static final String CHANNEL = "channel";

	/** Where other formats keep what is said; the error rates of transcripts look there in this order too. */
	private static final List<String> TEXTS = List.of("transcript", TEXT, "caption", "value");

	public static Segment of(String labelClass, Geometry geometry) {
		return new Segment(labelClass, geometry, Map.of(), Optional.empty(), MissingNode.getInstance(), "", Optional.empty());
	}

	/** When it is, for formats that have nothing but intervals. */
	public Interval interval() {
		return (Interval) geometry;
	}

	public Segment with(String name, String value) {
		Map<String, String> more = new LinkedHashMap<>(attributes);
		more.put(name, value);
		return new Segment(labelClass, geometry, more, score, kept, id, parent);
	}

	public Segment with(String name, Optional<String> value) {
		return value.map(one -> with(name, one)).orElse(this);
	}

	public Segment withScore(Optional<Double> other) {
		return new Segment(labelClass, geometry, attributes, other, kept, id, parent);
	}

	public Segment keeping(JsonNode other) {
		return new Segment(labelClass, geometry, attributes, score, other, id, parent);
	}

	public Optional<String> attribute(String name) {
		return Optional.ofNullable(attributes.get(name));
	}

	/** What is said, empty where nobody wrote it down. */
	public Optional<String> text() {
		return textAttribute().map(attributes::get);
	}

	/** The name of the attribute that {@link #text()} is of. */
	public Optional<String> textAttribute() {
		return TEXTS.stream().filter(attributes::containsKey).findFirst();
	}

	/** What a format writes that has one text for each segment. */
	public String label() {
		return text().orElse(labelClass);
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.labelwright.core.json.Json;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.PolygonPart;
import org.labelwright.geometry.RotatedBox;

/**
 * What a foreign format holds and ours has no field for travels in the field {@code origin} of datasets, items and
 * annotations: the text of a JSON object with one member a format. Immutable.
 */
public final class Origins {

	private final String format;
	private final ObjectMapper mapper = Json.mapper();

	/** @param format the id, which names the member */
	public Origins(String format) {
		this.format = format;
	}

	public ObjectNode object() {
		return mapper.createObjectNode();
	}

	/** The text for the field; empty where there is nothing to keep. */
	public Optional<String> text(ObjectNode kept) {
		return kept.isEmpty() ? Optional.empty() : Optional.of(object().set(format, kept).toString());
	}

	/** As {@link #text}, null for nothing, as setters of annotations want it. */
	public String orNull(ObjectNode kept) {
		return text(kept).orElse(null);
	}

	/** What this format kept, a missing node where it did not keep anything. */
	public JsonNode of(Optional<String> origin) {
		return of(origin.orElse(null));
	}

	public JsonNode of(String origin) {
		if (origin == null || !origin.contains('"' + format + '"')) {
			return MissingNode.getInstance();
		}
		try {
			return mapper.readTree(origin).path(format);
		} catch (JsonProcessingException e) {
			return MissingNode.getInstance();
		}
	}

	/** A sum by which a geometry is known again after it may have been edited. The same on every machine. */
	public static long sum(Geometry geometry) {
		CRC32 crc = new CRC32();
		crc.update(geometry.kind().ordinal());
		switch (geometry) {
		case Box b -> add(crc, b.x(), b.y(), b.width(), b.height());
		case RotatedBox b -> add(crc, b.centerX(), b.centerY(), b.width(), b.height(), b.angle());
		case Polygon polygon -> {
			for (PolygonPart part : polygon.parts()) {
				add(crc, part.exterior());
				crc.update('|');
				part.holes().forEach(hole -> add(crc, hole));
			}
		}
		case Keypoints keypoints -> {
			for (Keypoint one : keypoints.keypoints()) {
				add(crc, one.x(), one.y(), one.visibility().ordinal());
			}
		}
		case Mask mask -> {
			int[] counts = mask.counts();
			ByteBuffer bytes = ByteBuffer.allocate(4 * counts.length + 8).putInt(mask.width()).putInt(mask.height());
			bytes.asIntBuffer().put(counts);
			crc.update(bytes.array());
		}
		default -> crc.update(geometry.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
		}
		return crc.getValue();
	}

	private static void add(CRC32 crc, Coordinates points) {
		add(crc, points.toArray());
	}

	private static void add(CRC32 crc, double... numbers) {
		ByteBuffer bytes = ByteBuffer.allocate(8 * numbers.length);
		bytes.asDoubleBuffer().put(numbers);
		crc.update(bytes.array());
	}

	/** The members of an object that are none of those known, to be kept. */
	public ObjectNode rest(JsonNode node, List<String> known) {
		ObjectNode rest = object();
		node.properties().forEach(member -> {
			if (!known.contains(member.getKey())) {
				rest.set(member.getKey(), member.getValue());
			}
		});
		return rest;
	}
}

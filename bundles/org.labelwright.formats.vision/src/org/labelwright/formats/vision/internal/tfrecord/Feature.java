/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.tfrecord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A list of values of one kind, as tensorflow/core/example/feature.proto has it. An Example is a map of these by name. */
sealed interface Feature {

	record Bytes(List<byte[]> values) implements Feature {

		static Bytes of(byte[] value) {
			return new Bytes(List.of(value));
		}

		static Bytes of(String text) {
			return of(text.getBytes(StandardCharsets.UTF_8));
		}

		static Bytes ofTexts(List<String> texts) {
			return new Bytes(texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList());
		}

		List<String> texts() {
			return values.stream().map(bytes -> new String(bytes, StandardCharsets.UTF_8)).toList();
		}
	}

	record Floats(List<Float> values) implements Feature {
	}

	record Integers(List<Long> values) implements Feature {
	}

	List<?> values();

	/** @throws IllegalArgumentException where the bytes are no Example */
	static Map<String, Feature> example(byte[] bytes) {
		Map<String, Feature> features = new TreeMap<>();
		Wire.Reader example = new Wire.Reader(ByteBuffer.wrap(bytes));
		while (example.next()) {
			if (example.field() != 1) {
				example.skip();
				continue;
			}
			Wire.Reader all = new Wire.Reader(example.content());
			while (all.next()) {
				if (all.field() == 1) {
					entry(new Wire.Reader(all.content()), features);
				} else {
					all.skip();
				}
			}
		}
		return features;
	}

	private static void entry(Wire.Reader entry, Map<String, Feature> features) {
		String key = "";
		Feature value = null;
		while (entry.next()) {
			switch (entry.field()) {
			case 1 -> key = StandardCharsets.UTF_8.decode(entry.content()).toString();
			case 2 -> value = feature(new Wire.Reader(entry.content()));
			default -> entry.skip();
			}
		}
		if (value != null) {
			features.put(key, value);
		}
	}

	private static Feature feature(Wire.Reader feature) {
		Feature read = null;
		while (feature.next()) {
			switch (feature.field()) {
			case 1 -> read = bytes(new Wire.Reader(feature.content()));
			case 2 -> read = floats(new Wire.Reader(feature.content()));
			case 3 -> read = integers(new Wire.Reader(feature.content()));
			default -> feature.skip();
			}
		}
		return read;
	}

	private static Feature bytes(Wire.Reader list) {
		List<byte[]> values = new ArrayList<>();
		while (list.next()) {
			ByteBuffer content = list.content();
			byte[] value = new byte[content.remaining()];
			content.get(value);
			values.add(value);
		}
		return new Bytes(values);
	}

	/** One after the other in one field, or each in a field of its own. */
	private static Feature floats(Wire.Reader list) {
		List<Float> values = new ArrayList<>();
		while (list.next()) {
			Wire.Reader packed = list.type() == Wire.LENGTH ? new Wire.Reader(list.content()) : null;
			do {
				if (packed == null || packed.hasMore()) {
					values.add((packed == null ? list : packed).float32());
				}
			} while (packed != null && packed.hasMore());
		}
		return new Floats(values);
	}

	private static Feature integers(Wire.Reader list) {
		List<Long> values = new ArrayList<>();
		while (list.next()) {
			Wire.Reader packed = list.type() == Wire.LENGTH ? new Wire.Reader(list.content()) : null;
			do {
				if (packed == null || packed.hasMore()) {
					values.add((packed == null ? list : packed).varint());
				}
			} while (packed != null && packed.hasMore());
		}
		return new Integers(values);
	}

	/** The bytes of an Example, with its features in the order of their names. */
	static byte[] example(Map<String, Feature> features) {
		Wire.Writer all = new Wire.Writer();
		new TreeMap<>(features).forEach((key, feature) -> all.content(1,
				new Wire.Writer().content(1, key.getBytes(StandardCharsets.UTF_8)).content(2, feature.toBytes()).toBytes()));
		return new Wire.Writer().content(1, all.toBytes()).toBytes();
	}

	private byte[] toBytes() {
		Wire.Writer list = new Wire.Writer();
		return switch (this) {
		case Bytes bytes -> {
			bytes.values().forEach(value -> list.content(1, value));
			yield new Wire.Writer().content(1, list.toBytes()).toBytes();
		}
		case Floats floats -> {
			floats.values().forEach(list::float32);
			yield new Wire.Writer().content(2, packed(list)).toBytes();
		}
		case Integers integers -> {
			integers.values().forEach(list::varint);
			yield new Wire.Writer().content(3, packed(list)).toBytes();
		}
		};
	}

	private static byte[] packed(Wire.Writer values) {
		byte[] bytes = values.toBytes();
		return bytes.length == 0 ? bytes : new Wire.Writer().content(1, bytes).toBytes();
	}

	/** For an origin. */
	default ObjectNode toJson(ObjectNode node) {
		switch (this) {
		case Bytes bytes -> {
			ArrayNode list = node.putArray("bytes");
			bytes.values().forEach(value -> list.add(Base64.getEncoder().encodeToString(value)));
		}
		case Floats floats -> floats.values().forEach(node.putArray("float")::add);
		case Integers integers -> integers.values().forEach(node.putArray("int64")::add);
		}
		return node;
	}

	/** The inverse of {@link #toJson}. */
	static Feature of(JsonNode node) {
		if (node.has("bytes")) {
			List<byte[]> values = new ArrayList<>();
			node.get("bytes").forEach(value -> values.add(Base64.getDecoder().decode(value.asText())));
			return new Bytes(values);
		}
		if (node.has("float")) {
			List<Float> values = new ArrayList<>();
			node.get("float").forEach(value -> values.add((float) value.asDouble()));
			return new Floats(values);
		}
		List<Long> values = new ArrayList<>();
		node.path("int64").forEach(value -> values.add(value.asLong()));
		return new Integers(values);
	}
}

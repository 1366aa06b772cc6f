/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.cas;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.format.support.Values;
import org.labelwright.core.json.Json;
import org.labelwright.formats.text.internal.support.TextSource;
import org.labelwright.model.AttributeValue;

/** Reads one file of JSON CAS: its text, and the feature structures that stand on it; all others are kept. */
final class JsonCasReader {

	private static final long MAX_SIZE = 256L << 20;
	private static final List<List<String>> ENDS = List.of(List.of("@Governor", "@Dependent"), List.of("@source", "@target"));
	private static final Set<String> PLACE = Set.of(JsonCas.NUMBER, JsonCas.TYPE, JsonCas.SOFA, "begin", "end");

	private record Raw(ObjectNode node, FeatureStructure structure) {
	}

	private final Path file;
	private final Origins origins = new Origins(JsonCas.ID);
	private final ObjectNode kept = origins.object();
	private final Map<Integer, Raw> byId = new HashMap<>();
	private final List<Raw> all = new ArrayList<>();
	private String text;

	JsonCasReader(Path file) {
		this.file = file;
	}

	String text() {
		return text;
	}

	ObjectNode kept() {
		return kept;
	}

	List<FeatureStructure> read() throws IOException {
		if (Files.size(file) > MAX_SIZE) {
			throw new BadInputException(file, "", "has more than " + (MAX_SIZE >> 20) + " MB, which no such file has");
		}
		Reading.requireLines(file);
		JsonNode root = Reading.json(file);
		List<FeatureStructure> structures = new ArrayList<>();
		Reading.at(file, "", () -> {
			Values.object(root, "CAS");
			kept.set(JsonCas.ROOT, origins.rest(root, List.of(JsonCas.STRUCTURES)));
			return null;
		});
		Reading.at(file, '/' + JsonCas.STRUCTURES, () -> Values.list(root.path(JsonCas.STRUCTURES), "\"" + JsonCas.STRUCTURES + "\""));
		int number = 0;
		for (JsonNode one : root.path(JsonCas.STRUCTURES)) {
			at(++number, () -> take((ObjectNode) Values.object(one, "feature structure")));
		}
		if (text == null) {
			throw new BadInputException(file, '/' + JsonCas.STRUCTURES, "has no text (" + Xmi.SOFA + " with sofaString)");
		}
		ArrayNode others = kept.putArray(JsonCas.OTHERS);
		for (int i = 0; i < all.size(); i++) {
			Raw raw = all.get(i);
			int at = i;
			at(i + 1, () -> {
				if (raw.structure() == null) {
					others.addObject().put(JsonCas.ORDER, at).set(JsonCas.REST, origins.rest(raw.node(), List.of("sofaString")));
				} else {
					fill(raw, at);
					structures.add(raw.structure());
				}
			});
		}
		return structures;
	}

	/** @param at from 0, as a JSON Pointer counts */
	private static String place(int at) {
		return "feature structure " + (at + 1) + " (/" + JsonCas.STRUCTURES + '/' + at + ')';
	}

	/** Runs code; what it refuses is told with the place of a feature structure. @param number from 1 on */
	private void at(int number, Runnable body) throws IOException {
		try {
			body.run();
		} catch (IllegalArgumentException e) {
			throw new BadInputException(file, line(number).map(line -> "line " + line + ", ").orElse("") + place(number - 1), e.getMessage(), e);
		}
	}

	/** The line on which a feature structure begins, for which the file is read again: a tree does not know where it came from. */
	private Optional<Integer> line(int number) throws IOException {
		try (InputStream in = Files.newInputStream(file); JsonParser parser = Json.mapper().createParser(in)) {
			int left = number;
			parser.nextToken();
			for (JsonToken token = parser.nextToken(); token == JsonToken.FIELD_NAME; token = parser.nextToken()) {
				boolean here = parser.currentName().equals(JsonCas.STRUCTURES);
				parser.nextToken();
				if (!here) {
					parser.skipChildren();
					continue;
				}
				while (parser.nextToken() != JsonToken.END_ARRAY) {
					if (--left == 0) {
						return Optional.of(parser.currentTokenLocation().getLineNr());
					}
					parser.skipChildren();
				}
			}
		}
		return Optional.empty();
	}

	private void take(ObjectNode node) {
		String type = Values.text(node.path(JsonCas.TYPE), JsonCas.TYPE);
		int id = Values.count(node.path(JsonCas.NUMBER), JsonCas.NUMBER);
		if (type.equals(Xmi.SOFA)) {
			if (text != null) {
				throw new IllegalArgumentException("is a second view; texts with several views are not read");
			}
			text = Values.text(node.path("sofaString"), "sofaString");
			// Where its line is still known.
			TextSource.requireWholePairs(text);
		}
		boolean span = node.has("begin") && node.has("end") && !type.startsWith(CasTypes.METADATA) && !type.equals("uima.tcas.DocumentAnnotation");
		Raw raw = new Raw(node, !span ? null
				: new FeatureStructure(type, Values.count(node.path("begin"), "begin"), Values.count(node.path("end"), "end"), origins.object()));
		all.add(raw);
		if (byId.putIfAbsent(id, raw) != null) {
			throw new IllegalArgumentException("the " + JsonCas.NUMBER + " " + id + " is there twice");
		}
	}

	private void fill(Raw raw, int at) {
		FeatureStructure one = raw.structure();
		ObjectNode node = raw.node();
		if (one.end < one.begin || one.end > text.length()) {
			throw new IllegalArgumentException("runs from " + one.begin + " to " + one.end + ", the text has " + text.length() + " UTF-16 units");
		}
		one.kept.put(JsonCas.KEPT_NUMBER, node.get(JsonCas.NUMBER).intValue()).put(JsonCas.ORDER, at);
		List<String> ends = ENDS.stream().filter(names -> names.stream().allMatch(node::has)).findFirst().orElse(List.of());
		if (!ends.isEmpty()) {
			one.source = end(node.get(ends.getFirst()));
			one.target = end(node.get(ends.getLast()));
			one.kept.put(JsonCas.ENDS, ends.getFirst());
		}
		ObjectNode rest = origins.object();
		node.properties().forEach(member -> {
			String name = member.getKey();
			if (PLACE.contains(name) || ends.contains(name)) {
				return;
			}
			Optional<AttributeValue> value = name.startsWith("%") || name.startsWith("@") || one.type.equals(CasTypes.TOKEN) ? Optional.empty() : value(member.getValue());
			value.ifPresentOrElse(given -> one.values.put(name, given), () -> rest.set(name, member.getValue()));
		});
		if (!rest.isEmpty()) {
			one.kept.set(JsonCas.REST, rest);
		}
	}

	/** Empty for what an attribute would not hold exactly. */
	private static Optional<AttributeValue> value(JsonNode node) {
		boolean exact = node.isTextual() || node.isBoolean() || node.isNumber() && node.decimalValue().precision() <= 15 && Math.abs(node.decimalValue().scale()) < 300;
		return exact ? Values.attribute(node) : Optional.empty();
	}

	private FeatureStructure end(JsonNode id) {
		Raw raw = byId.get(id.isInt() ? id.intValue() : -1);
		if (raw == null || raw.structure() == null) {
			throw new IllegalArgumentException("leads to " + id + ", which is no annotation here");
		}
		if (ENDS.stream().anyMatch(names -> names.stream().allMatch(raw.node()::has))) {
			throw new IllegalArgumentException("leads to the relation " + id + "; relations connect spans");
		}
		return raw.structure();
	}
}

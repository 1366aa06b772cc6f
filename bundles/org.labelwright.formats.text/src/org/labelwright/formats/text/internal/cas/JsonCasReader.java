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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.format.support.Values;
import org.labelwright.core.json.Json;
import org.labelwright.model.AttributeValue;

/** Reads one file of JSON CAS: its text, and the feature structures that stand on it; all others are kept. */
final class JsonCasReader {

	private static final long MAX_SIZE = 256L << 20;
	private static final List<List<String>> ENDS = List.of(List.of("@Governor", "@Dependent"), List.of("@source", "@target"));
	/** What names of members begin with that are no feature with a plain value: of the format, references, numbers that JSON has no way to write, anchors. */
	private static final String MARKS = "%@#^";
	private static final Set<String> PLACE = Set.of(JsonCas.NUMBER, JsonCas.TYPE, JsonCas.SOFA, "begin", "end");

	/** A structure as the file has it; its own is null until it is known to be an annotation of the text that is read. */
	private static final class Raw {
		final ObjectNode node;
		FeatureStructure structure;

		Raw(ObjectNode node) {
			this.node = node;
		}

		String type() {
			return node.path(JsonCas.TYPE).asText();
		}

		int id() {
			return node.path(JsonCas.NUMBER).intValue();
		}
	}

	private final Path file;
	private final Origins origins = new Origins(JsonCas.ID);
	private final ObjectNode kept = origins.object();
	private final Map<Integer, Raw> byId = new HashMap<>();
	private final List<Raw> all = new ArrayList<>();
	private Raw sofa;
	/** The ids that the view of the text lists, empty where there is no such view. */
	private Optional<Set<Integer>> members = Optional.empty();
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
			kept.set(JsonCas.ROOT, origins.rest(root, List.of(JsonCas.STRUCTURES, JsonCas.HEADER)));
			return null;
		});
		JsonNode list = Reading.at(file, '/' + JsonCas.STRUCTURES, () -> list(root.path(JsonCas.STRUCTURES)));
		int number = 0;
		for (JsonNode one : list) {
			at(++number, () -> take((ObjectNode) Values.object(one, "feature structure")));
		}
		chooseView(root.path(JsonCas.VIEWS));
		Offsets.Converter offsets = Reading.at(file, '/' + JsonCas.HEADER, () -> Offsets.of(root.path(JsonCas.HEADER))).converter(this::textOf);
		for (int i = 0; i < all.size(); i++) {
			Raw raw = all.get(i);
			at(i + 1, () -> {
				offsets.toUtf16(raw.node);
				annotation(raw);
			});
		}
		// What leads to no annotation of this text is no relation here, and what leads to that is none either.
		for (int i = 0; i < all.size(); i++) {
			Raw raw = all.get(i);
			at(i + 1, () -> {
				List<String> ends = ends(raw);
				if (raw.structure != null && !ends.stream().map(name -> end(raw.node.get(name))).allMatch(end -> end.structure != null && ends(end).isEmpty())) {
					raw.structure = null;
				}
			});
		}
		ArrayNode others = kept.putArray(JsonCas.OTHERS);
		for (int i = 0; i < all.size(); i++) {
			Raw raw = all.get(i);
			int at = i;
			at(i + 1, () -> {
				if (raw.structure == null) {
					ObjectNode other = others.addObject().put(JsonCas.ORDER, at);
					other.set(JsonCas.REST, origins.rest(raw.node, raw == sofa ? List.of(Xmi.SOFA_STRING) : List.of()));
					if (raw == sofa) {
						other.put(JsonCas.TEXT, true);
					}
				} else {
					fill(raw, at);
					structures.add(raw.structure);
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

	/** The structures, also where they are members named by their ids. */
	private ArrayNode list(JsonNode structures) {
		if (!(structures instanceof ObjectNode byName)) {
			return (ArrayNode) Values.list(structures, "\"" + JsonCas.STRUCTURES + "\"");
		}
		ArrayNode list = byName.arrayNode();
		byName.properties().forEach(member -> {
			ObjectNode one = list.addObject().put(JsonCas.NUMBER, Values.count(member.getKey(), JsonCas.NUMBER));
			one.setAll((ObjectNode) Values.object(member.getValue(), "feature structure"));
		});
		return list;
	}

	private void take(ObjectNode node) {
		Values.text(node.path(JsonCas.TYPE), JsonCas.TYPE);
		int id = Values.count(node.path(JsonCas.NUMBER), JsonCas.NUMBER);
		Raw raw = new Raw(node);
		// Where its line is still known.
		Values.requireWholePairs(node);
		if (raw.type().equals(Xmi.SOFA) && node.has(Xmi.SOFA_STRING)) {
			Values.text(node.path(Xmi.SOFA_STRING), Xmi.SOFA_STRING);
		}
		all.add(raw);
		if (byId.putIfAbsent(id, raw) != null) {
			throw new IllegalArgumentException("the " + JsonCas.NUMBER + " " + id + " is there twice");
		}
	}

	/** The initial view where it has a text, else the first that has one. Other views are kept as they are. */
	private void chooseView(JsonNode views) throws BadInputException {
		List<Raw> sofas = all.stream().filter(raw -> raw.type().equals(Xmi.SOFA)).toList();
		List<Raw> texts = sofas.stream().filter(raw -> raw.node.has(Xmi.SOFA_STRING)).toList();
		if (texts.isEmpty()) {
			throw new BadInputException(file, sofas.isEmpty() ? '/' + JsonCas.STRUCTURES : place(all.indexOf(sofas.getFirst())), "has no text (" + Xmi.SOFA + " with sofaString)");
		}
		sofa = texts.stream().filter(raw -> raw.node.path("sofaID").asText().equals(Xmi.INITIAL_VIEW)).findFirst().orElse(texts.getFirst());
		text = sofa.node.get(Xmi.SOFA_STRING).textValue();
		for (JsonNode view : views) {
			if (view.path(JsonCas.VIEW_SOFA).asInt(-1) == sofa.id()) {
				Set<Integer> ids = new HashSet<>();
				view.path(JsonCas.MEMBERS).forEach(id -> ids.add(id.intValue()));
				members = Optional.of(ids);
			}
		}
	}

	private String textOf(int sofaId) {
		return byId.containsKey(sofaId) ? byId.get(sofaId).node.path(Xmi.SOFA_STRING).asText() : "";
	}

	/** Annotations of the text are those that its view lists; tokens lead to what stands on them also where that is in no list. */
	private void annotation(Raw raw) {
		ObjectNode node = raw.node;
		boolean span = node.has("begin") && node.has("end") && !raw.type().startsWith(CasTypes.METADATA) && !raw.type().equals("uima.tcas.DocumentAnnotation");
		boolean here = !node.has(JsonCas.SOFA)
				|| node.get(JsonCas.SOFA).asInt() == sofa.id() && (CasTypes.standsOnTokens(raw.type()) || members.map(ids -> ids.contains(raw.id())).orElse(true));
		if (span && here) {
			raw.structure = new FeatureStructure(raw.type(), Values.count(node.path("begin"), "begin"), Values.count(node.path("end"), "end"), origins.object());
		}
	}

	private void fill(Raw raw, int at) {
		FeatureStructure one = raw.structure;
		ObjectNode node = raw.node;
		if (one.end < one.begin || one.end > text.length()) {
			throw new IllegalArgumentException("runs from " + one.begin + " to " + one.end + ", the text has " + text.length() + " UTF-16 units");
		}
		Offsets.requireBetween(text, one.begin);
		Offsets.requireBetween(text, one.end);
		one.kept.put(JsonCas.KEPT_NUMBER, node.get(JsonCas.NUMBER).intValue()).put(JsonCas.ORDER, at);
		List<String> ends = ends(raw);
		if (!ends.isEmpty()) {
			one.source = end(node.get(ends.getFirst())).structure;
			one.target = end(node.get(ends.getLast())).structure;
			one.kept.put(JsonCas.ENDS, ends.getFirst());
		}
		ObjectNode rest = origins.object();
		node.properties().forEach(member -> {
			String name = member.getKey();
			if (PLACE.contains(name) || ends.contains(name)) {
				return;
			}
			if (name.startsWith("@") && !one.type.equals(CasTypes.TOKEN)) {
				strings(member.getValue()).ifPresent(all -> one.values.put(name.substring(1), new AttributeValue.Choices(all)));
			}
			Optional<AttributeValue> value = name.isEmpty() || MARKS.indexOf(name.charAt(0)) >= 0 || one.type.equals(CasTypes.TOKEN) ? Optional.empty() : value(member.getValue());
			value.ifPresentOrElse(given -> one.values.put(name, given), () -> rest.set(name, member.getValue()));
		});
		if (!rest.isEmpty()) {
			one.kept.set(JsonCas.REST, rest);
		}
	}

	/** The elements of an array of strings; its reference is kept, too, as others may share the array. */
	private Optional<List<String>> strings(JsonNode id) {
		Raw array = byId.get(id.isInt() ? id.intValue() : -1);
		return array == null ? Optional.empty() : JsonCas.strings(array.node);
	}

	/** Empty for what an attribute would not hold exactly. */
	private static Optional<AttributeValue> value(JsonNode node) {
		boolean exact = node.isTextual() || node.isBoolean() || node.isNumber() && node.decimalValue().precision() <= 15 && Math.abs(node.decimalValue().scale()) < 300;
		return exact ? Values.attribute(node) : Optional.empty();
	}

	/** The members that lead to the ends of a relation, empty where it is none. */
	private static List<String> ends(Raw raw) {
		return ENDS.stream().filter(names -> names.stream().allMatch(raw.node::has)).findFirst().orElse(List.of());
	}

	private Raw end(JsonNode id) {
		Raw raw = byId.get(id.isInt() ? id.intValue() : -1);
		if (raw == null) {
			throw new IllegalArgumentException("leads to " + id + ", which is not here");
		}
		return raw;
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.BadInputException;
import org.labelwright.core.json.Json;

/**
 * A value in a JSON file that knows where it stands, so that what is wrong with it can be told.
 *
 * @param path from the root, as of a JSON Pointer
 */
public record JsonPlace(Path file, JsonNode node, String path) {

	/** The whole of a file. */
	public static JsonPlace read(Path file) throws IOException {
		ObjectMapper mapper = Json.mapper();
		try (JsonParser parser = mapper.createParser(ForeignText.read(file))) {
			return read(file, mapper, parser);
		}
	}

	private static JsonPlace read(Path file, ObjectMapper mapper, JsonParser parser) throws IOException {
		try {
			JsonNode root = mapper.readTree(parser);
			if (root == null || root.isMissingNode()) {
				throw new BadInputException(file, "", "is empty");
			}
			if (parser.nextToken() != null) {
				throw new BadInputException(file, at(parser.currentTokenLocation()), "something follows after the end of the JSON");
			}
			return new JsonPlace(file, root, "");
		} catch (JsonProcessingException e) {
			throw notJson(file, parser, e);
		}
	}

	/** As errors of Jackson are told, of which some do not say the place. */
	public static BadInputException notJson(Path file, JsonParser parser, JsonProcessingException e) {
		JsonLocation location = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
		return new BadInputException(file, at(location), "is not whole or not JSON: " + e.getOriginalMessage(), e);
	}

	private static String at(JsonLocation location) {
		return location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
	}

	public BadInputException bad(String message) {
		return new BadInputException(file, path, message);
	}

	public boolean has(String name) {
		return node.hasNonNull(name);
	}

	/** A member; missing ones are null nodes to all that follows. */
	public JsonPlace at(String name) {
		return new JsonPlace(file, node.path(name), path + "/" + name);
	}

	/** @throws BadInputException where it is something else */
	public ObjectNode object() throws BadInputException {
		if (node instanceof ObjectNode object) {
			return object;
		}
		throw bad("should be an object, here is " + node.getNodeType().toString().toLowerCase(Locale.ROOT));
	}

	/** The elements of a list of objects. */
	public List<JsonPlace> objects() throws BadInputException {
		List<JsonPlace> elements = elements();
		for (JsonPlace element : elements) {
			element.object();
		}
		return elements;
	}

	/** The elements; none where the list is missing or null. */
	public List<JsonPlace> elements() throws BadInputException {
		List<JsonPlace> elements = new ArrayList<>();
		if (!node.isMissingNode() && !node.isNull()) {
			if (!node.isArray()) {
				throw bad("should be a list, here is " + node.getNodeType().toString().toLowerCase(Locale.ROOT));
			}
			for (int i = 0; i < node.size(); i++) {
				elements.add(new JsonPlace(file, node.get(i), path + "/" + i));
			}
		}
		return elements;
	}

	/** The text of a member, empty where it is missing or null. */
	public Optional<String> text(String name) throws BadInputException {
		JsonPlace member = at(name);
		if (!has(name)) {
			return Optional.empty();
		}
		if (!member.node().isTextual()) {
			throw member.bad("should be a text, here is " + member.node());
		}
		return Optional.of(member.node().textValue());
	}

	/** The text of a member that must be there and not be blank. */
	public String required(String name) throws BadInputException {
		Optional<String> text = text(name);
		if (text.isEmpty() || text.get().isBlank()) {
			throw bad("needs a text \"" + name + "\"");
		}
		return text.get();
	}

	public boolean flag(String name, boolean otherwise) throws BadInputException {
		JsonPlace member = at(name);
		if (!has(name)) {
			return otherwise;
		}
		if (!member.node().isBoolean()) {
			throw member.bad("should be true or false, here is " + member.node());
		}
		return member.node().booleanValue();
	}

	/** A finite number. */
	public double number() throws BadInputException {
		if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
			throw bad("should be a number, here is " + node);
		}
		return node.doubleValue();
	}

	/** A copy of the members but those named. */
	public ObjectNode without(Set<String> names) throws BadInputException {
		ObjectNode rest = object().objectNode();
		for (Map.Entry<String, JsonNode> member : object().properties()) {
			if (!names.contains(member.getKey())) {
				rest.set(member.getKey(), member.getValue());
			}
		}
		return rest;
	}
}

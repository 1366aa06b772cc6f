/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Collection;
import org.labelwright.core.json.Json;
import org.labelwright.model.ontology.Element;

/**
 * What a format says of an element and the model has no field for. It stands in the extra fields of the element as one
 * member named like the format, so that it is written back to that format and to no other.
 */
public final class Kept {

	private final String format;
	private final ObjectMapper mapper = Json.mapper();

	/** @param format the id */
	public Kept(String format) {
		this.format = format;
	}

	/** A copy of what is kept, empty where nothing is. */
	public ObjectNode of(Element element) {
		JsonNode kept = all(element).path(format);
		return kept.isObject() ? (ObjectNode) kept : mapper.createObjectNode();
	}

	/** Keeps an object, unless it is empty, in place of what was kept before. */
	public void put(Element element, ObjectNode kept) {
		ObjectNode all = all(element);
		all.remove(format);
		if (!kept.isEmpty()) {
			all.set(format, kept);
		}
		element.setExtra(all.isEmpty() ? null : all.toString());
	}

	/** A copy of an object but for some members; Jackson's own method of this kind changes the object. */
	public static ObjectNode without(ObjectNode object, Collection<String> names) {
		return object.deepCopy().without(names);
	}

	private ObjectNode all(Element element) {
		try {
			return element.getExtra() != null && mapper.readTree(element.getExtra()) instanceof ObjectNode all ? all : mapper.createObjectNode();
		} catch (JsonProcessingException e) {
			throw new UncheckedIOException("The extra fields of an element are no JSON: " + element.getExtra(), e);
		}
	}
}

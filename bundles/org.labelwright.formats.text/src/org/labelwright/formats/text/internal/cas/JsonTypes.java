/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.cas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** The type system of one file of JSON CAS. Not for several threads. */
final class JsonTypes {

	private static final String SUPER_TYPE = "%SUPER_TYPE";
	private static final String RANGE = "%RANGE";
	private static final String NAME = "%NAME";
	private static final int MAX_ANCESTORS = 100;

	private final ObjectNode types;

	/** @param types as the file has it; grows */
	JsonTypes(ObjectNode types) {
		this.types = types;
	}

	Optional<String> range(String type, String feature) {
		JsonNode at = types.path(type);
		for (int i = 0; i < MAX_ANCESTORS && at.isObject(); i++) {
			if (at.path(feature).path(RANGE).isTextual()) {
				return Optional.of(at.get(feature).get(RANGE).textValue());
			}
			at = types.path(at.path(SUPER_TYPE).asText());
		}
		return Optional.empty();
	}

	boolean isFraction(String type, String feature) {
		return range(type, feature).filter(range -> range.equals("uima.cas.Float") || range.equals("uima.cas.Double")).isPresent();
	}

	Optional<String> named(String shortName) {
		return types.properties().stream().map(Map.Entry::getKey).filter(type -> CasTypes.shortName(type).equals(shortName)).findFirst();
	}

	/** Adds what is not there; those of UIMA itself are everywhere. */
	void declare(String type, String feature, String range) {
		if (type.startsWith("uima.")) {
			return;
		}
		ObjectNode known = types.path(type) instanceof ObjectNode object ? object : types.putObject(type).put(NAME, type).put(SUPER_TYPE, "uima.tcas.Annotation");
		if (!feature.isEmpty() && range(type, feature).isEmpty()) {
			known.putObject(feature).put(NAME, feature).put(RANGE, range);
		}
	}

	ObjectNode node() {
		return types;
	}
}

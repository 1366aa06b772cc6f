/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.cas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.geometry.GeometryKind;

/**
 * What importer and exporter share: UIMA JSON CAS 0.4 (github.com/apache/uima-uimaj-io-jsoncas, SPECIFICATION), offsets in UTF-16 units.
 * Keywords begin with %, features that refer to others with @.
 */
final class JsonCas {

	static final String ID = "uima-json";
	static final String EXTENSION = ".json";
	static final String TYPES = "%TYPES";
	static final String HEADER = "%HEADER";
	static final String STRUCTURES = "%FEATURE_STRUCTURES";
	static final String VIEWS = "%VIEWS";
	static final String NUMBER = "%ID";
	static final String TYPE = "%TYPE";
	static final String ELEMENTS = "%ELEMENTS";
	static final String SOFA = "@sofa";
	static final String VIEW_SOFA = "%SOFA";
	static final String MEMBERS = "%MEMBERS";
	/** Members of what is kept. */
	static final String KEPT_NUMBER = "id";
	static final String ORDER = "at";
	static final String REST = "rest";
	static final String ENDS = "ends";
	static final String OTHERS = "others";
	static final String ROOT = "root";
	/** Marks the sofa whose text is the item. */
	static final String TEXT = "text";

	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.SPAN).with(Feature.ATTRIBUTES, Feature.RELATIONS)
			.noting("A file a text, each with its type system. Layers are classes, their features attributes; the values of named entities are classes. Part of speech, "
					+ "lemma and morphology are attributes of tokens. Of several views the initial one is read, or the first with a text. Arrays of strings are attributes of several choices. Slots, chains, other arrays, other views and what else has no place here is kept and written back.");

	private JsonCas() {
	}

	/** The elements of an array of strings; empty for what is none. */
	static Optional<List<String>> strings(JsonNode structure) {
		JsonNode elements = structure.path(ELEMENTS);
		if (!structure.path(TYPE).asText().equals(TypeSystem.STRING_ARRAY) || !elements.isArray()) {
			return Optional.empty();
		}
		List<String> all = new ArrayList<>();
		elements.forEach(element -> all.add(element.textValue()));
		return all.contains(null) ? Optional.empty() : Optional.of(all);
	}

	/** Whether the elements of a structure are the numbers of others. */
	static boolean refersByElements(String type) {
		return type.equals("uima.cas.FSArray") || type.endsWith("[]") && !type.startsWith("uima.cas.");
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The pieces of a tokenizer.json that are no text.
 *
 * @param begin stands before the text
 * @param end stands after it
 * @param names of all special pieces
 */
record Specials(Optional<Long> begin, Optional<Long> end, Set<String> names) {

	/** By the post processor, or else by the names RoBERTa and BERT give them; GPT-2 has none. */
	static Specials of(JsonNode root, Map<String, Long> vocabulary) {
		Set<String> names = new HashSet<>();
		for (JsonNode one : root.path("added_tokens")) {
			if (one.path("special").asBoolean()) {
				names.add(one.path("content").asText());
			}
		}
		JsonNode processor = root.path("post_processor");
		if (processor.path("type").asText().equals("Sequence")) {
			for (JsonNode one : processor.path("processors")) {
				processor = one.has("single") || one.has("cls") ? one : processor;
			}
		}
		if (processor.has("cls")) {
			return new Specials(Optional.of(processor.path("cls").path(1).asLong()), Optional.of(processor.path("sep").path(1).asLong()), names);
		}
		if (processor.has("single")) {
			JsonNode single = processor.path("single");
			return new Specials(special(processor, single.path(0)), special(processor, single.path(single.size() - 1)), names);
		}
		return new Specials(named(vocabulary, "<s>", "[CLS]"), named(vocabulary, "</s>", "[SEP]"), names);
	}

	private static Optional<Long> special(JsonNode processor, JsonNode place) {
		String id = place.path("SpecialToken").path("id").asText("");
		JsonNode ids = processor.path("special_tokens").path(id).path("ids");
		return ids.size() == 1 ? Optional.of(ids.get(0).asLong()) : Optional.empty();
	}

	private static Optional<Long> named(Map<String, Long> vocabulary, String name, String other) {
		return Optional.ofNullable(vocabulary.get(name)).or(() -> Optional.ofNullable(vocabulary.get(other)));
	}
}

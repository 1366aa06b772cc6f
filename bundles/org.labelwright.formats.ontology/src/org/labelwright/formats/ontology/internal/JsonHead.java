/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.labelwright.core.json.Json;

/**
 * What the beginning of a JSON file looks like.
 *
 * @param list whether it is a list rather than an object
 * @param members the names met, with those they stand below: classes/title; lists add nothing to a path
 */
public record JsonHead(boolean list, Set<String> members) {

	/** Without members where the file is no JSON. */
	public static JsonHead of(Path file) throws IOException {
		Set<String> members = new HashSet<>();
		boolean list = false;
		try (JsonParser parser = Json.mapper().createParser(ForeignText.head(file))) {
			Deque<String> names = new ArrayDeque<>();
			list = parser.nextToken() == JsonToken.START_ARRAY;
			for (JsonToken token = parser.currentToken(); token != null; token = parser.nextToken()) {
				if (token == JsonToken.START_OBJECT) {
					names.addLast("");
				} else if (token == JsonToken.END_OBJECT) {
					names.removeLast();
				} else if (token == JsonToken.FIELD_NAME) {
					names.removeLast();
					names.addLast(parser.currentName());
					members.add(String.join("/", names));
				}
			}
		} catch (JsonProcessingException e) {
			// The head of a file ends somewhere; what was seen until there counts.
		}
		return new JsonHead(list, members);
	}

	public boolean has(String... names) {
		return members.containsAll(Set.of(names));
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.transform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.BadInputException;
import org.labelwright.core.json.Json;

/**
 * Which class becomes which, by name or id; those not named stay.
 *
 * @param targets the new name, empty where annotations of the class are dropped
 */
public record ClassMap(Map<String, Optional<String>> targets) {

	public ClassMap {
		targets = Map.copyOf(targets);
	}

	/**
	 * Reads a JSON object ({@code {"car": "vehicle", "tree": null}}) or lines of two columns ({@code car,vehicle} and
	 * {@code tree,}); null or nothing drops the class.
	 *
	 * @throws BadInputException with the place, where the file is neither
	 */
	public static ClassMap read(Path file) throws IOException {
		String text;
		try {
			text = Files.readString(file);
			text = text.startsWith("\uFEFF") ? text.substring(1) : text;
		} catch (MalformedInputException e) {
			throw new BadInputException(file, "", "is not UTF-8", e);
		} catch (java.nio.file.NoSuchFileException e) {
			throw new BadInputException(file, "", "there is no such file", e);
		}
		return new ClassMap(text.stripLeading().startsWith("{") ? json(file, text) : csv(file, text));
	}

	private static Map<String, Optional<String>> json(Path file, String text) throws BadInputException {
		Map<String, Optional<String>> targets = new LinkedHashMap<>();
		try {
			for (Map.Entry<String, JsonNode> one : Json.mapper().readTree(text).properties()) {
				if (!one.getValue().isTextual() && !one.getValue().isNull()) {
					throw new BadInputException(file, "\"" + one.getKey() + "\"", "becomes a name or null, here is " + one.getValue());
				}
				if (one.getValue().isTextual() && one.getValue().textValue().isBlank()) {
					throw new BadInputException(file, "\"" + one.getKey() + "\"", "becomes a class without a name; null drops it");
				}
				targets.put(one.getKey(), Optional.ofNullable(one.getValue().textValue()));
			}
		} catch (JsonProcessingException e) {
			throw new BadInputException(file, "line " + e.getLocation().getLineNr(), e.getOriginalMessage(), e);
		}
		return targets;
	}

	private static Map<String, Optional<String>> csv(Path file, String text) throws BadInputException {
		Map<String, Optional<String>> targets = new LinkedHashMap<>();
		List<String> lines = text.lines().toList();
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i).strip();
			if (line.isEmpty()) {
				continue;
			}
			String[] cells = line.split(",", -1);
			if (cells.length != 2 || cells[0].isBlank()) {
				throw new BadInputException(file, "line " + (i + 1), "has two columns, the class and what it becomes (nothing to drop it)");
			}
			if (targets.put(cells[0].strip(), Optional.of(cells[1].strip()).filter(name -> !name.isEmpty())) != null) {
				throw new BadInputException(file, "line " + (i + 1), "says once more what becomes of \"" + cells[0].strip() + "\"");
			}
		}
		return targets;
	}
}

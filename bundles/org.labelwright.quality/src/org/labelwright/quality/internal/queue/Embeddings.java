/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.BadInputException;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.json.Json;

/** A vector for each item: those of a model, from a file, or what can be told from the media without one. */
@FunctionalInterface
public interface Embeddings {

	/** Empty where nothing is known of the item. */
	Optional<float[]> of(SourceRecord one) throws IOException;

	static Embeddings ofMedia() {
		return MediaFeatures::of;
	}

	/**
	 * Reads a file with an item a line: JSON such as {@code {"item": "a.png", "embedding": [0.1, 0.2]}}, or an id or path and numbers
	 * with commas between.
	 *
	 * @throws BadInputException with the line, where it is of neither form, or vectors are of different lengths
	 */
	static Embeddings read(Path file) throws IOException {
		Map<String, float[]> vectors = new HashMap<>();
		ObjectMapper mapper = Json.mapper();
		int length = -1;
		int number = 0;
		try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				number++;
				if (line.isBlank()) {
					continue;
				}
				String where = "line " + number;
				Map.Entry<String, float[]> entry = line.stripLeading().startsWith("{") ? json(mapper, line, file, where) : commas(line, file, where);
				if (length >= 0 && entry.getValue().length != length) {
					throw new BadInputException(file, where, "has " + entry.getValue().length + " numbers, the lines before have " + length);
				}
				length = entry.getValue().length;
				vectors.put(entry.getKey(), entry.getValue());
			}
		}
		if (vectors.isEmpty()) {
			throw new BadInputException(file, "", "holds no vectors");
		}
		return one -> Optional.ofNullable(vectors.getOrDefault(one.item().id(), vectors.get(one.item().path())));
	}

	private static Map.Entry<String, float[]> json(ObjectMapper mapper, String line, Path file, String where) throws IOException {
		try {
			JsonNode node = mapper.readTree(line);
			JsonNode numbers = node.path("embedding");
			if (!node.path("item").isTextual() || !numbers.isArray() || numbers.isEmpty()) {
				throw new BadInputException(file, where, "needs \"item\", an id or path, and \"embedding\", a list of numbers");
			}
			float[] vector = new float[numbers.size()];
			for (int i = 0; i < vector.length; i++) {
				vector[i] = numbers.get(i).isNumber() ? finite(numbers.get(i).floatValue(), file, where) : finite(Float.NaN, file, where);
			}
			return Map.entry(node.get("item").asText(), vector);
		} catch (JsonProcessingException e) {
			throw new BadInputException(file, where, e.getOriginalMessage(), e);
		}
	}

	private static Map.Entry<String, float[]> commas(String line, Path file, String where) throws IOException {
		String[] cells = line.split(",", -1);
		float[] vector = new float[cells.length - 1];
		if (vector.length == 0) {
			throw new BadInputException(file, where, "is no item and numbers with commas between");
		}
		for (int i = 0; i < vector.length; i++) {
			try {
				vector[i] = finite(Float.parseFloat(cells[i + 1].strip()), file, where);
			} catch (NumberFormatException e) {
				throw new BadInputException(file, where, "\"" + cells[i + 1].strip() + "\" is no number", e);
			}
		}
		return Map.entry(cells[0].strip(), vector);
	}

	private static float finite(float value, Path file, String where) throws BadInputException {
		if (!Float.isFinite(value)) {
			throw new BadInputException(file, where, "holds what is no finite number");
		}
		return value;
	}
}

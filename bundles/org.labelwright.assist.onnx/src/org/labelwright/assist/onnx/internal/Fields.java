/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.BadInputException;
import org.labelwright.core.json.Json;

/** Reads the fields of one object of a JSON file. Every complaint says the file and the field. */
final class Fields {

	private final Path file;
	private final String prefix;
	private final JsonNode node;
	private final Set<String> asked = new LinkedHashSet<>();

	Fields(Path file, String prefix, JsonNode node) throws BadInputException {
		this.file = file;
		this.prefix = prefix;
		this.node = node;
		if (!node.isObject()) {
			throw new BadInputException(file, prefix, "should be an object in braces");
		}
	}

	BadInputException bad(String name, String message) {
		return new BadInputException(file, "field " + (prefix.isEmpty() ? name : prefix + "." + name), message);
	}

	/** The value, empty where there is none. */
	Optional<JsonNode> value(String name) {
		asked.add(name);
		return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
	}

	private JsonNode required(String name) throws BadInputException {
		Optional<JsonNode> value = value(name);
		if (value.isEmpty()) {
			throw bad(name, "is missing");
		}
		return value.get();
	}

	String text(String name) throws BadInputException {
		JsonNode value = required(name);
		if (!value.isTextual() || value.textValue().isBlank()) {
			throw bad(name, "should be a text in quotes, not " + value);
		}
		return value.textValue();
	}

	String text(String name, String otherwise) throws BadInputException {
		return value(name).isEmpty() ? otherwise : text(name);
	}

	boolean flag(String name, boolean otherwise) throws BadInputException {
		Optional<JsonNode> value = value(name);
		if (value.isPresent() && !value.get().isBoolean()) {
			throw bad(name, "should be true or false, not " + value.get());
		}
		return value.map(JsonNode::booleanValue).orElse(otherwise);
	}

	int integer(String name, int least, int most) throws BadInputException {
		JsonNode value = required(name);
		if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < least || value.intValue() > most) {
			throw bad(name, "should be a whole number from " + least + " to " + most + ", not " + value);
		}
		return value.intValue();
	}

	int integer(String name, int otherwise, int least, int most) throws BadInputException {
		return value(name).isEmpty() ? otherwise : integer(name, least, most);
	}

	double number(String name, double otherwise, double least, double most) throws BadInputException {
		Optional<JsonNode> value = value(name);
		if (value.isEmpty()) {
			return otherwise;
		}
		double number = value.get().isNumber() ? value.get().doubleValue() : Double.NaN;
		if (!(number >= least && number <= most)) {
			throw bad(name, "should be a number from " + least + " to " + most + ", not " + value.get());
		}
		return number;
	}

	/** One of the names of an enumeration, in lower case. */
	<E extends Enum<E>> E choice(String name, Class<E> type, Optional<E> otherwise) throws BadInputException {
		if (value(name).isEmpty() && otherwise.isPresent()) {
			return otherwise.get();
		}
		String text = text(name);
		List<String> names = Arrays.stream(type.getEnumConstants()).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
		int at = names.indexOf(text);
		if (at < 0) {
			throw bad(name, "should be one of " + String.join(", ", names) + ", not \"" + text + "\"");
		}
		return type.getEnumConstants()[at];
	}

	/** As many numbers as are wanted; one alone stands for all. */
	double[] numbers(String name, double otherwise, int count) throws BadInputException {
		double[] numbers = new double[count];
		Arrays.fill(numbers, otherwise);
		Optional<JsonNode> value = value(name);
		if (value.isEmpty()) {
			return numbers;
		}
		if (value.get().isNumber()) {
			Arrays.fill(numbers, value.get().doubleValue());
			return numbers;
		}
		if (!value.get().isArray() || value.get().size() != count) {
			throw bad(name, "should be a list of " + count + " numbers, not " + value.get());
		}
		for (int i = 0; i < count; i++) {
			if (!value.get().get(i).isNumber()) {
				throw bad(name, "should be a list of numbers, not " + value.get());
			}
			numbers[i] = value.get().get(i).doubleValue();
		}
		return numbers;
	}

	/** A list of texts, none where there is no such field. */
	List<String> texts(String name) throws BadInputException {
		List<String> texts = new ArrayList<>();
		Optional<JsonNode> value = value(name);
		if (value.isPresent()) {
			if (!value.get().isArray()) {
				throw bad(name, "should be a list in brackets");
			}
			for (JsonNode one : value.get()) {
				if (!one.isTextual()) {
					throw bad(name, "should be a list of texts, but holds " + one);
				}
				texts.add(one.textValue());
			}
		}
		return texts;
	}

	/** The fields of a member; an empty object where there is none. */
	Fields object(String name) throws BadInputException {
		return new Fields(file, prefix.isEmpty() ? name : prefix + "." + name, value(name).orElseGet(() -> Json.mapper().createObjectNode()));
	}

	List<String> names() {
		List<String> names = new ArrayList<>();
		node.fieldNames().forEachRemaining(names::add);
		return names;
	}

	/** To be called when all is read: a field that nobody asked for is a mistake of writing. */
	void end() throws BadInputException {
		for (String name : names()) {
			if (!asked.contains(name)) {
				throw bad(name, "is not known here; there are " + String.join(", ", asked));
			}
		}
	}
}

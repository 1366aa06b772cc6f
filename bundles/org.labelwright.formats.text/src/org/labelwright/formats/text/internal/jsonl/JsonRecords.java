/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.jsonl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.format.support.Values;
import org.labelwright.core.json.Json;

/** The records of a file: a JSON value a line, or one JSON list of them. */
public final class JsonRecords {

	/** Takes one record. */
	@FunctionalInterface
	public interface Visitor {
		/** @param number from 1 on */
		void visit(int number, JsonNode node) throws IOException;
	}

	private static final Pattern LIST_OF_RECORDS = Pattern.compile("\\[\\s*[\\[{]");

	private JsonRecords() {
	}

	/** The first record; empty where the file does not begin as one of these. */
	public static Optional<JsonNode> first(Path file) throws IOException {
		if (!Files.isRegularFile(file)) {
			return Optional.empty();
		}
		String head = Reading.headText(file);
		String line = head.lines().map(String::strip).filter(one -> !one.isEmpty()).findFirst().orElse("");
		try {
			if (isLine(line)) {
				return Optional.of(Json.mapper().readTree(line));
			}
			if (line.startsWith("[")) {
				// One list, perhaps over many lines: its first value is what begins after the bracket.
				try (var parser = Json.mapper().createParser(head)) {
					parser.nextToken();
					parser.nextToken();
					return Optional.ofNullable(Json.mapper().readTree(parser));
				}
			}
		} catch (JsonProcessingException e) {
			// The head of a file may end within its first record.
		}
		return Optional.empty();
	}

	private static boolean isLine(String line) {
		try {
			JsonNode node = line.isEmpty() ? null : Json.mapper().readTree(line);
			return node != null && (node.isObject() || node.isArray() && !node.isEmpty() && !node.get(0).isContainerNode());
		} catch (JsonProcessingException e) {
			return false;
		}
	}

	/** @throws BadInputException with the line where a record is no JSON or {@code visitor} refuses a value of it */
	public static void forEach(Path file, Progress progress, Visitor visitor) throws IOException {
		Reading.requireLines(file);
		long size = Math.max(1, Files.size(file));
		if (isList(file)) {
			int[] number = new int[1];
			Reading.records(file, "", (key, node, where) -> visitor.visit(++number[0], node));
		} else {
			lines(file, size, progress, visitor);
		}
	}

	/** Whether the records are one JSON list, not a line each. */
	static boolean isList(Path file) throws IOException {
		try (BufferedReader in = Files.newBufferedReader(file)) {
			String line = in.readLine();
			while (line != null && strip(line).isEmpty()) {
				line = in.readLine();
			}
			String first = line == null ? "" : strip(line);
			// A list may be one long line, which is not parsed to find that out.
			return first.startsWith("[") && (LIST_OF_RECORDS.matcher(first).lookingAt() || !isLine(first));
		} catch (CharacterCodingException e) {
			throw Reading.notUtf8(file, e);
		}
	}

	private static String strip(String line) {
		return line.startsWith("\uFEFF") ? line.substring(1).strip() : line.strip();
	}

	private static void lines(Path file, long size, Progress progress, Visitor visitor) throws IOException {
		ObjectMapper mapper = Json.mapper();
		int lineNumber = 0;
		int records = 0;
		long at = 0;
		try (BufferedReader in = Files.newBufferedReader(file)) {
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				lineNumber++;
				at += line.length() + 1L;
				String plain = strip(line);
				if (plain.isEmpty()) {
					continue;
				}
				JsonNode node;
				try {
					node = mapper.readTree(plain);
				} catch (JsonProcessingException e) {
					throw new BadInputException(file, "line " + lineNumber, "is no JSON: " + e.getOriginalMessage(), e);
				}
				int number = ++records;
				Reading.at(file, "line " + lineNumber, () -> {
					Values.requireWholePairs(node);
					visitor.visit(number, node);
					return null;
				});
				progress.at(Math.min(at, size), size);
			}
		} catch (CharacterCodingException e) {
			throw Reading.notUtf8(file, e);
		}
	}
}

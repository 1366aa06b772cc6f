/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.format.support;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.labelwright.core.BadInputException;
import org.labelwright.core.json.Json;

/** How importers read files: bad ones end in a {@link BadInputException} with the place, large ones record by record. */
public final class Reading {

	/** Code that reads a record. */
	@FunctionalInterface
	public interface Body<T> {
		T read() throws IOException;
	}

	/** Takes one record of a JSON file. */
	@FunctionalInterface
	public interface JsonVisitor {
		/** @param key its name where the records are members of an object, otherwise its number from 0 on */
		void visit(String key, JsonNode node, String where) throws IOException;
	}

	private static final int HEAD = 1 << 16;
	private static final long MAX_TEXT = 256L << 20;
	private static final int MAX_LINE = 64 << 20;

	private Reading() {
	}

	/** Runs code; where a value of the record is refused ({@link IllegalArgumentException}), the file and place are added. */
	public static <T> T at(Path file, String where, Body<T> body) throws IOException {
		try {
			return body.read();
		} catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
			throw new BadInputException(file, where, e.getMessage(), e);
		}
	}

	/** The whole of a small file in UTF-8. */
	public static String text(Path file) throws IOException {
		if (Files.size(file) > MAX_TEXT) {
			throw new BadInputException(file, "", "has more than " + (MAX_TEXT >> 20) + " MB, which no such file has");
		}
		requireLines(file);
		try {
			String text = Files.readString(file);
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		} catch (CharacterCodingException e) {
			throw notUtf8(file, e);
		}
	}

	/**
	 * For files that are read line by line or as a whole: a line of more than 64 MB is none that somebody wrote, and would take many times that in memory.
	 *
	 * @throws BadInputException with the number of such a line
	 */
	public static void requireLines(Path file) throws IOException {
		if (Files.size(file) <= MAX_LINE) {
			return;
		}
		byte[] bytes = new byte[HEAD];
		long line = 1;
		long length = 0;
		try (InputStream in = Files.newInputStream(file)) {
			for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
				for (int i = 0; i < count; i++) {
					boolean ends = bytes[i] == '\n' || bytes[i] == '\r';
					line += bytes[i] == '\n' ? 1 : 0;
					length = ends ? 0 : length + 1;
					if (length > MAX_LINE) {
						throw new BadInputException(file, "line " + line, "is longer than " + (MAX_LINE >> 20) + " MB, which no text has on one line");
					}
				}
			}
		}
	}

	/** What is to be said of a file that is not text in UTF-8, with the line of the first byte that is not. Reads the file again. */
	public static BadInputException notUtf8(Path file, CharacterCodingException cause) throws IOException {
		return notUtf8(file, "", cause);
	}

	/** @param hint what follows the message: what can be done */
	public static BadInputException notUtf8(Path file, String hint, CharacterCodingException cause) throws IOException {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		CharBuffer chars = CharBuffer.allocate(HEAD);
		ByteBuffer bytes = ByteBuffer.allocate(HEAD);
		long line = 1;
		try (FileChannel in = FileChannel.open(file)) {
			CoderResult result = CoderResult.UNDERFLOW;
			for (boolean end = false; !end && !result.isError(); bytes.compact()) {
				end = in.read(bytes) < 0;
				bytes.flip();
				do {
					result = decoder.decode(bytes, chars, end);
					line += chars.flip().chars().filter(one -> one == '\n').count();
					chars.clear();
				} while (result.isOverflow());
			}
		}
		return new BadInputException(file, "line " + line, "is not text in UTF-8" + hint, cause);
	}

	/** The first 64 KB, to see what a file is. */
	public static byte[] head(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return in.readNBytes(HEAD);
		}
	}

	/** As {@link #head}, for text. */
	public static String headText(Path file) throws IOException {
		return new String(head(file), java.nio.charset.StandardCharsets.UTF_8);
	}

	/**
	 * Which names stand in the head of a JSON file, by depth: {@code "0:images"} in the outermost object, {@code "2:bbox"} in
	 * objects of a list in it. Empty where it is no JSON.
	 */
	public static Set<String> names(Path file) throws IOException {
		Set<String> names = new HashSet<>();
		if (!Files.isRegularFile(file) || !file.getFileName().toString().toLowerCase(java.util.Locale.ROOT).endsWith("json")) {
			return names;
		}
		try (JsonParser parser = Json.mapper().createParser(new ByteArrayInputStream(head(file)))) {
			int depth = -1;
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
				if (token == JsonToken.FIELD_NAME) {
					names.add(depth + ":" + parser.currentName());
				}
			}
		} catch (JsonProcessingException e) {
			// The head of a file ends somewhere; what was seen until there counts.
		}
		return names;
	}

	/**
	 * Goes through a JSON file without keeping anything of it.
	 *
	 * @throws BadInputException with the place, where it is not whole or no JSON
	 */
	public static void whole(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file); JsonParser parser = Json.mapper().createParser(in)) {
			while (parser.nextToken() != null) {
				parser.skipChildren();
			}
		} catch (JsonProcessingException e) {
			throw new BadInputException(file, where(e.getLocation()), "is not whole or not JSON: " + e.getOriginalMessage(), e);
		}
	}

	/** A small JSON file as a tree. */
	public static JsonNode json(Path file) throws IOException {
		ObjectMapper mapper = Json.mapper();
		try (InputStream in = Files.newInputStream(file); JsonParser parser = mapper.createParser(in)) {
			try {
				JsonNode node = mapper.readTree(parser);
				if (node == null || node.isMissingNode() || parser.nextToken() != null) {
					throw new BadInputException(file, where(parser.currentTokenLocation()), node == null ? "is empty" : "something follows after the end of the JSON");
				}
				return node;
			} catch (JsonProcessingException e) {
				// A limit that is passed does not say where.
				throw new BadInputException(file, where(e.getLocation() == null ? parser.currentLocation() : e.getLocation()), "is not whole or not JSON: " + e.getOriginalMessage(), e);
			}
		}
	}

	/**
	 * Gives each record of a JSON file, one in memory at a time.
	 *
	 * @param member of the outermost object whose list or object holds the records; empty where the outermost value does
	 * @return the other members of the outermost object
	 */
	public static ObjectNode records(Path file, String member, JsonVisitor visitor) throws IOException {
		ObjectMapper mapper = Json.mapper();
		ObjectNode others = mapper.createObjectNode();
		try (InputStream in = Files.newInputStream(file); JsonParser parser = mapper.createParser(in)) {
			JsonToken first = parser.nextToken();
			if (member.isEmpty()) {
				records(file, parser, mapper, visitor);
			} else if (first != JsonToken.START_OBJECT) {
				throw new BadInputException(file, where(parser.currentTokenLocation()), "should be an object with \"" + member + "\"");
			} else {
				boolean found = false;
				while (parser.nextToken() == JsonToken.FIELD_NAME) {
					String name = parser.currentName();
					parser.nextToken();
					if (name.equals(member)) {
						found = true;
						records(file, parser, mapper, visitor);
					} else {
						others.set(name, mapper.readTree(parser));
					}
				}
				if (!found) {
					throw new BadInputException(file, "", "has no \"" + member + "\"");
				}
			}
			if (parser.nextToken() != null) {
				throw new BadInputException(file, where(parser.currentTokenLocation()), "something follows after the end of the JSON");
			}
		} catch (JsonProcessingException e) {
			throw new BadInputException(file, where(e.getLocation()), "is not whole or not JSON: " + e.getOriginalMessage(), e);
		}
		return others;
	}

	private static void records(Path file, JsonParser parser, ObjectMapper mapper, JsonVisitor visitor) throws IOException {
		boolean list = parser.currentToken() == JsonToken.START_ARRAY;
		if (!list && parser.currentToken() != JsonToken.START_OBJECT) {
			throw new BadInputException(file, where(parser.currentTokenLocation()), "here should stand a list");
		}
		int number = 0;
		while (parser.nextToken() != (list ? JsonToken.END_ARRAY : JsonToken.END_OBJECT)) {
			String key = list ? Integer.toString(number) : parser.currentName();
			if (!list) {
				parser.nextToken();
			}
			String where = where(parser.currentTokenLocation());
			JsonNode node = mapper.readTree(parser);
			at(file, where, () -> {
				Values.requireWholePairs(node);
				visitor.visit(key, node, where);
				return null;
			});
			number++;
		}
	}

	private static String where(JsonLocation location) {
		return location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
	}
}

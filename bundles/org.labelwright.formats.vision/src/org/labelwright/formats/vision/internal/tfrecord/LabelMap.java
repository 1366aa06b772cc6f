/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.tfrecord;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.format.support.Values;

/**
 * A label map as the object detection API of TensorFlow keeps it: messages such as <code>item { id: 1 name: 'cat' }</code> in the text form of protocol buffers.
 * Other messages and fields are passed over, such as the keypoints of an item, which have ids of their own.
 *
 * @see <a href="https://protobuf.dev/reference/protobuf/textformat-spec/">Text format language specification</a>
 */
final class LabelMap {

	static final String FILE = "label_map.pbtxt";

	/** Every loop is possessive: a long one would else take a frame of the stack for each round. */
	private static final Pattern TOKEN = Pattern.compile("(?:\\s++|#[^\\n]*+)*+(?:\"(?<double>(?:[^\"\\\\\\n]++|\\\\.)*+)\"|'(?<single>(?:[^'\\\\\\n]++|\\\\.)*+)'|(?<word>[\\w.+-]++)|(?<mark>.))");
	private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([0-7]{1,3})|[xX](\\p{XDigit}{1,2})|(.))");

	private final Path file;
	private final String text;
	private final Matcher tokens;
	private final Map<Integer, String> names = new LinkedHashMap<>();
	/** Where the last token ends. */
	private int end;

	private LabelMap(Path file) throws IOException {
		this.file = file;
		this.text = Reading.text(file);
		this.tokens = TOKEN.matcher(text);
	}

	/**
	 * Names by number; the display name where there is one only.
	 *
	 * @throws org.labelwright.core.BadInputException with the item or line that cannot be read
	 */
	static Map<Integer, String> read(Path file) throws IOException {
		LabelMap map = new LabelMap(file);
		map.read();
		return map.names;
	}

	/** @param labels numbers by name */
	static String write(Map<String, Integer> labels) {
		StringBuilder text = new StringBuilder();
		labels.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(label -> text.append("item {\n  id: ").append(label.getValue()).append("\n  name: '")
				.append(label.getKey().replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r")).append("'\n}\n"));
		return text.toString();
	}

	private void read() throws IOException {
		int depth = 0;
		boolean item = false;
		String field = "";
		Optional<String> id = Optional.empty();
		Optional<String> name = Optional.empty();
		Optional<String> displayed = Optional.empty();
		while (tokens.find()) {
			end = tokens.end();
			String mark = tokens.group("mark") == null ? "" : tokens.group("mark");
			switch (mark) {
			case "{", "<" -> {
				item = depth == 0 ? field.equals("item") : item;
				depth++;
				field = "";
			}
			case "}", ">" -> {
				depth--;
				refuseUnless(depth >= 0, "closes what was not opened");
				if (depth == 0 && item) {
					add(id, name.isPresent() ? name : displayed);
					id = Optional.empty();
					name = Optional.empty();
					displayed = Optional.empty();
				}
				field = "";
			}
			case "\"", "'" -> refuseUnless(false, "has a text that is not closed");
			case "" -> {
				Optional<String> value = text().or(() -> Optional.ofNullable(tokens.group("word")));
				if (depth == 1 && item) {
					switch (field) {
					case "id" -> id = value;
					case "name" -> name = value;
					case "display_name" -> displayed = value;
					default -> {
						// The name of a field, or the value of one that is not needed.
					}
					}
				}
				field = field.isEmpty() ? value.orElse("") : "";
			}
			default -> {
				// Such as the colon before a value.
			}
			}
		}
		refuseUnless(depth == 0, "ends within an item");
	}

	private void add(Optional<String> id, Optional<String> name) throws IOException {
		Reading.at(file, "item " + (names.size() + 1), () -> {
			if (id.isEmpty() || name.isEmpty()) {
				throw new IllegalArgumentException("needs an id and a name");
			}
			return names.put(Values.count(id.get(), "id"), name.get());
		});
	}

	private void refuseUnless(boolean fine, String message) throws IOException {
		if (!fine) {
			Reading.at(file, "line " + (1 + text.substring(0, end).chars().filter(c -> c == '\n').count()), () -> {
				throw new IllegalArgumentException(message);
			});
		}
	}

	/** What the text of this token says; characters may be escaped as bytes of UTF-8, as protocol buffers write those that are not ASCII. */
	private Optional<String> text() {
		String raw = tokens.group("double") != null ? tokens.group("double") : tokens.group("single");
		if (raw == null || raw.indexOf('\\') < 0) {
			return Optional.ofNullable(raw);
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		Matcher escape = ESCAPE.matcher(raw);
		int from = 0;
		while (escape.find()) {
			bytes.writeBytes(raw.substring(from, escape.start()).getBytes(StandardCharsets.UTF_8));
			from = escape.end();
			if (escape.group(1) != null) {
				bytes.write(Integer.parseInt(escape.group(1), 8));
			} else if (escape.group(2) != null) {
				bytes.write(Integer.parseInt(escape.group(2), 16));
			} else {
				bytes.writeBytes(escaped(escape.group(3)).getBytes(StandardCharsets.UTF_8));
			}
		}
		bytes.writeBytes(raw.substring(from).getBytes(StandardCharsets.UTF_8));
		return Optional.of(bytes.toString(StandardCharsets.UTF_8));
	}

	private static String escaped(String letter) {
		return switch (letter) {
		case "n" -> "\n";
		case "r" -> "\r";
		case "t" -> "\t";
		default -> letter;
		};
	}
}

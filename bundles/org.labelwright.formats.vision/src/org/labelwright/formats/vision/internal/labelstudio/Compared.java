/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.labelstudio;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.labelwright.core.dataset.TextPart;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Span;

/**
 * A task whose texts are compared: the fields that a {@code Pairwise} control lets choose from, or the entries of a {@code List} that a
 * {@code Ranker} puts into an order or into buckets (labelstud.io/tags/pairwise, /ranker and /list). Which fields are the pair only the labelling
 * configuration says, which is not in the file: that goes by their names.
 *
 * @param text of all parts, with an empty line between two
 * @param parts the fields by their names, and the entries of the list
 * @param pair the parts at the left and the right; empty where there is no pair
 * @param list the member of the data with the entries; empty where there is none
 * @param entries the ids of the entries by the names of their parts
 */
record Compared(String text, List<TextPart> parts, List<String> pair, Optional<String> list, Map<String, String> entries) {

	static final String PAIRWISE = "pairwise";
	static final String RANKER = "ranker";

	private static final String BETWEEN = "\n\n";
	/** What people call what the compared texts are about. */
	private static final Set<String> ABOUT = Set.of("text", "prompt", "question", "instruction", "context", "source", "query", "input", "title");
	private static final Pattern SIDE = Pattern.compile("(.*?)(1|2|one|two|a|b|left|right|chosen|rejected)", Pattern.CASE_INSENSITIVE);
	private static final Map<String, String> OTHER_SIDE = Map.of("1", "2", "one", "two", "a", "b", "left", "right", "chosen", "rejected");
	private static final Pattern ADDRESS = Pattern.compile(
			"(https?|s3|gs|azure-blob)://\\S+|/?data/\\S+|\\S+\\.(png|jpe?g|gif|webp|bmp|tiff?|svg|wav|mp3|ogg|flac|m4a|mp4|webm|pdf)", Pattern.CASE_INSENSITIVE);

	/** Whether a result chooses one of two, or puts entries into an order. */
	static boolean isResult(JsonNode result) {
		return result.path("type").asText().equals(PAIRWISE) || result.path("type").asText().equals(RANKER);
	}

	/**
	 * What is compared in a task; empty where nothing is, or nothing that is text.
	 *
	 * @param named the fields of the pair, where somebody said so; empty to go by their names
	 * @param byNumber whether entries are parts by their number, from 1, and not by their ids
	 * @throws IllegalArgumentException where it cannot be told which fields are the pair, or two parts would have one name
	 */
	static Optional<Compared> of(JsonNode task, List<String> named, boolean byNumber) {
		JsonNode data = task.path("data");
		Optional<String> list = list(data);
		List<String> fields = data.properties().stream().filter(one -> isText(one.getValue())).map(Map.Entry::getKey).toList();
		boolean isPaired = results(task).stream().anyMatch(result -> result.path("type").asText().equals(PAIRWISE)) || !named.isEmpty() && fields.containsAll(named);
		List<String> pair = isPaired ? pair(fields, named) : List.of();
		if (pair.isEmpty() && list.isEmpty()) {
			return Optional.empty();
		}
		Parts parts = new Parts();
		fields.stream().filter(field -> pair.contains(field) || ABOUT.contains(field)).forEach(field -> parts.add(field, data.get(field).textValue()));
		Map<String, String> entries = new LinkedHashMap<>();
		list.ifPresent(name -> data.get(name).forEach(entry -> {
			String id = id(entry);
			String part = byNumber ? Integer.toString(entries.size() + 1) : id;
			if (entries.containsValue(id) || parts.has(part)) {
				throw new IllegalArgumentException("the list \"" + name + "\" has an entry \"" + id + "\", and there is another of that name");
			}
			entries.put(part, id);
			parts.add(part, text(entry));
		}));
		return Optional.of(new Compared(parts.text.toString(), parts.parts, pair, list, entries));
	}

	/** The parts of a text as they are put together. */
	private static final class Parts {

		private final StringBuilder text = new StringBuilder();
		private final List<TextPart> parts = new ArrayList<>();
		private int length;

		boolean has(String name) {
			return parts.stream().anyMatch(part -> part.name().equals(name));
		}

		void add(String name, String said) {
			if (!parts.isEmpty()) {
				text.append(BETWEEN);
				length += BETWEEN.length();
			}
			text.append(said);
			int end = length + said.codePointCount(0, said.length());
			parts.add(new TextPart(name, length, end));
			length = end;
		}
	}

	/** All results of annotations and predictions. */
	static List<JsonNode> results(JsonNode task) {
		List<JsonNode> results = new ArrayList<>();
		for (String list : List.of("annotations", "predictions")) {
			task.path(list).forEach(one -> one.path("result").forEach(results::add));
		}
		return results;
	}

	/** The ids of the entries of a task's list; empty where it has none. */
	static List<String> ids(JsonNode task) {
		return list(task.path("data")).map(name -> StreamSupport.stream(task.path("data").path(name).spliterator(), false).map(Compared::id).toList()).orElse(List.of());
	}

	/** What the tag List shows: objects with an id and something to read. */
	private static Optional<String> list(JsonNode data) {
		return data.properties().stream().filter(one -> one.getValue().isArray() && !one.getValue().isEmpty() && StreamSupport.stream(one.getValue().spliterator(), false)
				.allMatch(entry -> !id(entry).isEmpty() && (entry.has("title") || entry.has("body") || entry.has("html")))).map(Map.Entry::getKey).findFirst();
	}

	private static String id(JsonNode entry) {
		return entry.path("id").isTextual() || entry.path("id").isIntegralNumber() ? entry.get("id").asText() : "";
	}

	private static boolean isText(JsonNode value) {
		return value.isTextual() && !ADDRESS.matcher(value.textValue()).matches();
	}

	/** As Label Studio shows an entry: its title, and below its HTML or else its body. */
	private static String text(JsonNode entry) {
		String title = entry.path("title").asText("");
		String body = entry.path(entry.hasNonNull("html") ? "html" : "body").asText("");
		return title.isEmpty() || body.isEmpty() ? title + body : title + "\n" + body;
	}

	/** The two fields that are compared; empty where there are no texts, as with two pictures. */
	private static List<String> pair(List<String> fields, List<String> named) {
		List<String> compared = fields.stream().filter(field -> !ABOUT.contains(field)).toList();
		if (!named.isEmpty() || compared.isEmpty()) {
			return fields.containsAll(named) ? named : List.of();
		}
		if (compared.size() == 2) {
			return compared;
		}
		for (String field : compared) {
			Matcher side = SIDE.matcher(field);
			if (side.matches()) {
				String other = side.group(1) + OTHER_SIDE.get(side.group(2).toLowerCase(Locale.ROOT));
				Optional<String> right = compared.stream().filter(other::equalsIgnoreCase).findFirst();
				if (right.isPresent()) {
					return List.of(field, right.get());
				}
			}
		}
		throw new IllegalArgumentException("which two fields does Pairwise compare? Name them with the option pair; there are " + String.join(", ", fields));
	}

	/** The part that a span of Label Studio is in: its object has the name of the part, or the text of the span stands at its place in no other. */
	Optional<TextPart> partOf(JsonNode result) {
		String object = result.path("to_name").asText();
		JsonNode value = result.path("value");
		List<TextPart> same = parts.stream().filter(part -> part.name().equals(object)).toList();
		if (same.isEmpty() && value.path("text").isTextual() && value.path("start").isInt()) {
			int start = Math.max(0, value.get("start").intValue());
			String said = value.get("text").textValue();
			same = parts.stream().filter(part -> !said.isEmpty() && text(part).startsWith(said, start)).toList();
		}
		return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
	}

	/** The field that a span lies in; empty where it lies in several, or in an entry of a list, which Label Studio has no spans in. */
	Optional<TextPart> partOf(Span span) {
		return parts.stream().filter(part -> !entries.containsKey(part.name()) && part.start() <= span.start() && span.end() <= part.end()).findFirst();
	}

	/** A span so many code points further on. */
	static Span moved(Span span, int by) {
		return new Span(span.fragments().stream().map(one -> new Fragment(one.start() + by, one.end() + by)).toList());
	}

	/** What stands in a part. */
	String text(TextPart part) {
		int start = text.offsetByCodePoints(0, part.start());
		return text.substring(start, text.offsetByCodePoints(start, part.end() - part.start()));
	}

	/** The id of the entry of a part. @throws java.util.NoSuchElementException where the part is no entry */
	String id(String part) {
		return Optional.ofNullable(entries.get(part)).orElseThrow();
	}
}

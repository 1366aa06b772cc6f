/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.BadInputException;
import org.labelwright.core.json.JsonCodec;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.AnnotationPackage;

/**
 * Edits in files, one a line: the journal of a document, which holds what is not in the document yet, and its history, to which
 * the lines go from the journal.
 */
final class Journals {

	/** In bytes. Of a history that is longer the older half is forgotten. */
	static final long LONGEST_HISTORY = 16L << 20;

	private final ObjectMapper mapper;
	private final JsonCodec codec;

	Journals(ObjectMapper mapper, JsonCodec codec) {
		this.mapper = mapper;
		this.codec = codec;
	}

	/** The lines that are whole; a line cut by a crash was never acknowledged. */
	List<Revision> read(Path file) throws IOException {
		String text;
		try {
			text = Files.readString(file, StandardCharsets.UTF_8);
		} catch (NoSuchFileException e) {
			// There is none, or it has just been brought to the document.
			return List.of();
		}
		String whole = text.substring(0, text.lastIndexOf('\n') + 1);
		List<Revision> revisions = new ArrayList<>();
		int number = 0;
		for (String line : whole.lines().toList()) {
			number++;
			try {
				revisions.add(revision(mapper.readTree(line), number));
			} catch (JsonProcessingException | IllegalArgumentException | DateTimeParseException e) {
				throw new BadInputException(file, "line " + number, e.getMessage(), e);
			}
		}
		return revisions;
	}

	/** A history and the journal that continues it. A crash while lines are moved leaves some in both. */
	List<Revision> read(Path history, Path journal) throws IOException {
		Map<String, Revision> byId = new LinkedHashMap<>();
		Stream.concat(read(history).stream(), read(journal).stream()).forEach(revision -> byId.putIfAbsent(revision.id(), revision));
		return List.copyOf(byId.values());
	}

	/** Adds the lines of a journal, whose document is written, to the history. */
	void archive(Path journal, Path history) throws IOException {
		if (!Files.exists(journal)) {
			return;
		}
		try (FileChannel channel = openToAppend(history)) {
			Files.copy(journal, Channels.newOutputStream(channel));
		}
		if (Files.size(history) > LONGEST_HISTORY) {
			forgetHalf(history);
		}
	}

	/** Opens a file for further lines, and takes away what a crash has left of a last one. */
	static FileChannel openToAppend(Path file) throws IOException {
		Files.createDirectories(file.getParent());
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
		try {
			long end = channel.size();
			ByteBuffer last = ByteBuffer.allocate(1);
			while (end > 0 && (channel.read(last.clear(), end - 1) != 1 || last.get(0) != '\n')) {
				end--;
			}
			channel.truncate(end).position(end);
			return channel;
		} catch (IOException e) {
			channel.close();
			throw e;
		}
	}

	private static void forgetHalf(Path history) throws IOException {
		byte[] all = Files.readAllBytes(history);
		int from = all.length - (int) (LONGEST_HISTORY / 2);
		while (from < all.length && all[from - 1] != '\n') {
			from++;
		}
		int start = from;
		AtomicFiles.write(history, out -> out.write(all, start, all.length - start));
	}

	private Revision revision(JsonNode node, int number) {
		List<Change> changes = new ArrayList<>();
		for (JsonNode change : node.path("changes")) {
			changes.add(new Change(change.path("id").asText(), change.path("position").asInt(-1), annotation(change.get("before")),
					annotation(change.get("after"))));
		}
		Optional<ItemChange> item = Optional.ofNullable(node.get("item"))
				.map(change -> new ItemChange(itemLabels(change.path("before")), itemLabels(change.path("after"))));
		return new Revision(text(node, "id").orElse("line " + number), text(node, "time").map(Instant::parse), text(node, "author"), text(node, "title"),
				text(node, "ontologyVersion"), new Edit(changes, item));
	}

	private static Optional<String> text(JsonNode node, String member) {
		return Optional.ofNullable(node.get(member)).map(JsonNode::asText);
	}

	private Optional<Annotation> annotation(JsonNode node) {
		return node == null ? Optional.empty()
				: Optional.of(codec.read(node, AnnotationPackage.Literals.ANNOTATION, Annotation.class));
	}

	private ItemLabels itemLabels(JsonNode node) {
		return ItemLabels.of(codec.read(node.isObject() ? node : mapper.createObjectNode(), AnnotationPackage.Literals.ANNOTATION_DOCUMENT,
				AnnotationDocument.class));
	}

	/** One line, with its end. */
	String write(Revision revision) throws IOException {
		StringWriter text = new StringWriter();
		try (JsonGenerator json = mapper.createGenerator(text)) {
			json.writeStartObject();
			json.writeStringField("id", revision.id());
			if (revision.time().isPresent()) {
				json.writeStringField("time", revision.time().get().toString());
			}
			writeOptional(json, "author", revision.author());
			writeOptional(json, "title", revision.title());
			writeOptional(json, "ontologyVersion", revision.ontologyVersion());
			json.writeArrayFieldStart("changes");
			for (Change change : revision.edit().changes()) {
				json.writeStartObject();
				json.writeStringField("id", change.id());
				json.writeNumberField("position", change.position());
				writeOptional(json, "before", change.before());
				writeOptional(json, "after", change.after());
				json.writeEndObject();
			}
			json.writeEndArray();
			if (revision.edit().item().isPresent()) {
				json.writeObjectFieldStart("item");
				write(json, "before", revision.edit().item().get().before());
				write(json, "after", revision.edit().item().get().after());
				json.writeEndObject();
			}
			json.writeEndObject();
		}
		return text.append('\n').toString();
	}

	private void writeOptional(JsonGenerator json, String member, Optional<?> value) throws IOException {
		if (value.isPresent() && value.get() instanceof Annotation annotation) {
			json.writeFieldName(member);
			codec.write(annotation, AnnotationPackage.Literals.ANNOTATION, json);
		} else if (value.isPresent()) {
			json.writeStringField(member, value.get().toString());
		}
	}

	private void write(JsonGenerator json, String member, ItemLabels labels) throws IOException {
		AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
		labels.applyTo(document);
		json.writeFieldName(member);
		codec.write(document, AnnotationPackage.Literals.ANNOTATION_DOCUMENT, json);
	}
}

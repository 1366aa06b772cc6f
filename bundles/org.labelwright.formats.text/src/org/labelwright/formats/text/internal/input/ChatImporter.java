/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.format.support.Values;
import org.labelwright.formats.text.internal.jsonl.JsonRecords;
import org.labelwright.formats.text.internal.support.Folders;
import org.labelwright.formats.text.internal.support.TextBuilder;
import org.labelwright.formats.text.internal.support.TextOntology;
import org.labelwright.formats.text.internal.support.TextSource;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Span;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.AttributeKind;

/**
 * Reads conversations, a JSON object each: {@code messages} with {@code role} and {@code content} as chat models take them,
 * {@code conversations} with {@code from} and {@code value} as ShareGPT writes them, or {@code turns} and {@code dialogue}
 * with {@code speaker} and {@code text}. The text is a turn after the other under the name of who speaks; each turn is a span.
 */
public final class ChatImporter implements Importer {

	private static final String ID = "chat";
	private static final String TURN = "turn";
	private static final String SPEAKER = "speaker";
	private static final List<String> LISTS = List.of("messages", "conversations", "turns", "dialogue", "dialog", "utterances");
	private static final List<String> SPEAKERS = List.of("role", "from", "speaker", "user", "name", "author");
	private static final List<String> WORDS = List.of("content", "value", "text", "utterance", "message");
	private static final FormatOption LIST = FormatOption.text("turns", "The member with the list of turns; found out where it is empty");
	private static final FormatOption WHO = FormatOption.text("speaker", "The member of a turn that says who speaks; found out where it is empty");
	private static final FormatOption WHAT = FormatOption.text("words", "The member of a turn that says what is spoken; found out where it is empty");

	private final Origins origins = new Origins(ID);
	private final Annotations annotations = new Annotations();

	@Override
	public double detect(Path path) throws IOException {
		return JsonRecords.first(path).filter(first -> LISTS.stream().anyMatch(list -> first.path(list).path(0).isObject()
				&& SPEAKERS.stream().anyMatch(first.path(list).path(0)::has) && WORDS.stream().anyMatch(first.path(list).path(0)::has))).isPresent() ? 0.88 : 0;
	}

	@Override
	public List<FormatOption> options() {
		return List.of(LIST, WHO, WHAT);
	}

	@Override
	public Capabilities capabilities() {
		return Capabilities.of(GeometryKind.SPAN).with(Feature.ATTRIBUTES).noting("Turns are spans with the attribute speaker. Which turn a span came from, and what else a turn or "
				+ "conversation says, is kept.");
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		TextOntology ontology = new TextOntology(Folders.name(path));
		ontology.attribute(ontology.labelClass(TURN), SPEAKER, AttributeKind.TEXT);
		int[] count = new int[1];
		JsonRecords.forEach(path, progress, (number, node) -> {
			read(path, number, node, options, ontology);
			count[0]++;
		});
		return new TextSource(Folders.name(path), ID, ontology.ontology(), count[0], Optional.empty(),
				(sink, telling) -> JsonRecords.forEach(path, telling, (number, node) -> sink.accept(read(path, number, node, options, ontology))));
	}

	private TextSource.Text read(Path file, int number, JsonNode node, Options options, TextOntology ontology) {
		Item item = TextSource.item(Folders.stem(file.getFileName().toString()) + "/" + number + ".txt");
		AnnotationDocument document = Annotations.document(item, Layer.MAIN);
		String list = name(options, LIST, LISTS, Values.object(node, "conversation"));
		TextBuilder text = new TextBuilder();
		JsonNode turns = Values.list(node.path(list), "\"" + list + "\"");
		for (int i = 0; i < turns.size(); i++) {
			JsonNode turn = Values.object(turns.get(i), "turn");
			String who = name(options, WHO, SPEAKERS, turn);
			String what = name(options, WHAT, WORDS, turn);
			String speaker = Values.text(turn.path(who), "\"" + who + "\"");
			if (i > 0) {
				text.add("\n\n");
			}
			text.add(speaker + ":\n");
			Span span = text.add(words(turn.path(what), what));
			Annotation annotation = annotations.annotation(ontology.id(TURN), span);
			Values.put(annotation, SPEAKER, new AttributeValue.Text(speaker));
			ObjectNode kept = origins.object().put(TURN, i);
			ObjectNode rest = origins.rest(turn, List.of(who, what));
			if (!rest.isEmpty()) {
				kept.set("rest", rest);
			}
			annotation.setOrigin(origins.orNull(kept));
			document.getAnnotations().add(annotation);
		}
		text.add("\n");
		ObjectNode kept = origins.object().put("file", file.getFileName().toString()).put("record", number).put("turns", list);
		ObjectNode rest = origins.rest(node, List.of(list));
		if (!rest.isEmpty()) {
			kept.set("rest", rest);
		}
		return new TextSource.Text(item.withOrigin(origins.text(kept)), text.toString(), Optional.empty(), document);
	}

	private static String name(Options options, FormatOption option, List<String> usual, JsonNode node) {
		String given = options.text(option.name()).strip();
		return !given.isEmpty() ? given : usual.stream().filter(node::has).findFirst().orElseThrow(
				() -> new IllegalArgumentException("has none of " + String.join(", ", usual) + "; the option " + option.name() + " names another"));
	}

	/** Chat models also take a list of parts, of which those of text count. A turn that only calls a tool says nothing. */
	private static String words(JsonNode node, String name) {
		if (node.isNull()) {
			return "";
		}
		if (node instanceof ArrayNode parts) {
			StringBuilder words = new StringBuilder();
			parts.forEach(part -> words.append(words.isEmpty() || !part.path("text").isTextual() ? "" : "\n").append(part.path("text").asText()));
			return words.toString();
		}
		return Values.text(node, "\"" + name + "\"");
	}
}

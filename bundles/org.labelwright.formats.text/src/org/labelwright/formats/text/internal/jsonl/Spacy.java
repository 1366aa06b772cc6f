/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.format.support.Values;
import org.labelwright.formats.text.internal.support.EntityIds;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Span;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.AttributeKind;

/**
 * JSON of spaCy: {@code Doc.to_json()} ({@code ents} and {@code cats}, spacy.io/api/doc#to_json), or pairs of a text and
 * {@code {"entities": [[start, end, label]], "cats": {label: score}}} as they are used for training.
 */
final class Spacy implements Dialect {

	private static final String ENTS = "ents";
	private static final String ENTITIES = "entities";
	private static final String CATS = "cats";
	private static final String KB_ID = "kb_id";
	private static final String PAIR = "pair";

	@Override
	public String id() {
		return "spacy";
	}

	@Override
	public String name() {
		return "spaCy";
	}

	@Override
	public Capabilities capabilities() {
		return Capabilities.of(GeometryKind.SPAN, GeometryKind.WHOLE).with(Feature.SCORES, Feature.ATTRIBUTES)
				.noting("Categories are labels of the whole text with their score; kb_id of an entity is its attribute identifier, and no other attribute is written. Tokens, sentences and what else Doc.to_json says are kept and written back. DocBin (.spacy) is read and written (form=docbin) with tokens, sentences, dependencies, entities, categories and span groups, whose name is the attribute spanGroup of their spans; entities of an export that overlap go to the group sc.");
	}

	@Override
	public double detect(JsonNode first) {
		if (isPair(first)) {
			return 0.9;
		}
		boolean entities = first.path(ENTITIES).isArray() && first.path(ENTITIES).path(0).isArray();
		return first.path("text").isTextual() && (first.path(ENTS).isArray() || entities || first.path(CATS).isObject()) ? 0.9 : 0;
	}

	private static boolean isPair(JsonNode node) {
		return node.isArray() && node.size() == 2 && node.get(0).isTextual() && node.get(1).isObject();
	}

	@Override
	public String text(JsonNode node) {
		return isPair(node) ? node.get(0).textValue() : Values.text(node.path("text"), "\"text\"");
	}

	@Override
	public void read(JsonNode node, Reader reader) {
		JsonNode said = isPair(node) ? node.get(1) : node;
		requireInside(new CodePoints(text(node)), said);
		reader.kept().setAll(reader.origins().rest(said, List.of("text", ENTS, ENTITIES, CATS)));
		if (isPair(node)) {
			reader.kept().put(PAIR, true);
		}
		if (said.has(ENTS)) {
			for (JsonNode one : Values.list(said.get(ENTS), "\"ents\"")) {
				Annotation annotation = reader.span(Values.text(one.path("label"), "label"), one.path("start"), one.path("end"));
				reader.keep(annotation, reader.origins().rest(one, List.of("label", "start", "end", KB_ID)));
				if (one.path(KB_ID).isTextual() && !one.get(KB_ID).textValue().isEmpty()) {
					reader.ontology().attribute(reader.ontology().labelClass(one.get("label").textValue()), EntityIds.ATTRIBUTE, AttributeKind.TEXT);
					annotation.getAttributes().put(EntityIds.ATTRIBUTE, new AttributeValue.Text(one.get(KB_ID).textValue()));
				} else if (one.has(KB_ID)) {
					reader.keep(annotation, reader.origins().rest(one, List.of("label", "start", "end")));
				}
			}
			reader.kept().putArray(ENTS);
		}
		if (said.has(ENTITIES)) {
			for (JsonNode one : Values.list(said.get(ENTITIES), "\"entities\"")) {
				if (Values.list(one, "entity").size() != 3) {
					throw new IllegalArgumentException("an entity should be start, end and label, here is " + one);
				}
				reader.span(Values.text(one.get(2), "label"), one.get(0), one.get(1));
			}
			reader.kept().putArray(ENTITIES);
		}
		if (said.has(CATS)) {
			for (Map.Entry<String, JsonNode> one : Values.object(said.get(CATS), "\"cats\"").properties()) {
				Annotations.score(reader.whole(one.getKey()), Values.number(one.getValue(), "score"));
			}
			reader.kept().putObject(CATS);
		}
	}

	/** @throws IllegalArgumentException where a token or a sentence, which are only kept, stands outside the text */
	private static void requireInside(CodePoints text, JsonNode said) {
		for (String list : List.of("tokens", "sents")) {
			for (JsonNode one : said.path(list)) {
				if (one.path("start").isInt() && one.path("end").isInt()) {
					text.requireInside(Span.of(one.get("start").intValue(), one.get("end").intValue()));
				}
			}
		}
	}

	@Override
	public JsonNode write(SourceRecord one, CodePoints text, Writer.Labels labels, Writer writer) {
		ObjectNode kept = kept(one, writer);
		boolean pair = kept.path(PAIR).asBoolean();
		ObjectNode node = writer.origins().object();
		if (!pair) {
			node.put("text", text.text());
		}
		if (kept.has(ENTITIES)) {
			ArrayNode list = node.putArray(ENTITIES);
			labels.spans().forEach(span -> list.addArray().add(span.span().start()).add(span.span().end()).add(writer.className(span.annotation())));
		} else {
			ArrayNode list = node.putArray(ENTS);
			labels.spans().forEach(span -> {
				ObjectNode made = list.addObject().put("start", span.span().start()).put("end", span.span().end()).put("label", writer.className(span.annotation()));
				writer.entities().id(span.annotation()).ifPresent(id -> made.put(KB_ID, id));
				if (writer.origins().of(span.annotation().getOrigin()) instanceof ObjectNode rest) {
					rest.properties().stream().filter(member -> !made.has(member.getKey())).forEach(member -> made.set(member.getKey(), member.getValue()));
				}
			});
		}
		Stream.concat(labels.spans().stream().map(Writer.Spanned::annotation), labels.wholes().stream()).forEach(annotation -> lost(annotation, kept.has(ENTITIES), one, writer));
		labels.spans().stream().filter(span -> Annotations.score(span.annotation()).isPresent())
				.forEach(span -> writer.losses().add("scores", "spaCy has them of categories alone", one.item().id(), span.annotation().getId()));
		if (!labels.wholes().isEmpty() || kept.has(CATS)) {
			ObjectNode cats = node.putObject(CATS);
			labels.wholes().forEach(whole -> cats.put(writer.className(whole), Annotations.score(whole).orElse(1.0)));
		}
		kept.remove(List.of(ENTS, ENTITIES, CATS, PAIR));
		node.setAll(kept);
		return pair ? writer.origins().object().putArray(PAIR).add(text.text()).add(node) : node;
	}

	/** @param triples whether entities are triples, which have no place for an id */
	private static void lost(Annotation annotation, boolean triples, SourceRecord one, Writer writer) {
		boolean written = !triples && annotation.getGeometry() instanceof Span;
		annotation.getAttributes().stream().filter(entry -> !written || !writer.entities().takes(entry.getKey()))
				.forEach(entry -> writer.losses().add("attributes", "spaCy has an id of a knowledge base for each entity, and no other attribute", one.item().id(), annotation.getId()));
	}
}

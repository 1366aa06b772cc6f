/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.core.format.support.Values;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Span;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.Relation;

/**
 * JSONL of Prodigy (prodi.gy/docs/api-interfaces): {@code spans} over {@code tokens}, {@code relations} between them,
 * {@code accept} of {@code options} and {@code label} for whole texts, and the {@code answer}.
 */
final class Prodigy implements Dialect {

	private static final String SPANS = "spans";
	private static final String TOKENS = "tokens";
	private static final String RELATIONS = "relations";
	private static final String ACCEPT = "accept";
	private static final String LABEL = "label";

	@Override
	public String id() {
		return "prodigy";
	}

	@Override
	public String name() {
		return "Prodigy";
	}

	@Override
	public Capabilities capabilities() {
		return Capabilities.of(GeometryKind.SPAN, GeometryKind.WHOLE).with(Feature.RELATIONS)
				.noting("Tokens, options, the answer, hashes and meta are kept and written back. Relations join spans; relations between bare tokens are kept as they came.");
	}

	@Override
	public double detect(JsonNode first) {
		if (!first.path("text").isTextual()) {
			return 0;
		}
		if (first.has("_input_hash") || first.has("_task_hash")) {
			return 0.97;
		}
		boolean spans = first.path(SPANS).isArray() && (first.path(SPANS).isEmpty() || first.path(SPANS).get(0).has("start"));
		return spans || first.path(ACCEPT).isArray() || first.has("answer") ? 0.9 : 0;
	}

	@Override
	public String text(JsonNode node) {
		return Values.text(node.path("text"), "\"text\"");
	}

	@Override
	public void read(JsonNode node, Reader reader) {
		requireTokens(node);
		reader.kept().setAll(reader.origins().rest(node, List.of("text", SPANS, RELATIONS, ACCEPT, LABEL)));
		Map<Annotation, JsonNode> spans = new LinkedHashMap<>();
		if (node.has(SPANS)) {
			for (JsonNode one : Values.list(node.get(SPANS), "\"spans\"")) {
				Annotation annotation = reader.span(one.path(LABEL).isTextual() ? one.get(LABEL).textValue() : "span", one.path("start"), one.path("end"));
				reader.keep(annotation, reader.origins().rest(one, one.path(LABEL).isTextual() ? List.of("start", "end", LABEL, "token_start", "token_end")
						: List.of("start", "end", "token_start", "token_end")));
				spans.put(annotation, one);
			}
			reader.kept().putArray(SPANS);
		}
		if (node.has(RELATIONS)) {
			ArrayNode bare = reader.kept().putArray(RELATIONS);
			for (JsonNode one : Values.list(node.get(RELATIONS), "\"relations\"")) {
				Annotation head = at(spans, one.path("head_span"));
				Annotation child = at(spans, one.path("child_span"));
				if (head == null || child == null) {
					bare.add(one);
				} else {
					Relation relation = reader.ontology().relate(head, Values.text(one.path(LABEL), "label of a relation"), child.getId());
					relation.setExtra(reader.origins().text(reader.origins().rest(one, List.of(LABEL, "head_span", "child_span"))).orElse(null));
				}
			}
		}
		if (node.has(ACCEPT)) {
			for (JsonNode one : Values.list(node.get(ACCEPT), "\"accept\"")) {
				reader.whole(one.asText());
			}
			reader.kept().putArray(ACCEPT);
		}
		if (node.path(LABEL).isTextual()) {
			reader.whole(node.get(LABEL).textValue());
			reader.kept().put(LABEL, true);
		}
	}

	/** @throws IllegalArgumentException where a token is not what stands at its place in the text */
	private void requireTokens(JsonNode node) {
		CodePoints text = new CodePoints(text(node));
		for (JsonNode token : node.path(TOKENS)) {
			if (token.path("start").isInt() && token.path("end").isInt()) {
				Span place = text.requireInside(Span.of(token.get("start").intValue(), token.get("end").intValue()));
				if (token.path("text").isTextual() && !text.text(place).equals(token.get("text").textValue())) {
					throw new IllegalArgumentException("the token " + token.path("id") + " is \"" + token.get("text").textValue() + "\" where the text has \"" + text.text(place) + "\"");
				}
			}
		}
	}

	/** The span at a place. Several may be there, of which the label tells one. */
	private static Annotation at(Map<Annotation, JsonNode> spans, JsonNode place) {
		List<Annotation> there = spans.keySet().stream().filter(one -> ((Span) one.getGeometry()).start() == place.path("start").asInt(-1)
				&& ((Span) one.getGeometry()).end() == place.path("end").asInt(-1)).toList();
		return there.stream().filter(one -> spans.get(one).path(LABEL).equals(place.path(LABEL))).findFirst().orElse(there.isEmpty() ? null : there.getFirst());
	}

	@Override
	public JsonNode write(SourceRecord one, CodePoints text, Writer.Labels labels, Writer writer) {
		ObjectNode kept = kept(one, writer);
		ObjectNode node = writer.origins().object().put("text", text.text());
		JsonNode tokens = kept.path(TOKENS);
		if (tokens.isArray()) {
			node.set(TOKENS, tokens);
		}
		Map<String, ObjectNode> made = new HashMap<>();
		if (!labels.spans().isEmpty() || kept.has(SPANS)) {
			ArrayNode list = node.putArray(SPANS);
			labels.spans().forEach(span -> made.put(span.annotation().getId(), span(span, tokens, list.addObject(), writer)));
		}
		writer.reportRelations(one, labels);
		relations(one, labels, writer, node, kept, made);
		boolean single = kept.path(LABEL).isBoolean() && labels.wholes().size() == 1;
		if (single) {
			node.put(LABEL, writer.className(labels.wholes().getFirst()));
		} else if (!labels.wholes().isEmpty() || kept.has(ACCEPT)) {
			ArrayNode list = node.putArray(ACCEPT);
			labels.wholes().forEach(whole -> list.add(writer.className(whole)));
		}
		kept.remove(List.of(TOKENS, SPANS, RELATIONS, ACCEPT, LABEL));
		return node.setAll(kept);
	}

	private static ObjectNode span(Writer.Spanned span, JsonNode tokens, ObjectNode made, Writer writer) {
		made.put("start", span.span().start()).put("end", span.span().end());
		JsonNode rest = writer.origins().of(span.annotation().getOrigin());
		for (JsonNode token : tokens) {
			if (token.path("start").asInt(-1) == span.span().start()) {
				made.set("token_start", token.path("id"));
			}
			if (token.path("end").asInt(-1) == span.span().end()) {
				made.set("token_end", token.path("id"));
			}
		}
		if (!rest.has(LABEL)) {
			made.put(LABEL, writer.className(span.annotation()));
		}
		if (rest instanceof ObjectNode known) {
			made.setAll(known);
		}
		return made;
	}

	private static void relations(SourceRecord one, Writer.Labels labels, Writer writer, ObjectNode node, ObjectNode kept, Map<String, ObjectNode> made) {
		boolean related = labels.spans().stream().anyMatch(span -> !span.annotation().getRelations().isEmpty());
		if (!related && !kept.has(RELATIONS)) {
			return;
		}
		ArrayNode list = node.putArray(RELATIONS);
		for (Writer.Spanned span : labels.spans()) {
			for (Relation relation : span.annotation().getRelations()) {
				ObjectNode target = made.get(relation.getTarget());
				if (target == null) {
					writer.losses().add("relations", "lead to what is no span of the same text", one.item().id(), span.annotation().getId());
					continue;
				}
				ObjectNode head = made.get(span.annotation().getId());
				ObjectNode link = list.addObject();
				if (head.has("token_end") && target.has("token_end")) {
					link.set("head", head.get("token_end"));
					link.set("child", target.get("token_end"));
				}
				link.set("head_span", head.deepCopy());
				link.set("child_span", target.deepCopy());
				link.put(LABEL, writer.relationName(relation.getType()));
				if (writer.origins().of(relation.getExtra()) instanceof ObjectNode rest) {
					link.setAll(rest);
				}
			}
		}
		kept.path(RELATIONS).forEach(list::add);
	}
}

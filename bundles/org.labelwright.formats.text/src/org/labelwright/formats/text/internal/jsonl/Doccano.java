/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.core.format.support.Values;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.Relation;

/** JSONL of doccano (doccano.github.io/doccano/tutorial): {@code label} with triples or names, or {@code entities} and {@code relations}. */
final class Doccano implements Dialect {

	private static final String LABEL = "label";
	/** As versions from 1.3 to 1.6 call the text, and those before 1.3 the labels. */
	private static final String DATA = "data";
	private static final String LABELS = "labels";
	/** In an origin: what the record calls its text and labels, where that is not the usual name. */
	private static final String TEXT_NAME = "@text";
	private static final String LABEL_NAME = "@label";
	private static final String ENTITIES = "entities";
	private static final String RELATIONS = "relations";

	@Override
	public String id() {
		return "doccano";
	}

	@Override
	public String name() {
		return "doccano";
	}

	@Override
	public Capabilities capabilities() {
		return Capabilities.of(GeometryKind.SPAN, GeometryKind.WHOLE).with(Feature.RELATIONS).noting("Labels of whole texts are annotations without a place.");
	}

	@Override
	public double detect(JsonNode first) {
		if (!first.path(textName(first)).isTextual()) {
			return 0;
		}
		if (first.path(ENTITIES).isArray() && first.path(ENTITIES).path(0).has("start_offset")
				|| first.path(ENTITIES).isArray() && first.path(RELATIONS).isArray() && first.has("Comments")) {
			return 0.95;
		}
		JsonNode label = first.path(labelName(first));
		return label.isArray() && (label.isEmpty() || label.get(0).isTextual() || label.get(0).size() == 3 && label.get(0).path(2).isTextual()) ? 0.85 : 0;
	}

	@Override
	public String text(JsonNode node) {
		return Values.text(node.path(textName(node)), "\"text\"");
	}

	private static String textName(JsonNode node) {
		return node.has("text") || !node.path(DATA).isTextual() ? "text" : DATA;
	}

	private static String labelName(JsonNode node) {
		return node.has(LABEL) || !node.path(LABELS).isArray() ? LABEL : LABELS;
	}

	@Override
	public void read(JsonNode node, Reader reader) {
		String textName = textName(node);
		String labelName = labelName(node);
		reader.kept().setAll(reader.origins().rest(node, List.of(textName, labelName, ENTITIES, RELATIONS)));
		if (textName.equals(DATA)) {
			reader.kept().put(TEXT_NAME, DATA);
		}
		if (labelName.equals(LABELS)) {
			reader.kept().put(LABEL_NAME, LABELS);
		}
		JsonNode label = node.path(labelName);
		if (label.isTextual()) {
			reader.whole(label.textValue());
		} else if (!label.isMissingNode() && !label.isNull()) {
			for (JsonNode one : Values.list(label, "\"label\"")) {
				if (one.isTextual()) {
					reader.whole(one.textValue());
				} else if (one.isArray() && one.size() == 3) {
					reader.span(Values.text(one.get(2), "name of a label"), one.get(0), one.get(1));
				} else {
					throw new IllegalArgumentException("a label should be a name or start, end and name, here is " + one);
				}
			}
		}
		Map<String, Annotation> byId = new HashMap<>();
		if (node.has(ENTITIES)) {
			for (JsonNode one : Values.list(node.get(ENTITIES), "\"entities\"")) {
				Annotation annotation = reader.span(Values.text(one.path(LABEL), "label of an entity"), one.path("start_offset"), one.path("end_offset"));
				reader.keep(annotation, reader.origins().rest(one, List.of(LABEL, "start_offset", "end_offset")));
				byId.put(one.path("id").asText(), annotation);
			}
			// Says that a record without any entity came in this form.
			reader.kept().putArray(ENTITIES);
		}
		if (node.has(RELATIONS)) {
			for (JsonNode one : Values.list(node.get(RELATIONS), "\"relations\"")) {
				Annotation from = byId.get(one.path("from_id").asText());
				Annotation to = byId.get(one.path("to_id").asText());
				if (from == null || to == null) {
					throw new IllegalArgumentException("a relation leads from " + one.path("from_id") + " to " + one.path("to_id") + ", one of which is not there");
				}
				Relation relation = reader.ontology().relate(from, Values.text(one.path("type"), "type of a relation"), to.getId());
				relation.setExtra(reader.origins().text(reader.origins().rest(one, List.of("from_id", "to_id", "type"))).orElse(null));
			}
			reader.kept().putArray(RELATIONS);
		}
	}

	@Override
	public JsonNode write(SourceRecord one, CodePoints text, Writer.Labels labels, Writer writer) {
		ObjectNode kept = kept(one, writer);
		ObjectNode node = writer.origins().object();
		if (kept.has("id")) {
			node.set("id", kept.get("id"));
		}
		node.put(kept.path(TEXT_NAME).asText("text"), text.text());
		writer.reportRelations(one, labels);
		boolean related = labels.spans().stream().anyMatch(span -> !span.annotation().getRelations().isEmpty());
		if (related || kept.has(ENTITIES)) {
			entities(one, labels, writer, node, kept);
		} else {
			ArrayNode list = node.putArray(kept.path(LABEL_NAME).asText(LABEL));
			labels.spans().forEach(span -> list.addArray().add(span.span().start()).add(span.span().end()).add(writer.className(span.annotation())));
			labels.wholes().forEach(whole -> list.add(writer.className(whole)));
		}
		kept.remove(List.of("id", ENTITIES, RELATIONS, TEXT_NAME, LABEL_NAME));
		return node.setAll(kept);
	}

	private static void entities(SourceRecord one, Writer.Labels labels, Writer writer, ObjectNode node, ObjectNode kept) {
		ArrayNode entities = node.putArray(ENTITIES);
		ArrayNode relations = node.putArray(RELATIONS);
		labels.wholes().forEach(whole -> writer.losses().add("labels of whole texts", "do not go with entities", one.item().id(), whole.getId()));
		Map<String, JsonNode> ids = new HashMap<>();
		long next = 1 + labels.spans().stream().mapToLong(span -> writer.origins().of(span.annotation().getOrigin()).path("id").asLong(0)).max().orElse(0);
		for (Writer.Spanned span : labels.spans()) {
			JsonNode rest = writer.origins().of(span.annotation().getOrigin());
			ObjectNode entity = entities.addObject();
			if (rest.has("id")) {
				entity.set("id", rest.get("id"));
			} else {
				entity.put("id", next++);
			}
			entity.put(LABEL, writer.className(span.annotation())).put("start_offset", span.span().start()).put("end_offset", span.span().end());
			if (rest instanceof ObjectNode known) {
				entity.setAll(known);
			}
			ids.put(span.annotation().getId(), entity.get("id"));
		}
		for (Writer.Spanned span : labels.spans()) {
			for (Relation relation : span.annotation().getRelations()) {
				JsonNode target = ids.get(relation.getTarget());
				if (target == null) {
					writer.losses().add("relations", "lead to what is no span of the same text", one.item().id(), span.annotation().getId());
					continue;
				}
				ObjectNode made = relations.addObject();
				JsonNode rest = writer.origins().of(relation.getExtra());
				if (rest.has("id")) {
					made.set("id", rest.get("id"));
				} else {
					made.put("id", relations.size());
				}
				made.set("from_id", ids.get(span.annotation().getId()));
				made.set("to_id", target);
				made.put("type", writer.relationName(relation.getType()));
			}
		}
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.FolderOutput;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Xml;
import org.labelwright.formats.text.internal.support.Folders;
import org.labelwright.formats.text.internal.support.TextOntology;
import org.labelwright.formats.text.internal.support.TextRecords;
import org.labelwright.formats.text.internal.support.XmlText;
import org.labelwright.geometry.Span;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.Relation;

/** Writes documents of GATE: a folder with a file for each text. */
public final class GateExporter implements Exporter {

	private final Origins origins = new Origins(Gate.ID);

	@Override
	public Capabilities capabilities() {
		return Gate.CAPABILITIES;
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		ExportCheck check = new ExportCheck("GATE", capabilities(), losses);
		Map<String, String> classes = Classes.names(source.ontology());
		Map<String, String> relations = TextOntology.relationNames(source.ontology());
		long[] written = new long[1];
		try (FolderOutput folder = new FolderOutput(path)) {
			TextRecords.forEach(source, check, losses, progress, (one, text) -> {
				Writer writer = new Writer(one, text, classes, relations, check, losses);
				folder.write(Folders.exportStem(one.item()) + Gate.EXTENSION, writer.write());
				written[0] += writer.spans.size();
			});
			folder.commit();
		}
		return written[0];
	}

	/** As what a value is written where nothing else is known. */
	static String className(AttributeValue value) {
		return switch (value) {
		case AttributeValue.Flag flag -> "java.lang.Boolean";
		case AttributeValue.Numeric number -> number.value() != Math.rint(number.value()) ? "java.lang.Double" : Math.abs(number.value()) <= Integer.MAX_VALUE ? "java.lang.Integer" : "java.lang.Long";
		default -> "java.lang.String";
		};
	}

	private final class Writer {

		private final SourceRecord one;
		private final CodePoints text;
		private final Map<String, String> classes;
		private final Map<String, String> relationNames;
		private final ExportCheck check;
		private final LossReport losses;
		private final JsonNode kept;
		private final Map<Annotation, Span> spans = new LinkedHashMap<>();
		private final Map<String, String> numbers = new HashMap<>();
		private final Set<Integer> used = new HashSet<>();
		private int next;

		Writer(SourceRecord one, CodePoints text, Map<String, String> classes, Map<String, String> relationNames, ExportCheck check, LossReport losses) {
			this.one = one;
			this.text = text;
			this.classes = classes;
			this.relationNames = relationNames;
			this.check = check;
			this.losses = losses;
			kept = origins.of(one.item().origin());
		}

		String write() {
			for (AnnotationDocument document : one.documents()) {
				for (Annotation annotation : document.getAnnotations()) {
					check.annotation(one.item(), annotation);
					check.oneText(one.item(), annotation);
					check.geometry(one.item(), annotation).ifPresent(geometry -> spans.put(annotation, text.requireInside((Span) geometry)));
				}
			}
			spans.keySet().forEach(annotation -> number(annotation.getId(), origins.of(annotation.getOrigin())));
			Xml.Writer out = new Xml.Writer("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
			out.open(Gate.ROOT, "version", kept.path(Gate.VERSION).asText("3"));
			out.open("GateDocumentFeatures");
			kept.path(Gate.DOCUMENT).forEach(feature -> feature(out, feature.path("name").asText(), feature.path("value").asText(), feature.path(Gate.CLASS).asText()));
			out.close("GateDocumentFeatures");
			out.raw("<TextWithNodes>" + nodes() + "</TextWithNodes>\n");
			Set<String> sets = new LinkedHashSet<>();
			kept.path(Gate.SETS).forEach(name -> sets.add(name.asText()));
			sets.add("");
			spans.keySet().forEach(annotation -> sets.add(set(annotation)));
			sets.forEach(name -> set(out, name));
			relations(out);
			return out.close(Gate.ROOT).toString();
		}

		/** The number it had, as long as nothing else has it. */
		private void number(String id, JsonNode origin) {
			String number = origin.path(Gate.NUMBER).asText();
			if (!number.matches("\\d{1,9}") || !used.add(Integer.parseInt(number))) {
				while (!used.add(next)) {
					next++;
				}
				number = Integer.toString(next);
			}
			numbers.put(id, number);
		}

		private String set(Annotation annotation) {
			return origins.of(annotation.getOrigin()).path(Gate.SET).asText();
		}

		private String nodes() {
			TreeSet<Integer> places = new TreeSet<>();
			spans.values().forEach(span -> {
				places.add(text.toUtf16(span.start()));
				places.add(text.toUtf16(span.end()));
			});
			StringBuilder nodes = new StringBuilder();
			int at = 0;
			for (int place : places) {
				nodes.append(XmlText.escape(text.text().substring(at, place), losses, one.item().id())).append("<Node id=\"").append(place).append("\"/>");
				at = place;
			}
			return nodes.append(XmlText.escape(text.text().substring(at), losses, one.item().id())).toString();
		}

		private void set(Xml.Writer out, String name) {
			List<Object> attributes = name.isEmpty() ? List.of() : List.of("Name", name);
			out.open("AnnotationSet", attributes.toArray());
			spans.forEach((annotation, span) -> {
				if (set(annotation).equals(name)) {
					annotation(out, annotation, span);
				}
			});
			out.close("AnnotationSet");
		}

		private void annotation(Xml.Writer out, Annotation annotation, Span span) {
			if (span.fragments().size() > 1) {
				losses.add("gaps of spans", "GATE has spans of one piece; written from first to last character", one.item().id(), annotation.getId());
			}
			out.open("Annotation", "Id", numbers.get(annotation.getId()), "Type", plain(classes.getOrDefault(annotation.getLabelClass(), String.valueOf(annotation.getLabelClass())), annotation), "StartNode",
					text.toUtf16(span.start()), "EndNode", text.toUtf16(span.end()));
			JsonNode types = origins.of(annotation.getOrigin()).path(Gate.FEATURES);
			annotation.getAttributes().forEach(entry -> {
				JsonNode known = types.path(entry.getKey());
				boolean same = known.path("shown").asText().equals(entry.getValue().text()) && known.has("shown");
				feature(out, plain(entry.getKey(), annotation), same ? known.path("text").asText() : plain(entry.getValue().text(), annotation), same ? known.path(Gate.CLASS).asText() : className(entry.getValue()));
			});
			out.close("Annotation");
		}

		private void relations(Xml.Writer out) {
			List<Relation> all = new ArrayList<>();
			spans.keySet().forEach(annotation -> all.addAll(annotation.getRelations()));
			boolean any = all.stream().anyMatch(relation -> numbers.containsKey(relation.getTarget()));
			if (any) {
				out.open("RelationSet");
			}
			for (Annotation from : spans.keySet()) {
				for (Relation relation : from.getRelations()) {
					if (!numbers.containsKey(relation.getTarget())) {
						losses.add("relations", "lead to what is no span of the same text", one.item().id(), from.getId());
						continue;
					}
					String key = from.getId() + " " + relation.getTarget() + " " + relation.getType();
					number(key, origins.of(relation.getExtra()));
					out.open("Relation", "Id", numbers.get(key), "Type", plain(relationNames.getOrDefault(relation.getType(), String.valueOf(relation.getType())), from), "Members",
							numbers.get(from.getId()) + ";" + numbers.get(relation.getTarget()));
					relation.getAttributes().forEach(entry -> feature(out, plain(entry.getKey(), from), plain(entry.getValue().text(), from), className(entry.getValue())));
					out.close("Relation");
				}
			}
			if (any) {
				out.close("RelationSet");
			}
		}

		private String plain(String said, Annotation annotation) {
			return XmlText.plain(said, losses, one.item().id(), annotation.getId());
		}

		private static void feature(Xml.Writer out, String name, String value, String className) {
			out.open("Feature").text("Name", name, Gate.CLASS, "java.lang.String").text("Value", value, Gate.CLASS, className).close("Feature");
		}
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.tei;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Xml;
import org.labelwright.formats.text.internal.support.Folders;
import org.labelwright.formats.text.internal.support.Tokens;
import org.labelwright.formats.text.internal.support.XmlText;
import org.labelwright.geometry.Span;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.Relation;

/** Writes one text as a document of TEI. */
final class TeiWriter {

	/** Names that all parsers of XML take, which know few letters. */
	private static final Pattern NAME = Pattern.compile("[A-Za-z_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u0131][A-Za-z0-9_.\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u0131-]*(:[A-Za-z_][A-Za-z0-9_.-]*)?");

	/** An element of the text; its depth is more than that of what it stands in. */
	private record Element(Annotation annotation, String name, int depth, int start, int end) {
	}

	private final Origins origins = new Origins(Tei.ID);
	private final SourceRecord one;
	private final CodePoints text;
	private final Map<String, String> classes;
	private final Map<String, String> relationNames;
	private final LossReport losses;
	private final Map<Annotation, Span> spans = new LinkedHashMap<>();
	private final List<Annotation> standOff = new ArrayList<>();
	/** The ids of elements by those of annotations. */
	private final Map<String, String> ids = new HashMap<>();
	private final Set<String> used = new HashSet<>();
	/** What is written at its old place in the document. */
	private final Map<String, String> places = new HashMap<>();
	private final String skeleton;
	private int next;
	private boolean inTag;

	TeiWriter(SourceRecord one, CodePoints text, Map<String, String> classes, Map<String, String> relationNames, ExportCheck check, LossReport losses) {
		this.one = one;
		this.text = text;
		this.classes = classes;
		this.relationNames = relationNames;
		this.losses = losses;
		for (AnnotationDocument document : one.documents()) {
			for (Annotation annotation : document.getAnnotations()) {
				check.annotation(one.item(), annotation);
				check.oneText(one.item(), annotation);
				check.geometry(one.item(), annotation).ifPresent(geometry -> spans.put(annotation, text.requireInside((Span) geometry)));
			}
		}
		String kept = origins.of(one.item().origin()).path(Tei.SKELETON).asText("");
		skeleton = kept.indexOf(Tei.TEXT_PLACE) >= 0 ? kept : newDocument();
	}

	private String newDocument() {
		return """
				<TEI xmlns="http://www.tei-c.org/ns/1.0">
				  <teiHeader>
				    <fileDesc>
				      <titleStmt><title>%s</title></titleStmt>
				      <publicationStmt><p>Not published</p></publicationStmt>
				      <sourceDesc><p>%s</p></sourceDesc>
				    </fileDesc>
				  </teiHeader>
				  <text><body><ab xml:space="preserve">%c</ab></body></text>
				</TEI>""".formatted(XmlText.escape(Folders.exportStem(one.item()), losses, one.item().id()), XmlText.escape(one.item().path(), losses, one.item().id()), Tei.TEXT_PLACE);
	}

	/** How many annotations are written. */
	int count() {
		return spans.size();
	}

	String write() {
		takeIds();
		List<Element> elements = elements();
		StringBuilder added = new StringBuilder();
		links(added);
		StringBuilder structures = new StringBuilder();
		StringBuilder group = new StringBuilder();
		standOff.forEach(annotation -> standOff(annotation, group, structures));
		if (!group.isEmpty()) {
			added.insert(0, "    <spanGrp>\n" + group + "    </spanGrp>\n" + structures);
		}
		String markup = markup(elements);
		String whole = Tei.PLACES.matcher(skeleton).replaceAll(place -> Matcher.quoteReplacement(places.getOrDefault(place.group(1), "")));
		if (!added.isEmpty()) {
			int end = whole.lastIndexOf("</");
			String more = "  <standOff>\n" + added + "  </standOff>\n";
			whole = whole.substring(0, end) + (whole.charAt(end - 1) == '\n' ? "" : "\n") + more + whole.substring(end);
		}
		return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + whole.replace(String.valueOf(Tei.TEXT_PLACE), markup) + "\n";
	}

	private JsonNode kept(Annotation annotation) {
		return origins.of(annotation.getOrigin());
	}

	private String className(Annotation annotation) {
		return classes.getOrDefault(annotation.getLabelClass(), String.valueOf(annotation.getLabelClass()));
	}

	/** Annotations keep the ids they had; others get one where a relation leads to or from them. */
	private void takeIds() {
		spans.keySet().forEach(annotation -> {
			String id = kept(annotation).path(Tei.IDENTIFIER).asText("");
			if (!id.isEmpty() && used.add(id)) {
				ids.put(annotation.getId(), id);
			}
		});
		Set<String> present = spans.keySet().stream().map(Annotation::getId).collect(Collectors.toSet());
		for (Annotation annotation : spans.keySet()) {
			for (Relation relation : annotation.getRelations()) {
				if (present.contains(relation.getTarget())) {
					ids.computeIfAbsent(annotation.getId(), missing -> newId());
					ids.computeIfAbsent(relation.getTarget(), missing -> newId());
				}
			}
		}
	}

	private String newId() {
		while (true) {
			String id = "a" + ++next;
			if (!skeleton.contains("xml:id=\"" + id + "\"") && used.add(id)) {
				return id;
			}
		}
	}

	/** Sorts out what is an element of the text; all else stands off. */
	private List<Element> elements() {
		boolean isNew = spans.keySet().stream().noneMatch(annotation -> kept(annotation).has(Tei.ELEMENT)) && !origins.of(one.item().origin()).has(Tei.SKELETON);
		List<Element> elements = new ArrayList<>();
		Map<Annotation, Integer> orders = new HashMap<>();
		spans.forEach((annotation, span) -> {
			JsonNode kept = kept(annotation);
			if (kept.has(Tei.ELEMENT) && kept.path(Tei.SAID).asText().equals(Tei.sum(className(annotation) + annotation.getGeometry()))) {
				elements.add(new Element(annotation, kept.path(Tei.ELEMENT).asText(), kept.path(Tei.DEPTH).asInt(), span.start(), span.end()));
				orders.put(annotation, kept.path(Tei.ORDER).asInt());
			} else if (!isNew || !isSentenceOrToken(annotation) || span.fragments().size() > 1 || span.length() == 0) {
				standOff.add(annotation);
			}
		});
		if (isNew) {
			return sentencesAndTokens();
		}
		elements.sort(Comparator.comparingInt(element -> orders.get(element.annotation())));
		return elements;
	}

	private boolean isSentenceOrToken(Annotation annotation) {
		return className(annotation).equals(Tokens.SENTENCE) || className(annotation).equals(Tokens.TOKEN);
	}

	/** Those that nest; the others stand off. */
	private List<Element> sentencesAndTokens() {
		List<Annotation> sorted = new ArrayList<>(spans.keySet());
		sorted.removeIf(standOff::contains);
		sorted.sort(Comparator.<Annotation>comparingInt(annotation -> spans.get(annotation).start()).thenComparingInt(annotation -> -spans.get(annotation).end())
				.thenComparing(this::className));
		List<Element> elements = new ArrayList<>();
		Deque<Element> open = new ArrayDeque<>();
		for (Annotation annotation : sorted) {
			Span span = spans.get(annotation);
			while (!open.isEmpty() && open.peek().end() <= span.start()) {
				open.pop();
			}
			boolean isToken = className(annotation).equals(Tokens.TOKEN);
			if (!open.isEmpty() && (open.peek().end() < span.end() || !isToken || open.peek().name().equals("w"))) {
				standOff.add(annotation);
			} else {
				Element element = new Element(annotation, isToken ? "w" : "s", open.size(), span.start(), span.end());
				elements.add(element);
				open.push(element);
			}
		}
		return elements;
	}

	/** The text with its elements, which come in the order of their start tags. */
	private String markup(List<Element> elements) {
		StringBuilder out = new StringBuilder();
		Deque<Element> open = new ArrayDeque<>();
		int at = 0;
		for (Element element : elements) {
			while (!open.isEmpty() && open.peek().depth() >= element.depth()) {
				at = close(out, open.pop(), at);
			}
			at = upTo(out, at, element.start());
			endTag(out);
			out.append('<').append(element.name());
			String id = ids.get(element.annotation().getId());
			if (id != null) {
				out.append(" xml:id=\"").append(Xml.escape(id, true)).append('"');
			}
			element.annotation().getAttributes().forEach(entry -> attribute(out, element, entry.getKey(), entry.getValue()));
			// Whether it is empty is known when something follows.
			inTag = true;
			open.push(element);
		}
		while (!open.isEmpty()) {
			at = close(out, open.pop(), at);
		}
		upTo(out, at, text.length());
		return out.toString();
	}

	private void attribute(StringBuilder out, Element element, String name, AttributeValue value) {
		if (NAME.matcher(name).matches() && !name.equals(Tei.XML_ID)) {
			out.append(' ').append(name).append("=\"").append(escape(value.text(), element.annotation())).append('"');
		} else {
			losses.add("attributes", "\"" + name + "\" cannot be the name of an attribute in XML", one.item().id(), element.annotation().getId());
		}
	}

	private int close(StringBuilder out, Element element, int at) {
		int end = upTo(out, at, element.end());
		if (inTag) {
			out.append("/>");
			inTag = false;
		} else {
			out.append("</").append(element.name()).append('>');
		}
		return end;
	}

	private void endTag(StringBuilder out) {
		if (inTag) {
			out.append('>');
			inTag = false;
		}
	}

	private int upTo(StringBuilder out, int at, int end) {
		if (end > at) {
			endTag(out);
			out.append(XmlText.escape(text.text(Span.of(at, end)), losses, one.item().id()));
		}
		return Math.max(at, end);
	}

	private void standOff(Annotation annotation, StringBuilder group, StringBuilder structures) {
		JsonNode kept = kept(annotation);
		String className = className(annotation);
		String id = ids.get(annotation.getId());
		boolean hasId = id == null || id.equals(kept.path(Tei.IDENTIFIER).asText());
		if (hasId && kept.has(Tei.XML) && kept.path(Tei.SAID).asText().equals(Tei.sum(annotation, className))
				&& places.putIfAbsent(kept.path(Tei.NUMBER).asText(), kept.path(Tei.XML).asText()) == null) {
			return;
		}
		group.append("      <span");
		if (id != null) {
			group.append(" xml:id=\"").append(Xml.escape(id, true)).append('"');
		}
		group.append(" type=\"").append(escape(className, annotation)).append("\" target=\"").append(pointer(spans.get(annotation))).append('"');
		if (!annotation.getAttributes().isEmpty()) {
			String structure = newId();
			group.append(" ana=\"#").append(structure).append('"');
			structures.append("    <fs xml:id=\"").append(structure).append("\">");
			annotation.getAttributes().forEach(entry -> structures.append("<f name=\"").append(escape(entry.getKey(), annotation)).append("\">").append(value(entry.getValue(), annotation)).append("</f>"));
			structures.append("</fs>\n");
		}
		group.append("/>\n");
	}

	/** For attributes. */
	private String escape(String said, Annotation annotation) {
		return Xml.escape(XmlText.plain(said, losses, one.item().id(), annotation.getId()), true);
	}

	private String value(AttributeValue value, Annotation annotation) {
		return switch (value) {
		case AttributeValue.Numeric number -> "<numeric value=\"" + number.text() + "\"/>";
		case AttributeValue.Flag flag -> "<binary value=\"" + flag.value() + "\"/>";
		case AttributeValue.Text(String words) when words.isEmpty() -> "<string/>";
		default -> "<string>" + Xml.escape(XmlText.plain(value.text(), losses, one.item().id(), annotation.getId()), false) + "</string>";
		};
	}

	private static String pointer(Span span) {
		return "#string-range(//text," + span.fragments().stream().map(part -> part.start() + "," + (part.end() - part.start())).collect(Collectors.joining(",")) + ")";
	}

	private void links(StringBuilder added) {
		StringBuilder group = new StringBuilder();
		for (Annotation from : spans.keySet()) {
			for (Relation relation : from.getRelations()) {
				String target = ids.get(relation.getTarget());
				if (target == null) {
					losses.add("relations", "lead to what is no span of the same text", one.item().id(), from.getId());
					continue;
				}
				if (!relation.getAttributes().isEmpty()) {
					losses.add("attributes of relations", "links of TEI have none", one.item().id(), from.getId());
				}
				String type = relationNames.getOrDefault(relation.getType(), String.valueOf(relation.getType()));
				JsonNode kept = origins.of(relation.getExtra());
				if (kept.path(Tei.SAID).asText().equals(Tei.sum(type + "\n" + relation.getTarget()))
						&& places.putIfAbsent(kept.path(Tei.NUMBER).asText(), kept.path(Tei.XML).asText()) == null) {
					continue;
				}
				group.append("      <link type=\"").append(escape(type, from)).append("\" target=\"#").append(Xml.escape(ids.get(from.getId()), true)).append(" #")
						.append(Xml.escape(target, true)).append("\"/>\n");
			}
		}
		if (!group.isEmpty()) {
			added.append("    <linkGrp>\n").append(group).append("    </linkGrp>\n");
		}
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.brat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Origins;
import org.labelwright.formats.text.internal.support.EntityIds;
import org.labelwright.geometry.Span;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.Relation;

/** The annotations of one text as lines of standoff; what came from brat keeps its id and its place in the file. */
final class StandoffWriter {

	private record Line(int order, String text) {
	}

	private static final Pattern BLANKS = Pattern.compile("\\s+");
	private static final Pattern EVENT_MARKS = Pattern.compile("[\\s:]+");

	private final Origins origins = new Origins(Brat.ID);
	private final Item item;
	private final SourceRecord one;
	private final CodePoints text;
	private final Map<String, String> classes;
	private final Map<String, String> relationNames;
	private final EntityIds entities;
	private final ExportCheck check;
	private final LossReport losses;
	private final List<Line> lines = new ArrayList<>();
	private final Map<Character, Integer> highest = new HashMap<>();
	/** What other lines call an annotation: the id of the event where it is one. */
	private final Map<String, String> names = new LinkedHashMap<>();
	private final Map<Annotation, JsonNode> kept = new LinkedHashMap<>();
	private final Set<String> triggers = new HashSet<>();

	StandoffWriter(SourceRecord one, CodePoints text, Map<String, String> classes, Map<String, String> relationNames, EntityIds entities, ExportCheck check, LossReport losses) {
		this.one = one;
		this.item = one.item();
		this.text = text;
		this.classes = classes;
		this.relationNames = relationNames;
		this.entities = entities;
		this.check = check;
		this.losses = losses;
	}

	int annotations() {
		return names.size();
	}

	String write() {
		for (AnnotationDocument document : one.documents()) {
			for (Annotation annotation : document.getAnnotations()) {
				check.annotation(item, annotation);
				check.geometry(item, annotation).ifPresent(geometry -> kept.put(annotation, origins.of(annotation.getOrigin())));
			}
		}
		kept.forEach((annotation, node) -> {
			seen(node.path(Brat.NAME).asText());
			seen(node.path(Brat.TRIGGER).asText());
			node.path(Brat.OTHERS).forEach(line -> seen(line.path("text").asText()));
			annotation.getRelations().forEach(relation -> seen(keptOf(relation).path(Brat.NAME).asText()));
		});
		kept.forEach((annotation, node) -> names.put(annotation.getId(), node.has(Brat.NAME) ? node.get(Brat.NAME).asText() : next('T')));
		kept.forEach(this::span);
		kept.forEach(this::relations);
		kept.forEach(this::attributes);
		groups();
		origins.of(item.origin()).path(Brat.OTHERS).forEach(line -> add(line.path(Brat.LINE).asInt(), line.path("text").asText()));
		lines.sort(Comparator.comparingInt(Line::order));
		return lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
	}

	private void seen(String name) {
		java.util.regex.Matcher number = Pattern.compile("^([TREAMN])(\\d{1,9})\\b").matcher(name);
		if (number.find()) {
			highest.merge(number.group(1).charAt(0), Integer.valueOf(number.group(2)), Math::max);
		}
	}

	private String next(char kind) {
		return kind + Integer.toString(highest.merge(kind, 1, Integer::sum));
	}

	private void add(int order, String line) {
		lines.add(new Line(order, line));
	}

	private static int order(JsonNode node, String member) {
		return node.path(member).asInt(Integer.MAX_VALUE);
	}

	private String className(Annotation annotation) {
		String id = annotation.getLabelClass();
		return id == null ? "Entity" : word("names of classes", classes.getOrDefault(id, id), annotation);
	}

	/** A name as brat has it, where blanks part what stands on a line, and colons what events are made of. */
	private String word(String what, String name, Annotation annotation) {
		String word = (kept.get(annotation).has(Brat.TRIGGER) ? EVENT_MARKS : BLANKS).matcher(name).replaceAll("_");
		if (!word.equals(name)) {
			losses.add(what, "brat has single words; written with _", item.id(), annotation.getId());
		}
		return word;
	}

	private void span(Annotation annotation, JsonNode node) {
		Span span = text.requireInside((Span) annotation.getGeometry());
		boolean event = node.has(Brat.TRIGGER);
		String name = event ? node.get(Brat.TRIGGER).asText() : names.get(annotation.getId());
		if (event && !triggers.add(name)) {
			return;
		}
		String shown = node.path("text").asText(Brat.oneLine(text.text(span)));
		add(event ? order(node, Brat.TRIGGER_LINE) : order(node, Brat.LINE), name + "\t" + className(annotation) + " "
				+ span.fragments().stream().map(part -> part.start() + " " + part.end()).collect(Collectors.joining(";")) + "\t" + shown);
	}

	private JsonNode keptOf(Relation relation) {
		return origins.of(relation.getExtra());
	}

	private void relations(Annotation annotation, JsonNode node) {
		boolean event = node.has(Brat.TRIGGER);
		List<Relation> arguments = new ArrayList<>();
		for (Relation relation : annotation.getRelations()) {
			JsonNode known = keptOf(relation);
			String target = names.get(relation.getTarget());
			if (target == null) {
				losses.add("relations", "lead to what is no span of the same text", item.id(), annotation.getId());
			} else if (event && !known.has(Brat.NAME)) {
				arguments.add(relation);
			} else {
				String name = known.has(Brat.NAME) ? known.get(Brat.NAME).asText() : next('R');
				JsonNode roles = known.path(Brat.ARGUMENTS);
				add(order(known, Brat.LINE), name + "\t" + relationName(relation, annotation) + " " + roles.path(0).asText("Arg1") + ":" + names.get(annotation.getId())
						+ " " + roles.path(1).asText("Arg2") + ":" + target + known.path(Brat.END).asText(""));
				relation.getAttributes().forEach(entry -> attribute(annotation, name, entry.getKey(), entry.getValue(), node));
			}
		}
		if (event) {
			StringBuilder line = new StringBuilder(names.get(annotation.getId())).append('\t').append(className(annotation)).append(':')
					.append(node.get(Brat.TRIGGER).asText());
			JsonNode roles = node.path(Brat.ROLES);
			Map<String, Integer> counts = new TreeMap<>();
			for (int i = 0; i < arguments.size(); i++) {
				String role = relationName(arguments.get(i), annotation);
				if (Character.isDigit(role.charAt(role.length() - 1))) {
					losses.add("names of relations", "numbers at the end of roles in brat only tell one from another", item.id(), annotation.getId());
				}
				int count = counts.merge(role, 1, Integer::sum);
				boolean same = roles.size() == arguments.size() && roles.path(i).asText().replaceAll("\\d+$", "").equals(role);
				line.append(' ').append(same ? roles.get(i).asText() : count == 1 ? role : role + count).append(':')
						.append(names.get(arguments.get(i).getTarget()));
			}
			add(order(node, Brat.LINE), line.append(node.path(Brat.END).asText("")).toString());
		}
	}

	private String relationName(Relation relation, Annotation from) {
		return relation.getType() == null ? "related" : word("names of relations", relationNames.getOrDefault(relation.getType(), relation.getType()), from);
	}

	private void attributes(Annotation annotation, JsonNode node) {
		annotation.getAttributes().forEach(entry -> attribute(annotation, names.get(annotation.getId()), entry.getKey(), entry.getValue(), node));
	}

	/** The lines it came from where they still say the same, otherwise a new one. */
	private void attribute(Annotation annotation, String target, String name, AttributeValue value, JsonNode node) {
		List<JsonNode> known = new ArrayList<>();
		node.path(Brat.OTHERS).forEach(line -> {
			if (line.path("attribute").asText().equals(name) && line.path("text").asText().split("\t", 3)[1].contains(" " + target)) {
				known.add(line);
			}
		});
		if (!known.isEmpty() && said(known).equals(values(value))) {
			known.forEach(line -> add(line.path(Brat.LINE).asInt(), line.path("text").asText()));
		} else if (value instanceof AttributeValue.Choices) {
			losses.add("attributes", "brat has one value an attribute", item.id(), annotation.getId());
		} else if (isReference(name, value)) {
			add(Integer.MAX_VALUE, next('N') + "\t" + Brat.REFERENCE + " " + target + " " + reference(name, value.text()) + "\t" + words(annotation));
		} else if (!(value instanceof AttributeValue.Flag(boolean set)) || set) {
			String said = value instanceof AttributeValue.Flag ? "" : value.text();
			String shown = Brat.trimmed(Brat.oneLine(said).replace('\t', ' '));
			if (!shown.equals(said) || shown.isEmpty() && !(value instanceof AttributeValue.Flag)) {
				losses.add("attributes", "brat has one line for each, without line breaks, tabs, or blanks around it", item.id(), annotation.getId());
			}
			add(Integer.MAX_VALUE, next('A') + "\t" + word("names of attributes", name, annotation) + " " + target + (shown.isEmpty() ? "" : " " + shown));
		}
	}

	/** An id with a blank would be read as another field. */
	private boolean isReference(String name, AttributeValue value) {
		return (entities.takes(name) || name.equals(Brat.REFERENCE)) && value instanceof AttributeValue.Text && value.text().matches("\\S+");
	}

	/** The resource and the id there, with a colon between them; an id that came from brat has both. */
	private String reference(String name, String id) {
		boolean whole = id.matches("[^:/]+:.+") && !id.contains("://");
		String base = entities.bases().getOrDefault(name, "").replaceAll("[\\s:]+", "_");
		return whole ? id : (base.isEmpty() ? "id" : base) + ":" + id;
	}

	private String words(Annotation annotation) {
		return annotation.getGeometry() instanceof Span span ? Brat.oneLine(text.text(text.requireInside(span))).replace('\t', ' ') : "";
	}

	private static List<String> values(AttributeValue value) {
		return switch (value) {
		case AttributeValue.Choices(List<String> all) -> all;
		case AttributeValue.Flag(boolean set) -> List.of(Boolean.toString(set));
		default -> List.of(value.text());
		};
	}

	private static List<String> said(List<JsonNode> known) {
		return known.stream().map(line -> {
			String[] cells = line.path("text").asText().split("\t", 3);
			String[] words = Brat.trimmed(cells[1]).split(" +", 3);
			return cells[0].startsWith("#") ? cells[2] : words.length > 2 ? words[2] : "true";
		}).toList();
	}

	private void groups() {
		Map<String, List<String>> members = new LinkedHashMap<>();
		kept.forEach((annotation, node) -> {
			if (annotation.getGroup() != null) {
				members.computeIfAbsent(annotation.getGroup(), missing -> new ArrayList<>()).add(names.get(annotation.getId()));
			}
		});
		origins.of(item.origin()).path("groups").forEach(line -> {
			String[] words = line.path("text").asText().split("\t", 2)[1].strip().split(" +");
			List<String> now = members.remove(line.path("group").asText());
			if (now != null && Set.copyOf(now).equals(Set.copyOf(List.of(words).subList(1, words.length)))) {
				add(line.path(Brat.LINE).asInt(), line.path("text").asText());
			} else if (now != null) {
				add(line.path(Brat.LINE).asInt(), "*\t" + words[0] + " " + String.join(" ", now));
			}
		});
		members.forEach((group, all) -> {
			if (all.size() > 1) {
				add(Integer.MAX_VALUE, "*\tEquiv " + String.join(" ", all));
			} else {
				kept.keySet().stream().filter(annotation -> group.equals(annotation.getGroup()))
						.forEach(annotation -> losses.add("groups of one", "what is equivalent in brat are two or more", item.id(), annotation.getId()));
			}
		});
	}
}

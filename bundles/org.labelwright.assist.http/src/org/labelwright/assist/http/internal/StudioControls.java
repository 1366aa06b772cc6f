/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.Ids;
import org.labelwright.core.format.support.Xml;
import org.labelwright.geometry.GeometryKind;

/** The tags of a labelling configuration of Label Studio that results have to name: what is labelled, and the controls that do it. Immutable. */
final class StudioControls {

	/** A tag that labels what another shows. */
	private record Control(String tag, String name, String toName) {
	}

	/** A tag that shows a member of the data of tasks. */
	private record Shown(String tag, String name, String member) {
	}

	private static final String LABELS = "labels";
	private static final Map<GeometryKind, String> SHAPES = Map.of(GeometryKind.BOX, "Rectangle", GeometryKind.ROTATED_BOX, "Rectangle", GeometryKind.POLYGON, "Polygon",
			GeometryKind.MASK, "Brush", GeometryKind.ELLIPSE, "Ellipse", GeometryKind.POINTS, "KeyPoint");
	private static final List<String> MEDIA = List.of("image", "text", "audio", "hypertext");

	private final List<Control> controls = new ArrayList<>();
	private final List<Shown> shown = new ArrayList<>();

	/** @throws IllegalArgumentException where it is no XML */
	StudioControls(String config) {
		gather(Xml.parse(config));
	}

	private void gather(Xml.Element element) {
		String name = element.attributes().getOrDefault("name", "");
		if (element.attributes().containsKey("toName")) {
			controls.add(new Control(element.name().toLowerCase(Locale.ROOT), name, element.attributes().get("toName")));
		} else if (element.attributes().getOrDefault("value", "").startsWith("$")) {
			shown.add(new Shown(element.name().toLowerCase(Locale.ROOT), name, element.attributes().get("value").substring(1)));
		}
		element.children().forEach(this::gather);
	}

	/** Which member of the data of a task holds what is labelled; empty where nothing that we know is. */
	Optional<String> member(String kind) {
		return shown.stream().filter(one -> one.tag().equals(kind)).map(Shown::member).findFirst();
	}

	/** The kind of what is labelled, image, text or audio: of those that are shown the first that the data of a task holds. */
	Optional<String> kind(JsonNode data) {
		return shown.stream().filter(one -> MEDIA.contains(one.tag()) && data.path(one.member()).isTextual()).map(Shown::tag).findFirst();
	}

	/** Which members the data of a task may have. */
	List<String> members() {
		return shown.stream().map(Shown::member).toList();
	}

	/** The control for a shape. */
	static String named(GeometryKind kind) {
		return SHAPES.getOrDefault(kind, "") + "Labels";
	}

	/** Whether there is a control for a shape, with labels of its own or without. */
	boolean draws(GeometryKind kind) {
		String shape = SHAPES.getOrDefault(kind, "").toLowerCase(Locale.ROOT);
		return !shape.isEmpty() && controls.stream().anyMatch(one -> one.tag().equals(shape) || one.tag().equals(shape + LABELS));
	}

	/**
	 * Gives results the names of the controls that can make them.
	 *
	 * @param kind of what is labelled: several controls may make the same
	 * @return how many were taken out, as no control makes such
	 */
	int adopt(ArrayNode results, String kind) {
		int left = 0;
		for (int i = results.size() - 1; i >= 0; i--) {
			int at = i + 1;
			ObjectNode result = (ObjectNode) results.get(i);
			String type = result.path("type").asText();
			if (type.equals("relation")) {
				continue;
			}
			Optional<Control> control = control(type, result.path("from_name").asText(), kind);
			if (control.isPresent()) {
				if (!control.get().tag().equals(type) && type.equals(LABELS)) {
					rename(result, control.get().tag());
				}
				give(result, control.get());
				if (result.path("value") instanceof ObjectNode value && value.path(type).isArray() && value.path(type).path(0).asText().isEmpty()) {
					// Nobody has chosen a label.
					value.remove(type);
				}
			} else if (withoutLabels(type, kind).isPresent()) {
				apart(result, type, kind).ifPresent(label -> results.insert(at, label));
			} else {
				left++;
				results.remove(i);
			}
		}
		return left;
	}

	private static void give(ObjectNode result, Control control) {
		result.put("from_name", control.name()).put("to_name", control.toName());
	}

	/** Such as Polygon for what PolygonLabels would make. */
	private Optional<Control> withoutLabels(String type, String kind) {
		return type.endsWith(LABELS) && type.length() > LABELS.length() ? first(type.substring(0, type.length() - LABELS.length()), kind) : Optional.empty();
	}

	/**
	 * Gives a result to the control without labels.
	 *
	 * @return a second result for its label, of the same region, where there is a control for labels alone
	 */
	private Optional<ObjectNode> apart(ObjectNode result, String type, String kind) {
		Control shape = withoutLabels(type, kind).orElseThrow();
		JsonNode label = ((ObjectNode) result.get("value")).remove(type);
		give(result.put("type", shape.tag()), shape);
		if (label == null || label.path(0).asText().isEmpty()) {
			return Optional.empty();
		}
		return first(LABELS, kind).map(control -> {
			ObjectNode second = result.deepCopy().put("type", LABELS);
			give(second, control);
			((ObjectNode) second.get("value")).set(LABELS, label);
			return second;
		});
	}

	private Optional<Control> first(String tag, String kind) {
		return controls.stream().filter(one -> one.tag().equals(tag)).min(Comparator.comparing(one -> !shows(one.toName(), kind)));
	}

	/** Spans and intervals are of the type of their control. */
	private static void rename(ObjectNode result, String type) {
		result.put("type", type);
		if (result.path("value") instanceof ObjectNode value && value.has("labels")) {
			value.set(type, value.remove("labels"));
		}
	}

	private boolean shows(String name, String kind) {
		return shown.stream().anyMatch(one -> one.name().equals(name) && one.tag().equals(kind));
	}

	private Optional<Control> control(String type, String from, String kind) {
		if (type.endsWith("labels")) {
			return controls.stream().filter(one -> one.tag().equals(type) || type.equals("labels") && one.tag().matches("hypertextlabels|paragraphlabels"))
					.min(Comparator.comparing(one -> !shows(one.toName(), kind)));
		}
		return controls.stream().filter(one -> one.tag().equals(type) || type.equals("choices") && one.tag().equals("taxonomy"))
				.filter(one -> one.name().equals(from) || Ids.ofName(one.name(), taken -> false).equals(from)).findFirst();
	}
}

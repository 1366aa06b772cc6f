/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal.brat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.json.Json;
import org.labelwright.formats.ontology.internal.CssColors;
import org.labelwright.formats.ontology.internal.Kept;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.NamedElement;

/** A visual.conf: how types are named and drawn. */
final class BratVisual {

	static final String NAME = "visual.conf";
	static final String BRAT = "brat";
	static final String LABELS = "labels";
	static final String DRAWING = "drawing";
	private static final String BACKGROUND = "bgColor";

	/** The names after the first, which is the type: the full one, then abbreviations. */
	private final Map<String, List<String>> labels = new LinkedHashMap<>();
	private final Map<String, Map<String, String>> drawings = new LinkedHashMap<>();

	/** The one beside a file; empty where there is none. */
	static BratVisual beside(Path file) throws IOException {
		BratVisual visual = new BratVisual();
		Path path = file.toAbsolutePath().resolveSibling(NAME);
		if (Files.isRegularFile(path)) {
			BratConfig config = BratConfig.read(path);
			for (BratConfig.Line line : config.section(LABELS)) {
				List<String> names = new ArrayList<>();
				for (String name : line.text().split("\\|")) {
					names.add(name.strip());
				}
				visual.labels.put(names.removeFirst(), names);
			}
			for (BratConfig.Line line : config.section(DRAWING)) {
				Map<String, String> properties = new LinkedHashMap<>();
				for (BratConfig.Argument argument : config.arguments(line)) {
					properties.put(argument.key(), argument.value());
				}
				visual.drawings.put(line.name(), properties);
			}
		}
		return visual;
	}

	/** Names and colours an element, and keeps with it the abbreviations and all else. */
	void dress(NamedElement element, CssColors colors, LossReport losses) {
		Kept keeper = new Kept(BRAT);
		ObjectNode kept = keeper.of(element);
		List<String> names = labels.remove(element.getId());
		if (names != null && !names.isEmpty() && !names.getFirst().isEmpty()) {
			element.setName(names.getFirst());
			if (names.size() > 1) {
				names.subList(1, names.size()).forEach(kept.putArray(LABELS)::add);
			}
		}
		Map<String, String> properties = drawings.remove(element.getId());
		if (properties != null) {
			if (element instanceof LabelClass labelClass && properties.containsKey(BACKGROUND)) {
				String color = properties.remove(BACKGROUND);
				Optional<String> hex = colors.hex(color);
				hex.ifPresent(labelClass::setColor);
				if (hex.isEmpty()) {
					losses.add("the colour \"" + color + "\"", "it is none that can be read; another was chosen");
				}
			}
			ObjectNode drawing = Json.mapper().createObjectNode();
			properties.forEach(drawing::put);
			if (!drawing.isEmpty()) {
				kept.set(DRAWING, drawing);
			}
		}
		keeper.put(element, kept);
	}

	/** What belongs to no element: defaults, roles, attributes. */
	ObjectNode rest() {
		ObjectNode rest = Json.mapper().createObjectNode();
		if (!labels.isEmpty()) {
			rest.set(LABELS, Json.mapper().valueToTree(labels));
		}
		if (!drawings.isEmpty()) {
			rest.set(DRAWING, Json.mapper().valueToTree(drawings));
		}
		return rest;
	}

	/** Adds an element to the lines to write. */
	static void lines(String type, NamedElement element, StringBuilder labels, StringBuilder drawing) {
		ObjectNode kept = new Kept(BRAT).of(element);
		if (element.getName() != null && (!element.getName().equals(type) || kept.has(LABELS))) {
			labels.append(type).append(" | ").append(plain(element.getName()));
			kept.path(LABELS).forEach(one -> labels.append(" | ").append(one.asText()));
			labels.append('\n');
		}
		List<String> properties = new ArrayList<>();
		if (element instanceof LabelClass labelClass && labelClass.getColor() != null) {
			properties.add(BACKGROUND + ":" + labelClass.getColor());
		}
		kept.path(DRAWING).properties().forEach(member -> properties.add(member.getKey() + ":" + member.getValue().asText()));
		if (!properties.isEmpty()) {
			drawing.append(type).append('\t').append(String.join(", ", properties)).append('\n');
		}
	}

	private static String plain(String name) {
		return name.replace('|', '/').replaceAll("\\s+", " ");
	}
}

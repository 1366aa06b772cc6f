/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal.supervisely;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.ontology.OntologyReader;
import org.labelwright.formats.ontology.internal.CssColors;
import org.labelwright.formats.ontology.internal.Draft;
import org.labelwright.formats.ontology.internal.JsonHead;
import org.labelwright.formats.ontology.internal.JsonPlace;
import org.labelwright.formats.ontology.internal.Kept;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.Joint;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.Skeleton;

/**
 * Reads the meta.json of a Supervisely project. Tags become attributes: of the item, of the classes they name, or of all
 * classes. The nodes of a graph become joints; their places are in pixels there and are scaled into the template.
 */
public final class SuperviselyReader implements OntologyReader {

	static final String SUPERVISELY = "supervisely";
	static final Set<String> CLASS = Set.of("title", "description", "shape", "color", "geometry_config", "hotkey");
	private static final Set<String> TAG = Set.of("name", "value_type", "values", "applicable_type", "classes");

	@Override
	public double detect(Path file) throws IOException {
		JsonHead head = JsonHead.of(file);
		return !head.list() && head.has("classes/title", "classes/shape") ? 0.95 : !head.list() && head.has("tags/value_type") ? 0.9 : 0;
	}

	@Override
	public Ontology read(Path file, LossReport losses) throws IOException {
		JsonPlace root = JsonPlace.read(file);
		if (!root.at("classes").node().isArray()) {
			throw root.bad("is no meta.json of Supervisely: it has no list \"classes\"");
		}
		Draft draft = new Draft(file);
		CssColors colors = new CssColors();
		Map<String, LabelClass> byTitle = new LinkedHashMap<>();
		for (JsonPlace one : root.at("classes").objects()) {
			LabelClass labelClass = labelClass(draft, one, colors, losses);
			if (byTitle.put(labelClass.getName(), labelClass) != null) {
				throw one.bad("the class \"" + labelClass.getName() + "\" stands twice");
			}
		}
		Set<String> tags = new HashSet<>();
		for (JsonPlace tag : root.at("tags").objects()) {
			if (!tags.add(tag.required("name"))) {
				throw tag.bad("the tag \"" + tag.required("name") + "\" stands twice");
			}
			tag(draft.ontology(), tag, byTitle);
		}
		new Kept(SUPERVISELY).put(draft.ontology(), root.without(Set.of("classes", "tags")));
		return draft.done();
	}

	private static LabelClass labelClass(Draft draft, JsonPlace one, CssColors colors, LossReport losses) throws BadInputException {
		LabelClass labelClass = draft.labelClass(one.required("title"), Optional.empty());
		ObjectNode kept = one.without(CLASS);
		labelClass.setDescription(one.text("description").filter(text -> !text.isBlank()).orElse(null));
		labelClass.setHotKey(one.text("hotkey").filter(text -> !text.isBlank()).orElse(null));
		one.text("color").flatMap(colors::hex).ifPresent(labelClass::setColor);
		String shape = one.required("shape");
		Optional<SuperviselyKinds> kind = SuperviselyKinds.of(shape);
		kind.ifPresent(known -> labelClass.getGeometryKinds().add(known.kind()));
		if (kind.isEmpty() && !shape.equals(SuperviselyKinds.ANY)) {
			losses.add("the shape \"" + shape + "\"", "there is no such geometry here; the class allows all, and the shape is kept for export to Supervisely");
			kept.put("shape", shape);
		}
		JsonNode config = one.at("geometry_config").node();
		if (kind.isPresent() && kind.get() == SuperviselyKinds.GRAPH && config.path("nodes").isObject()) {
			labelClass.setSkeleton(skeleton(draft, labelClass.getName(), one.at("geometry_config")));
		} else if (config.isObject() && !config.isEmpty()) {
			kept.set("geometry_config", config);
		}
		new Kept(SUPERVISELY).put(labelClass, kept);
		return labelClass;
	}

	private static Skeleton skeleton(Draft draft, String name, JsonPlace config) throws BadInputException {
		Skeleton skeleton = draft.skeleton(name);
		Map<String, Joint> byKey = new HashMap<>();
		double[] size = { 1, 1 };
		for (Map.Entry<String, JsonNode> node : config.at("nodes").object().properties()) {
			List<JsonPlace> place = config.at("nodes").at(node.getKey()).at("loc").elements();
			for (int axis = 0; axis < 2 && place.size() == 2; axis++) {
				size[axis] = Math.max(size[axis], place.get(axis).number());
			}
		}
		for (Map.Entry<String, JsonNode> member : config.at("nodes").object().properties()) {
			JsonPlace node = config.at("nodes").at(member.getKey());
			Joint joint = Draft.joint(skeleton, node.text("label").orElse(member.getKey()));
			ObjectNode kept = node.without(Set.of("label", "loc"));
			List<JsonPlace> place = node.at("loc").elements();
			if (place.size() == 2) {
				joint.setX(place.get(0).number() / size[0]);
				joint.setY(place.get(1).number() / size[1]);
			}
			kept.put("key", member.getKey());
			new Kept(SUPERVISELY).put(joint, kept);
			byKey.put(member.getKey(), joint);
		}
		for (JsonPlace edge : config.at("edges").objects()) {
			Joint from = byKey.get(edge.required("src"));
			Joint to = byKey.get(edge.required("dst"));
			if (from == null || to == null) {
				throw edge.bad("joins nodes that are not there");
			}
			Draft.bone(skeleton, from, to);
			new Kept(SUPERVISELY).put(skeleton.getBones().getLast(), edge.without(Set.of("src", "dst")));
		}
		ObjectNode kept = config.without(Set.of("nodes", "edges"));
		kept.put("width", size[0]).put("height", size[1]);
		new Kept(SUPERVISELY).put(skeleton, kept);
		return skeleton;
	}

	private static void tag(Ontology ontology, JsonPlace tag, Map<String, LabelClass> byTitle) throws BadInputException {
		String applicable = tag.text("applicable_type").orElse("all");
		if (!Set.of("all", "imagesOnly", "objectsOnly").contains(applicable)) {
			throw tag.at("applicable_type").bad("a tag applies to all, imagesOnly or objectsOnly, not \"" + applicable + "\"");
		}
		if (!applicable.equals("objectsOnly")) {
			attribute(tag, ontology.getItemAttributes());
		}
		if (!applicable.equals("imagesOnly")) {
			List<JsonPlace> named = tag.at("classes").elements();
			for (JsonPlace one : named) {
				LabelClass labelClass = byTitle.get(one.node().asText());
				if (labelClass == null) {
					throw one.bad("there is no class \"" + one.node().asText() + "\"");
				}
				attribute(tag, labelClass.getAttributes());
			}
			if (named.isEmpty()) {
				for (LabelClass labelClass : byTitle.values()) {
					attribute(tag, labelClass.getAttributes());
				}
			}
		}
	}

	private static void attribute(JsonPlace tag, List<AttributeType> into) throws BadInputException {
		String type = tag.text("value_type").orElse("none");
		AttributeKind kind = switch (type) {
		case "none" -> AttributeKind.FLAG;
		case "any_string" -> AttributeKind.TEXT;
		case "any_number" -> AttributeKind.NUMBER;
		case "oneof_string" -> AttributeKind.CHOICE;
		default -> throw tag.at("value_type").bad("there is no type of values named \"" + type + "\" in Supervisely");
		};
		AttributeType attribute = Draft.attribute(into, tag.required("name"), kind);
		for (JsonPlace value : tag.at("values").elements()) {
			attribute.getChoices().add(value.node().asText());
		}
		new Kept(SUPERVISELY).put(attribute, tag.without(TAG));
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal.cvat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
import org.labelwright.formats.ontology.internal.XmlTag;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.Joint;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.Skeleton;

/**
 * Reads the labels of a CVAT project or task: the list that CVAT's raw editor of labels shows, or an object with a
 * member "labels". The picture of a skeleton is an SVG of 100 by 100 with a circle for each sublabel.
 */
public final class CvatReader implements OntologyReader {

	static final String CVAT = "cvat";
	static final Set<String> LABEL = Set.of("name", "color", "type", "attributes", "sublabels", "svg");
	static final double SIZE = 100;
	private static final Set<String> ATTRIBUTE = Set.of("name", "mutable", "input_type", "default_value", "values");

	@Override
	public double detect(Path file) throws IOException {
		JsonHead head = JsonHead.of(file);
		if (head.list()) {
			return head.has("name", "attributes") && !head.has("features") ? 0.9 : 0;
		}
		return head.has("labels/name", "labels/attributes") ? 0.85 : 0;
	}

	@Override
	public Ontology read(Path file, LossReport losses) throws IOException {
		JsonPlace root = JsonPlace.read(file);
		Draft draft = new Draft(file);
		CssColors colors = new CssColors();
		Set<String> names = new HashSet<>();
		JsonPlace labels = root.node().isArray() ? root : root.at("labels");
		if (!labels.node().isArray()) {
			throw labels.bad("should be a list of labels");
		}
		for (JsonPlace label : labels.objects()) {
			String name = label.required("name");
			if (!names.add(name)) {
				throw label.bad("the label \"" + name + "\" stands twice");
			}
			LabelClass labelClass = draft.labelClass(name, Optional.empty());
			Optional<String> color = label.text("color").filter(text -> !text.isBlank());
			color.flatMap(colors::hex).ifPresent(labelClass::setColor);
			if (color.isPresent() && labelClass.getColor() == null) {
				losses.add("the colour \"" + color.get() + "\"", "it is none that can be read; another was chosen");
			}
			type(draft, label, labelClass, losses);
			attributes(label, labelClass.getAttributes());
			new Kept(CVAT).put(labelClass, label.without(LABEL));
		}
		return draft.done();
	}

	private static void type(Draft draft, JsonPlace label, LabelClass labelClass, LossReport losses) throws IOException {
		String type = label.text("type").orElse(CvatKinds.ANY);
		if (!type.equals(CvatKinds.ANY)) {
			CvatKinds kinds = CvatKinds.of(type).orElseThrow(() -> label.at("type").bad("CVAT has no type of labels named \"" + type + "\""));
			labelClass.getGeometryKinds().addAll(kinds.kinds());
			if (kinds == CvatKinds.SKELETON) {
				labelClass.setSkeleton(skeleton(draft, label, losses));
			}
		}
	}

	private static void attributes(JsonPlace owner, List<AttributeType> into) throws BadInputException {
		for (JsonPlace attribute : owner.at("attributes").objects()) {
			String name = attribute.required("name");
			String input = attribute.text("input_type").orElse("text");
			List<String> values = new ArrayList<>();
			for (JsonPlace value : attribute.at("values").elements()) {
				values.add(value.node().asText());
			}
			AttributeKind kind = switch (input) {
			case "checkbox" -> AttributeKind.FLAG;
			case "select", "radio" -> AttributeKind.CHOICE;
			case "number" -> AttributeKind.NUMBER;
			case "text" -> AttributeKind.TEXT;
			default -> throw attribute.at("input_type").bad("CVAT has no input type named \"" + input + "\"");
			};
			AttributeType type = Draft.attribute(into, name, kind);
			type.setPerFrame(attribute.flag("mutable", false));
			String byDefault = attribute.has("default_value") ? attribute.node().get("default_value").asText() : "";
			type.setDefaultValue(byDefault.isEmpty() ? null : kind == AttributeKind.FLAG ? byDefault.toLowerCase(Locale.ROOT) : byDefault);
			ObjectNode kept = attribute.without(ATTRIBUTE);
			if (kind == AttributeKind.CHOICE) {
				type.getChoices().addAll(values);
				if (input.equals("radio")) {
					kept.put("input_type", input);
				}
			} else if (kind == AttributeKind.NUMBER) {
				range(attribute, values, type, kept);
			}
			new Kept(CVAT).put(type, kept);
		}
	}

	/** The values of a number are the least, the greatest and the step. */
	private static void range(JsonPlace attribute, List<String> values, AttributeType type, ObjectNode kept) throws BadInputException {
		try {
			if (values.size() >= 2) {
				type.setMinimum(Double.valueOf(values.get(0)));
				type.setMaximum(Double.valueOf(values.get(1)));
			}
			if (values.size() > 2) {
				kept.put("step", values.get(2));
			}
		} catch (NumberFormatException e) {
			throw attribute.at("values").bad("the values of a number are minimum, maximum and step, not " + values);
		}
	}

	private static Skeleton skeleton(Draft draft, JsonPlace label, LossReport losses) throws IOException {
		Skeleton skeleton = draft.skeleton(label.required("name"));
		Map<String, Joint> byLabel = new HashMap<>();
		for (JsonPlace sublabel : label.at("sublabels").objects()) {
			Joint joint = Draft.joint(skeleton, sublabel.required("name"));
			ObjectNode kept = sublabel.without(Set.of("name", "type"));
			if (kept.path("attributes").isEmpty()) {
				kept.remove("attributes");
			} else {
				losses.add("attributes of the points of skeletons", "joints have none here; kept for export to CVAT only");
			}
			new Kept(CVAT).put(joint, kept);
			byLabel.put(joint.getName(), joint);
			if (sublabel.has("id")) {
				byLabel.putIfAbsent("id " + sublabel.node().get("id").asText(), joint);
			}
		}
		Optional<String> svg = label.text("svg");
		if (svg.isPresent()) {
			picture(label.at("svg"), svg.get(), skeleton, byLabel);
		}
		return skeleton;
	}

	private static void picture(JsonPlace place, String svg, Skeleton skeleton, Map<String, Joint> byLabel) throws IOException {
		XmlTag picture;
		try {
			picture = XmlTag.parse("<svg>" + svg + "</svg>");
		} catch (IllegalArgumentException e) {
			throw new BadInputException(place.file(), place.path(), "the picture of the skeleton is no SVG: " + e.getMessage(), e);
		}
		List<XmlTag> shapes = picture.children().size() == 1 && picture.children().getFirst().name().equals("svg") ? picture.children().getFirst().children()
				: picture.children();
		Map<String, Joint> byNode = new HashMap<>();
		for (XmlTag circle : shapes.stream().filter(one -> one.name().equals("circle")).toList()) {
			Joint joint = circle.attribute("data-label-name").map(byLabel::get)
					.or(() -> circle.attribute("data-label-id").map(id -> byLabel.get("id " + id)))
					.orElseThrow(() -> place.bad("a circle of the skeleton names no sublabel: " + circle.attributes()));
			joint.setX(number(place, circle, "cx") / SIZE);
			joint.setY(number(place, circle, "cy") / SIZE);
			circle.attribute("data-node-id").ifPresent(node -> byNode.put(node, joint));
		}
		for (XmlTag line : shapes.stream().filter(one -> one.name().equals("line")).toList()) {
			Joint from = byNode.get(line.attribute("data-node-from").orElse(""));
			Joint to = byNode.get(line.attribute("data-node-to").orElse(""));
			if (from == null || to == null) {
				throw place.bad("a line of the skeleton joins circles that are not there: " + line.attributes());
			}
			Draft.bone(skeleton, from, to);
		}
	}

	private static double number(JsonPlace place, XmlTag circle, String attribute) throws BadInputException {
		try {
			double number = Double.parseDouble(circle.attribute(attribute).orElse(""));
			if (Double.isFinite(number)) {
				return number;
			}
		} catch (NumberFormatException e) {
			// Told below.
		}
		throw place.bad("a circle of the skeleton has no number " + attribute + ": " + circle.attributes());
	}
}

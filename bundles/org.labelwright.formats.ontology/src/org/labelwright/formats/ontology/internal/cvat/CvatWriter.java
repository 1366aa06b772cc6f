/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal.cvat;

import static org.labelwright.model.ontology.OntologyPackage.Literals.ATTRIBUTE_TYPE;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ATTRIBUTE_TYPE__CHOICES;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ATTRIBUTE_TYPE__DEFAULT_VALUE;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ATTRIBUTE_TYPE__KIND;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ATTRIBUTE_TYPE__MAXIMUM;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ATTRIBUTE_TYPE__MINIMUM;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ATTRIBUTE_TYPE__PER_FRAME;
import static org.labelwright.model.ontology.OntologyPackage.Literals.BONE;
import static org.labelwright.model.ontology.OntologyPackage.Literals.BONE__FROM;
import static org.labelwright.model.ontology.OntologyPackage.Literals.BONE__TO;
import static org.labelwright.model.ontology.OntologyPackage.Literals.JOINT;
import static org.labelwright.model.ontology.OntologyPackage.Literals.JOINT__X;
import static org.labelwright.model.ontology.OntologyPackage.Literals.JOINT__Y;
import static org.labelwright.model.ontology.OntologyPackage.Literals.LABEL_CLASS;
import static org.labelwright.model.ontology.OntologyPackage.Literals.LABEL_CLASS__ATTRIBUTES;
import static org.labelwright.model.ontology.OntologyPackage.Literals.LABEL_CLASS__COLOR;
import static org.labelwright.model.ontology.OntologyPackage.Literals.LABEL_CLASS__GEOMETRY_KINDS;
import static org.labelwright.model.ontology.OntologyPackage.Literals.LABEL_CLASS__SKELETON;
import static org.labelwright.model.ontology.OntologyPackage.Literals.NAMED_ELEMENT__NAME;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ONTOLOGY;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ONTOLOGY__SKELETONS;
import static org.labelwright.model.ontology.OntologyPackage.Literals.SKELETON;
import static org.labelwright.model.ontology.OntologyPackage.Literals.SKELETON__BONES;
import static org.labelwright.model.ontology.OntologyPackage.Literals.SKELETON__JOINTS;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.support.Xml;
import org.labelwright.core.json.Json;
import org.labelwright.core.ontology.OntologyWriter;
import org.labelwright.formats.ontology.internal.Carried;
import org.labelwright.formats.ontology.internal.Flat;
import org.labelwright.formats.ontology.internal.Inlined;
import org.labelwright.formats.ontology.internal.Kept;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.Bone;
import org.labelwright.model.ontology.Joint;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.Skeleton;

/** Writes the list that CVAT's raw editor of labels takes. */
public final class CvatWriter implements OntologyWriter {

	private static final Carried CARRIED = new Carried(CvatReader.CVAT, "CVAT").flat().of(ONTOLOGY, ONTOLOGY__SKELETONS)
			.of(LABEL_CLASS, NAMED_ELEMENT__NAME, LABEL_CLASS__COLOR, LABEL_CLASS__GEOMETRY_KINDS, LABEL_CLASS__ATTRIBUTES, LABEL_CLASS__SKELETON)
			.of(ATTRIBUTE_TYPE, NAMED_ELEMENT__NAME, ATTRIBUTE_TYPE__KIND, ATTRIBUTE_TYPE__PER_FRAME, ATTRIBUTE_TYPE__DEFAULT_VALUE, ATTRIBUTE_TYPE__CHOICES,
					ATTRIBUTE_TYPE__MINIMUM, ATTRIBUTE_TYPE__MAXIMUM)
			.of(SKELETON, SKELETON__JOINTS, SKELETON__BONES).of(JOINT, NAMED_ELEMENT__NAME, JOINT__X, JOINT__Y).of(BONE, BONE__FROM, BONE__TO);

	@Override
	public void write(Ontology given, Path file, LossReport losses) throws IOException {
		Ontology ontology = Inlined.of(given, losses);
		CARRIED.report(ontology, losses);
		List<LabelClass> labels = Flat.labels(ontology);
		Map<LabelClass, String> names = Flat.names(labels, "CVAT", losses);
		ArrayNode list = Json.mapper().createArrayNode();
		for (LabelClass labelClass : labels) {
			ObjectNode label = list.addObject().put("name", names.get(labelClass));
			Optional.ofNullable(labelClass.getColor()).ifPresent(color -> label.put("color", color));
			boolean skeleton = type(labelClass, label, losses);
			ArrayNode attributes = label.putArray("attributes");
			for (AttributeType attribute : Flat.attributes(labelClass)) {
				attribute(attribute, attributes.addObject(), losses);
			}
			if (skeleton) {
				skeleton(labelClass.getSkeleton(), label);
			} else if (labelClass.getSkeleton() != null) {
				losses.add("skeletons of classes with other geometry too", "CVAT has them in labels of the type skeleton only");
			}
			label.setAll(new Kept(CvatReader.CVAT).of(labelClass));
		}
		ontology.getSkeletons().stream().filter(skeleton -> labels.stream().noneMatch(one -> one.getSkeleton() == skeleton))
				.forEach(skeleton -> losses.add("skeletons of no class", "CVAT has them in labels only"));
		Flat.write(list, file);
	}

	/** Whether it is a skeleton. */
	private static boolean type(LabelClass labelClass, ObjectNode label, LossReport losses) {
		List<GeometryKind> kinds = labelClass.getGeometryKinds();
		Optional<CvatKinds> type = CvatKinds.of(kinds);
		if (type.isPresent() && type.get() == CvatKinds.SKELETON && labelClass.getSkeleton() == null) {
			losses.add("key points without a skeleton", "CVAT has them with skeletons only; written as points");
			type = Optional.of(CvatKinds.POINTS);
		} else if (!kinds.isEmpty() && !CvatKinds.unknown(kinds).isEmpty()) {
			losses.add("geometry kinds of classes", "CVAT has no " + String.join(", ", CvatKinds.unknown(kinds).stream().map(GeometryKind::id).toList())
					+ "; written as \"any\"");
		} else if (!kinds.isEmpty() && type.isEmpty()) {
			losses.add("geometry kinds of classes", "CVAT has one type for a label, or any; written as \"any\"");
		} else if (type.isPresent() && type.get().kinds().size() != kinds.size()) {
			losses.add("geometry kinds of classes", type.get() == CvatKinds.RECTANGLE ? "a rectangle of CVAT may be turned" : "a cuboid of CVAT is one in images and in space");
		}
		label.put("type", type.map(CvatKinds::type).orElse(CvatKinds.ANY));
		return type.isPresent() && type.get() == CvatKinds.SKELETON;
	}

	private static void attribute(AttributeType attribute, ObjectNode node, LossReport losses) {
		ObjectNode kept = new Kept(CvatReader.CVAT).of(attribute);
		node.put("name", attribute.getName() == null ? attribute.getId() : attribute.getName());
		String radio = kept.path("input_type").asText("select");
		String input = switch (attribute.getKind()) {
		case FLAG -> "checkbox";
		case CHOICE -> radio;
		case NUMBER -> bounded(attribute) ? "number" : "text";
		case CHOICES, TEXT -> "text";
		};
		if (attribute.getKind() == AttributeKind.CHOICES) {
			losses.add("attributes of several choices", "CVAT has attributes of one value; written as text");
		} else if (attribute.getKind() == AttributeKind.NUMBER && !bounded(attribute)) {
			losses.add("numbers without a range", "CVAT wants a minimum and a maximum; written as text");
		}
		node.put("input_type", input).put("mutable", attribute.isPerFrame());
		ArrayNode values = node.putArray("values");
		String byDefault = Optional.ofNullable(attribute.getDefaultValue()).orElse("");
		switch (input) {
		case "checkbox" -> values.add(byDefault.isEmpty() ? "false" : byDefault);
		case "select", "radio" -> attribute.getChoices().forEach(values::add);
		case "number" -> values.add(plain(attribute.getMinimum())).add(plain(attribute.getMaximum())).add(kept.path("step").asText("1"));
		default -> values.add(byDefault);
		}
		node.put("default_value", byDefault);
		node.setAll(Kept.without(kept, List.of("input_type", "step")));
	}

	private static boolean bounded(AttributeType attribute) {
		return attribute.getMinimum() != null && attribute.getMaximum() != null;
	}

	static String plain(double number) {
		return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
	}

	private static void skeleton(Skeleton skeleton, ObjectNode label) {
		ArrayNode sublabels = label.putArray("sublabels");
		Xml.Writer svg = new Xml.Writer("");
		for (Bone bone : skeleton.getBones()) {
			svg.empty("line", "x1", place(bone.getFrom().getX()), "y1", place(bone.getFrom().getY()), "x2", place(bone.getTo().getX()), "y2", place(bone.getTo().getY()),
					"data-type", "edge", "data-node-from", 1 + skeleton.getJoints().indexOf(bone.getFrom()), "data-node-to", 1 + skeleton.getJoints().indexOf(bone.getTo()));
		}
		int number = 0;
		for (Joint joint : skeleton.getJoints()) {
			number++;
			String name = joint.getName() == null ? joint.getId() : joint.getName();
			svg.empty("circle", "r", "0.75", "cx", place(joint.getX()), "cy", place(joint.getY()), "data-type", "element node", "data-element-id", number, "data-node-id", number,
					"data-label-name", name);
			ObjectNode sublabel = sublabels.addObject().put("name", name).put("type", CvatKinds.POINTS.type());
			sublabel.putArray("attributes");
			sublabel.setAll(new Kept(CvatReader.CVAT).of(joint));
		}
		label.put("svg", svg.toString().replace("\n", ""));
	}

	private static String place(double share) {
		return plain(Math.round(share * CvatReader.SIZE * 1e6) / 1e6);
	}
}

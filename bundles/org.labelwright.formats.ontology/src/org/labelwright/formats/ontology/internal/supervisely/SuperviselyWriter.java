/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal.supervisely;

import static org.labelwright.model.ontology.OntologyPackage.Literals.ATTRIBUTE_TYPE;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ATTRIBUTE_TYPE__CHOICES;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ATTRIBUTE_TYPE__KIND;
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
import static org.labelwright.model.ontology.OntologyPackage.Literals.LABEL_CLASS__HOT_KEY;
import static org.labelwright.model.ontology.OntologyPackage.Literals.LABEL_CLASS__SKELETON;
import static org.labelwright.model.ontology.OntologyPackage.Literals.NAMED_ELEMENT__DESCRIPTION;
import static org.labelwright.model.ontology.OntologyPackage.Literals.NAMED_ELEMENT__NAME;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ONTOLOGY;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ONTOLOGY__ITEM_ATTRIBUTES;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ONTOLOGY__SKELETONS;
import static org.labelwright.model.ontology.OntologyPackage.Literals.SKELETON;
import static org.labelwright.model.ontology.OntologyPackage.Literals.SKELETON__BONES;
import static org.labelwright.model.ontology.OntologyPackage.Literals.SKELETON__JOINTS;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.format.LossReport;
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

/** Writes a meta.json of Supervisely. Equal attributes of several classes become one tag, as tags have no class of their own. */
public final class SuperviselyWriter implements OntologyWriter {

	private static final double DEFAULT_SIZE = 100;

	private static final Carried CARRIED = new Carried(SuperviselyReader.SUPERVISELY, "Supervisely").flat().of(ONTOLOGY, ONTOLOGY__SKELETONS, ONTOLOGY__ITEM_ATTRIBUTES)
			.of(LABEL_CLASS, NAMED_ELEMENT__NAME, NAMED_ELEMENT__DESCRIPTION, LABEL_CLASS__COLOR, LABEL_CLASS__GEOMETRY_KINDS, LABEL_CLASS__ATTRIBUTES, LABEL_CLASS__SKELETON,
					LABEL_CLASS__HOT_KEY)
			.of(ATTRIBUTE_TYPE, NAMED_ELEMENT__NAME, ATTRIBUTE_TYPE__KIND, ATTRIBUTE_TYPE__CHOICES)
			.of(SKELETON, SKELETON__JOINTS, SKELETON__BONES).of(JOINT, NAMED_ELEMENT__NAME, JOINT__X, JOINT__Y).of(BONE, BONE__FROM, BONE__TO);

	/** A tag with the classes it is for. */
	private record TagUse(AttributeType attribute, List<String> classes, boolean[] item) {
	}

	private final Kept kept = new Kept(SuperviselyReader.SUPERVISELY);

	@Override
	public void write(Ontology given, Path file, LossReport losses) throws IOException {
		Ontology ontology = Inlined.of(given, losses);
		CARRIED.report(ontology, losses);
		List<LabelClass> labels = Flat.labels(ontology);
		Map<LabelClass, String> names = Flat.names(labels, "Supervisely", losses);
		ObjectNode root = Json.mapper().createObjectNode();
		ArrayNode classes = root.putArray("classes");
		Map<String, TagUse> tags = new LinkedHashMap<>();
		ontology.getItemAttributes().forEach(attribute -> use(attribute, "", tags, losses).item()[0] = true);
		for (LabelClass labelClass : labels) {
			labelClass(labelClass, names.get(labelClass), classes.addObject(), losses);
			Flat.attributes(labelClass).forEach(attribute -> use(attribute, names.get(labelClass), tags, losses).classes().add(names.get(labelClass)));
		}
		ArrayNode list = root.putArray("tags");
		tags.forEach((name, tag) -> tag(name, tag, labels.size(), list.addObject(), losses));
		ontology.getSkeletons().stream().filter(skeleton -> labels.stream().noneMatch(one -> one.getSkeleton() == skeleton))
				.forEach(skeleton -> losses.add("skeletons of no class", "Supervisely has them in classes only"));
		root.setAll(kept.of(ontology));
		if (!root.has("projectType")) {
			root.put("projectType", "images");
		}
		Flat.write(root, file);
	}

	private void labelClass(LabelClass labelClass, String name, ObjectNode node, LossReport losses) {
		ObjectNode before = kept.of(labelClass);
		List<GeometryKind> kinds = labelClass.getGeometryKinds();
		Optional<SuperviselyKinds> kind = kinds.size() == 1 ? SuperviselyKinds.of(kinds.getFirst()) : Optional.empty();
		if (kinds.size() == 1 && kind.isEmpty()) {
			losses.add("geometry kinds of classes", "Supervisely has no " + kinds.getFirst().id() + "; written as \"any\"");
		} else if (kinds.size() > 1) {
			losses.add("geometry kinds of classes", "Supervisely has one shape for a class, or any; written as \"any\"");
		}
		node.put("title", name).put("description", Optional.ofNullable(labelClass.getDescription()).orElse(""));
		node.put("shape", kind.map(SuperviselyKinds::shape).orElse(kinds.isEmpty() ? before.path("shape").asText(SuperviselyKinds.ANY) : SuperviselyKinds.ANY));
		Optional.ofNullable(labelClass.getColor()).ifPresent(color -> node.put("color", color.toUpperCase(Locale.ROOT)));
		if (kind.isPresent() && kind.get() == SuperviselyKinds.GRAPH && labelClass.getSkeleton() != null) {
			skeleton(labelClass.getSkeleton(), node.putObject("geometry_config"));
		} else {
			if (labelClass.getSkeleton() != null) {
				losses.add("skeletons of classes with other geometry too", "Supervisely has them in classes of the shape graph only");
			}
			node.set("geometry_config", before.path("geometry_config").isObject() ? before.get("geometry_config") : Json.mapper().createObjectNode());
		}
		node.put("hotkey", Optional.ofNullable(labelClass.getHotKey()).orElse(""));
		node.setAll(Kept.without(before, List.of("shape", "geometry_config")));
	}

	private void skeleton(Skeleton skeleton, ObjectNode config) {
		ObjectNode before = kept.of(skeleton);
		double width = before.path("width").asDouble(DEFAULT_SIZE);
		double height = before.path("height").asDouble(DEFAULT_SIZE);
		ObjectNode nodes = config.putObject("nodes");
		Map<Joint, String> keys = new LinkedHashMap<>();
		for (Joint joint : skeleton.getJoints()) {
			ObjectNode joints = kept.of(joint);
			String key = joints.path("key").asText(joint.getId());
			keys.put(joint, keys.containsValue(key) ? joint.getId() : key);
			ObjectNode node = nodes.putObject(keys.get(joint)).put("label", joint.getName() == null ? joint.getId() : joint.getName());
			node.putArray("loc").add(rounded(joint.getX() * width)).add(rounded(joint.getY() * height));
			node.setAll(Kept.without(joints, List.of("key")));
		}
		ArrayNode edges = config.putArray("edges");
		for (Bone bone : skeleton.getBones()) {
			edges.addObject().put("src", keys.get(bone.getFrom())).put("dst", keys.get(bone.getTo())).setAll(kept.of(bone));
		}
		config.setAll(Kept.without(before, List.of("width", "height")));
	}

	private static double rounded(double number) {
		return Math.round(number * 1e6) / 1e6;
	}

	/** The tag for an attribute: one there is of the same name and values, or a new one, with the class in its name where the name is taken. */
	private static TagUse use(AttributeType attribute, String labelClass, Map<String, TagUse> tags, LossReport losses) {
		String name = attribute.getName() == null ? attribute.getId() : attribute.getName();
		TagUse known = tags.get(name);
		if (known != null && same(known.attribute(), attribute)) {
			return known;
		}
		if (known != null) {
			losses.add("attributes of one name with different values", "Supervisely has one tag of a name; the class is written before the name");
			name = labelClass + "." + name;
		}
		return tags.computeIfAbsent(name, one -> new TagUse(attribute, new ArrayList<>(), new boolean[1]));
	}

	private static boolean same(AttributeType one, AttributeType other) {
		return one.getKind() == other.getKind() && one.getChoices().equals(other.getChoices());
	}

	private void tag(String name, TagUse tag, int labels, ObjectNode node, LossReport losses) {
		AttributeType attribute = tag.attribute();
		if (attribute.getKind() == AttributeKind.CHOICES) {
			losses.add("attributes of several choices", "Supervisely has tags of one value; written as text");
		}
		node.put("name", name).put("value_type", switch (attribute.getKind()) {
		case FLAG -> "none";
		case NUMBER -> "any_number";
		case CHOICE -> "oneof_string";
		case CHOICES, TEXT -> "any_string";
		});
		if (attribute.getKind() == AttributeKind.CHOICE) {
			attribute.getChoices().forEach(node.putArray("values")::add);
		}
		boolean objects = !tag.classes().isEmpty();
		boolean everyClass = tag.classes().size() == labels;
		node.put("applicable_type", tag.item()[0] ? objects ? "all" : "imagesOnly" : "objectsOnly");
		ArrayNode classes = node.putArray("classes");
		if (objects && !everyClass) {
			tag.classes().forEach(classes::add);
		}
		node.setAll(kept.of(attribute));
	}
}

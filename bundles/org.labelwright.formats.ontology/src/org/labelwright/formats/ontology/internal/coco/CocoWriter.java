/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal.coco;

import static org.labelwright.model.ontology.OntologyPackage.Literals.BONE;
import static org.labelwright.model.ontology.OntologyPackage.Literals.BONE__FROM;
import static org.labelwright.model.ontology.OntologyPackage.Literals.BONE__TO;
import static org.labelwright.model.ontology.OntologyPackage.Literals.JOINT;
import static org.labelwright.model.ontology.OntologyPackage.Literals.LABEL_CLASS;
import static org.labelwright.model.ontology.OntologyPackage.Literals.LABEL_CLASS__ABSTRACT;
import static org.labelwright.model.ontology.OntologyPackage.Literals.LABEL_CLASS__COLOR;
import static org.labelwright.model.ontology.OntologyPackage.Literals.LABEL_CLASS__SKELETON;
import static org.labelwright.model.ontology.OntologyPackage.Literals.NAMED_ELEMENT__NAME;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ONTOLOGY;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ONTOLOGY__SKELETONS;
import static org.labelwright.model.ontology.OntologyPackage.Literals.SKELETON;
import static org.labelwright.model.ontology.OntologyPackage.Literals.SKELETON__BONES;
import static org.labelwright.model.ontology.OntologyPackage.Literals.SKELETON__JOINTS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.LabelColors;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.json.Json;
import org.labelwright.core.ontology.OntologyWriter;
import org.labelwright.formats.ontology.internal.Carried;
import org.labelwright.formats.ontology.internal.Flat;
import org.labelwright.formats.ontology.internal.Inlined;
import org.labelwright.formats.ontology.internal.Kept;
import org.labelwright.model.ontology.Bone;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.Skeleton;

/**
 * Writes COCO categories as a list. The class above a category is its supercategory; colours are written where one came
 * from the panoptic dialect, which has them.
 */
public final class CocoWriter implements OntologyWriter {

	@Override
	public void write(Ontology given, Path file, LossReport losses) throws IOException {
		Ontology ontology = Inlined.of(given, losses);
		List<LabelClass> labels = Flat.labels(ontology);
		Kept kept = new Kept(CocoReader.COCO);
		boolean panoptic = labels.stream().anyMatch(one -> kept.of(one).path("color").isArray());
		Carried carried = new Carried(CocoReader.COCO, "COCO").of(ONTOLOGY, ONTOLOGY__SKELETONS)
				.of(LABEL_CLASS, NAMED_ELEMENT__NAME, LABEL_CLASS__SKELETON, LABEL_CLASS__ABSTRACT)
				.of(SKELETON, SKELETON__JOINTS, SKELETON__BONES).of(JOINT, NAMED_ELEMENT__NAME).of(BONE, BONE__FROM, BONE__TO);
		(panoptic ? carried.of(LABEL_CLASS, LABEL_CLASS__COLOR) : carried).report(ontology, losses);
		losses(ontology, labels, losses);
		ArrayNode list = Json.mapper().createArrayNode();
		Set<JsonNode> ids = new HashSet<>();
		for (LabelClass labelClass : labels) {
			JsonNode id = kept.of(labelClass).path("id");
			if (id.isIntegralNumber()) {
				ids.add(id);
			}
		}
		Set<JsonNode> written = new HashSet<>();
		for (LabelClass labelClass : labels) {
			ObjectNode before = kept.of(labelClass);
			// What was there keeps its place.
			ObjectNode category = before.deepCopy();
			list.add(category);
			JsonNode id = before.path("id");
			category.set("id", id.isIntegralNumber() && written.add(id) ? id : free(ids));
			category.put("name", labelClass.getName());
			supercategory(labelClass, before, category);
			if (labelClass.getSkeleton() != null) {
				skeleton(labelClass.getSkeleton(), category);
			} else {
				category.remove(List.of("keypoints", "skeleton"));
			}
			if (panoptic && LabelColors.isColor(labelClass.getColor())) {
				color(labelClass.getColor(), category.putArray("color"));
			}
		}
		Flat.write(list, file);
	}

	private static JsonNode free(Set<JsonNode> taken) {
		for (int id = 1;; id++) {
			JsonNode node = Json.mapper().getNodeFactory().numberNode(id);
			if (taken.add(node)) {
				return node;
			}
		}
	}

	private static void supercategory(LabelClass labelClass, ObjectNode before, ObjectNode category) {
		String kept = before.path("supercategory").asText("");
		if (labelClass.getParent() != null) {
			category.put("supercategory", labelClass.getParent().getName());
		} else if (kept.equals("none") || kept.equals(before.path("name").asText(null))) {
			category.put("supercategory", kept.equals("none") ? kept : labelClass.getName());
		} else {
			category.remove("supercategory");
		}
	}

	private static void skeleton(Skeleton skeleton, ObjectNode category) {
		ArrayNode names = category.putArray("keypoints");
		skeleton.getJoints().forEach(joint -> names.add(joint.getName() == null ? joint.getId() : joint.getName()));
		ArrayNode bones = category.putArray("skeleton");
		for (Bone bone : skeleton.getBones()) {
			bones.addArray().add(skeleton.getJoints().indexOf(bone.getFrom()) + 1).add(skeleton.getJoints().indexOf(bone.getTo()) + 1);
		}
	}

	private static void color(String color, ArrayNode into) {
		for (int at = 1; at < 7; at += 2) {
			into.add(Integer.parseInt(color.substring(at, at + 2), 16));
		}
	}

	private static void losses(Ontology ontology, List<LabelClass> labels, LossReport losses) {
		for (LabelClass one : LabelClasses.all(ontology)) {
			if (one.isAbstract() && one.getSubclasses().stream().allMatch(LabelClass::isAbstract)) {
				losses.add("abstract classes without a class for labels right below", "COCO knows supercategories by their categories only");
			} else if (one.isAbstract() && one.getParent() != null) {
				losses.add("upper levels of the hierarchy", "COCO has categories and supercategories, no more");
			}
		}
		if (labels.stream().map(LabelClass::getName).distinct().count() < labels.size()) {
			losses.add("names of classes that stand twice", "COCO's own tools take categories of one name for the same");
		}
		ontology.getSkeletons().stream().filter(skeleton -> labels.stream().noneMatch(one -> one.getSkeleton() == skeleton))
				.forEach(skeleton -> losses.add("skeletons of no class", "COCO has key points in categories only"));
	}
}

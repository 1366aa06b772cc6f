/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.coco;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Origins;
import org.labelwright.core.json.JsonCodec;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.formats.vision.internal.support.Skeletons;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Whole;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.AnnotationPackage;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Skeleton;

/** Gathers images and annotations in the order of the source, and writes them in that of the file they came from. */
final class CocoWriter implements AutoCloseable {

	private final ObjectMapper mapper;
	private final JsonCodec codec;
	private final boolean exact;
	private final boolean results;
	private final boolean lvis;
	private final Map<JsonNode, long[]> uses = new HashMap<>();
	private final LossReport losses;
	/** The targets of the relations of the document that is being written. */
	private final Set<String> related = new HashSet<>();
	private final JsonNode header;
	private final Map<String, JsonNode> categoryIds = new HashMap<>();
	private final List<ObjectNode> categories = new ArrayList<>();
	private final Spool images = new Spool();
	private final Spool annotations = new Spool();
	private final List<JsonNode> imageIds = new ArrayList<>();
	private final Set<JsonNode> usedImageIds = new HashSet<>();
	private final Set<JsonNode> usedIds = new HashSet<>();
	private long highestImage;
	private long highest;
	private long highestCategory;
	private long written;

	CocoWriter(DatasetSource source, ObjectMapper mapper, boolean exact, String kind, LossReport losses) throws IOException {
		this.mapper = mapper;
		this.codec = new JsonCodec(mapper);
		this.exact = exact;
		this.losses = losses;
		this.header = coco(source.origin());
		this.lvis = kind.equals(LvisImporter.ID);
		this.results = kind.equals("results") || kind.equals("auto") && header.path(CocoFields.RESULTS).asBoolean();
		readClasses(source);
	}

	/** The part of an origin that is COCO's, a missing node where there is none. */
	private JsonNode coco(Optional<String> origin) throws IOException {
		return origin.isPresent() ? mapper.readTree(origin.get()).path(CocoFields.COCO)
				: com.fasterxml.jackson.databind.node.MissingNode.getInstance();
	}

	private void readClasses(DatasetSource source) throws IOException {
		Map<LabelClass, JsonNode> known = new LinkedHashMap<>();
		for (var contents = source.ontology().eAllContents(); contents.hasNext();) {
			if (contents.next() instanceof LabelClass labelClass) {
				JsonNode category = coco(Optional.ofNullable(labelClass.getExtra()));
				known.put(labelClass, category);
				highestCategory = Math.max(highestCategory, category.path("id").asLong());
			}
		}
		for (Map.Entry<LabelClass, JsonNode> entry : known.entrySet()) {
			LabelClass labelClass = entry.getKey();
			ObjectNode category = mapper.createObjectNode();
			if (entry.getValue().isObject()) {
				category.setAll((ObjectNode) entry.getValue());
			} else {
				category.put("id", ++highestCategory);
			}
			category.put("name", labelClass.getName());
			if (labelClass.getParent() != null && !category.has("supercategory")) {
				category.put("supercategory", labelClass.getParent().getName());
			}
			if (!Skeletons.joints(labelClass).isEmpty() && !category.has(CocoFields.KEYPOINTS)) {
				addSkeleton(category, labelClass.getSkeleton());
			}
			categoryIds.put(labelClass.getId(), category.get("id"));
			if (!labelClass.isAbstract() || entry.getValue().isObject()) {
				categories.add(category);
			}
		}
	}

	private static void addSkeleton(ObjectNode category, Skeleton skeleton) {
		ArrayNode joints = category.putArray(CocoFields.KEYPOINTS);
		skeleton.getJoints().forEach(joint -> joints.add(joint.getName()));
		ArrayNode bones = category.putArray("skeleton");
		skeleton.getBones().forEach(bone -> bones.addArray().add(skeleton.getJoints().indexOf(bone.getFrom()) + 1)
				.add(skeleton.getJoints().indexOf(bone.getTo()) + 1));
	}

	/** A class that the ontology does not have is a mistake for the checks to find, but no reason to lose a label. */
	private JsonNode addUnknownClass(String name) {
		ObjectNode category = mapper.createObjectNode().put("id", ++highestCategory).put("name", name);
		categories.add(category);
		return category.get("id");
	}

	long written() {
		return written;
	}

	void add(SourceRecord one) throws IOException {
		int image = addImage(one.item());
		for (AnnotationDocument document : one.documents()) {
			if (!document.getTracks().isEmpty()) {
				losses.add("tracks", "COCO has no time", one.item().id(), "");
			}
			if (!document.getAnswers().isEmpty()) {
				losses.add("classifications of images", "COCO has no field for them", one.item().id(), "");
			}
			related.clear();
			document.getAnnotations().forEach(annotation -> annotation.getRelations().forEach(relation -> related.add(relation.getTarget())));
			for (Annotation annotation : document.getAnnotations()) {
				add(annotation, one.item(), image);
			}
		}
	}

	private int addImage(Item item) throws IOException {
		JsonNode coco = coco(item.origin());
		ObjectNode node = mapper.createObjectNode();
		if (!isAbsent(coco, "width")) {
			node.put("width", item.width());
		}
		if (!isAbsent(coco, "height")) {
			node.put("height", item.height());
		}
		JsonNode raw = coco.path(CocoFields.RAW);
		if (raw.isObject()) {
			node.setAll((ObjectNode) raw);
		} else {
			node.put("file_name", Images.reference(item, losses));
		}
		if (lvis && raw.isMissingNode()) {
			node.putArray("neg_category_ids");
			node.putArray("not_exhaustive_category_ids");
		}
		JsonNode id = coco.path(CocoFields.ID);
		boolean free = !id.isMissingNode() && usedImageIds.add(id);
		imageIds.add(free ? id : null);
		highestImage = Math.max(highestImage, free ? id.asLong() : 0);
		return images.add(coco.path(CocoFields.PLACE).asLong(Long.MAX_VALUE), members(node));
	}

	private static boolean isAbsent(JsonNode coco, String name) {
		for (JsonNode absent : coco.path(CocoFields.ABSENT)) {
			if (absent.asText().equals(name)) {
				return true;
			}
		}
		return false;
	}

	/** The members of an object without its opening brace: other members can be put before them. */
	private static byte[] members(ObjectNode node) {
		return node.toString().substring(1).getBytes(StandardCharsets.UTF_8);
	}

	private void add(Annotation annotation, Item item, int image) throws IOException {
		JsonNode coco = coco(Optional.ofNullable(annotation.getOrigin()));
		JsonNode raw = coco.path(CocoFields.RAW);
		Geometry geometry = Optional.ofNullable(annotation.getGeometry()).orElseGet(Whole::new);
		boolean untouched = coco.path(CocoFields.SUM).asLong(-1) == Origins.sum(geometry);
		ObjectNode node = mapper.createObjectNode();
		if (annotation.getLabelClass() != null) {
			node.set("category_id", categoryIds.computeIfAbsent(annotation.getLabelClass(), this::addUnknownClass));
			if (lvis) {
				count(node.get("category_id"), image);
			}
		} else if (coco.isMissingNode() && !annotation.getAttributes().containsKey(CocoFields.CAPTION)) {
			losses.add("annotations without a class", "written without category_id, which the tools of COCO do not load; they need a class", item.id(), annotation.getId());
		}
		ObjectNode ours = mapper.createObjectNode();
		addGeometry(node, annotation.getId(), geometry, item, untouched ? coco : mapper.createObjectNode(), ours);
		if (annotation.isCrowd() || !isAbsent(coco, "iscrowd") && !(lvis && coco.isMissingNode())) {
			node.put("iscrowd", annotation.isCrowd() ? 1 : 0);
		}
		addAttributes(node, annotation);
		raw.properties().forEach(member -> {
			if (!CocoFields.DERIVED.contains(member.getKey())) {
				node.set(member.getKey(), member.getValue());
			}
		});
		if (geometry instanceof Keypoints keypoints && !untouched) {
			addKeypoints(node, keypoints);
		}
		addRest(annotation, item, ours);
		if (!ours.isEmpty() && exact) {
			node.set(CocoFields.OURS, ours);
		}
		written++;
		spool(node, image, coco);
	}

	private static void addKeypoints(ObjectNode node, Keypoints keypoints) {
		ArrayNode list = node.putArray(CocoFields.KEYPOINTS);
		keypoints.keypoints().forEach(joint -> list.add(joint.x()).add(joint.y()).add(joint.visibility().ordinal()));
		node.put("num_keypoints", keypoints.keypoints().stream().filter(joint -> joint.visibility() != Keypoint.Visibility.ABSENT).count());
	}

	/** In a spooled annotation, after the number of its image and its id: neither stands in JSON. */
	private static final byte SEPARATOR = 1;

	private void spool(ObjectNode node, int image, JsonNode coco) throws IOException {
		JsonNode id = coco.path(CocoFields.ID);
		boolean free = !id.isMissingNode() && usedIds.add(id);
		highest = Math.max(highest, free ? id.asLong() : 0);
		String text = image + " " + (free ? id : "") + (char) SEPARATOR + node.toString().substring(1);
		annotations.add(coco.path(CocoFields.PLACE).asLong(Long.MAX_VALUE), text.getBytes(StandardCharsets.UTF_8));
	}

	/** @param coco the origin where the geometry is as it came, otherwise empty */
	private void addGeometry(ObjectNode node, String id, Geometry geometry, Item item, JsonNode coco, ObjectNode ours) throws IOException {
		JsonNode raw = coco.path(CocoFields.RAW);
		if (!(geometry instanceof Whole)) {
			addDerived(node, coco, "segmentation", () -> segmentation(id, geometry, item, ours));
			addDerived(node, coco, "bbox", () -> Geometries.bounds(geometry).map(this::bbox).orElseGet(mapper::createArrayNode));
			addDerived(node, coco, "area", () -> mapper.getNodeFactory().numberNode(Geometries.area(geometry).orElse(0)));
		} else {
			for (String name : CocoFields.DERIVED) {
				if (raw.has(name)) {
					node.set(name, raw.get(name));
				}
			}
		}
	}

	private interface Value {
		JsonNode get() throws IOException;
	}

	private static void addDerived(ObjectNode node, JsonNode coco, String name, Value value) throws IOException {
		if (coco.path(CocoFields.RAW).has(name)) {
			node.set(name, coco.get(CocoFields.RAW).get(name));
		} else if (!isAbsent(coco, name)) {
			node.set(name, value.get());
		}
	}

	private ArrayNode bbox(Box box) {
		return mapper.createArrayNode().add(box.x()).add(box.y()).add(box.width()).add(box.height());
	}

	private JsonNode segmentation(String id, Geometry geometry, Item item, ObjectNode ours) throws IOException {
		JsonNode written = geometry instanceof Polygon polygon ? mapper.getNodeFactory().rawValueNode(CocoFields.text(polygon))
				: CocoFields.write(geometry, item.width(), item.height(), mapper);
		boolean holes = geometry instanceof Polygon outline && outline.parts().stream().anyMatch(part -> !part.holes().isEmpty());
		if (holes) {
			losses.add("holes of polygons", "written as cuts in the outline" + kept(), item.id(), id);
			keepGeometry(geometry, ours);
		} else if (!(geometry instanceof Box || geometry instanceof Mask || geometry instanceof Polygon || geometry instanceof Keypoints)) {
			losses.add(geometry.kind().id(), (written.isObject() ? "written as a mask" : "COCO has no such shape") + kept(), item.id(), id);
			keepGeometry(geometry, ours);
		}
		return written;
	}

	private String kept() {
		return exact ? "; the field \"labelwright\" keeps it" : "";
	}

	private void keepGeometry(Geometry geometry, ObjectNode ours) throws IOException {
		Annotation bearer = AnnotationFactory.eINSTANCE.createAnnotation();
		bearer.setGeometry(geometry);
		ours.setAll((ObjectNode) mapper.readTree(codec.write(bearer)));
	}

	private void addAttributes(ObjectNode node, Annotation annotation) throws IOException {
		Annotation bearer = AnnotationFactory.eINSTANCE.createAnnotation();
		annotation.getAttributes().forEach(entry -> bearer.getAttributes().put(entry.getKey(), entry.getValue()));
		if (annotation.getGeometry() instanceof Whole && bearer.getAttributes().get(CocoFields.CAPTION) instanceof AttributeValue.Text caption) {
			node.put(CocoFields.CAPTION, caption.value());
			bearer.getAttributes().removeKey(CocoFields.CAPTION);
		}
		if (!bearer.getAttributes().isEmpty()) {
			node.set("attributes", mapper.readTree(codec.write(bearer)).get("attributes"));
		}
		if (annotation.getProvenance() != null && annotation.getProvenance().getConfidence() != null) {
			node.put("score", annotation.getProvenance().getConfidence());
		}
	}

	/** What COCO has no field for: relations, answers, groups and the like. */
	private void addRest(Annotation annotation, Item item, ObjectNode ours) throws IOException {
		for (var feature : List.of(AnnotationPackage.Literals.LABELLED__RELATIONS, AnnotationPackage.Literals.LABELLED__ANSWERS,
				AnnotationPackage.Literals.LABELLED__REVIEW, AnnotationPackage.Literals.LABELLED__REVIEW_NOTE,
				AnnotationPackage.Literals.ANNOTATION__GROUP, AnnotationPackage.Literals.ANNOTATION__OCCLUDED,
				AnnotationPackage.Literals.ANNOTATION__TRUNCATED)) {
			if (annotation.eIsSet(feature)) {
				losses.add(feature.getName(), exact ? "COCO has no field for it; the field \"labelwright\" keeps it"
						: "COCO has no field for it", item.id(), annotation.getId());
				ours.set(feature.getName(), mapper.readTree(codec.write(annotation)).get(feature.getName()));
				ours.put("id", annotation.getId());
			}
		}
		if (related.contains(annotation.getId())) {
			// Relations name their targets by id, so the ids must travel too.
			ours.put("id", annotation.getId());
		}
	}

	void writeTo(OutputStream out) throws IOException {
		JsonGenerator json = mapper.createGenerator(out);
		if (results) {
			writeResults(json);
			return;
		}
		json.writeStartObject();
		for (Map.Entry<String, JsonNode> member : header.path(CocoFields.RAW).properties()) {
			json.writeFieldName(member.getKey());
			mapper.writeTree(json, member.getValue());
		}
		if (imageIds.size() > 0 || !isAbsent(header, "images")) {
			json.writeArrayFieldStart("images");
			images.forEach((number, members) -> {
				giveId(number);
				json.writeRawValue("{\"id\":" + imageIds.get(number) + "," + new String(members, StandardCharsets.UTF_8));
			});
			json.writeEndArray();
		}
		if (lvis) {
			categories.forEach(this::addFrequency);
		}
		if (!categories.isEmpty() || !isAbsent(header, "categories")) {
			json.writeFieldName("categories");
			mapper.writeTree(json, mapper.createArrayNode().addAll(categories));
		}
		if (written > 0 || !isAbsent(header, "annotations")) {
			json.writeArrayFieldStart("annotations");
			annotations.forEach((number, text) -> json.writeRawValue(annotation(text, true)));
			json.writeEndArray();
		}
		json.writeEndObject();
		json.flush();
	}

	/** How often a category is there, as LVIS groups them: rare up to 10 images, common up to 100, frequent above. */
	private void addFrequency(ObjectNode category) {
		if (!category.has("frequency")) {
			long[] use = uses.getOrDefault(category.get("id"), new long[3]);
			category.put("image_count", use[0]).put("instance_count", use[1]).put("frequency", use[0] <= 10 ? "r" : use[0] <= 100 ? "c" : "f")
					.put("synset", category.path("synset").asText("")).put("def", category.path("def").asText(""));
			category.putArray("synonyms").add(category.path("name").asText());
		}
	}

	private void count(JsonNode category, int image) {
		long[] use = uses.computeIfAbsent(category, missing -> new long[] { 0, 0, -1 });
		use[0] += use[2] == image ? 0 : 1;
		use[1]++;
		use[2] = image;
	}

	private void writeResults(JsonGenerator json) throws IOException {
		images.forEach((number, members) -> giveId(number));
		json.writeStartArray();
		annotations.forEach((number, text) -> json.writeRawValue(annotation(text, false)));
		json.writeEndArray();
		json.flush();
	}

	private void giveId(int number) {
		if (imageIds.get(number) == null) {
			imageIds.set(number, mapper.getNodeFactory().numberNode(++highestImage));
		}
	}

	/** What was spooled is text already; only the ids, which were not known then, are put before it. */
	private String annotation(byte[] spooled, boolean needsId) {
		int split = 0;
		while (spooled[split] != SEPARATOR) {
			split++;
		}
		String[] head = new String(spooled, 0, split, StandardCharsets.UTF_8).split(" ", 2);
		String members = new String(spooled, split + 1, spooled.length - split - 1, StandardCharsets.UTF_8);
		String id = !head[1].isEmpty() ? head[1] : needsId ? Long.toString(++highest) : "";
		return "{" + (id.isEmpty() ? "" : "\"id\":" + id + ",") + "\"image_id\":" + imageIds.get(Integer.parseInt(head[0])) + (members.equals("}") ? "" : ",") + members;
	}

	@Override
	public void close() throws IOException {
		images.close();
		annotations.close();
	}
}

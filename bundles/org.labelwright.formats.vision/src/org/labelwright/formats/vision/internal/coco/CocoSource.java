/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.coco;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Ids;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.MediaPath;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.ReadAhead;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Origins;
import org.labelwright.core.json.JsonCodec;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.formats.vision.internal.support.Skeletons;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Whole;
import org.labelwright.media.ImageHeader;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.AnnotationPackage;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;

/** A COCO file as a source: the second pass, which reads the annotations image by image. */
final class CocoSource implements DatasetSource {

	private static final List<String> FIELDS = List.of("segmentation", "bbox", "area", "iscrowd");
	private static final List<String> FIELDS_BESIDE_OUTLINE = FIELDS.subList(1, FIELDS.size());

	private final CocoIndex index;
	private final ObjectMapper mapper;
	private final JsonCodec codec;
	private final Optional<Path> imageFolder;
	private final Ids ids = new Ids();
	private final Ontology ontology;
	private final Map<JsonNode, String> classOfCategory = new HashMap<>();
	private final FileChannel channel;

	CocoSource(CocoIndex index, ObjectMapper mapper, Optional<Path> imageFolder) throws IOException {
		this.index = index;
		this.mapper = mapper;
		this.codec = new JsonCodec(mapper);
		this.imageFolder = imageFolder;
		this.ontology = readOntology();
		this.channel = FileChannel.open(index.file());
	}

	private Ontology readOntology() {
		Ontology read = OntologyFactory.eINSTANCE.createOntology();
		read.setId(Ids.ofName(name(), id -> false));
		read.setName(name());
		read.setVersion("1.0.0");
		read.setSchemaVersion(1);
		Map<String, LabelClass> byId = new LinkedHashMap<>();
		for (JsonNode category : index.categories()) {
			LabelClass labelClass = OntologyFactory.eINSTANCE.createLabelClass();
			labelClass.setName(category.path("name").textValue());
			labelClass.setId(Ids.ofName(labelClass.getName(), byId::containsKey));
			labelClass.setColor(color(byId.size()));
			ObjectNode extra = mapper.createObjectNode();
			extra.set(CocoFields.COCO, category);
			labelClass.setExtra(extra.toString());
			byId.put(labelClass.getId(), labelClass);
			classOfCategory.put(CocoFields.key(category.get("id")), labelClass.getId());
		}
		read.getClasses().addAll(byId.values());
		int number = 0;
		for (LabelClass labelClass : byId.values()) {
			addSkeleton(read, labelClass, index.categories().get(number++));
		}
		return read;
	}

	/** COCO numbers joints from 1. */
	private static void addSkeleton(Ontology ontology, LabelClass labelClass, JsonNode category) {
		List<String> joints = new ArrayList<>();
		category.path(CocoFields.KEYPOINTS).forEach(joint -> joints.add(joint.asText()));
		if (!joints.isEmpty()) {
			List<int[]> bones = new ArrayList<>();
			category.path("skeleton").forEach(pair -> bones.add(new int[] { pair.path(0).asInt() - 1, pair.path(1).asInt() - 1 }));
			Skeletons.add(ontology, labelClass, joints, bones);
		}
	}

	/** Hues a golden angle apart: far from each other however many there are. */
	private static String color(int n) {
		int rgb = java.awt.Color.HSBtoRGB((n * 0.618034f + 0.58f) % 1, n % 2 == 0 ? 0.75f : 0.55f, n % 3 == 2 ? 0.75f : 0.95f);
		return String.format("#%06x", rgb & 0xffffff);
	}

	@Override
	public String name() {
		String file = index.file().getFileName().toString();
		int dot = file.lastIndexOf('.');
		return dot > 0 ? file.substring(0, dot) : file;
	}

	@Override
	public String format() {
		return CocoFields.COCO;
	}

	@Override
	public Ontology ontology() {
		return ontology;
	}

	@Override
	public List<Layer> layers() {
		return List.of(Layer.MAIN);
	}

	@Override
	public long itemCount() {
		return index.images().size();
	}

	/** The images without their annotations. */
	List<CocoIndex.Image> images() {
		return index.images();
	}

	@Override
	public Optional<String> origin() {
		ObjectNode origin = mapper.createObjectNode();
		ObjectNode coco = origin.putObject(CocoFields.COCO);
		coco.set(CocoFields.RAW, index.others());
		if (index.isResults()) {
			coco.put(CocoFields.RESULTS, true);
		}
		index.absent().forEach(coco.putArray(CocoFields.ABSENT)::add);
		return Optional.of(origin.toString());
	}

	@Override
	public void forEach(Visitor visitor, Progress progress) throws IOException {
		ReadAhead.forEach(index.images().size(), this::read, visitor, progress);
	}

	private SourceRecord read(int number) throws IOException {
		CocoIndex.Image image = index.images().get(number);
		AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
		document.setSchemaVersion(1);
		document.setLayer(Layer.MAIN.id());
		for (int at = index.first(number); at >= 0; at = index.next(at)) {
			document.getAnnotations().add(read(at, image.node().path("width").asInt(), image.node().path("height").asInt()));
		}
		SourceRecord read = read(image, number, document);
		document.setItem(read.item().id());
		return read;
	}

	private SourceRecord read(CocoIndex.Image image, int place, AnnotationDocument document) throws IOException {
		JsonNode node = image.node();
		String path = CocoFields.fileName(node).replace('\\', '/');
		ObjectNode origin = mapper.createObjectNode();
		ObjectNode coco = origin.putObject(CocoFields.COCO);
		coco.put(CocoFields.PLACE, place);
		coco.set(CocoFields.ID, CocoFields.key(node.get("id")));
		ObjectNode raw = coco.putObject(CocoFields.RAW);
		node.properties().forEach(member -> {
			if (!List.of("id", "width", "height").contains(member.getKey()) || member.getValue().isNull()) {
				raw.set(member.getKey(), member.getValue());
			}
		});
		absent(coco, node, List.of("width", "height"));
		Optional<Path> media = imageFolder.flatMap(folder -> find(folder, MediaPath.of(path).file()));
		int width = node.path("width").asInt();
		int height = node.path("height").asInt();
		if (media.isPresent()) {
			try {
				ImageHeader.read(media.get(), MediaPath.of(path).pageIndex());
			} catch (IOException e) {
				throw new BadInputException(media.get(), "image " + node.get("id") + " of " + index.file(), e.getMessage(), e);
			}
		}
		Item item = new Item(path, path.startsWith("/") ? path.substring(1) : path,
				ImageHeader.typeByName(MediaPath.of(path).file()).orElse("image/x-unknown"), width, height, Optional.empty(), Optional.of(origin.toString()), Optional.empty());
		return new SourceRecord(item, media, List.of(document));
	}

	private static Optional<Path> find(Path folder, String path) {
		Path direct = folder.resolve(path.startsWith("/") ? path.substring(1) : path).normalize();
		return direct.startsWith(folder) && Files.isRegularFile(direct) ? Optional.of(direct) : Optional.empty();
	}

	private static void absent(ObjectNode coco, JsonNode node, List<String> names) {
		List<String> absent = names.stream().filter(name -> !node.has(name)).toList();
		if (!absent.isEmpty()) {
			ArrayNode list = coco.putArray(CocoFields.ABSENT);
			absent.forEach(list::add);
		}
	}

	private Annotation read(int at, int width, int height) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(index.length(at));
		while (bytes.hasRemaining() && channel.read(bytes, index.offset(at) + bytes.position()) >= 0) {
			// Until all of it is there.
		}
		try {
			return annotation(CocoText.read(bytes.array(), mapper), at, width, height);
		} catch (JsonProcessingException e) {
			throw new BadInputException(index.file(), index.place(at), e.getOriginalMessage(), e);
		} catch (IllegalArgumentException e) {
			throw new BadInputException(index.file(), index.place(at), e.getMessage(), e);
		}
	}

	private Annotation annotation(CocoText text, int place, int width, int height) {
		ObjectNode node = text.node();
		JsonNode ours = node.path(CocoFields.OURS);
		Annotation annotation = ours.isObject() ? codec.read(ours, AnnotationPackage.Literals.ANNOTATION, Annotation.class)
				: AnnotationFactory.eINSTANCE.createAnnotation();
		if (annotation.getId() == null) {
			annotation.setId(ids.next());
		}
		ObjectNode raw = mapper.createObjectNode();
		raw.setAll(node);
		raw.remove(List.of(CocoFields.OURS, "id", "image_id", "category_id"));
		readClass(text, annotation, raw);
		dropStaleGeometry(node, annotation, raw, width, height);
		readGeometry(text, annotation, raw);
		readKeypoints(node, annotation, raw);
		readCaption(node, annotation, raw);
		JsonNode crowd = node.path("iscrowd");
		if (crowd.isBoolean() || CocoFields.whole(crowd).filter(number -> number == 0 || number == 1).isPresent()) {
			annotation.setCrowd(crowd.asBoolean() || crowd.asInt() == 1);
			raw.remove("iscrowd");
		}
		readAttributes(node.path("attributes"), annotation, raw);
		if (node.path("score").isNumber()) {
			Annotations.score(annotation, node.get("score").doubleValue());
			raw.remove("score");
		}
		ObjectNode origin = mapper.createObjectNode();
		ObjectNode coco = origin.putObject(CocoFields.COCO);
		coco.put(CocoFields.PLACE, place);
		if (node.has("id")) {
			coco.set(CocoFields.ID, CocoFields.key(node.get("id")));
		}
		coco.put(CocoFields.SUM, Origins.sum(annotation.getGeometry()));
		if (!raw.isEmpty()) {
			coco.set(CocoFields.RAW, raw);
		}
		absent(coco, node, text.outline().isPresent() ? FIELDS_BESIDE_OUTLINE : FIELDS);
		annotation.setOrigin(origin.toString());
		return annotation;
	}

	private void readClass(CocoText text, Annotation annotation, ObjectNode raw) {
		JsonNode node = text.node();
		JsonNode category = node.get("category_id");
		if (category == null) {
			return;
		}
		boolean object = text.outline().isPresent() || node.has("bbox") || node.has("segmentation");
		if (category.isNull() || index.categories().isEmpty() && !object) {
			// Captions and the like carry a number without a list of what it means.
			raw.set("category_id", category);
			return;
		}
		String labelClass = classOfCategory.get(CocoFields.key(category));
		if (labelClass == null) {
			throw new IllegalArgumentException("the annotation " + node.path("id") + " is of category " + category
					+ ", which \"categories\" does not have");
		}
		annotation.setLabelClass(labelClass);
	}

	/** The exact geometry of ours counts only as long as nobody has changed the segmentation beside it. */
	private void dropStaleGeometry(JsonNode node, Annotation annotation, ObjectNode raw, int width, int height) {
		if (annotation.getGeometry() != null) {
			JsonNode expected = CocoFields.write(annotation.getGeometry(), width, height, mapper);
			if (CocoFields.segmentation(expected).equals(CocoFields.segmentation(node.path("segmentation")))) {
				raw.remove("segmentation");
			} else {
				annotation.setGeometry(null);
			}
		}
	}

	private static void readGeometry(CocoText text, Annotation annotation, ObjectNode raw) {
		JsonNode node = text.node();
		Optional<Geometry> shape = text.outline().isPresent() ? Optional.of(text.outline().get()) : node.hasNonNull("segmentation") ? CocoFields.segmentation(node.get("segmentation")) : Optional.empty();
		Optional<Geometry> box = node.hasNonNull("bbox") && !(node.get("bbox").isArray() && node.get("bbox").isEmpty()) ? Optional.of(CocoFields.box(node.get("bbox")))
				: Optional.empty();
		if (node.hasNonNull("area") && !node.get("area").isNumber()) {
			throw new IllegalArgumentException("an area is a number, here is " + node.get("area"));
		}
		if (annotation.getGeometry() == null) {
			annotation.setGeometry(shape.or(() -> box).orElseGet(Whole::new));
		}
		// What the exporter would write the same need not be kept.
		if (shape.isPresent() && shape.get().equals(annotation.getGeometry())
				&& !(shape.get() instanceof Mask mask && !isCanonical(mask, node.path("segmentation").path("counts")))
				&& !(shape.get() instanceof Polygon polygon && text.outline().isEmpty() && polygon.parts().size() < node.path("segmentation").size())) {
			raw.remove("segmentation");
		}
		if (annotation.getGeometry() instanceof Box own && box.isPresent() && own.equals(box.get())) {
			raw.remove("bbox");
			if (node.path("area").isNumber() && node.get("area").doubleValue() == own.area()) {
				raw.remove("area");
			}
			if (node.path("segmentation").isArray() && node.get("segmentation").isEmpty()) {
				raw.remove("segmentation");
			}
		}
	}

	/** Keypoints say more than the box and outline that come with them, which are kept for the way back. */
	private static void readKeypoints(JsonNode node, Annotation annotation, ObjectNode raw) {
		CocoFields.keypoints(node.path(CocoFields.KEYPOINTS)).ifPresent(joints -> {
			if (!(annotation.getGeometry() instanceof Keypoints)) {
				annotation.setGeometry(joints);
				CocoFields.DERIVED.stream().filter(node::has).forEach(name -> raw.set(name, node.get(name)));
			}
		});
	}

	private static void readCaption(JsonNode node, Annotation annotation, ObjectNode raw) {
		if (annotation.getGeometry() instanceof Whole && node.path(CocoFields.CAPTION).isTextual()) {
			annotation.getAttributes().put(CocoFields.CAPTION, new AttributeValue.Text(node.get(CocoFields.CAPTION).textValue()));
			raw.remove(CocoFields.CAPTION);
		}
	}

	private static boolean isCanonical(Mask mask, JsonNode counts) {
		return counts.isTextual() && counts.textValue().equals(mask.toCompressed());
	}

	private static void readAttributes(JsonNode attributes, Annotation annotation, ObjectNode raw) {
		if (!attributes.isObject() || attributes.isEmpty()) {
			return;
		}
		for (Map.Entry<String, JsonNode> member : attributes.properties()) {
			if (!JsonCodec.isAttributeValue(member.getValue())) {
				return;
			}
		}
		attributes.properties().forEach(member -> annotation.getAttributes().put(member.getKey(),
				JsonCodec.attributeValue(member.getValue())));
		raw.remove("attributes");
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}
}

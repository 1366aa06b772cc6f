/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.supervisely;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.common.util.EMap;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.ListedSource;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.format.support.Values;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.formats.vision.internal.support.Skeletons;
import org.labelwright.geometry.Geometry;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;

/** Reads a project of images of Supervisely: a folder with meta.json and, for each dataset, folders of images and of annotations. */
public final class SuperviselyImporter implements Importer {

	private final Origins origins = new Origins(Supervisely.ID);
	private final Annotations annotations = new Annotations();

	@Override
	public double detect(Path path) throws IOException {
		Path meta = path.resolve(Supervisely.META);
		if (!Files.isDirectory(path) || !Files.isRegularFile(meta)) {
			return 0;
		}
		Set<String> names = Reading.names(meta);
		return names.contains("0:classes") && (names.contains("0:tags") || names.contains("1:shape")) ? 0.95 : 0;
	}

	@Override
	public Capabilities capabilities() {
		return Supervisely.CAPABILITIES;
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		Path file = path.resolve(Supervisely.META);
		if (!Files.isRegularFile(file)) {
			throw new BadInputException(path, "", "is no project of Supervisely: it has no " + Supervisely.META);
		}
		JsonNode meta = Reading.json(file);
		Classes classes = new Classes(Images.name(path));
		Map<String, List<String>> nodes = new HashMap<>();
		Reading.at(file, "classes", () -> {
			for (JsonNode one : Values.list(meta.path("classes"), "\"classes\"")) {
				String title = Values.text(one.path("title"), "title of the class");
				classes.add(title);
				if (one.path("geometry_config").path("nodes").isObject() && !nodes.containsKey(title)) {
					nodes.put(title, graph(classes, title, one.get("geometry_config")));
				}
			}
			return null;
		});
		List<Path> files = Images.files(path, ".json").stream().filter(one -> one.getParent().endsWith("ann")).toList();
		ObjectNode kept = origins.object();
		kept.set("meta", meta);
		return new ListedSource<>(Images.name(path), Supervisely.ID, classes.ontology(), List.of(Layer.MAIN), origins.text(kept), files,
				one -> Reading.at(one, "", () -> read(path, one, classes, nodes, losses)));
	}

	private static List<String> graph(Classes classes, String title, JsonNode config) {
		List<String> keys = new ArrayList<>();
		List<String> joints = new ArrayList<>();
		config.get("nodes").properties().forEach(node -> {
			keys.add(node.getKey());
			joints.add(node.getValue().path("label").asText(node.getKey()));
		});
		List<int[]> bones = new ArrayList<>();
		config.path("edges").forEach(edge -> bones.add(new int[] { keys.indexOf(edge.path("src").asText()), keys.indexOf(edge.path("dst").asText()) }));
		if (!joints.isEmpty()) {
			Skeletons.add(classes, title, joints, bones);
		}
		return keys;
	}

	private SourceRecord read(Path root, Path file, Classes classes, Map<String, List<String>> nodes, LossReport losses) throws IOException {
		JsonNode node = Values.object(Reading.json(file), "annotation");
		Path dataset = file.getParent().getParent();
		String name = Images.stem(file.getFileName().toString());
		Path image = dataset.resolve("img").resolve(name);
		Optional<Path> media = Optional.of(image).filter(Files::isRegularFile);
		String folder = Images.relative(root, dataset);
		Item item = Images.item(file, (folder.isEmpty() ? "" : folder + "/") + name, media, Values.countOr0(node.path("size").path("width"), "width"),
				Values.countOr0(node.path("size").path("height"), "height")).withSplit(Optional.of(folder).filter(Supervisely.SPLITS::contains));
		AnnotationDocument document = Annotations.document(item, Layer.MAIN);
		ObjectNode kept = origins.object().put("path", item.path()).put("dataset", folder).put("name", name);
		kept.set(Supervisely.REST, origins.rest(node, Supervisely.FILE_FIELDS));
		kept.set(Supervisely.TAGS, tags(node.path("tags"), document.getAttributes()));
		int number = 0;
		for (JsonNode object : Values.list(node.path("objects"), "\"objects\"")) {
			Reading.at(file, "object " + number++, () -> {
				read(object, item, classes, nodes, losses).ifPresent(document.getAnnotations()::add);
				return null;
			});
		}
		return new SourceRecord(item.withOrigin(origins.text(kept)), media, List.of(document));
	}

	/** @return the tags as they are, as they have members that values of attributes do not */
	private JsonNode tags(JsonNode tags, EMap<String, AttributeValue> attributes) {
		ArrayNode raw = origins.object().putArray(Supervisely.TAGS);
		for (JsonNode tag : tags.isMissingNode() ? raw : Values.list(tags, "\"tags\"")) {
			raw.add(Values.object(tag, "tag"));
			String name = Values.text(tag.path("name"), "name of the tag");
			if (!attributes.containsKey(name)) {
				attributes.put(name, value(tag));
			}
		}
		return raw;
	}

	static AttributeValue value(JsonNode tag) {
		return Values.attribute(tag.path("value")).orElseGet(() -> new AttributeValue.Flag(true));
	}

	private Optional<Annotation> read(JsonNode object, Item item, Classes classes, Map<String, List<String>> nodes, LossReport losses) throws IOException {
		String title = Values.text(object.path("classTitle"), "classTitle");
		String type = Values.text(object.path("geometryType"), "geometryType");
		if (!Supervisely.knows(type)) {
			losses.add(type, "such shapes of Supervisely are not read", item.id(), object.path("id").asText());
			return Optional.empty();
		}
		Geometry geometry = Supervisely.geometry(type, object, nodes.getOrDefault(title, List.of()), item.width(), item.height());
		Annotation annotation = annotations.annotation(classes.id(title), geometry);
		ObjectNode kept = origins.object().put(Supervisely.SUM, Origins.sum(geometry));
		ObjectNode shape = origins.object();
		Supervisely.SHAPE_FIELDS.stream().filter(object::has).forEach(member -> shape.set(member, object.get(member)));
		kept.set(Supervisely.SHAPE, shape);
		ObjectNode rest = origins.rest(object, Supervisely.SHAPE_FIELDS);
		rest.remove(List.of("classTitle", "tags"));
		kept.put("title", title).set(Supervisely.REST, rest);
		kept.set(Supervisely.TAGS, tags(object.path("tags"), annotation.getAttributes()));
		annotation.setOrigin(origins.orNull(kept));
		return Optional.of(annotation);
	}
}

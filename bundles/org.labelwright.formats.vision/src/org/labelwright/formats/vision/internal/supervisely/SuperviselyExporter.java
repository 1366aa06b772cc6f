/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.supervisely;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.emf.common.util.EMap;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.FolderOutput;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.formats.vision.internal.support.Skeletons;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Points;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.LabelClass;

/** Writes a project of images of Supervisely, with a dataset a split. */
public final class SuperviselyExporter implements Exporter {

	private static final String COLOR = "#3B82F6";

	private final Origins origins = new Origins(Supervisely.ID);

	@Override
	public List<FormatOption> options() {
		return List.of(FolderOutput.MEDIA);
	}

	@Override
	public Capabilities capabilities() {
		return Supervisely.CAPABILITIES;
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		try (FolderOutput folder = new FolderOutput(path)) {
			Run run = new Run(source, losses);
			source.forEach(one -> run.write(one, folder, options.flag("media")), progress);
			folder.write(Supervisely.META, run.meta().toPrettyString() + "\n");
			folder.commit();
			return run.written;
		}
	}

	/** One export. */
	private final class Run {

		private final DatasetSource source;
		private final JsonNode came;
		private final Map<String, String> names;
		private final Map<String, List<String>> nodes = new HashMap<>();
		private final Map<String, String> tagTypes = new TreeMap<>();
		private final ExportCheck check;
		private final LossReport losses;
		private long written;

		Run(DatasetSource source, LossReport losses) {
			this.source = source;
			this.losses = losses;
			came = origins.of(source.origin()).path("meta");
			names = Classes.names(source.ontology());
			check = new ExportCheck("Supervisely", Supervisely.CAPABILITIES, losses);
			for (LabelClass one : Classes.concrete(source.ontology())) {
				List<String> joints = Skeletons.joints(one);
				List<String> keys = new ArrayList<>();
				find("classes", "title", one.getName()).path("geometry_config").path("nodes").fieldNames().forEachRemaining(keys::add);
				nodes.put(one.getId(), keys.size() == joints.size() ? keys : joints);
			}
		}

		private JsonNode find(String list, String member, String name) {
			for (JsonNode one : came.path(list)) {
				if (one.path(member).asText().equals(name)) {
					return one;
				}
			}
			return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
		}

		ObjectNode meta() {
			ObjectNode meta = came.isObject() ? came.deepCopy() : origins.object();
			ArrayNode classes = meta.putArray("classes");
			for (LabelClass one : Classes.concrete(source.ontology())) {
				JsonNode before = find("classes", "title", one.getName());
				classes.add(before.isObject() ? before : labelClass(one));
			}
			ArrayNode tags = meta.withArrayProperty("tags");
			tagTypes.forEach((name, type) -> {
				if (find("tags", "name", name).isMissingNode()) {
					tags.addObject().put("name", name).put("value_type", type).put("color", COLOR);
				}
			});
			if (!came.isObject()) {
				meta.put("projectType", "images");
			}
			return meta;
		}

		private ObjectNode labelClass(LabelClass one) {
			List<String> joints = nodes.get(one.getId());
			ObjectNode node = origins.object().put("title", one.getName()).put("shape", joints.isEmpty() ? "any" : "graph")
					.put("color", one.getColor() == null ? COLOR : one.getColor());
			ObjectNode config = node.putObject("geometry_config");
			if (!joints.isEmpty()) {
				ObjectNode places = config.putObject("nodes");
				for (int i = 0; i < joints.size(); i++) {
					var joint = one.getSkeleton().getJoints().get(i);
					places.putObject(joints.get(i)).put("label", joint.getName()).put("color", COLOR).putArray("loc").add(100 * joint.getX()).add(100 * joint.getY());
				}
				ArrayNode edges = config.putArray("edges");
				one.getSkeleton().getBones().forEach(bone -> edges.addObject().put("src", bone.getFrom().getName()).put("dst", bone.getTo().getName()).put("color", COLOR));
			}
			return node;
		}

		void write(SourceRecord one, FolderOutput folder, boolean media) throws IOException {
			check.item(one);
			Item item = one.item();
			JsonNode kept = origins.of(item.origin());
			String image = Images.exportPath(item);
			String dataset = item.split().map(split -> split.replaceAll("[/\\\\]", "_")).orElse(kept.path("dataset").asText("dataset"));
			String name = kept.path("name").asText(image.replace('/', '_'));
			String free = folder.uniqueFile(dataset + "/" + name, item, losses).substring(dataset.length() + 1);
			ObjectNode node = origins.object();
			rest(node, kept.path(Supervisely.REST));
			if (!kept.has(Supervisely.REST)) {
				node.put("description", "");
			}
			node.putObject("size").put("height", item.height()).put("width", item.width());
			ArrayNode tags = node.putArray("tags");
			ArrayNode objects = node.putArray("objects");
			for (AnnotationDocument document : one.documents()) {
				tags(tags, document.getAttributes(), kept.path(Supervisely.TAGS), item, "");
				for (Annotation annotation : document.getAnnotations()) {
					check.annotation(item, annotation);
					objects(item, annotation).forEach(objects::add);
				}
			}
			written += objects.size();
			String start = dataset.isEmpty() ? "" : dataset + "/";
			folder.write(start + "ann/" + free + ".json", node.toPrettyString() + "\n");
			if (media) {
				Images.copy(folder, one, start + "img/" + free, losses);
			}
		}

		private static void rest(ObjectNode node, JsonNode rest) {
			if (rest.isObject()) {
				node.setAll((ObjectNode) rest);
			}
		}

		/** A tag as it came while its value is the same; those of a name that came before cannot be changed here. */
		private void tags(ArrayNode tags, EMap<String, AttributeValue> attributes, JsonNode came, Item item, String annotation) {
			Set<String> done = new HashSet<>();
			Set<String> same = new HashSet<>();
			for (JsonNode tag : came) {
				String name = tag.path("name").asText();
				boolean first = done.add(name);
				if (first ? SuperviselyImporter.value(tag).equals(attributes.get(name)) : same.contains(name)) {
					same.add(name);
					tags.add(tag);
				}
			}
			attributes.forEach(attribute -> {
				if (!same.contains(attribute.getKey())) {
					tag(attribute.getKey(), attribute.getValue(), item, annotation).ifPresent(tags::add);
				}
			});
		}

		private Optional<ObjectNode> tag(String name, AttributeValue value, Item item, String annotation) {
			ObjectNode tag = origins.object().put("name", name);
			String type = switch (value) {
			case AttributeValue.Flag flag -> "none";
			case AttributeValue.Numeric number -> "any_number";
			default -> "any_string";
			};
			if (value instanceof AttributeValue.Flag flag && !flag.value()) {
				losses.add("attributes", "a tag is there or not; those that are false are left out", item.id(), annotation);
				return Optional.empty();
			}
			if (value instanceof AttributeValue.Choices) {
				losses.add("attributes", "a tag has one value; several choices are written as one text", item.id(), annotation);
			}
			tagTypes.merge(name, type, (a, b) -> a.equals(b) ? a : "any_string");
			return Optional.of(switch (value) {
			case AttributeValue.Flag flag -> tag.putNull("value");
			case AttributeValue.Numeric number -> tag.put("value", number.value());
			default -> tag.put("value", value.text());
			});
		}

		private List<ObjectNode> objects(Item item, Annotation annotation) throws IOException {
			JsonNode kept = origins.of(annotation.getOrigin());
			List<ObjectNode> objects = new ArrayList<>();
			for (ObjectNode shape : shapes(item, annotation, kept)) {
				ObjectNode object = origins.object();
				rest(object, kept.path(Supervisely.REST));
				if (!kept.has(Supervisely.REST)) {
					object.put("description", "");
				}
				String title = annotation.getLabelClass() == null ? "" : names.getOrDefault(annotation.getLabelClass(), annotation.getLabelClass());
				if (!title.equals(kept.path("title").asText(title))) {
					object.remove("classId");
				}
				object.put("classTitle", title).setAll(shape);
				tags(object.putArray("tags"), annotation.getAttributes(), kept.path(Supervisely.TAGS), item, annotation.getId());
				objects.add(object);
			}
			return objects;
		}

		private List<ObjectNode> shapes(Item item, Annotation annotation, JsonNode kept) throws IOException {
			if (annotation.getLabelClass() == null) {
				losses.add("annotations", "Supervisely has none without a class; left out", item.id(), annotation.getId());
				return List.of();
			}
			if (annotation.getGeometry() != null && kept.path(Supervisely.SUM).asLong(-1) == Origins.sum(annotation.getGeometry())) {
				return List.of(kept.get(Supervisely.SHAPE).deepCopy());
			}
			Optional<Geometry> geometry = check.geometry(item, annotation);
			if (geometry.isEmpty()) {
				return List.of();
			}
			if (geometry.get() instanceof Points points && points.points().size() > 1) {
				losses.add("points", "Supervisely has single points; written as an object each", item.id(), annotation.getId());
			}
			return Supervisely.shapes(geometry.get(), nodes.getOrDefault(annotation.getLabelClass(), List.of()));
		}
	}
}

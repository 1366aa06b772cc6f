/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.datumaro;

import com.fasterxml.jackson.core.JsonGenerator;
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
import java.util.TreeMap;
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
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.json.Json;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.formats.vision.internal.support.Rings;
import org.labelwright.formats.vision.internal.support.Skeletons;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Ellipse;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Points;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Polyline;
import org.labelwright.geometry.RotatedBox;
import org.labelwright.geometry.Whole;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.LabelClass;

/** Writes Datumaro JSON: a folder with a file of annotations and a folder of images a subset. */
public final class DatumaroExporter implements Exporter {

	private final Origins origins = new Origins(Datumaro.ID);

	@Override
	public List<FormatOption> options() {
		return List.of(FolderOutput.MEDIA);
	}

	@Override
	public Capabilities capabilities() {
		return Datumaro.CAPABILITIES;
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		try (FolderOutput folder = new FolderOutput(path); Run run = new Run(source, folder, losses)) {
			source.forEach(one -> run.write(one, options.flag("media")), progress);
			run.end();
			folder.commit();
			return run.written;
		}
	}

	/** One export; a file is open for each subset that was met. */
	private final class Run implements AutoCloseable {

		private final JsonNode heads;
		private final List<LabelClass> labels;
		private final Map<String, Integer> numbers = new HashMap<>();
		private final FolderOutput folder;
		private final ExportCheck check;
		private final LossReport losses;
		private final Map<String, JsonGenerator> open = new TreeMap<>();
		private long written;

		Run(DatasetSource source, FolderOutput folder, LossReport losses) {
			this.folder = folder;
			this.losses = losses;
			heads = origins.of(source.origin()).path(Datumaro.SUBSETS);
			labels = Classes.concrete(source.ontology());
			for (int i = 0; i < labels.size(); i++) {
				numbers.put(labels.get(i).getId(), i);
			}
			check = new ExportCheck("Datumaro", Datumaro.CAPABILITIES, losses);
		}

		private JsonGenerator subset(String name) throws IOException {
			JsonGenerator json = open.get(name);
			if (json == null) {
				json = Json.mapper().createGenerator(Files.newBufferedWriter(folder.file(Datumaro.ANNOTATIONS + "/" + name + ".json")));
				open.put(name, json);
				json.writeStartObject();
				for (Map.Entry<String, JsonNode> member : head(name).properties()) {
					json.writeFieldName(member.getKey());
					Json.mapper().writeTree(json, member.getValue());
				}
				json.writeArrayFieldStart("items");
			}
			return json;
		}

		/** All but the items. A new subset is like the first that came. */
		private ObjectNode head(String name) {
			JsonNode came = heads.has(name) ? heads.get(name) : heads.path(heads.isEmpty() ? "" : heads.fieldNames().next());
			ObjectNode head = came.isObject() ? came.deepCopy() : origins.object().put("dm_format_version", "1.0").put("media_type", 2);
			if (!came.isObject()) {
				head.putObject("infos");
			}
			ObjectNode categories = head.withObjectProperty("categories");
			List<String> before = new ArrayList<>();
			came.path("categories").path("label").path("labels").forEach(label -> before.add(label.path("name").asText()));
			List<String> now = labels.stream().map(LabelClass::getName).toList();
			if (before.equals(now)) {
				return head;
			}
			labels(categories, came.path("categories").path("label").path("labels"));
			points(categories);
			if (categories.remove("mask") != null) {
				losses.add("colours", "the labels they belong to have changed", "", "");
			}
			return head;
		}

		private void labels(ObjectNode categories, JsonNode came) {
			ObjectNode label = categories.withObjectProperty("label");
			ArrayNode list = label.putArray("labels");
			for (LabelClass one : labels) {
				ObjectNode node = origins.object().put("name", one.getName()).put("parent", "");
				node.putArray("attributes");
				came.forEach(before -> {
					if (before.path("name").asText().equals(one.getName())) {
						node.setAll((ObjectNode) before);
					}
				});
				list.add(node);
			}
			if (!label.has("attributes")) {
				label.putArray("attributes");
			}
			if (!label.has("label_groups")) {
				label.putArray("label_groups");
			}
		}

		private void points(ObjectNode categories) {
			categories.remove("points");
			for (int i = 0; i < labels.size(); i++) {
				List<String> joints = Skeletons.joints(labels.get(i));
				if (!joints.isEmpty()) {
					ObjectNode points = categories.withObjectProperty("points").withArrayProperty("items").addObject().put("label_id", i);
					ArrayNode names = points.putArray("labels");
					joints.forEach(names::add);
					ArrayNode bones = points.putArray("joints");
					var skeleton = labels.get(i).getSkeleton();
					skeleton.getBones().forEach(bone -> bones.addArray().add(skeleton.getJoints().indexOf(bone.getFrom()) + 1)
							.add(skeleton.getJoints().indexOf(bone.getTo()) + 1));
					points.putArray("positions");
				}
			}
		}

		void write(SourceRecord one, boolean media) throws IOException {
			check.item(one);
			Item item = one.item();
			String subset = item.split().orElse(Datumaro.DEFAULT).replaceAll("[/\\\\]", "_");
			JsonNode came = origins.of(item.origin());
			// Paths are relative to the folder of the subset.
			String path = came.path("image").path("path").asText(Images.exportPath(item));
			String start = subset + "/";
			String image = folder.uniqueFile(start + (Path.of(path).isAbsolute() || path.startsWith("..") ? Images.exportPath(item) : path), item, losses)
					.substring(start.length());
			ObjectNode node = origins.object().put("id", came.path("id").asText(Images.stem(path)));
			ArrayNode list = node.putArray(Datumaro.ANNOTATIONS);
			ObjectNode attributes = origins.object();
			rest(attributes, came.path(Datumaro.STRANGE));
			Map<String, Integer> groups = new HashMap<>();
			for (AnnotationDocument document : one.documents()) {
				document.getAttributes().forEach(attribute -> put(attributes, attribute.getKey(), attribute.getValue()));
				for (Annotation annotation : document.getAnnotations()) {
					check.annotation(item, annotation);
					annotations(item, annotation, groups).forEach(list::add);
				}
			}
			if (!attributes.isEmpty()) {
				node.set("attr", attributes);
			}
			if (came.has("image")) {
				node.set("image", image.equals(path) || !came.path("image").isObject() ? came.get("image") : ((ObjectNode) came.get("image").deepCopy()).put("path", image));
			} else if (!came.has("id")) {
				ObjectNode description = node.putObject("image").put("path", image);
				if (item.width() > 0 && item.height() > 0) {
					description.putArray("size").add(item.height()).add(item.width());
				}
			}
			rest(node, came.path(Datumaro.REST));
			written += list.size();
			Json.mapper().writeTree(subset(subset), node);
			if (media) {
				Images.copy(folder, one, Datumaro.IMAGES + "/" + subset + "/" + image, losses);
			}
		}

		private static void rest(ObjectNode node, JsonNode rest) {
			if (rest.isObject()) {
				node.setAll((ObjectNode) rest);
			}
		}

		private static void put(ObjectNode attributes, String name, AttributeValue value) {
			switch (value) {
			case AttributeValue.Flag flag -> attributes.put(name, flag.value());
			case AttributeValue.Numeric number -> attributes.put(name, number.value());
			case AttributeValue.Text text -> attributes.put(name, text.value());
			case AttributeValue.Choices choices -> choices.values().forEach(attributes.putArray(name)::add);
			}
		}

		/** Groups are whole numbers from 1 on there; other names get the next free one. */
		private static int group(String name, Map<String, Integer> groups) {
			return groups.computeIfAbsent(name, missing -> missing.matches("[1-9]\\d{0,8}") && !groups.containsValue(Integer.valueOf(missing)) ? Integer.valueOf(missing)
					: groups.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1);
		}

		private List<ObjectNode> annotations(Item item, Annotation annotation, Map<String, Integer> groups) {
			JsonNode came = origins.of(annotation.getOrigin());
			List<ObjectNode> nodes = new ArrayList<>();
			for (ObjectNode shape : shapes(item, annotation, came)) {
				ObjectNode node = origins.object().put("id", 0);
				boolean caption = shape.path("type").asText().equals(Datumaro.CAPTION);
				ObjectNode attributes = node.putObject("attributes");
				rest(attributes, came.path(Datumaro.STRANGE));
				annotation.getAttributes().forEach(attribute -> {
					if (caption && attribute.getKey().equals(Datumaro.CAPTION)) {
						node.put("caption", attribute.getValue().text());
					} else {
						put(attributes, attribute.getKey(), attribute.getValue());
					}
				});
				flag(attributes, Datumaro.CROWD, annotation.isCrowd());
				flag(attributes, Datumaro.OCCLUDED, annotation.isOccluded());
				flag(attributes, Datumaro.TRUNCATED, annotation.isTruncated());
				Annotations.score(annotation).ifPresent(score -> attributes.put(Datumaro.SCORE, score));
				node.put("group", annotation.getGroup() == null ? 0 : group(annotation.getGroup(), groups));
				if (!caption) {
					node.set("label_id", Optional.ofNullable(annotation.getLabelClass()).map(numbers::get).<JsonNode>map(Json.mapper().getNodeFactory()::numberNode)
							.orElse(Json.mapper().nullNode()));
				}
				if (!List.of("label", Datumaro.CAPTION, "skeleton").contains(shape.path("type").asText())) {
					node.put("z_order", 0);
				}
				rest(node, came.path(Datumaro.REST));
				node.setAll(shape);
				nodes.add(node);
			}
			return nodes;
		}

		private static void flag(ObjectNode attributes, String name, boolean set) {
			if (set) {
				attributes.put(name, true);
			}
		}

		private List<ObjectNode> shapes(Item item, Annotation annotation, JsonNode came) {
			Geometry own = Optional.ofNullable(annotation.getGeometry()).orElseGet(Whole::new);
			if (came.path(Datumaro.SUM).asLong(-1) == Origins.sum(own) && came.path(Datumaro.SHAPE).isObject()) {
				ObjectNode shape = came.get(Datumaro.SHAPE).deepCopy();
				return List.of(shape.set("type", came.get("type")));
			}
			if (own instanceof RotatedBox b && came.path("type").asText().equals(Datumaro.ROTATED)) {
				return List.of(path(Datumaro.ROTATED, b.centerX(), b.centerY(), b.width(), b.height(), Math.toDegrees(b.angle())));
			}
			return check.geometry(item, annotation).map(one -> shapes(one, annotation)).orElse(List.of());
		}

		private List<ObjectNode> shapes(Geometry geometry, Annotation annotation) {
			return switch (geometry) {
			case Box box -> {
				ObjectNode node = shape("bbox");
				node.putArray("bbox").add(box.x()).add(box.y()).add(box.width()).add(box.height());
				yield List.of(node);
			}
			case Polygon polygon -> Rings.of(polygon).stream().map(ring -> path("polygon", ring)).toList();
			case Polyline line -> List.of(path("polyline", line.path()));
			case Ellipse e -> List.of(path("ellipse", Coordinates.of(e.centerX() - e.radiusX(), e.centerY() - e.radiusY(), e.centerX() + e.radiusX(), e.centerY() + e.radiusY())));
			case Points points -> {
				ObjectNode node = path("points", points.points());
				ArrayNode visibility = node.putArray("visibility");
				for (int i = 0; i < points.points().size(); i++) {
					visibility.add(2);
				}
				yield List.of(node);
			}
			case Keypoints keypoints -> {
				ObjectNode node = shape("points");
				ArrayNode xy = node.putArray("points");
				ArrayNode visibility = node.putArray("visibility");
				for (Keypoint one : keypoints.keypoints()) {
					xy.add(one.x()).add(one.y());
					visibility.add(one.visibility().ordinal());
				}
				yield List.of(node);
			}
			case Mask mask -> {
				ObjectNode node = shape("mask");
				node.putObject("rle").put("counts", mask.toCompressed()).putArray("size").add(mask.height()).add(mask.width());
				yield List.of(node);
			}
			default -> List.of(shape(annotation.getLabelClass() == null && annotation.getAttributes().containsKey(Datumaro.CAPTION) ? Datumaro.CAPTION : "label"));
			};
		}

		private ObjectNode shape(String type) {
			return origins.object().put("type", type);
		}

		private ObjectNode path(String type, Coordinates points) {
			return path(type, points.toArray());
		}

		private ObjectNode path(String type, double... numbers) {
			ObjectNode node = shape(type);
			ArrayNode xy = node.putArray("points");
			for (double number : numbers) {
				xy.add(number);
			}
			return node;
		}

		void end() throws IOException {
			if (open.isEmpty()) {
				subset(Datumaro.DEFAULT);
			}
			for (JsonGenerator json : open.values()) {
				json.writeEndArray();
				json.writeEndObject();
			}
			close();
		}

		@Override
		public void close() throws IOException {
			for (JsonGenerator json : open.values()) {
				json.close();
			}
		}
	}
}

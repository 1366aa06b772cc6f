/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.datumaro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.format.support.Values;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.formats.vision.internal.support.Rings;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Ellipse;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Points;
import org.labelwright.geometry.Polyline;
import org.labelwright.geometry.RotatedBox;
import org.labelwright.geometry.Whole;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;

/** Reads the items of one file. */
final class DatumaroSubset {

	/** Of later versions of Datumaro, beside cuboids. */
	private static final Set<String> UNREAD = Set.of("feature_vector", "hash_key", "tabular", "depth_annotation", "super_resolution_annotation");

	/** @param joints how many points an object of this label has, 0 for any */
	record Label(String name, int joints) {
	}

	private final Path file;
	private final String name;
	private final Set<String> twice;
	private final List<Label> labels;
	private final Images images;
	private final Classes classes;
	private final LossReport losses;
	private final Origins origins = new Origins(Datumaro.ID);
	private final Annotations annotations = new Annotations();

	/** @param twice the paths that another subset has too, so that the name of this one is put before them */
	DatumaroSubset(Path file, String name, Set<String> twice, List<Label> labels, Images images, Classes classes, LossReport losses) {
		this.file = file;
		this.name = name;
		this.twice = twice;
		this.labels = labels;
		this.images = images;
		this.classes = classes;
		this.losses = losses;
	}

	Path file() {
		return file;
	}

	/** The path of the image, or the id where there is none. */
	static String path(JsonNode item) {
		String id = Values.text(Values.object(item, "item").path("id"), "\"id\"");
		String path = item.path("image").path("path").asText("");
		return path.isEmpty() ? id : path;
	}

	SourceRecord read(JsonNode node) throws IOException {
		String path = path(node);
		Optional<Path> media = images.find(name + "/" + path);
		JsonNode size = node.path("image").path("size");
		int height = size.size() == 2 ? Values.count(size.get(0), "height") : 0;
		int width = size.size() == 2 ? Values.count(size.get(1), "width") : 0;
		Item item = Images.item(file, twice.contains(path) ? name + "/" + path : path, media, width, height)
				.withSplit(Optional.of(name).filter(split -> !split.equals(Datumaro.DEFAULT)));
		AnnotationDocument document = Annotations.document(item, Layer.MAIN);
		ObjectNode strange = origins.object();
		node.path("attr").properties().forEach(attribute -> Values.attribute(attribute.getValue()).ifPresentOrElse(
				value -> document.getAttributes().put(attribute.getKey(), value), () -> strange.set(attribute.getKey(), attribute.getValue())));
		ObjectNode kept = origins.object().put("path", item.path());
		kept.set("id", node.get("id"));
		if (node.has("image")) {
			kept.set("image", node.get("image"));
		}
		kept.set(Datumaro.STRANGE, strange);
		kept.set(Datumaro.REST, origins.rest(node, Datumaro.ITEM_FIELDS));
		int number = 0;
		for (JsonNode one : Values.list(node.path(Datumaro.ANNOTATIONS), "\"annotations\"")) {
			Reading.at(file, "item \"" + node.get("id").textValue() + "\", annotation " + number++, () -> {
				read(one, item).ifPresent(document.getAnnotations()::add);
				return null;
			});
		}
		return new SourceRecord(item.withOrigin(origins.text(kept)), media, List.of(document));
	}

	private Optional<Annotation> read(JsonNode node, Item item) {
		String type = Values.text(node.path("type"), "\"type\"");
		if (type.startsWith("cuboid") || UNREAD.contains(type)) {
			losses.add(type, "annotations of Datumaro of this type are not read", item.id(), node.path("id").asText());
			return Optional.empty();
		}
		Optional<Label> label = label(node.path("label_id"));
		Geometry geometry = geometry(type, node, label);
		Annotation annotation = annotations.annotation(label.map(one -> classes.id(one.name())).orElse(null), geometry);
		ObjectNode strange = origins.object();
		node.path("attributes").properties().forEach(attribute -> attribute(annotation, attribute.getKey(), attribute.getValue(), strange));
		if (type.equals(Datumaro.CAPTION)) {
			Values.put(annotation, Datumaro.CAPTION, new AttributeValue.Text(Values.text(node.path("caption"), "caption")));
		}
		int group = Values.countOr0(node.path("group"), "group");
		if (group > 0) {
			annotation.setGroup(Integer.toString(group));
		}
		ObjectNode kept = origins.object().put(Datumaro.SUM, Origins.sum(geometry)).put("type", type);
		ObjectNode shape = origins.object();
		Datumaro.SHAPE_FIELDS.stream().filter(node::has).forEach(member -> shape.set(member, node.get(member)));
		kept.set(Datumaro.SHAPE, shape);
		kept.set(Datumaro.STRANGE, strange);
		ObjectNode rest = origins.rest(node, Datumaro.ANNOTATION_FIELDS);
		rest.remove(Datumaro.SHAPE_FIELDS);
		kept.set(Datumaro.REST, rest);
		annotation.setOrigin(origins.orNull(kept));
		return Optional.of(annotation);
	}

	/** What is false there is kept too: that it was said. */
	private static void attribute(Annotation annotation, String name, JsonNode value, ObjectNode strange) {
		boolean flag = value.isBoolean() && List.of(Datumaro.CROWD, Datumaro.OCCLUDED, Datumaro.TRUNCATED).contains(name);
		if (flag && value.booleanValue()) {
			switch (name) {
			case Datumaro.CROWD -> annotation.setCrowd(true);
			case Datumaro.OCCLUDED -> annotation.setOccluded(true);
			default -> annotation.setTruncated(true);
			}
		} else if (name.equals(Datumaro.SCORE) && value.isNumber()) {
			Annotations.score(annotation, Values.number(value, name));
		} else if (flag || Values.attribute(value).isEmpty()) {
			strange.set(name, value);
		} else {
			Values.put(annotation, name, Values.attribute(value).get());
		}
	}

	private Optional<Label> label(JsonNode id) {
		if (id.isMissingNode() || id.isNull() || id.asInt() < 0) {
			return Optional.empty();
		}
		int number = Values.count(id, "label_id");
		if (number >= labels.size()) {
			throw new IllegalArgumentException("there is no label " + number + ", there are " + labels.size());
		}
		return Optional.of(labels.get(number));
	}

	private static Geometry geometry(String type, JsonNode node, Optional<Label> label) {
		return switch (type) {
		case "bbox" -> {
			double[] n = numbers(node, "bbox", 4);
			yield new Box(n[0], n[1], n[2], n[3]);
		}
		// Centre, size and degrees clockwise on the screen, as RotatedBbox of Datumaro has its points.
		case Datumaro.ROTATED -> {
			double[] n = numbers(node, node.has("points") ? "points" : "bbox", 5);
			yield new RotatedBox(n[0], n[1], n[2], n[3], Math.toRadians(n[4]));
		}
		case "polygon" -> Rings.polygon(Coordinates.of(Values.numbers(node.path("points"), "points")));
		case "polyline" -> new Polyline(Coordinates.of(Values.numbers(node.path("points"), "points")));
		case "points" -> points(node, label.map(Label::joints).orElse(0));
		case "skeleton" -> skeleton(Values.numbers(node.path("points"), "points"));
		case "ellipse" -> {
			double[] n = numbers(node, "points", 4);
			Box box = Box.ofCorners(n[0], n[1], n[2], n[3]);
			yield new Ellipse(box.x() + box.width() / 2, box.y() + box.height() / 2, box.width() / 2, box.height() / 2, 0);
		}
		case "mask" -> {
			JsonNode rle = Values.object(node.path("rle"), "rle");
			yield Mask.ofCompressed(Values.count(rle.path("size").path(1), "width"), Values.count(rle.path("size").path(0), "height"),
					Values.text(rle.path("counts"), "counts"));
		}
		case "label", Datumaro.CAPTION -> new Whole();
		default -> throw new IllegalArgumentException("there is no type \"" + type + "\"");
		};
	}

	private static double[] numbers(JsonNode node, String member, int count) {
		double[] numbers = Values.numbers(node.path(member), member);
		if (numbers.length != count) {
			throw new IllegalArgumentException(member + " should have " + count + " numbers, here are " + numbers.length);
		}
		return numbers;
	}

	/** Points of a label that names them are the joints of an object; others are just points. */
	private static Geometry points(JsonNode node, int joints) {
		Coordinates points = Coordinates.of(Values.numbers(node.path("points"), "points"));
		if (joints == 0 || points.size() != joints) {
			return new Points(points);
		}
		List<Keypoint> keypoints = new ArrayList<>();
		for (int i = 0; i < joints; i++) {
			keypoints.add(new Keypoint(points.x(i), points.y(i), visibility(node.has("visibility") ? Values.number(node.get("visibility").path(i), "visibility") : 2)));
		}
		return new Keypoints(keypoints);
	}

	private static Geometry skeleton(double[] n) {
		if (n.length % 3 != 0) {
			throw new IllegalArgumentException("a skeleton has three numbers a point, here are " + n.length);
		}
		List<Keypoint> keypoints = new ArrayList<>();
		for (int i = 0; i < n.length; i += 3) {
			keypoints.add(new Keypoint(n[i], n[i + 1], visibility(n[i + 2])));
		}
		return new Keypoints(keypoints);
	}

	private static Keypoint.Visibility visibility(double number) {
		if (number != 0 && number != 1 && number != 2) {
			throw new IllegalArgumentException("the visibility should be 0, 1 or 2, here is " + number);
		}
		return Keypoint.Visibility.values()[(int) number];
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.labelme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.labelwright.formats.vision.internal.support.Pngs;
import org.labelwright.formats.vision.internal.support.Rings;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Ellipse;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Points;
import org.labelwright.geometry.Polyline;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;

/** Reads labelme JSON, or the XML of the first LabelMe: a file, or a folder with one file an image. */
public final class LabelMeImporter implements Importer {

	private static final int LOOK_AT = 5;

	private final Origins origins = new Origins(LabelMe.ID);
	private final Annotations annotations = new Annotations();

	@Override
	public double detect(Path path) throws IOException {
		if (!Files.isDirectory(path)) {
			return isLabelMe(path) || LabelMeXml.isOne(path) ? 0.9 : 0;
		}
		for (Path file : Images.files(path, ".json").stream().limit(LOOK_AT).toList()) {
			if (isLabelMe(file)) {
				return 0.85;
			}
		}
		return LabelMeXml.isIn(path) ? 0.85 : 0;
	}

	private static boolean isLabelMe(Path file) throws IOException {
		Set<String> names = Reading.names(file);
		return names.contains("0:shapes") && (names.contains("2:points") || names.contains("0:imagePath"));
	}

	@Override
	public Set<String> restated() {
		return Set.of("points", "shape_type", "mask", "version");
	}

	@Override
	public Capabilities capabilities() {
		return LabelMe.CAPABILITIES;
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		if (LabelMeXml.isIn(path)) {
			return new LabelMeXmlReader(path, losses).open(progress);
		}
		Classes classes = new Classes(Images.name(path));
		List<Path> files = new ArrayList<>();
		List<Path> candidates = Images.files(path, ".json");
		for (int i = 0; i < candidates.size(); i++) {
			progress.at(i, candidates.size());
			Path file = candidates.get(i);
			if (Files.isDirectory(path) && !isLabelMe(file)) {
				losses.add("files", "are no labelme JSON", Images.relative(path, file), "");
				continue;
			}
			files.add(file);
			Reading.at(file, "", () -> {
				for (JsonNode shape : Values.list(Reading.json(file).path("shapes"), "\"shapes\"")) {
					classes.add(Values.text(shape.path("label"), "label"));
				}
				return null;
			});
		}
		Path folder = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
		return new ListedSource<>(Images.name(path), LabelMe.ID, classes.ontology(), files,
				file -> Reading.at(file, "", () -> read(folder, file, classes, losses)));
	}

	private SourceRecord read(Path folder, Path file, Classes classes, LossReport losses) throws IOException {
		JsonNode node = Reading.json(file);
		String name = Values.text(node.path("imagePath"), "\"imagePath\"").replace('\\', '/');
		// The path is relative to the file and may lead out of its folder; what counts is where the image is found.
		Path there = file.resolveSibling(name).normalize();
		Path beside = there.startsWith(folder.normalize()) && Files.isRegularFile(there) ? there : file.resolveSibling(name.substring(name.lastIndexOf('/') + 1));
		Optional<Path> media = Optional.of(beside).filter(Files::isRegularFile);
		if (node.path("imageData").isTextual()) {
			losses.add("imageData", media.isPresent() ? "the image lies beside the file" : "images within JSON are not unpacked", name, "");
		}
		Item item = Images.item(file, Images.relative(folder, beside), media, Values.countOr0(node.path("imageWidth"), "imageWidth"),
				Values.countOr0(node.path("imageHeight"), "imageHeight"));
		ObjectNode kept = origins.object();
		ObjectNode raw = origins.rest(node, LabelMe.FILE_FIELDS);
		kept.put(LabelMe.FILE, Images.relative(folder, file)).put("imagePath", node.get("imagePath").textValue());
		AnnotationDocument document = Annotations.document(item, Layer.MAIN);
		if (isFlags(node.path("flags"))) {
			node.get("flags").properties().forEach(flag -> document.getAttributes().put(flag.getKey(), new AttributeValue.Flag(flag.getValue().booleanValue())));
			raw.remove("flags");
		}
		kept.set(LabelMe.RAW, raw);
		int number = 0;
		for (JsonNode shape : Values.list(node.path("shapes"), "\"shapes\"")) {
			int at = number++;
			Reading.at(file, "shape " + at, () -> document.getAnnotations().add(read(shape, item, classes)));
		}
		return new SourceRecord(item.withOrigin(origins.text(kept)), media, List.of(document));
	}

	private static boolean isFlags(JsonNode flags) {
		if (!flags.isObject()) {
			return false;
		}
		for (Map.Entry<String, JsonNode> flag : flags.properties()) {
			if (!flag.getValue().isBoolean()) {
				return false;
			}
		}
		return true;
	}

	private Annotation read(JsonNode shape, Item item, Classes classes) throws IOException {
		String type = shape.path("shape_type").asText("polygon");
		Geometry geometry = geometry(type, shape, item);
		Annotation annotation = annotations.annotation(classes.id(Values.text(shape.path("label"), "label")), geometry);
		ObjectNode raw = origins.rest(shape, LabelMe.SHAPE_FIELDS);
		if (isFlags(shape.path("flags"))) {
			shape.get("flags").properties().forEach(flag -> Values.put(annotation, flag.getKey(), new AttributeValue.Flag(flag.getValue().booleanValue())));
			raw.remove("flags");
		}
		if (shape.hasNonNull("group_id")) {
			annotation.setGroup(shape.get("group_id").asText());
		}
		for (String derived : List.of("points", "shape_type", "mask")) {
			if (shape.has(derived)) {
				raw.set(derived, shape.get(derived));
			}
		}
		ObjectNode kept = origins.object().put(LabelMe.SUM, Origins.sum(geometry));
		kept.set(LabelMe.RAW, raw);
		annotation.setOrigin(origins.orNull(kept));
		return annotation;
	}

	private static Geometry geometry(String type, JsonNode shape, Item item) throws IOException {
		Coordinates points = Values.points(shape.path("points"), "points");
		return switch (type) {
		case "rectangle" -> points.size() == 2 ? Box.ofCorners(points.x(0), points.y(0), points.x(1), points.y(1)) : Rings.polygon(points);
		case "circle" -> {
			need(points, 2, type);
			double radius = Math.hypot(points.x(1) - points.x(0), points.y(1) - points.y(0));
			yield new Ellipse(points.x(0), points.y(0), radius, radius, 0);
		}
		case "line", "linestrip" -> new Polyline(points);
		case "point", "points" -> new Points(points);
		case "mask" -> {
			need(points, 2, type);
			byte[] png = Base64.getMimeDecoder().decode(Values.text(shape.path("mask"), "mask"));
			yield Pngs.paste(new ByteArrayInputStream(png), (int) Math.rint(points.x(0)), (int) Math.rint(points.y(0)), item.width(), item.height());
		}
		default -> points.size() >= 3 ? Rings.polygon(points) : points.size() == 2 ? new Polyline(points) : new Points(points);
		};
	}

	private static void need(Coordinates points, int count, String type) {
		if (points.size() != count) {
			throw new IllegalArgumentException("a " + type + " has " + count + " points, here are " + points.size());
		}
	}
}

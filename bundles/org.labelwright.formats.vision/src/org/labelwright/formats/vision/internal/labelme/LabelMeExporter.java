/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.labelme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.labelwright.formats.vision.internal.support.Pngs;
import org.labelwright.formats.vision.internal.support.Rings;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Ellipse;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Points;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Polyline;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;

/** Writes labelme JSON: a folder with one file an image, beside the image; or the XML of the first LabelMe. */
public final class LabelMeExporter implements Exporter {

	private static final FormatOption IMAGE_DATA = FormatOption.flag("imageData", "Whether the bytes of the image stand in the JSON file too", false);
	private static final FormatOption FORM = FormatOption.choice("form", "The JSON of labelme, or the XML of the LabelMe of MIT; auto is as it was read, otherwise JSON", "auto", "json", LabelMeXml.XML);

	private final Origins origins = new Origins(LabelMe.ID);

	@Override
	public List<FormatOption> options() {
		return List.of(FolderOutput.MEDIA, IMAGE_DATA, FORM);
	}

	@Override
	public Capabilities capabilities() {
		return LabelMe.CAPABILITIES;
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		Map<String, String> names = Classes.names(source.ontology());
		String form = options.text(FORM.name());
		if (form.equals(LabelMeXml.XML) || form.equals("auto") && origins.of(source.origin()).path(LabelMeXml.FORM).asText().equals(LabelMeXml.XML)) {
			try (FolderOutput folder = new FolderOutput(path)) {
				LabelMeXmlWriter writer = new LabelMeXmlWriter(folder, names, options.flag("media"), losses);
				source.forEach(writer::add, progress);
				folder.commit();
				return writer.written();
			}
		}
		ExportCheck check = new ExportCheck("labelme", capabilities(), losses);
		long[] written = new long[1];
		try (FolderOutput folder = new FolderOutput(path)) {
			source.forEach(one -> {
				String image = folder.uniqueFile(Images.exportPath(one.item()), one.item(), losses);
				ObjectNode node = file(one, image, names, check, losses);
				written[0] += node.get("shapes").size();
				if (options.flag("imageData") && one.media().isPresent()) {
					node.put("imageData", Base64.getEncoder().encodeToString(Images.bytes(one)));
				}
				String file = folder.uniqueFile(origins.of(one.item().origin()).path(LabelMe.FILE).asText(Images.stem(image) + ".json"), one.item(), losses);
				folder.write(file, node.toPrettyString() + "\n");
				if (options.flag("media")) {
					Images.copy(folder, one, image, losses);
				}
			}, progress);
			folder.commit();
		}
		return written[0];
	}

	private ObjectNode file(SourceRecord one, String image, Map<String, String> names, ExportCheck check, LossReport losses) throws IOException {
		check.item(one);
		Item item = one.item();
		JsonNode kept = origins.of(item.origin());
		ObjectNode node = origins.object().put("version", "5.5.0");
		ObjectNode flags = node.putObject("flags");
		if (kept.path(LabelMe.RAW).isObject()) {
			node.setAll((ObjectNode) kept.get(LabelMe.RAW));
		}
		ArrayNode shapes = node.putArray("shapes");
		Map<String, Integer> groups = new HashMap<>();
		for (AnnotationDocument document : one.documents()) {
			document.getAttributes().forEach(entry -> flag(flags, entry.getKey(), entry.getValue(), item, "", losses));
			for (Annotation annotation : document.getAnnotations()) {
				check.annotation(item, annotation);
				for (ObjectNode shape : shapes(item, annotation, check)) {
					shapes.add(complete(shape, item, annotation, names, groups, losses));
				}
			}
		}
		String name = image.substring(image.lastIndexOf('/') + 1);
		node.put("imagePath", image.equals(Images.exportPath(item)) ? kept.path("imagePath").asText(name) : name).putNull("imageData");
		return node.put("imageHeight", item.height()).put("imageWidth", item.width());
	}

	private ObjectNode complete(ObjectNode shape, Item item, Annotation annotation, Map<String, String> names, Map<String, Integer> groups,
			LossReport losses) {
		ObjectNode node = origins.object().put("label", annotation.getLabelClass() == null ? "" : names.getOrDefault(annotation.getLabelClass(), annotation.getLabelClass()));
		node.setAll(shape);
		if (annotation.getGroup() == null) {
			node.putNull("group_id");
		} else {
			node.put("group_id", group(annotation.getGroup(), groups));
		}
		ObjectNode flags = origins.object();
		annotation.getAttributes().forEach(entry -> flag(flags, entry.getKey(), entry.getValue(), item, annotation.getId(), losses));
		if (!node.has("flags")) {
			node.set("flags", flags);
		}
		return node;
	}

	/** Groups are whole numbers there; other names get the next free one. */
	private static int group(String name, Map<String, Integer> groups) {
		return groups.computeIfAbsent(name, missing -> missing.matches("\\d{1,9}") && !groups.containsValue(Integer.valueOf(missing))
				? Integer.valueOf(missing)
				: groups.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1);
	}

	private static void flag(ObjectNode flags, String name, AttributeValue value, Item item, String annotation, LossReport losses) {
		if (value instanceof AttributeValue.Flag flag) {
			flags.put(name, flag.value());
		} else {
			losses.add("attributes", "labelme has flags alone, which are true or false", item.id(), annotation);
		}
	}

	private List<ObjectNode> shapes(Item item, Annotation annotation, ExportCheck check) throws IOException {
		JsonNode kept = origins.of(annotation.getOrigin());
		ObjectNode raw = kept.path(LabelMe.RAW).isObject() ? kept.get(LabelMe.RAW).deepCopy() : origins.object();
		if (annotation.getGeometry() != null && kept.path(LabelMe.SUM).asLong(-1) == Origins.sum(annotation.getGeometry())) {
			return List.of(raw);
		}
		raw.remove(List.of("points", "shape_type", "mask"));
		List<ObjectNode> shapes = new ArrayList<>();
		if (annotation.getGeometry() instanceof Ellipse e && e.radiusX() == e.radiusY()) {
			shapes.add(shape(raw, "circle", e.centerX(), e.centerY(), e.centerX() + e.radiusX(), e.centerY()));
			return shapes;
		}
		Optional<Geometry> geometry = check.geometry(item, annotation);
		if (geometry.isEmpty()) {
			return shapes;
		}
		switch (geometry.get()) {
		case Box box -> shapes.add(shape(raw, "rectangle", box.x(), box.y(), box.right(), box.bottom()));
		case Polygon polygon -> {
			for (Coordinates ring : Rings.of(polygon)) {
				shapes.add(shape(raw, "polygon", ring.toArray()));
			}
		}
		case Polyline line -> shapes.add(shape(raw, line.path().size() == 2 ? "line" : "linestrip", line.path().toArray()));
		case Points points -> shapes.add(shape(raw, points.points().size() == 1 ? "point" : "points", points.points().toArray()));
		case Mask mask -> {
			Box box = mask.bounds().orElse(new Box(0, 0, 1, 1));
			// The second corner is the last pixel of the mask, not the one after it.
			shapes.add(shape(raw, "mask", box.x(), box.y(), box.right() - 1, box.bottom() - 1).put("mask", Base64.getEncoder()
					.encodeToString(Pngs.write(mask, (int) box.x(), (int) box.y(), (int) box.width(), (int) box.height()))));
		}
		default -> throw new IllegalStateException("labelme does not have " + geometry.get().kind());
		}
		return shapes;
	}

	private ObjectNode shape(ObjectNode raw, String type, double... xy) {
		ObjectNode shape = raw.deepCopy().put("shape_type", type);
		ArrayNode points = shape.putArray("points");
		for (int i = 0; i < xy.length; i += 2) {
			points.addArray().add(xy[i]).add(xy[i + 1]);
		}
		return shape;
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.imagefolder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.FolderOutput;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.formats.vision.internal.support.Shapes;
import org.labelwright.geometry.Box;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;

/** Writes folders of images with metadata.jsonl, one a split. Every object gets every column; what it has not is null. */
public final class ImageFolderMetadataExporter implements Exporter {

	private final Origins origins = new Origins(ImageFolder.ID);

	@Override
	public List<FormatOption> options() {
		return List.of(FolderOutput.MEDIA);
	}

	@Override
	public Capabilities capabilities() {
		return ImageFolder.CAPABILITIES;
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		Shapes shapes = new Shapes(source, "imagefolder", new ExportCheck("imagefolder", capabilities(), losses), losses);
		Map<String, StringBuilder> files = new TreeMap<>();
		long[] written = new long[1];
		try (FolderOutput folder = new FolderOutput(path)) {
			source.forEach(one -> {
				Item item = one.item();
				String root = item.split().map(split -> split + "/").orElse("");
				String image = folder.uniqueFile(root + Images.exportPath(item, root), item, losses).substring(root.length());
				ObjectNode node = node(one, image, shapes);
				written[0] += node.path(ImageFolder.OBJECTS).path(ImageFolder.BBOX).size();
				StringBuilder file = files.computeIfAbsent(root, missing -> new StringBuilder());
				if (node.size() > 1 || !origins.of(item.origin()).path(ImageFolder.UNLISTED).asBoolean()) {
					file.append(node).append('\n');
				}
				if (options.flag("media")) {
					Images.copy(folder, one, root + image, losses);
				}
			}, progress);
			for (Map.Entry<String, StringBuilder> file : files.entrySet()) {
				folder.write(file.getKey() + ImageFolder.METADATA, file.getValue().toString());
			}
			folder.commit();
		}
		return written[0];
	}

	private ObjectNode node(SourceRecord one, String image, Shapes shapes) throws IOException {
		JsonNode kept = origins.of(one.item().origin());
		ObjectNode node = origins.object().put(ImageFolder.FILE_NAME, image);
		List<Annotation> annotations = new ArrayList<>();
		List<Box> boxes = new ArrayList<>();
		List<Annotation> wholes = new ArrayList<>();
		shapes.forEach(one, (annotation, geometry) -> {
			if (geometry instanceof Box box) {
				annotations.add(annotation);
				boxes.add(box);
			} else {
				wholes.add(annotation);
			}
		});
		for (AnnotationDocument document : one.documents()) {
			document.getAttributes().forEach(entry -> put(node, entry.getKey(), entry.getValue()));
		}
		if (kept.path(ImageFolder.REST).isObject()) {
			node.setAll((ObjectNode) kept.get(ImageFolder.REST));
		}
		label(node, one.item(), wholes, kept.path(ImageFolder.LIST).asBoolean(), shapes);
		if (!annotations.isEmpty() || kept.has(ImageFolder.OBJECTS)) {
			node.set(ImageFolder.OBJECTS, objects(one.item(), annotations, boxes, kept.path(ImageFolder.OBJECTS), shapes));
		}
		return node;
	}

	private void label(ObjectNode node, Item item, List<Annotation> wholes, boolean list, Shapes shapes) {
		ArrayNode labels = node.arrayNode();
		for (Annotation whole : wholes) {
			shapes.onlyAttributes(item, whole, Set.of());
			JsonNode cell = origins.of(whole.getOrigin()).path(ImageFolder.LABEL);
			shapes.name(item, whole).ifPresent(name -> labels.add(cell.isIntegralNumber() && cell.asText().equals(name) ? cell : node.textNode(name)));
		}
		if (!labels.isEmpty()) {
			if (node.has(ImageFolder.LABEL)) {
				shapes.lost("attributes of items", "the column label has the class of the image", item);
			}
			node.set(ImageFolder.LABEL, labels.size() == 1 && !list ? labels.get(0) : labels);
		}
	}

	private ObjectNode objects(Item item, List<Annotation> annotations, List<Box> boxes, JsonNode before, Shapes shapes) {
		ObjectNode objects = origins.object();
		Set<String> columns = new LinkedHashSet<>();
		before.properties().forEach(column -> {
			boolean list = column.getValue().isArray() && column.getValue().isEmpty();
			if (list) {
				columns.add(column.getKey());
			} else {
				objects.set(column.getKey(), column.getValue());
			}
		});
		annotations.forEach(one -> columns.addAll(one.getAttributes().keySet().stream().sorted().toList()));
		String category = before.has(ImageFolder.CATEGORY) ? ImageFolder.CATEGORY : ImageFolder.CATEGORIES;
		columns.removeAll(List.of(ImageFolder.BBOX, category));
		ArrayNode bbox = objects.putArray(ImageFolder.BBOX);
		boolean classes = annotations.stream().anyMatch(one -> one.getLabelClass() != null) || before.has(category) || before.isMissingNode();
		for (int i = 0; i < annotations.size(); i++) {
			Annotation annotation = annotations.get(i);
			JsonNode kept = origins.of(annotation.getOrigin());
			Box box = boxes.get(i);
			if (kept.path(ImageFolder.SUM).asLong(-1) == Origins.sum(box)) {
				bbox.add(kept.get(ImageFolder.BBOX));
			} else {
				bbox.addArray().add(box.x()).add(box.y()).add(box.width()).add(box.height());
			}
			if (classes) {
				String name = shapes.name(item, annotation).orElse("");
				JsonNode cell = kept.path(ImageFolder.CATEGORY);
				objects.withArray(category).add(cell.isIntegralNumber() && cell.asText().equals(name) ? cell : objects.textNode(name));
			}
			for (String column : columns) {
				ObjectNode cell = origins.object();
				cell.set(column, kept.path(ImageFolder.REST).path(column).isMissingNode() ? cell.nullNode() : kept.path(ImageFolder.REST).path(column));
				if (annotation.getAttributes().containsKey(column)) {
					put(cell, column, annotation.getAttributes().get(column));
				}
				objects.withArray(column).add(cell.get(column));
			}
		}
		if (annotations.isEmpty()) {
			if (classes) {
				objects.putArray(category);
			}
			columns.forEach(objects::putArray);
		}
		return objects;
	}

	private static void put(ObjectNode node, String name, AttributeValue value) {
		switch (value) {
		case AttributeValue.Flag flag -> node.put(name, flag.value());
		case AttributeValue.Numeric number when number.value() == Math.rint(number.value()) && Math.abs(number.value()) < 1e15 -> node.put(name, (long) number.value());
		case AttributeValue.Numeric number -> node.put(name, number.value());
		case AttributeValue.Choices choices -> {
			ArrayNode list = node.putArray(name);
			choices.values().forEach(list::add);
		}
		case AttributeValue.Text text -> node.put(name, text.value());
		}
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.imagefolder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
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
import org.labelwright.core.json.Json;
import org.labelwright.formats.vision.internal.csv.CsvTable;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.formats.vision.internal.support.Lines;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Whole;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;

/** Reads folders of images with metadata.jsonl: the folder of one, that above several, or the file itself. */
public final class ImageFolderMetadataImporter implements Importer {

	/** A line of a file, or an image that none is about. */
	private record Entry(Path file, int line, Optional<JsonNode> node, String path, Optional<String> split, Optional<Path> image) {
	}

	private final Origins origins = new Origins(ImageFolder.ID);
	private final Annotations annotations = new Annotations();
	/** Fields may come twice or something may follow: such lines are refused. */
	private final ObjectReader json = Json.mapper().readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

	@Override
	public double detect(Path path) throws IOException {
		for (Path file : files(path)) {
			String first = Reading.headText(file).lines().findFirst().orElse("");
			boolean table = isTable(file) && List.of(first.replaceAll("[\"\uFEFF]", "").split(",")).contains(ImageFolder.FILE_NAME);
			if (table || first.startsWith("{") && first.contains('"' + ImageFolder.FILE_NAME + '"')) {
				return 0.95;
			}
		}
		return 0;
	}

	private static List<Path> files(Path path) throws IOException {
		if (!Files.isDirectory(path)) {
			return path.getFileName().toString().endsWith(".jsonl") || isTable(path) ? List.of(path) : List.of();
		}
		if (metadata(path).isPresent()) {
			return metadata(path).stream().toList();
		}
		try (Stream<Path> children = Files.list(path)) {
			return children.flatMap(child -> metadata(child).stream()).sorted().toList();
		}
	}

	private static Optional<Path> metadata(Path folder) {
		return Stream.of(ImageFolder.METADATA, ImageFolder.TABLE).map(folder::resolve).filter(Files::isRegularFile).findFirst();
	}

	private static boolean isTable(Path file) {
		return file.getFileName().toString().equals(ImageFolder.TABLE);
	}

	@Override
	public Capabilities capabilities() {
		return ImageFolder.CAPABILITIES;
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		List<Path> files = files(path);
		if (files.isEmpty()) {
			throw new BadInputException(path, "", "has no " + ImageFolder.METADATA);
		}
		Classes classes = new Classes(Images.name(path));
		List<Entry> entries = new ArrayList<>();
		for (Path file : files) {
			boolean split = Files.isDirectory(path) && !file.getParent().equals(path);
			entries.addAll(entries(file, split ? Optional.of(file.getParent().getFileName().toString()) : Optional.empty(), classes));
		}
		return new ListedSource<>(Images.name(path), ImageFolder.ID, classes.ontology(), entries, entry -> read(entry, classes));
	}

	private List<Entry> entries(Path file, Optional<String> split, Classes classes) throws IOException {
		List<Entry> entries = new ArrayList<>();
		Path folder = file.toAbsolutePath().getParent();
		Images images = Images.in(folder);
		String prefix = split.map(name -> name + "/").orElse("");
		Set<Path> listed = new HashSet<>();
		forEach(file, (node, number) -> {
			String name = Values.text(node.path(ImageFolder.FILE_NAME), '"' + ImageFolder.FILE_NAME + '"');
			categories(node.path(ImageFolder.OBJECTS)).forEach(one -> classes.add(className(one)));
			labels(node).forEach(one -> classes.add(className(one)));
			Optional<Path> image = images.find(name);
			image.ifPresent(listed::add);
			entries.add(new Entry(file, number, Optional.of(node), prefix + name, split, image));
		});
		for (Path image : images.all()) {
			if (!listed.contains(image)) {
				entries.add(new Entry(file, 0, Optional.empty(), prefix + Images.relative(folder, image), split, Optional.of(image)));
			}
		}
		return entries;
	}

	@FunctionalInterface
	private interface RowVisitor {
		void visit(JsonNode node, int line) throws IOException;
	}

	private void forEach(Path file, RowVisitor visitor) throws IOException {
		if (isTable(file)) {
			CsvTable.of(file).forEach((row, line) -> {
				ObjectNode node = origins.object();
				row.forEach(node::put);
				visitor.visit(node, line.number());
			});
			return;
		}
		Lines.forEach(file, (line, number) -> {
			if (!line.isBlank()) {
				visitor.visit(Values.object(parse(line), "line"), number);
			}
		});
	}

	private JsonNode parse(String line) {
		try {
			return json.readValue(line);
		} catch (JsonProcessingException e) {
			throw new IllegalArgumentException("is not JSON: " + e.getOriginalMessage(), e);
		}
	}

	private static JsonNode categories(JsonNode objects) {
		return objects.path(objects.has(ImageFolder.CATEGORIES) ? ImageFolder.CATEGORIES : ImageFolder.CATEGORY);
	}

	/** The classes of the whole image; none where the column of that name holds something else. */
	private static List<JsonNode> labels(JsonNode node) {
		JsonNode label = node.path(ImageFolder.LABEL);
		List<JsonNode> labels = new ArrayList<>();
		(label.isArray() ? label : List.of(label)).forEach(labels::add);
		return labels.stream().allMatch(one -> one.isTextual() || one.isIntegralNumber()) ? labels : List.of();
	}

	private static String className(JsonNode category) {
		if (!category.isTextual() && !category.isIntegralNumber()) {
			throw new IllegalArgumentException("a category is a name or a whole number, here is " + category);
		}
		return category.asText();
	}

	private SourceRecord read(Entry entry, Classes classes) throws IOException {
		Item item = Reading.at(entry.file(), Lines.where(entry.line()), () -> Images.item(entry.file(), entry.path(), entry.image(), 0, 0)).withSplit(entry.split());
		if (entry.node().isEmpty()) {
			return Annotations.sourceRecord(item.withOrigin(origins.text(origins.object().put(ImageFolder.UNLISTED, true))), entry.image(), List.of());
		}
		return Reading.at(entry.file(), Lines.where(entry.line()), () -> {
			JsonNode node = entry.node().get();
			List<Annotation> read = objects(node.path(ImageFolder.OBJECTS), classes);
			int objects = read.size();
			List<JsonNode> labels = labels(node);
			for (JsonNode label : labels) {
				Annotation annotation = annotations.annotation(classes.id(className(label)), new Whole());
				ObjectNode cell = origins.object();
				cell.set(ImageFolder.LABEL, label);
				annotation.setOrigin(origins.text(cell).orElse(null));
				read.add(annotation);
			}
			ObjectNode kept = origins.object();
			ObjectNode rest = kept.putObject(ImageFolder.REST);
			List<Map.Entry<String, AttributeValue>> attributes = new ArrayList<>();
			for (Map.Entry<String, JsonNode> member : node.properties()) {
				Optional<AttributeValue> value = Values.attribute(member.getValue());
				if (member.getKey().equals(ImageFolder.OBJECTS) && !member.getValue().isNull()) {
					kept.set(ImageFolder.OBJECTS, columnsWithout(member.getValue(), objects));
				} else if (member.getKey().equals(ImageFolder.LABEL) && !labels.isEmpty()) {
					kept.put(ImageFolder.LIST, member.getValue().isArray());
				} else if (value.isPresent() && !member.getKey().equals(ImageFolder.FILE_NAME)) {
					attributes.add(Map.entry(member.getKey(), value.get()));
				} else if (!member.getKey().equals(ImageFolder.FILE_NAME)) {
					rest.set(member.getKey(), member.getValue());
				}
			}
			SourceRecord made = Annotations.sourceRecord(item.withOrigin(origins.text(kept)), entry.image(), read);
			attributes.forEach(one -> made.documents().getFirst().getAttributes().put(one.getKey(), one.getValue()));
			return made;
		});
	}

	/** What of the objects is no column of attributes; the names of those that are, with nothing in them. */
	private ObjectNode columnsWithout(JsonNode objects, int count) {
		ObjectNode kept = origins.object();
		objects.properties().forEach(column -> kept.set(column.getKey(), isColumn(column.getValue(), count) ? origins.object().arrayNode() : column.getValue()));
		return kept;
	}

	private static boolean isColumn(JsonNode column, int count) {
		return column.isArray() && column.size() == count;
	}

	private List<Annotation> objects(JsonNode objects, Classes classes) {
		List<Annotation> read = new ArrayList<>();
		if (objects.isMissingNode() || objects.isNull()) {
			return read;
		}
		JsonNode boxes = Values.list(Values.object(objects, "\"objects\"").path(ImageFolder.BBOX), "\"bbox\"");
		JsonNode categories = categories(objects);
		if (!categories.isMissingNode() && Values.list(categories, "\"categories\"").size() != boxes.size()) {
			throw new IllegalArgumentException("there are " + boxes.size() + " boxes and " + categories.size() + " categories");
		}
		for (int i = 0; i < boxes.size(); i++) {
			double[] b = Values.numbers(boxes.get(i), "box");
			if (b.length != 4) {
				throw new IllegalArgumentException("a box is x, y, width and height, here is " + boxes.get(i));
			}
			Box box = new Box(b[0], b[1], b[2], b[3]);
			Annotation annotation = annotations.annotation(categories.isMissingNode() ? null : classes.id(className(categories.get(i))), box);
			ObjectNode kept = origins.object().put(ImageFolder.SUM, Origins.sum(box));
			kept.set(ImageFolder.BBOX, boxes.get(i));
			if (!categories.isMissingNode()) {
				kept.set(ImageFolder.CATEGORY, categories.get(i));
			}
			ObjectNode rest = kept.putObject(ImageFolder.REST);
			for (Map.Entry<String, JsonNode> column : objects.properties()) {
				if (isColumn(column.getValue(), boxes.size()) && column.getValue() != boxes && column.getValue() != categories) {
					JsonNode cell = column.getValue().get(i);
					Values.attribute(cell).ifPresentOrElse(value -> Values.put(annotation, column.getKey(), value), () -> rest.set(column.getKey(), cell));
				}
			}
			annotation.setOrigin(origins.orNull(kept));
			read.add(annotation);
		}
		return read;
	}
}

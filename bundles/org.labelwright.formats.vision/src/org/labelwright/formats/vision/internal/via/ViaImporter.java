/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.via;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.FormatOption;
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
import org.labelwright.formats.vision.internal.support.RecordSource;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Whole;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;

/** Reads a project of VGG Image Annotator, or annotations exported from one as JSON or CSV. */
public final class ViaImporter implements Importer {

	private static final FormatOption CLASS = FormatOption.text("class",
			"The attribute of regions and images that holds the class; without, the first of class, label, category, object, type and name, or the only one there is");
	private static final List<String> CLASS_NAMES = List.of("class", "label", "category", "object", "type", "name");

	private final Origins origins = new Origins(Via.ID);
	private final Annotations annotations = new Annotations();

	@Override
	public List<FormatOption> options() {
		return List.of(CLASS);
	}

	@Override
	public double detect(Path path) throws IOException {
		if (Files.isDirectory(path)) {
			return files(path).isEmpty() ? 0 : 0.85;
		}
		if (isCsv(path)) {
			return Reading.headText(path).lines().findFirst().filter(line -> line.contains("region_shape_attributes")).isPresent() ? 0.9 : 0;
		}
		Set<String> names = Reading.names(path);
		return names.contains("0:" + Via.IMAGES) || Via3.isProject(names) || names.containsAll(Set.of("1:filename", "1:regions", "1:size")) ? 0.9 : 0;
	}

	private static boolean isCsv(Path path) {
		return path.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
	}

	private List<Path> files(Path folder) throws IOException {
		List<Path> found = new ArrayList<>();
		for (Path file : Images.files(folder, 1)) {
			if (detect(file) > 0) {
				found.add(file);
			}
		}
		return found;
	}

	@Override
	public Capabilities capabilities() {
		return Via.ALL.noting("Circles are ellipses of equal radii. Regions and images have no class of their own; an attribute holds it. Projects of VIA 3 are read too: a view is an item, a segment of time an interval; regions of single frames of a video are kept for VIA alone.");
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		List<Path> found = Files.isDirectory(path) ? files(path) : List.of(path);
		if (found.size() != 1) {
			throw new BadInputException(path, "", found.isEmpty() ? "has no file of VIA" : "has several files of VIA; name one of them");
		}
		Path file = found.getFirst();
		if (!isCsv(file) && Via3.isProject(Reading.names(file))) {
			return new Via3Reader(file, options.text("class"), CLASS_NAMES, losses).source();
		}
		boolean project = Reading.names(file).contains("0:" + Via.IMAGES);
		Survey survey = new Survey();
		ObjectNode others = origins.object();
		List<ObjectNode> lines = isCsv(file) ? lines(file) : List.of();
		lines.forEach(survey::look);
		if (!isCsv(file)) {
			others = Reading.records(file, project ? Via.IMAGES : "", (key, node, where) -> survey.look(node));
		}
		JsonNode declared = others.path(Via.ATTRIBUTES).path("region");
		Classes classes = new Classes(Images.name(file));
		String attribute = survey.classAttribute(options.text("class"), declared);
		declared.path(attribute).path("options").properties().forEach(option -> classes.add(option.getKey()));
		survey.values(attribute).forEach(classes::add);
		String fileAttribute = attribute.isEmpty() ? survey.fileAttribute(options.text("class")) : attribute;
		if (survey.isFileAttribute(fileAttribute)) {
			others.path(Via.ATTRIBUTES).path("file").path(fileAttribute).path("options").properties().forEach(option -> classes.add(option.getKey()));
			survey.fileValues(fileAttribute).forEach(classes::add);
		}
		Reader reader = new Reader(file, Images.in(file.toAbsolutePath().getParent()), classes, attribute, fileAttribute);
		ObjectNode kept = origins.object().put(Via.CLASS, attribute);
		if (!fileAttribute.equals(attribute)) {
			kept.put(Via.FILE_CLASS, fileAttribute);
		}
		if (!project) {
			kept.put(Via.LAYOUT, isCsv(file) ? "csv" : "annotations");
		}
		if (isCsv(file)) {
			return new ListedSource<>(Images.name(file), Via.ID, classes.ontology(), List.of(Layer.MAIN), origins.text(kept), lines, node -> reader.read("", node));
		}
		if (project) {
			kept.set(Via.REST, others);
		}
		return new RecordSource(Via.ID, file, project ? Via.IMAGES : "", survey.images.size(), classes.ontology(), List.of(Layer.MAIN),
				origins.text(kept), (key, node, where) -> Optional.of(reader.read(key, node)));
	}

	/** The lines of a table as the images of JSON; the lines of an image may stand anywhere. */
	private List<ObjectNode> lines(Path file) throws IOException {
		Map<String, ObjectNode> images = new LinkedHashMap<>();
		CsvTable.of(file).forEach((row, line) -> {
			String name = row.getOrDefault("filename", row.getOrDefault("#filename", ""));
			for (String column : Via.COLUMNS.subList(1, Via.COLUMNS.size())) {
				if (!row.containsKey(column)) {
					throw new IllegalArgumentException("there is no column " + column);
				}
			}
			JsonNode attributes = parse(row, "file_attributes");
			ObjectNode image = images.computeIfAbsent(name, missing -> {
				ObjectNode node = origins.object().put("filename", missing).put("size", (long) Values.number(row.get("file_size"), "file_size")).put("line", line.number());
				node.putArray("regions");
				return node;
			});
			image.set("file_attributes", attributes);
			JsonNode shape = parse(row, "region_shape_attributes");
			if (!shape.isEmpty()) {
				ObjectNode region = ((ArrayNode) image.get("regions")).addObject().put("line", line.number());
				region.set("shape_attributes", shape);
				region.set("region_attributes", parse(row, "region_attributes"));
			}
		});
		return new ArrayList<>(images.values());
	}

	private static JsonNode parse(Map<String, String> row, String column) {
		try {
			return Values.object(Json.mapper().readTree(row.get(column)), column);
		} catch (JsonProcessingException e) {
			throw new IllegalArgumentException(column + " is no JSON: " + e.getOriginalMessage(), e);
		}
	}

	/** Regions are a list, before version 2 an object with their numbers as names. */
	private static JsonNode regions(JsonNode image) {
		JsonNode regions = image.path("regions");
		return regions.isObject() ? regions : Values.list(regions, "\"regions\"");
	}

	/** What a first look over all images finds. */
	private static final class Survey {

		private final Set<String> images = new HashSet<>();
		private final Map<String, Set<String>> texts = new LinkedHashMap<>();
		private final Map<String, Set<String>> fileTexts = new LinkedHashMap<>();

		void look(JsonNode image) {
			String name = Values.text(Values.object(image, "image").path("filename"), "\"filename\"");
			if (!images.add(name)) {
				throw new IllegalArgumentException("the image \"" + name + "\" stands there twice");
			}
			image.path("file_attributes").properties().forEach(attribute -> fileTexts.computeIfAbsent(attribute.getKey(), missing -> new LinkedHashSet<>())
					.addAll(Via.classes(attribute.getValue())));
			for (JsonNode region : regions(image)) {
				region.path("region_attributes").properties().forEach(attribute -> {
					if (attribute.getValue().isTextual()) {
						Set<String> values = texts.computeIfAbsent(attribute.getKey(), missing -> new LinkedHashSet<>());
						if (!attribute.getValue().textValue().isBlank()) {
							values.add(attribute.getValue().textValue());
						}
					}
				});
			}
		}

		/** The attribute that holds the class, empty for none. */
		String classAttribute(String wanted, JsonNode declared) {
			if (!wanted.isEmpty()) {
				return wanted;
			}
			Set<String> known = new LinkedHashSet<>(texts.keySet());
			declared.fieldNames().forEachRemaining(known::add);
			return usual(known).orElseGet(() -> known.size() == 1 ? known.iterator().next() : "");
		}

		/** The attribute of images that holds the class where no region has one, empty for none. */
		String fileAttribute(String wanted) {
			return wanted.isEmpty() ? usual(fileTexts.keySet()).orElse("") : wanted;
		}

		boolean isFileAttribute(String name) {
			return fileTexts.containsKey(name);
		}

		Set<String> fileValues(String attribute) {
			return fileTexts.getOrDefault(attribute, Set.of());
		}

		private static Optional<String> usual(Set<String> known) {
			return CLASS_NAMES.stream().flatMap(name -> known.stream().filter(name::equalsIgnoreCase)).findFirst();
		}

		Set<String> values(String attribute) {
			return texts.getOrDefault(attribute, Set.of());
		}
	}

	/** Reads the images of one file. */
	private final class Reader {

		private final Path file;
		private final Images images;
		private final Classes classes;
		private final String classAttribute;
		private final String fileAttribute;

		Reader(Path file, Images images, Classes classes, String classAttribute, String fileAttribute) {
			this.fileAttribute = fileAttribute;
			this.file = file;
			this.images = images;
			this.classes = classes;
			this.classAttribute = classAttribute;
		}

		SourceRecord read(String key, JsonNode node) throws IOException {
			String name = Values.text(node.path("filename"), "\"filename\"");
			String at = node.has("line") ? "line " + node.get("line") : "image \"" + name + "\"";
			Optional<Path> media = images.find(name);
			Item item = Reading.at(file, at, () -> Images.item(file, name, media, 0, 0));
			AnnotationDocument document = Annotations.document(item, Layer.MAIN);
			ObjectNode kept = origins.object().put("key", key).put("filename", name);
			kept.set("size", node.path("size"));
			keep(kept, Via.REST, node, Via.FILE_FIELDS);
			ObjectNode strange = origins.object();
			node.path("file_attributes").properties().forEach(attribute -> {
				List<String> named = attribute.getKey().equals(fileAttribute) ? Via.classes(attribute.getValue()) : List.of();
				named.forEach(one -> document.getAnnotations().add(annotations.annotation(classes.id(one), new Whole())));
				if (named.isEmpty()) {
					Via.value(attribute.getValue()).ifPresentOrElse(value -> document.getAttributes().put(attribute.getKey(), value),
							() -> strange.set(attribute.getKey(), attribute.getValue()));
				} else if (attribute.getValue().isObject() && named.size() == 1) {
					kept.put("checked", true);
				}
			});
			keep(kept, "attributes", strange, List.of());
			if (node.path("regions").isObject()) {
				kept.put("object", true);
			}
			int number = 0;
			for (JsonNode region : regions(node)) {
				String place = region.has("line") ? "line " + region.get("line") : at + ", region " + number;
				number++;
				Reading.at(file, place, () -> document.getAnnotations().add(region(region)));
			}
			return new SourceRecord(item.withOrigin(origins.text(kept)), media, List.of(document));
		}

		private void keep(ObjectNode kept, String name, JsonNode node, List<String> known) {
			ObjectNode rest = origins.rest(node, known);
			rest.remove("line");
			if (!rest.isEmpty()) {
				kept.set(name, rest);
			}
		}

		private Annotation region(JsonNode region) {
			JsonNode shape = Values.object(region.path("shape_attributes"), "\"shape_attributes\"");
			Geometry geometry = Via.geometry(shape);
			JsonNode attributes = region.path("region_attributes");
			String label = attributes.path(classAttribute).isTextual() ? attributes.path(classAttribute).textValue() : "";
			Annotation annotation = annotations.annotation(label.isBlank() ? null : classes.id(label), geometry);
			ObjectNode strange = origins.object();
			attributes.properties().forEach(attribute -> {
				if (!attribute.getKey().equals(classAttribute)) {
					Via.value(attribute.getValue()).ifPresentOrElse(value -> Values.put(annotation, attribute.getKey(), value),
							() -> strange.set(attribute.getKey(), attribute.getValue()));
				} else if (label.isBlank()) {
					strange.set(attribute.getKey(), attribute.getValue());
				}
			});
			ObjectNode kept = origins.object().put(Via.SUM, Origins.sum(geometry));
			kept.set(Via.SHAPE, shape);
			keep(kept, "attributes", strange, List.of());
			keep(kept, Via.REST, region, Via.REGION_FIELDS);
			annotation.setOrigin(origins.orNull(kept));
			return annotation;
		}
	}
}

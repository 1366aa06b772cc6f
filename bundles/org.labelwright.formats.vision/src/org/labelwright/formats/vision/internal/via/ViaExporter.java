/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.via;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.UniqueNames;
import org.labelwright.core.format.Origins;
import org.labelwright.core.json.Json;
import org.labelwright.formats.vision.internal.csv.CsvTable;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Points;
import org.labelwright.geometry.Whole;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.LabelClass;

/** Writes a project of VGG Image Annotator, or the annotations alone as JSON or CSV. */
public final class ViaExporter implements Exporter {

	private static final FormatOption LAYOUT = FormatOption.choice("layout", "What is written: a project, or its annotations as JSON or CSV, or a project of VIA 3, which has recordings too; auto is what was read, otherwise a project", "auto",
			"project", "annotations", "csv", Via3.LAYOUT);
	private static final FormatOption CLASS = FormatOption.text("class",
			"The attribute of regions and images that holds the class; without, the one it came from, or class");

	private final Origins origins = new Origins(Via.ID);

	@Override
	public List<FormatOption> options() {
		return List.of(LAYOUT, CLASS);
	}

	@Override
	public Capabilities capabilities() {
		return Via.ALL.noting("Circles are ellipses of equal radii. Regions and images have no class of their own; an attribute holds it. Intervals are written with -o layout=via3 alone.");
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		if (Files.isDirectory(path)) {
			throw new BadInputException(path, "", "is a folder; VIA is written into a file");
		}
		Run run = new Run(source, options.text("class"), losses);
		String layout = options.text("layout").equals("auto") ? origins.of(source.origin()).path(Via.LAYOUT).asText("project") : options.text("layout");
		if (layout.equals(Via3.LAYOUT)) {
			long[] written = new long[1];
			AtomicFiles.write(path, out -> written[0] = new Via3Writer(source, options.text("class"), losses).write(out, progress));
			return written[0];
		}
		AtomicFiles.write(path, out -> {
			switch (layout) {
			case "csv" -> run.csv(out, progress);
			case "annotations" -> run.annotations(out, progress);
			default -> run.project(out, progress);
			}
		});
		return run.written;
	}

	/** One export. */
	private final class Run {

		private final DatasetSource source;
		private final JsonNode kept;
		private final LossReport losses;
		private final String classAttribute;
		private final String fileAttribute;
		private boolean severalClasses;
		private boolean imageClasses;
		private final Map<String, String> names;
		private final ExportCheck check;
		private final UniqueNames unique = new UniqueNames();
		private final ObjectMapper mapper = Json.mapper();
		private final TreeSet<String> regionAttributes = new TreeSet<>();
		private final TreeSet<String> fileAttributes = new TreeSet<>();
		private long written;

		Run(DatasetSource source, String classOption, LossReport losses) {
			this.source = source;
			this.losses = losses;
			JsonNode header = origins.of(source.origin());
			kept = header.path(Via.LAYOUT).asText().equals(Via3.LAYOUT) ? MissingNode.getInstance() : header;
			String came = kept.path(Via.CLASS).asText("");
			classAttribute = !classOption.isEmpty() ? classOption : came.isEmpty() ? "class" : came;
			String cameOfFiles = kept.path(Via.FILE_CLASS).asText("");
			fileAttribute = !classOption.isEmpty() || cameOfFiles.isEmpty() ? classAttribute : cameOfFiles;
			names = Classes.names(source.ontology());
			check = new ExportCheck("VIA", Via.CAPABILITIES, losses);
		}

		/** What version 3 kept says nothing here. */
		private JsonNode came(Item item, Optional<String> origin, String annotation) {
			JsonNode came = origins.of(origin);
			if (!Via3.isKept(came)) {
				return came;
			}
			came.path(Via.REST).fieldNames().forEachRemaining(name -> losses.add("the field " + name, "is kept for VIA 3 and not written as VIA 2", item.id(), annotation));
			return MissingNode.getInstance();
		}

		void project(OutputStream out, Progress progress) throws IOException {
			JsonNode rest = kept.path(Via.REST);
			try (JsonGenerator json = mapper.createGenerator(out)) {
				json.writeStartObject();
				json.writeFieldName(Via.IMAGES);
				List<String> keys = images(json, progress);
				ObjectNode others = rest.isObject() ? rest.deepCopy() : origins.object();
				if (!others.has(Via.SETTINGS)) {
					ObjectNode settings = others.putObject(Via.SETTINGS);
					settings.putObject("core").put("default_filepath", "").putObject("filepath");
					settings.putObject("project").put("name", source.name());
				}
				others.set(Via.ATTRIBUTES, attributes(others.path(Via.ATTRIBUTES)));
				if (rest.isMissingNode() || rest.has(Via.VERSION)) {
					others.put(Via.VERSION, rest.path(Via.VERSION).asText("2.0.10"));
				}
				if (rest.isMissingNode() || rest.has(Via.ORDER)) {
					order(others, keys);
				}
				for (Map.Entry<String, JsonNode> member : others.properties()) {
					json.writeFieldName(member.getKey());
					mapper.writeTree(json, member.getValue());
				}
				json.writeEndObject();
			}
		}

		/** Images as they were ordered, new ones last. */
		private static void order(ObjectNode others, List<String> keys) {
			List<String> ordered = new ArrayList<>();
			others.path(Via.ORDER).forEach(key -> ordered.add(key.asText()));
			Set<String> present = new HashSet<>(keys);
			ordered.removeIf(key -> !present.contains(key));
			present.removeAll(ordered);
			keys.stream().filter(present::contains).forEach(ordered::add);
			ArrayNode list = others.putArray(Via.ORDER);
			ordered.forEach(list::add);
		}

		/** The definitions of attributes as they came, completed by those that are met; VIA shows no others. */
		private ObjectNode attributes(JsonNode came) {
			ObjectNode attributes = came.isObject() ? came.deepCopy() : origins.object();
			ObjectNode region = attributes.withObjectProperty("region");
			defineClass(region, classAttribute, "dropdown", written > 0 && !source.ontology().getClasses().isEmpty() || came.isMissingNode());
			define(region, regionAttributes);
			ObjectNode file = attributes.withObjectProperty("file");
			if (imageClasses) {
				defineClass(file, fileAttribute, severalClasses ? "checkbox" : "dropdown", true);
			}
			define(file, fileAttributes);
			return attributes;
		}

		/** The definition of the attribute that holds the class: made where it is wanted, completed where it came. */
		private void defineClass(ObjectNode definitions, String attribute, String type, boolean wanted) {
			if (!definitions.has(attribute) && wanted) {
				ObjectNode definition = definitions.putObject(attribute).put("type", type).put("description", "");
				ObjectNode choices = definition.putObject("options");
				Classes.concrete(source.ontology()).forEach(one -> choices.put(one.getName(), ""));
				definition.putObject("default_options");
			} else if (definitions.path(attribute).path("options") instanceof ObjectNode choices) {
				Classes.concrete(source.ontology()).stream().map(LabelClass::getName).filter(name -> !choices.has(name)).forEach(name -> choices.put(name, ""));
			}
		}

		private void define(ObjectNode definitions, TreeSet<String> met) {
			met.stream().filter(name -> !definitions.has(name))
					.forEach(name -> definitions.putObject(name).put("type", "text").put("description", "").put("default_value", ""));
		}

		void annotations(OutputStream out, Progress progress) throws IOException {
			projectIsLost();
			try (JsonGenerator json = mapper.createGenerator(out)) {
				images(json, progress);
			}
		}

		private void projectIsLost() {
			if (kept.path(Via.REST).isObject()) {
				losses.add("project", "settings and definitions of attributes stand in a project alone", "", "");
			}
		}

		private List<String> images(JsonGenerator json, Progress progress) throws IOException {
			List<String> keys = new ArrayList<>();
			json.writeStartObject();
			source.forEach(one -> {
				ObjectNode image = image(one);
				JsonNode before = origins.of(one.item().origin());
				String key = before.path("key").asText("");
				keys.add(key.isEmpty() || !image.get("filename").equals(before.path("filename")) ? image.get("filename").asText() + image.get("size").asText() : key);
				json.writeFieldName(keys.getLast());
				mapper.writeTree(json, image);
			}, progress);
			json.writeEndObject();
			return keys;
		}

		void csv(OutputStream out, Progress progress) throws IOException {
			projectIsLost();
			out.write((String.join(",", Via.COLUMNS) + "\n").getBytes(StandardCharsets.UTF_8));
			source.forEach(one -> {
				ObjectNode image = image(one);
				dropped(one.item(), image, Via.FILE_FIELDS, losses);
				image.get("regions").forEach(region -> dropped(one.item(), region, Via.REGION_FIELDS, losses));
				JsonNode regions = image.get("regions");
				String start = CsvTable.cell(image.get("filename").asText()) + ',' + image.get("size").asText() + ',' + quoted(image.get("file_attributes")) + ','
						+ regions.size() + ',';
				StringBuilder lines = new StringBuilder(regions.isEmpty() ? start + "0,\"{}\",\"{}\"\n" : "");
				int number = 0;
				for (JsonNode region : regions) {
					lines.append(start).append(number++).append(',').append(quoted(region.get("shape_attributes"))).append(',')
							.append(quoted(region.get("region_attributes"))).append('\n');
				}
				out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
			}, progress);
		}

		private static void dropped(Item item, JsonNode node, List<String> columns, LossReport losses) {
			node.fieldNames().forEachRemaining(field -> {
				if (!columns.contains(field)) {
					losses.add("the field " + field, "the table of VIA has no column for it", item.id(), "");
				}
			});
		}

		private static String quoted(JsonNode node) {
			return '"' + node.toString().replace("\"", "\"\"") + '"';
		}

		private ObjectNode image(SourceRecord one) throws IOException {
			check.item(one);
			Item item = one.item();
			JsonNode came = came(item, item.origin(), "");
			ObjectNode image = origins.object().put("filename", unique.file(came.path("filename").asText(Images.exportPath(item)), item, losses));
			Optional<Path> media = one.media();
			// Images that are not local have -1 there.
			image.put("size", came.path("size").isNumber() ? came.get("size").longValue() : media.isPresent() && item.mediaPath().page().isEmpty() ? Files.size(media.get()) : -1);
			boolean numbered = came.path("object").asBoolean();
			ObjectNode byNumber = origins.object();
			ArrayNode list = mapper.createArrayNode();
			ObjectNode attributes = image.putObject("file_attributes");
			rest(attributes, came.path("attributes"));
			List<Annotation> wholes = new ArrayList<>();
			for (AnnotationDocument document : one.documents()) {
				document.getAttributes().forEach(attribute -> Via.put(attributes, attribute.getKey(), attribute.getValue()));
				for (Annotation annotation : document.getAnnotations()) {
					check.annotation(item, annotation);
					if (annotation.getGeometry() == null || annotation.getGeometry() instanceof Whole) {
						wholes.add(annotation);
						continue;
					}
					for (ObjectNode region : regions(item, annotation)) {
						byNumber.set(Integer.toString(list.size()), region);
						list.add(region);
					}
				}
			}
			putClasses(item, attributes, wholes, came.path("checked").asBoolean());
			attributes.fieldNames().forEachRemaining(fileAttributes::add);
			image.set("regions", numbered ? byNumber : list);
			rest(image, came.path(Via.REST));
			written += list.size();
			return image;
		}

		/** The classes of the whole image: a text, or as checkboxes where there are several. */
		private void putClasses(Item item, ObjectNode attributes, List<Annotation> wholes, boolean checked) {
			List<String> classes = new ArrayList<>();
			for (Annotation whole : wholes) {
				if (whole.getLabelClass() == null) {
					losses.add("whole", "VIA has nothing for a whole image but its class; left out", item.id(), whole.getId());
					continue;
				}
				if (!whole.getAttributes().isEmpty()) {
					losses.add("attributes", "VIA has no attributes of the class of a whole image", item.id(), whole.getId());
				}
				classes.add(names.getOrDefault(whole.getLabelClass(), whole.getLabelClass()));
			}
			if (classes.isEmpty()) {
				return;
			}
			if (attributes.has(fileAttribute)) {
				losses.add("attributes of items", "the attribute " + fileAttribute + " holds the class of the whole image", item.id(), "");
			}
			imageClasses = true;
			severalClasses |= classes.size() > 1;
			Via.put(attributes, fileAttribute, checked || classes.size() > 1 ? new AttributeValue.Choices(classes) : new AttributeValue.Text(classes.getFirst()));
		}

		private static void rest(ObjectNode node, JsonNode rest) {
			if (rest.isObject()) {
				node.setAll((ObjectNode) rest);
			}
		}

		private List<ObjectNode> regions(Item item, Annotation annotation) {
			JsonNode came = came(item, Optional.ofNullable(annotation.getOrigin()), annotation.getId());
			ObjectNode attributes = origins.object();
			if (annotation.getLabelClass() != null) {
				attributes.put(classAttribute, names.getOrDefault(annotation.getLabelClass(), annotation.getLabelClass()));
			}
			rest(attributes, came.path("attributes"));
			annotation.getAttributes().forEach(attribute -> Via.put(attributes, attribute.getKey(), attribute.getValue()));
			regionAttributes.addAll(annotation.getAttributes().keySet());
			List<ObjectNode> regions = new ArrayList<>();
			for (JsonNode shape : shapes(item, annotation, came)) {
				ObjectNode region = origins.object();
				region.set("shape_attributes", shape);
				region.set("region_attributes", attributes);
				rest(region, came.path(Via.REST));
				regions.add(region);
			}
			return regions;
		}

		private List<? extends JsonNode> shapes(Item item, Annotation annotation, JsonNode came) {
			if (annotation.getGeometry() != null && came.path(Via.SUM).asLong(-1) == Origins.sum(annotation.getGeometry())) {
				return List.of(came.get(Via.SHAPE));
			}
			Optional<Geometry> geometry = check.geometry(item, annotation);
			if (geometry.isPresent() && geometry.get() instanceof Points points && points.points().size() > 1) {
				losses.add("points", "VIA has single points; written as a region each", item.id(), annotation.getId());
			}
			return geometry.map(Via::shapes).orElse(List.of());
		}
	}
}

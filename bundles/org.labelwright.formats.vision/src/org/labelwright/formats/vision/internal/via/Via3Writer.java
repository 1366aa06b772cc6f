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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Origins;
import org.labelwright.core.json.Json;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Points;
import org.labelwright.geometry.Whole;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.LabelClass;

/** Writes a project of VIA 3, the records first, as what they need of attributes, files and views is known after them. */
final class Via3Writer {

	private static final int IMAGE = 2;
	private static final int VIDEO = 4;
	private static final int AUDIO = 8;
	private static final int TEXT = 1;
	private static final int CHECKBOX = 2;
	private static final int SELECT = 4;
	/** A path on the disk. */
	private static final int URI_FILE = 3;

	private final Origins origins = new Origins(Via.ID);
	private final ObjectMapper mapper = Json.mapper();
	private final DatasetSource source;
	private final String classOption;
	private final LossReport losses;
	private final ExportCheck check;
	private final Map<String, String> names;
	private final ObjectNode project;
	private final JsonNode classAttributes;
	/** Of records, and of views that have an item. */
	private final Set<String> ids = new HashSet<>();
	private final Set<String> taken = new HashSet<>();
	private final ArrayNode order;
	private long written;

	Via3Writer(DatasetSource source, String classOption, LossReport losses) {
		this.source = source;
		this.classOption = classOption;
		this.losses = losses;
		this.check = new ExportCheck("VIA", Via3.CAPABILITIES, losses);
		this.names = Classes.names(source.ontology());
		JsonNode kept = origins.of(source.origin());
		boolean known = kept.path(Via.LAYOUT).asText().equals(Via3.LAYOUT) && kept.path(Via.REST).isObject();
		this.project = known ? kept.get(Via.REST).deepCopy() : origins.object();
		this.classAttributes = known ? kept.path(Via.CLASS) : origins.object();
		this.order = mapper.createArrayNode();
		if (!known) {
			project.putObject(Via3.PROJECT).put("pid", "__VIA_PROJECT_ID__").put("rev", "__VIA_PROJECT_REV_ID__").put("rev_timestamp", "__VIA_PROJECT_REV_TIMESTAMP__")
					.put("pname", source.name()).put("data_format_version", "3.1.2").put("creator", "VGG Image Annotator (http://www.robots.ox.ac.uk/~vgg/software/via)");
			ObjectNode config = project.putObject("config");
			config.putObject("file").putObject("loc_prefix").put("1", "").put("2", "").put("3", "").put("4", "");
			config.putObject("ui").put("file_content_align", "center").put("file_metadata_editor_visible", true).put("spatial_metadata_editor_visible", true)
					.put("spatial_region_label_attribute_id", "");
		}
		List.of(Via3.ATTRIBUTES, Via3.FILES, Via3.VIEWS).forEach(project::withObjectProperty);
	}

	/** @return how many annotations were written */
	long write(OutputStream out, Progress progress) throws IOException {
		try (JsonGenerator json = mapper.createGenerator(out)) {
			json.writeStartObject();
			json.writeObjectFieldStart(Via3.METADATA);
			source.forEach(one -> item(json, one), progress);
			json.writeEndObject();
			views();
			for (Map.Entry<String, JsonNode> member : project.properties()) {
				json.writeFieldName(member.getKey());
				mapper.writeTree(json, member.getValue());
			}
			json.writeEndObject();
		}
		return written;
	}

	/** Views that are gone are; the others keep their order, and new ones come last. */
	private void views() {
		Set<String> present = new HashSet<>();
		order.forEach(id -> present.add(id.asText()));
		ObjectNode views = (ObjectNode) project.get(Via3.VIEWS);
		views.retain(present);
		Set<String> files = new HashSet<>();
		views.forEach(view -> view.path("fid_list").forEach(id -> files.add(id.asText())));
		((ObjectNode) project.get(Via3.FILES)).retain(files);
		// Older versions have the list beside the views.
		ObjectNode holder = project.has("vid_list") ? project : project.withObjectProperty(Via3.PROJECT);
		ArrayNode list = mapper.createArrayNode();
		Set<String> listed = new HashSet<>();
		holder.path("vid_list").forEach(id -> {
			if (present.contains(id.asText()) && listed.add(id.asText())) {
				list.add(id);
			}
		});
		order.forEach(id -> {
			if (listed.add(id.asText())) {
				list.add(id);
			}
		});
		holder.set("vid_list", list);
	}

	private void item(JsonGenerator json, SourceRecord one) throws IOException {
		check.item(one);
		JsonNode kept = kept(one.item(), one.item().origin(), "");
		String view = view(one.item(), kept);
		for (AnnotationDocument document : one.documents()) {
			for (Annotation annotation : document.getAnnotations()) {
				check.annotation(one.item(), annotation);
				if (annotation.getGeometry() != null && !(annotation.getGeometry() instanceof Whole)) {
					annotation(json, one.item(), annotation, view);
				}
			}
		}
		whole(json, one, kept, view);
		for (Map.Entry<String, JsonNode> strange : kept.path(Via.REST).properties()) {
			record(json, strange.getKey(), ((ObjectNode) strange.getValue()).deepCopy().put("vid", view));
		}
	}

	/** What version 2 kept says nothing here. */
	private JsonNode kept(Item item, Optional<String> origin, String annotation) {
		JsonNode kept = origins.of(origin);
		if (Via3.isKept(kept)) {
			return kept;
		}
		for (String members : List.of(Via.REST, "attributes")) {
			kept.path(members).fieldNames().forEachRemaining(name -> losses.add("the field " + name, "is kept for VIA 2 and not written as VIA 3", item.id(), annotation));
		}
		return MissingNode.getInstance();
	}

	/** The view of an item: the one it came from, or a new one with a new file. */
	private String view(Item item, JsonNode kept) {
		ObjectNode views = (ObjectNode) project.get(Via3.VIEWS);
		String id = kept.path("vid").asText("");
		boolean known = views.has(id) && kept.path("path").asText().equals(Images.exportPath(item)) && taken.add(id);
		if (!known) {
			ObjectNode files = (ObjectNode) project.get(Via3.FILES);
			String file = free(files);
			String path = Images.reference(item, losses);
			files.putObject(file).put("fid", file).put("fname", path.substring(path.lastIndexOf('/') + 1)).put("type", type(item)).put("loc", URI_FILE).put("src", path);
			id = free(views);
			views.putObject(id).putArray("fid_list").add(file);
		}
		order.add(id);
		return id;
	}

	private static int type(Item item) {
		return item.mediaType().startsWith("video/") ? VIDEO : item.mediaType().startsWith("audio/") ? AUDIO : IMAGE;
	}

	/** The first number that is no name of a member yet. */
	private static String free(ObjectNode node) {
		int number = node.size() + 1;
		while (node.has(Integer.toString(number))) {
			number++;
		}
		return Integer.toString(number);
	}

	private void annotation(JsonGenerator json, Item item, Annotation annotation, String view) throws IOException {
		JsonNode kept = kept(item, Optional.ofNullable(annotation.getOrigin()), annotation.getId());
		String anchor = annotation.getGeometry() instanceof Interval ? Via3.OF_SEGMENTS : Via3.OF_REGIONS;
		ObjectNode values = values(item, annotation, kept.path("record").path("av"), anchor);
		boolean same = kept.path(Via.SUM).asLong(-1) == Origins.sum(annotation.getGeometry()) && kept.path("record").isObject();
		if (same) {
			ObjectNode record = kept.get("record").deepCopy();
			record.set("av", values);
			record(json, kept.path("id").asText(view), record.put("vid", view));
			written++;
			return;
		}
		Optional<Geometry> geometry = check.geometry(item, annotation);
		if (geometry.isEmpty()) {
			return;
		}
		if (geometry.get() instanceof Interval interval) {
			ObjectNode record = fresh(view, kept);
			record.putArray("z").add(interval.start() / 1e6).add(interval.end() / 1e6);
			record.putArray("xy");
			record.set("av", values);
			record(json, kept.path("id").asText(view), record);
			written++;
			return;
		}
		if (geometry.get() instanceof Points points && points.points().size() > 1) {
			losses.add("points", "VIA has single points; written as a region each", item.id(), annotation.getId());
		}
		for (ArrayNode shape : Via3.shapes(geometry.get())) {
			ObjectNode record = fresh(view, kept);
			record.putArray("z");
			record.set("xy", shape);
			record.set("av", values);
			record(json, kept.path("id").asText(view), record);
			written++;
		}
	}

	private ObjectNode fresh(String view, JsonNode kept) {
		ObjectNode record = kept.path("record").isObject() ? kept.get("record").deepCopy() : origins.object();
		return record.put("vid", view).put("flg", record.path("flg").asInt(0));
	}

	/** @param id that it has where nothing else has it, or begins with */
	private void record(JsonGenerator json, String id, JsonNode record) throws IOException {
		String unique = id;
		for (int i = 1; id.equals(record.path("vid").asText()) && unique.equals(id) || !ids.add(unique); i++) {
			unique = id + "_" + i;
		}
		json.writeFieldName(unique);
		mapper.writeTree(json, record);
	}

	/** The class and attributes by the ids of their definitions, as they came where they say the same. */
	private ObjectNode values(Item item, Annotation annotation, JsonNode came, String anchor) {
		ObjectNode values = origins.object();
		Map<String, AttributeValue> said = new TreeMap<>(annotation.getAttributes().map());
		String attribute = annotation.getLabelClass() == null ? "" : classAttribute(anchor, false);
		if (annotation.getLabelClass() != null) {
			String aname = project.path(Via3.ATTRIBUTES).path(attribute).path("aname").asText();
			if (said.put(aname, new AttributeValue.Text(names.getOrDefault(annotation.getLabelClass(), annotation.getLabelClass()))) != null) {
				losses.add("attributes", "the attribute " + aname + " holds the class", item.id(), annotation.getId());
			}
		}
		put(values, came, said, anchor);
		return values;
	}

	private void put(ObjectNode values, JsonNode came, Map<String, AttributeValue> said, String anchor) {
		ObjectNode definitions = (ObjectNode) project.get(Via3.ATTRIBUTES);
		for (Map.Entry<String, JsonNode> one : came.properties()) {
			JsonNode definition = definitions.path(one.getKey());
			Optional<AttributeValue> meant = Via3.value(definition, one.getValue());
			AttributeValue now = said.get(definition.path("aname").asText(one.getKey()));
			if (meant.isEmpty() || now != null && (meant.get().equals(now) || meant.get().text().equals(now.text()))) {
				values.set(one.getKey(), one.getValue());
				said.remove(definition.path("aname").asText(one.getKey()));
			}
		}
		said.forEach((name, value) -> {
			String id = definitions.properties().stream().filter(one -> one.getValue().path("aname").asText().equals(name) && one.getValue().path("anchor_id").asText().equals(anchor))
					.map(Map.Entry::getKey).findFirst().orElseGet(() -> define(name, anchor, TEXT));
			values.set(id, raw(definitions, id, value));
		});
	}

	/** What an attribute of a choice does not have yet becomes an option of it. */
	private static JsonNode raw(ObjectNode definitions, String id, AttributeValue value) {
		return Via3.raw(definitions.get(id), value).orElseGet(() -> {
			ObjectNode options = definitions.withObjectProperty(id).withObjectProperty("options");
			List<String> texts = value instanceof AttributeValue.Choices several ? List.copyOf(several.values()) : List.of(value.text());
			texts.stream().filter(text -> options.properties().stream().noneMatch(option -> option.getValue().asText().equals(text)))
					.forEach(text -> options.put(free(options), text));
			return Via3.raw(definitions.get(id), value).orElseGet(() -> definitions.textNode(value.text()));
		});
	}

	private String define(String name, String anchor, int type) {
		ObjectNode definitions = (ObjectNode) project.get(Via3.ATTRIBUTES);
		String id = free(definitions);
		ObjectNode definition = definitions.putObject(id).put("aname", name).put("anchor_id", anchor).put("type", type).put("desc", "");
		definition.putObject("options");
		definition.put("default_option_id", "");
		return id;
	}

	/** The attribute that holds the class of what has this anchor; made with the classes as its options where there is none. */
	private String classAttribute(String anchor, boolean several) {
		String wanted = classOption.isEmpty() ? "class" : classOption;
		ObjectNode definitions = (ObjectNode) project.get(Via3.ATTRIBUTES);
		String came = classAttributes.path(anchor).asText("");
		if (classOption.isEmpty() && definitions.has(came)) {
			return came;
		}
		return definitions.properties().stream().filter(one -> one.getValue().path("aname").asText().equals(wanted) && one.getValue().path("anchor_id").asText().equals(anchor))
				.map(Map.Entry::getKey).findFirst().orElseGet(() -> {
					String id = define(wanted, anchor, several ? CHECKBOX : SELECT);
					ObjectNode options = definitions.withObjectProperty(id).withObjectProperty("options");
					Classes.concrete(source.ontology()).stream().map(LabelClass::getName).filter(Objects::nonNull).forEach(name -> options.put(free(options), name));
					return id;
				});
	}

	/** What is said of the whole item is one record, or those that it came in while they say the same. */
	private void whole(JsonGenerator json, SourceRecord one, JsonNode kept, String view) throws IOException {
		Map<String, AttributeValue> said = new TreeMap<>();
		one.documents().forEach(document -> said.putAll(document.getAttributes().map()));
		List<Annotation> wholes = one.documents().stream().flatMap(document -> document.getAnnotations().stream())
				.filter(annotation -> annotation.getGeometry() == null || annotation.getGeometry() instanceof Whole).toList();
		wholes.stream().filter(whole -> whole.getLabelClass() == null).forEach(whole -> losses.add("whole", "VIA has nothing for a whole image but its class; left out", one.item().id(), whole.getId()));
		wholes.stream().filter(whole -> !whole.getAttributes().isEmpty()).forEach(whole -> losses.add("attributes", "VIA has no attributes of the class of a whole image", one.item().id(), whole.getId()));
		List<String> classes = wholes.stream().filter(whole -> whole.getLabelClass() != null).map(whole -> names.getOrDefault(whole.getLabelClass(), whole.getLabelClass())).distinct().toList();
		if (!classes.isEmpty()) {
			String aname = project.path(Via3.ATTRIBUTES).path(classAttribute(Via3.OF_FILES, true)).path("aname").asText();
			if (said.put(aname, classes.size() == 1 ? new AttributeValue.Text(classes.getFirst()) : new AttributeValue.Choices(classes)) != null) {
				losses.add("attributes of items", "the attribute " + aname + " holds the class of the whole image", one.item().id(), "");
			}
			written += classes.size();
		}
		for (JsonNode record : kept.path("files")) {
			ObjectNode values = origins.object();
			Map<String, AttributeValue> own = new TreeMap<>();
			record.path("av").fieldNames().forEachRemaining(id -> {
				String name = project.path(Via3.ATTRIBUTES).path(id).path("aname").asText(id);
				Optional.ofNullable(said.remove(name)).ifPresent(value -> own.put(name, value));
			});
			put(values, record.path("av"), own, Via3.OF_FILES);
			ObjectNode again = record.deepCopy();
			again.remove("id");
			again.put("vid", view).set("av", values);
			record(json, record.path("id").asText(view), again);
		}
		if (!said.isEmpty()) {
			ObjectNode record = origins.object().put("vid", view).put("flg", 0);
			record.putArray("z");
			record.putArray("xy");
			put(record.putObject("av"), origins.object(), said, Via3.OF_FILES);
			record(json, view, record);
		}
	}
}

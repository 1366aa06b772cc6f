/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.openlabel;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.json.Json;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.formats.vision.internal.support.Shapes;
import org.labelwright.geometry.Geometry;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.Relation;

/** Writes ASAM OpenLABEL 1.0 as one JSON file, frame by frame; an item that came of no frame gets one. */
public final class OpenLabelExporter implements Exporter {

	private final Origins origins = new Origins(OpenLabel.ID);

	@Override
	public Capabilities capabilities() {
		return OpenLabel.CAPABILITIES;
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		if (Files.isDirectory(path)) {
			throw new BadInputException(path, "", "is a folder; OpenLABEL is written into a file");
		}
		long[] written = new long[1];
		AtomicFiles.write(path, out -> {
			Run run = new Run(source, losses, out);
			source.forEach(run::add, progress);
			run.finish();
			written[0] = run.written;
		});
		return written[0];
	}

	/** What is known of an object after all frames. */
	private static final class Known {
		private String type = "";
		private final TreeSet<Integer> frames = new TreeSet<>();
		private final Map<String, String> data = new LinkedHashMap<>();
		private final Map<String, TreeSet<Integer>> dataFrames = new HashMap<>();
		private final Map<String, Map<String, String>> attributes = new HashMap<>();
		private ObjectNode fixed;
	}

	/** One export. */
	private final class Run {

		private final ObjectMapper mapper = Json.mapper();
		private final JsonGenerator json;
		private final LossReport losses;
		private final Shapes shapes;
		private final JsonNode kept;
		private final ObjectNode relations;
		private final Map<String, TreeSet<Integer>> relationFrames = new HashMap<>();
		private final Map<String, Known> objects = new TreeMap<>();
		private final Map<String, String> uids = new HashMap<>();
		private final Set<String> takenUids = new HashSet<>();
		private final TreeSet<Integer> frames = new TreeSet<>();
		private final Map<String, ObjectNode> streams = new LinkedHashMap<>();
		private boolean inFrames;
		private int current = -1;
		private ObjectNode frame;
		private long nextUid;
		private long written;

		Run(DatasetSource source, LossReport losses, OutputStream out) throws IOException {
			this.losses = losses;
			shapes = new Shapes(source, "OpenLABEL", new ExportCheck("OpenLABEL", capabilities(), losses), losses);
			kept = origins.of(source.origin());
			relations = kept.path(OpenLabel.RELATIONS).isObject() ? kept.get(OpenLabel.RELATIONS).deepCopy() : mapper.createObjectNode();
			kept.path(OpenLabel.OBJECTS).fieldNames().forEachRemaining(takenUids::add);
			// Those of annotations are written again from them.
			List<String> read = relations.properties().stream()
					.filter(one -> OpenLabelSource.end(one.getValue().path("rdf_subjects")).isPresent() && OpenLabelSource.end(one.getValue().path("rdf_objects")).isPresent())
					.map(Map.Entry::getKey).toList();
			relations.remove(read);
			kept.path(OpenLabel.STREAMS).properties().forEach(stream -> streams.put(stream.getKey(), (ObjectNode) stream.getValue().deepCopy()));
			json = mapper.createGenerator(out).useDefaultPrettyPrinter();
			json.writeStartObject();
			json.writeObjectFieldStart(OpenLabel.ROOT);
			json.writeFieldName("metadata");
			ObjectNode metadata = kept.path("metadata").isObject() ? kept.get("metadata").deepCopy() : origins.object().put("name", source.name());
			mapper.writeTree(json, metadata.put("schema_version", OpenLabel.VERSION));
		}

		void add(SourceRecord one) throws IOException {
			Item item = one.item();
			JsonNode origin = origins.of(item.origin());
			int number = origin.path(OpenLabel.FRAME).asInt(-2);
			ObjectNode target = number == -1 ? null : frame(item, origin, number);
			Map<String, String> uidOf = new HashMap<>();
			Map<String, Annotation> byId = new LinkedHashMap<>();
			shapes.forEach(one, (annotation, geometry) -> {
				Optional<String> name = shapes.name(item, annotation);
				if (name.isPresent()) {
					String uid = uid(annotation);
					uidOf.put(annotation.getId(), uid);
					byId.put(annotation.getId(), annotation);
					object(item, uid, name.get(), annotation, geometry, target);
					written++;
				}
			});
			byId.values().forEach(annotation -> annotation.getRelations().forEach(relation -> relation(item, annotation, relation, uidOf, target)));
		}

		/** The frame an item belongs to: the one it came from, together with the items of its other streams, or a new one. */
		private ObjectNode frame(Item item, JsonNode origin, int before) throws IOException {
			if (before < 0 || before != current) {
				flush();
				current = before >= 0 && !frames.contains(before) ? before : frames.isEmpty() ? 0 : frames.last() + 1;
				if (before >= 0 && current != before) {
					losses.add("numbers of frames", "items of frame " + before + " do not follow each other; written as another frame", item.id(), "");
				}
				frames.add(current);
				frame = mapper.createObjectNode();
			}
			if (origin.path(OpenLabel.REST).isObject()) {
				frame.setAll((ObjectNode) origin.get(OpenLabel.REST));
			}
			if (before < 0) {
				ObjectNode stream = frame.withObjectProperty(OpenLabel.PROPERTIES).withObjectProperty(OpenLabel.STREAMS).putObject("camera").put("uri", Images.exportPath(item));
				if (item.width() > 0 && item.height() > 0) {
					stream.putObject(OpenLabel.STREAM_PROPERTIES).put("width_px", item.width()).put("height_px", item.height());
				}
				streams.computeIfAbsent("camera", missing -> mapper.createObjectNode().put("type", "camera"));
			}
			return frame;
		}

		private void flush() throws IOException {
			if (frame == null) {
				return;
			}
			if (!inFrames) {
				json.writeObjectFieldStart(OpenLabel.FRAMES);
				inFrames = true;
			}
			json.writeFieldName(Integer.toString(current));
			mapper.writeTree(json, frame);
			frame = null;
		}

		private String uid(Annotation annotation) {
			String object = annotation.getSceneObject() == null ? annotation.getId() : annotation.getSceneObject();
			return uids.computeIfAbsent(object, missing -> {
				boolean own = object.matches(OpenLabel.UID) && (kept.path(OpenLabel.OBJECTS).has(object) || takenUids.add(object));
				String uid = object;
				while (!own) {
					uid = Long.toString(nextUid++);
					own = takenUids.add(uid);
				}
				return uid;
			});
		}

		private void object(Item item, String uid, String type, Annotation annotation, Geometry geometry, ObjectNode target) {
			Known known = objects.computeIfAbsent(uid, missing -> new Known());
			if (!known.type.isEmpty() && !known.type.equals(type)) {
				losses.add("classes", "an object has one; the first is written", item.id(), annotation.getId());
			}
			known.type = known.type.isEmpty() ? type : known.type;
			ObjectNode data;
			if (target == null) {
				data = known.fixed = known.fixed == null ? mapper.createObjectNode() : known.fixed;
			} else {
				known.frames.add(current);
				data = target.withObjectProperty(OpenLabel.OBJECTS).withObjectProperty(uid).withObjectProperty(OpenLabel.DATA);
			}
			JsonNode origin = origins.of(annotation.getOrigin());
			if (origin.path(OpenLabel.REST).isObject()) {
				data.setAll((ObjectNode) origin.get(OpenLabel.REST));
			}
			List<OpenLabelShapes.Element> elements = elements(annotation, geometry, origin, known, data);
			for (OpenLabelShapes.Element element : elements) {
				data.withArrayProperty(element.type()).add(element.node());
				point(known, element.node().path("name").asText(), element.type(), target == null);
			}
			values(annotation, origin, elements, data, known, target == null);
		}

		private List<OpenLabelShapes.Element> elements(Annotation annotation, Geometry geometry, JsonNode origin, Known known, ObjectNode data) {
			if (origin.path(OpenLabel.SUM).asLong(-1) == Origins.sum(geometry)) {
				return origin.has(OpenLabel.ELEMENT) ? List.of(new OpenLabelShapes.Element(origin.get(OpenLabel.TYPE).asText(), origin.get(OpenLabel.ELEMENT).deepCopy())) : List.of();
			}
			String name = origin.path(OpenLabel.ELEMENT).path("name").asText("shape");
			for (int n = 2; !origin.has(OpenLabel.ELEMENT) && has(data, name); n++) {
				name = "shape-" + n;
			}
			List<OpenLabelShapes.Element> elements = OpenLabelShapes.write(geometry, name);
			if (origin.path(OpenLabel.ELEMENT).has(OpenLabel.SYSTEM)) {
				elements.forEach(element -> element.node().set(OpenLabel.SYSTEM, origin.get(OpenLabel.ELEMENT).get(OpenLabel.SYSTEM)));
			}
			return elements;
		}

		private static boolean has(ObjectNode data, String name) {
			for (String type : OpenLabel.GEOMETRY) {
				for (JsonNode element : data.path(type)) {
					if (element.path("name").asText().equals(name)) {
						return true;
					}
				}
			}
			return false;
		}

		private void point(Known known, String name, String type, boolean fixed) {
			known.data.put(name, type);
			TreeSet<Integer> at = known.dataFrames.computeIfAbsent(name, missing -> new TreeSet<>());
			if (!fixed) {
				at.add(current);
			}
		}

		/** Values go where they came from: to the element, the object in the frame or the object. */
		private void values(Annotation annotation, JsonNode origin, List<OpenLabelShapes.Element> elements, ObjectNode data, Known known, boolean fixed) {
			Map<String, AttributeValue> values = new LinkedHashMap<>();
			JsonNode came = origin.path(OpenLabel.WRITTEN);
			if (annotation.isOccluded() || came.has("occluded")) {
				values.put("occluded", new AttributeValue.Flag(annotation.isOccluded()));
			}
			if (annotation.isTruncated() || came.has("truncated")) {
				values.put("truncated", new AttributeValue.Flag(annotation.isTruncated()));
			}
			Annotations.score(annotation).ifPresent(score -> values.put(origin.path(OpenLabel.SCORE).asText("confidence"), new AttributeValue.Numeric(score)));
			annotation.getAttributes().forEach(attribute -> values.put(attribute.getKey(), attribute.getValue()));
			values.forEach((name, value) -> {
				JsonNode before = came.path(name);
				ObjectNode node = node(name, value, before.path("node"));
				String type = type(value);
				String in = before.path("in").asText(elements.isEmpty() ? OpenLabel.OF_FRAME : "");
				if (in.isEmpty() && !elements.isEmpty()) {
					ObjectNode element = elements.getFirst().node();
					element.withObjectProperty(OpenLabel.ATTRIBUTES).withArrayProperty(type).add(node);
					known.attributes.computeIfAbsent(element.path("name").asText(), missing -> new LinkedHashMap<>()).put(name, type);
					return;
				}
				ObjectNode place = data;
				if (in.equals(OpenLabel.OF_OBJECT)) {
					place = known.fixed = known.fixed == null ? mapper.createObjectNode() : known.fixed;
				}
				ArrayNode list = place.withArrayProperty(type);
				for (JsonNode other : list) {
					if (other.path("name").asText().equals(name)) {
						return;
					}
				}
				list.add(node);
				point(known, name, type, fixed || in.equals(OpenLabel.OF_OBJECT));
			});
		}

		private static String type(AttributeValue value) {
			return switch (value) {
			case AttributeValue.Flag flag -> "boolean";
			case AttributeValue.Numeric number -> "num";
			case AttributeValue.Text text -> "text";
			case AttributeValue.Choices choices -> "vec";
			};
		}

		/** As it came where it says the same. */
		private ObjectNode node(String name, AttributeValue value, JsonNode before) {
			ObjectNode node = before.isObject() ? before.deepCopy() : mapper.createObjectNode().put("name", name);
			switch (value) {
			case AttributeValue.Flag flag -> node.put("val", flag.value());
			case AttributeValue.Numeric number -> {
				if (!node.path("val").isNumber() || node.path("val").doubleValue() != number.value()) {
					node.put("val", number.value());
				}
			}
			case AttributeValue.Text text -> node.put("val", text.value());
			case AttributeValue.Choices choices -> {
				ArrayNode list = mapper.createArrayNode();
				choices.values().forEach(list::add);
				boolean same = node.path("val").size() == list.size();
				for (int i = 0; same && i < list.size(); i++) {
					same = node.path("val").path(i).asText().equals(list.get(i).asText());
				}
				if (!same) {
					node.set("val", list);
				}
			}
			}
			return node;
		}

		private void relation(Item item, Annotation annotation, Relation relation, Map<String, String> uidOf, ObjectNode target) {
			String to = uidOf.get(relation.getTarget());
			if (to == null) {
				losses.add("relations", "the annotation at the other end is not written", item.id(), annotation.getId());
				return;
			}
			String from = uidOf.get(annotation.getId());
			boolean own = relation.getId() != null && relation.getId().matches(OpenLabel.UID) && kept.path(OpenLabel.RELATIONS).has(relation.getId());
			String id = own ? relation.getId() : null;
			for (Map.Entry<String, JsonNode> one : id == null ? relations.properties() : Set.<Map.Entry<String, JsonNode>>of()) {
				if (one.getValue().path("type").asText().equals(relation.getType()) && OpenLabelSource.end(one.getValue().path("rdf_subjects")).equals(Optional.of(from))
						&& OpenLabelSource.end(one.getValue().path("rdf_objects")).equals(Optional.of(to))) {
					id = one.getKey();
				}
			}
			for (int n = relations.size(); id == null; n++) {
				String free = Integer.toString(n);
				id = relations.has(free) || kept.path(OpenLabel.RELATIONS).has(free) ? null : free;
			}
			ObjectNode node = relations.has(id) ? (ObjectNode) relations.get(id) : own ? kept.get(OpenLabel.RELATIONS).get(id).deepCopy() : mapper.createObjectNode();
			String type = relation.getType() == null ? "relation" : relation.getType();
			node.put("name", node.path("name").asText(type + id)).put("type", type);
			node.putArray("rdf_subjects").addObject().put("type", "object").put("uid", from);
			node.putArray("rdf_objects").addObject().put("type", "object").put("uid", to);
			relations.set(id, node);
			if (target != null && (!own || !kept.get(OpenLabel.RELATIONS).get(id).path(OpenLabel.INTERVALS).isEmpty())) {
				target.withObjectProperty(OpenLabel.RELATIONS).putObject(id);
				relationFrames.computeIfAbsent(id, missing -> new TreeSet<>()).add(current);
			}
		}

		void finish() throws IOException {
			flush();
			if (inFrames) {
				json.writeEndObject();
			}
			if (!frames.isEmpty() && kept.path(OpenLabel.INTERVALS).asBoolean(true)) {
				json.writeFieldName(OpenLabel.INTERVALS);
				mapper.writeTree(json, intervals(frames));
			}
			kept.path(OpenLabel.OBJECTS).properties().forEach(object -> objects.computeIfAbsent(object.getKey(), missing -> new Known()));
			write(OpenLabel.OBJECTS, objects());
			relationFrames.forEach((id, at) -> ((ObjectNode) relations.get(id)).set(OpenLabel.INTERVALS, intervals(at)));
			write(OpenLabel.RELATIONS, relations);
			ObjectNode all = mapper.createObjectNode();
			streams.forEach(all::set);
			write(OpenLabel.STREAMS, all);
			for (Map.Entry<String, JsonNode> rest : kept.path(OpenLabel.REST).properties()) {
				json.writeFieldName(rest.getKey());
				mapper.writeTree(json, rest.getValue());
			}
			json.writeEndObject();
			json.writeEndObject();
			json.writeRaw('\n');
			json.close();
		}

		private void write(String name, ObjectNode node) throws IOException {
			if (!node.isEmpty()) {
				json.writeFieldName(name);
				mapper.writeTree(json, node);
			}
		}

		private ObjectNode objects() {
			ObjectNode all = mapper.createObjectNode();
			objects.forEach((uid, known) -> {
				JsonNode came = kept.path(OpenLabel.OBJECTS).path(uid);
				known.type = known.type.isEmpty() ? came.path("type").asText("") : known.type;
				if (known.type.isEmpty()) {
					// No annotation is left of it.
					return;
				}
				ObjectNode node = all.putObject(uid).put("name", known.type + uid);
				if (came.isObject()) {
					node.setAll((ObjectNode) came);
				}
				node.put("type", known.type);
				if (known.fixed != null) {
					node.set(OpenLabel.DATA, known.fixed);
				}
				if (!known.frames.isEmpty() && (came.isMissingNode() || came.has(OpenLabel.INTERVALS))) {
					node.set(OpenLabel.INTERVALS, intervals(known.frames));
				}
				if (came.isMissingNode() || came.has(OpenLabel.POINTERS)) {
					node.set(OpenLabel.POINTERS, pointers(known, came.path(OpenLabel.POINTERS)));
				}
			});
			return all;
		}

		private ObjectNode pointers(Known known, JsonNode came) {
			ObjectNode pointers = mapper.createObjectNode();
			known.data.forEach((name, type) -> {
				ObjectNode pointer = pointers.putObject(name).put("type", type);
				pointer.set(OpenLabel.INTERVALS, intervals(known.dataFrames.getOrDefault(name, new TreeSet<>())));
				// The standard's schema calls them attributes, files in its own examples attribute_pointers.
				String member = came.path(name).has("attribute_pointers") ? "attribute_pointers" : OpenLabel.ATTRIBUTES;
				known.attributes.getOrDefault(name, Map.of()).forEach((attribute, of) -> pointer.withObjectProperty(member).put(attribute, of));
			});
			return pointers;
		}

		/** Frames that follow each other are one interval, both ends of which belong to it. */
		private ArrayNode intervals(TreeSet<Integer> at) {
			ArrayNode list = mapper.createArrayNode();
			ObjectNode last = null;
			for (int number : at) {
				if (last != null && last.get("frame_end").asInt() == number - 1) {
					last.put("frame_end", number);
				} else {
					last = list.addObject().put("frame_start", number).put("frame_end", number);
				}
			}
			return list;
		}
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.openlabel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.AbstractSource;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.format.support.Values;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Whole;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Relation;

/** The items of one file of OpenLABEL. */
final class OpenLabelSource extends AbstractSource {

	/**
	 * A stream of a frame.
	 *
	 * @param frame its number, -1 for what holds for the whole file
	 * @param first of its frame, which has the data that are of no stream
	 * @param path of the item
	 */
	record View(int frame, String stream, boolean first, String path) {
	}

	private final Path file;
	private final Classes classes;
	private final ObjectNode others;
	private final List<View> views;
	private final Map<Integer, List<View>> byFrame = new HashMap<>();
	private final LossReport losses;
	private final Origins origins = new Origins(OpenLabel.ID);
	private final Annotations annotations = new Annotations();

	OpenLabelSource(Path file, Classes classes, Optional<String> origin, ObjectNode others, List<View> views, LossReport losses) {
		super(Images.name(file), OpenLabel.ID, classes.ontology(), List.of(Layer.MAIN), origin);
		this.file = file;
		this.classes = classes;
		this.others = others;
		this.views = views;
		this.losses = losses;
		views.forEach(view -> byFrame.computeIfAbsent(view.frame(), missing -> new ArrayList<>()).add(view));
	}

	@Override
	public long itemCount() {
		return views.size();
	}

	@Override
	public void forEach(Visitor visitor, Progress progress) throws IOException {
		long[] done = new long[1];
		for (View view : byFrame.getOrDefault(-1, List.of())) {
			visitor.visit(Reading.at(file, OpenLabel.place(-1), () -> read(view, others)));
			done[0]++;
		}
		OpenLabel.read(file, (number, frame) -> {
			for (View view : byFrame.getOrDefault(number, List.of())) {
				progress.at(done[0]++, views.size());
				SourceRecord one = Reading.at(file, OpenLabel.place(number), () -> read(view, frame));
				visitor.visit(one);
			}
		});
		progress.at(views.size(), views.size());
	}

	/** @param frame the whole file without its frames where the view is of no frame */
	private SourceRecord read(View view, JsonNode frame) throws IOException {
		JsonNode here = frame.path(OpenLabel.PROPERTIES).path(OpenLabel.STREAMS).path(view.stream());
		JsonNode stream = others.path(OpenLabel.STREAMS).path(view.stream());
		Path beside = file.toAbsolutePath().resolveSibling(view.path()).normalize();
		Optional<Path> media = beside.startsWith(file.toAbsolutePath().getParent()) && Files.isRegularFile(beside) ? Optional.of(beside) : Optional.empty();
		boolean image = Images.isImage(view.path());
		Item item = Images.item(file, view.path(), image ? media : Optional.empty(), size(here, stream, "width_px"), size(here, stream, "height_px"));
		ObjectNode kept = origins.object().put(OpenLabel.FRAME, view.frame()).put(OpenLabel.STREAM, view.stream());
		if (view.frame() >= 0 && view.first()) {
			kept.set(OpenLabel.REST, origins.rest(frame, List.of(OpenLabel.OBJECTS, OpenLabel.RELATIONS)));
		}
		Map<String, List<Annotation>> objects = new HashMap<>();
		List<Annotation> read = new ArrayList<>();
		for (Map.Entry<String, JsonNode> object : frame.path(OpenLabel.OBJECTS).properties()) {
			List<Annotation> of = object(view, item, object.getKey(), object.getValue());
			objects.put(object.getKey(), of);
			read.addAll(of);
		}
		relations(view, frame, objects);
		return Annotations.sourceRecord(item.withOrigin(origins.text(kept)), media, read);
	}

	private static int size(JsonNode here, JsonNode stream, String member) {
		for (JsonNode one : new JsonNode[] { here, stream }) {
			JsonNode properties = one.path(OpenLabel.STREAM_PROPERTIES);
			for (JsonNode place : new JsonNode[] { properties.path("intrinsics_pinhole").path(member), properties.path(member) }) {
				if (place.isNumber()) {
					return Values.count(place, member);
				}
			}
		}
		return 0;
	}

	private List<Annotation> object(View view, Item item, String uid, JsonNode object) throws IOException {
		JsonNode declared = others.path(OpenLabel.OBJECTS).path(uid);
		JsonNode data = object.path(OpenLabel.DATA);
		List<Annotation> read = new ArrayList<>();
		boolean places = false;
		for (String type : OpenLabel.GEOMETRY) {
			for (JsonNode element : data.path(type)) {
				places = true;
				if (isOf(view, element)) {
					read.add(element(uid, type, element, item));
				}
			}
		}
		// An object without a place in this frame may still have a state in it, and one that has a place nowhere is there as a whole.
		boolean nowhere = declared.path(OpenLabel.POINTERS).isEmpty() && declared.path(OpenLabel.DATA).isEmpty();
		if (!places && view.first() && (nowhere || !data.isEmpty())) {
			read.add(annotations.annotation(null, new Whole()));
			read.getLast().setOrigin(origins.orNull(origins.object().put(OpenLabel.SUM, Origins.sum(new Whole()))));
		}
		for (int i = 0; i < read.size(); i++) {
			Annotation annotation = read.get(i);
			annotation.setSceneObject(uid);
			String type = declared.path("type").asText("");
			annotation.setLabelClass(type.isEmpty() ? null : classes.id(type));
			ObjectNode kept = (ObjectNode) origins.of(annotation.getOrigin());
			values(annotation, kept, data, view.frame() < 0 ? OpenLabel.OF_OBJECT : OpenLabel.OF_FRAME);
			if (view.frame() >= 0) {
				values(annotation, kept, declared.path(OpenLabel.DATA), OpenLabel.OF_OBJECT);
			}
			ObjectNode rest = origins.rest(data, OpenLabel.GEOMETRY);
			rest.remove(OpenLabel.VALUES);
			if (i == 0 && !rest.isEmpty()) {
				kept.set(OpenLabel.REST, rest);
			}
			annotation.setOrigin(origins.orNull(kept));
		}
		return read;
	}

	private boolean isOf(View view, JsonNode element) {
		String system = element.path(OpenLabel.SYSTEM).asText("");
		return system.equals(view.stream()) || view.first() && byFrame.get(view.frame()).stream().noneMatch(other -> other.stream().equals(system));
	}

	private Annotation element(String uid, String type, JsonNode element, Item item) {
		Values.object(element, type + " of object " + uid);
		Optional<Geometry> geometry = OpenLabelShapes.read(type, element);
		if (geometry.isEmpty()) {
			losses.add("chain codes", "outlines in this mode are kept and not read", item.id(), "");
		}
		Annotation annotation = annotations.annotation(null, geometry.orElseGet(Whole::new));
		ObjectNode kept = origins.object().put(OpenLabel.SUM, Origins.sum(annotation.getGeometry())).put(OpenLabel.TYPE, type);
		kept.set(OpenLabel.ELEMENT, origins.rest(element, List.of(OpenLabel.ATTRIBUTES)));
		values(annotation, kept, element.path(OpenLabel.ATTRIBUTES), "");
		annotation.setOrigin(origins.orNull(kept));
		return annotation;
	}

	/** @param place whose data they are, noted with each; empty for those of the element */
	private void values(Annotation annotation, ObjectNode kept, JsonNode lists, String place) {
		for (String type : OpenLabel.VALUES) {
			for (JsonNode value : lists.path(type)) {
				String name = Values.text(value.path("name"), "name of a " + type);
				if (value(annotation, kept, type, name, value.path("val"))) {
					ObjectNode written = kept.withObjectProperty(OpenLabel.WRITTEN).putObject(name).put("in", place).put("type", type);
					written.set("node", value);
				}
			}
		}
	}

	/** @return whether it was not there before */
	private static boolean value(Annotation annotation, ObjectNode kept, String type, String name, JsonNode value) {
		if (kept.path(OpenLabel.WRITTEN).has(name)) {
			return false;
		}
		switch (type) {
		case "boolean" -> {
			if (!value.isBoolean()) {
				throw new IllegalArgumentException("the boolean \"" + name + "\" should be true or false");
			}
			switch (name) {
			case "occluded" -> annotation.setOccluded(value.booleanValue());
			case "truncated" -> annotation.setTruncated(value.booleanValue());
			default -> Values.put(annotation, name, new AttributeValue.Flag(value.booleanValue()));
			}
		}
		case "num" -> {
			double number = Values.number(value, "num \"" + name + "\"");
			if ((name.equals("confidence") || name.equals("score")) && Annotations.score(annotation).isEmpty()) {
				Annotations.score(annotation, number);
				kept.put(OpenLabel.SCORE, name);
			} else {
				Values.put(annotation, name, new AttributeValue.Numeric(number));
			}
		}
		case "text" -> Values.put(annotation, name, new AttributeValue.Text(Values.text(value, "text \"" + name + "\"")));
		default -> {
			List<String> texts = new ArrayList<>();
			Values.list(value, "vec \"" + name + "\"").forEach(one -> texts.add(one.asText()));
			Values.put(annotation, name, new AttributeValue.Choices(texts));
		}
		}
		return true;
	}

	/** Those of two objects are relations between their first annotations in the item; others are kept with the file. */
	private void relations(View view, JsonNode frame, Map<String, List<Annotation>> objects) {
		for (Map.Entry<String, JsonNode> entry : others.path(OpenLabel.RELATIONS).properties()) {
			JsonNode relation = entry.getValue();
			boolean here = view.frame() < 0 || frame.path(OpenLabel.RELATIONS).has(entry.getKey()) || relation.path(OpenLabel.INTERVALS).isEmpty();
			Optional<String> from = end(relation.path("rdf_subjects"));
			Optional<String> to = end(relation.path("rdf_objects"));
			List<Annotation> subject = objects.getOrDefault(from.orElse(""), List.of());
			List<Annotation> object = objects.getOrDefault(to.orElse(""), List.of());
			if (here && !subject.isEmpty() && !object.isEmpty()) {
				Relation read = AnnotationFactory.eINSTANCE.createRelation();
				read.setId(entry.getKey());
				read.setType(Values.text(relation.path("type"), "type of relation " + entry.getKey()));
				read.setTarget(object.getFirst().getId());
				subject.getFirst().getRelations().add(read);
			}
		}
	}

	/** The object at an end of a relation, empty where there are several or it is an action or the like. */
	static Optional<String> end(JsonNode ends) {
		return ends.size() == 1 && ends.path(0).path("type").asText("").equals("object") ? Optional.of(ends.path(0).path("uid").asText()) : Optional.empty();
	}
}

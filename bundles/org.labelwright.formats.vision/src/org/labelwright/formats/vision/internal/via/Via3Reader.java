/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.via;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.BadInputException;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.ListedSource;
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
import org.labelwright.model.annotation.AnnotationDocument;

/** Reads a project of VIA 3: a view is an item, and its records, which stand anywhere in the file, are held in memory. */
final class Via3Reader {

	/** A record of metadata and where it stands. */
	private record Said(String id, JsonNode node, String where) {
	}

	private record View(String id, List<Said> said) {
	}

	private final Origins origins = new Origins(Via.ID);
	private final Annotations annotations = new Annotations();
	private final Path file;
	private final LossReport losses;
	private final Map<String, View> views = new LinkedHashMap<>();
	private final Classes classes;
	private final ObjectNode others;
	/** By anchor, the attribute that holds the class. */
	private final Map<String, String> classAttributes = new LinkedHashMap<>();
	private final Images images;

	Via3Reader(Path file, String wanted, List<String> usual, LossReport losses) throws IOException {
		this.file = file;
		this.losses = losses;
		this.classes = new Classes(Images.name(file));
		Map<String, List<Said>> said = new LinkedHashMap<>();
		others = Reading.records(file, Via3.METADATA, (key, node, where) -> said
				.computeIfAbsent(Values.object(node, "metadata \"" + key + "\"").path("vid").asText(), missing -> new ArrayList<>()).add(new Said(key, node, where)));
		for (Map.Entry<String, JsonNode> view : others.path(Via3.VIEWS).properties()) {
			views.put(view.getKey(), new View(view.getKey(), said.getOrDefault(view.getKey(), List.of())));
		}
		for (Map.Entry<String, List<Said>> one : said.entrySet()) {
			if (!views.containsKey(one.getKey())) {
				throw new BadInputException(file, one.getValue().getFirst().where(), "is about the view \"" + one.getKey() + "\", which is not there");
			}
		}
		for (String anchor : List.of(Via3.OF_REGIONS, Via3.OF_SEGMENTS, Via3.OF_FILES)) {
			classAttribute(anchor, wanted, usual).ifPresent(id -> classAttributes.put(anchor, id));
		}
		new LinkedHashSet<>(classAttributes.values()).forEach(id -> others.path(Via3.ATTRIBUTES).path(id).path("options").forEach(option -> name(option.asText())));
		said.values().forEach(list -> list.forEach(one -> classAttributes.values().forEach(id -> names(id, one.node()).forEach(this::name))));
		images = Images.withRecordings(file.toAbsolutePath().getParent());
	}

	private void name(String text) {
		if (!text.isBlank()) {
			classes.add(text);
		}
	}

	/** The one that is wanted, or has a usual name, or else, but for whole files, the only one with this anchor. */
	private Optional<String> classAttribute(String anchor, String wanted, List<String> usual) {
		List<Map.Entry<String, JsonNode>> all = others.path(Via3.ATTRIBUTES).properties().stream()
				.filter(one -> one.getValue().path("anchor_id").asText().equals(anchor)).toList();
		List<String> names = wanted.isEmpty() ? usual : List.of(wanted);
		Optional<String> named = names.stream().flatMap(name -> all.stream().filter(one -> one.getValue().path("aname").asText().equalsIgnoreCase(name)).map(Map.Entry::getKey))
				.findFirst();
		return named.isPresent() || !wanted.isEmpty() || all.size() != 1 || anchor.equals(Via3.OF_FILES) ? named : Optional.of(all.getFirst().getKey());
	}

	/** The classes that an attribute of a record names: several of one with checkboxes. */
	private List<String> names(String attribute, JsonNode record) {
		JsonNode raw = record.path("av").path(attribute);
		if (raw.isMissingNode()) {
			return List.of();
		}
		return Via3.value(others.path(Via3.ATTRIBUTES).path(attribute), raw).map(value -> value instanceof AttributeValue.Choices several ? List.copyOf(several.values())
				: List.of(value.text())).orElse(List.of()).stream().filter(name -> !name.isBlank()).toList();
	}

	DatasetSource source() throws IOException {
		if (views.isEmpty()) {
			throw new BadInputException(file, "", "has no view, and so no image");
		}
		ObjectNode kept = origins.object().put(Via.LAYOUT, Via3.LAYOUT);
		kept.set(Via.REST, others);
		ObjectNode known = kept.putObject(Via.CLASS);
		classAttributes.forEach(known::put);
		return new ListedSource<>(Images.name(file), Via.ID, classes.ontology(), List.of(Layer.MAIN), origins.text(kept), List.copyOf(views.values()), this::read);
	}

	private SourceRecord read(View view) throws IOException {
		String at = "view \"" + view.id() + "\"";
		JsonNode ids = others.path(Via3.VIEWS).path(view.id()).path("fid_list");
		JsonNode said = Reading.at(file, at, () -> Values.object(others.path(Via3.FILES).path(ids.path(0).asText()), "file of the " + at));
		String source = said.path("src").asText("");
		String path = (source.isEmpty() || source.startsWith("data:") || source.startsWith("blob:") ? said.path("fname").asText() : source)
				.replaceFirst("^\\w+://(?:[^/]*/)?", "");
		Optional<Path> media = images.find(path);
		String name = media.map(found -> Images.relative(file.toAbsolutePath().getParent(), found)).orElse(path);
		Item item = Reading.at(file, at, () -> Images.item(file, name, media, 0, 0));
		if (ids.size() > 1) {
			losses.add("files of a view", "an item is one file; the first is read", item.id(), "");
		}
		AnnotationDocument document = Annotations.document(item, Layer.MAIN);
		ObjectNode kept = origins.object().put("vid", view.id()).put("path", name);
		ObjectNode rest = origins.object();
		for (Said one : view.said()) {
			Reading.at(file, one.where(), () -> {
				if (!record(one, document, kept)) {
					rest.set(one.id(), one.node());
				}
				return null;
			});
		}
		if (!rest.isEmpty()) {
			kept.set(Via.REST, rest);
		}
		return new SourceRecord(item.withOrigin(origins.text(kept)), media, List.of(document));
	}

	/** @return whether the record has a place: one about a frame of a video has none */
	private boolean record(Said one, AnnotationDocument document, ObjectNode kept) {
		JsonNode z = Values.list(one.node().path("z"), "z");
		JsonNode xy = Values.list(one.node().path("xy"), "xy");
		if (z.isEmpty() && xy.isEmpty()) {
			whole(one, document, kept);
		} else if (z.isEmpty()) {
			document.getAnnotations().add(annotation(one, Via3.geometry(xy), Via3.OF_REGIONS));
		} else if (xy.isEmpty() && z.size() == 2) {
			document.getAnnotations().add(annotation(one, Via3.interval(z), Via3.OF_SEGMENTS));
		} else {
			return false;
		}
		return true;
	}

	private void whole(Said one, AnnotationDocument document, ObjectNode kept) {
		String classAttribute = classAttributes.getOrDefault(Via3.OF_FILES, "");
		for (Map.Entry<String, JsonNode> said : one.node().path("av").properties()) {
			List<String> named = said.getKey().equals(classAttribute) ? names(classAttribute, one.node()) : List.of();
			named.forEach(name -> document.getAnnotations().add(annotations.annotation(classes.id(name), new Whole())));
			if (named.isEmpty()) {
				value(said).ifPresent(value -> document.getAttributes().put(name(said), value));
			}
		}
		ObjectNode record = one.node().deepCopy();
		kept.withArray("files").add(record.put("id", one.id()));
	}

	private Optional<AttributeValue> value(Map.Entry<String, JsonNode> said) {
		return Via3.value(others.path(Via3.ATTRIBUTES).path(said.getKey()), said.getValue());
	}

	private String name(Map.Entry<String, JsonNode> said) {
		return others.path(Via3.ATTRIBUTES).path(said.getKey()).path("aname").asText(said.getKey());
	}

	private Annotation annotation(Said one, Geometry geometry, String anchor) {
		String attribute = classAttributes.getOrDefault(anchor, "");
		List<String> named = names(attribute, one.node());
		Annotation annotation = annotations.annotation(named.size() == 1 ? classes.id(named.getFirst()) : null, geometry);
		for (Map.Entry<String, JsonNode> said : one.node().path("av").properties()) {
			if (!said.getKey().equals(attribute) || named.size() != 1) {
				value(said).ifPresent(value -> Values.put(annotation, name(said), value));
			}
		}
		ObjectNode kept = origins.object().put("id", one.id()).put(Via.SUM, Origins.sum(geometry));
		kept.set("record", one.node());
		ObjectNode rest = origins.rest(one.node(), Via3.RECORD_FIELDS);
		rest.remove("flg");
		if (!rest.isEmpty()) {
			kept.set(Via.REST, rest);
		}
		annotation.setOrigin(origins.orNull(kept));
		return annotation;
	}
}

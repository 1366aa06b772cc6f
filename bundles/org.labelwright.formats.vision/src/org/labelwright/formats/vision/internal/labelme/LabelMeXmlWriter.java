/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.labelme;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.FolderOutput;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Xml;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.formats.vision.internal.support.Numbers;
import org.labelwright.formats.vision.internal.support.PartOf;
import org.labelwright.formats.vision.internal.support.Pngs;
import org.labelwright.formats.vision.internal.support.Rings;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Points;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Polyline;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.Relation;

/** Writes one image after the other as the XML of the first LabelMe: the folders Annotations, Images and Masks. */
final class LabelMeXmlWriter {

	private static final List<String> HEAD = List.of("folder", "source");

	private final Origins origins = new Origins(LabelMe.ID);
	private final FolderOutput folder;
	private final Map<String, String> names;
	private final LossReport losses;
	private final ExportCheck check;
	private final boolean media;
	private long written;

	/** @param names of the classes, by id */
	LabelMeXmlWriter(FolderOutput folder, Map<String, String> names, boolean media, LossReport losses) {
		this.folder = folder;
		this.names = names;
		this.media = media;
		this.losses = losses;
		this.check = new ExportCheck("LabelMe", LabelMeXml.CAPABILITIES, losses);
	}

	/** How many objects were written so far. */
	long written() {
		return written;
	}

	void add(SourceRecord one) throws IOException {
		check.item(one);
		Item item = one.item();
		JsonNode kept = origins.of(item.origin());
		String image = folder.uniqueStem(LabelMeXml.IMAGES + "/" + Images.exportPath(item), item, losses).substring(LabelMeXml.IMAGES.length() + 1);
		String stem = Images.stem(image);
		Xml.Writer xml = new Xml.Writer("").open("annotation");
		xml.text("filename", kept.path(LabelMeXml.FILE_NAME).asText(image.substring(image.lastIndexOf('/') + 1)));
		List<Xml.Element> rest = new ArrayList<>();
		kept.path(LabelMeXml.REST).forEach(element -> rest.add(Xml.parse(element.textValue())));
		rest.stream().filter(element -> HEAD.contains(element.name())).forEach(xml::element);
		if (rest.stream().noneMatch(element -> element.name().equals("folder"))) {
			xml.text("folder", image.indexOf('/') < 0 ? "" : image.substring(0, image.lastIndexOf('/')));
		}
		xml.open("imagesize").text("nrows", item.height()).text("ncols", item.width()).close("imagesize");
		rest.stream().filter(element -> !HEAD.contains(element.name())).forEach(xml::element);
		List<Annotation> all = one.documents().stream().flatMap(document -> document.getAnnotations().stream()).toList();
		objects(xml, item, stem, all, rest.stream().filter(element -> element.name().equals("object")).toList());
		folder.write(LabelMeXml.ANNOTATIONS + "/" + stem + ".xml", xml.close("annotation").toString());
		if (media) {
			Images.copy(folder, one, LabelMeXml.IMAGES + "/" + image, losses);
		}
	}

	/** An annotation with the shapes that it becomes: a polygon of several parts is as many objects. */
	private record Shaped(Annotation annotation, List<Geometry> shapes, int first) {
	}

	private void objects(Xml.Writer xml, Item item, String stem, List<Annotation> all, List<Xml.Element> deleted) throws IOException {
		List<Shaped> shaped = new ArrayList<>();
		Map<String, Integer> ids = new HashMap<>();
		// Numbers of objects that were deleted stay theirs.
		int next = deleted.stream().flatMap(one -> one.childText("id").stream()).filter(id -> id.matches("\\d{1,8}")).mapToInt(id -> Integer.parseInt(id) + 1).max().orElse(0);
		for (Annotation annotation : all) {
			check.annotation(item, annotation);
			List<Geometry> shapes = shapes(item, annotation);
			if (!shapes.isEmpty()) {
				shaped.add(new Shaped(annotation, shapes, next));
				ids.put(annotation.getId(), next);
				next += shapes.size();
			}
		}
		Map<Integer, Integer> wholes = new HashMap<>();
		shaped.forEach(one -> whole(item, one.annotation(), ids).ifPresent(whole -> wholes.put(one.first(), whole)));
		for (Shaped one : shaped) {
			for (int i = 0; i < one.shapes().size(); i++) {
				object(xml, item, stem, one.annotation(), one.shapes().get(i), one.first() + i, wholes);
				written++;
			}
		}
	}

	private Optional<Integer> whole(Item item, Annotation annotation, Map<String, Integer> ids) {
		Optional<Integer> whole = Optional.empty();
		for (Relation relation : annotation.getRelations()) {
			Integer id = PartOf.TYPE.equals(relation.getType()) ? ids.get(relation.getTarget()) : null;
			if (id == null || whole.isPresent()) {
				losses.add("relations", "LabelMe has none but those of a part to one object", item.id(), annotation.getId());
			} else {
				whole = Optional.of(id);
			}
		}
		return whole;
	}

	private List<Geometry> shapes(Item item, Annotation annotation) throws IOException {
		return check.geometry(item, annotation).map(geometry -> switch (geometry) {
		case Polygon polygon -> Rings.of(polygon).stream().<Geometry>map(Rings::polygon).toList();
		case Points points when points.points().size() > 1 -> {
			losses.add("points", "several are an object each", item.id(), annotation.getId());
			List<Geometry> each = new ArrayList<>();
			for (int i = 0; i < points.points().size(); i++) {
				each.add(new Points(Coordinates.of(points.points().x(i), points.points().y(i))));
			}
			yield each;
		}
		case Polyline line when line.path().size() > 2 -> {
			losses.add("polylines", "become polygons", item.id(), annotation.getId());
			yield List.<Geometry>of(Rings.polygon(line.path()));
		}
		default -> List.of(geometry);
		}).orElse(List.of());
	}

	private void object(Xml.Writer xml, Item item, String stem, Annotation annotation, Geometry shape, int id, Map<Integer, Integer> wholes) throws IOException {
		JsonNode kept = origins.of(annotation.getOrigin());
		xml.open("object");
		xml.text("name", annotation.getLabelClass() == null ? "" : names.getOrDefault(annotation.getLabelClass(), annotation.getLabelClass()));
		xml.text("deleted", 0).text(LabelMeXml.VERIFIED, annotation.getAttributes().get(LabelMeXml.VERIFIED) instanceof AttributeValue.Flag flag && flag.value() ? 1 : 0);
		xml.text("occluded", annotation.isOccluded() ? "yes" : "no").text("attributes", note(item, annotation));
		String parts = wholes.entrySet().stream().filter(entry -> entry.getValue() == id).map(entry -> entry.getKey().toString()).sorted().collect(Collectors.joining(","));
		xml.open("parts").text("hasparts", parts).text("ispartof", wholes.containsKey(id) ? wholes.get(id) : "").close("parts");
		kept.path(LabelMeXml.REST).forEach(rest -> xml.element(Xml.parse(rest.textValue())));
		xml.text("id", id);
		if (shape instanceof Box || kept.path(LabelMeXml.TYPE).isTextual() && !kept.path(LabelMeXml.TYPE).asText().equals(LabelMeXml.BOX)) {
			xml.text(LabelMeXml.TYPE, shape instanceof Box ? LabelMeXml.BOX : kept.path(LabelMeXml.TYPE).asText());
		}
		Optional<Xml.Element> had = Optional.of(kept.path(LabelMeXml.SHAPE)).filter(JsonNode::isTextual).map(text -> Xml.parse(text.textValue()));
		String author = Optional.ofNullable(annotation.getProvenance()).map(provenance -> provenance.getAuthor()).orElse("anonymous");
		if (shape instanceof Mask mask) {
			segment(xml, stem, mask, id, author, had);
		} else if (had.filter(one -> one.name().equals("polygon")).isPresent() && kept.path(LabelMeXml.SUM).asLong(-1) == Origins.sum(shape)) {
			xml.element(had.get());
		} else {
			xml.open("polygon").text("username", author);
			Coordinates points = points(shape);
			for (int i = 0; i < points.size(); i++) {
				xml.open("pt").text("x", Numbers.text(points.x(i))).text("y", Numbers.text(points.y(i))).close("pt");
			}
			xml.close("polygon");
		}
		xml.close("object");
	}

	/** The free text of an object, or its attributes by name; the two cannot be told apart where both stand in it. */
	private String note(Item item, Annotation annotation) {
		AttributeValue note = annotation.getAttributes().get(LabelMeXml.NOTE);
		List<String> named = new ArrayList<>();
		annotation.getAttributes().forEach(entry -> {
			boolean flag = entry.getKey().equals(LabelMeXml.VERIFIED) && entry.getValue() instanceof AttributeValue.Flag;
			if (!flag && !entry.getKey().equals(LabelMeXml.NOTE)) {
				String one = entry.getKey() + "=" + entry.getValue().text();
				if (note != null || one.indexOf(',') >= 0 || one.indexOf('=') != one.lastIndexOf('=')) {
					losses.add("attributes", note != null ? "LabelMe has a free text or attributes by name" : "cannot have a comma or an equals sign", item.id(), annotation.getId());
				} else {
					named.add(one);
				}
			}
		});
		return note == null ? String.join(", ", named) : note.text();
	}

	private void segment(Xml.Writer xml, String stem, Mask mask, int id, String author, Optional<Xml.Element> had) throws IOException {
		String file = stem + "_mask_" + id + ".png";
		Box box = mask.bounds().orElse(new Box(0, 0, 0, 0));
		xml.open("segm").text("username", author).open("box").text("xmin", Numbers.text(box.x())).text("ymin", Numbers.text(box.y()))
				.text("xmax", Numbers.text(box.right())).text("ymax", Numbers.text(box.bottom())).close("box").text("mask", file.substring(file.lastIndexOf('/') + 1));
		// What was scribbled led to the mask; the pictures of it are not carried.
		had.flatMap(one -> one.child("scribbles")).ifPresent(scribbles -> losses.add("scribbles", "are not written", stem, ""));
		xml.close("segm");
		Files.write(folder.file(LabelMeXml.MASKS + "/" + file), Pngs.write(mask, 0, 0, mask.width(), mask.height()));
	}

	private static Coordinates points(Geometry shape) {
		return switch (shape) {
		case Box box -> Coordinates.of(box.x(), box.y(), box.right(), box.y(), box.right(), box.bottom(), box.x(), box.bottom());
		case Polygon polygon -> Rings.of(polygon).getFirst();
		case Polyline line -> line.path();
		case Points points -> points.points();
		default -> throw new IllegalStateException("LabelMe does not have " + shape.kind());
		};
	}
}

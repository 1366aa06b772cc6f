/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.voc;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import org.labelwright.core.format.support.Xml;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.formats.vision.internal.support.Numbers;
import org.labelwright.formats.vision.internal.support.PartOf;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometries;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;

/** Writes Pascal VOC: the folders Annotations, ImageSets and JPEGImages. */
public final class VocExporter implements Exporter {

	private static final FormatOption ROUND = FormatOption.flag("round", "Whether corners are rounded to whole pixels, as the development kit has them", false);
	private static final FormatOption MASKS = FormatOption.flag("masks", "Whether masks and polygons are also written as the images SegmentationClass and SegmentationObject", false);
	private static final FormatOption BORDER = FormatOption.integer("border", "With masks=true: the width in pixels of the border of objects that belongs to none; the development kit has 5", 0);
	private static final List<String> FIELDS = List.of("name", "pose", "truncated", "occluded", "difficult", "bndbox", "attributes", "actions", "part");

	private final Origins origins = new Origins(Voc.ID);

	@Override
	public List<FormatOption> options() {
		return List.of(FolderOutput.MEDIA, ROUND, MASKS, BORDER);
	}

	@Override
	public Capabilities capabilities() {
		return Voc.CAPABILITIES;
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		try (FolderOutput folder = new FolderOutput(path)) {
			Run run = new Run(folder, options, losses, Classes.names(source.ontology()));
			source.forEach(run::add, progress);
			for (Map.Entry<String, StringBuilder> split : run.splits.entrySet()) {
				folder.write("ImageSets/Main/" + split.getKey() + ".txt", split.getValue().toString());
			}
			JsonNode labelMap = origins.of(source.origin()).path(Voc.LABEL_MAP);
			Optional<String> colors = run.masks.flatMap(VocMasks::labelMap);
			if (colors.isPresent() || labelMap.isTextual()) {
				folder.write("labelmap.txt", colors.orElseGet(labelMap::textValue));
			}
			if (!run.segmented.isEmpty()) {
				for (Map.Entry<String, StringBuilder> split : run.segmented.entrySet()) {
					folder.write("ImageSets/Segmentation/" + split.getKey() + ".txt", split.getValue().toString());
				}
			}
			folder.commit();
			return run.written;
		}
	}

	/** One export. */
	private final class Run {

		private final FolderOutput folder;
		private final Options options;
		private final LossReport losses;
		private final Map<String, String> names;
		private final ExportCheck check;
		private final Map<String, StringBuilder> splits = new TreeMap<>();
		private final Map<String, StringBuilder> segmented = new TreeMap<>();
		private final Optional<VocMasks> masks;
		private long written;

		Run(FolderOutput folder, Options options, LossReport losses, Map<String, String> names) {
			this.folder = folder;
			this.options = options;
			this.losses = losses;
			this.names = names;
			this.check = new ExportCheck("Pascal VOC", capabilities(), losses);
			this.masks = options.flag(MASKS.name()) ? Optional.of(new VocMasks(folder, Math.max(0, options.integer(BORDER.name())), losses)) : Optional.empty();
		}

		void add(SourceRecord one) throws IOException {
			check.item(one);
			Item item = one.item();
			String image = folder.uniqueStem(Voc.IMAGES + "/" + Images.exportPath(item), item, losses).substring(Voc.IMAGES.length() + 1);
			JsonNode kept = origins.of(item.origin());
			String stem = image.equals(Images.exportPath(item)) ? kept.path(Voc.FILE).asText(Images.stem(image)) : Images.stem(image);
			List<Annotation> all = new ArrayList<>();
			for (AnnotationDocument document : one.documents()) {
				all.addAll(document.getAnnotations());
			}
			// An image that had no file and has no annotations needs none.
			if (!all.isEmpty() || !kept.path(Voc.NO_FILE).asBoolean()) {
				folder.write(Voc.ANNOTATIONS + "/" + stem + ".xml", file(item, image, kept, all));
			}
			if (masks.isPresent() && masks.get().write(item, stem, all, names)) {
				segmented.computeIfAbsent(item.split().orElse("default"), split -> new StringBuilder()).append(stem).append('\n');
			}
			splits.computeIfAbsent(item.split().orElse("default"), split -> new StringBuilder()).append(stem).append('\n');
			if (options.flag("media")) {
				Images.copy(folder, one, Voc.IMAGES + "/" + image, losses);
			}
		}

		private String file(Item item, String image, JsonNode kept, List<Annotation> all) {
			Xml.Writer xml = new Xml.Writer("").open("annotation");
			List<Xml.Element> rest = new ArrayList<>();
			kept.path(Voc.REST).forEach(element -> rest.add(Xml.parse(element.textValue())));
			rest.stream().filter(element -> element.name().equals("folder")).forEach(xml::element);
			xml.text("filename", kept.path(Voc.FILE_NAME).asText(image.substring(image.lastIndexOf('/') + 1)));
			rest.stream().filter(element -> List.of("path", "source", "owner").contains(element.name())).forEach(xml::element);
			if (kept.path("size").asBoolean(true)) {
				xml.open("size").text("width", item.width()).text("height", item.height());
				if (!kept.has(Voc.FILE) || kept.has(Voc.DEPTH)) {
					xml.text("depth", kept.path(Voc.DEPTH).asText("3"));
				}
				xml.close("size");
			}
			rest.stream().filter(element -> !List.of("folder", "path", "source", "owner").contains(element.name())).forEach(xml::element);
			Map<String, List<Annotation>> parts = new HashMap<>();
			List<Annotation> wholes = new ArrayList<>();
			for (Annotation annotation : all) {
				Optional<String> whole = whole(annotation, all);
				whole.ifPresentOrElse(id -> parts.computeIfAbsent(id, missing -> new ArrayList<>()).add(annotation), () -> wholes.add(annotation));
				if (annotation.getRelations().size() > (whole.isPresent() ? 1 : 0)) {
					losses.add("relations", "Pascal VOC has none but those of parts", item.id(), annotation.getId());
				}
			}
			wholes.forEach(annotation -> object(xml, "object", item, annotation, parts));
			return xml.close("annotation").toString();
		}

		/** What the annotation is a part of; a part of a part is none. */
		private Optional<String> whole(Annotation annotation, List<Annotation> all) {
			return annotation.getRelations().stream().filter(relation -> PartOf.TYPE.equals(relation.getType())).map(relation -> relation.getTarget())
					.filter(id -> all.stream().anyMatch(other -> other.getId().equals(id) && other != annotation
							&& other.getRelations().stream().noneMatch(relation -> PartOf.TYPE.equals(relation.getType()))))
					.findFirst();
		}

		private void object(Xml.Writer xml, String element, Item item, Annotation annotation, Map<String, List<Annotation>> parts) {
			check.annotation(item, annotation);
			check.oneText(item, annotation);
			boolean mask = masks.isPresent() && VocMasks.isMask(annotation);
			if (mask && origins.of(annotation.getOrigin()).path(Voc.SEGMENT).asBoolean()) {
				// The box of this object is an annotation of its own.
				written++;
				return;
			}
			Optional<Box> box = mask ? Geometries.bounds(annotation.getGeometry()) : check.geometry(item, annotation).map(Box.class::cast);
			if (box.isEmpty()) {
				return;
			}
			written++;
			JsonNode kept = origins.of(annotation.getOrigin());
			List<String> had = new ArrayList<>();
			kept.path(Voc.FIELDS).forEach(field -> had.add(field.asText()));
			List<String> fields = new ArrayList<>(had.stream().distinct().filter(FIELDS::contains).toList());
			FIELDS.stream().filter(field -> !fields.contains(field) && (had.isEmpty() || !List.of("pose", "truncated", "occluded", "difficult").contains(field)
					|| field.equals("truncated") && annotation.isTruncated() || field.equals("occluded") && annotation.isOccluded()
					|| annotation.getAttributes().containsKey(field))).forEach(fields::add);
			xml.open(element);
			fields.forEach(field -> field(xml, field, item, annotation, box.get(), kept, parts, element.equals("part")));
			kept.path(Voc.REST).forEach(rest -> xml.element(Xml.parse(rest.textValue())));
			xml.close(element);
		}

		private void field(Xml.Writer xml, String field, Item item, Annotation annotation, Box box, JsonNode kept, Map<String, List<Annotation>> parts, boolean part) {
			AttributeValue value = annotation.getAttributes().get(field);
			switch (field) {
			case "name" -> xml.text(field, annotation.getLabelClass() == null ? "" : names.getOrDefault(annotation.getLabelClass(), annotation.getLabelClass()));
			case "bndbox" -> corners(xml, box, kept);
			case "truncated" -> flag(xml, field, annotation.isTruncated(), part);
			case "occluded" -> flag(xml, field, annotation.isOccluded(), part);
			case "difficult" -> flag(xml, field, value instanceof AttributeValue.Flag difficult && difficult.value(), part);
			case "pose" -> {
				if (value != null || !part) {
					xml.text(field, value == null ? "Unspecified" : value.text());
				}
			}
			case "actions" -> actions(xml, annotation);
			case "attributes" -> attributes(xml, annotation);
			default -> parts.getOrDefault(annotation.getId(), List.of()).forEach(one -> object(xml, "part", item, one, Map.of()));
			}
		}

		/** Parts have a name and a box; more only where it says something. */
		private void flag(Xml.Writer xml, String field, boolean value, boolean part) {
			if (value || !part) {
				xml.text(field, value ? 1 : 0);
			}
		}

		private void corners(Xml.Writer xml, Box box, JsonNode kept) {
			boolean untouched = kept.path(Voc.SUM).asLong(-1) == Origins.sum(box);
			double[] corners = { box.x() + 1, box.y() + 1, box.right(), box.bottom() };
			xml.open("bndbox");
			for (int i = 0; i < 4; i++) {
				String name = Voc.CORNERS.get(i);
				xml.text(name, options.flag("round") ? Numbers.text(Math.rint(corners[i]))
						: untouched ? kept.path(Voc.CORNER_TEXTS).path(name).asText() : Numbers.text(corners[i]));
			}
			xml.close("bndbox");
		}

		private void actions(Xml.Writer xml, Annotation annotation) {
			List<String> actions = annotation.getAttributes().keySet().stream().filter(name -> name.startsWith(Voc.ACTIONS)).sorted().toList();
			if (!actions.isEmpty()) {
				xml.open("actions");
				actions.forEach(name -> xml.text(name.substring(Voc.ACTIONS.length()), annotation.getAttributes().get(name) instanceof AttributeValue.Flag flag && flag.value() ? 1 : 0));
				xml.close("actions");
			}
		}

		private void attributes(Xml.Writer xml, Annotation annotation) {
			List<String> others = annotation.getAttributes().keySet().stream()
					.filter(name -> !name.startsWith(Voc.ACTIONS) && !name.equals("pose") && !name.equals("difficult")).sorted().toList();
			if (!others.isEmpty()) {
				xml.open("attributes");
				others.forEach(name -> xml.open("attribute").text("name", name).text("value", annotation.getAttributes().get(name).text()).close("attribute"));
				xml.close("attributes");
			}
		}
	}
}

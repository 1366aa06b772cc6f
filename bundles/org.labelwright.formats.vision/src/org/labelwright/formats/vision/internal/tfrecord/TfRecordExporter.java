/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.tfrecord;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
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
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.formats.vision.internal.support.Pngs;
import org.labelwright.formats.vision.internal.support.Shapes;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Whole;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.LabelClass;

/** Writes TFRecord files of object detection, one a split, with the images within and a label map beside them. */
public final class TfRecordExporter implements Exporter {

	private static final FormatOption MEDIA = FormatOption.flag(FolderOutput.MEDIA.name(), "Whether the images are put into the records", true);

	/** An object with what it has in each list. */
	private record Part(String name, double[] corners, Optional<byte[]> mask, Annotation annotation) {
	}

	private final Origins origins = new Origins(TfRecord.ID);

	@Override
	public List<FormatOption> options() {
		return List.of(MEDIA);
	}

	@Override
	public Capabilities capabilities() {
		return TfRecord.CAPABILITIES;
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		try (FolderOutput folder = new FolderOutput(path); Run run = new Run(source, folder, options.flag(MEDIA.name()), losses)) {
			source.forEach(run::add, progress);
			run.close();
			folder.write(LabelMap.FILE, LabelMap.write(run.labels));
			folder.commit();
			return run.written;
		}
	}

	/** One export. */
	private final class Run implements AutoCloseable {

		private final FolderOutput folder;
		private final boolean media;
		private final LossReport losses;
		private final ExportCheck check;
		private final Shapes shapes;
		private final Map<String, Integer> labels = new LinkedHashMap<>();
		private final Map<String, OutputStream> open = new TreeMap<>();
		private long written;

		Run(DatasetSource source, FolderOutput folder, boolean media, LossReport losses) {
			this.folder = folder;
			this.media = media;
			this.losses = losses;
			check = new ExportCheck("TFRecord", capabilities(), losses);
			shapes = new Shapes(source, "TFRecord", check, losses);
			JsonNode kept = origins.of(source.origin()).path(TfRecord.LABELS);
			List<String> names = Classes.concrete(source.ontology()).stream().map(LabelClass::getName).toList();
			names.forEach(name -> {
				if (kept.path(name).isInt()) {
					labels.put(name, kept.get(name).intValue());
				}
			});
			names.forEach(this::label);
		}

		private int label(String name) {
			return labels.computeIfAbsent(name, missing -> labels.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1);
		}

		void add(SourceRecord one) throws IOException {
			Item item = one.item();
			List<Part> parts = new ArrayList<>();
			List<String> wholes = new ArrayList<>();
			shapes.forEach(one, (annotation, geometry) -> {
				Optional<String> name = shapes.name(item, annotation);
				if (name.isPresent() && geometry instanceof Whole) {
					shapes.onlyAttributes(item, annotation, java.util.Set.of());
					wholes.add(name.get());
				} else if (name.isPresent() && item.width() > 0 && item.height() > 0) {
					part(item, annotation, geometry, name.get()).ifPresent(parts::add);
				} else if (name.isPresent()) {
					losses.add("annotations", "boxes are parts of the size of the image, which is not known", item.id(), annotation.getId());
				}
			});
			written += parts.size() + wholes.size();
			Map<String, Feature> example = new TreeMap<>();
			origins.of(item.origin()).path(TfRecord.REST).properties().forEach(rest -> example.put(rest.getKey(), Feature.of(rest.getValue())));
			image(one, example);
			if (!wholes.isEmpty()) {
				example.put(TfRecord.WHOLE_TEXT, Feature.Bytes.ofTexts(wholes));
				example.put(TfRecord.WHOLE_LABEL, new Feature.Integers(wholes.stream().map(name -> (long) label(name)).toList()));
			}
			objects(item, parts, example);
			RecordFile.write(file(item.split().orElse("default").replaceAll("[/\\\\]", "_")), Feature.example(example));
		}

		private OutputStream file(String split) throws IOException {
			OutputStream out = open.get(split);
			if (out == null) {
				out = new BufferedOutputStream(Files.newOutputStream(folder.file(split + TfRecord.EXTENSION)), 1 << 16);
				open.put(split, out);
			}
			return out;
		}

		private void image(SourceRecord one, Map<String, Feature> example) throws IOException {
			Item item = one.item();
			String path = folder.uniqueFile(Images.exportPath(item), item, losses);
			example.put(TfRecord.FILE_NAME, Feature.Bytes.of(path));
			example.putIfAbsent(TfRecord.SOURCE_ID, Feature.Bytes.of(path));
			if (item.width() > 0 && item.height() > 0) {
				example.put(TfRecord.WIDTH, new Feature.Integers(List.of((long) item.width())));
				example.put(TfRecord.HEIGHT, new Feature.Integers(List.of((long) item.height())));
			}
			if (media && one.media().isPresent()) {
				example.put(TfRecord.ENCODED, Feature.Bytes.of(Files.readAllBytes(one.media().get())));
				String type = item.mediaType().substring(item.mediaType().indexOf('/') + 1);
				example.putIfAbsent(TfRecord.FORMAT, Feature.Bytes.of(type));
			} else if (media) {
				losses.add("images", "the file is not there", item.id(), "");
			}
		}

		private Optional<Part> part(Item item, Annotation annotation, Geometry geometry, String name) throws IOException {
			Optional<byte[]> png = Optional.empty();
			Optional<Box> box = Optional.of(geometry).filter(Box.class::isInstance).map(Box.class::cast);
			if (geometry instanceof Mask mask) {
				box = mask.bounds();
				if (box.isEmpty() || mask.width() != item.width() || mask.height() != item.height()) {
					losses.add("masks", "the mask is empty or not of the size of the image; left out", item.id(), annotation.getId());
					return Optional.empty();
				}
				png = Optional.of(Pngs.write(mask, 0, 0, mask.width(), mask.height()));
			}
			JsonNode kept = origins.of(annotation.getOrigin());
			double[] corners = { box.get().y() / item.height(), box.get().x() / item.width(), box.get().bottom() / item.height(), box.get().right() / item.width() };
			if (kept.path(TfRecord.SUM).asLong(-1) == Origins.sum(geometry)) {
				for (int i = 0; i < 4; i++) {
					corners[i] = kept.path("bbox").path("float").path(i).asDouble();
				}
			}
			return Optional.of(new Part(name, corners, png, annotation));
		}

		private void objects(Item item, List<Part> parts, Map<String, Feature> example) {
			for (int c = 0; c < 4; c++) {
				int corner = c;
				example.put(TfRecord.BOX.get(c), new Feature.Floats(parts.stream().map(part -> (float) part.corners()[corner]).toList()));
			}
			example.put(TfRecord.TEXT, Feature.Bytes.ofTexts(parts.stream().map(Part::name).toList()));
			example.put(TfRecord.LABEL, new Feature.Integers(parts.stream().map(part -> (long) label(part.name())).toList()));
			if (parts.stream().anyMatch(part -> part.annotation().isCrowd())) {
				example.put(TfRecord.CROWD, new Feature.Integers(parts.stream().map(part -> part.annotation().isCrowd() ? 1L : 0L).toList()));
			}
			if (parts.stream().anyMatch(part -> part.annotation().isTruncated())) {
				example.put(TfRecord.TRUNCATED, new Feature.Integers(parts.stream().map(part -> part.annotation().isTruncated() ? 1L : 0L).toList()));
			}
			if (parts.stream().anyMatch(part -> part.mask().isPresent())) {
				example.put(TfRecord.MASK, new Feature.Bytes(parts.stream().map(part -> part.mask().orElse(new byte[0])).toList()));
			}
			TreeSet<String> attributes = new TreeSet<>();
			parts.forEach(part -> attributes.addAll(part.annotation().getAttributes().keySet()));
			attributes.forEach(name -> attribute(item, parts, name).ifPresent(feature -> example.put(TfRecord.OBJECT + name, feature)));
		}

		/** A list has a value for each object: numbers where all are such, and a text where one has none. */
		private Optional<Feature> attribute(Item item, List<Part> parts, String name) {
			List<AttributeValue> values = parts.stream().map(part -> part.annotation().getAttributes().get(name)).toList();
			if (name.startsWith("bbox/") || name.startsWith("class/") || name.equals("mask")) {
				losses.add("attributes", "image/object/" + name + " means something else there", item.id(), "");
				return Optional.empty();
			}
			if (values.contains(null)) {
				losses.add("attributes", "a list has a value for each object; those without one have an empty text", item.id(), "");
			} else if (values.stream().allMatch(value -> value instanceof AttributeValue.Numeric number && number.value() == Math.rint(number.value())
					&& Math.abs(number.value()) < 1L << 53)) {
				return Optional.of(new Feature.Integers(values.stream().map(value -> (long) ((AttributeValue.Numeric) value).value()).toList()));
			} else if (values.stream().allMatch(AttributeValue.Numeric.class::isInstance)) {
				return Optional.of(new Feature.Floats(values.stream().map(value -> (float) ((AttributeValue.Numeric) value).value()).toList()));
			} else if (values.stream().allMatch(AttributeValue.Flag.class::isInstance)) {
				parts.forEach(part -> losses.add("boolean attributes", "are numbers there, 1 for true", item.id(), part.annotation().getId()));
				return Optional.of(new Feature.Integers(values.stream().map(value -> ((AttributeValue.Flag) value).value() ? 1L : 0L).toList()));
			}
			for (Part part : parts) {
				check.oneText(item, part.annotation(), name);
				if (part.annotation().getAttributes().get(name) instanceof AttributeValue.Numeric || part.annotation().getAttributes().get(name) instanceof AttributeValue.Flag) {
					losses.add("attributes of several types", "a list has one type there; written as text", item.id(), part.annotation().getId());
				}
			}
			return Optional.of(Feature.Bytes.ofTexts(values.stream().map(value -> value == null ? "" : value.text()).toList()));
		}

		@Override
		public void close() throws IOException {
			for (OutputStream out : open.values()) {
				out.close();
			}
		}
	}
}

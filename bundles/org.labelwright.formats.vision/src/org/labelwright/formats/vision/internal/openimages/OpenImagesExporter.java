/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.openimages;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
import org.labelwright.core.format.support.Annotations;
import org.labelwright.formats.vision.internal.csv.CsvTable;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.formats.vision.internal.support.Numbers;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometry;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.LabelClass;

/** Writes tables of Open Images: a folder with the names of the classes and, for each split, tables of boxes and of labels. */
public final class OpenImagesExporter implements Exporter {

	private final Origins origins = new Origins(OpenImages.ID);

	@Override
	public List<FormatOption> options() {
		return List.of(FolderOutput.MEDIA);
	}

	@Override
	public Capabilities capabilities() {
		return OpenImages.CAPABILITIES;
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		try (FolderOutput folder = new FolderOutput(path); Run run = new Run(source, folder, losses)) {
			run.descriptions();
			source.forEach(one -> run.write(one, options.flag("media")), progress);
			run.close();
			folder.commit();
			return run.written;
		}
	}

	/** One export; a table is open for each split and kind that was met. */
	private final class Run implements AutoCloseable {

		private final DatasetSource source;
		private final FolderOutput folder;
		private final LossReport losses;
		private final ExportCheck check;
		private final Map<String, String> labels = new HashMap<>();
		private final List<String> boxColumns = new ArrayList<>(OpenImages.BOX_COLUMNS);
		private final Map<String, BufferedWriter> open = new TreeMap<>();
		private long written;

		Run(DatasetSource source, FolderOutput folder, LossReport losses) {
			this.source = source;
			this.folder = folder;
			this.losses = losses;
			check = new ExportCheck("Open Images", OpenImages.CAPABILITIES, losses);
			JsonNode came = origins.of(source.origin());
			came.path("columns").forEach(column -> boxColumns.add(column.asText()));
			for (LabelClass one : Classes.concrete(source.ontology())) {
				labels.put(one.getId(), came.path("labels").path(one.getName()).asText(one.getId()));
			}
		}

		void descriptions() throws IOException {
			StringBuilder text = new StringBuilder();
			for (LabelClass one : Classes.concrete(source.ontology())) {
				String label = labels.get(one.getId());
				// A name that two labels have was followed by the label.
				String name = one.getName().endsWith(" (" + label + ")") ? one.getName().substring(0, one.getName().length() - label.length() - 3) : one.getName();
				text.append(line(List.of(label, name)));
			}
			folder.write(OpenImages.DESCRIPTIONS, text.toString());
		}

		private static String line(List<String> cells) {
			return cells.stream().map(CsvTable::cell).collect(Collectors.joining(",")) + "\n";
		}

		private BufferedWriter table(String split, boolean boxes) throws IOException {
			String name = (split.isEmpty() ? "" : split + "-") + (boxes ? "annotations-bbox.csv" : "annotations-human-imagelabels.csv");
			BufferedWriter table = open.get(name);
			if (table == null) {
				table = Files.newBufferedWriter(folder.file(name));
				open.put(name, table);
				table.write(line(boxes ? boxColumns : OpenImages.LABEL_COLUMNS));
			}
			return table;
		}

		void write(SourceRecord one, boolean media) throws IOException {
			check.item(one);
			Item item = one.item();
			String split = item.split().map(name -> name.equals("val") ? "validation" : name.replaceAll("[/\\\\]", "_")).orElse("");
			String image = Images.exportPath(item);
			String file = image.substring(image.lastIndexOf('/') + 1);
			String extension = file.substring(Images.stem(file).length());
			String named = folder.uniqueStem(origins.of(item.origin()).path("id").asText(Images.stem(file)) + extension, item, losses);
			String id = named.substring(0, named.length() - extension.length());
			long before = written;
			for (AnnotationDocument document : one.documents()) {
				for (Annotation annotation : document.getAnnotations()) {
					write(id, split, item, annotation);
				}
			}
			if (written == before) {
				losses.add("images", "those without annotations stand in no table", item.id(), "");
			}
			if (media) {
				Images.copy(folder, one, "images/" + (split.isEmpty() ? "" : split + "/") + named, losses);
			}
		}

		private void write(String id, String split, Item item, Annotation annotation) throws IOException {
			check.annotation(item, annotation);
			Optional<Geometry> geometry = check.geometry(item, annotation);
			if (geometry.isEmpty()) {
				return;
			}
			if (annotation.getLabelClass() == null) {
				losses.add("annotations", "Open Images has none without a class; left out", item.id(), annotation.getId());
				return;
			}
			JsonNode came = origins.of(annotation.getOrigin());
			boolean box = geometry.get() instanceof Box;
			boolean moved = came.path("of").asLong(-1) != Origins.sum(geometry.get());
			if (box && moved && (item.width() <= 0 || item.height() <= 0)) {
				losses.add("annotations", "coordinates are relative to the size of the image, which is not known; left out", item.id(), annotation.getId());
				return;
			}
			Map<String, String> cells = new HashMap<>();
			came.path("row").properties().forEach(cell -> cells.put(cell.getKey(), cell.getValue().asText()));
			if (box) {
				if (moved) {
					place(cells, (Box) geometry.get(), item);
				}
				flag(cells, "IsOccluded", annotation.isOccluded());
				flag(cells, "IsTruncated", annotation.isTruncated());
				flag(cells, "IsGroupOf", annotation.isCrowd());
				OpenImages.FLAGS.forEach(flag -> flag(cells, flag, isSet(annotation, flag)));
			} else if (annotation.isOccluded() || annotation.isTruncated() || annotation.isCrowd()) {
				losses.add("flags", "labels of whole images are not occluded, truncated or of groups", item.id(), annotation.getId());
			}
			attributes(cells, annotation, box, item);
			cells.put("ImageID", id);
			cells.put("LabelName", labels.getOrDefault(annotation.getLabelClass(), annotation.getLabelClass()));
			table(split, box).write(line((box ? boxColumns : OpenImages.LABEL_COLUMNS).stream().map(column -> cells.getOrDefault(column, "")).toList()));
			written++;
		}

		/** Clicks on the edges belong to the box that came. */
		private static void place(Map<String, String> cells, Box box, Item item) {
			cells.clear();
			cells.put("XMin", Numbers.text(box.x() / item.width()));
			cells.put("XMax", Numbers.text(box.right() / item.width()));
			cells.put("YMin", Numbers.text(box.y() / item.height()));
			cells.put("YMax", Numbers.text(box.bottom() / item.height()));
		}

		private static boolean isSet(Annotation annotation, String name) {
			return annotation.getAttributes().get(name) instanceof AttributeValue.Flag flag && flag.value();
		}

		/** What is not set stays -1 where nobody has looked. */
		private static void flag(Map<String, String> cells, String name, boolean set) {
			if (set || !"-1".equals(cells.get(name))) {
				cells.put(name, set ? "1" : "0");
			}
		}

		private void attributes(Map<String, String> cells, Annotation annotation, boolean box, Item item) {
			Optional<Double> score = Annotations.score(annotation);
			boolean absent = !box && isSet(annotation, OpenImages.ABSENT);
			String confidence = absent ? "0" : score.map(Numbers::text).orElse("1");
			// As it was written, such as 1.0, while the number is the same.
			if (!cells.containsKey("Confidence") || Double.parseDouble(cells.get("Confidence")) != Double.parseDouble(confidence)) {
				cells.put("Confidence", confidence);
			}
			String made = score.isPresent() ? "machine" : box ? "xclick" : "verification";
			cells.put(OpenImages.SOURCE, annotation.getAttributes().get(OpenImages.SOURCE) instanceof AttributeValue.Text text ? text.value() : cells.containsKey(OpenImages.SOURCE) ? "" : made);
			annotation.getAttributes().forEach(attribute -> {
				boolean flag = attribute.getValue() instanceof AttributeValue.Flag && (box ? OpenImages.FLAGS.contains(attribute.getKey()) : attribute.getKey().equals(OpenImages.ABSENT));
				if (!flag && !(attribute.getKey().equals(OpenImages.SOURCE) && attribute.getValue() instanceof AttributeValue.Text)) {
					losses.add("attributes", "Open Images has Source, IsDepiction and IsInside alone", item.id(), annotation.getId());
				}
			});
		}

		@Override
		public void close() throws IOException {
			for (BufferedWriter table : open.values()) {
				table.close();
			}
		}
	}
}

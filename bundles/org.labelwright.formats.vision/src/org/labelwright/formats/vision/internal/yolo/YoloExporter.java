/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.yolo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.Feature;
import org.labelwright.core.format.FolderOutput;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.formats.vision.internal.support.KeypointBoxes;
import org.labelwright.formats.vision.internal.support.Numbers;
import org.labelwright.formats.vision.internal.support.Rings;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.RotatedBox;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.LabelClass;

/** Writes a YOLO dataset as Ultralytics reads it: data.yaml, images and labels by split. */
public final class YoloExporter implements Exporter {

	private static final FormatOption PRECISION = FormatOption.integer("precision", "Digits behind the point", 6);
	private static final FormatOption SCORES = FormatOption.flag("scores", "Whether scores are written as a last column, as predictions have them", false);
	private static final int LOOK_AT = 1000;

	private final Origins origins = new Origins(Yolo.ID);

	/** Ends the look at what there is. */
	private static final class Enough extends IOException {
		private static final long serialVersionUID = 1L;
	}

	@Override
	public List<FormatOption> options() {
		return List.of(Yolo.KIND, PRECISION, SCORES, FolderOutput.MEDIA);
	}

	@Override
	public Capabilities capabilities() {
		return Yolo.CAPABILITIES.noting("Each kind of label holds one of the shapes; the others are converted to it. Parts of a polygon are joined by cuts."
				+ " Coordinates are rounded to the precision.");
	}

	/** With scores, which the run itself looks after. */
	private static Capabilities capabilities(YoloKind kind) {
		return Capabilities.of(switch (kind) {
		case DETECT -> GeometryKind.BOX;
		case SEGMENT -> GeometryKind.POLYGON;
		case POSE -> GeometryKind.KEYPOINTS;
		case OBB -> GeometryKind.ROTATED_BOX;
		}).with(Feature.SPLITS, Feature.SCORES);
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		Optional<YoloKind> said = YoloKind.byId(options.text("kind"));
		YoloKind kind = said.isPresent() ? said.get() : find(source);
		try (FolderOutput folder = new FolderOutput(path)) {
			Run run = new Run(source, kind, folder, options, losses);
			source.forEach(run::add, progress);
			folder.write("data.yaml", run.yaml(source));
			folder.commit();
			return run.written;
		}
	}

	/** By the first items: keypoints before polygons before turned boxes. */
	private static YoloKind find(DatasetSource source) throws IOException {
		Set<GeometryKind> kinds = EnumSet.noneOf(GeometryKind.class);
		int[] seen = new int[1];
		try {
			source.forEach(one -> {
				one.documents().forEach(document -> document.getAnnotations().stream().filter(annotation -> annotation.getGeometry() != null)
						.forEach(annotation -> kinds.add(annotation.getGeometry().kind())));
				if (++seen[0] >= LOOK_AT) {
					throw new Enough();
				}
			}, Progress.NONE);
		} catch (Enough e) {
			// Seen enough.
		}
		return kinds.contains(GeometryKind.KEYPOINTS) ? YoloKind.POSE
				: kinds.contains(GeometryKind.POLYGON) || kinds.contains(GeometryKind.MASK) || kinds.contains(GeometryKind.ELLIPSE) ? YoloKind.SEGMENT
						: kinds.contains(GeometryKind.ROTATED_BOX) ? YoloKind.OBB : YoloKind.DETECT;
	}

	/** One export. */
	private final class Run {

		private final YoloKind kind;
		private final FolderOutput folder;
		private final Options options;
		private final LossReport losses;
		private final ExportCheck check;
		private final int precision;
		private final boolean scores;
		private final Map<String, Integer> numbers = new HashMap<>();
		private final List<String> names = new java.util.ArrayList<>();
		private final Set<String> splits = new TreeSet<>();
		private int joints;
		private long ofFour;
		private long written;

		Run(DatasetSource source, YoloKind kind, FolderOutput folder, Options options, LossReport losses) {
			this.kind = kind;
			this.folder = folder;
			this.options = options;
			this.losses = losses;
			this.scores = options.flag("scores");
			this.check = new ExportCheck("YOLO " + kind.id(), capabilities(kind), losses);
			this.precision = Math.clamp(options.integer("precision"), 1, 15);
			for (LabelClass one : Classes.concrete(source.ontology())) {
				numbers.put(one.getId(), names.size());
				names.add(one.getName());
			}
		}

		void add(SourceRecord one) throws IOException {
			check.item(one);
			Item item = one.item();
			StringBuilder text = new StringBuilder();
			for (AnnotationDocument document : one.documents()) {
				for (Annotation annotation : document.getAnnotations()) {
					check.annotation(item, annotation);
					check.geometry(item, annotation).flatMap(geometry -> line(item, annotation, geometry)).ifPresent(line -> {
						text.append(line).append('\n');
						written++;
					});
				}
			}
			String image = Images.exportPath(item);
			String split = item.split().orElse("");
			splits.add(split);
			String place = folder.uniqueStem(split.isEmpty() || image.startsWith(split + "/") ? image : split + "/" + image, item, losses);
			if (!text.isEmpty() || !origins.of(item.origin()).path(Yolo.NO_LABELS).asBoolean()) {
				folder.write("labels/" + Images.stem(place) + ".txt", text.toString());
			}
			if (options.flag("media")) {
				Images.copy(folder, one, "images/" + place, losses);
			}
		}

		private Optional<String> line(Item item, Annotation annotation, Geometry geometry) {
			int width = item.width();
			int height = item.height();
			if (annotation.getLabelClass() == null) {
				losses.add("annotations without a class", "each line of YOLO has one", item.id(), annotation.getId());
				return Optional.empty();
			}
			int number = numbers.computeIfAbsent(annotation.getLabelClass(), unknown -> {
				names.add(unknown);
				return names.size() - 1;
			});
			StringBuilder line = new StringBuilder().append(number);
			ofFour += geometry instanceof Polygon polygon && Rings.joined(polygon).size() == 4 ? 1 : 0;
			if (geometry instanceof Keypoints keypoints) {
				joints = Math.max(joints, keypoints.keypoints().size());
			}
			JsonNode kept = origins.of(annotation.getOrigin());
			if (kept.path(Yolo.SUM).asLong(-1) == Origins.sum(geometry)) {
				return Optional.of(number + asItCame(kept.path(Yolo.LINE).asText(), item, annotation, geometry));
			}
			if (width <= 0 || height <= 0) {
				losses.add("annotations", "the size of the image is not known", item.id(), annotation.getId());
				return Optional.empty();
			}
			switch (geometry) {
			case Box box -> box(line, box, width, height);
			case Polygon polygon -> coordinates(line, Rings.joined(polygon), width, height);
			case RotatedBox box -> coordinates(line, box.corners(), width, height);
			case Keypoints keypoints -> {
				box(line, KeypointBoxes.of(annotation, width, height).orElse(new Box(0, 0, 0, 0)), width, height);
				append(line, keypoints, width, height);
			}
			default -> throw new IllegalStateException("YOLO does not have " + geometry.kind());
			}
			score(line, item, annotation);
			return Optional.of(line.toString());
		}

		/** The columns after the class; with the score that came with them only as long as it is the annotation's. */
		private String asItCame(String line, Item item, Annotation annotation, Geometry geometry) {
			String columns = line.substring(Math.max(0, line.indexOf(' ')));
			double[] numbers = YoloKind.numbers(line);
			int all = numbers.length - 4;
			boolean scored = geometry instanceof Keypoints keypoints ? all != 2 * keypoints.keypoints().size() && all != 3 * keypoints.keypoints().size() : kind.isScored(numbers.length, 0);
			Optional<Double> score = Annotations.score(annotation);
			if (scored && score.filter(value -> value == numbers[numbers.length - 1]).isPresent()) {
				return columns;
			}
			StringBuilder text = new StringBuilder(scored ? columns.substring(0, columns.lastIndexOf(' ')) : columns);
			score(text, item, annotation);
			return text.toString();
		}

		private void score(StringBuilder line, Item item, Annotation annotation) {
			Optional<Double> score = Annotations.score(annotation);
			if (scores) {
				score.ifPresent(value -> number(line, value));
			} else if (score.isPresent()) {
				losses.add(Feature.SCORES.words(), "are no labels to train on; left out (-o scores=true writes them)", item.id(), annotation.getId());
			}
		}

		private void append(StringBuilder line, Keypoints keypoints, int width, int height) {
			for (Keypoint joint : keypoints.keypoints()) {
				boolean absent = joint.visibility() == Keypoint.Visibility.ABSENT;
				number(line, absent ? 0 : joint.x() / width);
				number(line, absent ? 0 : joint.y() / height);
				line.append(' ').append(joint.visibility().ordinal());
			}
		}

		private void box(StringBuilder line, Box box, int width, int height) {
			number(line, (box.x() + box.width() / 2) / width);
			number(line, (box.y() + box.height() / 2) / height);
			number(line, box.width() / width);
			number(line, box.height() / height);
		}

		private void coordinates(StringBuilder line, Coordinates points, int width, int height) {
			for (int i = 0; i < points.size(); i++) {
				number(line, points.x(i) / width);
				number(line, points.y(i) / height);
			}
		}

		private void number(StringBuilder line, double value) {
			Numbers.append(line.append(' '), value, precision);
		}

		String yaml(DatasetSource source) throws IOException {
			ObjectNode yaml = origins.object().put("path", ".");
			// Ultralytics wants both; where there are no splits, all is train and val alike.
			boolean split = splits.stream().anyMatch(one -> !one.isEmpty());
			for (String one : List.of("train", "val", "test")) {
				if (splits.contains(one)) {
					yaml.put(one, "images/" + one);
				} else if (!split && !one.equals("test")) {
					yaml.put(one, "images");
				}
			}
			splits.stream().filter(one -> !one.isEmpty() && !List.of("train", "val", "test").contains(one)).forEach(one -> yaml.put(one, "images/" + one));
			names.forEach(yaml.putArray("names")::add);
			if (kind == YoloKind.POSE) {
				yaml.putArray("kpt_shape").add(joints).add(3);
			}
			// Lines of four corners alone are of turned boxes or of polygons, and nothing else says of which.
			boolean unclear = kind == YoloKind.OBB || kind == YoloKind.SEGMENT && written > 0 && ofFour == written;
			if (unclear) {
				yaml.put(Yolo.TASK, kind.id());
			}
			JsonNode rest = origins.of(source.origin()).path(Yolo.YAML);
			if (rest.isObject()) {
				yaml.setAll((ObjectNode) rest);
			}
			if (yaml.has(Yolo.TASK)) {
				yaml.put(Yolo.TASK, kind.id());
			}
			return YAMLMapper.builder().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER).enable(YAMLGenerator.Feature.MINIMIZE_QUOTES).build()
					.writeValueAsString(yaml);
		}
	}
}

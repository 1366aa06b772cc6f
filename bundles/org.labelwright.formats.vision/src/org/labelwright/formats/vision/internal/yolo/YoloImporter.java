/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.yolo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.ListedSource;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.format.support.Values;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.formats.vision.internal.support.RelativeSize;
import org.labelwright.formats.vision.internal.support.Skeletons;
import org.labelwright.geometry.Geometry;
import org.labelwright.model.annotation.Annotation;

/** Reads YOLO labels with their images: a folder, or the YAML file in it. */
public final class YoloImporter implements Importer {

	private static final int LOOK_AT = 50;
	private static final String LINE = "\\d+(\\.0*)?(\\s+-?\\d*\\.?\\d+([eE][-+]?\\d+)?){4,}\\s*";

	private final Origins origins = new Origins(Yolo.ID);
	private final Annotations annotations = new Annotations();

	@Override
	public double detect(Path path) throws IOException {
		if (!Files.isDirectory(path)) {
			return path.toString().matches(".*\\.ya?ml") && Reading.headText(path).matches("(?s).*(^|\\n)names\\s*:.*") ? 0.8 : 0;
		}
		if (YoloLayout.yamlIn(path).isPresent() || Files.isRegularFile(path.resolve("obj.data"))) {
			return 0.85;
		}
		int looked = 0;
		for (YoloLayout.Entry entry : YoloLayout.of(path).entries()) {
			if (entry.labels().isPresent()) {
				List<String> lines = Reading.headText(entry.labels().get()).lines().filter(line -> !line.isBlank()).limit(5).toList();
				if (!lines.isEmpty()) {
					return lines.getFirst().matches(LINE) ? 0.75 : 0;
				}
				if (++looked > LOOK_AT) {
					return 0;
				}
			}
		}
		return 0;
	}

	@Override
	public List<FormatOption> options() {
		return Stream.concat(Stream.of(Yolo.KIND), RelativeSize.OPTIONS.stream()).toList();
	}

	@Override
	public Capabilities capabilities() {
		return Yolo.CAPABILITIES.noting("Places are parts of the size of the image: where it is not there and not given either, they stay such parts, which is reported."
				+ " Nothing in a line tells a turned box from a polygon of four corners, and Ultralytics leaves it to the task of the model: where all lines have four corners"
				+ " that are those of a rectangle in the pixels of its image they are turned boxes, unless -o kind=... or the member task of data.yaml, which the export writes, says otherwise.");
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		YoloLayout layout = YoloLayout.of(path);
		List<YoloLayout.Entry> entries = layout.entries();
		Map<Integer, String> names = layout.names();
		boolean pose = layout.yaml().has("kpt_shape");
		int perJoint = pose && layout.yaml().path("kpt_shape").path(1).asInt(3) == 2 ? 2 : 3;
		RelativeSize size = new RelativeSize(options);
		Optional<YoloKind> said = YoloKind.byId(options.text("kind")).or(() -> YoloKind.byId(layout.yaml().path(Yolo.TASK).asText()));
		YoloKind kind = said.isPresent() ? said.get() : pose ? YoloKind.POSE : find(entries, size);
		losses.found(Yolo.KIND.name(), kind.id());
		if (names.isEmpty()) {
			// Nobody says the names, so classes are called by their numbers.
			for (int number : numbers(entries, progress)) {
				names.put(number, "class_" + number);
			}
		}
		Classes classes = new Classes(Images.name(path));
		names.values().forEach(classes::add);
		int joints = layout.yaml().path("kpt_shape").path(0).asInt();
		if (kind == YoloKind.POSE && joints > 0 && joints <= 1000) {
			names.values().forEach(name -> Skeletons.add(classes, name, Skeletons.numbered(joints), List.of()));
		}
		ObjectNode kept = origins.object();
		if (layout.yaml().isObject()) {
			kept.set(Yolo.YAML, origins.rest(layout.yaml(), Yolo.YAML_FIELDS));
		}
		entries.forEach(entry -> size.report(entry.path(), entry.image(), losses));
		return new ListedSource<>(Images.name(path), Yolo.ID, classes.ontology(), List.of(Layer.MAIN), origins.text(kept), entries,
				entry -> read(entry, kind, perJoint, names, classes, size));
	}

	/** By the first files; the size of an image is asked for where there are four corners, which may be those of a turned box in its pixels. */
	private static YoloKind find(List<YoloLayout.Entry> entries, RelativeSize size) throws IOException {
		TreeSet<YoloKind> kinds = new TreeSet<>();
		for (YoloLayout.Entry entry : entries.stream().filter(entry -> entry.labels().isPresent()).limit(LOOK_AT).toList()) {
			List<String> lines = Reading.text(entry.labels().get()).lines().filter(line -> line.matches(LINE)).toList();
			try {
				Item item = lines.stream().anyMatch(YoloKind::isOfFour) ? item(entry, size) : Item.image(entry.path(), entry.path(), "", 0, 0);
				lines.forEach(line -> kinds.add(YoloKind.of(line, RelativeSize.width(item), RelativeSize.height(item))));
			} catch (IllegalArgumentException | BadInputException e) {
				// Reading it will say what is wrong, and where.
			}
		}
		// One polygon that is no turned box makes all of them polygons.
		return kinds.isEmpty() ? YoloKind.DETECT : kinds.contains(YoloKind.SEGMENT) ? YoloKind.SEGMENT : kinds.last();
	}

	private static TreeSet<Integer> numbers(List<YoloLayout.Entry> entries, Progress progress) throws IOException {
		TreeSet<Integer> numbers = new TreeSet<>();
		for (int i = 0; i < entries.size(); i++) {
			progress.at(i, entries.size());
			if (entries.get(i).labels().isPresent()) {
				Path file = entries.get(i).labels().get();
				for (String line : Reading.text(file).lines().filter(text -> !text.isBlank()).toList()) {
					Reading.at(file, "", () -> numbers.add(number(line)));
				}
			}
		}
		return numbers;
	}

	private static int number(String line) {
		return Values.count(line.strip().split("\\s+")[0], "number of the class");
	}

	private static Item item(YoloLayout.Entry entry, RelativeSize size) throws IOException {
		return size.item(entry.image().or(entry::labels).orElseThrow(), entry.path(), entry.image()).withSplit(entry.split());
	}

	private SourceRecord read(YoloLayout.Entry entry, YoloKind kind, int perJoint, Map<Integer, String> names, Classes classes, RelativeSize size)
			throws IOException {
		Item item = item(entry, size);
		if (entry.labels().isEmpty()) {
			return Annotations.sourceRecord(item.withOrigin(origins.text(origins.object().put(Yolo.NO_LABELS, true))), entry.image(), List.of());
		}
		List<Annotation> read = new ArrayList<>();
		Path file = entry.labels().get();
		List<String> lines = Reading.text(file).lines().toList();
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i);
			if (!line.isBlank()) {
				Reading.at(file, "line " + (i + 1), () -> read.add(read(line, kind, perJoint, item, names, classes)));
			}
		}
		return Annotations.sourceRecord(item, entry.image(), read);
	}

	private Annotation read(String line, YoloKind kind, int perJoint, Item item, Map<Integer, String> names, Classes classes) {
		int number = number(line);
		String name = names.get(number);
		if (name == null) {
			throw new IllegalArgumentException("there is no class " + number + "; the classes are 0 to " + (names.size() - 1));
		}
		double[] n = YoloKind.numbers(line);
		boolean scored = kind.isScored(n.length, perJoint);
		Geometry geometry = kind.read(scored ? Arrays.copyOf(n, n.length - 1) : n, RelativeSize.width(item), RelativeSize.height(item), perJoint);
		Annotation annotation = annotations.annotation(classes.id(name), geometry);
		if (scored) {
			Annotations.score(annotation, n[n.length - 1]);
		}
		annotation.setOrigin(origins.orNull(origins.object().put(Yolo.SUM, Origins.sum(geometry)).put(Yolo.LINE, line.strip())));
		return annotation;
	}
}

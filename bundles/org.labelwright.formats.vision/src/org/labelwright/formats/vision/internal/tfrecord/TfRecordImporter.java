/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.tfrecord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.AbstractSource;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.format.support.Values;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.formats.vision.internal.support.Pngs;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Whole;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;

/** Reads TFRecord files of object detection: one of them, or those of a folder. Images within are unpacked while the source is open. */
public final class TfRecordImporter implements Importer {

	private static final FormatOption CHECKSUMS = FormatOption.flag("checksums", "Whether checksums have to be right; without, damaged files are read as far as they make sense", true);
	private static final Set<String> KNOWN = Set.of(TfRecord.ENCODED, TfRecord.FILE_NAME, TfRecord.WIDTH, TfRecord.HEIGHT, TfRecord.TEXT, TfRecord.LABEL,
			TfRecord.CROWD, TfRecord.TRUNCATED, TfRecord.MASK, TfRecord.WHOLE_TEXT, TfRecord.WHOLE_LABEL);

	private record Entry(RecordFile.Place place, Optional<String> split) {
	}

	private final Origins origins = new Origins(TfRecord.ID);
	private final Annotations annotations = new Annotations();

	@Override
	public double detect(Path path) throws IOException {
		List<Path> files = files(path);
		if (files.isEmpty() || !RecordFile.is(files.getFirst())) {
			return 0;
		}
		return Reading.headText(files.getFirst()).contains("image/") ? 0.95 : 0.2;
	}

	private static List<Path> files(Path path) throws IOException {
		return Files.isDirectory(path) ? Images.files(path, 2).stream().filter(file -> isRecords(file.getFileName().toString())).toList() : List.of(path);
	}

	/** As files are named: a.tfrecord, a.record, a.tfrecord-00000-of-00010. */
	private static boolean isRecords(String name) {
		return name.toLowerCase(Locale.ROOT).matches(".*\\.(tfrecords?|record)(-\\d+-of-\\d+)?");
	}

	@Override
	public List<FormatOption> options() {
		return List.of(CHECKSUMS);
	}

	@Override
	public Capabilities capabilities() {
		return TfRecord.CAPABILITIES;
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		List<Path> files = files(path);
		if (files.isEmpty()) {
			throw new BadInputException(path, "", "has no file named .tfrecord or .record");
		}
		Path folder = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
		Classes classes = new Classes(Images.name(path));
		Map<Integer, String> labels = new TreeMap<>();
		for (Path map : Images.files(folder, 1)) {
			if (map.getFileName().toString().endsWith(".pbtxt")) {
				labels.putAll(LabelMap.read(map));
			}
		}
		labels.values().forEach(classes::add);
		List<Entry> entries = new ArrayList<>();
		for (int i = 0; i < files.size(); i++) {
			progress.at(i, files.size());
			Optional<String> split = Files.isDirectory(path) ? split(files.get(i)) : Optional.empty();
			RecordFile.forEach(files.get(i), options.flag(CHECKSUMS.name()), (place, data) -> {
				Map<String, Feature> example = Reading.at(place.file(), place.where(), () -> Feature.example(data));
				Reading.at(place.file(), place.where(), () -> {
					names(example, TfRecord.TEXT, TfRecord.LABEL, labels).forEach(name -> name.ifPresent(classes::add));
					names(example, TfRecord.WHOLE_TEXT, TfRecord.WHOLE_LABEL, labels).forEach(name -> name.ifPresent(classes::add));
					return null;
				});
				entries.add(new Entry(place, split));
			});
		}
		ObjectNode kept = origins.object();
		ObjectNode numbers = kept.putObject(TfRecord.LABELS);
		labels.forEach((number, name) -> numbers.put(name, number));
		return new Source(path, classes, labels, entries, numbers.isEmpty() ? Optional.empty() : origins.text(kept));
	}

	private static Optional<String> split(Path file) {
		String stem = file.getFileName().toString().replaceAll("\\.(tfrecords?|record)(-\\d+-of-\\d+)?$", "");
		return stem.equals("default") ? Optional.empty() : Optional.of(stem);
	}

	/** The class of each object, by its text or else by its number. */
	private static List<Optional<String>> names(Map<String, Feature> example, String textKey, String labelKey, Map<Integer, String> labels) {
		List<String> texts = example.get(textKey) instanceof Feature.Bytes bytes ? bytes.texts() : List.of();
		List<Long> numbers = integers(example, labelKey);
		List<Optional<String>> names = new ArrayList<>();
		for (int i = 0; i < Math.max(texts.size(), numbers.size()); i++) {
			if (i < texts.size() && !texts.get(i).isEmpty()) {
				names.add(Optional.of(texts.get(i)));
			} else if (i < numbers.size()) {
				long number = numbers.get(i);
				names.add(number == 0 && !labels.containsKey(0) ? Optional.empty() : Optional.of(labels.getOrDefault((int) number, "class " + number)));
			} else {
				names.add(Optional.empty());
			}
		}
		return names;
	}

	private static List<Long> integers(Map<String, Feature> example, String key) {
		return example.get(key) instanceof Feature.Integers integers ? integers.values() : List.of();
	}

	private static int size(Map<String, Feature> example, String key) {
		List<Long> values = integers(example, key);
		if (!values.isEmpty() && (values.getFirst() < 0 || values.getFirst() > 1_000_000)) {
			throw new IllegalArgumentException(key + " cannot be " + values.getFirst());
		}
		return values.isEmpty() ? 0 : values.getFirst().intValue();
	}

	/** The records of files; images that stand in them lie in a temporary folder until this is closed. */
	private final class Source extends AbstractSource {

		private final Path folder;
		private final Classes classes;
		private final Map<Integer, String> labels;
		private final List<Entry> entries;
		private Path unpacked;

		Source(Path path, Classes classes, Map<Integer, String> labels, List<Entry> entries, Optional<String> origin) {
			super(Images.name(path), TfRecord.ID, classes.ontology(), List.of(Layer.MAIN), origin);
			this.folder = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
			this.classes = classes;
			this.labels = labels;
			this.entries = entries;
		}

		@Override
		public long itemCount() {
			return entries.size();
		}

		@Override
		public void forEach(Visitor visitor, Progress progress) throws IOException {
			for (int i = 0; i < entries.size(); i++) {
				progress.at(i, entries.size());
				Entry entry = entries.get(i);
				RecordFile.Place place = entry.place();
				visitor.visit(Reading.at(place.file(), place.where(), () -> read(entry, Feature.example(RecordFile.read(place)))));
			}
			progress.at(entries.size(), entries.size());
		}

		@Override
		public void close() throws IOException {
			if (unpacked != null) {
				AtomicFiles.deleteTree(unpacked);
			}
		}

		private SourceRecord read(Entry entry, Map<String, Feature> example) throws IOException {
			RecordFile.Place place = entry.place();
			String format = text(example, TfRecord.FORMAT).orElse("jpg").toLowerCase(Locale.ROOT);
			String named = text(example, TfRecord.FILE_NAME).or(() -> text(example, TfRecord.SOURCE_ID)).filter(name -> !name.isBlank())
					.orElseGet(() -> Images.stem(place.file().getFileName().toString()) + "-%06d".formatted(place.number()));
			String path = Images.isImage(named) ? named : named + "." + format.replaceAll("[^a-z0-9]", "");
			int width = size(example, TfRecord.WIDTH);
			int height = size(example, TfRecord.HEIGHT);
			Item checked = Images.item(place.file(), path, Optional.empty(), width, height);
			Optional<Path> media = media(place, checked.path(), example);
			Item item = Images.item(place.file(), path, media, width, height).withSplit(entry.split());
			List<Annotation> read = new ArrayList<>();
			ObjectNode rest = origins.object();
			Map<String, Feature> others = new LinkedHashMap<>(example);
			others.keySet().removeAll(KNOWN);
			others.keySet().removeAll(TfRecord.BOX);
			objects(item, example, others, read);
			for (Optional<String> name : names(example, TfRecord.WHOLE_TEXT, TfRecord.WHOLE_LABEL, labels)) {
				read.add(annotations.annotation(name.map(classes::id).orElse(null), new Whole()));
			}
			others.forEach((key, feature) -> rest.set(key, feature.toJson(origins.object())));
			ObjectNode kept = origins.object();
			if (!rest.isEmpty()) {
				kept.set(TfRecord.REST, rest);
			}
			return Annotations.sourceRecord(item.withOrigin(origins.text(kept)), media, read);
		}

		private static Optional<String> text(Map<String, Feature> example, String key) {
			return example.get(key) instanceof Feature.Bytes bytes ? bytes.texts().stream().findFirst() : Optional.empty();
		}

		private Optional<Path> media(RecordFile.Place place, String path, Map<String, Feature> example) throws IOException {
			if (example.get(TfRecord.ENCODED) instanceof Feature.Bytes bytes && !bytes.values().isEmpty() && bytes.values().getFirst().length > 0) {
				if (unpacked == null) {
					unpacked = Files.createTempDirectory("labelwright-tfrecord");
				}
				Path file = unpacked.resolve(place.file().getFileName() + "-" + place.number()).resolve(path.substring(path.lastIndexOf('/') + 1));
				Files.createDirectories(file.getParent());
				Files.write(file, bytes.values().getFirst());
				return Optional.of(file);
			}
			Path beside = folder.resolve(path).normalize();
			return beside.startsWith(folder) && Files.isRegularFile(beside) ? Optional.of(beside) : Optional.empty();
		}

		private void objects(Item item, Map<String, Feature> example, Map<String, Feature> others, List<Annotation> read) throws IOException {
			List<List<Float>> box = new ArrayList<>();
			for (String key : TfRecord.BOX) {
				box.add(example.get(key) instanceof Feature.Floats floats ? floats.values() : List.of());
			}
			int count = box.getFirst().size();
			if (box.stream().anyMatch(values -> values.size() != count)) {
				throw new IllegalArgumentException("the four lists of the corners of boxes are not of one length");
			}
			if (count > 0 && (item.width() <= 0 || item.height() <= 0)) {
				throw new IllegalArgumentException("boxes are parts of the size of the image, and that is not said");
			}
			List<Optional<String>> names = names(example, TfRecord.TEXT, TfRecord.LABEL, labels);
			List<byte[]> masks = example.get(TfRecord.MASK) instanceof Feature.Bytes bytes ? bytes.values() : List.of();
			List<Long> crowds = integers(example, TfRecord.CROWD);
			List<Long> truncated = integers(example, TfRecord.TRUNCATED);
			Map<String, Feature> attributes = new TreeMap<>();
			others.forEach((key, feature) -> {
				if (key.startsWith(TfRecord.OBJECT) && feature.values().size() == count && count > 0) {
					attributes.put(key, feature);
				}
			});
			others.keySet().removeAll(attributes.keySet());
			for (int i = 0; i < count; i++) {
				int at = i;
				float[] corners = new float[4];
				for (int c = 0; c < 4; c++) {
					corners[c] = box.get(c).get(i);
					if (!Float.isFinite(corners[c])) {
						throw new IllegalArgumentException("the corner " + corners[c] + " of box " + i + " is no place");
					}
				}
				Geometry geometry = i < masks.size() && masks.get(i).length > 0 ? Pngs.paste(new ByteArrayInputStream(masks.get(i)), 0, 0, item.width(), item.height())
						: Box.ofCorners(corners[1] * (double) item.width(), corners[0] * (double) item.height(), corners[3] * (double) item.width(), corners[2] * (double) item.height());
				Annotation annotation = annotations.annotation(i < names.size() ? names.get(i).map(classes::id).orElse(null) : null, geometry);
				annotation.setCrowd(i < crowds.size() && crowds.get(i) != 0);
				annotation.setTruncated(i < truncated.size() && truncated.get(i) != 0);
				attributes.forEach((key, feature) -> Values.put(annotation, key.substring(TfRecord.OBJECT.length()), value(feature, at)));
				ObjectNode kept = origins.object().put(TfRecord.SUM, Origins.sum(geometry));
				new Feature.Floats(List.of(corners[0], corners[1], corners[2], corners[3])).toJson(kept.putObject("bbox"));
				annotation.setOrigin(origins.orNull(kept));
				read.add(annotation);
			}
		}

		private static AttributeValue value(Feature feature, int at) {
			return switch (feature) {
			case Feature.Bytes bytes -> new AttributeValue.Text(bytes.texts().get(at));
			case Feature.Floats floats -> new AttributeValue.Numeric(number(floats.values().get(at)));
			case Feature.Integers integers -> new AttributeValue.Numeric(integers.values().get(at));
			};
		}

		private static double number(float value) {
			return Values.number(Float.toString(value), "value");
		}
	}
}

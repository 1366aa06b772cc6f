/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.mot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.dataset.SplitNames;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.ListedSource;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.format.support.Values;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.formats.vision.internal.support.Lines;
import org.labelwright.geometry.Box;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;

/** Reads MOTChallenge: a folder of sequences, one of these, or one file of boxes. */
public final class MotImporter implements Importer {

	private static final int DEPTH = 3;
	private static final int MAX_FRAMES = 200_000;

	/** A line of a file of boxes. */
	private record Row(int number, String text) {
	}

	private record Frame(Sequence sequence, int number, List<Row> rows) {
	}

	/**
	 * @param name its path below the folder that is read, empty where this is it
	 * @param boxes the file of boxes, gt.txt before det.txt
	 * @param names the classes by their number less 1
	 */
	private record Sequence(String name, Path folder, Optional<Path> boxes, boolean detected, Map<String, String> info, Images images, List<String> names) {

		String imageFolder() {
			return info.getOrDefault("imDir", Mot.IMAGES);
		}

		int size(String key) {
			return info.containsKey(key) ? Values.count(info.get(key), key) : 0;
		}
	}

	private final Origins origins = new Origins(Mot.ID);
	private final Annotations annotations = new Annotations();

	@Override
	public double detect(Path path) throws IOException {
		if (!Files.isDirectory(path)) {
			return isBoxes(path) ? 0.8 : 0;
		}
		for (Path folder : folders(path)) {
			Optional<Path> boxes = boxes(folder);
			if (boxes.isPresent() && isBoxes(boxes.get())) {
				return 0.95;
			}
		}
		return 0;
	}

	private static boolean isBoxes(Path file) throws IOException {
		if (!file.toString().endsWith(".txt")) {
			return false;
		}
		String first = Reading.headText(file).lines().filter(line -> !line.isBlank()).findFirst().orElse("");
		String[] cells = first.split(",");
		return cells.length >= 7 && cells.length <= 10 && Stream.of(cells).allMatch(cell -> cell.strip().matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?"));
	}

	/** The folders of sequences: those with a file of boxes or seqinfo.ini. */
	private static List<Path> folders(Path path) throws IOException {
		try (Stream<Path> walk = Files.walk(path, DEPTH)) {
			return walk.filter(folder -> Files.isDirectory(folder) && (boxes(folder).isPresent() || Files.isRegularFile(folder.resolve(Mot.INFO)))).sorted().toList();
		}
	}

	private static Optional<Path> boxes(Path folder) {
		return Stream.of(Mot.TRUTH, Mot.DETECTIONS).map(folder::resolve).filter(Files::isRegularFile).findFirst();
	}

	@Override
	public Capabilities capabilities() {
		return Mot.CAPABILITIES;
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		List<Sequence> sequences = sequences(path, losses);
		Classes classes = new Classes(Images.name(path));
		for (Sequence sequence : sequences) {
			if (!sequence.names().equals(Mot.CLASSES)) {
				sequence.names().forEach(classes::add);
			}
		}
		ObjectNode kept = origins.object();
		ObjectNode infos = kept.putObject(Mot.INFOS);
		List<Frame> frames = new ArrayList<>();
		for (Sequence sequence : sequences) {
			Path info = sequence.folder().resolve(Mot.INFO);
			if (Files.isRegularFile(info)) {
				infos.put(sequence.name(), Reading.text(info));
			}
			frames.addAll(frames(sequence, classes));
		}
		return new ListedSource<>(Images.name(path), Mot.ID, classes.ontology(), List.of(Layer.MAIN), origins.text(kept), frames, frame -> read(frame, classes));
	}

	private static List<Sequence> sequences(Path path, LossReport losses) throws IOException {
		List<Sequence> sequences = new ArrayList<>();
		if (!Files.isDirectory(path)) {
			Path folder = path.toAbsolutePath().getParent();
			boolean inside = List.of("gt", "det").contains(folder.getFileName() == null ? "" : folder.getFileName().toString());
			sequences.add(sequence("", inside ? folder.getParent() : folder, Optional.of(path)));
			return sequences;
		}
		for (Path folder : folders(path)) {
			sequences.add(sequence(Images.relative(path, folder), folder, boxes(folder)));
			if (Files.isRegularFile(folder.resolve(Mot.TRUTH)) && Files.isRegularFile(folder.resolve(Mot.DETECTIONS))) {
				losses.add("detections", "stand beside the truth, which is read; det.txt can be read as a file of its own");
			}
		}
		if (sequences.isEmpty()) {
			throw new BadInputException(path, "", "has no sequence with " + Mot.TRUTH + ", " + Mot.DETECTIONS + " or " + Mot.INFO);
		}
		return sequences;
	}

	private static Sequence sequence(String name, Path folder, Optional<Path> boxes) throws IOException {
		Map<String, String> info = new HashMap<>();
		Path file = folder.resolve(Mot.INFO);
		if (Files.isRegularFile(file)) {
			Lines.forEach(file, (line, number) -> {
				int equals = line.indexOf('=');
				if (equals > 0) {
					info.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
				}
			});
		}
		Path labels = folder.resolve(Mot.LABELS);
		List<String> names = Files.isRegularFile(labels) ? Reading.text(labels).lines().map(String::strip).filter(line -> !line.isEmpty()).toList() : Mot.CLASSES;
		String images = info.getOrDefault("imDir", Mot.IMAGES);
		if (images.contains("..") || images.indexOf('\0') >= 0 || images.startsWith("/")) {
			throw new BadInputException(file, "imDir", "leads out of the sequence");
		}
		boolean detected = boxes.isPresent() && boxes.get().getFileName().toString().startsWith("det");
		Images found = Images.in(folder.resolve(images));
		return Reading.at(file, "", () -> {
			Sequence sequence = new Sequence(name, folder, boxes, detected, Map.copyOf(info), found, names);
			sequence.size("imWidth");
			sequence.size("imHeight");
			return sequence;
		});
	}

	/** Those that have an image or boxes, or that seqinfo.ini counts. */
	private static List<Frame> frames(Sequence sequence, Classes classes) throws IOException {
		int length = Reading.at(sequence.folder().resolve(Mot.INFO), "seqLength", () -> sequence.size("seqLength"));
		if (length > MAX_FRAMES) {
			throw new BadInputException(sequence.folder().resolve(Mot.INFO), "seqLength", "is more than the " + MAX_FRAMES + " frames a sequence may have");
		}
		Map<Integer, Frame> frames = new TreeMap<>();
		for (int i = 1; i <= length; i++) {
			frames.put(i, new Frame(sequence, i, new ArrayList<>(0)));
		}
		for (Path image : sequence.images().all()) {
			String stem = Images.stem(image.getFileName().toString());
			if (stem.matches("\\d{1,9}")) {
				frames.computeIfAbsent(Integer.valueOf(stem), missing -> new Frame(sequence, missing, new ArrayList<>(0)));
			}
		}
		if (sequence.boxes().isPresent()) {
			Lines.forEach(sequence.boxes().get(), (line, number) -> {
				if (!line.isBlank()) {
					String[] cells = cells(line);
					className(sequence, cells).ifPresent(classes::add);
					int frame = Values.count(cells[0], Mot.FRAME);
					frames.computeIfAbsent(frame, missing -> new Frame(sequence, missing, new ArrayList<>(2))).rows().add(new Row(number, line.strip()));
				}
			});
		}
		return List.copyOf(frames.values());
	}

	private static String[] cells(String line) {
		String[] cells = line.strip().split("\\s*,\\s*", -1);
		if (cells.length < 7 || cells.length > 10) {
			throw new IllegalArgumentException("a line of MOT has 7 to 10 columns, here are " + cells.length);
		}
		return cells;
	}

	/** Files of ten columns, as in MOT15 and of detections, have a place in the world instead of a class. */
	private static Optional<String> className(Sequence sequence, String[] cells) {
		if (sequence.detected() || cells.length == 10 || cells.length < 8) {
			return Optional.of(Mot.CLASSES.getFirst());
		}
		int number = (int) Values.number(cells[7], "class");
		if (number == -1) {
			return Optional.empty();
		}
		if (number < 1 || number > sequence.names().size()) {
			throw new IllegalArgumentException("the class is from 1 to " + sequence.names().size() + ", here is " + cells[7]);
		}
		return Optional.of(sequence.names().get(number - 1));
	}

	private SourceRecord read(Frame frame, Classes classes) throws IOException {
		Sequence sequence = frame.sequence();
		String name = "%06d".formatted(frame.number());
		Optional<Path> media = sequence.images().findStem(name).or(() -> sequence.images().findStem(Integer.toString(frame.number())));
		String file = media.map(found -> found.getFileName().toString()).orElse(name + sequence.info().getOrDefault("imExt", ".jpg"));
		String prefix = sequence.name().isEmpty() ? "" : sequence.name() + "/";
		Path place = sequence.boxes().orElse(sequence.folder());
		ObjectNode kept = origins.object().put(Mot.SEQUENCE, sequence.name()).put(Mot.FRAME, frame.number());
		if (sequence.detected()) {
			kept.put(Mot.DETECTED, true);
		}
		Item item = Images.item(place, prefix + sequence.imageFolder() + "/" + file, media, sequence.size("imWidth"), sequence.size("imHeight"))
				.withSplit(Stream.of(sequence.name().split("/")).flatMap(part -> SplitNames.of(part).stream()).findFirst()).withOrigin(origins.text(kept));
		List<Annotation> read = new ArrayList<>();
		for (Row row : frame.rows()) {
			read.add(Reading.at(place, Lines.where(row.number()), () -> annotation(sequence, row, prefix, classes)));
		}
		return Annotations.sourceRecord(item, media, read);
	}

	private Annotation annotation(Sequence sequence, Row row, String prefix, Classes classes) {
		String[] cells = cells(row.text());
		double[] n = new double[cells.length];
		for (int i = 0; i < n.length; i++) {
			n[i] = Values.number(cells[i], "column " + (i + 1));
		}
		Box box = new Box(n[2] - 1, n[3] - 1, n[4], n[5]);
		Annotation annotation = annotations.annotation(className(sequence, cells).map(classes::id).orElse(null), box);
		if (n[1] >= 0) {
			annotation.setSceneObject(prefix + Long.toString((long) n[1]));
		}
		if (sequence.detected()) {
			Annotations.score(annotation, n[6]);
		} else if (n[6] == 0) {
			Values.put(annotation, Mot.IGNORED, new AttributeValue.Flag(true));
		}
		if (n.length == 9 && n[8] >= 0) {
			Values.put(annotation, Mot.VISIBILITY, new AttributeValue.Numeric(n[8]));
		}
		ObjectNode kept = origins.object().put(Mot.SUM, Origins.sum(box)).put(Mot.LINE, row.number());
		ArrayNode fields = kept.putArray(Mot.FIELDS);
		for (String cell : cells) {
			fields.add(cell);
		}
		annotation.setOrigin(origins.orNull(kept));
		return annotation;
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.mot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.labelwright.formats.vision.internal.support.Partition;
import org.labelwright.formats.vision.internal.support.Pngs;
import org.labelwright.geometry.Mask;
import org.labelwright.model.annotation.Annotation;

/** Reads MOTS: a folder of sequences with lines or PNG images, or one file of lines. */
public final class MotsImporter implements Importer {


	private record Row(int number, String text) {
	}

	/** @param png of its masks */
	private record Frame(MotsSequence sequence, int number, List<Row> rows, Optional<Path> png, Optional<Path> image) {
	}

	private final Origins origins = new Origins(Mots.ID);
	private final Annotations annotations = new Annotations();

	@Override
	public double detect(Path path) throws IOException {
		if (!Files.isDirectory(path)) {
			return MotsSequence.isLines(path) ? 0.9 : 0;
		}
		List<MotsSequence> sequences = MotsSequence.in(path);
		if (sequences.isEmpty()) {
			return 0;
		}
		return sequences.getFirst().layout() != Mots.Layout.PNG || isIds(MotsSequence.pngs(sequences.getFirst().masks()).getFirst()) ? 0.95 : 0;
	}

	/** Whether the values of the pixels of an image can be numbers of objects. */
	private static boolean isIds(Path png) throws IOException {
		try {
			BufferedImage image = Pngs.read(png);
			return image.getRaster().getSampleModel().getSampleSize(0) == 16 && image.getRaster().getNumBands() == 1
					&& Partition.masks(image.getWidth(), image.getHeight(), (x, y) -> image.getRaster().getSample(x, y, 0)).keySet().stream()
							.allMatch(id -> id == 0 || id >= Mots.PER_CLASS);
		} catch (BadInputException e) {
			return false;
		}
	}

	@Override
	public Capabilities capabilities() {
		return Mots.CAPABILITIES;
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		List<MotsSequence> sequences = Files.isDirectory(path) ? MotsSequence.in(path) : List.of(MotsSequence.of(path));
		if (sequences.isEmpty()) {
			throw new BadInputException(path, "", "has no sequence with " + Mots.TRUTH + ", " + Mots.TEXTS + " or " + Mots.PNGS);
		}
		Classes classes = new Classes(Images.name(path));
		ObjectNode kept = origins.object().put(Mots.LAYOUT, sequences.getFirst().layout().word());
		ObjectNode infos = origins.object();
		List<Frame> frames = new ArrayList<>();
		for (MotsSequence sequence : sequences) {
			if (sequence.hasOwnLabels()) {
				sequence.labels().stream().filter(label -> !label.equals(Mots.IGNORE)).forEach(classes::add);
			}
			Path info = sequence.masks().getParent().resolveSibling(Mot.INFO);
			if (sequence.layout() == Mots.Layout.GT && Files.isRegularFile(info)) {
				infos.put(sequence.name(), Reading.text(info));
			}
			frames.addAll(frames(sequence, classes));
		}
		kept.set(Mot.INFOS, infos);
		Path root = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
		return new ListedSource<>(Images.name(path), Mots.ID, classes.ontology(), List.of(Layer.MAIN), origins.text(kept), frames,
				frame -> read(frame, root, classes));
	}

	private static List<Frame> frames(MotsSequence sequence, Classes classes) throws IOException {
		Map<Integer, Path> images = new TreeMap<>();
		if (Files.isDirectory(sequence.imageFolder())) {
			Images.files(sequence.imageFolder(), 1).stream().filter(file -> Images.isImage(file.getFileName().toString()))
					.forEach(image -> MotsSequence.frame(image).ifPresent(frame -> images.put(frame, image)));
		}
		Map<Integer, Frame> frames = new TreeMap<>();
		if (sequence.layout() == Mots.Layout.PNG) {
			for (Path png : MotsSequence.pngs(sequence.masks())) {
				int number = MotsSequence.frame(png).orElseThrow();
				frames.put(number, new Frame(sequence, number, List.of(), Optional.of(png), Optional.ofNullable(images.get(number))));
				if (!sequence.hasOwnLabels()) {
					sequence.labels().forEach(classes::add);
				}
			}
		} else {
			Lines.forEach(sequence.masks(), (line, number) -> {
				if (!line.isBlank()) {
					String[] cells = cells(line);
					Mots.name(Values.count(cells[2], "class"), sequence.labels()).ifPresent(classes::add);
					int frame = Values.count(cells[0], Mot.FRAME);
					frames.computeIfAbsent(frame, missing -> new Frame(sequence, missing, new ArrayList<>(2), Optional.empty(), Optional.ofNullable(images.get(missing))))
							.rows().add(new Row(number, line.strip()));
				}
			});
		}
		images.forEach((number, image) -> frames.putIfAbsent(number, new Frame(sequence, number, List.of(), Optional.empty(), Optional.of(image))));
		return List.copyOf(frames.values());
	}

	private static String[] cells(String line) {
		String[] cells = Lines.words(line);
		if (cells.length != 6) {
			throw new IllegalArgumentException("a line of MOTS has 6 columns, here are " + cells.length);
		}
		return cells;
	}

	private SourceRecord read(Frame frame, Path root, Classes classes) throws IOException {
		MotsSequence sequence = frame.sequence();
		Optional<BufferedImage> ids = frame.png().isPresent() ? Optional.of(Pngs.read(frame.png().get())) : Optional.empty();
		int[] size = ids.map(image -> new int[] { image.getWidth(), image.getHeight() }).orElse(new int[2]);
		List<Annotation> read = new ArrayList<>();
		for (Row row : frame.rows()) {
			read.add(Reading.at(sequence.masks(), Lines.where(row.number()), () -> annotation(sequence, row, size, classes)));
		}
		if (ids.isPresent()) {
			read.addAll(Reading.at(frame.png().get(), "", () -> annotations(sequence, ids.get(), classes)));
		}
		ObjectNode kept = origins.object().put(Mot.SEQUENCE, sequence.name()).put(Mot.FRAME, frame.number());
		if (frame.png().isEmpty() && sequence.layout() == Mots.Layout.PNG) {
			kept.put("noFile", true);
		}
		String name = frame.image().map(image -> Images.relative(root.toAbsolutePath(), image.toAbsolutePath())).filter(relative -> !relative.startsWith(".."))
				.orElseGet(() -> sequence.missing(frame.number()));
		Item item = Images.item(sequence.masks(), name, frame.image(), size[0], size[1])
				.withSplit(Stream.of(sequence.name().split("/")).flatMap(part -> SplitNames.of(part).stream()).findFirst()).withOrigin(origins.text(kept));
		return Annotations.sourceRecord(item, frame.image(), read);
	}

	/** @param size of the frame, 0 before the first line */
	private Annotation annotation(MotsSequence sequence, Row row, int[] size, Classes classes) {
		String[] cells = cells(row.text());
		int height = Values.count(cells[3], "height");
		int width = Values.count(cells[4], "width");
		if ((long) width * height > Pngs.MAX_PIXELS) {
			throw new IllegalArgumentException("the mask has more than " + Pngs.MAX_PIXELS / 1_000_000 + " million pixels");
		}
		if (size[0] > 0 && (size[0] != width || size[1] != height)) {
			throw new IllegalArgumentException("the masks of a frame have one size, here are " + size[0] + " x " + size[1] + " and " + width + " x " + height);
		}
		size[0] = width;
		size[1] = height;
		int number = Values.count(cells[2], "class");
		Annotation annotation = object(sequence, Values.count(cells[1], "object"), number, Mask.ofCompressed(width, height, cells[5]), classes);
		annotation.setOrigin(origins.orNull(origins.object().put(Mot.LINE, row.number())));
		return annotation;
	}

	private List<Annotation> annotations(MotsSequence sequence, BufferedImage ids, Classes classes) {
		List<Annotation> read = new ArrayList<>();
		Partition.masks(ids.getWidth(), ids.getHeight(), (x, y) -> ids.getRaster().getSample(x, y, 0)).forEach((id, mask) -> {
			if (id != 0) {
				read.add(object(sequence, id, id / Mots.PER_CLASS, mask, classes));
			}
		});
		return read;
	}

	private Annotation object(MotsSequence sequence, int id, int number, Mask mask, Classes classes) {
		Optional<String> name = Mots.name(number, sequence.labels());
		Annotation annotation = annotations.annotation(name.map(classes::id).orElse(null), mask);
		annotation.setCrowd(name.isEmpty());
		if (name.isPresent()) {
			annotation.setSceneObject((sequence.name().isEmpty() ? "" : sequence.name() + "/") + id);
		}
		return annotation;
	}
}

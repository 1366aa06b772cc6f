/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.widerface;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;
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

/** Reads WIDER FACE: the folder above wider_face_split and WIDER_train, or one list of faces. */
public final class WiderFaceImporter implements Importer {

	private static final int COLUMNS = 10;

	/** An image with the lines about it. */
	private static final class Entry {
		private final Path list;
		private final String name;
		private final Optional<String> split;
		private final Optional<Path> media;
		private final List<String> lines = new ArrayList<>();
		private int firstLine;
		private int count;

		Entry(Path list, String name, Optional<String> split, Optional<Path> media) {
			this.list = list;
			this.name = name;
			this.split = split;
			this.media = media;
		}
	}

	private final Origins origins = new Origins(WiderFace.ID);
	private final Annotations annotations = new Annotations();

	@Override
	public double detect(Path path) throws IOException {
		for (Path list : lists(path)) {
			if (isList(list)) {
				return 0.95;
			}
		}
		return 0;
	}

	private static boolean isList(Path file) throws IOException {
		if (!file.toString().endsWith(".txt")) {
			return false;
		}
		List<String> head = Reading.headText(file).lines().limit(3).map(String::strip).toList();
		return head.size() >= 2 && Images.isImage(head.get(0)) && head.get(1).matches("\\d{1,6}")
				&& (head.size() == 2 || Images.isImage(head.get(2)) || Lines.words(head.get(2)).length >= 4 && head.get(2).matches("[-\\d. ]+"));
	}

	private static List<Path> lists(Path path) throws IOException {
		if (!Files.isDirectory(path)) {
			return List.of(path);
		}
		Path inner = path.resolve(WiderFace.SPLIT_FOLDER);
		return Images.files(Files.isDirectory(inner) ? inner : path, 1).stream().filter(file -> file.getFileName().toString().endsWith(WiderFace.SUFFIX)).toList();
	}

	@Override
	public Capabilities capabilities() {
		return WiderFace.CAPABILITIES;
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		List<Path> lists = lists(path);
		if (lists.isEmpty()) {
			throw new BadInputException(path, "", "has no list of faces such as " + WiderFace.PREFIX + "train" + WiderFace.SUFFIX);
		}
		Classes classes = new Classes(Images.name(path));
		String face = classes.id(WiderFace.FACE);
		List<Entry> entries = new ArrayList<>();
		for (Path list : lists) {
			entries.addAll(entries(list));
		}
		return new ListedSource<>(Images.name(path), WiderFace.ID, classes.ontology(), entries, entry -> read(entry, face));
	}

	private static List<Entry> entries(Path list) throws IOException {
		String file = list.getFileName().toString();
		Optional<String> split = file.startsWith(WiderFace.PREFIX) && file.endsWith(WiderFace.SUFFIX) && file.length() > WiderFace.PREFIX.length() + WiderFace.SUFFIX.length()
				? Optional.of(file.substring(WiderFace.PREFIX.length(), file.length() - WiderFace.SUFFIX.length())) : Optional.empty();
		Images images = Images.in(images(list, split));
		List<Entry> entries = new ArrayList<>();
		int[] left = { 0 };
		Lines.forEach(list, (line, number) -> {
			Entry last = entries.isEmpty() ? null : entries.getLast();
			if (last != null && left[0] > 0) {
				columns(line);
				last.lines.add(line);
				left[0]--;
			} else if (last != null && last.firstLine == 0) {
				last.count = Values.count(line, "number of faces");
				last.firstLine = number + 1;
				left[0] = last.count;
			} else if (last != null && last.count == 0 && last.lines.isEmpty() && Lines.words(line).length == COLUMNS && line.matches("[0\\s]+")) {
				// Images without faces have a line of zeros all the same.
				last.lines.add(line);
			} else if (!line.isBlank()) {
				if (!Images.isImage(line.strip())) {
					throw new IllegalArgumentException("here should stand the path of an image, not \"" + line.strip() + "\"");
				}
				entries.add(new Entry(list, line.strip(), split, images.find(line.strip())));
			}
		});
		if (!entries.isEmpty() && (left[0] > 0 || entries.getLast().firstLine == 0)) {
			throw new BadInputException(list, "", "ends before the faces of " + entries.getLast().name);
		}
		return entries;
	}

	/** WIDER_train/images beside the folder of lists, or else whatever lies with the list. */
	private static Path images(Path list, Optional<String> split) {
		Path folder = list.toAbsolutePath().getParent();
		Path images = folder.resolveSibling("WIDER_" + split.orElse("train")).resolve("images");
		return Files.isDirectory(images) ? images : folder;
	}

	private SourceRecord read(Entry entry, String face) throws IOException {
		// With the split, so that no two are the same.
		String path = entry.split.map(split -> split + "/").orElse("") + entry.name;
		Item item = Reading.at(entry.list, Lines.where(entry.firstLine - 2), () -> Images.item(entry.list, path, entry.media, 0, 0)).withSplit(entry.split);
		List<Annotation> read = new ArrayList<>();
		if (entry.count == 0) {
			item = item.withOrigin(origins.text(origins.object().put("zeros", !entry.lines.isEmpty())));
		} else {
			for (int i = 0; i < entry.lines.size(); i++) {
				String line = entry.lines.get(i);
				read.add(Reading.at(entry.list, Lines.where(entry.firstLine + i), () -> annotation(line, face)));
			}
		}
		return Annotations.sourceRecord(item, entry.media, read);
	}

	private static String[] columns(String line) {
		String[] columns = Lines.words(line);
		if (columns.length != COLUMNS && columns.length != 4) {
			throw new IllegalArgumentException("a face has 10 columns, or 4 of the box alone, here are " + columns.length);
		}
		return columns;
	}

	private Annotation annotation(String line, String face) {
		String[] columns = columns(line);
		double[] n = new double[columns.length];
		for (int i = 0; i < n.length; i++) {
			n[i] = Values.number(columns[i], "column " + (i + 1));
		}
		Annotation annotation = annotations.annotation(face, new Box(n[0], n[1], n[2], n[3]));
		for (int i = 4; i < n.length; i++) {
			Values.put(annotation, WiderFace.LEVELS.get(i - 4), new AttributeValue.Numeric(n[i]));
		}
		annotation.setOccluded(n.length == COLUMNS && n[4 + WiderFace.LEVELS.indexOf(WiderFace.OCCLUSION)] > 0);
		annotation.setOrigin(origins.orNull(origins.object().put(WiderFace.COLUMNS, n.length)));
		return annotation;
	}
}

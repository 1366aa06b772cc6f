/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Item;

/**
 * A folder of labels, a text file an image, beside a folder of the images, both once for each split or once alone. Where a
 * path is a folder of labels itself or one file of it, the images are looked for beside it.
 *
 * @param labels how the name of the folder of labels begins
 * @param images the name of the folder of images
 * @param split the name of a split by that of its folder
 */
public record LabelFiles(String labels, String images, UnaryOperator<String> split) {

	/** As many tools name them, whatever the format calls them. */
	private static final String PLAIN_LABELS = "labels";
	private static final String PLAIN_IMAGES = "images";

	/**
	 * An image, its labels or both.
	 *
	 * @param path of the item
	 * @param stem of the files
	 * @param place to name in messages
	 */
	public record Entry(String path, String stem, Optional<String> split, Optional<Path> labels, Optional<Path> image, Path place) {

		/** The item, with a size where the image is there. */
		public Item item() throws IOException {
			return Images.item(place, path, image, 0, 0).withSplit(split);
		}
	}

	private record Part(String prefix, Optional<String> split, Path labels, Path images) {
	}

	/** All there are, split by split, by path. */
	public List<Entry> entries(Path path) throws IOException {
		List<Entry> entries = new ArrayList<>();
		for (Part part : parts(path)) {
			entries.addAll(entries(part, path));
		}
		return entries;
	}

	/** Gives each line of all files of labels, as {@link Lines#forEach} does. */
	public static void lines(List<Entry> entries, Lines.Visitor visitor, Progress progress) throws IOException {
		for (int i = 0; i < entries.size(); i++) {
			progress.at(i, entries.size());
			if (entries.get(i).labels().isPresent()) {
				Lines.forEach(entries.get(i).labels().get(), visitor);
			}
		}
	}

	/** Some files of labels that say something, to find out the format. */
	public List<Path> probe(Path path, int count) throws IOException {
		if (!Files.isDirectory(path)) {
			return List.of(path);
		}
		List<Path> files = new ArrayList<>();
		for (Part part : parts(path)) {
			if (Files.isDirectory(part.labels())) {
				files.addAll(Images.files(part.labels(), ".txt").stream().filter(file -> file.toFile().length() > 0).limit(count).toList());
			}
		}
		return files;
	}

	private List<Part> parts(Path path) throws IOException {
		if (!Files.isDirectory(path)) {
			Path folder = path.toAbsolutePath().getParent();
			return List.of(new Part("", Optional.empty(), folder, beside(folder)));
		}
		if (isPart(path)) {
			return List.of(part(path, "", Optional.empty()));
		}
		List<Part> parts = new ArrayList<>();
		List<Path> children = folders(path);
		boolean labelled = false;
		for (Path child : children) {
			labelled |= isPart(child);
		}
		for (Path child : children) {
			// A split may have images alone, as those of tests do.
			if (labelled && (isPart(child) || Files.isDirectory(imagesIn(child)))) {
				String name = child.getFileName().toString();
				parts.add(part(child, name + "/", Optional.of(split.apply(name))));
			}
		}
		return parts.isEmpty() ? List.of(new Part("", Optional.empty(), path, beside(path.toAbsolutePath()))) : parts;
	}

	private Part part(Path folder, String prefix, Optional<String> name) throws IOException {
		Path found = folders(folder).stream().filter(this::isLabels).findFirst().orElse(folder.resolve(labels));
		return new Part(prefix, name, found, imagesIn(folder));
	}

	private boolean isPart(Path folder) throws IOException {
		return folders(folder).stream().anyMatch(this::isLabels);
	}

	private boolean isLabels(Path folder) {
		return folder.getFileName().toString().startsWith(labels) || folder.getFileName().toString().equals(PLAIN_LABELS);
	}

	private Path imagesIn(Path folder) {
		Path found = folder.resolve(images);
		return !Files.isDirectory(found) && Files.isDirectory(folder.resolve(PLAIN_IMAGES)) ? folder.resolve(PLAIN_IMAGES) : found;
	}

	private static List<Path> folders(Path folder) throws IOException {
		try (Stream<Path> children = Files.list(folder)) {
			return children.filter(Files::isDirectory).sorted().toList();
		}
	}

	private Path beside(Path folder) {
		Path found = imagesIn(folder.resolveSibling(""));
		return Files.isDirectory(found) ? found : folder;
	}

	private static List<Entry> entries(Part part, Path path) throws IOException {
		Images found = Images.in(part.images());
		Map<String, Entry> entries = new TreeMap<>();
		boolean whole = Files.isDirectory(path);
		if (whole) {
			for (Path image : found.all()) {
				String name = Images.relative(part.images(), image);
				entries.put(Images.stem(name), new Entry(part.prefix() + name, Images.stem(name), part.split(), Optional.empty(), Optional.of(image), image));
			}
		}
		List<Path> files = !whole ? List.of(path.toAbsolutePath()) : Files.isDirectory(part.labels()) ? Images.files(part.labels(), ".txt") : List.of();
		for (Path file : files) {
			String stem = Images.stem(Images.relative(part.labels(), file));
			Optional<Path> image = found.findStem(stem);
			String name = image.map(one -> Images.relative(part.images(), one)).orElse(stem + ".png");
			entries.put(stem, new Entry(part.prefix() + name, stem, part.split(), Optional.of(file), image, file));
		}
		return List.copyOf(entries.values());
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.mot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.labelwright.core.format.support.Reading;
import org.labelwright.formats.vision.internal.support.Images;

/**
 * Where a sequence of MOTS stands.
 *
 * @param name its path below the folder that is read, without the folders of masks and images
 * @param masks the file of lines or the folder of PNG images
 * @param labels the names of classes by their number less 1
 */
record MotsSequence(String name, Mots.Layout layout, Path masks, Path imageFolder, List<String> labels) {

	private static final int DEPTH = 4;

	/** All below a folder; where a sequence has lines and PNG images, the lines are taken. */
	static List<MotsSequence> in(Path path) throws IOException {
		Map<String, MotsSequence> found = new TreeMap<>();
		List<Path> folders;
		try (Stream<Path> walk = Files.walk(path, DEPTH)) {
			folders = walk.filter(Files::isDirectory).sorted().toList();
		}
		for (Path folder : folders) {
			String name = Images.relative(path, folder);
			if (isLines(folder.resolve(Mots.TRUTH))) {
				Path truth = folder.resolve(Mots.TRUTH);
				found.putIfAbsent(name, new MotsSequence(name, Mots.Layout.GT, truth, folder.resolve(Mot.IMAGES), labels(truth.resolveSibling(Mots.LABELS))));
			}
			if (Files.isDirectory(folder.resolve(Mots.TEXTS))) {
				for (Path file : Images.files(folder.resolve(Mots.TEXTS), 1)) {
					String stem = Images.stem(file.getFileName().toString());
					if (isLines(file)) {
						put(found, name, stem, Mots.Layout.TEXT, file, folder, labels(file.resolveSibling(Mots.LABELS)));
					}
				}
			}
		}
		for (Path folder : folders) {
			Path masks = folder.resolve(Mots.PNGS);
			if (Files.isDirectory(masks)) {
				List<String> labels = labels(masks.resolve(Mots.LABELS));
				for (Path sequence : pngFolders(masks)) {
					put(found, Images.relative(path, folder), sequence.equals(masks) ? "" : sequence.getFileName().toString(), Mots.Layout.PNG, sequence, folder, labels);
				}
			}
		}
		return new ArrayList<>(found.values());
	}

	private static void put(Map<String, MotsSequence> found, String parent, String own, Mots.Layout layout, Path masks, Path folder, List<String> labels) {
		String name = parent.isEmpty() || own.isEmpty() ? parent + own : parent + "/" + own;
		Path images = Mots.IMAGES.stream().map(one -> folder.resolve(one).resolve(own)).filter(Files::isDirectory).findFirst()
				.orElse(folder.resolve(Mots.IMAGES.getFirst()).resolve(own));
		found.putIfAbsent(name, new MotsSequence(name, layout, masks, images, labels));
	}

	private static List<Path> pngFolders(Path masks) throws IOException {
		try (Stream<Path> walk = Files.walk(masks, 1)) {
			List<Path> found = new ArrayList<>();
			for (Path folder : walk.filter(Files::isDirectory).sorted().toList()) {
				if (!pngs(folder).isEmpty()) {
					found.add(folder);
				}
			}
			return found;
		}
	}

	/** The PNG images of a folder of masks that are named by a frame. */
	static List<Path> pngs(Path folder) throws IOException {
		return Images.files(folder, 1).stream().filter(file -> file.getFileName().toString().matches("\\d{1,9}\\.png")).toList();
	}

	/** A file alone, with the images that lie beside it. */
	static MotsSequence of(Path file) throws IOException {
		Path folder = file.toAbsolutePath().getParent();
		boolean truth = file.toAbsolutePath().endsWith(Mots.TRUTH);
		return new MotsSequence("", Mots.Layout.GT, file, truth ? folder.resolveSibling(Mot.IMAGES) : folder, labels(file.resolveSibling(Mots.LABELS)));
	}

	static boolean isLines(Path file) throws IOException {
		return Files.isRegularFile(file) && file.toString().endsWith(".txt")
				&& Reading.headText(file).lines().filter(line -> !line.isBlank()).findFirst().orElse("").matches("\\d+ \\d+ \\d+ \\d+ \\d+ \\S+");
	}

	private static List<String> labels(Path file) throws IOException {
		if (!Files.isRegularFile(file)) {
			return Mots.CLASSES;
		}
		List<String> lines = Reading.text(file).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
		// Datumaro begins with the background, which is number 0.
		return !lines.isEmpty() && lines.getFirst().equals("background") ? lines.subList(1, lines.size()) : lines;
	}

	boolean hasOwnLabels() {
		return labels != Mots.CLASSES;
	}

	/** The path of a frame that has no image. */
	String missing(int frame) {
		return (name.isEmpty() ? "" : name + "/") + "%06d.jpg".formatted(frame);
	}

	/** The number of a frame by the name of its image. */
	static Optional<Integer> frame(Path image) {
		String stem = Images.stem(image.getFileName().toString());
		return stem.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(stem)) : Optional.empty();
	}
}

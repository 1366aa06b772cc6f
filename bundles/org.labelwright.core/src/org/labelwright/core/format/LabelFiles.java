/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;

/**
 * The files of labels in a folder that no format knows as a whole, such as an export as it was unpacked: one file beside the
 * images, or one for each split.
 */
record LabelFiles(Format format, List<Path> files) {

	private static final int DEPTH = 3;
	private static final int MOST = 50;
	private static final Map<String, String> SPLITS = Map.of("train", "train", "val", "val", "valid", "val", "validation", "val", "test", "test");

	/** Empty where there are none, or of more than one format, or so many that each is of an item. */
	static Optional<LabelFiles> in(Path folder, Function<Path, Optional<Format>> formatOf) throws IOException {
		List<Path> candidates;
		try (Stream<Path> all = Files.walk(folder, DEPTH)) {
			candidates = all.filter(file -> file.getFileName().toString().toLowerCase(Locale.ROOT).matches("[^.].*\\.(json|jsonl|xml|csv|tsv)")).filter(Files::isRegularFile)
					.limit(MOST + 1L).sorted().toList();
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
		if (candidates.size() > MOST) {
			return Optional.empty();
		}
		List<Path> files = new ArrayList<>();
		Format only = null;
		for (Path file : candidates) {
			Optional<Format> found = formatOf.apply(file);
			if (found.isPresent()) {
				if (only != null && only != found.get()) {
					return Optional.empty();
				}
				only = found.get();
				files.add(file);
			}
		}
		return files.isEmpty() ? Optional.empty() : Optional.of(new LabelFiles(only, List.copyOf(files)));
	}

	DatasetSource open(Path folder, Importer importer, Options options, LossReport losses, Progress progress) throws IOException {
		List<MergedSource.Part> parts = new ArrayList<>();
		try {
			for (Path file : files) {
				parts.add(new MergedSource.Part(importer.open(file, options, losses, progress), split(folder.relativize(file))));
			}
		} catch (IOException | RuntimeException e) {
			for (MergedSource.Part part : parts) {
				part.source().close();
			}
			throw e;
		}
		return parts.size() == 1 && parts.getFirst().split().isEmpty() ? parts.getFirst().source() : new MergedSource(folder.getFileName().toString(), parts);
	}

	/** That its folder or name says. */
	private static Optional<String> split(Path file) {
		for (Path part : file) {
			String name = part.toString().toLowerCase(Locale.ROOT).replaceFirst("\\.[a-z]+$", "");
			if (SPLITS.containsKey(name)) {
				return Optional.of(SPLITS.get(name));
			}
		}
		return Optional.empty();
	}
}

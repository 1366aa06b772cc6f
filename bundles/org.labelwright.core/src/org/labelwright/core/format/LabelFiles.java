/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.SplitNames;

/**
 * The files of labels in a folder that no format knows as a whole, such as an export as it was unpacked: one file beside the
 * images, or one for each split.
 */
record LabelFiles(Format format, List<Path> files) {

	private static final int DEPTH = 3;
	private static final int MOST = 50;
	private static final Pattern CANDIDATES = Pattern.compile("[^.].*\\.(json|jsonl|xml|csv|tsv|txt|conll|bio|iob2?|train|dev|test[ab]?)", Pattern.CASE_INSENSITIVE);
	/** Texts, which a folder may hold beside what looks like labels; those that only describe it do not count. */
	private static final Pattern TEXTS = Pattern.compile("(?!readme|licen[cs]e|notice|about|changes).*\\.txt", Pattern.CASE_INSENSITIVE);

	/** Empty where there are none, or of more than one format, or so many that each is of an item. */
	static Optional<LabelFiles> in(Path folder, Function<Path, Optional<Format>> formatOf) throws IOException {
		List<Path> candidates;
		try (Stream<Path> all = Files.walk(folder, DEPTH)) {
			candidates = all.filter(file -> matches(CANDIDATES, file)).filter(Files::isRegularFile)
					.limit(MOST + 1L).sorted().toList();
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
		if (candidates.size() > MOST) {
			return Optional.empty();
		}
		List<Path> files = new ArrayList<>();
		Format only = null;
		boolean texts = false;
		for (Path file : candidates) {
			Optional<Format> found = formatOf.apply(file);
			if (found.isPresent()) {
				if (only != null && only != found.get()) {
					return Optional.empty();
				}
				only = found.get();
				files.add(file);
			} else if (matches(TEXTS, file) && Files.size(file) > 0) {
				texts = true;
			}
		}
		if (texts && files.stream().allMatch(file -> matches(TEXTS, file))) {
			return Optional.empty();
		}
		return files.isEmpty() ? Optional.empty() : Optional.of(new LabelFiles(only, List.copyOf(files)));
	}

	private static boolean matches(Pattern pattern, Path file) {
		return pattern.matcher(file.getFileName().toString()).matches();
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

	/** That its folder or a part of its name says, as in {@code valid/labels.csv}, {@code train.txt} and {@code eng.testb}. */
	private static Optional<String> split(Path file) {
		for (Path part : file) {
			for (String name : part.toString().toLowerCase(Locale.ROOT).split("\\.")) {
				Optional<String> split = SplitNames.of(name);
				if (split.isPresent()) {
					return split;
				}
			}
		}
		return Optional.empty();
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The steps over a whole dataset that can be taken back, each a folder with the files as they were before it. */
final class History {

	private static final String FOLDER = "undo";
	/** Older ones are forgotten. */
	private static final int KEPT = 20;

	private final Path root;
	private final Path folder;

	History(Path root) {
		this.root = root;
		folder = root.resolve(DatasetFiles.PRIVATE).resolve(FOLDER);
	}

	/** The oldest first. */
	List<Path> entries() throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (var entries = Files.list(folder)) {
			return entries.filter(entry -> entry.getFileName().toString().matches("\\d+"))
					.sorted(Comparator.comparingInt(History::number)).toList();
		}
	}

	/** Where the next one goes; the oldest go where there are too many. */
	Path next() throws IOException {
		List<Path> entries = entries();
		for (Path old : entries.subList(0, Math.max(0, entries.size() - KEPT + 1))) {
			Trash.throwAway(root, old);
		}
		return entry(Integer.toString(entries.isEmpty() ? 1 : number(entries.getLast()) + 1));
	}

	Path entry(String name) {
		return folder.resolve(name);
	}

	private static int number(Path entry) {
		return Integer.parseInt(entry.getFileName().toString());
	}
}

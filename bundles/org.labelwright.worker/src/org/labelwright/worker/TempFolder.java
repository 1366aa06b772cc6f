/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a process puts temporary files, such as the native libraries that it unpacks: tens of megabytes. It goes with the process, as one that is
 * ended by force cannot clean up.
 */
final class TempFolder {

	private static final String PREFIX = "labelwright-worker-files-";
	private static final int ATTEMPTS = 5;

	private TempFolder() {
	}

	static Path create() throws IOException {
		return Files.createTempDirectory(PREFIX);
	}

	/** Whether it is one of these, and so nobody else's. */
	static boolean isOne(Path folder) {
		return folder.getFileName() != null && folder.getFileName().toString().startsWith(PREFIX);
	}

	/** With all that is in it; what cannot be deleted is left to the system. */
	static void delete(Path folder) {
		for (int attempt = 0; attempt < ATTEMPTS && Files.exists(folder); attempt++) {
			try (Stream<Path> files = Files.walk(folder)) {
				List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
				for (Path one : deepestFirst) {
					Files.deleteIfExists(one);
				}
			} catch (IOException | UncheckedIOException e) {
				// Another thread or process deletes it too, and was quicker: what is left is for the next attempt. Windows keeps a library that is loaded.
				continue;
			}
		}
	}
}

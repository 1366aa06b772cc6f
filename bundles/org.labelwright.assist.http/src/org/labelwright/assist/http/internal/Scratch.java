/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.labelwright.core.AtomicFiles;

/** Folders for what is given to formats, which read and write files. */
final class Scratch {

	/** Work with a folder that is gone afterwards. */
	@FunctionalInterface
	interface Work<T> {
		T in(Path folder) throws IOException;
	}

	private Scratch() {
	}

	static <T> T with(Work<T> work) throws IOException {
		Path folder = Files.createTempDirectory("labelwright-server");
		try {
			return work.in(folder);
		} finally {
			AtomicFiles.deleteTree(folder);
		}
	}
}

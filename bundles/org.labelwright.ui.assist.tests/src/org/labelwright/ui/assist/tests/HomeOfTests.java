/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A home folder for tests that come to the secure storage, so that they leave that of whoever runs them alone. All of them share one: the platform looks for the storage
 * when it is asked first, and never again.
 */
final class HomeOfTests implements AutoCloseable {

	/** Where the storage is in a home folder. */
	static final Path STORAGE = Path.of(".eclipse", "org.eclipse.equinox.security", "secure_storage");
	private static final Path FOLDER = create();

	private final String before = System.getProperty("user.home");

	HomeOfTests() {
		System.setProperty("user.home", FOLDER.toString());
	}

	private static Path create() {
		try {
			Path folder = Files.createTempDirectory("labelwright-home");
			folder.toFile().deleteOnExit();
			Path inside = folder;
			for (Path name : STORAGE) {
				inside = inside.resolve(name);
				// The last one that is told goes first.
				inside.toFile().deleteOnExit();
			}
			return folder;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	Path folder() {
		return FOLDER;
	}

	@Override
	public void close() {
		System.setProperty("user.home", before);
	}
}

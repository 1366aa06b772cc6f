/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.labelwright.core.format.Formats;
import org.labelwright.core.registry.Contributions;

/** What the tests find around them. */
final class Installed {

	private Installed() {
	}

	/** All formats that are installed; a contribution that fails fails the test. */
	static Formats formats() {
		return new Formats(new Contributions(org.eclipse.core.runtime.Platform.getExtensionRegistry(), (message, cause) -> {
			throw new AssertionError(message, cause);
		}));
	}

	/** A folder of real files; the test is skipped where it is not there. */
	static Path realFiles(String folder) {
		Path data = Path.of(System.getProperty("labelwright.data", "../../../shared/data")).toAbsolutePath().normalize().resolve(folder);
		Assumptions.assumeTrue(Files.isDirectory(data), "skipped: no real files in " + data);
		return data;
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Assumptions;
import org.labelwright.core.format.Format;
import org.labelwright.core.format.Formats;
import org.labelwright.core.registry.Contributions;

/** What the tests find around them. */
final class Installed {

	private Installed() {
	}

	/** All formats that are installed; a contribution that fails fails the test. */
	static Formats formats() {
		return new Formats(new Contributions(Platform.getExtensionRegistry(), (message, cause) -> {
			throw new AssertionError(message, cause);
		}));
	}

	/** Those of them that the bundle of image formats contributes. */
	static List<Format> formatsOfVision() {
		Set<String> ids = Arrays.stream(Platform.getExtensionRegistry().getConfigurationElementsFor(Formats.POINT))
				.filter(element -> element.getContributor().getName().equals("org.labelwright.formats.vision"))
				.map(element -> element.getAttribute("id")).collect(Collectors.toSet());
		List<Format> formats = formats().all().stream().filter(format -> ids.contains(format.id())).toList();
		// A stream of no tests passes.
		assertThat(formats).hasSizeGreaterThan(20);
		return formats;
	}

	/** A folder of real files; the test is skipped where it is not there. */
	static Path realFiles(String folder) {
		Path data = Path.of(System.getProperty("labelwright.data", "../../../shared/data")).toAbsolutePath().normalize().resolve(folder);
		Assumptions.assumeTrue(Files.isDirectory(data), "skipped: no real files in " + data);
		return data;
	}
}

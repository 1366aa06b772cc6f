/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the files of a dataset hold. */
final class DatasetDisk {

	private DatasetDisk() {
	}

	/** The text of each file by its path, without the private folder. */
	static Map<String, String> files(Path folder) throws IOException {
		Map<String, String> files = new TreeMap<>();
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path file : all.filter(Files::isRegularFile).toList()) {
				String name = folder.relativize(file).toString();
				if (!name.startsWith(".labelwright")) {
					files.put(name, Files.readString(file));
				}
			}
		}
		return files;
	}

	static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> all = Files.walk(from)) {
			for (Path file : all.toList()) {
				Path target = to.resolve(from.relativize(file).toString());
				if (Files.isDirectory(file)) {
					Files.createDirectories(target);
				} else {
					Files.copy(file, target);
				}
			}
		}
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What lies in the folder of a dataset. */
final class DatasetFolder {

	private DatasetFolder() {
	}

	/** The texts of all files by path, but those of the private folder, in which the dataset may work at this moment. */
	static Map<String, String> files(Path folder) throws IOException {
		Map<String, String> files = new TreeMap<>();
		try (Stream<Path> top = Files.list(folder)) {
			for (Path one : top.filter(path -> !path.endsWith(".labelwright")).toList()) {
				try (Stream<Path> all = Files.walk(one)) {
					for (Path file : all.filter(Files::isRegularFile).toList()) {
						files.put(folder.relativize(file).toString(), Files.readString(file));
					}
				}
			}
		}
		return files;
	}
}

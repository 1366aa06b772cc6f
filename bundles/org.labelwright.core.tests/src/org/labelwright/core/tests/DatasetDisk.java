/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.tests;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;

/** What the files of a dataset hold. */
final class DatasetDisk {

	private DatasetDisk() {
	}

	/** The text of each file by its path, without the private folder. */
	static Map<String, String> files(Path folder) throws IOException {
		Map<String, String> files = new TreeMap<>();
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
				return inner.endsWith(".labelwright") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				files.put(folder.relativize(file).toString(), Files.readString(file));
				return FileVisitResult.CONTINUE;
			}
		});
		return files;
	}

	/** What is thrown away at this very moment is left out. */
	static void copy(Path from, Path to) throws IOException {
		Files.walkFileTree(from, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) throws IOException {
				if (inner.endsWith(".labelwright/trash")) {
					return FileVisitResult.SKIP_SUBTREE;
				}
				Files.createDirectories(to.resolve(from.relativize(inner).toString()));
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.copy(file, to.resolve(from.relativize(file).toString()));
				return FileVisitResult.CONTINUE;
			}
		});
	}
}

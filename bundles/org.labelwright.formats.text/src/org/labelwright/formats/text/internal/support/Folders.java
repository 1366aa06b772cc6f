/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.labelwright.core.dataset.Item;

/** Names and places of files. */
public final class Folders {

	private static final int MAX_DEPTH = 64;

	private Folders() {
	}

	/** The files with an extension such as {@code .ann} below a folder, by path; the path itself where it is a file. */
	public static List<Path> files(Path path, String... extensions) throws IOException {
		if (!Files.isDirectory(path)) {
			return List.of(path);
		}
		try (Stream<Path> walk = Files.walk(path, MAX_DEPTH)) {
			return walk.filter(file -> Files.isRegularFile(file) && Stream.of(extensions).anyMatch(lowerName(file)::endsWith)).sorted().toList();
		}
	}

	public static String lowerName(Path file) {
		return file.getFileName().toString().toLowerCase(Locale.ROOT);
	}

	/** With slashes on every system, relative to the folder, or the name alone where the path is the file itself. */
	public static String relative(Path path, Path file) {
		return path.equals(file) ? file.getFileName().toString() : path.relativize(file).toString().replace('\\', '/');
	}

	/** A path without its extension. */
	public static String stem(String path) {
		int dot = path.lastIndexOf('.');
		return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
	}

	/** A file or folder by its name. */
	public static String name(Path path) {
		Path name = path.toAbsolutePath().normalize().getFileName();
		return name == null ? "root" : stem(name.toString());
	}

	/** Where an exporter puts what it says of an item: the path of the item without its extension, within the folder. */
	public static String exportStem(Item item) {
		String path = item.path().replace('\\', '/');
		String inner = path.startsWith("media/") ? path.substring("media/".length())
				: Path.of(path).isAbsolute() || List.of(path.split("/")).contains("..") ? path.substring(path.lastIndexOf('/') + 1) : path;
		return stem(inner);
	}
}

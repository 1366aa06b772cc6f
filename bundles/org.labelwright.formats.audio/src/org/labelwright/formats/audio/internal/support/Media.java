/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.format.support.SoundFiles;

/** Names and places of recordings, and of the files that describe them. */
public final class Media {

	private static final int MAX_DEPTH = 64;
	private static final String UNKNOWN = "wav";

	private Media() {
	}

	/**
	 * The item for a recording that a format knows by a name without extension: a file of that name with an extension of
	 * sound or video where there is one; otherwise it is taken for a wav that is elsewhere.
	 *
	 * @param folder where to look
	 * @throws IllegalArgumentException where the name is empty or leads out of the folder
	 */
	public static Item item(Path folder, String stem) {
		String path = inside(stem);
		for (String extension : SoundFiles.extensions()) {
			if (Files.isRegularFile(folder.resolve(path + '.' + extension))) {
				return named(path + '.' + extension);
			}
		}
		return named(path + '.' + UNKNOWN);
	}

	/** The item for a recording whose file name is known. */
	public static Item named(String path) {
		String inside = inside(path);
		return Item.image(inside, inside, SoundFiles.typeByName(inside).orElse("audio/x-unknown"), 0, 0);
	}

	/** The file of an item, empty where it is not there. */
	public static Optional<Path> file(Path folder, Item item) {
		return Optional.of(folder.resolve(item.path())).filter(Files::isRegularFile);
	}

	static String inside(String path) {
		String plain = path.replace('\\', '/');
		if (plain.isBlank() || plain.startsWith("/") || List.of(plain.split("/")).contains("..") || plain.indexOf('\0') >= 0 || plain.indexOf(':') == 1) {
			throw new IllegalArgumentException("the recording \"" + path + "\" " + (plain.isBlank() ? "has no name" : "leads out of the folder"));
		}
		return plain;
	}

	/** A path without its extension. */
	public static String stem(String path) {
		int dot = path.lastIndexOf('.');
		return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
	}

	/** What a format calls the recording: its path without extension, as it lay in the foreign folder it once came from. */
	public static String stem(Item item) {
		String path = item.path().replace('\\', '/');
		boolean elsewhere = Path.of(path).isAbsolute() || List.of(path.split("/")).contains("..");
		return stem(path.startsWith("media/") ? path.substring("media/".length()) : elsewhere ? path.substring(path.lastIndexOf('/') + 1) : path);
	}

	/** A file or folder by its name. */
	public static String name(Path path) {
		Path name = path.toAbsolutePath().normalize().getFileName();
		return name == null ? "root" : stem(name.toString());
	}

	/** Those below a folder whose names end so, hidden ones not, by path; the path itself where it is a file. */
	public static List<Path> files(Path path, String extension) throws IOException {
		if (!Files.isDirectory(path)) {
			return List.of(path);
		}
		try (Stream<Path> walk = Files.walk(path, MAX_DEPTH)) {
			return walk.filter(file -> hasExtension(file, extension) && Files.isRegularFile(file)).sorted().toList();
		}
	}

	/** One of the files that {@link #files} gives, to look at. */
	public static Optional<Path> anyFile(Path path, String extension) throws IOException {
		if (!Files.isDirectory(path)) {
			return Optional.of(path);
		}
		try (Stream<Path> walk = Files.walk(path, MAX_DEPTH)) {
			return walk.filter(file -> hasExtension(file, extension) && Files.isRegularFile(file)).findFirst();
		}
	}

	public static boolean hasExtension(Path file, String extension) {
		String name = file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
		return !name.startsWith(".") && name.endsWith('.' + extension);
	}
}

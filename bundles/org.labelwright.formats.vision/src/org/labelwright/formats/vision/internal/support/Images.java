/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.labelwright.core.BadInputException;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.MediaPath;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.FolderOutput;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.support.SoundFiles;
import org.labelwright.media.ImageHeader;
import org.labelwright.media.image.ImagePages;

/** The images that lie in a folder and those below it, found by their path or, as many formats want it, by a part of it. */
public final class Images {

	private final Map<String, Path> byPath = new HashMap<>();
	private final Map<String, Path> byName = new HashMap<>();
	private final Map<String, Path> byStem = new HashMap<>();
	private final List<Path> all;

	private Images(Path folder, List<Path> all) {
		this.all = all;
		for (Path image : all) {
			String path = relative(folder, image);
			byPath.put(path, image);
			byName.putIfAbsent(image.getFileName().toString(), image);
			byStem.putIfAbsent(stem(path), image);
			byStem.putIfAbsent(stem(image.getFileName().toString()), image);
		}
	}

	public static Images in(Path folder) throws IOException {
		return new Images(folder, Files.isDirectory(folder) ? files(folder, Integer.MAX_VALUE).stream()
				.filter(file -> isImage(file.getFileName().toString())).toList() : List.of());
	}

	/** As {@link #in}, with the recordings too, for formats that know both. */
	public static Images withRecordings(Path folder) throws IOException {
		return new Images(folder, Files.isDirectory(folder) ? files(folder, Integer.MAX_VALUE).stream()
				.filter(file -> isImage(file.getFileName().toString()) || SoundFiles.typeByName(file.getFileName().toString()).isPresent()).toList() : List.of());
	}

	/** By path. */
	public List<Path> all() {
		return all;
	}

	/**
	 * The image with this path below the folder, or else the first whose file name is the last of the path; of a page, the
	 * file.
	 */
	public Optional<Path> find(String path) {
		String plain = MediaPath.of(path.replace('\\', '/')).file();
		return Optional.ofNullable(byPath.get(plain)).or(() -> Optional.ofNullable(byName.get(plain.substring(plain.lastIndexOf('/') + 1))));
	}

	/** The image whose path or name is this but for the extension. */
	public Optional<Path> findStem(String stem) {
		return Optional.ofNullable(byStem.get(stem)).or(() -> Optional.ofNullable(byStem.get(stem.substring(stem.lastIndexOf('/') + 1))));
	}

	/** The files of a folder and those below it to a depth, by path; hidden ones are left out and links not followed. */
	public static List<Path> files(Path folder, int depth) throws IOException {
		try (Stream<Path> walk = Files.walk(folder, depth)) {
			return walk.filter(file -> Files.isRegularFile(file) && !isHidden(folder, file)).sorted().toList();
		}
	}

	/** Those with an extension such as {@code .json}; the path itself where it is a file. */
	public static List<Path> files(Path path, String extension) throws IOException {
		if (!Files.isDirectory(path)) {
			return List.of(path);
		}
		return new ArrayList<>(files(path, Integer.MAX_VALUE).stream()
				.filter(file -> file.getFileName().toString().toLowerCase(java.util.Locale.ROOT).endsWith(extension)).toList());
	}

	private static boolean isHidden(Path folder, Path file) {
		for (Path part : folder.relativize(file)) {
			if (part.toString().startsWith(".")) {
				return true;
			}
		}
		return false;
	}

	/** Whether a file name promises an image. */
	public static boolean isImage(String name) {
		return ImageHeader.typeByName(name).isPresent();
	}

	/** A path without its extension. */
	public static String stem(String path) {
		int dot = path.lastIndexOf('.');
		return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
	}

	/** With slashes on every system. */
	public static String relative(Path folder, Path file) {
		return folder.relativize(file).toString().replace('\\', '/');
	}

	/** A file or folder by its name, however it was given. */
	public static String name(Path path) {
		Path name = path.toAbsolutePath().normalize().getFileName();
		return name == null ? "root" : Files.isDirectory(path) ? name.toString() : stem(name.toString());
	}

	/**
	 * An item for an image; also for a recording, by its name.
	 *
	 * @param path as the format says it; not one that leads out of its folder
	 * @param width where the format says it, otherwise 0 to read it from the file
	 * @throws BadInputException where the path leads elsewhere or the file is no image
	 */
	public static Item item(Path source, String path, Optional<Path> file, int width, int height) throws IOException {
		String plain = path.replace('\\', '/');
		while (plain.startsWith("/")) {
			plain = plain.substring(1);
		}
		if (plain.isEmpty() || List.of(plain.split("/")).contains("..") || plain.indexOf('\0') >= 0) {
			throw new BadInputException(source, "image \"" + path + "\"", plain.isEmpty() ? "has no name" : "leads out of the folder of images");
		}
		Optional<String> sound = SoundFiles.typeByName(plain);
		if (sound.isPresent()) {
			return Item.image(plain, plain, sound.get(), Math.max(0, width), Math.max(0, height));
		}
		MediaPath media = MediaPath.of(plain);
		if ((width <= 0 || height <= 0) && file.isPresent()) {
			ImageHeader header = header(file.get(), media.pageIndex());
			return Item.image(plain, plain, header.mediaType(), header.width(), header.height());
		}
		return Item.image(plain, plain, ImageHeader.typeByName(media.file()).orElse("image/x-unknown"), Math.max(0, width), Math.max(0, height));
	}

	/** @throws BadInputException where it is no image */
	public static ImageHeader header(Path file) throws IOException {
		return header(file, 0);
	}

	/**
	 * @param page from 0
	 * @throws BadInputException where it is no image, or has no such page
	 */
	public static ImageHeader header(Path file, int page) throws IOException {
		try {
			return ImageHeader.read(file, page);
		} catch (BadInputException e) {
			throw e;
		} catch (IOException e) {
			throw new BadInputException(file, "", e.getMessage(), e);
		}
	}

	/**
	 * Where an exporter puts an image within its folder of images: as it lay in the foreign folder it once came from. A page
	 * of a file becomes a file of its own.
	 */
	public static String exportPath(Item item) {
		return exportPath(item.mediaPath().asFile());
	}

	/**
	 * How a file that is exported without images names an image. A page keeps its number, which other programs may not
	 * understand, so that is a loss.
	 */
	public static String reference(Item item, LossReport losses) {
		if (item.mediaPath().page().isPresent()) {
			losses.add("pages", "named as FILE#page=NUMBER, which other programs may not find", item.id(), "");
		}
		return exportPath(item.path());
	}

	private static String exportPath(String stored) {
		String path = stored.replace('\\', '/');
		if (path.startsWith("media/")) {
			return path.substring("media/".length());
		}
		return Path.of(path).isAbsolute() || List.of(path.split("/")).contains("..") ? path.substring(path.lastIndexOf('/') + 1) : path;
	}

	/**
	 * Copies the image of a record into a folder that is exported, a page as a file of its own; where it is not there, that
	 * is a loss.
	 */
	public static void copy(FolderOutput folder, SourceRecord one, String relative, LossReport losses) throws IOException {
		if (one.item().mediaPath().page().isPresent() && one.media().isPresent()) {
			extract(one, folder.file(relative));
		} else {
			folder.copyMedia(one, relative, losses);
		}
	}

	/** The bytes of the image of a record; those of a page as it would be exported. */
	public static byte[] bytes(SourceRecord one) throws IOException {
		if (one.item().mediaPath().page().isEmpty()) {
			return Files.readAllBytes(one.media().orElseThrow());
		}
		Path alone = Files.createTempFile("labelwright", ".tif");
		try {
			extract(one, alone);
			return Files.readAllBytes(alone);
		} finally {
			Files.delete(alone);
		}
	}

	/** Writes the page that an item is as a file of its own. */
	public static void extract(SourceRecord one, Path to) throws IOException {
		Path file = one.media().orElseThrow();
		try {
			ImagePages.extract(file, one.item().mediaPath().pageIndex(), to);
		} catch (IOException e) {
			throw new BadInputException(file, "page " + one.item().mediaPath().page().orElse(1), e.getMessage(), e);
		}
	}

	/** As {@link #exportPath(Item)}, for a folder of a split: without that folder where the path begins with it already. */
	public static String exportPath(Item item, String folder) {
		String path = exportPath(item);
		return path.startsWith(folder) ? path.substring(folder.length()) : path;
	}
}

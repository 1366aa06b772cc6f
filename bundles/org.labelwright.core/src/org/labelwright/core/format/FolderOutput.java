/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.BadInputException;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.dataset.Workers;

/** A folder that an exporter fills: it stands at its place only once it is complete. */
public final class FolderOutput implements AutoCloseable {

	/** The option of exporters of folders. */
	public static final FormatOption MEDIA = FormatOption.flag("media", "Whether the images are copied into the folder", true);

	/** Longer texts are not kept until a writer has time for them. */
	private static final int MAX_KEPT = 1 << 16;

	private final Path target;
	private final Path beside;
	private final Set<Path> written = new HashSet<>();
	private final Set<Path> made = new HashSet<>();
	/** To make a small file takes longer than to say what is in it. */
	private final Workers writer = new Workers(1);
	private final UniqueNames names = new UniqueNames();

	/** @throws BadInputException where something stands at the target, other than an empty folder */
	public FolderOutput(Path path) throws IOException {
		target = path.toAbsolutePath().normalize();
		if (Files.exists(target) && !isEmptyFolder(target)) {
			throw new BadInputException(path, "", "is there already; this format needs a new folder of its own");
		}
		Files.createDirectories(target.getParent());
		beside = Files.createTempDirectory(target.getParent(), "." + target.getFileName());
	}

	private static boolean isEmptyFolder(Path path) throws IOException {
		if (!Files.isDirectory(path)) {
			return false;
		}
		try (Stream<Path> children = Files.list(path)) {
			return children.findAny().isEmpty();
		}
	}

	/** The path of a file of an item, that of no other item, see {@link UniqueNames#file}. */
	public String uniqueFile(String relative, Item item, LossReport losses) {
		return names.file(relative, item, losses);
	}

	/** The path of an item with several files, see {@link UniqueNames#stem}. */
	public String uniqueStem(String relative, Item item, LossReport losses) {
		return names.stem(relative, item, losses);
	}

	/**
	 * The file to write for a path within the folder, asked for once; the folders above it are made.
	 *
	 * @throws BadInputException where the path leads out of the folder, or a file was written there already
	 */
	public Path file(String relative) throws IOException {
		Path file = beside.resolve(relative).normalize();
		if (!file.startsWith(beside) || file.equals(beside)) {
			throw new BadInputException(target, relative, "this path leads out of the folder");
		}
		if (!written.add(file)) {
			throw new BadInputException(target, relative, "would be written twice: two items have this name, so that one of them would be lost");
		}
		if (made.add(file.getParent())) {
			Files.createDirectories(file.getParent());
		}
		return file;
	}

	/**
	 * Writes a file for a path within the folder, as {@link #file} says, at once or by the end of {@link #commit}.
	 *
	 * @throws IOException where this file, or one before it, could not be written
	 */
	public void write(String relative, String text) throws IOException {
		Path file = file(relative);
		if (text.length() > MAX_KEPT) {
			Files.writeString(file, text, StandardCharsets.UTF_8);
		} else {
			writer.submit(() -> Files.writeString(file, text, StandardCharsets.UTF_8));
		}
	}

	/** Copies the media of a record, as {@link #MEDIA} asks for; where it is not there, that is a loss. */
	public void copyMedia(SourceRecord one, String relative, LossReport losses) throws IOException {
		if (!one.hasMedia()) {
			losses.add("images", "the file is not there; -o media=false writes the labels alone", one.item().id(), "");
			return;
		}
		one.copyMedia(file(relative));
	}

	/** Puts the folder in its place. */
	public void commit() throws IOException {
		writer.finish();
		Files.deleteIfExists(target);
		Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
	}

	/** Leaves nothing where {@link #commit} did not come before. */
	@Override
	public void close() throws IOException {
		writer.close();
		AtomicFiles.deleteTree(beside);
	}
}

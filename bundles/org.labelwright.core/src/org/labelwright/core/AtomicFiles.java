/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are either wholly there or as they were before: written beside their place, synced, renamed. */
public final class AtomicFiles {

	/** Writes the content of a file. */
	@FunctionalInterface
	public interface Content {
		void writeTo(OutputStream out) throws IOException;
	}

	/** No larger than most documents, as there can be very many of them. */
	private static final int BUFFER = 1 << 13;

	private AtomicFiles() {
	}

	/** Makes the folders above where they are missing. */
	public static void write(Path file, Content content) throws IOException {
		Path folder = file.toAbsolutePath().getParent();
		Files.createDirectories(folder);
		Path beside = Files.createTempFile(folder, "." + file.getFileName(), ".part");
		try {
			writeSynced(beside, content);
			Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(beside);
		}
	}

	public static void write(Path file, String text) throws IOException {
		write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
	}

	/** Writes a file in place and waits until it is on the disk: for places nobody reads yet. */
	public static void writeSynced(Path file, Content content) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
				StandardOpenOption.TRUNCATE_EXISTING)) {
			OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
			content.writeTo(out);
			out.flush();
			channel.force(true);
		}
	}

	/** Writes a file in place, to be waited for with {@link #sync} later. */
	public static void writeUnsynced(Path file, Content content) throws IOException {
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
			content.writeTo(out);
		}
	}

	/** Waits until a file is on the disk. */
	public static void sync(Path file) throws IOException {
		// Windows wants it open for writing; copied media may be read only.
		try (FileChannel channel = FileChannel.open(file, Files.isWritable(file) ? StandardOpenOption.WRITE : StandardOpenOption.READ)) {
			channel.force(true);
		}
	}

	/** Deletes a file, or a folder with all in it; links are deleted, not followed. */
	public static void deleteTree(Path path) throws IOException {
		if (Files.isDirectory(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
			try (var children = Files.list(path)) {
				for (Path child : children.toList()) {
					deleteTree(child);
				}
			}
		}
		Files.deleteIfExists(path);
	}
}

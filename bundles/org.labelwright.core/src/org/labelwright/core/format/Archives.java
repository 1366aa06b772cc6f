/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.format;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;

/**
 * Unpacks zip, tar, tar.gz, tar.zst and single files in gz or zst, known by their bytes. Archives within are left as they are;
 * what the file manager of macOS adds is left out.
 */
public final class Archives {

	/**
	 * What an archive may hold; more is refused.
	 *
	 * @param entries files and folders
	 * @param bytes unpacked
	 * @param depth of folders
	 * @param ratio of unpacked to packed bytes, from {@value #RATIO_FROM} bytes on
	 */
	public record Limits(long entries, long bytes, int depth, int ratio) {

		/** Enough for the large public datasets. */
		public static final Limits DEFAULT = new Limits(5_000_000, 1L << 40, 64, 1000);

		private static final long RATIO_FROM = 64L << 20;
	}

	/** What was unpacked, until it is closed. */
	public static final class Unpacked implements AutoCloseable {

		private final Path archive;
		private final Path folder;
		private final Path content;

		private Unpacked(Path archive, Path folder, Path content) {
			this.archive = archive;
			this.folder = folder;
			this.content = content;
		}

		/** The one file or folder that stood in the archive, or a folder with all of it. */
		public Path content() {
			return content;
		}

		/** The same in words for who knows the archive and no folder for temporary files: "labels.zip, train/a.txt, line 3: ...". */
		BadInputException named(BadInputException refusal) {
			String words = refusal.getMessage().replace(folder + File.separator, archive + ", ").replace(folder.toString(), archive.toString());
			BadInputException named = new BadInputException(words);
			named.initCause(refusal);
			return named;
		}

		@Override
		public void close() throws IOException {
			AtomicFiles.deleteTree(folder.getParent());
		}
	}

	private enum Kind {
		ZIP, TAR, GZIP, ZSTD
	}

	private static final int TAR_HEADER = 512;
	private static final int SAMPLE_ENTRIES = 2000;
	private static final long SAMPLE_BYTES = 64L << 20;
	private static final long SAMPLE_HEAD = 1L << 20;

	private final Limits limits;

	public Archives(Limits limits) {
		this.limits = limits;
	}

	/** Whether the bytes of a file are those of an archive. */
	public static boolean isArchive(Path path) throws IOException {
		return Files.isRegularFile(path) && kind(path) != null;
	}

	private static Kind kind(Path path) throws IOException {
		byte[] head;
		try (InputStream in = Files.newInputStream(path)) {
			head = in.readNBytes(TAR_HEADER);
		}
		return starts(head, 0, 'P', 'K', 3, 4) || starts(head, 0, 'P', 'K', 5, 6) ? Kind.ZIP : starts(head, 0, 0x1f, 0x8b) ? Kind.GZIP
				: starts(head, 0, 0x28, 0xb5, 0x2f, 0xfd) ? Kind.ZSTD : starts(head, 257, 'u', 's', 't', 'a', 'r') ? Kind.TAR : null;
	}

	private static boolean starts(byte[] bytes, int at, int... expected) {
		if (bytes.length < at + expected.length) {
			return false;
		}
		for (int i = 0; i < expected.length; i++) {
			if ((bytes[at + i] & 0xff) != expected[i]) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Unpacks into a folder for temporary files. Nothing is left of it where that fails.
	 *
	 * @throws BadInputException where the archive is broken, exceeds a limit, leads out of its folder or has links
	 */
	public Unpacked unpack(Path archive, Progress progress) throws IOException {
		return unpack(archive, false, progress);
	}

	/**
	 * Unpacks enough to see what an archive holds, whatever its size: at most the first {@value #SAMPLE_ENTRIES} entries, and of
	 * each the first MB.
	 *
	 * @throws BadInputException as {@link #unpack(Path, Progress)}
	 */
	public Unpacked sample(Path archive) throws IOException {
		return unpack(archive, true, Progress.NONE);
	}

	private Unpacked unpack(Path archive, boolean sampled, Progress progress) throws IOException {
		Path temp = Files.createTempDirectory("labelwright-archive");
		try {
			String name = archive.getFileName().toString().replaceAll("(?i)\\.(zip|tar|tgz|tzst|tar\\.gz|tar\\.zst)$", "");
			Path folder = Files.createDirectory(temp.resolve(name.equals(archive.getFileName().toString()) ? "content" : name));
			new Extraction(archive, folder, sampled, progress).run(name);
			List<Path> children;
			try (Stream<Path> list = Files.list(folder)) {
				children = list.limit(2).toList();
			}
			return new Unpacked(archive, folder, children.size() == 1 ? children.getFirst() : folder);
		} catch (IOException | RuntimeException e) {
			AtomicFiles.deleteTree(temp);
			if (e instanceof BadInputException || e instanceof CancellationException) {
				throw e;
			}
			// The library meets broken archives with all kinds of exceptions.
			throw new BadInputException(archive, "", "is no archive that can be unpacked: " + e.getMessage(), e);
		}
	}

	/** One archive on its way to the disk. */
	private final class Extraction {

		private final Path archive;
		private final Path folder;
		private final boolean sampled;
		private final Progress progress;
		private final long packed;
		private long entries;
		private long bytes;

		Extraction(Path archive, Path folder, boolean sampled, Progress progress) throws IOException {
			this.archive = archive;
			this.folder = folder;
			this.sampled = sampled;
			this.progress = progress;
			this.packed = Files.size(archive);
		}

		void run(String name) throws IOException {
			switch (kind(archive)) {
			case null -> throw new BadInputException(archive, "", "is no archive");
			case ZIP -> zip();
			case TAR -> tar(Files.newInputStream(archive));
			case GZIP -> compressed(new GzipCompressorInputStream(new BufferedInputStream(Files.newInputStream(archive)), true), name);
			case ZSTD -> compressed(new ZstdCompressorInputStream(new BufferedInputStream(Files.newInputStream(archive))), name);
			}
		}

		/** By its directory at the end, which is what other tools show of it. */
		private void zip() throws IOException {
			try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
				for (ZipArchiveEntry entry : (Iterable<ZipArchiveEntry>) zip.getEntries()::asIterator) {
					if (isEnough()) {
						return;
					}
					if (isClutter(entry.getName())) {
						continue;
					}
					refuseLink(entry.getName(), entry.isUnixSymlink());
					if (entry.isDirectory()) {
						place(entry.getName());
					} else {
						try (InputStream in = zip.getInputStream(entry)) {
							write(in, place(entry.getName()));
						}
					}
				}
			}
		}

		private void compressed(InputStream unpacking, String name) throws IOException {
			try (BufferedInputStream in = new BufferedInputStream(unpacking, 1 << 16)) {
				in.mark(TAR_HEADER);
				byte[] head = in.readNBytes(TAR_HEADER);
				in.reset();
				if (starts(head, 257, 'u', 's', 't', 'a', 'r')) {
					tar(in);
				} else {
					write(in, place(name.replaceAll("(?i)\\.(gz|zst)$", "")));
				}
			}
		}

		private void tar(InputStream in) throws IOException {
			try (ArchiveInputStream<TarArchiveEntry> tar = new TarArchiveInputStream(new BufferedInputStream(in))) {
				for (TarArchiveEntry entry = tar.getNextEntry(); entry != null && !isEnough(); entry = tar.getNextEntry()) {
					if (isClutter(entry.getName())) {
						continue;
					}
					refuseLink(entry.getName(), entry.isSymbolicLink() || entry.isLink() || !entry.isDirectory() && !entry.isFile());
					Path place = place(entry.getName());
					if (!entry.isDirectory()) {
						write(tar, place);
					}
				}
			}
		}

		private boolean isEnough() {
			return sampled && (entries >= SAMPLE_ENTRIES || bytes >= SAMPLE_BYTES);
		}

		/** Views of folders, previews and copies of attributes of files, which macOS puts beside what was packed. */
		private static boolean isClutter(String name) {
			String last = name.substring(name.lastIndexOf('/') + 1);
			return name.startsWith("__MACOSX/") || last.equals(".DS_Store") || last.startsWith("._");
		}

		private void refuseLink(String name, boolean link) throws BadInputException {
			if (link) {
				throw new BadInputException(archive, "entry " + name, "is a link or a device; only files and folders are unpacked");
			}
		}

		private Path place(String name) throws IOException {
			if (++entries > limits.entries()) {
				throw new BadInputException(archive, "", "has more than " + limits.entries() + " entries");
			}
			try {
				Path place = folder.resolve(name.replace('\\', '/')).normalize();
				if (!place.startsWith(folder) || name.startsWith("/") || List.of(name.replace('\\', '/').split("/")).contains("..")) {
					throw new BadInputException(archive, "entry " + name, "leads out of the archive");
				}
				if (place.getNameCount() - folder.getNameCount() > limits.depth()) {
					throw new BadInputException(archive, "entry " + name, "lies deeper than " + limits.depth() + " folders");
				}
				Files.createDirectories(name.endsWith("/") ? place : place.getParent());
				return place;
			} catch (InvalidPathException e) {
				throw new BadInputException(archive, "entry " + name, "has no name that a file can have", e);
			}
		}

		private void write(InputStream in, Path file) throws IOException {
			if (Files.exists(file)) {
				throw new BadInputException(archive, "entry " + folder.relativize(file), "stands twice in it");
			}
			byte[] buffer = new byte[1 << 16];
			long start = bytes;
			try (OutputStream out = Files.newOutputStream(file)) {
				for (int read = in.read(buffer); read >= 0 && !(sampled && bytes - start >= SAMPLE_HEAD); read = in.read(buffer)) {
					bytes += read;
					if (bytes > limits.bytes() || bytes > Limits.RATIO_FROM && bytes / Math.max(1, packed) > limits.ratio()) {
						throw new BadInputException(archive, "entry " + folder.relativize(file), "unpacks to more than "
								+ (bytes > limits.bytes() ? limits.bytes() + " bytes" : limits.ratio() + " times its size"));
					}
					out.write(buffer, 0, read);
				}
			}
			progress.at(entries, -1);
		}
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.media.audio.internal.FfmpegDecoder;
import org.labelwright.media.audio.internal.WavFile;
import org.labelwright.media.audio.internal.WavHeader;

/**
 * Opens recordings, and keeps in a folder what is dear to make of them: compressed ones decoded, and peaks. What is kept belongs to a file of
 * the same size, time and content at its beginning, middle and end, wherever it lies; the folder can be deleted at any time at which none of its
 * recordings is open. Safe for several threads.
 */
public final class AudioStore {

	private static final int VERSION = 1;
	private static final int PROBE = 1 << 16;

	private static final String UNFINISHED = ".part";
	private static final Duration ABANDONED = Duration.ofDays(1);

	private final Path folder;
	/** One after the other: each of them uses all it can get. */
	private final Object decoding = new Object();

	/** @param folder made when it is needed */
	public AudioStore(Path folder) {
		this.folder = folder;
	}

	/** The one of a dataset. */
	public static AudioStore of(Path dataset) {
		return new AudioStore(dataset.resolve(".labelwright").resolve("audio"));
	}

	/** The one of the dataset in which a recording lies, or one for all recordings that lie in none. */
	public static AudioStore near(Path file) {
		for (Path above = file.toAbsolutePath().normalize().getParent(); above != null; above = above.getParent()) {
			if (Dataset.isDataset(above)) {
				return of(above);
			}
		}
		return new AudioStore(Path.of(System.getProperty("java.io.tmpdir"), "labelwright-audio-" + System.getProperty("user.name")));
	}

	/** Whether {@link #open} needs not decode anything first. Reads files, so not for the UI thread. */
	public boolean isReady(Path file) throws IOException {
		return WavHeader.find(file).isPresent() || Files.exists(decoded(file));
	}

	/**
	 * Opens a recording. A WAVE file is read where it lies; anything else, the sound of a video too, is decoded once. Not for the UI thread.
	 *
	 * @throws BadInputException where the file has no sound that can be read; the message names it
	 * @throws CancellationException where the progress told it to stop
	 */
	public AudioSource open(Path file, Progress progress) throws IOException {
		if (!Files.isRegularFile(file)) {
			throw new BadInputException(file, "", "is not there");
		}
		Optional<WavHeader> plain = WavHeader.find(file);
		if (plain.isPresent()) {
			return new WavFile(file, plain.get());
		}
		Path decoded = decoded(file);
		synchronized (decoding) {
			if (!Files.exists(decoded)) {
				decode(file, decoded, progress);
			}
		}
		return new WavFile(decoded);
	}

	private void decode(Path file, Path target, Progress progress) throws IOException {
		Files.createDirectories(folder);
		deleteAbandoned();
		Path beside = Files.createTempFile(folder, target.getFileName().toString(), UNFINISHED);
		try {
			new FfmpegDecoder().decode(file, beside, progress);
			Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(beside);
		}
	}

	/** What a crash has left; younger ones may be those of another process. */
	private void deleteAbandoned() throws IOException {
		Instant limit = Instant.now().minus(ABANDONED);
		try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, '*' + UNFINISHED)) {
			for (Path part : parts) {
				if (Files.getLastModifiedTime(part).toInstant().isBefore(limit)) {
					Files.deleteIfExists(part);
				}
			}
		}
	}

	/**
	 * The peaks of a recording; quick. Unless they are prepared already, call {@link Peaks#prepare}.
	 *
	 * @param file the one that {@link #open} was asked for
	 */
	public Peaks peaks(Path file, AudioSource source) throws IOException {
		return new Peaks(source, folder.resolve(key(file) + ".peaks"));
	}

	private Path decoded(Path file) throws IOException {
		return folder.resolve(key(file) + ".wav");
	}

	private static String key(Path file) throws IOException {
		try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			long size = in.length();
			digest.update(ByteBuffer.allocate(20).putInt(VERSION).putLong(size).putLong(Files.getLastModifiedTime(file).toMillis()).flip());
			byte[] probe = new byte[PROBE];
			for (long at : new long[] { 0, size / 2, Math.max(0, size - PROBE) }) {
				in.seek(at);
				digest.update(probe, 0, Math.max(0, in.read(probe)));
			}
			return HexFormat.of().formatHex(digest.digest(), 0, 16);
		} catch (NoSuchAlgorithmException e) {
			throw new AssertionError("every Java has SHA-256", e);
		}
	}
}

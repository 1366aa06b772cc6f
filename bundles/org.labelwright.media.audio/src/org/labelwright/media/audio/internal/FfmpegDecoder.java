/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacpp.Loader;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.worker.BundleClassPath;
import org.labelwright.worker.WorkerException;
import org.labelwright.worker.WorkerMain;
import org.labelwright.worker.WorkerProcess;

/** Decodes by FFmpeg in a process of its own, one for each file, so that a file that makes FFmpeg crash does no other harm. */
public final class FfmpegDecoder {

	/** The first call starts a Java machine and unpacks the libraries. */
	private static final Duration PATIENCE = Duration.ofSeconds(120);
	/** Half a minute to a minute of sound, a part of a second to decode. */
	private static final long FRAMES_AT_ONCE = 2_000_000;

	/**
	 * Decodes a file.
	 *
	 * @param target a WAVE file; half written where this fails
	 * @throws BadInputException where it cannot be decoded, with its name and why
	 * @throws CancellationException where the progress told it to stop
	 */
	public void decode(Path file, Path target, Progress progress) throws IOException {
		List<Path> classPath = BundleClassPath.of(WorkerMain.class, FfmpegWorker.class, Loader.class, avcodec.class);
		try (WorkerProcess process = new WorkerProcess(new WorkerProcess.Launch("The decoder of sound", classPath, FfmpegWorker.class.getName(),
				List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED")))) {
			progress.at(0, -1);
			long expected = ByteBuffer.wrap(process.call(names(file, target), PATIENCE)).getLong();
			boolean more = true;
			while (more) {
				byte[] answer = process.call(ByteBuffer.allocate(Long.BYTES).putLong(FRAMES_AT_ONCE).array(), PATIENCE);
				try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(answer))) {
					long frames = in.readLong();
					more = in.readBoolean();
					progress.at(frames, Math.max(expected, more ? -1 : frames));
				}
			}
		} catch (WorkerException e) {
			throw new BadInputException(file, "", "cannot be decoded: " + e.getMessage(), e);
		}
	}

	private static byte[] names(Path file, Path target) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			out.writeUTF(file.toAbsolutePath().toString());
			out.writeUTF(target.toAbsolutePath().toString());
		}
		return bytes.toByteArray();
	}
}

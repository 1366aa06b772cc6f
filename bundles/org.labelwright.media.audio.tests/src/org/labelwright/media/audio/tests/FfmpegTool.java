/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio.tests;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avdevice;
import org.bytedeco.javacpp.Loader;
import org.labelwright.worker.BundleClassPath;
import org.labelwright.worker.WorkerHandler;
import org.labelwright.worker.WorkerMain;
import org.labelwright.worker.WorkerProcess;

/** FFmpeg's own program, which comes with its libraries: makes compressed files, and says what it makes of them itself. */
final class FfmpegTool implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	/** In the other process: runs the program. */
	public static final class Runner implements WorkerHandler {

		private final String program;

		public Runner() {
			// Unpacks its libraries, beside it.
			Loader.load(avdevice.class);
			program = Loader.load(ffmpeg.class);
		}

		@Override
		public void handle(DataInputStream request, DataOutputStream answer) throws IOException {
			List<String> command = new ArrayList<>(List.of(program, "-hide_banner", "-nostdin", "-v", "error", "-y"));
			for (int count = request.readInt(); count > 0; count--) {
				command.add(request.readUTF());
			}
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
			builder.environment().put("LD_LIBRARY_PATH", Path.of(program).getParent().toString());
			Process process = builder.start();
			String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			try {
				if (process.waitFor() != 0) {
					throw new IOException(String.join(" ", command) + ": " + said);
				}
			} catch (InterruptedException e) {
				throw new IOException(e);
			}
		}
	}

	private final WorkerProcess process;

	FfmpegTool() throws IOException {
		process = new WorkerProcess(new WorkerProcess.Launch("FFmpeg", BundleClassPath.of(WorkerMain.class, Runner.class, Loader.class, avcodec.class),
				Runner.class.getName(), List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED")));
	}

	void run(String... arguments) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		DataOutputStream out = new DataOutputStream(bytes);
		out.writeInt(arguments.length);
		for (String argument : arguments) {
			out.writeUTF(argument);
		}
		process.call(bytes.toByteArray(), PATIENCE);
	}

	/** Encodes one file as another says by its name; more arguments are for the encoder. */
	void encode(Path from, Path to, String... how) throws IOException {
		List<String> arguments = new ArrayList<>(List.of("-i", from.toString()));
		arguments.addAll(List.of(how));
		arguments.add(to.toString());
		run(arguments.toArray(String[]::new));
	}

	@Override
	public void close() {
		process.close();
	}
}

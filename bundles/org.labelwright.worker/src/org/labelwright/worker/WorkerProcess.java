/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * A Java process that does what might crash or hang: native libraries. It is started by the first call, and again by the
 * next one after it has died. Safe for use by several threads, which wait for each other.
 */
public final class WorkerProcess implements AutoCloseable {

	/**
	 * What to start.
	 *
	 * @param name for people, in messages
	 * @param classPath of the process; has to hold {@link WorkerMain}
	 * @param handler name of a {@link WorkerHandler}
	 * @param options of the Java machine, such as -Xmx512m
	 */
	public record Launch(String name, List<Path> classPath, String handler, List<String> options) {

		public Launch {
			classPath = List.copyOf(classPath);
			options = List.copyOf(options);
		}

		private List<String> command() {
			List<String> command = new ArrayList<>();
			command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
			command.addAll(options);
			command.add("-cp");
			command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
			command.add(WorkerMain.class.getName());
			command.add(handler);
			return command;
		}
	}

	/** A process with the streams to it. */
	private record Running(Process process, DataOutputStream requests, DataInputStream answers) {
	}

	private static final int LAST_WORDS = 2000;

	private final Launch launch;
	private Optional<Running> running = Optional.empty();
	private final StringBuffer said = new StringBuffer();

	public WorkerProcess(Launch launch) {
		this.launch = launch;
	}

	/**
	 * Sends a request and waits for the answer.
	 *
	 * @param patience after which the process is ended; the first call also waits for its start
	 * @throws WorkerException where the handler says why it cannot answer, or the process died or was ended
	 */
	public synchronized byte[] call(byte[] request, Duration patience) throws WorkerException {
		Running now = start();
		CompletableFuture<byte[]> answer = new CompletableFuture<>();
		Thread.ofVirtual().start(() -> {
			try {
				answer.complete(exchange(now, request));
			} catch (IOException | RuntimeException e) {
				answer.completeExceptionally(e);
			}
		});
		try {
			return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
		} catch (TimeoutException e) {
			end();
			throw new WorkerException(launch.name() + " did not answer within " + patience.toMillis() + " ms and was ended");
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			end();
			throw new WorkerException(launch.name() + " was interrupted", e);
		} catch (ExecutionException e) {
			if (e.getCause() instanceof WorkerException said0) {
				throw said0;
			}
			throw died(now, e.getCause());
		}
	}

	private WorkerException died(Running one, Throwable cause) {
		end();
		String code;
		try {
			code = one.process().waitFor(1, TimeUnit.SECONDS) ? "exit code " + one.process().exitValue() : "no exit code";
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			code = "no exit code";
		}
		String words = said.toString().strip();
		return new WorkerException(launch.name() + " ended unexpectedly (" + code + "); it is started anew when it is used again"
				+ (words.isEmpty() ? "" : ". It said: " + words), cause);
	}

	private static byte[] exchange(Running one, byte[] request) throws IOException {
		one.requests().writeInt(request.length);
		one.requests().write(request);
		one.requests().flush();
		int status = one.answers().readByte();
		byte[] answer = one.answers().readNBytes(one.answers().readInt());
		if (status == WorkerMain.FAILURE) {
			throw new WorkerException(new String(answer, StandardCharsets.UTF_8));
		}
		return answer;
	}

	private Running start() throws WorkerException {
		if (running.filter(one -> one.process().isAlive()).isPresent()) {
			return running.get();
		}
		try {
			said.setLength(0);
			Process process = new ProcessBuilder(launch.command()).start();
			Thread.ofVirtual().start(() -> listen(process));
			Running started = new Running(process, new DataOutputStream(new BufferedOutputStream(process.getOutputStream())),
					new DataInputStream(new BufferedInputStream(process.getInputStream())));
			running = Optional.of(started);
			return started;
		} catch (IOException e) {
			throw new WorkerException(launch.name() + " could not be started: " + e.getMessage(), e);
		}
	}

	/** Keeps the last of what it says, for the message where it dies. */
	private void listen(Process process) {
		try (var lines = process.errorReader()) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				said.append(line).append('\n');
				said.delete(0, Math.max(0, said.length() - LAST_WORDS));
			}
		} catch (IOException e) {
			said.append(e.getMessage());
		}
	}

	/** The process, while it runs. */
	public synchronized Optional<ProcessHandle> process() {
		return running.map(one -> one.process().toHandle()).filter(ProcessHandle::isAlive);
	}

	private void end() {
		running.ifPresent(one -> one.process().destroyForcibly());
		running = Optional.empty();
	}

	/** Ends the process. */
	@Override
	public synchronized void close() {
		end();
	}
}

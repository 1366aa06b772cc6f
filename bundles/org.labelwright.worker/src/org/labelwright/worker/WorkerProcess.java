/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * A Java process that does what might crash or hang: native libraries. It is started by the first call, and again by the
 * next one after it has died. Safe for use by several threads: it does one call after the other, and is sent the next before the last is answered.
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

	private final Launch launch;
	private Optional<WorkerChannel> running = Optional.empty();
	private boolean closed;

	public WorkerProcess(Launch launch) {
		this.launch = launch;
	}

	/**
	 * Sends a request and waits for the answer. Calls of several threads are answered in their order; a process that one of them ended is started
	 * anew for the others.
	 *
	 * @param patience after which the process is ended, from when all calls before are answered; the first call also waits for its start
	 * @throws WorkerException where the handler says why it cannot answer, or the process died or was ended, or the thread was interrupted, which
	 *         ends the process when it is busy with this call
	 */
	public byte[] call(byte[] request, Duration patience) throws WorkerException {
		while (true) {
			WorkerChannel channel = channel();
			Optional<WorkerChannel.Call> sent = channel.send(request);
			if (sent.isPresent()) {
				Optional<byte[]> answer = await(channel, sent.get(), patience);
				if (answer.isPresent()) {
					return answer.get();
				}
			}
			forget(channel);
		}
	}

	/** Empty where the process ended before it began with the call. */
	private Optional<byte[]> await(WorkerChannel channel, WorkerChannel.Call call, Duration patience) throws WorkerException {
		try {
			call.turn().get();
		} catch (InterruptedException e) {
			channel.withdraw(call, patience);
			throw interrupted(e);
		} catch (ExecutionException e) {
			throw new IllegalStateException("turns do not fail", e);
		}
		try {
			return Optional.of(call.answer().get(patience.toMillis(), TimeUnit.MILLISECONDS));
		} catch (TimeoutException e) {
			channel.end();
			throw new WorkerException(launch.name() + " did not answer within " + patience.toMillis() + " ms and was ended");
		} catch (InterruptedException e) {
			channel.end();
			throw interrupted(e);
		} catch (ExecutionException e) {
			if (e.getCause() instanceof WorkerChannel.NotBegunException) {
				return Optional.empty();
			}
			throw e.getCause() instanceof WorkerException said ? said : died(channel, e.getCause());
		}
	}

	private WorkerException interrupted(InterruptedException cause) {
		Thread.currentThread().interrupt();
		return new WorkerException(launch.name() + " was interrupted", cause);
	}

	private WorkerException died(WorkerChannel channel, Throwable cause) {
		String code;
		try {
			code = channel.exitCode();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			code = "no exit code";
		}
		String words = channel.words();
		channel.end();
		return new WorkerException(launch.name() + " ended unexpectedly (" + code + "); it is started anew when it is used again"
				+ (words.isEmpty() ? "" : ". It said: " + words), cause);
	}

	private synchronized WorkerChannel channel() throws WorkerException {
		if (closed) {
			throw new WorkerException(launch.name() + " was closed");
		}
		if (running.isEmpty()) {
			try {
				running = Optional.of(WorkerChannel.start(launch.command()));
			} catch (IOException e) {
				throw new WorkerException(launch.name() + " could not be started: " + e.getMessage(), e);
			}
		}
		return running.get();
	}

	private synchronized void forget(WorkerChannel channel) {
		if (running.filter(one -> one == channel).isPresent()) {
			channel.end();
			running = Optional.empty();
		}
	}

	/** The process, while it runs. */
	public synchronized Optional<ProcessHandle> process() {
		return running.map(WorkerChannel::handle).filter(ProcessHandle::isAlive);
	}

	/** Ends the process; it is not started again. */
	@Override
	public synchronized void close() {
		closed = true;
		running.ifPresent(WorkerChannel::end);
		running = Optional.empty();
	}
}

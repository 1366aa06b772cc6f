/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.worker;

import java.io.File;
import java.io.IOException;
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

		private List<String> command(Path temporary) {
			List<String> command = new ArrayList<>();
			command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
			command.addAll(options);
			command.add("-Djava.io.tmpdir=" + temporary);
			// What the machine itself says is no answer, and no file where the workbench was started.
			command.addAll(List.of("-Xlog:disable", "-Xlog:all=warning:stderr", "-XX:+DisplayVMOutputToStderr", "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=" + crashes().resolve(WorkerChannel.CRASH_FILE)));
			command.add("-cp");
			command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
			command.add(WorkerMain.class.getName());
			command.add(handler);
			return command;
		}
	}

	/**
	 * How a call can be given up that has begun.
	 *
	 * @param wanted called before the call and about every 50 ms while it waits, in the thread of the call: throws, what the caller gets, where
	 *         nobody wants the answer any more
	 * @param grace how long the process may go on with a call that was given up before it is ended; a process that is through by then is kept
	 */
	public record Recall(Runnable wanted, Duration grace) {

		/** A call that is never given up. */
		static final Recall NEVER = new Recall(() -> { }, Duration.ZERO);
	}

	private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(50);

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
		return call(request, patience, Recall.NEVER);
	}

	/**
	 * As {@link #call(byte[], Duration)}, for answers that may become useless.
	 *
	 * @throws RuntimeException what the recall throws; the call is given up then
	 */
	public byte[] call(byte[] request, Duration patience, Recall recall) throws WorkerException {
		recall.wanted().run();
		while (true) {
			WorkerChannel channel = channel();
			Optional<WorkerChannel.Call> sent = channel.send(request);
			if (sent.isPresent()) {
				Optional<byte[]> answer;
				try {
					answer = await(channel, sent.get(), patience, recall);
				} catch (RuntimeException e) {
					channel.withdraw(sent.get(), recall.grace(), patience);
					throw e;
				}
				if (answer.isPresent()) {
					return answer.get();
				}
			}
			forget(channel);
		}
	}

	/** Empty where the process ended before it began with the call. */
	private Optional<byte[]> await(WorkerChannel channel, WorkerChannel.Call call, Duration patience, Recall recall) throws WorkerException {
		try {
			get(call.turn(), Long.MAX_VALUE, recall);
		} catch (InterruptedException e) {
			channel.withdraw(call, Duration.ZERO, patience);
			throw interrupted(e);
		} catch (ExecutionException | TimeoutException e) {
			throw new IllegalStateException("turns do not fail, and are waited for as long as they take", e);
		}
		try {
			return Optional.of(get(call.answer(), patience.toNanos(), recall));
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
			throw switch (e.getCause()) {
			case WorkerException said -> said;
			case WorkerChannel.EndingException said -> ending(channel, said);
			default -> died(channel, e.getCause());
			};
		}
	}

	/** @param patience in nanoseconds */
	private static <T> T get(CompletableFuture<T> coming, long patience, Recall recall) throws InterruptedException, ExecutionException, TimeoutException {
		long begun = System.nanoTime();
		while (true) {
			long left = patience - (System.nanoTime() - begun);
			try {
				return coming.get(Math.min(LOOK, left), TimeUnit.NANOSECONDS);
			} catch (TimeoutException e) {
				if (left <= LOOK) {
					throw e;
				}
				recall.wanted().run();
			}
		}
	}

	private WorkerException interrupted(InterruptedException cause) {
		Thread.currentThread().interrupt();
		return new WorkerException(launch.name() + " was interrupted", cause);
	}

	private WorkerException died(WorkerChannel channel, Throwable cause) {
		String how;
		try {
			how = channel.fate(crashes());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			how = "(no exit code)" + WorkerChannel.AGAIN;
		}
		channel.end();
		return new WorkerException(launch.name() + " ended unexpectedly " + how, cause);
	}

	private WorkerException ending(WorkerChannel channel, WorkerChannel.EndingException cause) {
		channel.end();
		return new WorkerException(launch.name() + (cause.status() == WorkerMain.UNREADY ? " cannot get ready: " + cause.getMessage()
				: " ran out of memory, of which it has at most " + cause.getMessage() + " MB" + WorkerChannel.AGAIN), cause);
	}

	/** Where reports of crashes are left. */
	private static Path crashes() {
		return Path.of(System.getProperty("java.io.tmpdir"));
	}

	private synchronized WorkerChannel channel() throws WorkerException {
		if (closed) {
			throw new WorkerException(launch.name() + " was closed");
		}
		if (running.isEmpty()) {
			try {
				Path temporary = TempFolder.create();
				running = Optional.of(WorkerChannel.start(launch.command(temporary), temporary));
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
		running.ifPresent(WorkerChannel::endAndForget);
		running = Optional.empty();
	}
}

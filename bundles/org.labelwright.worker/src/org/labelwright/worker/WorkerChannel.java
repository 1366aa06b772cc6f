/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A process with the requests that wait for it. They are sent before the one before is answered, so that the process goes on with the next at
 * once. Safe for use by several threads.
 */
final class WorkerChannel {

	/** A request on its way. */
	static final class Call {

		private final byte[] request;
		private final CompletableFuture<Void> turn = new CompletableFuture<>();
		private final CompletableFuture<byte[]> answer = new CompletableFuture<>();

		private Call(byte[] request) {
			this.request = request;
		}

		/** Completes when all calls before are answered. */
		CompletableFuture<Void> turn() {
			return turn;
		}

		/** Completes with a {@link NotBegunException} where the process ended before it was this call's turn. */
		CompletableFuture<byte[]> answer() {
			return answer;
		}

		private void fail(Throwable reason) {
			answer.completeExceptionally(reason);
			turn.complete(null);
		}
	}

	/** The process ended while it was busy with another call: nothing was done for this one. */
	static final class NotBegunException extends IOException {

		private static final long serialVersionUID = 1L;
	}

	/** The process says that it ends, and why. */
	static final class EndingException extends IOException {

		private static final long serialVersionUID = 1L;

		private final int status;

		EndingException(int status, String reason) {
			super(reason);
			this.status = status;
		}

		/** One of {@link WorkerMain}. */
		int status() {
			return status;
		}
	}

	/** What follows wherever one has ended. */
	static final String AGAIN = "; it is started anew when it is used again";
	/** Where a Java machine that crashes puts its report. */
	static final String CRASH_FILE = "labelwright-worker-%p.log";
	private static final Pattern CRASH = Pattern.compile("fatal error has been detected.*?#\\s+(\\w+)[^\\n]*at pc=.*?Problematic frame:\\s*#([^\\n]*)", Pattern.DOTALL);
	/** By a signal, as shells count. */
	private static final int KILLED = 128 + 9;
	private static final int LAST_WORDS = 2000;

	private final Process process;
	private final DataOutputStream requests;
	private final DataInputStream answers;
	private final BlockingQueue<Call> unsent = new LinkedBlockingQueue<>();
	/** Those that have no answer yet, sent or not; the process is busy with the first. */
	private final Deque<Call> open = new ArrayDeque<>();
	private final StringBuffer said = new StringBuffer();
	private final Thread writer = Thread.ofPlatform().daemon().name("Requests to a worker").unstarted(this::write);
	private final Thread listener = Thread.ofPlatform().daemon().name("Words of a worker").unstarted(this::listen);
	private final Path temporary;
	private boolean ended;

	private WorkerChannel(Process process, Path temporary) {
		this.process = process;
		this.temporary = temporary;
		requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
		answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
	}

	/** @param temporary is deleted when the process has ended */
	static WorkerChannel start(List<String> command, Path temporary) throws IOException {
		WorkerChannel channel;
		try {
			channel = new WorkerChannel(new ProcessBuilder(command).start(), temporary);
		} catch (IOException e) {
			TempFolder.delete(temporary);
			throw e;
		}
		channel.process.onExit().thenRun(() -> TempFolder.delete(temporary));
		channel.writer.start();
		Thread.ofPlatform().daemon().name("Answers of a worker").start(channel::read);
		channel.listener.start();
		return channel;
	}

	/** Empty where the process does not run any more. */
	synchronized Optional<Call> send(byte[] request) {
		if (ended || !process.isAlive()) {
			return Optional.empty();
		}
		Call call = new Call(request);
		open.add(call);
		unsent.add(call);
		if (open.size() == 1) {
			call.turn.complete(null);
		}
		return Optional.of(call);
	}

	/**
	 * Gives up a call. One that was sent already is done when its turn comes, and nobody hears the answer; the process is ended where that takes too
	 * long.
	 *
	 * @param grace how long the process may go on with the call where it is busy with it now
	 * @param patience how long it may take where its turn comes later
	 */
	synchronized void withdraw(Call call, Duration grace, Duration patience) {
		if (open.peek() == call) {
			endUnlessAnswered(call, grace);
		} else if (unsent.remove(call)) {
			open.remove(call);
		} else {
			call.turn.thenRun(() -> endUnlessAnswered(call, patience));
		}
	}

	private void endUnlessAnswered(Call call, Duration patience) {
		if (patience.isZero()) {
			end();
			return;
		}
		call.answer.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).whenComplete((answer, reason) -> {
			if (reason instanceof TimeoutException) {
				end();
			}
		});
	}

	private void write() {
		try {
			while (true) {
				Call call = unsent.take();
				requests.writeInt(call.request.length);
				requests.write(call.request);
				requests.flush();
			}
		} catch (IOException e) {
			ended(e);
		} catch (InterruptedException e) {
			// The process has ended, and this thread with it.
			Thread.currentThread().interrupt();
		}
	}

	private void read() {
		try {
			while (true) {
				int status = answers.readByte();
				if (status < WorkerMain.ANSWER || status > WorkerMain.OUT_OF_MEMORY) {
					// A Java machine that crashes says so where the answers come, whatever its options.
					said.append((char) status).append(new String(answers.readNBytes(LAST_WORDS), StandardCharsets.UTF_8));
					throw new IOException("what comes is no answer");
				}
				int length = answers.readInt();
				byte[] answer = answers.readNBytes(length);
				if (answer.length < length) {
					throw new EOFException();
				}
				answered(status, answer);
			}
		} catch (IOException | RuntimeException e) {
			ended(e);
		}
	}

	private void answered(int status, byte[] answer) throws IOException {
		Call call;
		synchronized (this) {
			call = open.poll();
			if (call == null) {
				throw new IOException("an answer that nobody asked for");
			}
			Optional.ofNullable(open.peek()).ifPresent(next -> next.turn.complete(null));
		}
		switch (status) {
		case WorkerMain.ANSWER -> call.answer.complete(answer);
		case WorkerMain.FAILURE -> call.fail(new WorkerException(new String(answer, StandardCharsets.UTF_8)));
		default -> {
			// It did not begin with the others.
			fail(take(), new NotBegunException());
			call.fail(new EndingException(status, new String(answer, StandardCharsets.UTF_8)));
		}
		}
	}

	/** Those that are left, as the process ends. */
	private synchronized List<Call> take() {
		ended = true;
		List<Call> left = List.copyOf(open);
		open.clear();
		return left;
	}

	private static void fail(List<Call> calls, Throwable reason) {
		calls.forEach(call -> call.fail(reason));
	}

	/** The call it was busy with fails; the others can be made of another process. */
	private void ended(Throwable reason) {
		List<Call> left = take();
		writer.interrupt();
		if (left.isEmpty()) {
			process.destroyForcibly();
		}
		// Who made the first wants to know how the process ended before it is made sure that it has.
		left.stream().limit(1).forEach(call -> call.fail(reason));
		fail(left.stream().skip(1).toList(), new NotBegunException());
	}

	/** Ends the process, which is told by the end of its streams to those that wait. */
	void end() {
		synchronized (this) {
			ended = true;
		}
		process.destroyForcibly();
	}

	/** Ends the process, and waits shortly until it is gone with its temporary files: afterwards this process may end too. */
	void endAndForget() {
		end();
		try {
			if (process.waitFor(1, TimeUnit.SECONDS)) {
				TempFolder.delete(temporary);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** Keeps the last of what it says, for the message where it dies. */
	private void listen() {
		try (var lines = process.errorReader()) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				said.append(line).append('\n');
				said.delete(0, Math.max(0, said.length() - LAST_WORDS));
			}
		} catch (IOException e) {
			said.append(e.getMessage());
		}
	}

	/** How it ended, for people, with what it said at last where that tells more. */
	String fate(Path crashes) throws InterruptedException {
		if (!process.waitFor(1, TimeUnit.SECONDS)) {
			return "(no exit code)" + AGAIN;
		}
		listener.join(Duration.ofSeconds(1));
		String words = said.toString().strip();
		Matcher crash = CRASH.matcher(words);
		if (crash.find()) {
			Path report = crashes.resolve(CRASH_FILE.replace("%p", Long.toString(process.pid())));
			return "(native code crashed: " + crash.group(1) + " in " + crash.group(2).strip().replaceAll("\\s+", " ") + ")" + AGAIN
					+ (Files.exists(report) ? ". " + report + " says more" : "");
		}
		if (process.exitValue() == KILLED) {
			return "(killed by somebody, or by the system for want of memory)" + AGAIN;
		}
		return "(exit code " + process.exitValue() + ")" + AGAIN + (words.isEmpty() ? "" : ". It said: " + words);
	}

	ProcessHandle handle() {
		return process.toHandle();
	}
}

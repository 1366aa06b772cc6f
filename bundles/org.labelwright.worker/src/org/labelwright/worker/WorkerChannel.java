/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

	private static final int LAST_WORDS = 2000;

	private final Process process;
	private final DataOutputStream requests;
	private final DataInputStream answers;
	private final BlockingQueue<Call> unsent = new LinkedBlockingQueue<>();
	/** Those that have no answer yet, sent or not; the process is busy with the first. */
	private final Deque<Call> open = new ArrayDeque<>();
	private final StringBuffer said = new StringBuffer();
	private final Thread writer = Thread.ofPlatform().daemon().name("Requests to a worker").unstarted(this::write);
	private boolean ended;

	private WorkerChannel(Process process) {
		this.process = process;
		requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
		answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
	}

	static WorkerChannel start(List<String> command) throws IOException {
		WorkerChannel channel = new WorkerChannel(new ProcessBuilder(command).start());
		channel.writer.start();
		Thread.ofPlatform().daemon().name("Answers of a worker").start(channel::read);
		Thread.ofPlatform().daemon().name("Words of a worker").start(channel::listen);
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
				byte[] answer = answers.readNBytes(answers.readInt());
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
		if (status == WorkerMain.FAILURE) {
			call.fail(new WorkerException(new String(answer, StandardCharsets.UTF_8)));
		} else {
			call.answer.complete(answer);
		}
	}

	/** The call it was busy with fails; the others can be made of another process. */
	private void ended(Throwable reason) {
		List<Call> left;
		synchronized (this) {
			ended = true;
			left = List.copyOf(open);
			open.clear();
		}
		writer.interrupt();
		if (left.isEmpty()) {
			process.destroyForcibly();
		}
		// Who made the first wants to know how the process ended before it is made sure that it has.
		for (int i = 0; i < left.size(); i++) {
			left.get(i).fail(i == 0 ? reason : new NotBegunException());
		}
	}

	/** Ends the process, which is told by the end of its streams to those that wait. */
	void end() {
		synchronized (this) {
			ended = true;
		}
		process.destroyForcibly();
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

	/** What it said at last. */
	String words() {
		return said.toString().strip();
	}

	/** How it ended, for people. */
	String exitCode() throws InterruptedException {
		return process.waitFor(1, TimeUnit.SECONDS) ? "exit code " + process.exitValue() : "no exit code";
	}

	ProcessHandle handle() {
		return process.toHandle();
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.labelwright.core.Progress;

/**
 * A thread of its own for the calls of an assistant, so that who asks can stop waiting: where it says nothing for too long, not even how far it is,
 * or where the user cancels and it does not hear of it. It is then told by its progress, next interrupted, and at last given up with its thread.
 * Used by one thread.
 */
final class AssistantThread {

	/** Code of the assistant. */
	@FunctionalInterface
	interface Code<T> {
		T call(Progress progress) throws IOException;
	}

	/** The assistant did not answer; the thread is of no more use where it is {@link AssistantThread#isGivenUp given up}. */
	static final class SilentException extends IOException {

		private static final long serialVersionUID = 1L;

		/** @param where the assistant was */
		SilentException(String message, StackTraceElement[] where) {
			super(message, new IllegalStateException("It was here"));
			getCause().setStackTrace(where);
		}
	}

	/** Whoever tells how far it is hears of a cancellation by that; for others it is asked about so often. */
	private static final Duration LOOK = Duration.ofSeconds(1);

	private final String id;
	private final String name;
	private Optional<Thread> thread = Optional.empty();
	private ExecutorService executor;
	private boolean givenUp;

	/** @param name of the assistant, for people */
	AssistantThread(String id, String name) {
		this.id = id;
		this.name = name;
		executor = executor();
	}

	private ExecutorService executor() {
		return Executors.newSingleThreadExecutor(task -> {
			Thread made = GivenUp.thread(id).unstarted(task);
			thread = Optional.of(made);
			return made;
		});
	}

	boolean isGivenUp() {
		return givenUp;
	}

	/** What the caller's progress is told, and when it was told last. */
	private static final class Heard implements Progress {

		private final Progress progress;
		private long done;
		private long total = -1;
		private volatile long last = System.nanoTime();
		private volatile boolean stopped;

		Heard(Progress progress) {
			this.progress = progress;
		}

		@Override
		public void at(long newDone, long newTotal) {
			if (stopped) {
				throw new CancellationException();
			}
			last = System.nanoTime();
			synchronized (this) {
				done = newDone;
				total = newTotal;
				progress.at(newDone, newTotal);
			}
		}

		Duration silence() {
			return Duration.ofNanos(System.nanoTime() - last);
		}

		/** Says again what was said last, as that is how one hears of a cancellation. */
		synchronized void look() {
			progress.at(done, total);
		}
	}

	/**
	 * Waits for an answer.
	 *
	 * @param patience how long it may be silent
	 * @throws SilentException where it was silent for longer
	 * @throws CancellationException where the progress told it to stop, or this thread was interrupted
	 */
	<T> T call(Code<T> code, Progress progress, Duration patience) throws IOException {
		Heard heard = new Heard(progress);
		CompletableFuture<T> answer = new CompletableFuture<>();
		executor.execute(() -> {
			try {
				answer.complete(code.call(heard));
			} catch (Throwable e) {
				// Whatever it is, it is for the thread that waits.
				answer.completeExceptionally(e);
			}
		});
		while (true) {
			try {
				Duration left = patience.minus(heard.silence());
				return answer.get(Math.clamp(left.toMillis(), 1, LOOK.toMillis()), TimeUnit.MILLISECONDS);
			} catch (TimeoutException e) {
				if (heard.silence().compareTo(patience) >= 0) {
					StackTraceElement[] where = thread.map(Thread::getStackTrace).orElseGet(() -> new StackTraceElement[0]);
					stop(heard, answer);
					throw new SilentException(name + GivenUp.late(patience) + GivenUp.fate(id), where);
				}
				if (heard.silence().compareTo(LOOK) >= 0) {
					lookOrStop(heard, answer);
				}
			} catch (InterruptedException e) {
				stop(heard, answer);
				Thread.currentThread().interrupt();
				throw new CancellationException(name + " was interrupted");
			} catch (CancellationException | ExecutionException e) {
				throw thrown(e instanceof ExecutionException ? e.getCause() : e);
			}
		}
	}

	private void lookOrStop(Heard heard, CompletableFuture<?> answer) {
		try {
			heard.look();
		} catch (RuntimeException e) {
			stop(heard, answer);
			throw e;
		}
	}

	/** Of the assistant's thread, in this one. */
	private static IOException thrown(Throwable e) throws IOException {
		switch (e) {
		case IOException known -> throw known;
		case RuntimeException known -> throw known;
		case Error known -> throw known;
		default -> throw new IllegalStateException(e);
		}
	}

	/** Does something that nobody waits for, after all that was asked before. */
	void later(Runnable code) {
		if (!givenUp) {
			executor.execute(code);
		}
	}

	private void stop(Heard heard, CompletableFuture<?> answer) {
		heard.stopped = true;
		if (!ends(answer)) {
			executor.shutdownNow();
			if (ends(answer)) {
				// It has heard, and may be asked again, in a thread that is not interrupted.
				executor = executor();
			} else {
				givenUp = true;
				thread.ifPresent(GivenUp::mark);
			}
		}
	}

	private static boolean ends(CompletableFuture<?> answer) {
		boolean interrupted = false;
		long begun = System.nanoTime();
		try {
			while (true) {
				try {
					answer.get(GivenUp.GRACE.toNanos() - (System.nanoTime() - begun), TimeUnit.NANOSECONDS);
					return true;
				} catch (InterruptedException e) {
					interrupted = true;
				} catch (TimeoutException e) {
					return false;
				} catch (CancellationException | ExecutionException e) {
					return true;
				}
			}
		} finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	/** No more calls. */
	void end() {
		executor.shutdown();
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.core.runtime.ILog;
import org.labelwright.core.Progress;

/**
 * A conversation with an interactive assistant about one item, in a thread of its own: whoever asks is never held up and
 * never harmed. Only the newest prompt is answered; an older one that still waits is cancelled. An assistant that does not
 * answer in time is left to itself, and the next prompt opens a new session. Safe for use by several threads.
 */
public final class Prompting implements AutoCloseable {

	private final Assistant assistant;
	private final Subject subject;
	private final Duration patience;
	private Optional<Worker> worker = Optional.empty();
	private CompletableFuture<List<Proposal>> newest = new CompletableFuture<>();
	private boolean closed;

	/** A thread with the session it holds; given up as a whole where it hangs. */
	private final class Worker {

		private final ExecutorService thread = Executors.newSingleThreadExecutor(
				task -> Thread.ofPlatform().daemon().name("Assistant " + assistant.id()).unstarted(task));
		private Optional<InteractiveAssistant.Session> session = Optional.empty();

		void answer(Prompt prompt, CompletableFuture<List<Proposal>> answer) {
			if (answer.isDone()) {
				return;
			}
			Progress progress = (done, total) -> {
				if (answer.isDone()) {
					throw new CancellationException();
				}
			};
			try {
				if (session.isEmpty()) {
					session = Optional.of(assistant.interactive().orElseThrow().get().open(subject, progress));
				}
				answer.complete(List.copyOf(session.get().propose(prompt, progress)));
			} catch (CancellationException e) {
				answer.cancel(false);
			} catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
				end().ifPresent(e::addSuppressed);
				answer.completeExceptionally(new AssistantException(assistant.name() + " failed: " + reason(e), e));
			}
		}

		/** In its thread. What fails here fails again, and is said, when something is asked. */
		void prepare() {
			Progress progress = (done, total) -> {
				if (thread.isShutdown()) {
					throw new CancellationException();
				}
			};
			try {
				if (session.isEmpty()) {
					session = Optional.of(assistant.interactive().orElseThrow().get().open(subject, progress));
				}
			} catch (CancellationException e) {
				session = Optional.empty();
			} catch (Exception | LinkageError e) {
				ILog.of(Prompting.class).info(assistant.name() + " could not get ready: " + reason(e));
			}
		}

		/** In its thread. @return why the session could not be closed */
		Optional<Throwable> end() {
			Optional<InteractiveAssistant.Session> ended = session;
			session = Optional.empty();
			try {
				if (ended.isPresent()) {
					ended.get().close();
				}
				return Optional.empty();
			} catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
				return Optional.of(e);
			}
		}
	}

	/**
	 * @param assistant an interactive one
	 * @param patience how long a prompt, the opening of the session included, may take
	 */
	public Prompting(Assistant assistant, Subject subject, Duration patience) {
		this.assistant = assistant;
		this.subject = subject;
		this.patience = patience;
	}

	private static String reason(Throwable e) {
		return e.getMessage() == null ? e.toString() : e.getMessage();
	}

	/**
	 * Asks, and returns at once.
	 *
	 * @return completed in another thread: with the proposals, best first; cancelled where a newer prompt came; or with an
	 *         {@link AssistantException}
	 */
	public synchronized CompletableFuture<List<Proposal>> ask(Prompt prompt) {
		CompletableFuture<List<Proposal>> answer = new CompletableFuture<>();
		if (closed) {
			answer.cancel(false);
			return answer;
		}
		newest.cancel(false);
		newest = answer;
		Worker now = worker.orElseGet(Worker::new);
		worker = Optional.of(now);
		now.thread.execute(() -> now.answer(prompt, answer));
		CompletableFuture<List<Proposal>> told = new CompletableFuture<>();
		answer.copy().orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).whenComplete((proposals, failure) -> {
			switch (failure instanceof CompletionException wrapped ? wrapped.getCause() : failure) {
			case null -> told.complete(proposals);
			case TimeoutException late -> {
				giveUp(now, answer);
				told.completeExceptionally(new AssistantException(assistant.name() + " did not answer within " + patience.toMillis() / 1000.0 + " s"));
			}
			case CancellationException cancelled -> told.cancel(false);
			case Throwable other -> told.completeExceptionally(other);
			}
		});
		return told;
	}

	/** Opens the session ahead of the first prompt, which is answered sooner then. Returns at once. */
	public synchronized void prepare() {
		if (!closed && worker.isEmpty()) {
			Worker now = new Worker();
			worker = Optional.of(now);
			now.thread.execute(now::prepare);
		}
	}

	/** Leaves a thread that hangs to itself: it holds no lock of ours, and ends when its call returns. */
	private synchronized void giveUp(Worker hanging, CompletableFuture<List<Proposal>> answer) {
		answer.cancel(false);
		hanging.thread.shutdownNow();
		if (worker.filter(now -> now == hanging).isPresent()) {
			worker = Optional.empty();
		}
	}

	/** Cancels what still waits, and lets the session go. */
	@Override
	public synchronized void close() {
		closed = true;
		newest.cancel(false);
		worker.ifPresent(now -> {
			now.thread.execute(() -> now.end().ifPresent(e -> ILog.of(Prompting.class).warn(assistant.name() + " could not be closed", e)));
			now.thread.shutdown();
		});
		worker = Optional.empty();
	}
}

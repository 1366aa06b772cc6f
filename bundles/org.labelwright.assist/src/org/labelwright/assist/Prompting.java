/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.eclipse.core.runtime.ILog;
import org.labelwright.core.Progress;

/**
 * A conversation with an interactive assistant about one item, in a thread of its own: whoever asks is never held up and
 * never harmed. Only the newest prompt is answered; an older one that still waits is cancelled. An assistant that does not
 * answer in time is interrupted; where it does not hear of that it is given up with its thread. The next prompt, or one that waits already, opens a new
 * session, but not after {@value GivenUp#MOST} threads of it were left hanging. Safe for use by several threads.
 */
public final class Prompting implements AutoCloseable {

	private final Assistant assistant;
	private final Subject subject;
	private final Duration patience;
	private Optional<Worker> worker = Optional.empty();
	private Asked newest = new Asked(Prompt.ofText(""), CompletableFuture.completedFuture(List.of()));
	private boolean closed;

	private record Asked(Prompt prompt, CompletableFuture<List<Proposal>> answer) {
	}

	/** A thread with the session it holds; given up as a whole where it hangs. */
	private final class Worker {

		private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
			Thread made = GivenUp.thread(assistant.id()).unstarted(task);
			running = Optional.of(made);
			return made;
		});
		private volatile Optional<Thread> running = Optional.empty();
		private volatile boolean late;
		private Optional<InteractiveAssistant.Session> session = Optional.empty();

		/** What it says when it was too late already is not heard. */
		void answer(Asked asked) {
			CompletableFuture<List<Proposal>> answer = asked.answer();
			if (!answer.isDone()) {
				CompletableFuture<List<Proposal>> said = new CompletableFuture<>();
				answer(asked.prompt(), said, () -> late || answer.isDone());
				if (late) {
					Thread.interrupted();
					end().ifPresent(e -> ILog.of(Prompting.class).warn(assistant.name() + " could not be closed", e));
				} else {
					said.whenComplete((proposals, failure) -> {
						switch (failure) {
						case null -> answer.complete(proposals);
						case CancellationException cancelled -> answer.cancel(false);
						default -> answer.completeExceptionally(failure);
						}
					});
				}
			}
		}

		private void answer(Prompt prompt, CompletableFuture<List<Proposal>> answer, BooleanSupplier useless) {
			Progress progress = (done, total) -> {
				if (useless.getAsBoolean()) {
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

		/** Where it hangs, for its author. */
		Throwable where() {
			IllegalStateException where = new IllegalStateException("It was here");
			running.ifPresent(thread -> where.setStackTrace(thread.getStackTrace()));
			return where;
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
	 *         {@link AssistantException}. Whoever cancels it does not want the answer any more.
	 */
	public synchronized CompletableFuture<List<Proposal>> ask(Prompt prompt) {
		Asked asked = new Asked(prompt, new CompletableFuture<>());
		if (closed) {
			asked.answer().cancel(false);
			return asked.answer();
		}
		newest.answer().cancel(false);
		newest = asked;
		submit(asked);
		return asked.answer();
	}

	private void submit(Asked asked) {
		if (worker.isEmpty() && GivenUp.of(assistant.id()) >= GivenUp.MOST) {
			asked.answer().completeExceptionally(new AssistantException(GivenUp.refused(assistant.name(), assistant.id())));
			return;
		}
		Worker now = worker.orElseGet(Worker::new);
		worker = Optional.of(now);
		// Its time ends with its call and not with the wish for its answer: newer prompts do not give it more.
		CompletableFuture<Void> ended = CompletableFuture.runAsync(() -> now.answer(asked), now.thread);
		ended.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).whenComplete((nothing, failure) -> {
			if (failure instanceof TimeoutException) {
				giveUp(now, asked);
			} else if (failure != null) {
				asked.answer().completeExceptionally(new AssistantException(assistant.name() + " failed: " + reason(failure), failure));
			}
		});
	}

	/** Opens the session ahead of the first prompt, which is answered sooner then. Returns at once. */
	public synchronized void prepare() {
		if (!closed && worker.isEmpty()) {
			Worker now = new Worker();
			worker = Optional.of(now);
			now.thread.execute(now::prepare);
		}
	}

	/** Asks another session what waits, and sees later whether the thread has heard that it is to end. */
	private synchronized void giveUp(Worker hanging, Asked asked) {
		if (hanging.late) {
			return;
		}
		hanging.late = true;
		hanging.thread.shutdownNow();
		if (worker.filter(now -> now == hanging).isPresent()) {
			worker = Optional.empty();
		}
		Thread.ofVirtual().start(() -> bury(hanging, asked));
		if (newest != asked && !newest.answer().isDone()) {
			submit(newest);
		}
	}

	/** It holds no lock of ours, and ends when its call returns. */
	private void bury(Worker hanging, Asked asked) {
		boolean ended = false;
		try {
			ended = hanging.thread.awaitTermination(GivenUp.GRACE.toMillis(), TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		if (!ended) {
			hanging.running.ifPresent(GivenUp::mark);
		}
		AssistantException failure = new AssistantException(assistant.name() + GivenUp.late(patience) + GivenUp.fate(assistant.id()));
		if (!ended) {
			ILog.of(Prompting.class).error(failure.getMessage(), hanging.where());
		}
		asked.answer().completeExceptionally(failure);
	}

	/** Cancels what still waits, and lets the session go. */
	@Override
	public synchronized void close() {
		closed = true;
		newest.answer().cancel(false);
		worker.ifPresent(now -> {
			now.thread.execute(() -> now.end().ifPresent(e -> ILog.of(Prompting.class).warn(assistant.name() + " could not be closed", e)));
			now.thread.shutdown();
		});
		worker = Optional.empty();
	}
}

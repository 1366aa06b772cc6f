/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.labelwright.assist.Assistant;
import org.labelwright.assist.AssistantException;
import org.labelwright.assist.InteractiveAssistant;
import org.labelwright.assist.Prompt;
import org.labelwright.assist.Prompting;
import org.labelwright.assist.Proposal;
import org.labelwright.assist.Subject;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Item;
import org.labelwright.geometry.Box;
import org.labelwright.model.ontology.OntologyFactory;

class PromptingTest {

	private static final Prompt BOX = Prompt.ofBox(new Box(1, 2, 3, 4));
	private static final Subject SUBJECT = new Subject(Item.image("one", "one.png", "image/png", 10, 10), Path.of("one.png"),
			OntologyFactory.eINSTANCE.createOntology());

	private final AtomicInteger opened = new AtomicInteger();
	private final AtomicInteger closed = new AtomicInteger();

	private static Prompt text(String text) {
		return new Prompt(BOX.box(), BOX.clicks(), BOX.strokes(), Optional.of(text));
	}

	private Prompting prompting(Function<InteractiveAssistant.Session, InteractiveAssistant.Session> wrapper, Duration patience) {
		InteractiveAssistant counting = (subject, progress) -> {
			opened.incrementAndGet();
			InteractiveAssistant.Session echo = wrapper.apply(new Scripted.Echo().open(subject, progress));
			return new InteractiveAssistant.Session() {
				@Override
				public List<Proposal> propose(Prompt prompt, Progress told) throws IOException {
					return echo.propose(prompt, told);
				}

				@Override
				public void close() {
					closed.incrementAndGet();
				}
			};
		};
		return new Prompting(new Assistant("echo", "Echo", "", List.of("image/"), Set.of(), Set.of(), Optional.of(() -> counting), Optional.empty()), SUBJECT,
				patience);
	}

	private static List<Proposal> get(CompletableFuture<List<Proposal>> answer) throws Exception {
		return answer.get(20, TimeUnit.SECONDS);
	}

	@Test
	void theSessionCanBeOpenedBeforeTheFirstPrompt() throws Exception {
		CountDownLatch ready = new CountDownLatch(1);
		try (Prompting prompting = prompting(session -> {
			ready.countDown();
			return session;
		}, Duration.ofSeconds(20))) {
			prompting.prepare();
			assertThat(ready.await(20, TimeUnit.SECONDS)).isTrue();
			prompting.prepare();
			assertThat(get(prompting.ask(BOX))).hasSize(1);
			assertThat(opened).hasValue(1);
		}
	}

	@Test
	void whatFailedWhileItGotReadyIsSaidWhenItIsAsked() throws Exception {
		try (Prompting prompting = prompting(session -> {
			throw new IllegalStateException("no model");
		}, Duration.ofSeconds(20))) {
			prompting.prepare();
			CompletableFuture<List<Proposal>> answer = prompting.ask(BOX);
			assertThatThrownBy(() -> get(answer)).hasMessageContaining("no model");
			assertThat(opened).hasValue(2);
		}
	}

	@Test
	void promptsOfOneItemShareASession() throws Exception {
		try (Prompting prompting = prompting(session -> session, Duration.ofSeconds(20))) {
			assertThat(get(prompting.ask(BOX))).containsExactly(Proposal.of(BOX.box().orElseThrow()));
			assertThat(get(prompting.ask(BOX))).hasSize(1);
			assertThat(opened).hasValue(1);
		}
	}

	@Test
	void anAssistantThatThrowsIsToldAndGetsANewSession() throws Exception {
		try (Prompting prompting = prompting(session -> session, Duration.ofSeconds(20))) {
			assertThatThrownBy(() -> get(prompting.ask(text("fail")))).isInstanceOf(ExecutionException.class).cause()
					.isInstanceOf(AssistantException.class).hasMessage("Echo failed: as it was told to");
			assertThat(closed).hasValue(1);
			assertThat(get(prompting.ask(BOX))).hasSize(1);
			assertThat(opened).hasValue(2);
		}
	}

	@Test
	void anAssistantThatHangsIsLeftAndTheNextPromptIsAnswered() throws Exception {
		try (Prompting prompting = prompting(session -> session, Duration.ofSeconds(2))) {
			assertThatThrownBy(() -> get(prompting.ask(text("hang")))).isInstanceOf(ExecutionException.class).cause()
					.isInstanceOf(AssistantException.class).hasMessageContaining("did not answer");
			assertThat(get(prompting.ask(BOX))).hasSize(1);
		}
	}

	/** Waits for the latch whatever happens. */
	private static InteractiveAssistant.Session stuck(InteractiveAssistant.Session session, CountDownLatch release) {
		return (prompt, progress) -> {
			while (prompt.text().isPresent() && release.getCount() > 0) {
				try {
					release.await();
				} catch (InterruptedException e) {
					// Does not care.
				}
			}
			return session.propose(prompt, progress);
		};
	}

	private static List<Thread> givenUp() {
		return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("Assistant echo (given up)")).toList();
	}

	@Test
	void oneThatCannotBeStoppedIsGivenUpAndNamedUntilThereAreTooMany() throws Exception {
		CountDownLatch release = new CountDownLatch(1);
		try (Prompting prompting = prompting(session -> stuck(session, release), Duration.ofMillis(500))) {
			for (int i = 1; i <= 3; i++) {
				String left = i == 1 ? "1 thread of it is" : i + " threads of it are";
				assertThatThrownBy(() -> get(prompting.ask(text("stuck")))).cause()
						.hasMessage("Echo did not answer within 0.5 s and cannot be stopped; " + left + " left running until Labelwright ends");
				assertThat(givenUp()).hasSize(i);
				if (i < 3) {
					assertThat(get(prompting.ask(BOX))).hasSize(1);
				}
			}
			assertThatThrownBy(() -> get(prompting.ask(BOX))).cause().isInstanceOf(AssistantException.class)
					.hasMessage("Echo is not asked again: 3 threads of it are left running until Labelwright ends. Restart Labelwright to use it again, and tell its author");
			List<Thread> left = givenUp();
			release.countDown();
			for (Thread thread : left) {
				thread.join();
			}
			assertThat(get(prompting.ask(BOX))).as("they have ended after all").hasSize(1);
		} finally {
			release.countDown();
		}
	}

	/** Who clicks again and again while it hangs does not wait the longer for that. */
	@Test
	void newerPromptsGiveNoMoreTimeToOneThatHangs() throws Exception {
		CountDownLatch release = new CountDownLatch(1);
		CountDownLatch begun = new CountDownLatch(1);
		try (Prompting prompting = prompting(session -> (prompt, progress) -> {
			begun.countDown();
			return stuck(session, release).propose(prompt, progress);
		}, Duration.ofSeconds(2))) {
			CompletableFuture<List<Proposal>> hanging = prompting.ask(text("stuck"));
			begun.await();
			long asked = System.nanoTime();
			CompletableFuture<List<Proposal>> answer = prompting.ask(BOX);
			while (!answer.isDone() && System.nanoTime() - asked < Duration.ofSeconds(20).toNanos()) {
				try {
					answer.get(300, TimeUnit.MILLISECONDS);
				} catch (java.util.concurrent.TimeoutException e) {
					answer = prompting.ask(BOX);
				}
			}
			assertThat(get(answer)).hasSize(1);
			assertThat(hanging).isCancelled();
			assertThat(opened).hasValue(2);
		} finally {
			release.countDown();
		}
	}

	@Test
	void whoeverCancelsAnAnswerStopsTheAssistant() throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch stopped = new CountDownLatch(1);
		try (Prompting prompting = prompting(session -> (prompt, progress) -> {
			begun.countDown();
			try {
				while (true) {
					progress.at(0, -1);
				}
			} finally {
				stopped.countDown();
			}
		}, Duration.ofSeconds(20))) {
			CompletableFuture<List<Proposal>> answer = prompting.ask(BOX);
			begun.await();
			answer.cancel(false);
			assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
		}
	}

	@Test
	void onlyTheNewestPromptIsAnswered() throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch go = new CountDownLatch(1);
		AtomicInteger asked = new AtomicInteger();
		try (Prompting prompting = prompting(session -> (prompt, progress) -> {
			asked.incrementAndGet();
			begun.countDown();
			try {
				go.await();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
			return session.propose(prompt, progress);
		}, Duration.ofSeconds(20))) {
			CompletableFuture<List<Proposal>> first = prompting.ask(BOX);
			begun.await();
			CompletableFuture<List<Proposal>> second = prompting.ask(BOX);
			CompletableFuture<List<Proposal>> third = prompting.ask(BOX);
			go.countDown();
			assertThat(get(third)).hasSize(1);
			assertThatThrownBy(() -> get(first)).isInstanceOf(CancellationException.class);
			assertThatThrownBy(() -> get(second)).isInstanceOf(CancellationException.class);
			assertThat(asked).as("the second was not even tried").hasValue(2);
		}
	}

	@Test
	void closingCancels() throws Exception {
		Prompting prompting = prompting(session -> session, Duration.ofSeconds(20));
		assertThat(get(prompting.ask(BOX))).hasSize(1);
		prompting.close();
		assertThatThrownBy(() -> get(prompting.ask(BOX))).isInstanceOf(CancellationException.class);
	}
}

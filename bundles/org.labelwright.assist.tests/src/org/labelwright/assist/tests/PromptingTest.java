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

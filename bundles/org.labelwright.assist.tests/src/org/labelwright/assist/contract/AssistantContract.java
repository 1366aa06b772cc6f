/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.labelwright.assist.Assistants;
import org.labelwright.core.Progress;

/**
 * What every assistant of a bundle owes those that ask it: it answers as it says it does and the same each time, it can be stopped, and where it asks
 * something outside of this process, that may hang or die.
 */
public abstract class AssistantContract {

	/** An assistant with what it is asked. */
	public sealed interface Subjected permits InteractiveCase, BatchCase {

		/** The name of its element and its id. */
		String name();

		Optional<Engine> engine();

		/** Asks, and says in words what was answered, without what differs each time. */
		String ask(Progress progress) throws Exception;

		/** Asks what takes its engine; that is ready and has been asked before. */
		String askEngine(Progress progress) throws Exception;

		/** Checks an answer. */
		void check() throws Exception;

		/** Gets ready to ask with little patience. */
		void loseItsPatience() throws Exception;

		/** Asks with little patience while the engine hangs, and checks what is said. */
		void askImpatiently() throws Exception;

		/** Asks about an item whose file never comes, as from a disk of a network that is gone, and checks what is said; for those without an engine. */
		default void askAboutWhatNeverComes() throws Exception {
			// What is asked about is up to others.
		}

		/** Lets all go. */
		void end() throws Exception;
	}

	/** So long may pass before something is thought to hang. */
	static final long LONG = 120;

	private final String bundle;

	/** @param bundle whose assistants these are */
	protected AssistantContract(String bundle) {
		this.bundle = bundle;
	}

	/** One for each assistant of the bundle. */
	protected abstract List<Subjected> cases() throws Exception;

	/** Those that are installed and those that are tested are the same. */
	@Test
	void eachAssistantOfTheBundleHasItsCase() throws Exception {
		List<String> installed = Arrays.stream(Platform.getExtensionRegistry().getConfigurationElementsFor(Assistants.POINT))
				.filter(one -> one.getContributor().getName().equals(bundle)).map(AssistantContract::name).toList();
		assertThat(cases().stream().map(Subjected::name)).containsExactlyInAnyOrderElementsOf(installed).isNotEmpty();
	}

	private static String name(IConfigurationElement element) {
		return element.getName() + " " + element.getAttribute("id");
	}

	@TestFactory
	Stream<DynamicTest> answersAsItSays() throws Exception {
		return each(one -> {
			one.check();
			assertThat(one.ask(Progress.NONE)).as("the same question again").isEqualTo(one.ask(Progress.NONE));
		});
	}

	@TestFactory
	Stream<DynamicTest> canBeStopped() throws Exception {
		return each(one -> {
			String before = one.ask(Progress.NONE);
			assertCancelled(() -> one.ask(stoppingAt(1)));
			if (one.engine().isEmpty()) {
				// In the middle, too: what is long is not asked about only at the beginning.
				assertCancelled(() -> one.ask(stoppingAt(3)));
			}
			assertThat(one.ask(Progress.NONE)).as("asked again").isEqualTo(before);
		});
	}

	@TestFactory
	Stream<DynamicTest> canBeStoppedWhileItsEngineHangs() throws Exception {
		return eachWithEngine((one, engine) -> {
			String before = one.askEngine(Progress.NONE);
			try (AutoCloseable hanging = engine.stall()) {
				assertCancelled(() -> one.askEngine(stoppingAt(3)));
			}
			assertThat(one.askEngine(Progress.NONE)).as("asked again").isEqualTo(before);
		});
	}

	@TestFactory
	Stream<DynamicTest> doesNotWaitForEver() throws Exception {
		return eachWithEngine((one, engine) -> {
			String before = one.askEngine(Progress.NONE);
			one.loseItsPatience();
			try (AutoCloseable hanging = engine.stall()) {
				one.askImpatiently();
				engine.awaitEnd();
			}
			one.end();
			assertThat(one.ask(Progress.NONE)).as("asked again").isEqualTo(before);
		});
	}

	@TestFactory
	Stream<DynamicTest> aFileThatNeverComesHoldsNobodyUp() throws Exception {
		return cases().stream().filter(one -> one.engine().isEmpty()).map(one -> dynamicTest(one.name(), () -> {
			try {
				String before = one.ask(Progress.NONE);
				one.askAboutWhatNeverComes();
				assertThat(one.ask(Progress.NONE)).as("asked again").isEqualTo(before);
			} finally {
				one.end();
			}
		}));
	}

	@TestFactory
	Stream<DynamicTest> anEngineThatDiedIsReplaced() throws Exception {
		return eachWithEngine((one, engine) -> {
			if (engine.isMortal()) {
				String before = one.askEngine(Progress.NONE);
				engine.kill();
				assertThat(one.askEngine(Progress.NONE)).as("asked again").isEqualTo(before);
			}
		});
	}

	@TestFactory
	Stream<DynamicTest> anEngineThatDiesOverAQuestionIsToldOf() throws Exception {
		return eachWithEngine((one, engine) -> {
			if (!engine.isMortal()) {
				return;
			}
			String before = one.askEngine(Progress.NONE);
			CountDownLatch waiting = new CountDownLatch(3);
			FutureTask<String> asking = new FutureTask<>(() -> one.askEngine((done, total) -> waiting.countDown()));
			try (AutoCloseable hanging = engine.stall()) {
				Thread.ofPlatform().daemon().name("Asking " + one.name()).start(asking);
				assertThat(waiting.await(LONG, TimeUnit.SECONDS)).as(() -> "waits and can be stopped, but " + endOf(asking)).isTrue();
				engine.kill();
				try {
					asking.get(LONG, TimeUnit.SECONDS);
					throw new AssertionError("answered by a process that was killed");
				} catch (ExecutionException e) {
					assertThat(e.getCause()).isInstanceOf(java.io.IOException.class).hasMessageContaining("ended unexpectedly").hasMessageContaining("started anew");
				}
			}
			assertThat(one.askEngine(Progress.NONE)).as("asked again").isEqualTo(before);
		});
	}

	private static String endOf(FutureTask<String> asking) {
		return switch (asking.state()) {
			case RUNNING -> "asks without asking whether it should go on";
			case SUCCESS -> "answered " + asking.resultNow();
			case FAILED -> "failed: " + asking.exceptionNow();
			case CANCELLED -> "was cancelled";
		};
	}

	/** Stops at the call of this number, and at each one after it. */
	private static Progress stoppingAt(int call) {
		AtomicInteger calls = new AtomicInteger();
		return (done, total) -> {
			if (calls.incrementAndGet() >= call) {
				throw new CancellationException("stopped by the test");
			}
		};
	}

	private interface Asking {
		String ask() throws Exception;
	}

	private static void assertCancelled(Asking asking) throws Exception {
		FutureTask<String> asked = new FutureTask<>(asking::ask);
		Thread.ofPlatform().daemon().name("Asking until it is stopped").start(asked);
		try {
			throw new AssertionError("was not stopped, but answered " + asked.get(LONG, TimeUnit.SECONDS));
		} catch (ExecutionException e) {
			assertThat(e.getCause()).isInstanceOf(CancellationException.class);
		}
	}

	private interface Examination {
		void of(Subjected one) throws Exception;
	}

	private interface EngineExamination {
		void of(Subjected one, Engine engine) throws Exception;
	}

	private Stream<DynamicTest> each(Examination examination) throws Exception {
		return cases().stream().map(one -> dynamicTest(one.name(), () -> {
			try {
				examination.of(one);
			} finally {
				one.end();
			}
		}));
	}

	private Stream<DynamicTest> eachWithEngine(EngineExamination examination) throws Exception {
		return cases().stream().filter(one -> one.engine().isPresent()).map(one -> dynamicTest(one.name(), () -> {
			try {
				examination.of(one, one.engine().get());
			} finally {
				one.end();
			}
		}));
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.Assistant;
import org.labelwright.assist.Assistants;
import org.labelwright.assist.LearningAssistant;
import org.labelwright.assist.PreLabelling;
import org.labelwright.assist.UnavailableException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.ListSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.dataset.Staging;
import org.labelwright.core.format.ListedSource;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.tests.Hostile;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;

/** A batch assistant in this process that hangs is stopped where it can be, and given up where not; either way whoever asked goes on. */
@Timeout(120)
class HangingAssistantsTest {

	private static final String ID = "slow";
	private static final String THREAD = "Assistant slow (given up)";
	private static final Layer MODEL = new Layer("model", "Model");
	private static final Duration PATIENCE = Duration.ofMillis(500);

	@TempDir
	private Path temp;

	private final CountDownLatch release = new CountDownLatch(1);
	private final CountDownLatch begun = new CountDownLatch(1);
	private final AtomicInteger started = new AtomicInteger();
	/** Where it hangs besides over items that are named so. */
	private String where = "";

	/** Hangs over items whose names begin with "sleep", from which it can be awoken, or "stuck". */
	private final class Slow implements LearningAssistant {

		private final Run run = new Run() {
			@Override
			public String author() {
				return "slow 1";
			}

			@Override
			public AnnotationDocument predict(SourceRecord one, Progress told) throws IOException {
				hang(one.item().id());
				return AnnotationFactory.eINSTANCE.createAnnotationDocument();
			}

			@Override
			public List<String> remarks() {
				hang(where.equals("remarks") ? "stuck" : "");
				return List.of();
			}

			@Override
			public void close() {
				hang(where.equals("close") ? "stuck" : "");
			}
		};

		@Override
		public Run start(Ontology ontology, Options options, Progress progress) {
			started.incrementAndGet();
			hang(where.equals("start") ? "stuck" : "");
			return run;
		}

		@Override
		public String learn(DatasetSource source, Options options, Progress progress) {
			hang("stuck");
			return "learned";
		}

		private void hang(String how) {
			begun.countDown();
			if (how.startsWith("sleep")) {
				try {
					release.await();
				} catch (InterruptedException e) {
					throw new IllegalStateException("was awoken", e);
				}
			}
			while (how.startsWith("stuck") && release.getCount() > 0) {
				try {
					release.await();
				} catch (InterruptedException e) {
					// Does not care.
				}
			}
		}
	}

	private final Hostile installed = new Hostile(Assistants.POINT).with("batch", ID, "media=\"image/\"", "class", new Slow());

	private Assistant slow(Duration patience) throws IOException {
		return new Assistants(installed.contributions(), patience).batch(ID);
	}

	private Dataset dataset(String... items) throws IOException {
		Path folder = temp.resolve("data");
		Dataset.create(folder, "Data");
		Dataset dataset = Dataset.openForEditing(folder);
		dataset.importFrom(new ListedSource<>("items", "test", OntologyFactory.eINSTANCE.createOntology(),
				Arrays.stream(items).map(name -> Item.image(name, temp.resolve(name).toString(), "image/png", 10, 10)).toList(),
				item -> Annotations.sourceRecord(item, Optional.empty(), List.of())), new Staging.Options(Layer.MAIN, false), Progress.NONE);
		return dataset;
	}

	private static PreLabelling.Result run(Assistant assistant, Dataset dataset, Progress progress) throws IOException {
		return new PreLabelling(dataset, Clock.systemUTC()).run(assistant, Options.of(List.of(), Map.of()), MODEL, progress);
	}

	private static List<Thread> givenUp() {
		return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals(THREAD)).toList();
	}

	@AfterEach
	void letGo() throws InterruptedException {
		List<Thread> left = givenUp();
		release.countDown();
		for (Thread thread : left) {
			thread.join();
		}
	}

	@Test
	void oneThatCanBeAwokenIsStoppedAndAskedAboutTheRest() throws IOException {
		try (Dataset dataset = dataset("a", "sleep", "z")) {
			PreLabelling.Result result = run(slow(PATIENCE), dataset, Progress.NONE);
			assertThat(result.failures()).singleElement().asString().endsWith("sleep: slow did not answer within 0.5 s and was stopped");
			assertThat(result.predicted()).isEqualTo(2);
			assertThat(started).as("the same run").hasValue(1);
			assertThat(dataset.layers()).contains(MODEL);
			assertThat(givenUp()).isEmpty();
		}
		assertThat(installed.reports()).containsExactly("The contribution \"slow\" failed: slow did not answer within 0.5 s and was stopped");
	}

	@Test
	void oneThatCannotBeStoppedIsGivenUpCountedAndStartedAnewForTheRest() throws IOException {
		try (Dataset dataset = dataset("a", "stuck", "stuck2", "z")) {
			PreLabelling.Result result = run(slow(PATIENCE), dataset, Progress.NONE);
			assertThat(result.failures()).hasSize(2);
			assertThat(result.failures().getFirst())
					.endsWith("stuck: slow did not answer within 0.5 s and cannot be stopped; 1 thread of it is left running until Labelwright ends");
			assertThat(result.failures().getLast())
					.endsWith("stuck2: slow did not answer within 0.5 s and cannot be stopped; 2 threads of it are left running until Labelwright ends");
			assertThat(result.predicted()).isEqualTo(2);
			assertThat(started).hasValue(3);
			assertThat(givenUp()).hasSize(2);
		}
	}

	@Test
	void afterThreeThreadsTheRunEndsAndGoesOnLater() throws Exception {
		try (Dataset dataset = dataset("a", "stuck1", "stuck2", "stuck3", "y", "z")) {
			assertThatThrownBy(() -> run(slow(PATIENCE), dataset, Progress.NONE)).isInstanceOf(UnavailableException.class).hasMessage(
					"slow is not asked again: 3 threads of it are left running until Labelwright ends. Restart Labelwright to use it again, and tell its author");
			assertThat(dataset.layers()).doesNotContain(MODEL);
			assertThatThrownBy(() -> run(slow(PATIENCE), dataset, Progress.NONE)).as("another run").isInstanceOf(UnavailableException.class);
			letGo();
			PreLabelling.Result result = run(slow(PATIENCE), dataset, Progress.NONE);
			assertThat(result.resumed()).isEqualTo(1);
			assertThat(result.predicted()).isEqualTo(5);
		}
	}

	@Test
	void theUserCanCancelWhileItHangs() throws IOException {
		Progress cancelled = (done, total) -> {
			if (begun.getCount() == 0) {
				throw new CancellationException();
			}
		};
		where = "start";
		try (Dataset dataset = dataset("a")) {
			assertThatThrownBy(() -> run(slow(Assistants.PATIENCE), dataset, cancelled)).isInstanceOf(CancellationException.class);
			assertThat(givenUp()).hasSize(1);
		}
	}

	@Test
	void oneThatHangsAsItStartsIsTold() throws IOException {
		where = "start";
		try (Dataset dataset = dataset("a")) {
			assertThatThrownBy(() -> run(slow(PATIENCE), dataset, Progress.NONE)).isInstanceOf(IOException.class).hasMessageStartingWith("slow did not answer within 0.5 s");
			assertThat(dataset.layers()).doesNotContain(MODEL);
		}
	}

	@Test
	void whatIsPredictedBecomesALayerThoughItHangsAtTheEnd() throws IOException {
		for (String end : List.of("remarks", "close")) {
			where = end;
			try (Dataset dataset = givenUp().isEmpty() ? dataset("a") : Dataset.openForEditing(temp.resolve("data"))) {
				PreLabelling.Result result = run(slow(PATIENCE), dataset, Progress.NONE);
				assertThat(result.predicted()).isEqualTo(1);
				assertThat(result.failures()).isEmpty();
				assertThat(dataset.layers()).contains(MODEL);
			}
		}
		assertThat(installed.reports()).hasSize(2);
	}

	@Test
	void oneThatHangsAsItLearnsIsTold() throws IOException {
		LearningAssistant learner = (LearningAssistant) slow(PATIENCE).batch().orElseThrow().get();
		DatasetSource nothing = new ListSource("Nothing", "test", OntologyFactory.eINSTANCE.createOntology(), List.of());
		assertThatThrownBy(() -> learner.learn(nothing, Options.of(List.of(), Map.of()), Progress.NONE)).isInstanceOf(IOException.class)
				.hasMessageStartingWith("slow did not answer within 0.5 s");
	}

	@Test
	void oneThatTellsHowFarItIsMayTakeItsTime() throws IOException {
		AtomicInteger told = new AtomicInteger();
		LearningAssistant patient = new LearningAssistant() {
			@Override
			public Run start(Ontology ontology, Options options, Progress progress) {
				throw new UnsupportedOperationException();
			}

			@Override
			public String learn(DatasetSource source, Options options, Progress progress) throws IOException {
				CountDownLatch never = new CountDownLatch(1);
				long end = System.nanoTime() + PATIENCE.multipliedBy(3).toNanos();
				try {
					while (System.nanoTime() < end) {
						never.await(20, java.util.concurrent.TimeUnit.MILLISECONDS);
						progress.at(told.incrementAndGet(), -1);
					}
				} catch (InterruptedException e) {
					throw new IOException("was awoken", e);
				}
				return "learned";
			}
		};
		Hostile other = new Hostile(Assistants.POINT).with("batch", ID, "media=\"image/\"", "class", patient);
		LearningAssistant learner = (LearningAssistant) new Assistants(other.contributions(), PATIENCE).batch(ID).batch().orElseThrow().get();
		DatasetSource nothing = new ListSource("Nothing", "test", OntologyFactory.eINSTANCE.createOntology(), List.of());
		assertThat(learner.learn(nothing, Options.of(List.of(), Map.of()), Progress.NONE)).isEqualTo("learned");
		assertThat(told).hasPositiveValue();
	}
}

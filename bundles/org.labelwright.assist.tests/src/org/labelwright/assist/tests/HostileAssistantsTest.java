/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.labelwright.assist.Assistant;
import org.labelwright.assist.AssistantException;
import org.labelwright.assist.Assistants;
import org.labelwright.assist.BatchAssistant;
import org.labelwright.assist.InteractiveAssistant;
import org.labelwright.assist.LearningAssistant;
import org.labelwright.assist.PreLabelling;
import org.labelwright.assist.Prompt;
import org.labelwright.assist.Prompting;
import org.labelwright.assist.Proposal;
import org.labelwright.assist.Subject;
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
import org.labelwright.core.registry.ContributionException;
import org.labelwright.core.tests.Hostile;
import org.labelwright.geometry.Box;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;

/** An assistant that throws in one of its methods is told of and reported, and harms no other. */
class HostileAssistantsTest {

	private static final String BAD = "bad";
	private static final String GOOD = "good";
	private static final String IMAGES = "media=\"image/\"";
	private static final Prompt BOX = Prompt.ofBox(new Box(1, 2, 3, 4));
	private static final Subject SUBJECT = new Subject(Item.image("one", "one.png", "image/png", 10, 10), Path.of("one.png"),
			OntologyFactory.eINSTANCE.createOntology());
	private static final Layer MODEL = new Layer("model", "Model");

	@TempDir
	private Path temp;

	/** @param hostile the method of the session that throws */
	private record Echo(String hostile) implements InteractiveAssistant {

		@Override
		public Session open(Subject subject, Progress progress) {
			Session works = (prompt, told) -> List.of(Proposal.of(prompt.box().orElseThrow()));
			return Hostile.throwing(Session.class, works, hostile);
		}
	}

	/** @param hostile the method of the run that throws */
	private record Silent(String hostile) implements BatchAssistant {

		@Override
		public Run start(Ontology ontology, Options options, Progress progress) {
			Run works = new Run() {
				@Override
				public String author() {
					return "silent";
				}

				@Override
				public AnnotationDocument predict(SourceRecord one, Progress told) {
					return AnnotationFactory.eINSTANCE.createAnnotationDocument();
				}
			};
			return Hostile.throwing(Run.class, works, hostile);
		}
	}

	private static List<Proposal> ask(Assistant assistant) throws Exception {
		try (Prompting prompting = new Prompting(assistant, SUBJECT, Duration.ofSeconds(20))) {
			return prompting.ask(BOX).get(20, TimeUnit.SECONDS);
		}
	}

	static Stream<String> interactive() {
		return Stream.concat(Hostile.methods(InteractiveAssistant.class), Hostile.methods(InteractiveAssistant.Session.class));
	}

	@ParameterizedTest
	@MethodSource
	void interactive(String method) throws Exception {
		Hostile hostile = new Hostile(Assistants.POINT)
				.with("interactive", BAD, IMAGES, "class", Hostile.throwing(InteractiveAssistant.class, new Echo(method), method))
				.with("interactive", GOOD, IMAGES, "class", new Echo("nothing"));
		Assistants assistants = new Assistants(hostile.contributions());
		assertThat(assistants.interactive("image/png")).hasSize(2);
		if (method.equals("close")) {
			// Nobody waits for it any more; it goes to the log.
			assertThat(ask(assistants.interactiveOf(BAD))).hasSize(1);
		} else {
			assertThatThrownBy(() -> ask(assistants.interactiveOf(BAD))).isInstanceOf(ExecutionException.class).cause().isInstanceOf(AssistantException.class)
					.hasMessage("bad failed: broken in " + method);
		}
		assertThat(ask(assistants.interactiveOf(GOOD))).hasSize(1);
	}

	static Stream<String> batch() {
		return Stream.concat(Hostile.methods(BatchAssistant.class), Hostile.methods(BatchAssistant.Run.class));
	}

	@ParameterizedTest
	@MethodSource
	void batch(String method) throws IOException {
		Hostile hostile = new Hostile(Assistants.POINT).with("batch", BAD, IMAGES, "class", Hostile.throwing(BatchAssistant.class, new Silent(method), method))
				.with("batch", GOOD, IMAGES, "class", new Silent("nothing"));
		Assistants assistants = new Assistants(hostile.contributions());
		Dataset.create(temp.resolve("data"), "Data");
		try (Dataset dataset = Dataset.openForEditing(temp.resolve("data"))) {
			List<Item> items = Stream.of("one", "two").map(name -> Item.image(name, temp.resolve(name + ".png").toString(), "image/png", 10, 10)).toList();
			dataset.importFrom(new ListedSource<>("items", "test", OntologyFactory.eINSTANCE.createOntology(), items,
					item -> Annotations.sourceRecord(item, Optional.empty(), List.of())), new Staging.Options(Layer.MAIN, false), Progress.NONE);
			if (method.equals("start") || method.equals("author")) {
				assertThatThrownBy(() -> run(assistants.batch(BAD), dataset)).isInstanceOf(ContributionException.class).hasMessageContaining(BAD);
				assertThat(dataset.layers()).doesNotContain(MODEL);
			} else {
				assertThat(run(assistants.batch(BAD), dataset).failures()).hasSize(method.equals("predict") ? 2 : 0);
				assertThat(dataset.layers()).contains(MODEL);
			}
			assertThat(run(assistants.batch(GOOD), dataset).predicted()).isEqualTo(2);
		}
		assertThat(hostile.reports()).isNotEmpty().containsOnly("The contribution \"bad\" failed: broken in " + method);
	}

	/** @param starts what it does besides learning */
	private record Learns(BatchAssistant starts) implements LearningAssistant {

		@Override
		public Run start(Ontology ontology, Options options, Progress progress) throws IOException {
			return starts.start(ontology, options, progress);
		}

		@Override
		public String learn(DatasetSource source, Options options, Progress progress) {
			return "learned";
		}
	}

	@Test
	void learning() throws IOException {
		LearningAssistant works = new Learns(new Silent("nothing"));
		Hostile hostile = new Hostile(Assistants.POINT).with("batch", BAD, IMAGES, "class", Hostile.throwing(LearningAssistant.class, works, "learn"))
				.with("batch", GOOD, IMAGES, "class", works);
		Assistants assistants = new Assistants(hostile.contributions());
		assertThatThrownBy(() -> learn(assistants.batch(BAD))).isInstanceOf(ContributionException.class).hasMessageContaining(BAD);
		assertThat(learn(assistants.batch(GOOD))).isEqualTo("learned");
		assertThat(hostile.reports()).containsExactly("The contribution \"bad\" failed: broken in learn");
	}

	private static String learn(Assistant assistant) throws IOException {
		DatasetSource nothing = new ListSource("Nothing", "test", OntologyFactory.eINSTANCE.createOntology(), List.of());
		return ((LearningAssistant) assistant.batch().orElseThrow().get()).learn(nothing, Options.of(List.of(), Map.of()), Progress.NONE);
	}

	private static PreLabelling.Result run(Assistant assistant, Dataset dataset) throws IOException {
		BatchAssistant batch = assistant.batch().orElseThrow().get();
		assertThat(batch.required()).isEmpty();
		assertThat(batch.lacks()).isEmpty();
		Options options = Options.of(batch.options(), Map.of());
		return new PreLabelling(dataset, Clock.systemUTC()).run(assistant, options, MODEL, Progress.NONE);
	}
}

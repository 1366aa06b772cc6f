/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.Assistant;
import org.labelwright.assist.Assistants;
import org.labelwright.assist.BatchAssistant;
import org.labelwright.assist.PreLabelling;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.dataset.Staging;
import org.labelwright.core.format.ListedSource;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.registry.Contributions;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.AuthorKind;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;

class PreLabellingTest {

	private static final Layer MODEL = new Layer("model", "Model");
	private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

	@TempDir
	private Path temp;
	private Path folder;
	private Assistant counting;

	@BeforeEach
	void dataset() throws Exception {
		folder = temp.resolve("data");
		Dataset.create(folder, "Data");
		counting = new Assistants(Contributions.ofPlatform()).batch("test-count");
		importItems("item0", "item1", "bad", "item2", "item3");
	}

	private void importItems(String... ids) throws IOException {
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			List<Item> items = Stream.of(ids).map(id -> Item.image(id, temp.resolve(id + ".png").toString(), "image/png", 100, 100)).toList();
			dataset.importFrom(new ListedSource<>("items", "test", OntologyFactory.eINSTANCE.createOntology(), items,
					item -> Annotations.sourceRecord(item, Optional.empty(), List.of())), new Staging.Options(Layer.MAIN, false), Progress.NONE);
		}
	}

	private PreLabelling.Result run(Dataset dataset, String version, Progress progress) throws IOException {
		Options options = Options.of(counting.batch().orElseThrow().get().options(), Map.of("version", version));
		return new PreLabelling(dataset, Clock.fixed(NOW, ZoneOffset.UTC)).run(counting, options, MODEL, progress);
	}

	private Path waiting() {
		return folder.resolve(".labelwright/predictions/model.jsonl");
	}

	@Test
	void predictionsBecomeALayerThatCanBeTakenBack() throws Exception {
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			PreLabelling.Result result = run(dataset, "1", Progress.NONE);
			assertThat(result).isEqualTo(new PreLabelling.Result(4, 0, 6, List.of(temp.resolve("bad.png") + ": cannot be read"), List.of()));
			assertThat(dataset.layers()).contains(MODEL);
			AnnotationDocument document = dataset.document("item2", "model");
			assertThat(document.getAnnotations()).hasSize(2).allSatisfy(annotation -> {
				assertThat(annotation.getProvenance().getAuthor()).isEqualTo("counting 1");
				assertThat(annotation.getProvenance().getAuthorKind()).isEqualTo(AuthorKind.MODEL);
				assertThat(annotation.getProvenance().getConfidence()).isEqualTo(0.5);
				assertThat(annotation.getProvenance().getCreated()).isEqualTo(NOW);
			});
			assertThat(waiting()).doesNotExist();
			assertThat(dataset.lastStep()).contains("Counting");
			dataset.takeBack(Progress.NONE);
			assertThat(dataset.layers()).doesNotContain(MODEL);
		}
	}

	/** Says nothing of any item, and writes down what it is asked and told. */
	private record Ahead(int ahead, List<String> said) implements BatchAssistant {

		@Override
		public Run start(Ontology ontology, Options options, Progress progress) {
			return new Run() {

				@Override
				public String author() {
					return "ahead 1";
				}

				@Override
				public int ahead() {
					return ahead;
				}

				@Override
				public void expect(SourceRecord next) {
					said.add("+" + next.item().id());
				}

				@Override
				public AnnotationDocument predict(SourceRecord one, Progress within) throws IOException {
					said.add(one.item().id());
					if (one.item().id().equals("bad")) {
						throw new IOException("cannot be read");
					}
					return AnnotationFactory.eINSTANCE.createAnnotationDocument();
				}
			};
		}
	}

	private List<String> saidTo(int ahead) throws IOException {
		List<String> said = new ArrayList<>();
		Assistant assistant = new Assistant("ahead", "Ahead", "", counting.media(), counting.prompts(), counting.gives(), Optional.empty(), Optional.of(() -> new Ahead(ahead, said)));
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			new PreLabelling(dataset, Clock.fixed(NOW, ZoneOffset.UTC)).run(assistant, Options.of(List.of(), Map.of()), MODEL, Progress.NONE);
		}
		return said;
	}

	@Test
	void anAssistantIsToldOfAsManyItemsAsItWantsInTheirOrderAndOfEachOnce() throws Exception {
		assertThat(saidTo(1)).containsExactly("+item1", "item0", "+bad", "item1", "+item2", "bad", "+item3", "item2", "item3");
		assertThat(saidTo(2)).containsExactly("+item1", "+bad", "item0", "+item2", "item1", "+item3", "bad", "item2", "item3");
		assertThat(saidTo(100)).containsExactly("+item1", "+bad", "+item2", "+item3", "item0", "item1", "bad", "item2", "item3");
		assertThat(saidTo(0)).isEqualTo(saidTo(1));
	}

	@Test
	void whatAnEarlierRunPredictedIsNeitherAskedNorTold() throws Exception {
		List<String> first = new ArrayList<>();
		Assistant stopped = new Assistant("ahead", "Ahead", "", counting.media(), counting.prompts(), counting.gives(), Optional.empty(), Optional.of(() -> new Ahead(2, first)));
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			assertThatThrownBy(() -> new PreLabelling(dataset, Clock.systemUTC()).run(stopped, Options.of(List.of(), Map.of()), MODEL, (done, total) -> {
				if (done == 2) {
					throw new CancellationException();
				}
			})).isInstanceOf(CancellationException.class);
		}
		assertThat(saidTo(2)).containsExactly("+item2", "+item3", "bad", "item2", "item3");
	}

	private void stopAfter(int items, String version) throws IOException {
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			assertThatThrownBy(() -> run(dataset, version, (done, total) -> {
				if (done == items) {
					throw new CancellationException();
				}
			})).isInstanceOf(CancellationException.class);
			assertThat(dataset.layers()).doesNotContain(MODEL);
		}
	}

	@Test
	void aRunThatWasStoppedGoesOnWhereItWas() throws Exception {
		stopAfter(2, "1");
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			PreLabelling.Result result = run(dataset, "1", Progress.NONE);
			assertThat(result.resumed()).isEqualTo(2);
			assertThat(result.predicted()).isEqualTo(2);
			assertThat(result.annotations()).isEqualTo(6);
			assertThat(dataset.document("item1", "model").getAnnotations()).hasSize(1);
		}
	}

	@Test
	void aLineThatACrashCutOffIsPredictedAnew() throws Exception {
		stopAfter(2, "1");
		byte[] all = Files.readAllBytes(waiting());
		Files.write(waiting(), Arrays.copyOf(all, all.length - 20));
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			PreLabelling.Result result = run(dataset, "1", Progress.NONE);
			assertThat(result.resumed()).isEqualTo(1);
			assertThat(result.annotations()).isEqualTo(6);
			assertThat(dataset.document("item1", "model").getAnnotations()).hasSize(1);
		}
	}

	@Test
	void aLineThatIsNoJsonEndsWhatIsTaken() throws Exception {
		stopAfter(2, "1");
		Files.writeString(waiting(), "{{{\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			assertThat(run(dataset, "1", Progress.NONE).resumed()).isEqualTo(2);
		}
	}

	@Test
	void anotherModelStartsFromTheBeginning() throws Exception {
		stopAfter(2, "1");
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			PreLabelling.Result result = run(dataset, "2", Progress.NONE);
			assertThat(result.resumed()).isZero();
			assertThat(result.predicted()).isEqualTo(4);
		}
	}
}

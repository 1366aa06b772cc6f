/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.labelwright.assist.Assistant;
import org.labelwright.assist.Assistants;
import org.labelwright.assist.BatchAssistant;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.registry.Contributions;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;

/** A batch assistant with an item of which it has something to say. Where it asks no engine the item is a long one. */
public final class BatchCase implements AssistantContract.Subjected {

	/** Enough to get ready in. */
	private static final Duration IMPATIENT = Duration.ofSeconds(5);

	private final Assistant assistant;
	private final Ontology ontology;
	private final Map<String, String> options;
	private final SourceRecord one;
	private final Optional<Engine> engine;
	private Optional<BatchAssistant.Run> run = Optional.empty();

	public BatchCase(String id, Ontology ontology, Map<String, String> options, SourceRecord one, Optional<Engine> engine) throws IOException {
		assistant = new Assistants(Contributions.ofPlatform()).batch(id);
		this.ontology = ontology;
		this.options = options;
		this.one = one;
		this.engine = engine;
	}

	@Override
	public String name() {
		return "batch " + assistant.id();
	}

	@Override
	public Optional<Engine> engine() {
		return engine;
	}

	private BatchAssistant.Run start(Map<String, String> given) throws IOException {
		BatchAssistant batch = assistant.batch().orElseThrow().get();
		return batch.start(ontology, Options.of(batch.options(), given), Progress.NONE);
	}

	private List<Annotation> predict(Progress progress) throws IOException {
		if (run.isEmpty()) {
			run = Optional.of(start(options));
		}
		return run.get().predict(one, progress).getAnnotations();
	}

	@Override
	public String ask(Progress progress) throws IOException {
		return predict(progress).stream().map(each -> each.getLabelClass() + " " + each.getGeometry() + " " + Annotations.score(each) + " " + attributes(each))
				.collect(Collectors.joining("\n"));
	}

	private static String attributes(Annotation annotation) {
		return annotation.getAttributes().map().entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.joining(" "));
	}

	@Override
	public String askEngine(Progress progress) throws IOException {
		return ask(progress);
	}

	@Override
	public void check() throws IOException {
		Set<String> classes = LabelClasses.all(ontology).stream().map(LabelClass::getId).collect(Collectors.toSet());
		assertThat(assistant.worksOn(one.item().mediaType())).isTrue();
		assertThat(predict(Progress.NONE)).isNotEmpty().allSatisfy(each -> {
			assertThat(each.getId()).isNotBlank();
			assertThat(classes).contains(each.getLabelClass());
			assertThat(assistant.gives()).contains(each.getGeometry().kind());
			assertThat(Annotations.score(each).orElse(1.0)).isBetween(0.0, 1.0);
		});
		assertThat(run.orElseThrow().author()).isNotBlank();
		try (BatchAssistant.Run again = start(options)) {
			assertThat(again.author()).as("goes on where it was").isEqualTo(run.get().author());
		}
		SourceRecord gone = new SourceRecord(one.item(), one.media().map(path -> path.resolveSibling("gone")), one.documents());
		assertThatThrownBy(() -> run.get().predict(gone, Progress.NONE)).as("its file is gone").isInstanceOf(IOException.class);
		assertThatThrownBy(() -> run.get().predict(new SourceRecord(one.item(), Optional.empty(), one.documents()), Progress.NONE)).isInstanceOf(IOException.class)
				.hasMessageContaining("is not there");
	}

	@Override
	public void loseItsPatience() throws IOException {
		end();
		Map<String, String> impatient = new HashMap<>(options);
		impatient.put("timeout", "5");
		// It is ready then: how long its engine takes while it does not hang has no part in this.
		run = Optional.of(start(impatient));
	}

	@Override
	public void askImpatiently() throws IOException {
		assertThatThrownBy(() -> run.orElseThrow().predict(one, Progress.NONE)).isInstanceOf(IOException.class).hasMessageContaining("did not answer within");
	}

	@Override
	public void askAboutWhatNeverComes() throws Exception {
		Path pipe = Files.createTempDirectory("never").resolve("pipe");
		assumeTrue(System.getProperty("os.name").equals("Linux"), "a pipe is a file that never comes");
		new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
		SourceRecord never = new SourceRecord(one.item(), Optional.of(pipe), one.documents());
		BatchAssistant batch = new Assistants(Contributions.ofPlatform(), IMPATIENT).batch(assistant.id()).batch().orElseThrow().get();
		try (BatchAssistant.Run hanging = batch.start(ontology, Options.of(batch.options(), options), Progress.NONE)) {
			assertThatThrownBy(() -> hanging.predict(never, Progress.NONE)).isInstanceOf(IOException.class).message()
					.matches(Pattern.quote(assistant.name()) + " did not answer within 5.0 s and cannot be stopped; 1 thread of it is left running.*|.* is not there");
			assertThat(hanging.predict(one, Progress.NONE).getAnnotations()).as("another item").isNotEmpty();
		} finally {
			List<Thread> left = Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("Assistant " + assistant.id() + " (given up)")).toList();
			// Whoever reads comes to its end, as somebody has opened the pipe and closed it again.
			new RandomAccessFile(pipe.toFile(), "rw").close();
			for (Thread thread : left) {
				thread.join();
			}
			Files.delete(pipe);
			Files.delete(pipe.getParent());
		}
	}

	@Override
	public void end() throws IOException {
		Optional<BatchAssistant.Run> ended = run;
		run = Optional.empty();
		if (ended.isPresent()) {
			ended.get().close();
		}
	}
}

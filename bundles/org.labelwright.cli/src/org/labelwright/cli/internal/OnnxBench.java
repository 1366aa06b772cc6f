/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.assist.Assistant;
import org.labelwright.assist.BatchAssistant;
import org.labelwright.assist.PreLabelling;
import org.labelwright.assist.onnx.OnnxThroughput;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.dataset.Staging;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.ListedSource;
import org.labelwright.core.format.Options;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;

/** Goes three ways by turns: inference alone, all steps one after the other, and the assistant. The only class here that knows the plug-in of ONNX. */
final class OnnxBench {

	private final Console console;
	private final Assistant assistant;
	private final List<Path> pictures;
	private final int rounds;

	OnnxBench(Console console, Assistant assistant, List<Path> pictures, int rounds) {
		this.console = console;
		this.assistant = assistant;
		this.pictures = pictures;
		this.rounds = rounds;
	}

	/** @param processors seconds of all processors, of this process and of those it started */
	private record Taken(double seconds, double processors) {
	}

	void run(Dataset dataset, Path folder, String size) throws IOException {
		dataset.importFrom(source(pictures), new Staging.Options(Layer.MAIN, false), Progress.NONE);
		try (OnnxThroughput bare = new OnnxThroughput(folder, OnnxThroughput.Size.valueOf(size), pictures)) {
			run(dataset, bare);
		}
	}

	private void run(Dataset dataset, OnnxThroughput bare) throws IOException {
		List<Taken> inference = new ArrayList<>();
		List<Taken> sequential = new ArrayList<>();
		List<Taken> labelling = new ArrayList<>();
		long annotations = 0;
		for (int round = 0; round < Math.max(1, rounds); round++) {
			inference.add(clocked(bare::inference));
			sequential.add(clocked(bare::sequential));
			Clocked clocked = new Clocked(assistant.batch().orElseThrow().get());
			Assistant timed = new Assistant(assistant.id(), assistant.name(), "", assistant.media(), assistant.prompts(), assistant.gives(), Optional.empty(),
					Optional.of(() -> clocked));
			Options options = Options.of(clocked.options(), Map.of("model", bare.model().toString()));
			annotations = new PreLabelling(dataset, Clock.systemUTC()).run(timed, options, new Layer("model", "model"), Progress.NONE).annotations();
			labelling.add(clocked.taken());
			console.err().printf("round %d: inference alone %.2f s, with pictures %.2f s, prelabel %.2f s, %.2f s of it to write the layer%n", round + 1,
					inference.getLast().seconds(), sequential.getLast().seconds(), labelling.getLast().seconds(), clocked.writing());
			console.err().flush();
		}
		console.out().printf("%s, %s%n", Console.count(pictures.size(), "image"), Console.count(annotations, "annotation"));
		report("inference alone", middle(inference));
		report("decode, resize, inference, boxes", middle(sequential));
		report("prelabel", middle(labelling));
		console.out().printf("prelabel has %.0f %% of the throughput of inference alone, %.0f %% of that with pictures, one after the other%n",
				100 * middle(inference).seconds() / middle(labelling).seconds(), 100 * middle(sequential).seconds() / middle(labelling).seconds());
	}

	private void report(String what, Taken taken) {
		console.out().printf("%-34s %7.2f s, %6.1f images a second, %6.1f ms of processors an image%n", what, taken.seconds(), pictures.size() / taken.seconds(),
				1000 * taken.processors() / pictures.size());
	}

	private static Taken middle(List<Taken> all) {
		return all.stream().sorted((one, other) -> Double.compare(one.seconds(), other.seconds())).toList().get(all.size() / 2);
	}

	private interface Way {
		double go() throws IOException;
	}

	private static Taken clocked(Way way) throws IOException {
		double before = processors();
		double seconds = way.go();
		return new Taken(seconds, processors() - before);
	}

	private static double processors() {
		return processors(ProcessHandle.current());
	}

	private static double processors(ProcessHandle process) {
		return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e9;
	}

	/** Of this process, and of those it started. */
	private static double allProcessors() {
		return processors() + ProcessHandle.current().children().mapToDouble(OnnxBench::processors).sum();
	}

	/** The assistant, with a clock that runs from when the model is loaded until the layer is written. */
	private static final class Clocked implements BatchAssistant {

		private final BatchAssistant assistant;
		private long start;
		private long predicted;
		private double before;
		private Taken taken = new Taken(0, 0);

		Clocked(BatchAssistant assistant) {
			this.assistant = assistant;
		}

		Taken taken() {
			return taken;
		}

		/** The seconds from the last prediction until the layer is there. */
		double writing() {
			return taken.seconds() - (predicted - start) / 1e9;
		}

		@Override
		public List<FormatOption> options() {
			return assistant.options();
		}

		@Override
		public Run start(Ontology ontology, Options options, Progress progress) throws IOException {
			Run run = assistant.start(ontology, options, progress);
			before = allProcessors();
			start = System.nanoTime();
			return new Run() {

				@Override
				public String author() {
					return run.author();
				}

				@Override
				public AnnotationDocument predict(SourceRecord one, Progress within) throws IOException {
					AnnotationDocument document = run.predict(one, within);
					predicted = System.nanoTime();
					return document;
				}

				@Override
				public int ahead() {
					return run.ahead();
				}

				@Override
				public void expect(SourceRecord next) {
					run.expect(next);
				}

				@Override
				public void close() throws IOException {
					taken = new Taken((System.nanoTime() - start) / 1e9, allProcessors() - before);
					run.close();
				}
			};
		}
	}

	private static ListedSource<Path> source(List<Path> pictures) {
		Ontology ontology = OntologyFactory.eINSTANCE.createOntology();
		ontology.setId("bench");
		ontology.setVersion("1.0.0");
		OnnxThroughput.classes().forEach(name -> LabelClasses.add(ontology, name));
		return new ListedSource<>("bench", "bench", ontology, pictures, picture -> new SourceRecord(
				Item.image(picture.getFileName().toString(), picture.getFileName().toString(), "image/jpeg", OnnxBenchCommand.WIDTH, OnnxBenchCommand.HEIGHT), Optional.of(picture), List.of()));
	}
}

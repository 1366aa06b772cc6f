/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.dataset.Staging;
import org.labelwright.core.refactoring.DatasetRefactoring;
import org.labelwright.core.refactoring.MergeClasses;
import org.labelwright.core.refactoring.Plan;
import org.labelwright.geometry.Box;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "refactor", description = "Measures a merge of label classes over a generated dataset.", mixinStandardHelpOptions = true)
final class RefactorBenchCommand implements Callable<Integer> {

	private final Console console;

	@Option(names = "--documents", defaultValue = "20000", description = "Documents (${DEFAULT-VALUE}).")
	private int documents;

	@Option(names = "--annotations", defaultValue = "1000000", description = "Annotations in all of them (${DEFAULT-VALUE}).")
	private int annotations;

	RefactorBenchCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws IOException {
		Path folder = Files.createTempDirectory("labelwright-bench");
		try {
			Dataset.create(folder.resolve("data"), "bench");
			try (Dataset dataset = Dataset.openForEditing(folder.resolve("data"))) {
				run(dataset);
			}
		} finally {
			AtomicFiles.deleteTree(folder);
		}
		return 0;
	}

	private void run(Dataset dataset) throws IOException {
		long start = System.nanoTime();
		dataset.importFrom(new Generated(), Staging.Options.DEFAULT, Progress.NONE);
		report("generate", start);
		DatasetRefactoring refactorings = new DatasetRefactoring(dataset);
		Plan plan = new MergeClasses(List.of("a"), "b").plan(dataset.ontology());
		start = System.nanoTime();
		int previewed = refactorings.preview(plan, Progress.NONE).size();
		report("preview of " + previewed, start);
		long[] cancelled = new long[1];
		try {
			refactorings.apply(plan, Set.of(), (done, total) -> {
				if (done > total / 2) {
					cancelled[0] = System.nanoTime();
					throw new CancellationException();
				}
			});
		} catch (CancellationException e) {
			report("cancel", cancelled[0]);
		}
		start = System.nanoTime();
		refactorings.apply(plan, Set.of(), Progress.NONE);
		report("merge", start);
		start = System.nanoTime();
		dataset.takeBack(Progress.NONE);
		report("undo", start);
	}

	private void report(String what, long start) {
		Runtime runtime = Runtime.getRuntime();
		console.out().printf("%-20s %7.2f s, heap taken %d MB of at most %d MB%n", what, (System.nanoTime() - start) / 1e9, runtime.totalMemory() >> 20,
				runtime.maxMemory() >> 20);
		console.out().flush();
	}

	/** Boxes of two classes, half each. */
	private final class Generated implements DatasetSource {

		private final Random random = new Random(1);

		@Override
		public String name() {
			return "bench";
		}

		@Override
		public String format() {
			return "bench";
		}

		@Override
		public Ontology ontology() {
			Ontology ontology = OntologyFactory.eINSTANCE.createOntology();
			ontology.setId("bench");
			ontology.setVersion("1.0.0");
			LabelClasses.add(ontology, "a");
			LabelClasses.add(ontology, "b");
			return ontology;
		}

		@Override
		public List<Layer> layers() {
			return List.of(Layer.MAIN);
		}

		@Override
		public long itemCount() {
			return documents;
		}

		@Override
		public Optional<String> origin() {
			return Optional.empty();
		}

		@Override
		public void forEach(Visitor visitor, Progress progress) throws IOException {
			for (int i = 0; i < documents; i++) {
				AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
				document.setLayer(Layer.MAIN.id());
				for (int j = i; j < annotations; j += documents) {
					Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
					annotation.setId("n" + j);
					annotation.setLabelClass(random.nextBoolean() ? "a" : "b");
					annotation.setGeometry(new Box(random.nextInt(600), random.nextInt(400), 30, 20));
					document.getAnnotations().add(annotation);
				}
				visitor.visit(new SourceRecord(Item.image("image-" + i, "image-" + i + ".jpg", "image/jpeg", 640, 480), Optional.empty(), List.of(document)));
			}
		}

		@Override
		public void close() {
			// Nothing is open.
		}
	}
}

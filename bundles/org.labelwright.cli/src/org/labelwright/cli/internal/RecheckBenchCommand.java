/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Staging;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.registry.Contributions;
import org.labelwright.geometry.Box;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.CheckSession;
import org.labelwright.quality.Checks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "recheck", description = "Measures how long a check takes after one edit of a generated dataset.", mixinStandardHelpOptions = true)
final class RecheckBenchCommand implements Callable<Integer> {

	private static final int EDITS = 200;

	private final Console console;
	private final Formats formats;
	private final Contributions contributions;

	@Option(names = "--images", defaultValue = "5000", description = "Images (${DEFAULT-VALUE}).")
	private int images;

	@Option(names = "--annotations", defaultValue = "100000", description = "Annotations (${DEFAULT-VALUE}).")
	private int annotations;

	RecheckBenchCommand(Console console, Formats formats, Contributions contributions) {
		this.console = console;
		this.formats = formats;
		this.contributions = contributions;
	}

	@Override
	public Integer call() throws IOException {
		Path work = Files.createTempDirectory("labelwright-bench");
		try {
			Path file = work.resolve("bench.json");
			new FormatsBench(console, formats, images, annotations).generate(file);
			Path folder = work.resolve("dataset");
			Dataset.create(folder, "bench");
			try (Dataset dataset = Dataset.openForEditing(folder)) {
				try (DatasetSource source = formats.open(file, Optional.of("coco"), Map.of(), new LossReport(), Progress.NONE)) {
					dataset.importFrom(source, Staging.Options.DEFAULT, Progress.NONE);
				}
				measure(dataset);
			}
		} finally {
			AtomicFiles.deleteTree(work);
		}
		return 0;
	}

	private void measure(Dataset dataset) throws IOException {
		CheckSession session = new CheckSession(new Checks(contributions), dataset.ontology(), Checks.Selection.USUAL);
		long start = System.nanoTime();
		int findings = session.runAll(dataset, Progress.NONE).size();
		console.out().printf(Locale.ROOT, "all        %d annotations on %d images in %.2f s, %d findings%n", annotations, images, (System.nanoTime() - start) / 1e9, findings);
		Random random = new Random(1);
		List<Item> items = dataset.items();
		double[] millis = new double[EDITS];
		for (int i = 0; i < EDITS; i++) {
			Item item = items.get(random.nextInt(items.size()));
			DocumentSession document = dataset.session(item.id(), dataset.layers().getFirst().id());
			Optional<Annotation> before = document.annotations().stream().findFirst();
			if (before.isPresent()) {
				Annotation after = EcoreUtil.copy(before.get());
				after.setGeometry(new Box(random.nextInt(600), random.nextInt(400), 40, 40));
				document.apply(new Edit(Change.replace(before.get(), after)));
			}
			long edited = System.nanoTime();
			session.recheck(dataset.record(item));
			millis[i] = (System.nanoTime() - edited) / 1e6;
		}
		Arrays.sort(millis);
		console.out().printf(Locale.ROOT, "one edit   median %.2f ms, 99 of 100 within %.2f ms, longest %.2f ms of %d%n", millis[EDITS / 2], millis[EDITS * 99 / 100],
				millis[EDITS - 1], EDITS);
	}
}

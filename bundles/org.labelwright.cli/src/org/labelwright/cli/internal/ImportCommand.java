/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.BadInputException;
import org.labelwright.core.dataset.CountingSource;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.Staging;
import org.labelwright.core.format.Archives;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.refactoring.MigratedSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import", description = "Takes a file or folder into a dataset, wholly or not at all.", mixinStandardHelpOptions = true, footer = FormatOptions.FOOTER)
final class ImportCommand implements Callable<Integer> {

	private final Console console;
	private final Formats formats;

	@Parameters(index = "0", paramLabel = "DATASET", description = "The dataset; made where it is not there.")
	private Path dataset;

	@Parameters(index = "1", paramLabel = "PATH", description = "What to import.")
	private Path path;

	@Option(names = { "--from", "--format" }, paramLabel = "FORMAT", description = "The format, where it is not to be found out.")
	private Optional<String> from = Optional.empty();

	@Option(names = "--layer", paramLabel = "ID", defaultValue = "main", description = "The layer for the annotations; further layers of PATH become layers beside it (${DEFAULT-VALUE}).")
	private String layer;

	@Option(names = "--reference", description = "Leaves the media where it is instead of copying it into the dataset.")
	private boolean reference;

	@Mixin
	private TransformOptions transforms = new TransformOptions();

	@Mixin
	private FormatOptions options = new FormatOptions();

	ImportCommand(Console console, Formats formats) {
		this.console = console;
		this.formats = formats;
	}

	@Override
	public Integer call() throws IOException {
		LossReport losses = new LossReport();
		Path folder = console.path(dataset);
		Path given = console.path(path);
		if (reference && Archives.isArchive(given)) {
			throw new BadInputException(given, "", "is an archive; its media can only be copied, not referred to");
		}
		try (DatasetSource opened = formats.open(given, from, options.options, losses, console.progress("reading"))) {
			DatasetSource source = transforms.apply(opened, console);
			if (options.dryRun || options.strict) {
				CountingSource counting = new CountingSource(source);
				counting.forEach(one -> { }, console.progress("reading"));
				if (options.isRefused(losses)) {
					return options.report(console, source.format(), counting.annotations(), counting.annotations(), losses);
				}
			}
			boolean made = !Dataset.isDataset(folder);
			if (made) {
				Dataset.create(folder, folder.getFileName().toString());
			}
			try {
				return into(folder, source, losses);
			} catch (IOException | RuntimeException e) {
				// Nothing came in, so nothing is left of what was made for it.
				if (made) {
					AtomicFiles.deleteTree(folder);
				}
				throw e;
			}
		}
	}

	private int into(Path folder, DatasetSource source, LossReport losses) throws IOException {
		try (Dataset target = Dataset.openForEditing(folder)) {
			CountingSource counting = new CountingSource(MigratedSource.of(source, target.ontology()));
			Layer into = target.layers().stream().filter(known -> known.id().equals(layer)).findFirst().orElse(new Layer(layer, layer));
			long written = target.importFrom(counting, new Staging.Options(into, !reference), console.progress("importing")).annotations();
			return options.report(console, source.format(), counting.annotations(), written, losses);
		}
	}
}

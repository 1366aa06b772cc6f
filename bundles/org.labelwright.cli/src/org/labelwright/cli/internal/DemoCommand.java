/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Staging;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.registry.Contributions;
import org.labelwright.quality.Checks;
import org.labelwright.quality.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "demo", description = "Does the whole job on the sample: draw it, import it, check it, export it.", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

	private final Console console;
	private final Formats formats;
	private final Contributions contributions;

	@Parameters(paramLabel = "FOLDER", arity = "0..1", description = "Where to put the results; a new temporary folder where left out.")
	private Optional<Path> folder = Optional.empty();

	DemoCommand(Console console, Formats formats, Contributions contributions) {
		this.console = console;
		this.formats = formats;
		this.contributions = contributions;
	}

	@Override
	public Integer call() throws IOException {
		Path work = folder.isPresent() ? console.path(folder.get()) : Files.createTempDirectory("labelwright-demo");
		Path sample = work.resolve("sample");
		Path coco = work.resolve("sample.json");
		Path dataset = work.resolve("dataset");
		say("sample", "images drawn with exact labels and six deliberate mistakes", sample);
		SampleCommand.write(sample, console);
		long exported = export(sample, coco);
		say("export", exported + " annotations as COCO", coco);
		long imported = importInto(dataset, coco, sample.resolve("media"));
		say("import", imported + " annotations from COCO into a new dataset", dataset);
		List<Finding> findings = check(sample);
		say("check", findings.size() + " findings in the sample", sample);
		findings.forEach(finding -> console.out().println("           " + finding.item() + ": " + finding.message()));
		Path again = work.resolve("again.json");
		say("export", export(dataset, again) + " annotations of the new dataset as COCO", again);
		console.out().println("all results are in " + work);
		return 0;
	}

	private void say(String step, String what, Path where) {
		console.out().printf("%-9s  %s%n           %s%n", step, what, where);
	}

	private long export(Path dataset, Path file) throws IOException {
		try (Dataset source = Dataset.open(dataset)) {
			return formats.write(source, file, "coco", Map.of(), new LossReport(), Progress.NONE);
		}
	}

	private long importInto(Path dataset, Path file, Path images) throws IOException {
		Dataset.create(dataset, "Machine parts again");
		try (DatasetSource source = formats.open(file, Optional.of("coco"), Map.of("images", images.toString()), new LossReport(), Progress.NONE);
				Dataset target = Dataset.openForEditing(dataset)) {
			return target.importFrom(source, Staging.Options.DEFAULT, Progress.NONE).annotations();
		}
	}

	private List<Finding> check(Path dataset) throws IOException {
		try (Dataset source = Dataset.open(dataset)) {
			return new Checks(contributions).run(source, Progress.NONE);
		}
	}
}

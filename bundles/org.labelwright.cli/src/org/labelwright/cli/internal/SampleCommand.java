/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.labelwright.assist.synthetic.SampleDataset;
import org.labelwright.assist.synthetic.SampleTexts;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Staging;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "sample", description = "Writes the sample dataset: drawn images of machine parts, with a few label mistakes to find; or a few texts.",
		mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {


	private final Console console;

	@Parameters(paramLabel = "FOLDER", description = "Where; not there yet, or empty.")
	private Path folder;

	@Option(names = "--text", description = "Texts in several scripts with spans and relations, instead of images.")
	private boolean text;

	SampleCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws IOException {
		if (text) {
			writeTexts(console.path(folder), console);
		} else {
			write(console.path(folder), console);
		}
		console.out().println(console.path(folder));
		return 0;
	}

	static void write(Path folder, Console console) throws IOException {
		SampleDataset.create(folder, console.progress("drawing"));
	}

	private static void writeTexts(Path folder, Console console) throws IOException {
		Dataset.create(folder, "People and places");
		try (Dataset dataset = Dataset.openForEditing(folder); SampleTexts source = new SampleTexts()) {
			dataset.importFrom(source, Staging.Options.DEFAULT, console.progress("writing"));
		}
	}
}

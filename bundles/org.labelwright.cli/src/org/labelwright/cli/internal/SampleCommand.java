/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.labelwright.assist.synthetic.PartsSource;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Staging;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "sample", description = "Writes the sample dataset: drawn images of machine parts, with a few label mistakes to find.",
		mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {

	private static final int IMAGES = 12;
	private static final long SEED = 2026;

	private final Console console;

	@Parameters(paramLabel = "FOLDER", description = "Where; not there yet, or empty.")
	private Path folder;

	SampleCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws IOException {
		write(console.path(folder), console);
		console.out().println(console.path(folder));
		return 0;
	}

	static void write(Path folder, Console console) throws IOException {
		Dataset.create(folder, "Machine parts");
		try (Dataset dataset = Dataset.openForEditing(folder);
				PartsSource source = new PartsSource(IMAGES, SEED, PartsSource.Mistakes.ONE_OF_EACH)) {
			dataset.importFrom(source, Staging.Options.DEFAULT, console.progress("drawing"));
		}
	}
}

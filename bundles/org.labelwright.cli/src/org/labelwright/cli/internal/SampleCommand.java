/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.labelwright.assist.synthetic.SampleDataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "sample", description = "Writes the sample dataset: drawn images of machine parts, with a few label mistakes to find.",
		mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {


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
		SampleDataset.create(folder, console.progress("drawing"));
	}
}

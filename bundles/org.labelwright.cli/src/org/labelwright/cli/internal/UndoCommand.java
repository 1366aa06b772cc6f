/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.labelwright.core.dataset.Dataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "undo", description = "Takes the last refactoring or migration of a dataset back, byte by byte.", mixinStandardHelpOptions = true)
final class UndoCommand implements Callable<Integer> {

	private final Console console;

	@Parameters(paramLabel = "DATASET")
	private Path path;

	UndoCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws IOException {
		try (Dataset dataset = Dataset.openForEditing(console.path(path))) {
			String title = dataset.lastStep().orElse("");
			dataset.takeBack(console.progress("undoing"));
			console.out().println("Undone: " + title);
		}
		return 0;
	}
}

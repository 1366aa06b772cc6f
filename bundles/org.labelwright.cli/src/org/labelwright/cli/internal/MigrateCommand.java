/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.LabelState;
import org.labelwright.core.refactoring.DatasetRefactoring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "migrate", description = "Brings the labels of a dataset to the version of its ontology; undo takes that back.",
		mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {

	private final Console console;

	@Parameters(paramLabel = "DATASET")
	private Path path;

	@Option(names = "--dry-run", description = "Lists every label that would be touched, and touches none.")
	private boolean dryRun;

	@Option(names = "--json", description = "Reports as JSON.")
	private boolean json;

	MigrateCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws IOException {
		try (Dataset dataset = dryRun ? Dataset.open(console.path(path)) : Dataset.openForEditing(console.path(path))) {
			DatasetRefactoring refactorings = new DatasetRefactoring(dataset);
			if (dryRun) {
				RefactorCommand.preview(console, json, refactorings.migration().title(), refactorings.preview(refactorings.migration(), console.progress("looking")));
			} else if (dataset.labelState() == LabelState.CURRENT) {
				String version = dataset.labelVersion();
				RefactorCommand.done(console, json, new DatasetRefactoring.Outcome("Nothing to migrate", version, version, 0, 0));
			} else {
				RefactorCommand.done(console, json, refactorings.migrate(console.progress("migrating")));
			}
		}
		return 0;
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.dataset.Dataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "new", description = "Makes an empty dataset.", mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {

	private final Console console;

	@Parameters(paramLabel = "FOLDER", description = "Where; not there yet, or empty.")
	private Path folder;

	@Option(names = "--name", description = "For people; the name of the folder where left out.")
	private Optional<String> name = Optional.empty();

	@Option(names = "--class", paramLabel = "NAME", description = "A label class; may be given several times.")
	private List<String> classes = new ArrayList<>();

	NewCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws IOException {
		Path path = console.path(folder);
		Dataset.create(path, name.orElse(path.getFileName().toString()));
		if (!classes.isEmpty()) {
			try (Dataset dataset = Dataset.openForEditing(path)) {
				classes.forEach(one -> LabelClasses.add(dataset.ontology(), one));
				dataset.saveOntology();
			}
		}
		console.out().println(path);
		return 0;
	}
}

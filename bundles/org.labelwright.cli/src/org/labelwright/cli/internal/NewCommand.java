/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.labelwright.core.BadInputException;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.ontology.OntologyTemplates;
import org.labelwright.core.registry.Contributions;
import org.labelwright.model.ontology.Ontology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "new", description = "Makes an empty dataset.", mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {

	private final Console console;
	private final Contributions contributions;

	@Parameters(paramLabel = "FOLDER", description = "Where; not there yet, or empty.")
	private Path folder;

	@Option(names = "--name", description = "For people; the name of the folder where left out.")
	private Optional<String> name = Optional.empty();

	@Option(names = "--class", paramLabel = "NAME", description = "A label class; may be given several times.")
	private List<String> classes = new ArrayList<>();

	@Option(names = "--template", paramLabel = "ID", description = "Starts with a ready-made ontology; see labelwright ontology templates.")
	private Optional<String> template = Optional.empty();

	@Option(names = "--ontology", paramLabel = "FILE", description = "Starts with a copy of this ontology: an .ontology file or one of an ontology format.")
	private Optional<Path> ontology = Optional.empty();

	NewCommand(Console console, Contributions contributions) {
		this.console = console;
		this.contributions = contributions;
	}

	@Override
	public Integer call() throws IOException {
		if (template.isPresent() && ontology.isPresent()) {
			throw new BadInputException("Name either a --template or an --ontology");
		}
		// Read first: a wrong name is to leave nothing behind.
		Optional<Ontology> start = template.isPresent() ? Optional.of(new OntologyTemplates(contributions).get(template.get()).ontology())
				: ontology.isPresent() ? Optional.of(new Ontologies(contributions).read(console.path(ontology.get()))) : Optional.empty();
		Path path = console.path(folder);
		Dataset.create(path, name.orElse(path.getFileName().toString()));
		try (Dataset dataset = Dataset.openForEditing(path)) {
			if (start.isPresent()) {
				dataset.replaceOntology(start.get());
			}
			if (!classes.isEmpty()) {
				classes.forEach(one -> LabelClasses.add(dataset.ontology(), one));
				dataset.saveOntology();
			}
		}
		console.out().println(path);
		return 0;
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.labelwright.core.Ids;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.OntologyFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "new", description = "Makes an empty dataset.", mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {

	private static final String[] COLORS = { "#2f7ed8", "#f2a900", "#3aa655", "#9b59b6", "#e0457b", "#16a3a3", "#c0662b", "#7a8b1f", "#5865c9" };

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
				for (String one : classes) {
					LabelClass labelClass = OntologyFactory.eINSTANCE.createLabelClass();
					labelClass.setName(one);
					labelClass.setId(Ids.ofName(one, id -> dataset.ontology().getClasses().stream().anyMatch(known -> known.getId().equals(id))));
					int number = dataset.ontology().getClasses().size();
					labelClass.setColor(COLORS[number % COLORS.length]);
					if (number < 9) {
						labelClass.setHotKey(Integer.toString(number + 1));
					}
					dataset.ontology().getClasses().add(labelClass);
				}
				dataset.saveOntology();
			}
		}
		console.out().println(path);
		return 0;
	}
}

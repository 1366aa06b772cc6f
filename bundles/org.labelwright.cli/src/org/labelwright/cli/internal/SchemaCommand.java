/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.ontology.OntologySchema;
import org.labelwright.core.registry.Contributions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "schema", description = "Makes a JSON Schema of documents labelled by an ontology.", mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {

	private final Console console;
	private final Ontologies ontologies;

	@Parameters(paramLabel = "PATH", description = "An .ontology file, a dataset, or a file of an ontology format.")
	private Path path;

	@Option(names = { "-o", "--output" }, paramLabel = "FILE", description = "Where to; stdout where left out.")
	private Optional<Path> output = Optional.empty();

	SchemaCommand(Console console, Contributions contributions) {
		this.console = console;
		this.ontologies = new Ontologies(contributions);
	}

	@Override
	public Integer call() throws IOException {
		String text = new OntologySchema().of(ontologies.read(console.path(path)));
		if (output.isPresent()) {
			AtomicFiles.write(console.path(output.get()), text);
		} else {
			console.out().print(text);
		}
		return 0;
	}
}

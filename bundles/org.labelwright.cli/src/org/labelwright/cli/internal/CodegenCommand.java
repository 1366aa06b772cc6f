/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.BadInputException;
import org.labelwright.core.ontology.OntologyCode;
import org.labelwright.core.registry.Contributions;
import org.labelwright.model.ontology.Ontology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "codegen", description = "Writes the ids of an ontology as typed constants.", mixinStandardHelpOptions = true)
final class CodegenCommand implements Callable<Integer> {

	private final Console console;
	private final Ontologies ontologies;

	@Parameters(paramLabel = "PATH", description = "An .ontology file, a dataset, or a file of an ontology format.")
	private Path path;

	@Option(names = "--language", paramLabel = "LANGUAGE", required = true, description = "python or java.")
	private String language;

	@Option(names = { "-o", "--output" }, paramLabel = "FILE", description = "Where to; stdout where left out. A Java class is named as the file.")
	private Optional<Path> output = Optional.empty();

	@Option(names = "--package", paramLabel = "NAME", defaultValue = "", description = "The Java package; none where left out.")
	private String packageName;

	CodegenCommand(Console console, Contributions contributions) {
		this.console = console;
		this.ontologies = new Ontologies(contributions);
	}

	@Override
	public Integer call() throws IOException {
		Ontology ontology = ontologies.read(console.path(path));
		String text = switch (language) {
		case "python" -> OntologyCode.python(ontology);
		case "java" -> OntologyCode.java(ontology, packageName, output.map(file -> file.getFileName().toString().replaceFirst("\\.java$", ""))
				.orElseGet(() -> OntologyCode.className(ontology)));
		default -> throw new BadInputException("There is no generator for \"" + language + "\"; there are " + String.join(", ", OntologyCode.LANGUAGES));
		};
		if (output.isPresent()) {
			AtomicFiles.write(console.path(output.get()), text);
		} else {
			console.out().print(text);
		}
		return 0;
	}
}

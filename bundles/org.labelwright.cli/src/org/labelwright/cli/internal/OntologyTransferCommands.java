/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.json.Json;
import org.labelwright.core.ontology.OntologyFormat;
import org.labelwright.core.ontology.OntologyTemplates;
import org.labelwright.core.ontology.OntologyText;
import org.labelwright.core.ontology.OntologyWriter;
import org.labelwright.core.registry.Contributions;
import org.labelwright.model.ontology.Ontology;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How ontologies come from and go to other tools, and start from templates. */
final class OntologyTransferCommands {

	private OntologyTransferCommands() {
	}

	static void addTo(CommandLine line, Console console, Contributions contributions) {
		Ontologies ontologies = new Ontologies(contributions);
		OntologyTemplates templates = new OntologyTemplates(contributions);
		line.addSubcommand(new Import(console, ontologies)).addSubcommand(new Export(console, ontologies)).addSubcommand(new Formats(console, ontologies))
				.addSubcommand(new Templates(console, templates)).addSubcommand(new New(console, templates));
	}

	@Command(name = "import", description = "Makes an .ontology file of the labels that another tool defines.", mixinStandardHelpOptions = true)
	private static final class Import implements Callable<Integer> {

		private final Console console;
		private final Ontologies ontologies;

		@Parameters(index = "0", paramLabel = "FILE", description = "The foreign file.")
		private Path path;

		@Parameters(index = "1", paramLabel = "OUT.ontology", description = "Not there yet.")
		private Path out;

		@Option(names = "--from", paramLabel = "FORMAT", description = "The format, where it is not to be found out.")
		private Optional<String> from = Optional.empty();

		@Option(names = "--strict", description = "Writes nothing and ends with exit code 1 where anything would be lost.")
		private boolean strict;

		Import(Console console, Ontologies ontologies) {
			this.console = console;
			this.ontologies = ontologies;
		}

		@Override
		public Integer call() throws IOException {
			LossReport losses = new LossReport();
			Ontology ontology = ontologies.read(console.path(path), from, losses);
			Ontologies.report(console, losses);
			if (strict && !losses.isEmpty()) {
				return CommandLineTool.FAILURE;
			}
			write(console, ontology, out);
			return 0;
		}
	}

	private static void write(Console console, Ontology ontology, Path out) throws IOException {
		Path file = console.path(out);
		if (Files.exists(file)) {
			throw new BadInputException(file, "", "is there already; name another file, or delete it first");
		}
		new OntologyText().write(ontology, file);
		console.out().println(file);
	}

	@Command(name = "export", description = "Writes an ontology as another tool wants its labels defined.", mixinStandardHelpOptions = true)
	private static final class Export implements Callable<Integer> {

		private final Console console;
		private final Ontologies ontologies;

		@Parameters(index = "0", paramLabel = "PATH", description = "An .ontology file, a dataset, or a file of an ontology format.")
		private Path path;

		@Parameters(index = "1", paramLabel = "OUT")
		private Path out;

		@Option(names = { "--to", "--format" }, paramLabel = "FORMAT", required = true, description = "The format.")
		private String to;

		@Option(names = "--strict", description = "Writes nothing and ends with exit code 1 where anything would be lost.")
		private boolean strict;

		Export(Console console, Ontologies ontologies) {
			this.console = console;
			this.ontologies = ontologies;
		}

		@Override
		public Integer call() throws IOException {
			OntologyFormat format = ontologies.formats().get(to);
			OntologyWriter writer = format.writer().orElseThrow(() -> new BadInputException("The ontology format " + to + " can only be read")).get();
			LossReport losses = new LossReport();
			Ontology ontology = ontologies.read(console.path(path), Optional.empty(), losses);
			if (strict) {
				Path trial = Files.createTempDirectory("labelwright");
				try {
					writer.write(ontology, trial.resolve("out"), losses);
				} finally {
					AtomicFiles.deleteTree(trial);
				}
				if (!losses.isEmpty()) {
					Ontologies.report(console, losses);
					return CommandLineTool.FAILURE;
				}
			}
			writer.write(ontology, console.path(out), losses);
			Ontologies.report(console, losses);
			return 0;
		}
	}

	@Command(name = "formats", description = "Lists the formats ontologies are read from and written to.", mixinStandardHelpOptions = true)
	private static final class Formats implements Callable<Integer> {

		private final Console console;
		private final Ontologies ontologies;

		@Option(names = "--json", description = "Reports as JSON.")
		private boolean json;

		Formats(Console console, Ontologies ontologies) {
			this.console = console;
			this.ontologies = ontologies;
		}

		@Override
		public Integer call() {
			if (json) {
				ArrayNode list = Json.mapper().createArrayNode();
				ontologies.formats().all().forEach(one -> list.addObject().put("id", one.id()).put("name", one.name()).put("description", one.description())
						.put("extension", one.extension()).put("reads", one.reader().isPresent()).put("writes", one.writer().isPresent()));
				console.json(list);
			} else {
				ontologies.formats().all().forEach(one -> console.out().printf("%-12s %s%s  %s%n", one.id(), one.reader().isPresent() ? "r" : "-",
						one.writer().isPresent() ? "w" : "-", one.name()));
			}
			return 0;
		}
	}

	@Command(name = "templates", description = "Lists the ready-made ontologies.", mixinStandardHelpOptions = true)
	private static final class Templates implements Callable<Integer> {

		private final Console console;
		private final OntologyTemplates templates;

		@Option(names = "--json", description = "Reports as JSON.")
		private boolean json;

		Templates(Console console, OntologyTemplates templates) {
			this.console = console;
			this.templates = templates;
		}

		@Override
		public Integer call() {
			if (json) {
				ArrayNode list = Json.mapper().createArrayNode();
				templates.all().forEach(one -> list.addObject().put("id", one.id()).put("name", one.name()).put("description", one.description()));
				console.json(list);
			} else {
				templates.all().forEach(one -> console.out().printf("%-16s %s%n", one.id(), one.name()));
			}
			return 0;
		}
	}

	@Command(name = "new", description = "Makes an .ontology file of a template.", mixinStandardHelpOptions = true)
	private static final class New implements Callable<Integer> {

		private final Console console;
		private final OntologyTemplates templates;

		@Parameters(paramLabel = "OUT.ontology", description = "Not there yet.")
		private Path out;

		@Option(names = "--template", paramLabel = "ID", required = true, description = "One of labelwright ontology templates.")
		private String template;

		New(Console console, OntologyTemplates templates) {
			this.console = console;
			this.templates = templates;
		}

		@Override
		public Integer call() throws IOException {
			write(console, templates.get(template).ontology(), out);
			return 0;
		}
	}
}

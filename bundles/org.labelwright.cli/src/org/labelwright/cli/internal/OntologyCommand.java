/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import org.labelwright.core.registry.Contributions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "ontology", description = "What can be done to the definition of the labels.", mixinStandardHelpOptions = true)
final class OntologyCommand implements Runnable {

	@Spec
	private CommandSpec spec;

	/** With all its commands below it. */
	static CommandLine line(Console console, Contributions contributions) {
		CommandLine line = new CommandLine(new OntologyCommand());
		line.addSubcommand(RefactorCommands.line(console));
		line.addSubcommand(new UndoCommand(console));
		line.addSubcommand(new MigrateCommand(console));
		line.addSubcommand(new LintCommand(console, contributions));
		line.addSubcommand(new DiffCommand(console, contributions));
		line.addSubcommand(new SchemaCommand(console, contributions));
		line.addSubcommand(new CodegenCommand(console, contributions));
		OntologyTransferCommands.addTo(line, console, contributions);
		return line;
	}

	@Override
	public void run() {
		throw new ParameterException(spec.commandLine(), "which command? See labelwright ontology --help");
	}
}

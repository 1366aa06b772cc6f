/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.nio.file.FileSystemException;
import org.labelwright.assist.Assistants;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.Formats;
import org.labelwright.core.registry.Contributions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** All commands under one name. Exit codes: 0 done, 1 findings or failure, 2 usage, 3 bad input. */
@Command(name = "labelwright", mixinStandardHelpOptions = true, version = "Labelwright 0.1.0", sortOptions = false,
		description = "Labels for training data: import them, check them, convert them.",
		footer = { "", "Exit codes: 0 done, 1 findings or failure, 2 wrong usage, 3 bad input.",
				"A PATH is a dataset, or a file or folder of any installed format." })
public final class CommandLineTool implements Runnable {

	static final int FAILURE = 1;
	static final int USAGE = 2;
	static final int BAD_INPUT = 3;

	private final Console console;
	private final Contributions contributions;
	private final Formats formats;

	@Spec
	private CommandSpec spec;

	public CommandLineTool(Console console, Contributions contributions, Formats formats) {
		this.console = console;
		this.contributions = contributions;
		this.formats = formats;
	}

	/** @return the exit code */
	public int run(String... arguments) {
		CommandLine line = new CommandLine(this);
		line.addSubcommand(new InfoCommand(console, formats));
		line.addSubcommand(new HistoryCommand(console));
		line.addSubcommand(new FormatsCommand(console, formats));
		line.addSubcommand(new NewCommand(console, contributions));
		line.addSubcommand(new ImportCommand(console, formats));
		line.addSubcommand(new ExportCommand(console, formats));
		line.addSubcommand(new ConvertCommand(console, formats));
		line.addSubcommand(new CheckCommand(console, formats, contributions));
		line.addSubcommand(new EvaluateCommand(console, formats, contributions));
		line.addSubcommand(new AgreementCommand(console, formats, contributions));
		line.addSubcommand(new ConsensusCommand(console));
		line.addSubcommand(new GoldCommand(console, formats));
		line.addSubcommand(new ErrorsCommand(console, formats));
		line.addSubcommand(new ReportCommand(console, formats, contributions));
		line.addSubcommand(AcceptanceCommand.line(console));
		Assistants assistants = new Assistants(contributions);
		line.addSubcommand(new AssistantsCommand(console, assistants));
		line.addSubcommand(new PrelabelCommand(console, assistants));
		line.addSubcommand(new TrainCommand(console, assistants, formats));
		line.addSubcommand(new ServeCommand(console, contributions));
		line.addSubcommand(new QueueCommand(console, formats));
		line.addSubcommand(new AutoAcceptCommand(console));
		line.addSubcommand(new AuditCommand(console));
		line.addSubcommand(new AssistReportCommand(console, formats));
		line.addSubcommand(LoopCommand.line(console, formats, contributions));
		line.addSubcommand(new FindCommand(console));
		line.addSubcommand(new ConcordanceCommand(console, formats));
		line.addSubcommand(new PropagateCommand(console));
		line.addSubcommand(OntologyCommand.line(console, contributions));
		line.addSubcommand(new SampleCommand(console));
		line.addSubcommand(new DemoCommand(console, formats, contributions));
		line.addSubcommand(new CommandLine(new BenchCommand(console, formats)).addSubcommand(new RefactorBenchCommand(console))
				.addSubcommand(new FormatsBenchCommand(console, formats)).addSubcommand(new EvaluateBenchCommand(console, formats, contributions)).addSubcommand(new ChecksBenchCommand(console, contributions))
				.addSubcommand(new TextBenchCommand(console, formats))
				.addSubcommand(new OnnxBenchCommand(console, assistants))
				.addSubcommand(new RecheckBenchCommand(console, formats, contributions)));
		// Also for the commands added above.
		line.setCaseInsensitiveEnumValuesAllowed(true);
		line.setOut(console.out()).setErr(console.err());
		line.setExecutionExceptionHandler((failure, command, parsed) -> report(failure));
		int code;
		try {
			code = line.execute(arguments);
		} catch (OutOfMemoryError e) {
			console.err().println("labelwright: the memory of " + (Runtime.getRuntime().maxMemory() >> 20) + " MB is not enough for this; the option -Xmx of Java gives more");
			code = FAILURE;
		}
		console.out().flush();
		console.err().flush();
		return code;
	}

	private int report(Exception failure) {
		if (failure instanceof ParameterException usage) {
			console.err().println("labelwright: " + usage.getMessage());
			return USAGE;
		}
		console.err().println("labelwright: " + message(failure));
		if (!(failure instanceof IOException)) {
			// A fault of the tool, not of its input: whoever reports it needs to say where.
			failure.printStackTrace(console.err());
		}
		return failure instanceof BadInputException ? BAD_INPUT : FAILURE;
	}

	private static String message(Exception failure) {
		if (failure instanceof FileSystemException file && file.getReason() == null) {
			return file.getClass().getSimpleName().replace("Exception", "") + ": " + file.getFile();
		}
		return failure.getMessage() != null && (failure instanceof IOException || failure instanceof IllegalStateException) ? failure.getMessage()
				: failure.toString();
	}

	@Override
	public void run() {
		throw new ParameterException(spec.commandLine(), "which command? See labelwright --help");
	}
}

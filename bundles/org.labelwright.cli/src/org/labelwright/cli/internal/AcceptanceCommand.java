/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.labelwright.core.BadInputException;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Layer;
import org.labelwright.quality.ResultJson;
import org.labelwright.quality.acceptance.Acceptance;
import org.labelwright.quality.acceptance.Batch;
import org.labelwright.quality.acceptance.SamplingPlan;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "acceptance", description = "Plans the inspection of a batch by sampling, and records whether it is accepted or returned.", mixinStandardHelpOptions = true)
final class AcceptanceCommand implements Runnable {

	@Spec
	private CommandSpec spec;

	static CommandLine line(Console console) {
		return new CommandLine(new AcceptanceCommand()).addSubcommand(new Plan(console)).addSubcommand(new Record(console));
	}

	@Override
	public void run() {
		throw new ParameterException(spec.commandLine(), "plan or record? See labelwright acceptance --help");
	}

	private static void print(Console console, Batch batch, boolean json) {
		if (json) {
			console.json(ResultJson.of(batch));
			return;
		}
		console.out().println("batch " + batch.id() + " of layer " + batch.layer() + ": " + batch.plan().rule());
		console.out().println("inspect " + batch.plan().sampleSize() + " of " + batch.plan().batchSize() + " items; accept with at most " + batch.plan().acceptance()
				+ " defective");
		batch.decision().ifPresentOrElse(decision -> console.out().println((decision.accepted() ? "accepted" : "returned") + ": " + decision.defective().size()
				+ " defective " + decision.defective()), () -> batch.sample().forEach(item -> console.out().println("  " + item)));
	}

	/** Draws a sample. */
	@Command(name = "plan", description = "Draws the sample to inspect: by --aql, or by --confidence, --margin and --limit.", mixinStandardHelpOptions = true)
	static final class Plan implements Callable<Integer> {

		private final Console console;

		@Parameters(paramLabel = "DATASET")
		private Path path;

		@Option(names = "--batch", paramLabel = "ID", required = true, description = "Names the batch.")
		private String batch;

		@Option(names = "--layer", paramLabel = "LAYER", description = "Whose labels are inspected; the first where left out.")
		private Optional<String> layer = Optional.empty();

		@Option(names = "--aql", paramLabel = "PERCENT", description = "Acceptable quality limit in percent defective items, for the plan of ISO 2859-1.")
		private Optional<Double> aql = Optional.empty();

		@Option(names = "--level", defaultValue = "II", description = "Inspection level of ISO 2859-1: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
		private SamplingPlan.Level level;

		@Option(names = "--confidence", defaultValue = "0.95", description = "How sure the share of defective items is to be (${DEFAULT-VALUE}).")
		private double confidence;

		@Option(names = "--margin", defaultValue = "0.05", description = "To within which margin (${DEFAULT-VALUE}).")
		private double margin;

		@Option(names = "--limit", defaultValue = "0.05", description = "The largest share of defective items to accept (${DEFAULT-VALUE}).")
		private double limit;

		@Option(names = "--seed", defaultValue = "1", description = "Draws the same sample for the same seed (${DEFAULT-VALUE}).")
		private long seed;

		@Option(names = "--json", description = "Reports as JSON.")
		private boolean json;

		Plan(Console console) {
			this.console = console;
		}

		@Override
		public Integer call() throws IOException {
			IntFunction<SamplingPlan> plan = size -> aql.isPresent() ? SamplingPlan.iso2859(size, aql.get(), level)
					: SamplingPlan.confidence(size, confidence, margin, limit);
			try {
				// Wrong numbers are wrong for any batch.
				plan.apply(1);
			} catch (IllegalArgumentException e) {
				throw new BadInputException(e.getMessage());
			}
			try (Dataset dataset = Dataset.openForEditing(console.path(path))) {
				String of = layer.orElseGet(() -> dataset.layers().stream().map(Layer::id).findFirst().orElse(Layer.MAIN.id()));
				print(console, new Acceptance(dataset, Clock.systemUTC()).plan(batch, of, plan, seed, console.progress("counting")), json);
			}
			return 0;
		}
	}

	/** Decides on a batch. */
	@Command(name = "record", description = "Accepts or returns a batch by what was found in its sample; exit code 1 where it is returned.", mixinStandardHelpOptions = true)
	static final class Record implements Callable<Integer> {

		private final Console console;

		@Parameters(paramLabel = "DATASET")
		private Path path;

		@Option(names = "--batch", paramLabel = "ID", required = true, description = "The batch.")
		private String batch;

		@Option(names = "--defective", paramLabel = "ITEM", split = ",",
				description = "The defective items of the sample; where left out, those with a label that was rejected or corrected.")
		private List<String> defective = List.of();

		@Option(names = "--none-defective", description = "No item of the sample is defective.")
		private boolean none;

		@Option(names = "--by", paramLabel = "NAME", defaultValue = "", description = "Who decides.")
		private String by;

		@Option(names = "--json", description = "Reports as JSON.")
		private boolean json;

		Record(Console console) {
			this.console = console;
		}

		/** Nothing between the commas is no item: an empty text says that none is defective. */
		private static List<String> items(String list) {
			return Arrays.stream(list.split(",")).map(String::strip).filter(item -> !item.isEmpty()).toList();
		}

		@Override
		public Integer call() throws IOException {
			try (Dataset dataset = Dataset.openForEditing(console.path(path))) {
				Batch decided = new Acceptance(dataset, Clock.systemUTC()).record(batch, none || !defective.isEmpty() ? Optional.of(defective) : Optional.empty(), by);
				print(console, decided, json);
				return decided.decision().orElseThrow().accepted() ? 0 : CommandLineTool.FAILURE;
			}
		}
	}
}

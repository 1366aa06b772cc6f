/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.quality.ResultJson;
import org.labelwright.quality.autoaccept.AcceptRule;
import org.labelwright.quality.autoaccept.AutoAcceptance;
import org.labelwright.quality.autoaccept.ClassPrecision;
import org.labelwright.quality.consensus.GoldScores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "auto-accept", description = { "Accepts predictions of classes of which the gold layer proves that the model is right often enough; exit code 1 where it proves none.",
		"A random share stays open for review, see labelwright audit; \"labelwright ontology undo\" takes it back." }, mixinStandardHelpOptions = true)
final class AutoAcceptCommand implements Callable<Integer> {

	private final Console console;

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "DATASET")
	private Path path;

	@Option(names = "--layer", paramLabel = "LAYER", required = true, description = "The layer of predictions with confidences.")
	private String layer;

	@Option(names = "--precision", paramLabel = "P", required = true, description = "How many of those that are accepted have to be right, such as 0.98.")
	private double precision;

	@Option(names = "--confidence", paramLabel = "P", defaultValue = "0.95", description = "How sure that has to be (${DEFAULT-VALUE}).")
	private double confidence;

	@Option(names = "--gold", paramLabel = "LAYER", defaultValue = GoldScores.LAYER, description = "The layer that is right (${DEFAULT-VALUE}).")
	private String gold;

	@Option(names = "--into", paramLabel = "LAYER", defaultValue = "main", description = "The layer accepted predictions are copied to (${DEFAULT-VALUE}).")
	private String into;

	@Option(names = "--audit", paramLabel = "SHARE", defaultValue = "0.05", description = "The share that is left for a person to judge (${DEFAULT-VALUE}).")
	private double audit;

	@Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Draws the same share for the same seed (${DEFAULT-VALUE}).")
	private long seed;

	@Option(names = "--dry-run", description = "Says what would be accepted, and changes nothing.")
	private boolean dryRun;

	@Option(names = "--json", description = "Reports as JSON.")
	private boolean json;

	AutoAcceptCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws IOException {
		AutoAcceptance.Request request;
		try {
			request = new AutoAcceptance.Request(layer, gold, into, precision, confidence, audit, seed);
		} catch (IllegalArgumentException e) {
			throw new ParameterException(spec.commandLine(), e.getMessage(), e);
		}
		AutoAcceptance.Result result;
		try (Dataset dataset = dryRun ? Dataset.open(console.path(path)) : Dataset.openForEditing(console.path(path))) {
			AutoAcceptance acceptance = new AutoAcceptance(dataset, Clock.systemUTC());
			result = dryRun ? acceptance.plan(request, console.progress("measuring")) : acceptance.accept(request, console.progress("accepting"));
		}
		if (json) {
			console.json(ResultJson.of(result));
		} else {
			print(result);
		}
		return result.rules().isEmpty() ? CommandLineTool.FAILURE : 0;
	}

	private void print(AutoAcceptance.Result result) {
		for (ClassPrecision one : result.classes()) {
			if (one.threshold().isPresent()) {
				AcceptRule rule = result.rules().stream().filter(each -> each.labelClass().equals(one.labelClass()) && each.author().equals(one.author())).findFirst()
						.orElseThrow();
				console.out().printf(Locale.ROOT, "%-20s from confidence %.3f on: %d of %d right on gold, at least %.3f; %s %d, %d to audit (%s)%n", one.name(),
						rule.threshold(), one.above().right(), one.above().judged(), one.lower(), dryRun ? "would accept" : "accepted", rule.accepted(),
						rule.sample().size(), rule.id());
			} else {
				console.out().printf("%-20s none: %s%n", one.name(), one.refusal().orElse(""));
			}
		}
		if (result.covered() > 0) {
			console.out().println(result.covered() + " left to people, as they overlap a label or a surer prediction");
		}
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.quality.ResultJson;
import org.labelwright.quality.autoaccept.AcceptRule;
import org.labelwright.quality.autoaccept.AutoAcceptance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "audit", description = "Counts what people said of predictions that rules left for an audit, and suspends rules that this refutes; exit code 1 where one is suspended.",
		mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {

	private final Console console;

	@Parameters(paramLabel = "DATASET")
	private Path path;

	@Option(names = "--into", paramLabel = "LAYER", defaultValue = "main", description = "The layer predictions were accepted into (${DEFAULT-VALUE}).")
	private String into;

	@Option(names = "--json", description = "Reports as JSON.")
	private boolean json;

	AuditCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws IOException {
		List<AcceptRule> rules;
		try (Dataset dataset = Dataset.openForEditing(console.path(path))) {
			rules = new AutoAcceptance(dataset, Clock.systemUTC()).audit(into, console.progress("auditing"));
		}
		if (json) {
			console.json(ResultJson.of(rules));
		} else {
			rules.forEach(rule -> console.out().printf(Locale.ROOT, "%s  %s of %s from %.3f on: accepted %d; %d of %d judged ones right, %d wait in layer %s; %s%n", rule.id(),
					rule.labelClass(), rule.author(), rule.threshold(), rule.accepted(), rule.audit().right(), rule.audit().judged(),
					rule.sample().size() - rule.audit().judged(), rule.layer(), rule.suspended().map(one -> "suspended: " + one.why()).orElse("in force")));
			if (rules.isEmpty()) {
				console.out().println("There are no rules; labelwright auto-accept makes them");
			}
		}
		return rules.stream().anyMatch(rule -> rule.suspended().isPresent()) ? CommandLineTool.FAILURE : 0;
	}
}

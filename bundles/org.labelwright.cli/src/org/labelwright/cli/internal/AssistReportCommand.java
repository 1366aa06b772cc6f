/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;
import org.labelwright.quality.ResultJson;
import org.labelwright.quality.assistance.AssistReport;
import org.labelwright.quality.assistance.AssistReporter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "assist-report", description = "Says what became of predictions: how many were accepted, how much of these was changed, and what they saved.",
		mixinStandardHelpOptions = true)
final class AssistReportCommand implements Callable<Integer> {

	private final Console console;
	private final Formats formats;

	@Parameters(paramLabel = "PATH", description = "A dataset, or a file of a format that has layers.")
	private Path path;

	@Option(names = "--prediction", paramLabel = "LAYER", required = true, description = "The layer of predictions.")
	private String prediction;

	@Option(names = "--layer", paramLabel = "LAYER", defaultValue = "main", description = "The layer they were accepted into (${DEFAULT-VALUE}).")
	private String layer;

	@Option(names = "--json", description = "Reports as JSON.")
	private boolean json;

	AssistReportCommand(Console console, Formats formats) {
		this.console = console;
		this.formats = formats;
	}

	@Override
	public Integer call() throws IOException {
		AssistReport report;
		try (DatasetSource source = formats.open(console.path(path), Optional.empty(), Map.of(), new LossReport(), console.progress("reading"))) {
			report = new AssistReporter(layer, prediction).run(source, console.progress("comparing"));
		}
		if (json) {
			console.json(ResultJson.of(report));
			return 0;
		}
		report.classes().forEach(one -> print(one, one.name()));
		if (report.classes().size() > 1) {
			print(report.total(), "all classes");
		}
		return 0;
	}

	private void print(AssistReport.ClassReport one, String name) {
		console.out().printf(Locale.ROOT, "%-20s accepted %d, rejected %d, open %d%s; unchanged %d, of another class %d, deleted %d%s%s%s%s%n",
				name, one.accepted(), one.rejected(), one.open(), known(" (rate %.3f)", one.acceptanceRate()), one.unchanged(), one.reclassified(), one.deleted(),
				known("; IoU %.3f", one.meanIou()), known("; corners moved %.3f", one.cornersMoved()), known("; characters %.3f", one.charactersMoved()),
				known("; saved %.0f s", one.secondsSaved()));
	}

	/** Nothing where there is no figure: a dash for a time that nobody took reads like none saved. */
	private static String known(String words, OptionalDouble value) {
		return value.isPresent() ? String.format(Locale.ROOT, words, value.getAsDouble()) : "";
	}
}

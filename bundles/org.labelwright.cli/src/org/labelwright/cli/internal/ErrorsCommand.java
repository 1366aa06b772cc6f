/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;
import org.labelwright.quality.ResultJson;
import org.labelwright.quality.errors.ErrorReport;
import org.labelwright.quality.errors.LabelErrors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "errors", description = "Lists labels that are probably wrong by a layer of predictions, the most probable first.", mixinStandardHelpOptions = true)
final class ErrorsCommand implements Callable<Integer> {

	private final Console console;
	private final Formats formats;

	@Parameters(paramLabel = "PATH", description = "A dataset with a layer of predictions, or a file of a format that has layers.")
	private Path path;

	@Option(names = "--prediction", paramLabel = "LAYER", required = true, description = "The layer of predictions with confidences.")
	private String prediction;

	@Option(names = "--layer", paramLabel = "LAYER", description = "The layer that is searched; the first where left out.")
	private Optional<String> layer = Optional.empty();

	@Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "Shows so many at most (${DEFAULT-VALUE}); --json has all.")
	private int limit;

	@Option(names = "--json", description = "Reports as JSON.")
	private boolean json;

	ErrorsCommand(Console console, Formats formats) {
		this.console = console;
		this.formats = formats;
	}

	@Override
	public Integer call() throws IOException {
		ErrorReport report;
		try (DatasetSource source = formats.open(console.path(path), Optional.empty(), Map.of(), new LossReport(), console.progress("reading"))) {
			String searched = layer.orElseGet(() -> source.layers().stream().map(Layer::id).findFirst().orElse(Layer.MAIN.id()));
			report = new LabelErrors(searched, prediction).run(source, console.progress("searching"));
		}
		if (json) {
			console.json(ResultJson.of(report));
			return 0;
		}
		report.errors().stream().limit(limit).forEach(error -> console.out().printf(Locale.ROOT, "%.3f  %s  %-13s  %s%n", error.score(), error.item(),
				error.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '), switch (error.kind()) {
				case SWAPPED -> error.given().orElse("") + ", not " + error.suggested() + "?";
				case BADLY_LOCATED, OVERLOOKED -> error.suggested();
				}));
		if (!report.confusions().isEmpty()) {
			console.out().println("classes probably taken for others");
			report.confusions().forEach(one -> console.out().printf(Locale.ROOT, "  %.3f  %s, not %s? (%d)%n", one.meanConfidence(), one.given(), one.suggested(), one.count()));
		}
		console.out().println(report.errors().size() + (report.errors().size() == 1 ? " label" : " labels") + " to look at on " + report.items() + " items");
		return 0;
	}
}

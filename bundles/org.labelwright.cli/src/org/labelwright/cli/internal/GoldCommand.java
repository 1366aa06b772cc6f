/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;
import org.labelwright.quality.ResultJson;
import org.labelwright.quality.agreement.Period;
import org.labelwright.quality.consensus.GoldReport;
import org.labelwright.quality.consensus.GoldScores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "gold", description = "Scores annotators on the items of a layer that is known to be right, over time.", mixinStandardHelpOptions = true)
final class GoldCommand implements Callable<Integer> {

	private final Console console;
	private final Formats formats;

	@Parameters(paramLabel = "PATH", description = "A dataset with a layer an annotator, or a file of a format that has layers.")
	private Path path;

	@Option(names = "--gold", paramLabel = "LAYER", defaultValue = GoldScores.LAYER, description = "The layer that is right (${DEFAULT-VALUE}).")
	private String gold;

	@Option(names = "--layers", paramLabel = "LAYER", split = ",", description = "The layers of the annotators; all others where left out.")
	private List<String> layers = List.of();

	@Option(names = "--period", defaultValue = "week", description = "Scores by day, week or month (${DEFAULT-VALUE}).")
	private Period period;

	@Option(names = "--json", description = "Reports as JSON.")
	private boolean json;

	GoldCommand(Console console, Formats formats) {
		this.console = console;
		this.formats = formats;
	}

	@Override
	public Integer call() throws IOException {
		GoldReport report;
		try (DatasetSource source = formats.open(console.path(path), Optional.empty(), Map.of(), new LossReport(), console.progress("reading"))) {
			List<String> scored = layers.isEmpty() ? source.layers().stream().map(Layer::id).filter(id -> !id.equals(gold)).toList() : layers;
			report = new GoldScores(gold, scored, period).run(source, console.progress("scoring"));
		}
		if (json) {
			console.json(ResultJson.of(report));
			return 0;
		}
		console.out().println("gold items: " + report.items());
		report.scores().forEach(one -> console.out().printf("  %-20s score %s  (%d items: %d found, %d confused, %d missed, %d extra)%n", one.annotator(),
				number(one.score()), one.items(), one.found(), one.confused(), one.missed(), one.extra()));
		report.perPeriod().forEach(one -> console.out().printf("  %-20s %-10s score %s  (%d items)%n", one.annotator(), one.period(), number(one.score()), one.items()));
		return 0;
	}

	private static String number(java.util.OptionalDouble value) {
		return value.isPresent() ? String.format(Locale.ROOT, "%.3f", value.getAsDouble()) : "  -  ";
	}
}

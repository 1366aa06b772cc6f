/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.registry.Contributions;
import org.labelwright.quality.ResultJson;
import org.labelwright.quality.agreement.Agreement;
import org.labelwright.quality.agreement.AgreementMeasures;
import org.labelwright.quality.agreement.AgreementReport;
import org.labelwright.quality.agreement.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "agreement", description = "Says how far layers agree, each taken as one annotator.", mixinStandardHelpOptions = true)
final class AgreementCommand implements Callable<Integer> {

	/** As many items and confusions as fit on a screen; --json has all. */
	private static final int SHOWN = 10;

	private final Console console;
	private final Formats formats;
	private final Contributions contributions;

	@Parameters(paramLabel = "PATH", description = "A dataset with a layer an annotator, or a file of a format that has layers.")
	private Path path;

	@Option(names = "--layers", paramLabel = "LAYER", split = ",", description = "The layers to compare; all where left out.")
	private List<String> layers = List.of();

	@Option(names = "--silence-counts", description = "A layer without labels on an item has looked at it and found nothing.")
	private boolean silenceCounts;

	@Option(names = "--period", defaultValue = "week", description = "Counts over time by day, week or month (${DEFAULT-VALUE}).")
	private Period period;

	@Option(names = "--json", description = "Reports as JSON.")
	private boolean json;

	AgreementCommand(Console console, Formats formats, Contributions contributions) {
		this.console = console;
		this.formats = formats;
		this.contributions = contributions;
	}

	@Override
	public Integer call() throws IOException {
		AgreementReport report;
		try (DatasetSource source = formats.open(console.path(path), Optional.empty(), Map.of(), new LossReport(), console.progress("reading"))) {
			List<String> compared = layers.isEmpty() ? source.layers().stream().map(Layer::id).toList() : layers;
			report = new Agreement(new AgreementMeasures(contributions)).run(source, new Agreement.Options(compared, silenceCounts, period),
					console.progress("comparing"));
		}
		if (json) {
			console.json(ResultJson.of(report));
		} else {
			print(report);
		}
		return 0;
	}

	private void print(AgreementReport report) {
		line("items in common: %d", report.items());
		report.coefficients().forEach(one -> line("%-24s %s  (%d units)", one.subject(),
				one.values().isEmpty() ? "not defined, as nothing varies"
						: one.values().entrySet().stream().map(value -> value.getKey() + " " + number(value.getValue())).collect(Collectors.joining("  ")),
				one.units()));
		report.alphaIou().ifPresent(value -> line("%-24s alpha-iou %s", "geometry", number(value)));
		line("%nwho agrees with whom: F1, mean IoU, kappa of the classes");
		report.pairs().forEach(pair -> line("  %-28s %s  %s  %s  (%d both, %d of them of one class, %d and %d alone)", pair.first() + " / " + pair.second(),
				number(pair.f1()), number(pair.meanIou()), number(pair.kappa()), pair.matched(), pair.sameClass(), pair.onlyFirst(), pair.onlySecond()));
		line("%nby annotator: F1 with the others");
		report.perAnnotator().forEach(one -> line("  %-28s %s  (%d objects on %d items)", one.annotator(), number(one.f1()), one.objects(), one.items()));
		line("%nby class: F1, mean IoU, alpha");
		report.perClass().forEach(one -> line("  %-28s %s  %s  %s", one.labelClass(), number(one.f1()), number(one.meanIou()), number(one.alpha())));
		if (!report.confusions().isEmpty()) {
			line("%nclasses taken for each other");
			report.confusions().stream().limit(SHOWN).forEach(one -> line("  %-28s %d", one.firstClass() + " / " + one.secondClass(), one.count()));
		}
		line("%nitems with the least agreement: F1, disagreements");
		report.perItem().stream().filter(one -> one.disagreements() > 0).limit(SHOWN)
				.forEach(one -> line("  %-28s %s  %d", one.item(), number(one.f1()), one.disagreements()));
	}

	private void line(String format, Object... values) {
		console.out().printf(format + "%n", values);
	}

	private static String number(double value) {
		return String.format(java.util.Locale.ROOT, "%.3f", value);
	}

	private static String number(OptionalDouble value) {
		return value.isPresent() ? number(value.getAsDouble()) : "  -  ";
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.labelwright.assist.synthetic.PlantedSource;
import org.labelwright.assist.synthetic.PlantedSource.Planted;
import org.labelwright.core.Progress;
import org.labelwright.core.registry.Contributions;
import org.labelwright.quality.Checks;
import org.labelwright.quality.Finding;
import org.labelwright.quality.ResultJson;
import org.labelwright.quality.errors.ErrorReport;
import org.labelwright.quality.errors.LabelErrors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "checks", description = "Measures which checks find which errors of a dataset in which errors are planted.", mixinStandardHelpOptions = true)
final class ChecksBenchCommand implements Callable<Integer> {

	private final Console console;
	private final Contributions contributions;

	@Option(names = "--seed", defaultValue = "2026", description = "Plants the same errors for the same seed (${DEFAULT-VALUE}).")
	private long seed;

	@Option(names = "--markdown", description = "Writes the table as the documentation has it.")
	private boolean markdown;

	@Option(names = "--json", description = "Reports as JSON.")
	private boolean json;

	/**
	 * How one check did.
	 *
	 * @param planted errors it is meant to find
	 * @param found those it did find
	 * @param findings of the check
	 * @param right those on items in which an error is planted, be it one that another check is meant to find: an error has
	 *            consequences for the labels around it
	 */
	public record Row(String check, long planted, long found, long findings, long right) {

		String recall() {
			return planted == 0 ? "" : String.format(Locale.ROOT, "%.2f", (double) found / planted);
		}

		String precision() {
			return findings == 0 ? "" : String.format(Locale.ROOT, "%.2f", (double) right / findings);
		}
	}

	/** What was found, whoever found it. */
	private record Found(String check, String item, Optional<String> annotation) {
	}

	ChecksBenchCommand(Console console, Contributions contributions) {
		this.console = console;
		this.contributions = contributions;
	}

	@Override
	public Integer call() throws IOException {
		List<Row> rows;
		try (PlantedSource source = new PlantedSource(seed)) {
			rows = measure(source);
		}
		if (json) {
			console.json(ResultJson.of(rows));
		} else if (markdown) {
			console.out().println("| check | planted | found | recall | findings | right | precision |");
			console.out().println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
			rows.forEach(row -> console.out().printf("| %s | %d | %d | %s | %d | %d | %s |%n", row.check(), row.planted(), row.found(), row.recall(), row.findings(),
					row.right(), row.precision()));
		} else {
			console.out().printf("%-24s %8s %6s %7s %9s %6s %10s%n", "check", "planted", "found", "recall", "findings", "right", "precision");
			rows.forEach(row -> console.out().printf("%-24s %8d %6d %7s %9d %6d %10s%n", row.check(), row.planted(), row.found(), row.recall(), row.findings(),
					row.right(), row.precision()));
		}
		return 0;
	}

	private List<Row> measure(PlantedSource source) throws IOException {
		Checks checks = new Checks(contributions);
		List<Found> found = new ArrayList<>();
		for (Finding finding : checks.run(source, new Checks.Selection(true, Set.of()), console.progress("checking"))) {
			found.add(new Found(finding.check(), finding.item(), finding.annotation()));
		}
		for (ErrorReport.LabelError error : new LabelErrors(PlantedSource.LABELS.id(), PlantedSource.MODEL.id()).run(source, Progress.NONE).errors()) {
			found.add(new Found(row(error.kind()), error.item(), error.annotation()));
		}
		Map<String, String> wanted = new LinkedHashMap<>();
		checks.installed().forEach(check -> wanted.put(check.id(), check.id()));
		wanted.put(row(ErrorReport.Kind.SWAPPED), "class-confusion");
		wanted.put(row(ErrorReport.Kind.BADLY_LOCATED), "badly-located");
		wanted.put(row(ErrorReport.Kind.OVERLOOKED), "overlooked");
		return wanted.entrySet().stream().map(entry -> row(entry.getKey(), entry.getValue(), source.planted(), found)).toList();
	}

	private static String row(ErrorReport.Kind kind) {
		return "errors: " + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	private static Row row(String check, String wanted, List<Planted> planted, List<Found> found) {
		List<Found> own = found.stream().filter(one -> one.check().equals(check)).toList();
		List<Planted> targets = planted.stream().filter(one -> one.check().equals(wanted)).toList();
		long hit = targets.stream().filter(target -> own.stream().anyMatch(one -> isAbout(one, target))).count();
		long right = own.stream().filter(one -> planted.stream().anyMatch(target -> target.item().equals(one.item()))).count();
		return new Row(check, targets.size(), hit, own.size(), right);
	}

	private static boolean isAbout(Found found, Planted planted) {
		return found.item().equals(planted.item())
				&& (planted.annotation().isEmpty() || found.annotation().isEmpty() || found.annotation().equals(planted.annotation()));
	}
}

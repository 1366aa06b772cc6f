/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.registry.Contributions;
import org.labelwright.quality.ResultJson;
import org.labelwright.quality.report.HtmlReport;
import org.labelwright.quality.report.QualityReport;
import org.labelwright.quality.report.QualityReporter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "report", description = "Writes all that can be said of the quality of a dataset as one HTML page.", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

	private final Console console;
	private final Formats formats;
	private final Contributions contributions;

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "PATH", description = "A dataset, or a file of a format.")
	private Path path;

	@Option(names = "--truth", paramLabel = "LAYER", description = "The layer that is taken for right, where a prediction is compared with it.")
	private Optional<String> truth = Optional.empty();

	@Option(names = "--prediction", paramLabel = "LAYER", description = "The layer that is compared with it.")
	private Optional<String> prediction = Optional.empty();

	@Option(names = "--out", paramLabel = "FILE", description = "The page to write; what is there is replaced.")
	private Optional<Path> out = Optional.empty();

	@Option(names = "--json", description = "Reports as JSON.")
	private boolean json;

	ReportCommand(Console console, Formats formats, Contributions contributions) {
		this.console = console;
		this.formats = formats;
		this.contributions = contributions;
	}

	@Override
	public Integer call() throws IOException {
		if (truth.isPresent() != prediction.isPresent()) {
			throw new ParameterException(spec.commandLine(), "report needs --truth and --prediction together, or neither");
		}
		if (out.isEmpty() && !json) {
			throw new ParameterException(spec.commandLine(), "report needs --out FILE or --json");
		}
		QualityReport report;
		try (DatasetSource source = formats.open(console.path(path), Optional.empty(), Map.of(), new LossReport(), console.progress("reading"))) {
			report = new QualityReporter(contributions).run(source, truth.map(layer -> new QualityReporter.Compared(layer, prediction.orElseThrow())),
					console.progress("measuring"));
		}
		if (out.isPresent()) {
			AtomicFiles.write(console.path(out.get()), HtmlReport.of(report, LocalDate.now()));
		}
		if (json) {
			console.json(ResultJson.of(report));
		} else {
			console.out().println("wrote " + out.get());
		}
		return 0;
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.json.Json;
import org.labelwright.core.registry.Contributions;
import org.labelwright.quality.Checks;
import org.labelwright.quality.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "check", description = "Looks for label mistakes; exit code 1 where there are any.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

	private final Console console;
	private final Formats formats;
	private final Contributions contributions;

	@Parameters(paramLabel = "PATH", description = "A dataset, or a file or folder of any format.")
	private Path path;

	@Option(names = { "--from", "--format" }, paramLabel = "FORMAT", description = "The format, where it is not to be found out.")
	private Optional<String> from = Optional.empty();

	@Option(names = "--json", description = "Reports as JSON.")
	private boolean json;

	CheckCommand(Console console, Formats formats, Contributions contributions) {
		this.console = console;
		this.formats = formats;
		this.contributions = contributions;
	}

	@Override
	public Integer call() throws IOException {
		List<Finding> findings;
		try (DatasetSource source = formats.open(console.path(path), from, Map.of(), new LossReport(), console.progress("reading"))) {
			findings = new Checks(contributions).run(source, console.progress("checking"));
		}
		if (json) {
			ObjectNode node = Json.mapper().createObjectNode();
			ArrayNode list = node.putArray("findings");
			findings.forEach(finding -> list.addObject().put("check", finding.check()).put("severity", finding.severity().id())
					.put("item", finding.item()).put("annotation", finding.annotation().orElse(null)).put("message", finding.message()));
			console.json(node);
		} else {
			findings.forEach(finding -> console.out().println(finding.item() + ": " + finding.severity().id() + ": " + finding.message()
					+ " [" + finding.check() + "]"));
			console.out().println(findings.isEmpty() ? "no findings" : findings.size() + (findings.size() == 1 ? " finding" : " findings"));
		}
		return findings.isEmpty() ? 0 : CommandLineTool.FAILURE;
	}
}

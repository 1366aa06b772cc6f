/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.labelwright.core.BadInputException;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.json.Json;
import org.labelwright.core.registry.Contributions;
import org.labelwright.quality.Checks;
import org.labelwright.quality.Finding;
import org.labelwright.quality.QuickFixes;
import org.labelwright.quality.ResultJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "check", description = "Looks for label mistakes; exit code 1 where there are any.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

	private final Console console;
	private final Formats formats;
	private final Contributions contributions;

	@Parameters(paramLabel = "PATH", arity = "0..1", description = "A dataset, or a file or folder of any format.")
	private Optional<Path> path = Optional.empty();

	@Option(names = { "--from", "--format" }, paramLabel = "FORMAT", description = "The format, where it is not to be found out.")
	private Optional<String> from = Optional.empty();

	@Option(names = "--media", description = "Also runs the checks that decode media, such as for images that look alike.")
	private boolean media;

	@Option(names = "--check", paramLabel = "ID", split = ",", description = "Runs only these checks.")
	private Set<String> only = Set.of();

	@Option(names = "--list", description = "Lists the checks and quick fixes instead; PATH may be left out.")
	private boolean list;

	@Option(names = "--fix", paramLabel = "ID", description = "Puts right what this quick fix can, in a dataset, and reports what is left; \"labelwright ontology undo\" takes it back.")
	private Optional<String> fix = Optional.empty();

	@Option(names = "--json", description = "Reports as JSON.")
	private boolean json;

	CheckCommand(Console console, Formats formats, Contributions contributions) {
		this.console = console;
		this.formats = formats;
		this.contributions = contributions;
	}

	@Override
	public Integer call() throws IOException {
		Checks checks = new Checks(contributions);
		if (list) {
			printChecks(checks);
			return 0;
		}
		requireKnown(checks);
		Checks.Selection selection = new Checks.Selection(media || wantsMedia(checks), only);
		Path given = console.path(path.orElseThrow(() -> new BadInputException("Which dataset or file? Name a PATH")));
		return fix.isPresent() ? fix(checks, selection, given) : report(find(checks, selection, given), Optional.empty());
	}

	private void requireKnown(Checks checks) throws BadInputException {
		Set<String> known = checks.installed().stream().map(Checks.Installed::id).collect(Collectors.toCollection(TreeSet::new));
		for (String id : only) {
			if (!known.contains(id)) {
				throw new BadInputException("There is no check \"" + id + "\"; there are " + String.join(", ", known));
			}
		}
	}

	/** Who names a check that reads media wants it to run. */
	private boolean wantsMedia(Checks checks) {
		return checks.installed().stream().anyMatch(one -> one.readsMedia() && only.contains(one.id()));
	}

	private List<Finding> find(Checks checks, Checks.Selection selection, Path given) throws IOException {
		try (DatasetSource source = formats.open(given, from, Map.of(), new LossReport(), console.progress("reading"))) {
			return checks.run(source, selection, console.progress("checking"));
		}
	}

	private int fix(Checks checks, Checks.Selection selection, Path given) throws IOException {
		try (Dataset dataset = Dataset.openForEditing(given)) {
			List<Finding> findings = checks.run(dataset, selection, console.progress("checking"));
			QuickFixes.Result result = new QuickFixes(contributions).fixAll(fix.orElseThrow(), dataset, findings, console.progress("fixing"));
			return report(checks.run(dataset, selection, console.progress("checking")), Optional.of(result));
		}
	}

	private int report(List<Finding> findings, Optional<QuickFixes.Result> result) {
		if (json) {
			ObjectNode node = Json.mapper().createObjectNode();
			result.ifPresent(one -> node.put("fixed", one.fixed()).put("notFixed", one.left()));
			ArrayNode array = node.putArray("findings");
			findings.forEach(finding -> array.addObject().put("check", finding.check()).put("severity", finding.severity().id())
					.put("item", finding.item()).put("layer", finding.layer()).put("annotation", finding.annotation().orElse(null))
					.put("message", finding.message()));
			console.json(node);
		} else {
			findings.forEach(finding -> console.out().println(finding.item() + ": " + finding.severity().id() + ": " + finding.message()
					+ " [" + finding.check() + "]"));
			result.ifPresent(one -> console.out().println(one.fixed() + " fixed" + (one.left() > 0 ? ", " + one.left() + " that the fix could not put right" : "")));
			console.out().println(findings.isEmpty() ? "no findings" : findings.size() + (findings.size() == 1 ? " finding" : " findings"));
		}
		return findings.isEmpty() ? 0 : CommandLineTool.FAILURE;
	}

	private void printChecks(Checks checks) {
		List<QuickFixes.Installed> fixes = new QuickFixes(contributions).installed();
		if (json) {
			ObjectNode node = Json.mapper().createObjectNode();
			node.set("checks", ResultJson.of(checks.installed()));
			node.set("fixes", ResultJson.of(fixes));
			console.json(node);
			return;
		}
		checks.installed().forEach(one -> console.out().printf("%-22s %-8s %s%s%n", one.id(), one.severity().id(), one.description(),
				one.readsMedia() ? " Only with --media." : ""));
		console.out().println("quick fixes, for --fix");
		fixes.forEach(one -> console.out().printf("%-22s %s: for %s%n", one.id(), one.name(), String.join(", ", one.checks())));
	}
}

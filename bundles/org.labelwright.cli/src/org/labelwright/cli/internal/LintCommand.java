/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.json.Json;
import org.labelwright.core.refactoring.References;
import org.labelwright.core.registry.Contributions;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.quality.OntologyChecks;
import org.labelwright.quality.OntologyFinding;
import org.labelwright.quality.Severity;
import org.labelwright.quality.Usage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "lint", description = "Looks for mistakes in an ontology; exit code 1 where there are errors or warnings.", mixinStandardHelpOptions = true)
final class LintCommand implements Callable<Integer> {

	private final Console console;
	private final Ontologies ontologies;
	private final OntologyChecks checks;

	@Parameters(paramLabel = "PATH", description = "A dataset, whose labels are looked at too; or a file.")
	private Path path;

	@Option(names = "--json", description = "Reports as JSON.")
	private boolean json;

	LintCommand(Console console, Contributions contributions) {
		this.console = console;
		this.ontologies = new Ontologies(contributions);
		this.checks = new OntologyChecks(contributions);
	}

	@Override
	public Integer call() throws IOException {
		List<OntologyFinding> findings = findings(console.path(path));
		if (json) {
			ObjectNode node = Json.mapper().createObjectNode();
			ArrayNode list = node.putArray("findings");
			findings.forEach(one -> list.addObject().put("check", one.check()).put("severity", one.severity().id()).put("element", one.path())
					.put("message", one.message()));
			console.json(node);
		} else {
			findings.forEach(one -> console.out().println((one.path().isEmpty() ? "ontology" : one.path()) + ": " + one.severity().id() + ": " + one.message()
					+ " [" + one.check() + "]"));
			console.out().println(findings.isEmpty() ? "no findings" : findings.size() + (findings.size() == 1 ? " finding" : " findings"));
		}
		return findings.stream().allMatch(one -> one.severity() == Severity.INFO) ? 0 : CommandLineTool.FAILURE;
	}

	private List<OntologyFinding> findings(Path at) throws IOException {
		if (!Dataset.isDataset(at)) {
			return checks.run(ontologies.read(at), Optional.empty());
		}
		try (Dataset dataset = Dataset.open(at)) {
			Ontology ontology = dataset.ontology();
			return checks.run(ontology, Optional.of(new Usage(new References(dataset).counts(console.progress("counting")))));
		}
	}
}

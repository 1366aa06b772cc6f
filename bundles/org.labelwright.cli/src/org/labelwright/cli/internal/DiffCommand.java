/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.labelwright.core.json.Json;
import org.labelwright.core.ontology.ChangeLevel;
import org.labelwright.core.ontology.OntologyDiff;
import org.labelwright.core.registry.Contributions;
import org.labelwright.model.ontology.Ontology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "diff", description = "Says what changed from one ontology to another, and which version that makes.", mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

	private final Console console;
	private final Ontologies ontologies;

	@Parameters(index = "0", paramLabel = "OLDER", description = "An .ontology file, a dataset, or a file of an ontology format.")
	private Path older;

	@Parameters(index = "1", paramLabel = "NEWER")
	private Path newer;

	@Option(names = "--json", description = "Reports as JSON.")
	private boolean json;

	DiffCommand(Console console, Contributions contributions) {
		this.console = console;
		this.ontologies = new Ontologies(contributions);
	}

	@Override
	public Integer call() throws IOException {
		Ontology before = ontologies.read(console.path(older));
		Ontology after = ontologies.read(console.path(newer));
		OntologyDiff diff = OntologyDiff.between(before, after);
		if (json) {
			ObjectNode node = Json.mapper().createObjectNode().put("from", before.getVersion()).put("to", after.getVersion())
					.put("level", diff.level().map(DiffCommand::id).orElse("none")).put("proposedVersion", diff.proposedVersion());
			ArrayNode list = node.putArray("changes");
			diff.changes().forEach(one -> list.addObject().put("level", id(one.level())).put("path", one.path()).put("message", one.message()));
			console.json(node);
		} else {
			diff.changes().forEach(one -> console.out().println(id(one.level()) + ": " + (one.path().isEmpty() ? "ontology" : one.path()) + ": " + one.message()));
			console.out().println(diff.level().isEmpty() ? "no change" : id(diff.level().get()) + ": version " + before.getVersion() + " becomes "
					+ diff.proposedVersion() + (diff.versionSuffices() ? "" : "; the newer file says " + after.getVersion()));
		}
		return 0;
	}

	private static String id(ChangeLevel level) {
		return level.name().toLowerCase(Locale.ROOT);
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.labelwright.core.BadInputException;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Layer;
import org.labelwright.quality.ResultJson;
import org.labelwright.quality.consensus.Consensus;
import org.labelwright.quality.consensus.ConsensusReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "consensus", description = "Makes one layer out of several; \"labelwright ontology undo\" takes it back.", mixinStandardHelpOptions = true)
final class ConsensusCommand implements Callable<Integer> {

	private final Console console;

	@Parameters(paramLabel = "DATASET")
	private Path path;

	@Option(names = "--layers", paramLabel = "LAYER", split = ",", required = true, description = "The layers of the annotators, at least two.")
	private List<String> layers = List.of();

	@Option(names = "--method", defaultValue = "majority", completionCandidates = Methods.class,
			description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
	private String method;

	@Option(names = "--into", paramLabel = "LAYER", defaultValue = "consensus", description = "The layer that is made, or made anew (${DEFAULT-VALUE}).")
	private String into;

	@Option(names = "--silence-counts", description = "A layer without labels on an item has looked at it and found nothing.")
	private boolean silenceCounts;

	@Option(names = "--json", description = "Reports as JSON.")
	private boolean json;

	ConsensusCommand(Console console) {
		this.console = console;
	}

	/** The names of the methods, for the help. */
	static final class Methods implements Iterable<String> {
		@Override
		public Iterator<String> iterator() {
			return Arrays.stream(Consensus.Method.values()).map(Consensus.Method::id).iterator();
		}
	}

	@Override
	public Integer call() throws IOException {
		Consensus.Method chosen = Arrays.stream(Consensus.Method.values()).filter(one -> one.id().equals(method)).findFirst()
				.orElseThrow(() -> new BadInputException("There is no method \"" + method + "\"; there are " + String.join(", ", new Methods())));
		ConsensusReport report;
		try (Dataset dataset = Dataset.openForEditing(console.path(path))) {
			Layer target = dataset.layers().stream().filter(layer -> layer.id().equals(into)).findFirst().orElse(new Layer(into, into));
			report = new Consensus(new Consensus.Options(layers, chosen, target, silenceCounts)).run(dataset, console.progress("agreeing"));
		}
		if (json) {
			console.json(ResultJson.of(report));
			return 0;
		}
		console.out().printf("layer \"%s\": %d objects on %d items; %d that too few had were left out, the class of %d is disputed%n", report.layer(),
				report.objects(), report.documents(), report.dropped(), report.disputed());
		report.skills().forEach(one -> console.out().printf(java.util.Locale.ROOT, "  %-28s skill %.3f%n", one.annotator(), one.skill()));
		return 0;
	}
}

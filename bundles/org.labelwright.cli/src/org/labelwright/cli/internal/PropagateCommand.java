/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.labelwright.core.BadInputException;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.format.Classes;
import org.labelwright.core.json.Json;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.text.Boundary;
import org.labelwright.text.Finder;
import org.labelwright.text.KnowledgeBase;
import org.labelwright.text.Propagation;
import org.labelwright.text.TermFinder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "propagate", description = "Labels every place where words, a regular expression or the terms of a dictionary stand; one step that undo takes back.",
		mixinStandardHelpOptions = true)
final class PropagateCommand implements Callable<Integer> {

	private final Console console;

	@Parameters(paramLabel = "DATASET")
	private Path path;

	@Mixin
	private WordOptions words = new WordOptions();

	@Option(names = "--dictionary", paramLabel = "FILE",
			description = "Looks for the terms of a list: CSV (columns term or label, class, id, alternatives), JSON or SKOS (Turtle, RDF/XML).")
	private Optional<Path> dictionary = Optional.empty();

	@Option(names = "--class", paramLabel = "CLASS", description = "The class of the new labels, by id or name; a dictionary may say it itself.")
	private Optional<String> labelClass = Optional.empty();

	@Option(names = "--link", paramLabel = "ATTRIBUTE", description = "The attribute that takes the id of the entry of the dictionary.")
	private Optional<String> link = Optional.empty();

	@Option(names = "--only-unlabelled", description = "Leaves places alone where any label stands, of whatever class.")
	private boolean onlyUnlabelled;

	@Option(names = "--layer", paramLabel = "LAYER", description = "The layer the labels go to, made where it is not there (main).")
	private String layer = Layer.MAIN.id();

	@Option(names = "--dry-run", description = "Shows every place in its context, and labels none.")
	private boolean dryRun;

	@Option(names = "--json", description = "Reports as JSON.")
	private boolean json;

	PropagateCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws IOException {
		Optional<KnowledgeBase> list = dictionary.isPresent() ? Optional.of(KnowledgeBase.read(console.path(dictionary.get()))) : Optional.empty();
		Optional<Finder> given = words.finder();
		if (given.isPresent() == list.isPresent()) {
			throw new BadInputException("Give one of --term, --regex and --dictionary");
		}
		Finder finder = given.orElseGet(() -> TermFinder.of(list.orElseThrow(), !words.ignoreCase, words.boundary == Boundary.WORD));
		try (Dataset dataset = dryRun ? Dataset.open(console.path(path)) : Dataset.openForEditing(console.path(path))) {
			Optional<LabelClass> owner = labelClass.isPresent() ? Optional.of(LabelClasses.named(dataset.ontology(), labelClass.get())) : Optional.empty();
			Propagation propagation = new Propagation(dataset.ontology(), finder, list, owner,
					new Propagation.Rules(words.boundary, onlyUnlabelled ? Propagation.Skip.LABELLED : Propagation.Skip.SAME, link));
			long count = dryRun ? preview(dataset, propagation) : propagation.apply(dataset, layer(dataset), hit -> true, console.progress("labelling"));
			if (json && !dryRun) {
				console.json(Json.mapper().createObjectNode().put("labels", count));
			} else if (!json) {
				console.out().println((dryRun ? "would label " : "labelled ") + count + (count == 1 ? " place" : " places"));
			}
		}
		return 0;
	}

	private Layer layer(Dataset dataset) {
		return dataset.layers().stream().filter(one -> one.id().equals(layer)).findFirst().orElse(new Layer(layer, layer));
	}

	private long preview(Dataset dataset, Propagation propagation) throws IOException {
		Map<String, String> classes = Classes.names(dataset.ontology());
		ObjectNode node = Json.mapper().createObjectNode();
		ArrayNode places = node.putArray("places");
		long[] count = new long[1];
		propagation.preview(dataset, layer, hit -> {
			count[0]++;
			if (json) {
				places.add(Lines.json(hit, classes));
			} else {
				console.out().println(Lines.line(hit, classes));
			}
		}, console.progress("looking"));
		if (json) {
			console.json(node);
		}
		return count[0];
	}
}

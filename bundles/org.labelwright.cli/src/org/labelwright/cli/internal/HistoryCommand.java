/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.labelwright.core.BadInputException;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Differences;
import org.labelwright.core.dataset.DocumentHistory;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.EditWords;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.Revision;
import org.labelwright.core.json.Json;
import org.labelwright.core.refactoring.DatasetRefactoring;
import org.labelwright.model.annotation.AnnotationDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "history", description = "Lists the edits of an item, the newest first, or restores what it was after one of them.",
		mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {

	private final Console console;

	@Parameters(paramLabel = "DATASET", description = "The folder of the dataset.")
	private Path folder;

	@Parameters(paramLabel = "ITEM", description = "The id or the path of the item.")
	private String item;

	@Option(names = "--layer", paramLabel = "LAYER", description = "The id of the layer; the first where it is not said.")
	private Optional<String> layer = Optional.empty();

	@Option(names = "--restore", paramLabel = "NUMBER",
			description = "Restores what the item was after the edit of this number; the number after the last is what it was before all of them.")
	private Optional<Integer> restore = Optional.empty();

	@Option(names = "--json", description = "Reports as JSON.")
	private boolean json;

	HistoryCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws IOException {
		Path path = console.path(folder);
		try (Dataset dataset = restore.isPresent() ? Dataset.openForEditing(path) : Dataset.open(path)) {
			Item found = find(dataset);
			String id = layer.orElseGet(() -> dataset.layers().stream().findFirst().orElse(Layer.MAIN).id());
			DocumentHistory history = dataset.history(found.id(), id);
			if (restore.isPresent()) {
				restore(dataset, found, id, history, restore.get());
			} else {
				print(history, new EditWords(dataset.ontology()));
			}
		}
		return 0;
	}

	private Item find(Dataset dataset) throws BadInputException {
		return dataset.item(item).or(() -> dataset.items().stream().filter(one -> one.path().equals(item) || one.path().equals("media/" + item)).findFirst())
				.orElseThrow(() -> new BadInputException("There is no item \"" + item + "\" in " + dataset.folder()));
	}

	private void restore(Dataset dataset, Item found, String layerId, DocumentHistory history, int number) throws IOException {
		if (number < 1 || number > history.reachable() + 1) {
			throw new BadInputException("There is no edit " + number + " to restore; " + (history.reachable() == 0 ? "there are none"
					: "they are numbered 1 to " + (history.reachable() + 1)));
		}
		AnnotationDocument then = history.before(number - 1);
		Optional<String> version = history.ontologyVersion(number - 1);
		if (version.isPresent()) {
			new DatasetRefactoring(dataset).carry(found, then, version.get());
		}
		DocumentSession session = dataset.session(found.id(), layerId);
		Edit edit = Differences.between(session.snapshot(), then);
		if (!edit.isEmpty()) {
			session.apply(edit);
		}
		console.out().println("restored: " + new EditWords(dataset.ontology()).of(edit));
	}

	private void print(DocumentHistory history, EditWords words) {
		ArrayNode list = Json.mapper().createArrayNode();
		int number = 0;
		for (Revision revision : history.revisions()) {
			number++;
			boolean reachable = number <= history.reachable() + 1;
			if (json) {
				ObjectNode node = list.addObject().put("number", number).put("restorable", reachable).put("change", words.of(revision.edit()));
				revision.time().ifPresent(time -> node.put("time", time.toString()));
				revision.author().ifPresent(author -> node.put("author", author));
				revision.title().ifPresent(title -> node.put("title", title));
			} else {
				console.out().printf("%4d  %-24s  %-12s  %s%s%s%n", number, revision.time().map(Object::toString).orElse(""), revision.author().orElse(""),
						revision.title().map(title -> title + ": ").orElse(""), words.of(revision.edit()), reachable ? "" : "  (cannot be restored)");
			}
		}
		if (json) {
			console.json(list);
		} else if (number == 0) {
			console.out().println("no edits are kept");
		}
	}
}

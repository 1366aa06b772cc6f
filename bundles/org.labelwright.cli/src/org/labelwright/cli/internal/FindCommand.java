/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.labelwright.core.BadInputException;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.json.Json;
import org.labelwright.core.refactoring.ElementKind;
import org.labelwright.core.refactoring.References;
import org.labelwright.model.ontology.LabelClass;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "find", description = "Lists the labels that use a class, attribute or relation type.", mixinStandardHelpOptions = true)
final class FindCommand implements Callable<Integer> {

	private final Console console;

	@Parameters(paramLabel = "DATASET")
	private Path path;

	@Option(names = "--class", paramLabel = "CLASS", description = "A label class, by id or name; with --attribute the one that has it.")
	private Optional<String> labelClass = Optional.empty();

	@Option(names = "--attribute", paramLabel = "ID", description = "An attribute, of every class where no --class is given.")
	private Optional<String> attribute = Optional.empty();

	@Option(names = "--relation", paramLabel = "ID", description = "A relation type.")
	private Optional<String> relation = Optional.empty();

	@Option(names = "--question", paramLabel = "ID", description = "A question, to find its answers.")
	private Optional<String> question = Optional.empty();

	@Option(names = "--json", description = "Reports as JSON.")
	private boolean json;

	FindCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws IOException {
		boolean ofLabels = labelClass.isPresent() || attribute.isPresent();
		if (Stream.of(ofLabels, relation.isPresent(), question.isPresent()).filter(named -> named).count() != 1) {
			throw new BadInputException("Name either --relation, or --question, or --class, or --attribute, or --class and --attribute");
		}
		List<References.Reference> found;
		try (Dataset dataset = Dataset.open(console.path(path))) {
			References references = new References(dataset);
			ElementKind kind = relation.isPresent() ? ElementKind.RELATION : question.isPresent() ? ElementKind.QUESTION
					: attribute.isPresent() ? ElementKind.ATTRIBUTE : ElementKind.CLASS;
			Optional<LabelClass> owner = kind == ElementKind.ATTRIBUTE && labelClass.isPresent()
					? Optional.of(LabelClasses.named(dataset.ontology(), labelClass.get())) : Optional.empty();
			String id = references.idOf(kind, owner, relation.or(() -> question).or(() -> attribute).or(() -> labelClass).orElseThrow());
			found = references.find(kind, owner.map(LabelClass::getId), id, console.progress("looking"));
		}
		if (json) {
			ObjectNode node = Json.mapper().createObjectNode();
			ArrayNode list = node.putArray("references");
			found.forEach(one -> list.addObject().put("item", one.label().item()).put("layer", one.label().layer()).put("label", one.label().label())
					.put("labelClass", one.labelClass()).put("value", one.text()));
			console.json(node);
		} else {
			found.forEach(one -> console.out().println(one.label().item() + ": " + one.label().label() + ": " + one.labelClass()
					+ (one.text().isEmpty() ? "" : ": " + one.text())));
			console.out().println(found.size() + (found.size() == 1 ? " label" : " labels"));
		}
		return 0;
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.labelwright.assist.Assistant;
import org.labelwright.assist.Assistants;
import org.labelwright.assist.PreLabelling;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.format.Options;
import org.labelwright.core.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "prelabel", description = { "Lets a batch assistant label a dataset into a layer of its own; \"labelwright ontology undo\" takes it back.",
		"A run that was stopped goes on where it was." }, mixinStandardHelpOptions = true)
final class PrelabelCommand implements Callable<Integer> {

	private final Console console;
	private final Assistants assistants;

	@Parameters(paramLabel = "DATASET")
	private Path path;

	@Option(names = "--assistant", paramLabel = "ID", required = true, description = "The id of a batch assistant; see labelwright assistants.")
	private String id;

	@Option(names = "--layer", paramLabel = "LAYER", description = "The layer that is made, or made anew (the id of the assistant).")
	private Optional<String> into = Optional.empty();

	@Option(names = "--model", paramLabel = "MODEL", description = "For the assistant onnx: the JSON file that describes the model, its folder, or the name of a model in the folder of models.")
	private Optional<String> model = Optional.empty();

	@Option(names = { "-o", "--option" }, paramLabel = "NAME=VALUE", description = "An option of the assistant; see labelwright assistants.")
	private Map<String, String> options = new LinkedHashMap<>();

	@Option(names = "--json", description = "Reports as JSON.")
	private boolean json;

	PrelabelCommand(Console console, Assistants assistants) {
		this.console = console;
		this.assistants = assistants;
	}

	/** A file or folder by its full path, as the command was called in another folder; a name as it is. */
	private String place(String given) {
		Path file = console.path(Path.of(given));
		return Files.exists(file) ? file.toString() : given;
	}

	@Override
	public Integer call() throws IOException {
		Assistant assistant = assistants.batch(id);
		model.ifPresent(given -> options.put("model", place(given)));
		Options set = Options.of(assistant.batch().orElseThrow().get().options(), options);
		String name = into.orElse(id);
		PreLabelling.Result result;
		try (Dataset dataset = Dataset.openForEditing(console.path(path))) {
			Layer layer = dataset.layers().stream().filter(known -> known.id().equals(name)).findFirst().orElse(new Layer(name, name));
			result = new PreLabelling(dataset, Clock.systemUTC()).run(assistant, set, layer, console.progress("labelling"));
		}
		if (json) {
			ObjectNode node = Json.mapper().createObjectNode().put("layer", name).put("items", result.predicted() + result.resumed())
					.put("resumed", result.resumed()).put("annotations", result.annotations());
			result.failures().forEach(node.putArray("failures")::add);
			result.remarks().forEach(node.putArray("remarks")::add);
			console.json(node);
		} else {
			console.out().printf("layer \"%s\": %s on %s%s%n", name, Console.count(result.annotations(), "annotation"),
					Console.count(result.predicted() + result.resumed(), "item"),
					result.resumed() == 0 ? "" : ", " + result.resumed() + " of them from an earlier run");
			result.failures().forEach(failure -> console.err().println("labelwright: " + failure));
			result.remarks().forEach(remark -> console.err().println("labelwright: " + remark));
		}
		return result.failures().isEmpty() ? 0 : CommandLineTool.FAILURE;
	}
}

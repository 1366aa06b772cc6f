/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.labelwright.core.BadInputException;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.json.Json;
import org.labelwright.core.refactoring.LabelRef;
import org.labelwright.text.Concordance;
import org.labelwright.text.Hit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "concordance", description = "Lists words, or the labels of a class, with what stands around them, over all texts; corrects the labels so found.",
		mixinStandardHelpOptions = true)
final class ConcordanceCommand implements Callable<Integer> {

	private final Console console;
	private final Formats formats;

	@Parameters(paramLabel = "PATH", description = "A dataset, or a file or folder of any installed format; only the labels of a dataset can be corrected.")
	private Path path;

	@Mixin
	private WordOptions words = new WordOptions();

	@Option(names = "--class", paramLabel = "CLASS", description = "Lists the labels of this class, by id or name; with words only those that cover them.")
	private Optional<String> labelClass = Optional.empty();

	@Option(names = "--unlabelled", description = "Lists words only where no label covers them.")
	private boolean unlabelled;

	@Option(names = "--layer", paramLabel = "LAYER", description = "The layer whose labels count (main).")
	private String layer = Layer.MAIN.id();

	@Option(names = "--relabel", paramLabel = "CLASS", description = "Gives the labels listed this class; one step that undo takes back.")
	private Optional<String> relabel = Optional.empty();

	@Option(names = "--delete", description = "Deletes the labels listed; one step that undo takes back.")
	private boolean delete;

	@Option(names = "--only", paramLabel = "LABEL", description = "Corrects only the label of this id; may be given several times.")
	private List<String> only = new ArrayList<>();

	@Option(names = "--json", description = "Reports as JSON.")
	private boolean json;

	ConcordanceCommand(Console console, Formats formats) {
		this.console = console;
		this.formats = formats;
	}

	@Override
	public Integer call() throws IOException {
		if (relabel.isPresent() && delete) {
			throw new BadInputException("Give either --relabel or --delete");
		}
		boolean corrects = relabel.isPresent() || delete;
		Path at = console.path(path);
		if (corrects) {
			try (Dataset dataset = Dataset.openForEditing(at)) {
				correct(dataset, list(dataset));
			}
		} else {
			try (DatasetSource source = formats.open(at, Optional.empty(), Map.of(), new LossReport(), console.progress("reading"))) {
				list(source);
			}
		}
		return 0;
	}

	/** @return the labels listed */
	private List<LabelRef> list(DatasetSource source) throws IOException {
		Optional<String> id = labelClass.isPresent() ? Optional.of(LabelClasses.named(source.ontology(), labelClass.get()).getId()) : Optional.empty();
		Optional<org.labelwright.text.Finder> finder = words.finder();
		if (finder.isEmpty() && id.isEmpty()) {
			throw new BadInputException("Give --term or --regex, or --class, or both");
		}
		Map<String, String> classes = Classes.names(source.ontology());
		ObjectNode node = Json.mapper().createObjectNode();
		ArrayNode lines = node.putArray("lines");
		List<LabelRef> labels = new ArrayList<>();
		long[] count = new long[1];
		Concordance.forEach(source, layer, new Concordance.Query(finder, id, unlabelled, words.boundary), hit -> {
			count[0]++;
			show(hit, classes, lines);
			if (!hit.annotation().isEmpty() && (only.isEmpty() || only.contains(hit.annotation()))) {
				labels.add(new LabelRef(hit.item(), layer, hit.annotation()));
			}
		}, console.progress("looking"));
		if (json) {
			console.json(node);
		} else {
			console.out().println(count[0] + (count[0] == 1 ? " place" : " places"));
		}
		return labels;
	}

	private void show(Hit hit, Map<String, String> classes, ArrayNode lines) {
		if (json) {
			lines.add(Lines.json(hit, classes));
		} else {
			console.out().println(Lines.line(hit, classes));
		}
	}

	private void correct(Dataset dataset, List<LabelRef> labels) throws IOException {
		long changed = labels.isEmpty() ? 0 : delete ? Concordance.delete(dataset, labels, console.progress("deleting"))
				: Concordance.relabel(dataset, labels, LabelClasses.named(dataset.ontology(), relabel.orElseThrow()), console.progress("relabelling"));
		(json ? console.err() : console.out()).println((delete ? "deleted " : "relabelled ") + changed + (changed == 1 ? " label" : " labels"));
	}
}

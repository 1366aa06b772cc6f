/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.labelwright.core.BadInputException;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;
import org.labelwright.quality.ResultJson;
import org.labelwright.quality.queue.QueueOrder;
import org.labelwright.quality.queue.Queues;
import org.labelwright.quality.queue.ReviewQueue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "queue", description = "Lists what to label or review, what is worth a look most first.", mixinStandardHelpOptions = true)
final class QueueCommand implements Callable<Integer> {

	/** What makes a look worth it. */
	enum By {
		UNCERTAINTY, DISAGREEMENT, DIVERSITY, CONFLICT
	}

	private final Console console;
	private final Formats formats;

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "PATH", description = "A dataset, or a file of a format that has layers.")
	private Path path;

	@Option(names = "--by", required = true, description = "What is first: ${COMPLETION-CANDIDATES}.")
	private By by;

	@Option(names = "--layer", paramLabel = "LAYER", description = "The layer of labels, for diversity and conflict; main or the first where left out.")
	private Optional<String> layer = Optional.empty();

	@Option(names = "--prediction", paramLabel = "LAYER", split = ",",
			description = "The layer of predictions, for uncertainty and conflict; two or more layers for disagreement.")
	private List<String> predictions = List.of();

	@Option(names = "--measure", defaultValue = "margin", description = "Of uncertainty: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
	private QueueOrder.Measure measure;

	@Option(names = "--aggregate", description = "How objects make the score of their item: ${COMPLETION-CANDIDATES} (max, for disagreement mean).")
	private Optional<QueueOrder.Aggregate> aggregate = Optional.empty();

	@Option(names = "--embeddings", paramLabel = "FILE", description = "For diversity: a vector an item, as lines of JSON with \"item\" and \"embedding\", or of CSV.")
	private Optional<Path> embeddings = Optional.empty();

	@Option(names = "--each", defaultValue = "items", description = "What the entries are: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
	private ReviewQueue.Scope scope;

	@Option(names = "--limit", paramLabel = "N", defaultValue = "100", description = "So many at most (${DEFAULT-VALUE}).")
	private int limit;

	@Option(names = "--json", description = "Reports as JSON.")
	private boolean json;

	QueueCommand(Console console, Formats formats) {
		this.console = console;
		this.formats = formats;
	}

	@Override
	public Integer call() throws IOException {
		if (limit < 1) {
			throw new ParameterException(spec.commandLine(), "--limit is 1 or more, not " + limit);
		}
		ReviewQueue queue;
		try (DatasetSource source = formats.open(console.path(path), Optional.empty(), Map.of(), new LossReport(), console.progress("reading"))) {
			requireLayers(source);
			queue = new Queues(scope, limit).run(source, order(source), console.progress("sorting"));
		}
		if (json) {
			console.json(ResultJson.of(queue));
			return 0;
		}
		queue.entries().forEach(one -> console.out().printf(Locale.ROOT, "%.3f  %s%s  %s%n", one.score(), one.item(),
				scope == ReviewQueue.Scope.ANNOTATIONS ? one.annotation().map(id -> "  " + id).orElse("") : "", one.reason()));
		console.out().println(queue.entries().size() + " of " + queue.items() + " items"
				+ (queue.left() == 0 ? "" : "; " + queue.left() + " left out, as their media cannot be read"));
		return 0;
	}

	/** A layer that is not there would look like one that says nothing. */
	private void requireLayers(DatasetSource source) throws BadInputException {
		List<String> ids = source.layers().stream().map(Layer::id).toList();
		List<String> missing = Stream.concat(layer.stream(), predictions.stream()).filter(id -> !ids.contains(id)).toList();
		if (!missing.isEmpty()) {
			throw new BadInputException(console.path(path), "", "has no layer named " + String.join(", ", missing) + "; it has " + String.join(", ", ids));
		}
	}

	private QueueOrder order(DatasetSource source) {
		return switch (by) {
		case UNCERTAINTY -> new QueueOrder.Uncertainty(prediction(), measure, aggregate.orElse(QueueOrder.Aggregate.MAX));
		case DISAGREEMENT -> {
			if (predictions.size() < 2) {
				throw new ParameterException(spec.commandLine(), "--by disagreement needs two or more layers: --prediction a,b");
			}
			yield new QueueOrder.Disagreement(predictions, aggregate.orElse(QueueOrder.Aggregate.MEAN));
		}
		case DIVERSITY -> new QueueOrder.Diversity(labels(source), embeddings.map(console::path));
		case CONFLICT -> new QueueOrder.Conflict(labels(source), prediction());
		};
	}

	private String prediction() {
		if (predictions.size() != 1) {
			throw new ParameterException(spec.commandLine(), "--by " + by.name().toLowerCase(Locale.ROOT) + " needs one layer of predictions: --prediction LAYER");
		}
		return predictions.getFirst();
	}

	private String labels(DatasetSource source) {
		List<String> ids = source.layers().stream().map(Layer::id).toList();
		return layer.orElse(ids.contains(Layer.MAIN.id()) ? Layer.MAIN.id() : ids.getFirst());
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.ResultsFormats;
import org.labelwright.core.json.Json;
import org.labelwright.core.registry.Contributions;
import org.labelwright.quality.metrics.ConfusionMatrix;
import org.labelwright.quality.metrics.Evaluation;
import org.labelwright.quality.metrics.EvaluationInput;
import org.labelwright.quality.metrics.EvaluationResult;
import org.labelwright.quality.metrics.PrecisionRecallCurve;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "evaluate", description = "Says how good a prediction is, by the figures of its field.", mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

	private final Console console;
	private final Formats formats;
	private final Contributions contributions;

	@Spec
	private CommandSpec spec;

	@Option(names = "--task", paramLabel = "TASK", description = "What to judge, such as detection; --list names them all.")
	private Optional<String> task = Optional.empty();

	@Option(names = "--metric", paramLabel = "METRIC", description = "Which figures, where the task has several kinds; --list names them.")
	private Optional<String> metric = Optional.empty();

	@Option(names = "--truth", paramLabel = "PATH", description = "What is right: a dataset, or a file or folder of any format.")
	private Optional<Path> truth = Optional.empty();

	@Option(names = "--truth-layer", paramLabel = "LAYER", description = "The layer of the truth; main where it has several.")
	private Optional<String> truthLayer = Optional.empty();

	@Option(names = "--truth-from", paramLabel = "FORMAT", description = "The format of the truth, where it is not to be found out.")
	private Optional<String> truthFrom = Optional.empty();

	@Option(names = "--prediction", paramLabel = "PATH", description = "What is judged: the same, or COCO results, or the path of the truth "
			+ "with another layer.")
	private Optional<Path> prediction = Optional.empty();

	@Option(names = "--prediction-layer", paramLabel = "LAYER", description = "The layer of the prediction; main where it has several.")
	private Optional<String> predictionLayer = Optional.empty();

	@Option(names = "--prediction-from", paramLabel = "FORMAT", description = "The format of the prediction, where it is not to be found out.")
	private Optional<String> predictionFrom = Optional.empty();

	@Option(names = { "-o", "--option" }, paramLabel = "NAME=VALUE", description = "An option of the metric; --list names them.")
	private Map<String, String> options = new LinkedHashMap<>();

	@Option(names = "--all-items", description = { "Counts what is predicted on items without labels as wrong, where truth and prediction are layers of one dataset;",
			"otherwise these items are taken to be unlabelled, and left out." })
	private boolean allItems;

	@Option(names = "--list", description = "Lists the tasks, their metrics and their options.")
	private boolean list;

	@Option(names = "--json", description = "Reports as JSON.")
	private boolean json;

	EvaluateCommand(Console console, Formats formats, Contributions contributions) {
		this.console = console;
		this.formats = formats;
		this.contributions = contributions;
	}

	@Override
	public Integer call() throws IOException {
		Evaluation evaluation = new Evaluation(contributions);
		if (list) {
			list(evaluation);
			return 0;
		}
		Path truthPath = console.path(required(truth, "--truth"));
		Path predictionPath = console.path(required(prediction, "--prediction"));
		Evaluation.Installed installed = evaluation.find(required(task, "--task"), metric);
		EvaluationResult result;
		try (DatasetSource right = formats.open(truthPath, truthFrom, Map.of(), new LossReport(), console.progress("reading"))) {
			EvaluationInput one = new EvaluationInput(right, truthLayer, allItems);
			if (truthPath.equals(predictionPath)) {
				result = Evaluation.run(installed, one, new EvaluationInput(right, predictionLayer), options, console.progress("evaluating"));
			} else {
				try (DatasetSource judged = open(predictionPath, right)) {
					result = Evaluation.run(installed, one, new EvaluationInput(judged, predictionLayer), options, console.progress("evaluating"));
				}
			}
		}
		if (json) {
			console.json(json(result));
		} else {
			print(result);
		}
		return 0;
	}

	private <T> T required(Optional<T> value, String name) {
		return value.orElseThrow(() -> new ParameterException(spec.commandLine(), "evaluate needs " + name));
	}

	/** Results refer to the truth; everything else stands for itself. */
	private DatasetSource open(Path path, DatasetSource right) throws IOException {
		Optional<DatasetSource> results = new ResultsFormats(contributions).open(path, predictionFrom, right, console.progress("reading"));
		return results.isPresent() ? results.get()
				: formats.open(path, predictionFrom, Map.of(), new LossReport(), console.progress("reading"));
	}

	static ObjectNode json(EvaluationResult result) {
		ObjectNode node = Json.mapper().createObjectNode();
		node.put("task", result.task());
		node.put("items", result.items());
		node.put("leftOut", result.leftOut());
		put(node.putObject("metrics"), result.metrics());
		ObjectNode perClass = node.putObject("perClass");
		result.perClass().forEach((name, figures) -> put(perClass.putObject(name), figures));
		result.confusion().ifPresent(matrix -> {
			ObjectNode confusion = node.putObject("confusion");
			matrix.truth().forEach(confusion.putArray("truth")::add);
			matrix.predicted().forEach(confusion.putArray("prediction")::add);
			ArrayNode counts = confusion.putArray("counts");
			matrix.counts().forEach(row -> row.forEach(counts.addArray()::add));
		});
		if (!result.curves().isEmpty()) {
			ObjectNode curves = node.putObject("curves");
			for (PrecisionRecallCurve curve : result.curves()) {
				ArrayNode points = curves.putArray(curve.labelClass());
				curve.points().forEach(point -> points.addArray().add(point.confidence()).add(point.recall()).add(point.precision()));
			}
		}
		return node;
	}

	/** What is not defined is null. */
	private static void put(ObjectNode node, Map<String, Double> figures) {
		figures.forEach((name, value) -> {
			if (Double.isFinite(value)) {
				node.put(name, value);
			} else {
				node.putNull(name);
			}
		});
	}

	private void print(EvaluationResult result) {
		if (result.leftOut() > 0) {
			console.out().println("compared on " + result.items() + (result.items() == 1 ? " item; " : " items; ") + result.leftOut() + " with predictions but without labels left out");
		}
		result.metrics().forEach((name, value) -> console.out().println(String.format(Locale.ROOT, "%-24s %s", name, figure(value))));
		if (!result.perClass().isEmpty()) {
			console.out().println();
			result.perClass().forEach((name, figures) -> console.out().println(name + ": " + String.join(", ",
					figures.entrySet().stream().map(one -> one.getKey() + " " + figure(one.getValue())).toList())));
		}
		result.confusion().ifPresent(this::print);
	}

	private void print(ConfusionMatrix matrix) {
		console.out().println();
		console.out().println("truth \\ prediction\t" + String.join("\t", matrix.predicted()));
		for (int row = 0; row < matrix.truth().size(); row++) {
			console.out().println(matrix.truth().get(row) + "\t" + String.join("\t", matrix.counts().get(row).stream().map(String::valueOf).toList()));
		}
	}

	private static String figure(double value) {
		return !Double.isFinite(value) ? "-" : value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value)
				: String.format(Locale.ROOT, "%.4f", value);
	}

	private void list(Evaluation evaluation) {
		for (String one : evaluation.tasks()) {
			for (Evaluation.Installed installed : evaluation.installed()) {
				if (installed.task().equals(one)) {
					console.out().println(one + "  --metric " + installed.id() + ": " + installed.name());
					for (FormatOption option : installed.creator().get().options()) {
						console.out().println("    -o " + option.name() + "=" + option.values() + "  " + option.description()
							+ (option.defaultValue().isEmpty() ? "" : " (" + option.defaultValue() + ")"));
					}
				}
			}
		}
	}
}

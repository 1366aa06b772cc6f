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
import org.labelwright.assist.loop.PredictionImport;
import org.labelwright.assist.loop.TrainingSet;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.BadInputException;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.ResultsFormats;
import org.labelwright.core.json.Json;
import org.labelwright.core.registry.Contributions;
import org.labelwright.quality.consensus.GoldScores;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "loop", description = "Writes what a model is trained with, and takes in what it predicts then.", mixinStandardHelpOptions = true)
final class LoopCommand implements Runnable {

	@Spec
	private CommandSpec spec;

	static CommandLine line(Console console, Formats formats, Contributions contributions) {
		return new CommandLine(new LoopCommand()).addSubcommand(new Export(console, formats)).addSubcommand(new Import(console, formats, contributions));
	}

	@Override
	public void run() {
		throw new ParameterException(spec.commandLine(), "export or import? See labelwright loop --help");
	}

	/** Writes the training set. */
	@Command(name = "export", description = { "Writes final labels as train and val, and the items to predict as pool, each in a file or folder of its own.",
			"Gold items are in the pool: a model that has seen its gold cannot be measured by it." }, mixinStandardHelpOptions = true)
	static final class Export implements Callable<Integer> {

		private final Console console;
		private final Formats formats;

		@Spec
		private CommandSpec spec;

		@Parameters(index = "0", paramLabel = "DATASET")
		private Path path;

		@Parameters(index = "1", paramLabel = "FOLDER", description = "Where; not there yet, or empty.")
		private Path folder;

		@Option(names = { "--format", "--to" }, paramLabel = "FORMAT", required = true, description = "The format; see labelwright formats.")
		private String format;

		@Option(names = "--layer", paramLabel = "LAYER", defaultValue = "main", description = "The layer of the labels (${DEFAULT-VALUE}).")
		private String layer;

		@Option(names = "--gold", paramLabel = "LAYER", defaultValue = GoldScores.LAYER, description = "The gold layer (${DEFAULT-VALUE}).")
		private String gold;

		@Option(names = "--val", paramLabel = "SHARE", defaultValue = "0.2", description = "The share for validation (${DEFAULT-VALUE}); which items does not change from round to round.")
		private double validation;

		@Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Another number gives another division (${DEFAULT-VALUE}).")
		private long seed;

		@Option(names = "--judged", paramLabel = "LAYER", description = "Trains only with items on which all predictions of this layer were judged.")
		private Optional<String> judged = Optional.empty();

		@Option(names = { "-o", "--option" }, paramLabel = "NAME=VALUE", description = "An option of the format.")
		private Map<String, String> options = new LinkedHashMap<>();

		@Option(names = "--json", description = "Reports as JSON.")
		private boolean json;

		Export(Console console, Formats formats) {
			this.console = console;
			this.formats = formats;
		}

		@Override
		public Integer call() throws IOException {
			Path into = console.path(folder);
			if (Files.isDirectory(into)) {
				try (var children = Files.list(into)) {
					if (children.findAny().isPresent()) {
						throw new BadInputException(into, "", "is a folder with something in it");
					}
				}
			}
			formats.exporter(format);
			String extension = formats.find(format).orElseThrow(() -> formats.unknown(format)).extension();
			LossReport losses = new LossReport();
			ObjectNode report = Json.mapper().createObjectNode();
			boolean made = !Files.exists(into);
			try (Dataset dataset = Dataset.open(console.path(path))) {
				TrainingSet set = set(dataset);
				if (set.size(TrainingSet.Part.TRAIN) == 0) {
					throw new BadInputException("The layer \"" + layer + "\" has no final labels to train with, beside those of gold items");
				}
				Files.createDirectories(into);
				for (TrainingSet.Part part : TrainingSet.Part.values()) {
					Path to = into.resolve(part.id() + (extension.isEmpty() ? "" : "." + extension));
					if (set.size(part) > 0) {
						long written = formats.write(set.part(part), to, format, options, losses, console.progress("writing " + part.id()));
						report.putObject(part.id()).put("path", to.toString()).put("items", set.size(part)).put("annotations", written);
					}
				}
			} catch (IOException | RuntimeException e) {
				if (made) {
					AtomicFiles.deleteTree(into);
				}
				throw e;
			}
			if (json) {
				console.json(report);
			} else {
				report.properties().forEach(part -> console.out().printf("%-5s  %d items, %d labels: %s%n", part.getKey(), part.getValue().path("items").asInt(),
						part.getValue().path("annotations").asLong(), part.getValue().path("path").asText()));
				losses.losses().forEach(loss -> console.out().println("not carried: " + loss.count() + " x " + loss.what() + " (" + loss.why() + ")"));
			}
			return 0;
		}

		private TrainingSet set(Dataset dataset) throws IOException {
			TrainingSet.Options division;
			try {
				division = new TrainingSet.Options(layer, gold, validation, seed, judged);
			} catch (IllegalArgumentException e) {
				throw new ParameterException(spec.commandLine(), e.getMessage(), e);
			}
			return new TrainingSet(dataset, division, console.progress("reading"));
		}
	}

	/** Takes predictions in. */
	@Command(name = "import", description = "Takes predictions of any format into a layer, all or nothing; \"labelwright ontology undo\" takes it back.", mixinStandardHelpOptions = true)
	static final class Import implements Callable<Integer> {

		private final Console console;
		private final Formats formats;
		private final Contributions contributions;

		@Parameters(index = "0", paramLabel = "DATASET")
		private Path path;

		@Parameters(index = "1", paramLabel = "PATH", description = "The predictions.")
		private Path predictions;

		@Option(names = "--layer", paramLabel = "LAYER", required = true, description = "The layer that is made, named after the model and its round.")
		private String layer;

		@Option(names = "--author", paramLabel = "NAME", description = "The model, with its version (the layer).")
		private Optional<String> author = Optional.empty();

		@Option(names = "--of", paramLabel = "PATH", description = "The exported pool, where predictions refer to its numbers, as COCO results do.")
		private Optional<Path> pool = Optional.empty();

		@Option(names = { "--from", "--format" }, paramLabel = "FORMAT", description = "The format, where it is not to be found out.")
		private Optional<String> from = Optional.empty();

		@Option(names = "--replace", description = "Makes a layer anew that is there, without what was said in its review.")
		private boolean replace;

		@Option(names = { "-o", "--option" }, paramLabel = "NAME=VALUE", description = "An option of the format.")
		private Map<String, String> options = new LinkedHashMap<>();

		@Option(names = "--json", description = "Reports as JSON.")
		private boolean json;

		Import(Console console, Formats formats, Contributions contributions) {
			this.console = console;
			this.formats = formats;
			this.contributions = contributions;
		}

		@Override
		public Integer call() throws IOException {
			PredictionImport.Result result;
			try (Dataset dataset = Dataset.openForEditing(console.path(path))) {
				boolean known = dataset.layers().stream().anyMatch(one -> one.id().equals(layer));
				if (known && !replace) {
					throw new BadInputException("There is a layer \"" + layer + "\" already; name another one, or --replace it with what was said in its review");
				}
				result = into(dataset);
			}
			if (json) {
				console.json(Json.mapper().createObjectNode().put("layer", layer).put("items", result.items()).put("annotations", result.annotations()).put("withoutConfidence",
						result.unsure()));
			} else {
				console.out().println("layer \"" + layer + "\": " + result.annotations() + " predictions on " + result.items() + " items"
						+ (result.unsure() == 0 ? "" : ", " + result.unsure() + " of them without a confidence"));
			}
			return 0;
		}

		private PredictionImport.Result into(Dataset dataset) throws IOException {
			Layer made = dataset.layers().stream().filter(one -> one.id().equals(layer)).findFirst().orElse(new Layer(layer, layer));
			PredictionImport importing = new PredictionImport(dataset, Clock.systemUTC());
			Path file = console.path(predictions);
			LossReport losses = new LossReport();
			try (DatasetSource truth = pool.isPresent() ? formats.open(console.path(pool.get()), Optional.empty(), Map.of(), losses, console.progress("reading"))
					: Dataset.open(dataset.folder())) {
				Optional<DatasetSource> results = new ResultsFormats(contributions).open(file, from, truth, console.progress("reading"));
				try (DatasetSource source = results.isPresent() ? results.get() : formats.open(file, from, options, losses, console.progress("reading"))) {
					return importing.run(source, made, author.orElse(layer), console.progress("importing"));
				}
			}
		}
	}
}

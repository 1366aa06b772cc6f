/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.ListedSource;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.ResultsFormats;
import org.labelwright.core.json.Json;
import org.labelwright.core.registry.Contributions;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Span;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.quality.metrics.Evaluation;
import org.labelwright.quality.metrics.EvaluationInput;
import org.labelwright.quality.metrics.EvaluationResult;
import org.labelwright.quality.metrics.Tasks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "evaluate", description = "Measures the metrics on generated labels of the size of known benchmarks.",
		mixinStandardHelpOptions = true)
final class EvaluateBenchCommand implements Callable<Integer> {

	private static final int CLASSES = 80;

	private final Console console;
	private final Formats formats;
	private final Contributions contributions;

	@Option(names = "--rounds", defaultValue = "3", description = "How often each is run; the first pays for the start (VALUE).")
	private int rounds;

	@Option(names = "--only", paramLabel = "TASK", description = "One task of detection, tokens, panoptic, tracking.")
	private Optional<String> only = Optional.empty();

	EvaluateBenchCommand(Console console, Formats formats, Contributions contributions) {
		this.console = console;
		this.formats = formats;
		this.contributions = contributions;
	}

	@Override
	public Integer call() throws IOException {
		List<String> tasks = List.of(Tasks.DETECTION, Tasks.TOKENS, Tasks.PANOPTIC, Tasks.TRACKING);
		if (only.isPresent() && !tasks.contains(only.get())) {
			throw new BadInputException("There is no bench for the task \"" + only.get() + "\"; there are " + String.join(", ", tasks));
		}
		if (wants(Tasks.DETECTION)) {
			detection();
		}
		if (wants(Tasks.TOKENS)) {
			generated(Tasks.TOKENS, "1,000,000 tags in 1,000 texts, two thirds of them in entities", tokens(1), tokens(2));
		}
		if (wants(Tasks.PANOPTIC)) {
			generated(Tasks.PANOPTIC, "5,000 images of 640 x 480 pixels with 12 segments", panoptic(1), panoptic(2));
		}
		if (wants(Tasks.TRACKING)) {
			generated(Tasks.TRACKING, "7 films with 5,316 frames and 21 tracks in each", tracking(1), tracking(2));
		}
		return 0;
	}

	private boolean wants(String task) {
		return only.map(task::equals).orElse(true);
	}

	private void detection() throws IOException {
		Path work = Files.createTempDirectory("labelwright-bench");
		try {
			Path truth = work.resolve("truth.json");
			Path results = work.resolve("results.json");
			generateCoco(truth, results);
			console.out().printf("detection: 5,000 images, 36,000 objects, 200,000 detections; files of %.1f and %.1f MB, reading included%n",
					Files.size(truth) / 1e6, Files.size(results) / 1e6);
			for (int round = 1; round <= rounds; round++) {
				Stopwatch watch = new Stopwatch();
				try (DatasetSource right = formats.open(truth, Optional.of("coco"), Map.of(), new LossReport(), Progress.NONE);
						DatasetSource judged = new ResultsFormats(contributions).open(results, Optional.empty(), right, Progress.NONE).orElseThrow()) {
					report(round, watch, run(Tasks.DETECTION, right, judged), "AP");
				}
			}
		} finally {
			AtomicFiles.deleteTree(work);
		}
	}

	private EvaluationResult run(String task, DatasetSource truth, DatasetSource prediction) throws IOException {
		Evaluation evaluation = new Evaluation(contributions);
		return Evaluation.run(evaluation.find(task, Optional.empty()), new EvaluationInput(truth, Optional.empty()),
				new EvaluationInput(prediction, Optional.empty()), Map.of(), Progress.NONE);
	}

	/** Counts wall clock and, as other programs may be busy too, the processor time of this one. */
	private void report(int round, Stopwatch watch, EvaluationResult result, String figure) {
		console.out().printf("  round %d  %s, %s %.4f, %d MB of heap taken%n", round, watch, figure, result.metrics().get(figure),
				Runtime.getRuntime().totalMemory() >> 20);
		console.out().flush();
	}

	/** Runs from when it is made. */
	private record Stopwatch(long start, Optional<Duration> processor) {

		Stopwatch() {
			this(System.nanoTime(), ProcessHandle.current().info().totalCpuDuration());
		}

		@Override
		public String toString() {
			String busy = ProcessHandle.current().info().totalCpuDuration().flatMap(now -> processor.map(now::minus))
					.map(duration -> String.format(" (%.2f s of processors)", duration.toMillis() / 1e3)).orElse("");
			return String.format("%.2f s", (System.nanoTime() - start) / 1e9) + busy;
		}
	}

	private void generated(String task, String what, DatasetSource truth, DatasetSource prediction) throws IOException {
		console.out().println(task + ": " + what);
		Stopwatch watch = new Stopwatch();
		for (DatasetSource source : List.of(truth, prediction)) {
			source.forEach(one -> { }, Progress.NONE);
		}
		console.out().printf("  making the labels alone, which the rounds below do again on two threads: %s%n", watch);
		for (int round = 1; round <= rounds; round++) {
			watch = new Stopwatch();
			EvaluationResult result = run(task, truth, prediction);
			report(round, watch, result, result.metrics().keySet().iterator().next());
		}
	}

	private static void generateCoco(Path truth, Path results) throws IOException {
		Random random = new Random(1);
		int objects = 36_000;
		double[][] boxes = new double[objects][];
		try (OutputStream out = Files.newOutputStream(truth); JsonGenerator json = Json.mapper().createGenerator(out)) {
			json.writeStartObject();
			json.writeArrayFieldStart("images");
			for (int i = 1; i <= 5_000; i++) {
				json.writeRawValue("{\"id\":" + i + ",\"file_name\":\"" + i + ".jpg\",\"width\":640,\"height\":480}");
			}
			json.writeEndArray();
			json.writeArrayFieldStart("categories");
			for (int c = 1; c <= CLASSES; c++) {
				json.writeRawValue("{\"id\":" + c + ",\"name\":\"class " + c + "\"}");
			}
			json.writeEndArray();
			json.writeArrayFieldStart("annotations");
			for (int i = 0; i < objects; i++) {
				double width = 4 + 300 * random.nextDouble() * random.nextDouble();
				double height = 4 + 300 * random.nextDouble() * random.nextDouble();
				double x = random.nextDouble() * (640 - width);
				double y = random.nextDouble() * (480 - height);
				boxes[i] = new double[] { 1 + random.nextInt(5_000), 1 + random.nextInt(CLASSES), x, y, width, height };
				StringBuilder ring = new StringBuilder();
				for (int corner = 0; corner < 24; corner++) {
					ring.append(corner == 0 ? "" : ",").append(cents(x + width / 2 * (1 + Math.cos(corner * Math.PI / 12)))).append(',')
							.append(cents(y + height / 2 * (1 + Math.sin(corner * Math.PI / 12))));
				}
				json.writeRawValue("{\"id\":" + (i + 1) + ",\"image_id\":" + (int) boxes[i][0] + ",\"category_id\":" + (int) boxes[i][1]
						+ ",\"segmentation\":[[" + ring + "]],\"bbox\":[" + cents(x) + "," + cents(y) + "," + cents(width) + "," + cents(height)
						+ "],\"area\":" + cents(width * height * 0.75) + ",\"iscrowd\":0}");
			}
			json.writeEndArray();
			json.writeEndObject();
		}
		try (OutputStream out = Files.newOutputStream(results); JsonGenerator json = Json.mapper().createGenerator(out)) {
			json.writeStartArray();
			for (int i = 0; i < 200_000; i++) {
				double[] near = boxes[random.nextInt(objects)];
				double spread = random.nextDouble() * 0.3;
				json.writeRawValue("{\"image_id\":" + (int) near[0] + ",\"category_id\":" + (random.nextInt(5) > 0 ? (int) near[1] : 1 + random.nextInt(CLASSES))
						+ ",\"bbox\":[" + cents(near[2] + random.nextGaussian() * spread * near[4]) + "," + cents(near[3] + random.nextGaussian() * spread * near[5])
						+ "," + cents(Math.max(1, near[4] * (1 + random.nextGaussian() * spread))) + ","
						+ cents(Math.max(1, near[5] * (1 + random.nextGaussian() * spread))) + "],\"score\":" + random.nextInt(1000) / 1000.0 + "}");
			}
			json.writeEndArray();
		}
	}

	private static double cents(double value) {
		return Math.rint(value * 100) / 100;
	}

	/** @param annotations of the item of a number, the same however often it is asked */
	private static DatasetSource source(List<String> classes, int count, IntFunction<Item> items, IntFunction<List<Annotation>> annotations) {
		Ontology ontology = OntologyFactory.eINSTANCE.createOntology();
		for (String name : classes) {
			LabelClass labelClass = OntologyFactory.eINSTANCE.createLabelClass();
			labelClass.setId(name);
			labelClass.setName(name);
			ontology.getClasses().add(labelClass);
		}
		return new ListedSource<>("generated", "generated", ontology, IntStream.range(0, count).boxed().toList(), i -> {
			AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
			document.setLayer(Layer.MAIN.id());
			document.getAnnotations().addAll(annotations.apply(i));
			return new SourceRecord(items.apply(i), Optional.empty(), List.of(document));
		});
	}

	private static Annotation annotation(String labelClass, Geometry geometry) {
		Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
		annotation.setId("a");
		annotation.setLabelClass(labelClass);
		annotation.setGeometry(geometry);
		return annotation;
	}

	/** @param seed 1 for the truth; what has another differs from it here and there */
	private static DatasetSource tokens(int seed) {
		String[] types = { "PER", "LOC", "ORG", "MISC" };
		IntFunction<List<Annotation>> annotations = text -> {
			Random random = new Random(text);
			Random noise = new Random(text * 31L + seed);
			List<Annotation> tokens = new ArrayList<>();
			int left = 0;
			int type = 0;
			for (int i = 0; i < 1_000; i++) {
				boolean begins = left == 0 && random.nextBoolean();
				if (begins) {
					left = 1 + random.nextInt(4);
					type = random.nextInt(types.length);
				}
				String tag = left == 0 ? "O" : (begins ? "B-" : "I-") + types[type];
				left = Math.max(0, left - 1);
				Annotation token = annotation(null, Span.of(i * 6, i * 6 + 5));
				token.getAttributes().put("tag", new AttributeValue.Text(seed > 1 && noise.nextInt(10) == 0 ? "O" : tag));
				token.setGroup("s" + i / 25);
				tokens.add(token);
			}
			return tokens;
		};
		return source(List.of(), 1_000, text -> Item.image("t" + text, "t" + text, "text/plain", 0, 0), annotations);
	}

	private static DatasetSource panoptic(int seed) {
		List<String> classes = new ArrayList<>();
		for (int c = 0; c < CLASSES; c++) {
			classes.add("class " + c);
		}
		IntFunction<List<Annotation>> annotations = image -> {
			Random random = new Random(image);
			Random noise = new Random(image * 31L + seed);
			List<Annotation> segments = new ArrayList<>();
			for (int row = 0; row < 3; row++) {
				for (int column = 0; column < 4; column++) {
					int margin = seed == 1 ? 0 : noise.nextInt(40);
					segments.add(annotation(classes.get(random.nextInt(CLASSES)), block(column * 160 + margin, row * 160, 160 - margin, 160)));
				}
			}
			return segments;
		};
		return source(classes, 5_000, image -> Item.image(image + ".png", image + ".png", "image/png", 640, 480), annotations);
	}

	private static Mask block(int x, int y, int width, int height) {
		int[] counts = new int[2 * width + 1];
		counts[0] = x * 480 + y;
		for (int i = 0; i < width; i++) {
			counts[2 * i + 1] = height;
			counts[2 * i + 2] = i < width - 1 ? 480 - height : 640 * 480 - ((x + width - 1) * 480 + y + height);
		}
		return Mask.ofCounts(640, 480, counts);
	}

	private static DatasetSource tracking(int seed) {
		int frames = 5_316;
		IntFunction<List<Annotation>> annotations = frame -> {
			Random noise = new Random(frame * 31L + seed);
			int film = frame * 7 / frames;
			List<Annotation> seen = new ArrayList<>();
			for (int track = 0; track < 21; track++) {
				if (seed > 1 && noise.nextInt(8) == 0) {
					continue;
				}
				double x = track * 45 + frame % 760 * 0.3;
				double spread = seed == 1 ? 0 : 6;
				Annotation one = annotation("pedestrian", new Box(x + noise.nextGaussian() * spread, 100 + noise.nextGaussian() * spread, 60, 160));
				// The prediction changes the names of its tracks every two hundred frames or so.
				int name = seed == 1 ? track : track + 100 * ((frame + 37 * track) / 200);
				one.setGroup("film" + film + "-" + name);
				seen.add(one);
			}
			return seen;
		};
		return source(List.of("pedestrian"), frames,
				frame -> Item.image(frame + ".jpg", "film" + frame * 7 / frames + "/" + frame + ".jpg", "image/jpeg", 1920, 1080), annotations);
	}
}

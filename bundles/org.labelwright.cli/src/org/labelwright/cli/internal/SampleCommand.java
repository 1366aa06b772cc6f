/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.labelwright.assist.synthetic.AudioSource;
import org.labelwright.assist.synthetic.MotionSource;
import org.labelwright.assist.synthetic.SampleDataset;
import org.labelwright.assist.synthetic.SampleTexts;
import org.labelwright.assist.synthetic.SceneOptions;
import org.labelwright.assist.synthetic.SceneSource;
import org.labelwright.assist.synthetic.StreetOptions;
import org.labelwright.assist.synthetic.StreetSource;
import org.labelwright.assist.synthetic.TextSource;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Staging;
import org.labelwright.geometry.GeometryKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "sample", description = { "Writes the sample dataset: drawn images of machine parts, with a few label mistakes to find; or a few texts.",
		"With --kind it makes as many items as wanted with labels that are exact: the same seed gives the same bytes." }, mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {

	/** What can be made. */
	enum Kind {
		SCENE("--labels", "--size", "--objects"), VIDEO("--labels", "--size", "--objects", "--frames"), STREET("--labels", "--size", "--objects", "--noise"), TEXT("--sentences"),
		AUDIO("--seconds");

		private final Set<String> options;

		Kind(String... options) {
			this.options = Set.of(options);
		}
	}

	private static final Set<String> OF_ALL_KINDS = Set.of("--kind", "--count", "--seed");

	private final Console console;

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "FOLDER", description = "Where; not there yet, or empty.")
	private Path folder;

	@Option(names = "--text", description = "Texts in several scripts with spans and relations, instead of images.")
	private boolean text;

	@Option(names = "--kind", description = "What is made: ${COMPLETION-CANDIDATES}.")
	private Optional<Kind> kind = Optional.empty();

	@Option(names = "--count", paramLabel = "N", description = "With --kind: how many items, videos or streets (20; 2 videos).")
	private Optional<Integer> count = Optional.empty();

	@Option(names = "--seed", paramLabel = "N", description = "With --kind: another number makes others (1).")
	private Optional<Long> seed = Optional.empty();

	@Option(names = "--labels", paramLabel = "KIND", description = "How objects on images are labelled, as box, polygon, mask or, figures only, keypoints (mask; of streets box or mask, box).")
	private Optional<String> labels = Optional.empty();

	@Option(names = "--size", paramLabel = "WIDTHxHEIGHT", description = "Of images, in pixels (320x240; of streets 640x360).")
	private Optional<String> size = Optional.empty();

	@Option(names = "--objects", paramLabel = "LEAST-MOST", description = "How many on each image (5-8), or street (8-16).")
	private Optional<String> objects = Optional.empty();

	@Option(names = "--frames", paramLabel = "N", description = "Of videos: images of each (40).")
	private Optional<Integer> frames = Optional.empty();

	@Option(names = "--sentences", paramLabel = "N", description = "Of texts: in each (8).")
	private Optional<Integer> sentences = Optional.empty();

	@Option(names = "--seconds", paramLabel = "S", description = "Of recordings: of each (10).")
	private Optional<Double> seconds = Optional.empty();

	@Option(names = "--noise", paramLabel = "METRES", description = "Of streets: the standard deviation of the distances that the LiDAR measures (0, which leaves all points of an object within its cuboid).")
	private Optional<Double> noise = Optional.empty();

	SampleCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws IOException {
		Path into = console.path(folder);
		if (kind.isEmpty()) {
			if (given().anyMatch(option -> !option.equals("--text"))) {
				throw new ParameterException(spec.commandLine(), "what is to be made? --kind scene, video, street, text or audio");
			}
			if (text) {
				write(into, "People and places", new SampleTexts());
			} else {
				write(into, console);
			}
		} else {
			generate(into);
		}
		console.out().println(into);
		return 0;
	}

	private Stream<String> given() {
		return spec.commandLine().getParseResult().matchedOptions().stream().map(OptionSpec::longestName);
	}

	private void generate(Path into) throws IOException {
		Kind wanted = kind.orElseThrow();
		given().filter(option -> !OF_ALL_KINDS.contains(option) && !wanted.options.contains(option)).findFirst().ifPresent(option -> {
			throw new ParameterException(spec.commandLine(), option + " is not of --kind " + wanted.name().toLowerCase(Locale.ROOT) + ", which takes "
					+ wanted.options.stream().sorted().collect(Collectors.joining(", ")));
		});
		DatasetSource source;
		try {
			int items = count.orElse(20);
			long from = seed.orElse(1L);
			source = switch (wanted) {
			case SCENE -> new SceneSource(items, from, sceneOptions());
			case VIDEO -> new MotionSource(count.orElse(2), frames.orElse(40), from, sceneOptions());
			case STREET -> new StreetSource(items, from, streetOptions());
			case TEXT -> new TextSource(items, from, sentences.orElse(8));
			case AUDIO -> new AudioSource(items, from, seconds.orElse(10.0));
			};
		} catch (IllegalArgumentException e) {
			throw new ParameterException(spec.commandLine(), e.getMessage(), e);
		}
		write(into, source.name(), source);
	}

	private SceneOptions sceneOptions() {
		SceneOptions usual = SceneOptions.DEFAULT;
		int[] sides = numbers("--size", size, "x", usual.width(), usual.height());
		int[] many = numbers("--objects", objects, "-", usual.least(), usual.most());
		String shape = labels.orElse(usual.labels().id());
		return new SceneOptions(sides[0], sides[1], many[0], many[1], kind(shape), usual.grain());
	}

	private StreetOptions streetOptions() {
		StreetOptions usual = StreetOptions.DEFAULT;
		int[] sides = numbers("--size", size, "x", usual.width(), usual.height());
		int[] many = numbers("--objects", objects, "-", usual.least(), usual.most());
		return new StreetOptions(sides[0], sides[1], many[0], many[1], kind(labels.orElse(usual.labels().id())), noise.orElse(usual.noise()));
	}

	private static GeometryKind kind(String labels) {
		return GeometryKind.of(labels).orElseThrow(() -> new IllegalArgumentException("--labels is box, polygon, mask or keypoints, not " + labels));
	}

	private static int[] numbers(String option, Optional<String> given, String between, int first, int second) {
		if (given.isEmpty()) {
			return new int[] { first, second };
		}
		String[] sides = given.get().split(between, -1);
		if (sides.length != 2 || !sides[0].matches("\\d{1,6}") || !sides[1].matches("\\d{1,6}")) {
			throw new IllegalArgumentException(option + " is two numbers with \"" + between + "\" between, not " + given.get());
		}
		return new int[] { Integer.parseInt(sides[0]), Integer.parseInt(sides[1]) };
	}

	static void write(Path folder, Console console) throws IOException {
		SampleDataset.create(folder, console.progress("drawing"));
	}

	private void write(Path into, String name, DatasetSource items) throws IOException {
		try (DatasetSource source = items) {
			Dataset.create(into, name);
			try (Dataset dataset = Dataset.openForEditing(into)) {
				dataset.importFrom(source, Staging.Options.DEFAULT, console.progress("making"));
			}
		}
	}
}

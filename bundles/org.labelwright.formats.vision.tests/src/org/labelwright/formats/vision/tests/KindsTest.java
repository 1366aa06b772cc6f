/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.core.format.Format;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.LossReport.Loss;
import org.labelwright.core.format.LossReport.Place;
import org.labelwright.geometry.Geometry;

/**
 * Every kind of annotation through every format of images that is read and written: it comes back as it was and nothing is
 * reported, or the reports name just it, with a reason, and all else comes back. What an exporter says that it can write
 * comes back. docs/kinds.md shows what became of each.
 */
class KindsTest {

	private static final String EXACT = "yes";
	private static final String REPORTED = "-";
	private static final String WITHOUT_CLASS = "without class";
	private static final String OTHER_VALUE = "as other value";
	private static final String KEPT = "kept";
	private static final Path PAGE = Path.of("../../docs/kinds.md");

	@TempDir
	private Path temp;
	private final Formats formats = Installed.formats();

	/** What was found, by format and kind. */
	private final Map<String, Map<String, String>> found = new HashMap<>();

	@TestFactory
	Stream<DynamicNode> everyKindComesBackOrIsReported() {
		List<Format> all = Installed.formatsOfVision().stream().filter(KindsTest::isReadAndWritten).toList();
		return Stream.concat(
				all.stream().map(format -> DynamicContainer.dynamicContainer(format.id(), Kind.all().stream().map(kind -> DynamicTest.dynamicTest(format.id() + ": " + kind.name(), () -> check(format, kind))))),
				Stream.of(DynamicTest.dynamicTest("the page of kinds", () -> assertThat(Files.readString(PAGE)).as("the table at the end of docs/kinds.md").endsWith(table(all)))));
	}

	/** With annotations at all. */
	private static boolean isReadAndWritten(Format format) {
		return format.importer().isPresent() && format.exporter().filter(exporter -> !exporter.get().capabilities().geometry().isEmpty()).isPresent();
	}

	private void check(Format format, Kind kind) throws IOException {
		String name = format.id() + ": " + kind.name();
		try {
			found.computeIfAbsent(format.id(), id -> new HashMap<>()).put(kind.name(), outcome(format, kind));
		} catch (AssertionError e) {
			throw new AssertionError(name + ": " + e.getMessage(), e);
		}
	}

	/** What was said, what came back, and what was reported on the way. */
	private record Trip(Told before, Told after, List<Loss> losses, List<Place> said) {
	}

	private Trip trip(Format format, IntFunction<Geometry> shapes, Consumer<OneImage> saying) throws IOException {
		Path folder = Files.createTempDirectory(temp, format.id());
		OneImage image = new OneImage(new Golden(folder).image("a.png", OneImage.WIDTH, OneImage.HEIGHT), shapes);
		saying.accept(image);
		Path out = folder.resolve("out" + (format.extension().isEmpty() ? "" : "." + format.extension()));
		LossReport losses = new LossReport();
		try (DatasetSource source = image.source()) {
			Told before = Told.of(source);
			long written = formats.write(source, out, format.id(), Map.of(), losses, Progress.NONE);
			try (DatasetSource again = formats.open(out, Optional.of(format.id()), Map.of(), losses, Progress.NONE)) {
				return new Trip(before, Told.of(again), losses.losses(), image.said());
			} catch (BadInputException e) {
				// Where nothing could be written there may be nothing to read.
				assertThat(written).as(e.getMessage()).isZero();
				return new Trip(before, new Told(before.items(), List.of(), List.of()), losses.losses(), image.said());
			}
		}
	}

	/**
	 * What a format makes of any object is taken for granted: fields that it does not do without, such as the "difficult" of
	 * Pascal VOC, and what it reports of all, such as that there are no classes but one.
	 */
	private String outcome(Format format, Kind kind) throws IOException {
		Capabilities capabilities = format.exporter().get().get().capabilities();
		IntFunction<Geometry> carriers = number -> Kind.carrier(capabilities, number);
		Trip trip = trip(format, kind.shape().<IntFunction<Geometry>>map(shape -> number -> shape).orElse(carriers), kind.saying());
		Trip plain = trip(format, carriers, image -> trip.before().objects().forEach(one -> image.annotation(one.name())));
		assertThat(trip.after().items()).isEqualTo(trip.before().items());
		Told before = trip.before().asFarAs(plain.after(), !plain.losses().isEmpty(), kind.shape().isEmpty());
		Set<String> ofAll = plain.losses().stream().map(loss -> loss.what() + loss.why()).collect(Collectors.toSet());
		List<Loss> losses = trip.losses().stream().filter(loss -> !ofAll.contains(loss.what() + loss.why()))
				// Where all that was said of an image is left out the image may be too, which is reported of the image.
				.filter(loss -> trip.losses().size() == 1 || !loss.what().equals("images")).toList();
		String outcome = judge(kind, before, trip.after().without(plain.after(), before), losses, trip.said());
		// Attributes may be those of certain names, and others need an option, which the reason names.
		if (kind.isWithin(capabilities) && !kind.features().contains(Feature.ATTRIBUTES) && losses.stream().noneMatch(loss -> loss.why().contains("-o "))) {
			assertThat(outcome).as("what the exporter says it writes; %s", losses).isIn(EXACT, KEPT, WITHOUT_CLASS);
		}
		return outcome;
	}

	private static String judge(Kind kind, Told before, Told after, List<Loss> losses, List<Place> said) {
		if (losses.isEmpty()) {
			assertThat(after.isAs(before)).as("changed without a word: %s became %s", before, after).isTrue();
			return EXACT;
		}
		assertThat(losses).as("reports").hasSize(1);
		Loss loss = losses.getFirst();
		assertThat(loss.places()).as("%s: %s", loss.what(), loss.why()).containsExactlyInAnyOrderElementsOf(said);
		assertThat(loss.count()).isEqualTo(said.size());
		assertThat(loss.why()).isNotBlank();
		if (loss.why().contains("the field \"labelwright\" keeps it")) {
			assertThat(after.isAs(before)).as("kept for Labelwright: %s became %s", before, after).isTrue();
			return KEPT;
		}
		assertThat(after.isAs(before)).as("reported, and yet it came back: %s: %s", loss.what(), loss.why()).isFalse();
		return kind.shape().isPresent() ? judgeShape(before, after, loss) : judgeRest(before, after, loss);
	}

	/** It is not there, or of another shape and else as it was. */
	private static String judgeShape(Told before, Told after, Loss loss) {
		if (after.objects().isEmpty()) {
			assertThat(after.answers()).isEmpty();
			return REPORTED;
		}
		assertThat(after.objects()).as(loss.why()).allSatisfy(object -> {
			assertThat(object.name()).isEqualTo(before.objects().getFirst().name());
			assertThat(object.rest()).isEqualTo(before.objects().getFirst().rest());
		});
		Told.OneObject one = after.objects().getFirst();
		if (after.objects().size() > 1) {
			return "as several";
		}
		return one.geometry().kind() == before.objects().getFirst().geometry().kind() ? "changed" : "as " + one.geometry().kind().id();
	}

	/** Objects are there as they were but for what was lost, or with another value of the attribute, which was reported. */
	private static String judgeRest(Told before, Told after, Loss loss) {
		boolean classLost = loss.what().startsWith("classes of");
		List<Told.OneObject> left = new ArrayList<>(before.objects());
		boolean changed = false;
		for (Told.OneObject one : after.objects()) {
			Optional<Told.OneObject> match = left.stream().filter(other -> classLost ? one.isPlacedAs(other) : one.isShapedAs(other))
					.filter(other -> other.saysAll(one, loss.what().contains("attributes"))).findFirst();
			assertThat(match).as("%s: %s; of %s became %s", loss.what(), loss.why(), before, after).isPresent();
			left.remove(match.get());
			changed |= !match.get().saysAll(one, false);
		}
		assertThat(left).as("objects that are not there: %s: %s", loss.what(), loss.why()).isEmpty();
		assertThat(before.answers()).containsAll(after.answers());
		return classLost ? WITHOUT_CLASS : changed ? OTHER_VALUE : REPORTED;
	}

	private String table(List<Format> all) {
		List<String> ids = all.stream().map(Format::id).toList();
		StringBuilder text = new StringBuilder("| | " + ids.stream().map(id -> "[`" + id + "`](formats.md#" + id + ")").collect(Collectors.joining(" | ")) + " |\n|" + " --- |".repeat(ids.size() + 1) + "\n");
		for (Kind kind : Kind.all()) {
			text.append(ids.stream().map(id -> found.getOrDefault(id, Map.of()).getOrDefault(kind.name(), "?")).collect(Collectors.joining(" | ", "| " + kind.name() + " | ", " |\n")));
		}
		return text.toString();
	}
}

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Format;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.LossReport.Loss;
import org.labelwright.core.format.LossReport.Place;

/**
 * Every kind of annotation through every format of images that is read and written: it comes back as it was and nothing is
 * reported, or the reports name just it, with a reason, and all else comes back. What an exporter says that it can write
 * comes back. docs/kinds.md shows what became of each.
 */
class KindsTest {

	private static final String EXACT = "yes";
	private static final String REPORTED = "-";
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
				Stream.of(DynamicTest.dynamicTest("the page of kinds", () -> assertThat(Files.readString(PAGE)).as("what stands between the text and the end of docs/kinds.md").endsWith(table(all)))));
	}

	/** With annotations at all. */
	private static boolean isReadAndWritten(Format format) {
		return format.importer().isPresent() && format.exporter().filter(exporter -> !exporter.get().capabilities().geometry().isEmpty()).isPresent();
	}

	private void check(Format format, Kind kind) throws IOException {
		Capabilities capabilities = format.exporter().get().get().capabilities();
		String outcome = outcome(format, kind, capabilities);
		found.computeIfAbsent(format.id(), id -> new HashMap<>()).put(kind.name(), outcome);
		if (kind.isWithin(capabilities)) {
			assertThat(outcome).as("what the exporter says it writes").isEqualTo(EXACT);
		}
	}

	private String outcome(Format format, Kind kind, Capabilities capabilities) throws IOException {
		Path folder = Files.createTempDirectory(temp, format.id());
		Golden golden = new Golden(folder).image("a.png", OneImage.WIDTH, OneImage.HEIGHT);
		OneImage image = new OneImage(golden, number -> kind.shape().orElseGet(() -> Kind.carrier(capabilities, number)));
		kind.saying().accept(image);
		Path out = folder.resolve("out" + (format.extension().isEmpty() ? "" : "." + format.extension()));
		LossReport losses = new LossReport();
		try (DatasetSource source = image.source()) {
			Told before = Told.of(source);
			formats.write(source, out, format.id(), Map.of(), losses, Progress.NONE);
			try (DatasetSource again = formats.open(out, Optional.of(format.id()), Map.of(), losses, Progress.NONE)) {
				return judge(kind, before, Told.of(again), losses.losses(), image.said());
			}
		}
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
		assertThat(after.isAs(before)).as("reported, and yet it came back: %s: %s", loss.what(), loss.why()).isFalse();
		return kind.shape().isPresent() ? judgeShape(before, after, loss) : judgeRest(before, after, loss);
	}

	/** It is not there, or of another shape and else as it was. */
	private static String judgeShape(Told before, Told after, Loss loss) {
		if (after.objects().isEmpty()) {
			assertThat(after.answers()).isEmpty();
			return REPORTED;
		}
		assertThat(after.objects()).as(loss.why()).hasSize(1);
		Told.OneObject one = after.objects().getFirst();
		assertThat(one.name()).isEqualTo(before.objects().getFirst().name());
		assertThat(one.rest()).isEqualTo(before.objects().getFirst().rest());
		return one.geometry().kind() == before.objects().getFirst().geometry().kind() ? "changed" : "as " + one.geometry().kind().id();
	}

	/** Objects are there as they were but for what was lost. */
	private static String judgeRest(Told before, Told after, Loss loss) {
		List<Told.OneObject> left = new ArrayList<>(before.objects());
		for (Told.OneObject one : after.objects()) {
			Optional<Told.OneObject> match = left.stream().filter(one::isShapedAs).filter(other -> other.rest().containsAll(one.rest())).findFirst();
			assertThat(match).as("%s: %s; of %s became %s", loss.what(), loss.why(), before, after).isPresent();
			left.remove(match.get());
		}
		assertThat(left).as("objects that are not there: %s: %s", loss.what(), loss.why()).isEmpty();
		assertThat(before.answers()).containsAll(after.answers());
		return REPORTED;
	}

	private String table(List<Format> all) {
		List<String> kinds = Kind.all().stream().map(Kind::name).toList();
		StringBuilder text = new StringBuilder("| format | " + String.join(" | ", kinds) + " |\n|" + " --- |".repeat(kinds.size() + 1) + "\n");
		for (Format format : all) {
			Map<String, String> row = found.getOrDefault(format.id(), Map.of());
			text.append(kinds.stream().map(kind -> row.getOrDefault(kind, "?")).collect(Collectors.joining(" | ", "| [`" + format.id() + "`](formats.md#" + format.id() + ") | ", " |\n")));
		}
		return text.toString();
	}
}

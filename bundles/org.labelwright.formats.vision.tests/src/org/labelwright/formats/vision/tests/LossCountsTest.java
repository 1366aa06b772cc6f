/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Format;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.MergedSource;
import org.labelwright.geometry.Geometry;

/**
 * The report of a dataset of many things counts each of them once: as often as those of datasets of one of the things do, which
 * {@link KindsTest} looks at.
 */
class LossCountsTest {

	/** In these what becomes of an object depends on those around it: one covers another, an image has one class, attributes are lists of one type. */
	private static final List<String> MIXING = List.of("ade20k", "cityscapes", "coco-panoptic", "mots", "imagenet", "tfrecord");
	/** Losses of images, whatever is said about them. */
	private static final List<String> OF_IMAGES = List.of("images", "names of images");
	/** What would be decided by what there is. */
	private static final Map<String, Map<String, String>> OPTIONS = Map.of("yolo", Map.of("kind", "detect"));
	private static final int IMAGES = 4;
	private static final int MOST = 3;

	@TempDir
	private Path temp;
	private final Formats formats = Installed.formats();
	/** The shape of what is said next; empty for one that the format has. */
	private Optional<Geometry> shape = Optional.empty();

	@TestFactory
	Stream<DynamicTest> eachThingIsCountedOnce() {
		return Installed.formatsOfVision().stream().filter(format -> format.exporter().filter(exporter -> !exporter.get().capabilities().geometry().isEmpty()).isPresent())
				.map(Format::id).filter(id -> !MIXING.contains(id))
				.map(id -> DynamicTest.dynamicTest(id, () -> countsOnce(id)));
	}

	private void countsOnce(String id) throws IOException {
		Capabilities capabilities = formats.exporter(id).capabilities();
		// The seed is fixed, so that a failure comes again.
		Random random = new Random(id.hashCode());
		Map<String, Long> expected = new TreeMap<>();
		List<OneImage> images = new ArrayList<>();
		for (int i = 0; i < IMAGES; i++) {
			OneImage image = image("image" + i, capabilities);
			for (Kind kind : Kind.all()) {
				// What is said of an image as a whole is said once.
				int times = kind.name().endsWith("the image") ? random.nextInt(2) : random.nextInt(MOST + 1);
				for (int k = 0; k < times; k++) {
					say(image, kind);
				}
				losses(id, List.of(saying(kind, capabilities))).forEach((what, count) -> expected.merge(what, count * times, Long::sum));
			}
			images.add(image);
		}
		expected.values().removeIf(count -> count == 0);
		assertThat(losses(id, images)).isEqualTo(expected);
	}

	private OneImage image(String id, Capabilities capabilities) throws IOException {
		Golden golden = new Golden(Files.createTempDirectory(temp, "in")).image(id + ".png", OneImage.WIDTH, OneImage.HEIGHT);
		IntFunction<Geometry> shapes = number -> shape.orElseGet(() -> Kind.carrier(capabilities, number % 2));
		return new OneImage(id, golden, shapes);
	}

	private OneImage saying(Kind kind, Capabilities capabilities) throws IOException {
		OneImage image = image("alone", capabilities);
		say(image, kind);
		return image;
	}

	private void say(OneImage image, Kind kind) {
		shape = kind.shape();
		image.family(kind.name() + " ");
		kind.saying().accept(image);
	}

	/** How often each thing is reported, by what and why. */
	private Map<String, Long> losses(String format, List<OneImage> images) throws IOException {
		LossReport losses = new LossReport();
		List<MergedSource.Part> parts = images.stream().map(image -> new MergedSource.Part(image.source(), Optional.empty())).toList();
		try (DatasetSource source = new MergedSource("all", parts)) {
			formats.write(source, Files.createTempDirectory(temp, "out").resolve("x"), format, OPTIONS.getOrDefault(format, Map.of()), losses, Progress.NONE);
		}
		Map<String, Long> counts = new TreeMap<>();
		losses.losses().stream().filter(loss -> !OF_IMAGES.contains(loss.what())).forEach(loss -> counts.merge(loss.what() + ": " + loss.why(), loss.count(), Long::sum));
		losses.losses().forEach(loss -> assertThat(loss.places()).as("places of %s", loss).hasSize((int) Math.min(loss.count(), LossReport.MAX_PLACES)).doesNotHaveDuplicates());
		return counts;
	}
}

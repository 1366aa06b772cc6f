/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.labelwright.core.dataset.Item;
import org.labelwright.geometry.Box;
import org.labelwright.quality.internal.metrics.LvisBoxes;
import org.labelwright.quality.metrics.Tasks;

/** The rules of federated labels: a class is judged where it is known to be, or known not to be. */
class LvisMetricTest {

	private static final double EXACT = 1e-12;
	private static final Box HERE = new Box(0, 0, 50, 50);
	private static final Box THERE = new Box(50, 50, 40, 40);

	private static MemorySource source(String image) {
		MemorySource source = new MemorySource("rare", "common");
		for (int i = 0; i < 2; i++) {
			source.ontology().getClasses().get(i).setExtra("{\"coco\":{\"id\":" + (i + 1) + ",\"frequency\":\"" + "rc".charAt(i) + "\"}}");
		}
		return source.item(image(1, image));
	}

	private static Item image(int id, String members) {
		return Item.image(Integer.toString(id), id + ".png", "image/png", 100, 100)
				.withOrigin(Optional.of("{\"coco\":{\"id\":" + id + ",\"raw\":{" + members + "}}}"));
	}

	private static Map<String, Double> evaluate(String image) {
		MemorySource truth = source(image);
		truth.add("rare", HERE);
		MemorySource prediction = source(image);
		prediction.add("rare", THERE, 0.9);
		prediction.add("rare", HERE, 0.8);
		prediction.add("common", THERE, 0.7);
		return MemorySource.evaluate(new LvisBoxes(), Tasks.DETECTION, truth, prediction).metrics();
	}

	@Test
	void aFalseAlarmCountsOnlyWhereTheClassIsExhaustive() {
		assertEquals(0.5, evaluate("\"neg_category_ids\":[],\"not_exhaustive_category_ids\":[]").get("AP"), EXACT);
		assertEquals(1, evaluate("\"neg_category_ids\":[],\"not_exhaustive_category_ids\":[1]").get("AP"), EXACT);
	}

	@Test
	void precisionIsGivenByFrequency() {
		Map<String, Double> metrics = evaluate("\"neg_category_ids\":[2],\"not_exhaustive_category_ids\":[]");
		assertEquals(0.5, metrics.get("APr"), EXACT);
		// There is nothing of the common class to find, and none is frequent.
		assertEquals(-1, metrics.get("APc"));
		assertEquals(-1, metrics.get("APf"));
		assertEquals(1, metrics.get("AR300"), EXACT);
	}

	@Test
	void aClassThatNobodyLookedForIsNotJudged() {
		MemorySource prediction = source("");
		prediction.add("rare", HERE, 0.5);
		prediction.item("2").add("rare", HERE, 0.9);
		assertEquals(1, MemorySource.evaluate(new LvisBoxes(), Tasks.DETECTION, twoImages(""), prediction).metrics().get("AP"), EXACT);
		assertEquals(0.5, MemorySource.evaluate(new LvisBoxes(), Tasks.DETECTION, twoImages("1"), prediction).metrics().get("AP"), EXACT);
	}

	/** The first has the rare class, the second is known not to have these. */
	private static MemorySource twoImages(String negative) {
		MemorySource truth = source("\"neg_category_ids\":[],\"not_exhaustive_category_ids\":[]");
		truth.add("rare", HERE);
		return truth.item(image(2, "\"neg_category_ids\":[" + negative + "],\"not_exhaustive_category_ids\":[]"));
	}

	@Test
	void withoutTheListsThereIsNoAnswer() {
		assertThrows(UncheckedIOException.class, () -> evaluate("\"width\":100"));
	}

	@Test
	void agreesWithAPlainImplementationOnRandomData() {
		Random random = new Random(14);
		List<String> classes = List.of("rare", "common", "frequent");
		for (int round = 0; round < 10; round++) {
			MemorySource truth = threeClasses(classes);
			MemorySource prediction = threeClasses(classes);
			List<PlainCoco.Thing<Box>> objects = new ArrayList<>();
			List<PlainCoco.Thing<Box>> detections = new ArrayList<>();
			for (int image = 0; image < 6; image++) {
				Set<String> negative = some(classes, random);
				Set<String> open = some(classes, random);
				Item item = image(image, "\"neg_category_ids\":" + ids(negative, classes) + ",\"not_exhaustive_category_ids\":" + ids(open, classes));
				truth.item(item);
				prediction.item(item);
				Set<String> here = new HashSet<>();
				List<PlainCoco.Thing<Box>> found = new ArrayList<>();
				for (int n = random.nextInt(7); n > 0; n--) {
					String labelClass = classes.get(random.nextInt(3));
					Box box = new Box(random.nextInt(60), random.nextInt(60), 5 + random.nextInt(100), 5 + random.nextInt(100));
					here.add(labelClass);
					objects.add(new PlainCoco.Thing<>(image, labelClass, box, box.area(), false, false, 1));
					truth.add(labelClass, box);
					// Now and then more than the 300 that an image may have.
					for (int d = random.nextInt(8) == 0 ? 310 : random.nextInt(4); d > 0; d--) {
						Box near = new Box(box.x() + random.nextInt(9), box.y() + random.nextInt(9), box.width(), box.height());
						found.add(new PlainCoco.Thing<>(image, classes.get(random.nextInt(3)), near, near.area(), false, false, random.nextInt(100) / 100.0));
					}
				}
				found.forEach(one -> prediction.add(one.labelClass(), one.shape(), one.score()));
				found.stream().sorted(Comparator.comparingDouble(one -> -one.score())).limit(300)
						.filter(one -> here.contains(one.labelClass()) || negative.contains(one.labelClass()))
						.map(one -> new PlainCoco.Thing<>(one.image(), one.labelClass(), one.shape(), one.area(), false, open.contains(one.labelClass()), one.score()))
						.forEach(detections::add);
			}
			Map<String, Double> metrics = MemorySource.evaluate(new LvisBoxes(), Tasks.DETECTION, truth, prediction).metrics();
			PlainCoco<Box> plain = new PlainCoco<>(classes, objects, detections, Box::iou, Box::iou);
			assertEquals(plain.precision(0, 1e10, 300, -1), metrics.get("AP"), 1e-9);
			assertEquals(plain.precision(0, 1e10, 300, 0.75), metrics.get("AP75"), 1e-9);
			assertEquals(plain.precision(1024, 9216, 300, -1), metrics.get("APm"), 1e-9);
			assertEquals(plain.precision("rare", 300), metrics.get("APr"), 1e-9);
			assertEquals(plain.precision("common", 300), metrics.get("APc"), 1e-9);
			assertEquals(plain.precision("frequent", 300), metrics.get("APf"), 1e-9);
			assertEquals(plain.recall(0, 1e10, 300, -1), metrics.get("AR300"), 1e-9);
			assertEquals(plain.recall(0, 1024, 300, -1), metrics.get("ARs"), 1e-9);
		}
	}

	private static MemorySource threeClasses(List<String> classes) {
		MemorySource source = new MemorySource(classes.toArray(String[]::new));
		for (int i = 0; i < classes.size(); i++) {
			source.ontology().getClasses().get(i).setExtra("{\"coco\":{\"id\":" + (i + 1) + ",\"frequency\":\"" + classes.get(i).charAt(0) + "\"}}");
		}
		return source;
	}

	private static Set<String> some(List<String> classes, Random random) {
		return classes.stream().filter(one -> random.nextInt(3) == 0).collect(Collectors.toSet());
	}

	private static List<Integer> ids(Set<String> names, List<String> classes) {
		return names.stream().map(name -> classes.indexOf(name) + 1).toList();
	}
}

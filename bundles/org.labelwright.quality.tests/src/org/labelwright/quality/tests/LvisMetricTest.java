/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
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
}

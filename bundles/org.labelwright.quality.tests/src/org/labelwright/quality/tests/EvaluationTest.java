/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.format.ListedSource;
import org.labelwright.geometry.Box;
import org.labelwright.quality.internal.metrics.CocoBoxes;
import org.labelwright.quality.metrics.Evaluation;
import org.labelwright.quality.metrics.EvaluationInput;
import org.labelwright.quality.metrics.EvaluationResult;
import org.labelwright.quality.metrics.Tasks;

/** How the items of truth and prediction come together. */
class EvaluationTest {

	private static MemorySource source(String extension, int... items) {
		MemorySource source = new MemorySource("cat");
		for (int i : items) {
			String path = "images/" + i + extension;
			source.item(Item.image(path, path, "image/png", 100, 100)).add("cat", new Box(i % 50, 0, 40, 40));
		}
		return source;
	}

	private static double recall(DatasetSource truth, DatasetSource prediction, Progress progress) throws IOException {
		return Evaluation.run(new CocoBoxes(), Tasks.DETECTION, new EvaluationInput(truth, Optional.empty()), new EvaluationInput(prediction, Optional.empty()),
				Map.of(), progress).metrics().get("AR100");
	}

	private static int[] numbers(int from, int to, int step) {
		return IntStream.iterate(from, i -> i != to, i -> i + step).toArray();
	}

	@Test
	void theOrderOfItemsDoesNotMatter() throws IOException {
		assertEquals(1, recall(source(".png", numbers(0, 500, 1)).source(), source(".png", numbers(499, -1, -1)).source(), Progress.NONE));
	}

	@Test
	void itemsOfDifferentFormatsAreFoundByTheNameOfTheirFile() throws IOException {
		DatasetSource truth = source(".png", 1, 2).source("one");
		assertEquals(1, recall(truth, source(".jpg", 2, 1).source("other"), Progress.NONE));
		assertThrows(BadInputException.class, () -> recall(truth, source(".jpg", 1, 2).source("one"), Progress.NONE));
		assertThrows(BadInputException.class, () -> recall(truth, source(".jpg", 1, 2, 1).source("other"), Progress.NONE), "two items look the same");
	}

	/** As the texts of two CoNLL files are. */
	@Test
	void itemsNamedAfterTheirFileAreFoundByTheRest() throws IOException {
		DatasetSource truth = named("gold", "gold/1.txt", "gold/2.txt");
		assertEquals(1, recall(truth, named("system", "system/1.txt", "system/2.txt"), Progress.NONE));
		assertEquals(1, recall(named("gold", "gold.txt"), named("system", "system.txt"), Progress.NONE));
		assertThrows(BadInputException.class, () -> recall(truth, named("system", "systematic/1.txt"), Progress.NONE));
	}

	private static DatasetSource named(String name, String... ids) {
		MemorySource source = new MemorySource("cat");
		for (String id : ids) {
			source.item(id).add("cat", new Box(0, 0, 40, 40));
		}
		return source.source(name, "memory");
	}

	@Test
	void whatThePredictionHasMoreIsNamed() {
		BadInputException more = assertThrows(BadInputException.class,
				() -> recall(source(".png", 1).source(), source(".png", 1, 7).source(), Progress.NONE));
		assertTrue(more.getMessage().contains("images/7.png"), more.getMessage());
	}

	@Test
	void aPredictionThatCannotBeReadFailsAsItWould() {
		DatasetSource broken = new ListedSource<>("broken", "memory", source(".png").ontology(), List.of(1), i -> {
			throw new BadInputException("line 7 is wrong");
		});
		BadInputException failure = assertThrows(BadInputException.class, () -> recall(source(".png", 1).source(), broken, Progress.NONE));
		assertEquals("line 7 is wrong", failure.getMessage());
	}

	@Test
	void aCancelledEvaluationLeavesNobodyReading() {
		DatasetSource truth = source(".png", numbers(0, 2000, 1)).source();
		DatasetSource prediction = source(".png", numbers(0, 2000, 1)).source();
		assertThrows(CancellationException.class, () -> recall(truth, prediction, (done, total) -> {
			if (done == 10) {
				throw new CancellationException();
			}
		}));
		assertTrue(Thread.getAllStackTraces().keySet().stream().noneMatch(thread -> thread.getName().startsWith("Labelwright prediction")),
				"the thread that reads the prediction has ended");
	}

	@Test
	void itemsThatNobodyHasLabelledAreLeftOutWhereBothAreLayersOfOneSource() throws IOException {
		Layered source = new Layered(List.of("cat"), "gold", "model");
		Box box = new Box(0, 0, 40, 40);
		source.add("one", "gold", "cat", box);
		source.predict("one", "model", "cat", box, 0.5);
		source.predict("two", "model", "cat", box, 0.9);
		// Looked at: there is no cat.
		source.answer("three", "gold", "empty", "yes");
		EvaluationInput gold = new EvaluationInput(source, Optional.of("gold"));
		EvaluationInput model = new EvaluationInput(source, Optional.of("model"));
		EvaluationResult result = Evaluation.run(new CocoBoxes(), Tasks.DETECTION, gold, model, Map.of(), Progress.NONE);
		assertEquals(1, result.metrics().get("AP"), 1e-12);
		assertEquals(2, result.items());
		assertEquals(1, result.leftOut());
		EvaluationResult complete = Evaluation.run(new CocoBoxes(), Tasks.DETECTION, new EvaluationInput(source, Optional.of("gold"), true), model, Map.of(), Progress.NONE);
		assertEquals(0.5, complete.metrics().get("AP"), 1e-12);
		assertEquals(3, complete.items());
		source.predict("three", "model", "cat", box, 0.9);
		assertEquals(0.5, Evaluation.run(new CocoBoxes(), Tasks.DETECTION, gold, model, Map.of(), Progress.NONE).metrics().get("AP"), 1e-12);
	}

	@Test
	void aLayerThatIsNotThereIsRefused() {
		DatasetSource truth = source(".png", 1).source();
		assertThrows(BadInputException.class, () -> Evaluation.run(new CocoBoxes(), Tasks.DETECTION, new EvaluationInput(truth, Optional.of("nobody")),
				new EvaluationInput(truth, Optional.empty()), Map.of(), Progress.NONE));
		assertThrows(BadInputException.class, () -> recall(truth, truth, Progress.NONE), "a layer compared with itself");
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Item;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Span;
import org.labelwright.geometry.Whole;
import org.labelwright.model.annotation.ReviewState;
import org.labelwright.quality.queue.QueueOrder;
import org.labelwright.quality.queue.QueueOrder.Aggregate;
import org.labelwright.quality.queue.QueueOrder.Measure;
import org.labelwright.quality.queue.Queues;
import org.labelwright.quality.queue.ReviewQueue;
import org.labelwright.quality.queue.ReviewQueue.Entry;
import org.labelwright.quality.queue.ReviewQueue.Scope;

class QueuesTest {

	private static final double EXACT = 1e-9;

	@TempDir
	private Path temp;

	private static ReviewQueue run(Layered source, Scope scope, int limit, QueueOrder order) {
		try {
			return new Queues(scope, limit).run(source, order, Progress.NONE);
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	private static List<String> items(ReviewQueue queue) {
		return queue.entries().stream().map(Entry::item).toList();
	}

	private static Box box(double x) {
		return new Box(x, 0, 10, 10);
	}

	private static ReviewQueue uncertain(Layered source, Measure measure, Aggregate aggregate) {
		return run(source, Scope.ITEMS, 100, new QueueOrder.Uncertainty("model", measure, aggregate));
	}

	@Test
	void aDetectionIsDoubtedTheMoreTheNearerItIsToAToss() {
		Layered source = new Layered(List.of("cat", "dog"), "main", "model");
		source.predict("sure", "model", "cat", box(0), 0.95);
		source.predict("toss", "model", "cat", box(0), 0.5);
		source.predict("unlikely", "model", "cat", box(0), 0.2);
		source.document("empty", "model");
		assertEquals(List.of("toss", "unlikely", "sure"), items(uncertain(source, Measure.MARGIN, Aggregate.MAX)));
		// 1 - |0.2 - 0.8|; 1 - 0.8; the entropy of 0.2 and 0.8 in bits.
		assertEquals(0.4, uncertain(source, Measure.MARGIN, Aggregate.MAX).entries().get(1).score(), EXACT);
		assertEquals(0.2, uncertain(source, Measure.LEAST_CONFIDENT, Aggregate.MAX).entries().get(1).score(), EXACT);
		assertEquals(0.7219280948873623, uncertain(source, Measure.ENTROPY, Aggregate.MAX).entries().get(1).score(), EXACT);
		assertEquals("cat 20 %", uncertain(source, Measure.ENTROPY, Aggregate.MAX).entries().get(1).reason());
		assertEquals(4, uncertain(source, Measure.ENTROPY, Aggregate.MAX).items());
	}

	@Test
	void equalShapesAreAlternatives() {
		Layered source = new Layered(List.of("cat", "dog"), "main", "model");
		source.predict("a", "model", "cat", box(0), 0.5);
		source.predict("a", "model", "dog", box(0), 0.4);
		source.predict("b", "model", "cat", box(0), 0.5);
		source.predict("b", "model", "dog", box(500), 0.4);
		ReviewQueue each = run(source, Scope.ANNOTATIONS, 100, new QueueOrder.Uncertainty("model", Measure.MARGIN, Aggregate.MAX));
		// b: two objects of one class each; a: one object, and 1 - (0.5 - 0.4).
		assertEquals(List.of("b", "a", "b"), items(each));
		assertEquals(List.of(1.0, 0.9, 0.8), each.entries().stream().map(one -> Math.round(one.score() * 1e6) / 1e6).toList());
		assertEquals("cat 50 %, dog 40 %", each.entries().get(1).reason());
	}

	@Test
	void aClassOfAWholeItemIsOneOfAll() {
		Layered source = new Layered(List.of("cat", "dog", "cow", "pig"), "main", "model");
		source.predict("a", "model", "cat", new Whole(), 0.4);
		// The rest, 0.6, is shared by three: 1 - (0.4 - 0.2).
		assertEquals(0.8, uncertain(source, Measure.MARGIN, Aggregate.MAX).entries().getFirst().score(), EXACT);
	}

	@Test
	void objectsMakeTheScoreOfTheirItem() {
		Layered source = new Layered(List.of("cat"), "main", "model");
		source.predict("one", "model", "cat", box(0), 0.5);
		source.predict("one", "model", "cat", box(100), 0.99);
		source.predict("many", "model", "cat", box(0), 0.7);
		source.predict("many", "model", "cat", box(100), 0.7);
		source.predict("many", "model", "cat", box(200), 0.7);
		assertEquals(List.of("one", "many"), items(uncertain(source, Measure.MARGIN, Aggregate.MAX)));
		assertEquals(List.of("many", "one"), items(uncertain(source, Measure.MARGIN, Aggregate.MEAN)));
		assertEquals(1.8, uncertain(source, Measure.MARGIN, Aggregate.SUM).entries().getFirst().score(), EXACT);
	}

	@Test
	void whatIsJudgedIsNotInTheQueue() {
		Layered source = new Layered(List.of("cat"), "main", "model");
		source.predict("judged", "model", "cat", box(0), 0.5).setReview(ReviewState.REJECTED);
		source.predict("open", "model", "cat", box(0), 0.9);
		source.add("silent", "model", "cat", box(0));
		assertEquals(List.of("open"), items(uncertain(source, Measure.MARGIN, Aggregate.MAX)));
	}

	@Test
	void theLimitKeepsTheFirstAndTiesTheirOrder() {
		Layered source = new Layered(List.of("cat"), "main", "model");
		Random random = new Random(5);
		List<String> expected = new ArrayList<>();
		for (int i = 0; i < 200; i++) {
			source.predict("i" + i, "model", "cat", box(0), 0.5 + random.nextInt(10) * 0.05);
			expected.add("i" + i);
		}
		ReviewQueue all = run(source, Scope.ITEMS, 1000, new QueueOrder.Uncertainty("model", Measure.MARGIN, Aggregate.MAX));
		assertEquals(all.entries().subList(0, 17), run(source, Scope.ITEMS, 17, new QueueOrder.Uncertainty("model", Measure.MARGIN, Aggregate.MAX)).entries());
		for (int i = 1; i < all.entries().size(); i++) {
			Entry before = all.entries().get(i - 1);
			Entry at = all.entries().get(i);
			assertTrue(before.score() > at.score() || before.score() == at.score() && expected.indexOf(before.item()) < expected.indexOf(at.item()));
		}
	}

	@Test
	void aCommitteeDisagreesByClassPlaceAndPresence() {
		Layered source = new Layered(List.of("cat", "dog"), "a", "b", "c");
		for (String layer : List.of("a", "b", "c")) {
			source.add("agree", layer, "cat", box(0));
			source.add("class", layer, layer.equals("c") ? "dog" : "cat", box(0));
			source.add("lack", layer, "cat", box(0));
			// Half a pixel of ten to the side: an overlap of 9.5 in 10.5.
			source.add("place", layer, "cat", box(layer.equals("c") ? 0.5 : 0));
		}
		source.add("lack", "a", "cat", box(500));
		source.document("alone", "b");
		source.add("alone", "a", "cat", box(0));
		QueueOrder order = new QueueOrder.Disagreement(List.of("a", "b", "c"), Aggregate.MAX);
		ReviewQueue queue = run(source, Scope.ITEMS, 10, order);
		assertEquals(List.of("class", "lack", "place", "agree"), items(queue));
		// Two of three pairs differ; 2/3 of the pairs, each by 1 - 9.5/10.5.
		assertEquals(2.0 / 3, queue.entries().get(0).score(), EXACT);
		assertEquals(2.0 / 3, queue.entries().get(1).score(), EXACT);
		assertEquals(2.0 / 3 * (1 - 9.5 / 10.5), queue.entries().get(2).score(), EXACT);
		assertEquals(0, queue.entries().get(3).score(), EXACT);
		assertEquals("2 x cat, 1 x dog", queue.entries().get(0).reason());
		assertEquals("2 x nothing, 1 x cat", queue.entries().get(1).reason());
	}

	@Test
	void aCommitteeReadsTextsAndWholeItemsToo() {
		Layered source = new Layered(List.of("cat", "dog"), "a", "b");
		source.add("span", "a", "cat", Span.of(0, 10));
		source.add("span", "b", "cat", Span.of(0, 8));
		source.add("whole", "a", "cat", new Whole());
		source.predict("whole", "b", "cat", new Whole(), 0.3);
		source.predict("whole", "b", "dog", new Whole(), 0.7);
		ReviewQueue queue = run(source, Scope.ITEMS, 10, new QueueOrder.Disagreement(List.of("a", "b"), Aggregate.MEAN));
		assertEquals(List.of("whole", "span"), items(queue));
		assertEquals(1, queue.entries().get(0).score(), EXACT);
		assertEquals(0.2, queue.entries().get(1).score(), EXACT);
	}

	@Test
	void conflictsAreTheLabelErrorsOfAnItem() {
		Layered source = new Layered(List.of("cat", "dog"), "main", "model");
		for (int i = 0; i < 20; i++) {
			source.add("i" + i, "main", i == 7 ? "dog" : "cat", box(0));
			source.predict("i" + i, "model", "cat", box(0), 0.9);
		}
		ReviewQueue queue = run(source, Scope.ITEMS, 10, new QueueOrder.Conflict("main", "model"));
		assertEquals(List.of("i7"), items(queue));
		assertEquals("dog, not cat?", queue.entries().getFirst().reason());
	}

	private static Layered vectors(int count, List<Integer> labelled) {
		Layered source = new Layered(List.of("cat"), "main");
		for (int i = 0; i < count; i++) {
			source.document("i" + i, "main");
		}
		labelled.forEach(i -> source.add("i" + i, "main", "cat", box(0)));
		return source;
	}

	private Path file(String name, List<float[]> vectors, boolean json) throws IOException {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < vectors.size(); i++) {
			float[] vector = vectors.get(i);
			String numbers = java.util.stream.IntStream.range(0, vector.length).mapToObj(at -> Float.toString(vector[at])).collect(Collectors.joining(","));
			lines.add(json ? "{\"item\":\"i" + i + "\",\"embedding\":[" + numbers + "]}" : "i" + i + "," + numbers);
		}
		return Files.write(temp.resolve(name), lines);
	}

	@Test
	void diversityFollowsTheDefinition() throws IOException {
		Random random = new Random(3);
		for (int round = 0; round < 20; round++) {
			List<float[]> vectors = new ArrayList<>();
			for (int i = 0; i < 40; i++) {
				vectors.add(new float[] { random.nextFloat(), random.nextFloat(), random.nextFloat() });
			}
			List<Integer> chosen = new ArrayList<>(List.of(3, 11));
			ReviewQueue queue = run(vectors(40, chosen), Scope.ITEMS, 10, new QueueOrder.Diversity("main", Optional.of(file("v" + round, vectors, round % 2 == 0))));
			for (Entry entry : queue.entries()) {
				int farthest = -1;
				double most = -1;
				for (int i = 0; i < vectors.size(); i++) {
					float[] vector = vectors.get(i);
					double nearest = chosen.stream().mapToDouble(one -> distance(vectors.get(one), vector)).min().orElseThrow();
					if (nearest > most && !chosen.contains(i)) {
						most = nearest;
						farthest = i;
					}
				}
				assertEquals("i" + farthest, entry.item());
				assertEquals(most, entry.score(), 1e-6);
				chosen.add(farthest);
			}
			assertEquals(12, chosen.size());
		}
	}

	private static double distance(float[] one, float[] other) {
		double sum = 0;
		for (int i = 0; i < one.length; i++) {
			sum += ((double) one[i] - other[i]) * ((double) one[i] - other[i]);
		}
		return Math.sqrt(sum);
	}

	@Test
	void withoutLabelsTheMiddleIsFirstAndAllAreChosenOnce() throws IOException {
		List<float[]> line = java.util.stream.IntStream.rangeClosed(0, 4).mapToObj(i -> new float[] { i }).toList();
		ReviewQueue queue = run(vectors(5, List.of()), Scope.ITEMS, 100, new QueueOrder.Diversity("main", Optional.of(file("line", line, true))));
		assertEquals(List.of("i2", "i0", "i4", "i1", "i3"), items(queue));
		assertEquals("nearest to the middle of all", queue.entries().getFirst().reason());
	}

	@Test
	void embeddingsThatAreNoneAreRefusedWithTheirLine() throws IOException {
		for (String bad : List.of("i0,1,2\ni1,1", "i0,one", "{\"item\":\"i0\"}", "{\"item\":\"i0\",\"embedding\":[1e99]}", "{\"item\":", "alone", "")) {
			Path file = Files.writeString(temp.resolve("bad"), bad);
			BadInputException refused = assertThrows(BadInputException.class,
					() -> new Queues(Scope.ITEMS, 5).run(vectors(2, List.of()), new QueueOrder.Diversity("main", Optional.of(file)), Progress.NONE), bad);
			assertTrue(bad.isEmpty() || refused.getMessage().contains("line " + bad.lines().count()), refused.getMessage());
		}
	}

	@Test
	void picturesThatLookAlikeComeLate() throws IOException {
		Layered source = new Layered(List.of("cat"), "main");
		Random random = new Random(1);
		for (int i = 0; i < 30; i++) {
			boolean odd = i == 13;
			BufferedImage image = new BufferedImage(96, 64, BufferedImage.TYPE_INT_RGB);
			Graphics2D graphics = image.createGraphics();
			graphics.setColor(odd ? new Color(200, 40, 40) : new Color(60, 90 + random.nextInt(6), 180));
			graphics.fillRect(0, 0, 96, 64);
			graphics.setColor(Color.WHITE);
			graphics.fillRect(20 + random.nextInt(3), 20, odd ? 8 : 40, odd ? 40 : 8);
			graphics.dispose();
			Path file = temp.resolve("p" + i + ".png");
			ImageIO.write(image, "png", file.toFile());
			source.item(Item.image("p" + i, "p" + i + ".png", "image/png", 96, 64), file);
		}
		source.item(Item.image("gone", "gone.png", "image/png", 1, 1), Files.writeString(temp.resolve("gone.png"), "no picture"));
		source.add("p0", "main", "cat", box(0));
		ReviewQueue queue = run(source, Scope.ITEMS, 5, new QueueOrder.Diversity("main", Optional.empty()));
		assertEquals("p13", queue.entries().getFirst().item());
		assertTrue(queue.entries().getFirst().score() > 3 * queue.entries().get(1).score(), queue.toString());
		assertEquals(1, queue.left());
		assertEquals(queue, run(source, Scope.ITEMS, 5, new QueueOrder.Diversity("main", Optional.empty())));
	}

	@Test
	void textsAreToldApartByTheirWords() throws IOException {
		Layered source = new Layered(List.of("cat"), "main");
		List<String> texts = List.of("the train leaves the station at nine", "the train leaves the station at ten", "\u0628\u064a\u062a \u0643\u0628\u064a\u0631", "the train leaves the town at nine");
		for (int i = 0; i < texts.size(); i++) {
			source.item(Item.image("t" + i, "t" + i, "text/plain", 0, 0), Files.writeString(temp.resolve("t" + i), texts.get(i)));
		}
		source.add("t0", "main", "cat", Span.of(0, 3));
		assertEquals("t2", run(source, Scope.ITEMS, 5, new QueueOrder.Diversity("main", Optional.empty())).entries().getFirst().item());
	}

	@Test
	void aLayerThatIsNotThereIsBadInput() {
		Layered source = new Layered(List.of("cat"), "main");
		for (QueueOrder order : List.<QueueOrder>of(new QueueOrder.Uncertainty("x", Measure.MARGIN, Aggregate.MAX), new QueueOrder.Disagreement(List.of("main", "x"), Aggregate.MAX),
				new QueueOrder.Diversity("x", Optional.empty()), new QueueOrder.Conflict("main", "x"))) {
			assertThrows(BadInputException.class, () -> new Queues(Scope.ITEMS, 5).run(source, order, Progress.NONE));
		}
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.labelwright.core.dataset.Item;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Polygon;
import org.labelwright.quality.internal.metrics.CocoBoxes;
import org.labelwright.quality.internal.metrics.CocoMasks;
import org.labelwright.quality.metrics.ConfusionMatrix;
import org.labelwright.quality.metrics.EvaluationResult;
import org.labelwright.quality.metrics.Tasks;

class CocoMetricTest {

	private static final double EXACT = 1e-12;

	private static EvaluationResult boxes(MemorySource truth, MemorySource prediction, String... options) {
		return MemorySource.evaluate(new CocoBoxes(), Tasks.DETECTION, truth, prediction, options);
	}

	@Test
	void aPerfectPredictionHasOneEverywhereItIsDefined() {
		MemorySource truth = new MemorySource("cat", "dog").item("1");
		truth.add("cat", new Box(0, 0, 50, 50));
		MemorySource prediction = new MemorySource("cat", "dog").item("1");
		prediction.add("cat", new Box(0, 0, 50, 50), 0.5);
		Map<String, Double> metrics = boxes(truth, prediction).metrics();
		assertEquals(List.of("AP", "AP50", "AP75", "APs", "APm", "APl", "AR1", "AR10", "AR100", "ARs", "ARm", "ARl"), List.copyOf(metrics.keySet()));
		assertEquals(1, metrics.get("AP"), EXACT);
		assertEquals(1, metrics.get("APm"), EXACT);
		// There is nothing small, nothing large, and no dog.
		assertEquals(-1, metrics.get("APs"));
		assertEquals(-1, metrics.get("ARl"));
		assertEquals(-1, boxes(truth, prediction).perClass().get("dog").get("AP"));
	}

	@Test
	void countsByHand() {
		MemorySource truth = new MemorySource("cat").item("1");
		truth.add("cat", new Box(0, 0, 40, 40));
		truth.add("cat", new Box(50, 50, 40, 40));
		MemorySource prediction = new MemorySource("cat").item("1");
		// Beside everything, then IoU 0.6 with the first: right up to the threshold 0.6, so at three of ten.
		prediction.add("cat", new Box(0, 60, 20, 20), 0.9);
		prediction.add("cat", new Box(0, 0, 40, 24), 0.8);
		Map<String, Double> metrics = boxes(truth, prediction).metrics();
		// One of two found at the second place: precision 1/2 at the 51 levels of recall from 0 to 0.5.
		assertEquals(0.5 * 51 / 101, metrics.get("AP50"), EXACT);
		assertEquals(0, metrics.get("AP75"), EXACT);
		assertEquals(0.5 * 51 / 101 * 3 / 10, metrics.get("AP"), EXACT);
		assertEquals(0, metrics.get("AR1"), EXACT);
		assertEquals(0.5 * 3 / 10, metrics.get("AR10"), EXACT);
	}

	@Test
	void aCrowdSwallowsAnyNumberAndIsNotToBeFound() {
		MemorySource truth = new MemorySource("cat").item("1");
		truth.add("cat", new Box(0, 0, 10, 10));
		truth.add("cat", new Box(20, 20, 60, 60)).setCrowd(true);
		MemorySource prediction = new MemorySource("cat").item("1");
		prediction.add("cat", new Box(30, 30, 10, 10), 0.9);
		prediction.add("cat", new Box(50, 50, 10, 10), 0.8);
		prediction.add("cat", new Box(0, 0, 10, 10), 0.7);
		assertEquals(1, boxes(truth, prediction).metrics().get("AP"), EXACT);
	}

	@Test
	void anImageNobodyPredictedCountsAsMissed() {
		MemorySource truth = new MemorySource("cat").item("1");
		truth.add("cat", new Box(0, 0, 10, 10));
		truth.item("2").add("cat", new Box(0, 0, 10, 10));
		MemorySource prediction = new MemorySource("cat").item("2");
		prediction.add("cat", new Box(0, 0, 10, 10), 0.7);
		assertEquals(0.5, boxes(truth, prediction).metrics().get("AR100"), EXACT);
		assertThrows(UncheckedIOException.class, () -> boxes(prediction, truth), "the image 1 is not of the truth");
	}

	@Test
	void classesAreFoundByName() {
		MemorySource truth = new MemorySource("cat").item("1");
		truth.add("cat", new Box(0, 0, 10, 10));
		MemorySource prediction = new MemorySource("7").item("1");
		prediction.ontology().getClasses().getFirst().setName("cat");
		prediction.add("7", new Box(0, 0, 10, 10), 0.7);
		assertEquals(1, boxes(truth, prediction).metrics().get("AP"), EXACT);
	}

	@Test
	void masksAreComparedByPixels() {
		MemorySource truth = new MemorySource("cat").item("1");
		truth.add("cat", Polygon.of(0, 0, 0, 50, 50, 50, 50, 0));
		MemorySource prediction = new MemorySource("cat").item("1");
		// Half of the box around it, so IoU 0.6 with 30 of 50 columns.
		prediction.add("cat", Mask.ofRaster(100, 100, columns(30, 50)), 0.9);
		Map<String, Double> metrics = MemorySource.evaluate(new CocoMasks(), Tasks.SEGMENTATION, truth, prediction).metrics();
		assertEquals(0.3, metrics.get("AP"), EXACT);
		assertEquals(0.3, metrics.get("APm"), EXACT);
	}

	private static byte[] columns(int width, int height) {
		byte[] raster = new byte[100 * 100];
		for (int y = 0; y < height; y++) {
			Arrays.fill(raster, y * 100, y * 100 + width, (byte) 1);
		}
		return raster;
	}

	@Test
	void theConfusionMatrixHasABackground() {
		MemorySource truth = new MemorySource("cat", "dog").item("1");
		truth.add("cat", new Box(0, 0, 10, 10));
		truth.add("dog", new Box(20, 20, 10, 10));
		truth.add("dog", new Box(80, 80, 10, 10));
		MemorySource prediction = new MemorySource("cat", "dog").item("1");
		prediction.add("cat", new Box(0, 0, 10, 10), 0.9);
		prediction.add("cat", new Box(20, 20, 10, 10), 0.8);
		prediction.add("dog", new Box(50, 50, 10, 10), 0.7);
		prediction.add("dog", new Box(50, 50, 10, 10), 0.1);
		ConfusionMatrix matrix = boxes(truth, prediction, "confusion", "true", "confidence", "0.5").confusion().orElseThrow();
		assertEquals(1, matrix.count("cat", "cat"));
		assertEquals(1, matrix.count("dog", "cat"));
		assertEquals(1, matrix.count("dog", ConfusionMatrix.BACKGROUND));
		assertEquals(1, matrix.count(ConfusionMatrix.BACKGROUND, "dog"));
		assertEquals(0, matrix.count("dog", "dog"));
	}

	@Test
	void theConfusionMatrixAsksEachClassForItsThreshold() {
		MemorySource truth = new MemorySource("face", "dog").item("1");
		truth.ontology().getClasses().get(0).setIouThreshold(0.95);
		truth.ontology().getClasses().get(1).setIouThreshold(0.7);
		truth.add("face", new Box(0, 0, 10, 10));
		truth.add("dog", new Box(50, 50, 10, 10));
		MemorySource prediction = new MemorySource("face", "dog").item("1");
		prediction.add("face", new Box(0, 0, 10, 8), 0.9);
		prediction.add("dog", new Box(50, 50, 10, 8), 0.8);
		ConfusionMatrix matrix = boxes(truth, prediction, "confusion", "true").confusion().orElseThrow();
		assertEquals(0, matrix.count("face", "face"));
		assertEquals(1, matrix.count("dog", "dog"));
	}

	@Test
	void boxesAgreeWithAPlainImplementationOnRandomData() {
		Random random = new Random(11);
		for (int round = 0; round < 30; round++) {
			MemorySource truth = new MemorySource("a", "b", "c");
			MemorySource prediction = new MemorySource("a", "b", "c");
			List<PlainCoco.Thing<Box>> objects = new ArrayList<>();
			List<PlainCoco.Thing<Box>> detections = new ArrayList<>();
			for (int image = 0; image < 8; image++) {
				truth.item("i" + image);
				prediction.item("i" + image);
				for (int n = random.nextInt(9); n > 0; n--) {
					Box box = box(random);
					String labelClass = random.nextBoolean() ? "a" : "b";
					boolean crowd = random.nextInt(8) == 0;
					objects.add(new PlainCoco.Thing<>(image, labelClass, box, box.area(), crowd, false, 1));
					truth.add(labelClass, box).setCrowd(crowd);
					for (int d = random.nextInt(4); d > 0; d--) {
						Box near = new Box(box.x() + random.nextInt(5), box.y() + random.nextInt(5), box.width(), box.height());
						String said = random.nextInt(5) == 0 ? "c" : labelClass;
						// Few scores, so that many are tied.
						double score = random.nextInt(10) / 10.0;
						detections.add(new PlainCoco.Thing<>(image, said, near, near.area(), false, false, score));
						prediction.add(said, near, score);
					}
				}
			}
			assertTwelveFigures(new PlainCoco<>(List.of("a", "b", "c"), objects, detections, Box::iou, CocoMetricTest::within),
					boxes(truth, prediction).metrics());
		}
	}

	private static Box box(Random random) {
		return new Box(random.nextInt(50), random.nextInt(50), 5 + random.nextInt(45), 5 + random.nextInt(45));
	}

	private static double within(Box detection, Box crowd) {
		return detection.intersection(crowd).map(Box::area).orElse(0.0) / detection.area();
	}

	private static void assertTwelveFigures(PlainCoco<?> plain, Map<String, Double> metrics) {
		assertEquals(plain.precision(0, 1e10, 100, -1), metrics.get("AP"), 1e-9);
		assertEquals(plain.precision(0, 1e10, 100, 0.5), metrics.get("AP50"), 1e-9);
		assertEquals(plain.precision(0, 1e10, 100, 0.75), metrics.get("AP75"), 1e-9);
		assertEquals(plain.precision(0, 1024, 100, -1), metrics.get("APs"), 1e-9);
		assertEquals(plain.precision(1024, 9216, 100, -1), metrics.get("APm"), 1e-9);
		assertEquals(plain.precision(9216, 1e10, 100, -1), metrics.get("APl"), 1e-9);
		assertEquals(plain.recall(0, 1e10, 1, -1), metrics.get("AR1"), 1e-9);
		assertEquals(plain.recall(0, 1e10, 10, -1), metrics.get("AR10"), 1e-9);
		assertEquals(plain.recall(0, 1e10, 100, -1), metrics.get("AR100"), 1e-9);
		assertEquals(plain.recall(0, 1024, 100, -1), metrics.get("ARs"), 1e-9);
		assertEquals(plain.recall(1024, 9216, 100, -1), metrics.get("ARm"), 1e-9);
		assertEquals(plain.recall(9216, 1e10, 100, -1), metrics.get("ARl"), 1e-9);
	}

	/** Pixels, row by row, of an image of 120 x 110. */
	private record Pixels(byte[] raster) {

		static final int WIDTH = 120;
		static final int HEIGHT = 110;

		/** A disc or a bar, with holes here and there. */
		static Pixels random(Random random) {
			byte[] raster = new byte[WIDTH * HEIGHT];
			double x = random.nextInt(WIDTH);
			double y = random.nextInt(HEIGHT);
			double rx = 3 + random.nextInt(70);
			double ry = 3 + random.nextInt(70);
			for (int i = 0; i < raster.length; i++) {
				raster[i] = (byte) (Math.hypot((i % WIDTH - x) / rx, (i / WIDTH - y) / ry) < 1 ? 1 : 0);
			}
			return new Pixels(raster);
		}

		/** The same, shifted, and with some rows left out. */
		Pixels near(Random random) {
			byte[] moved = new byte[raster.length];
			int dx = random.nextInt(7) - 3;
			int dy = random.nextInt(7) - 3;
			int leftOut = 4 + random.nextInt(20);
			for (int i = 0; i < moved.length; i++) {
				int fromX = i % WIDTH - dx;
				int fromY = i / WIDTH - dy;
				boolean inside = fromX >= 0 && fromX < WIDTH && fromY >= 0 && fromY < HEIGHT && fromY % leftOut != 0;
				moved[i] = inside ? raster[fromY * WIDTH + fromX] : 0;
			}
			return new Pixels(moved);
		}

		double area() {
			return count(this);
		}

		double count(Pixels other) {
			int count = 0;
			for (int i = 0; i < raster.length; i++) {
				count += raster[i] & other.raster[i];
			}
			return count;
		}

		double iou(Pixels other) {
			return count(other) / (area() + other.area() - count(other));
		}

		double within(Pixels crowd) {
			return count(crowd) / area();
		}

		Mask mask() {
			return Mask.ofRaster(WIDTH, HEIGHT, raster);
		}
	}

	@Test
	void masksAgreeWithAPlainImplementationOnRandomData() {
		Random random = new Random(12);
		for (int round = 0; round < 8; round++) {
			MemorySource truth = new MemorySource("a", "b");
			MemorySource prediction = new MemorySource("a", "b");
			List<PlainCoco.Thing<Pixels>> objects = new ArrayList<>();
			List<PlainCoco.Thing<Pixels>> detections = new ArrayList<>();
			for (int image = 0; image < 5; image++) {
				Item item = Item.image("i" + image, "i" + image, "image/png", Pixels.WIDTH, Pixels.HEIGHT);
				truth.item(item);
				prediction.item(item);
				for (int n = random.nextInt(6); n > 0; n--) {
					Pixels pixels = Pixels.random(random);
					String labelClass = random.nextBoolean() ? "a" : "b";
					boolean crowd = random.nextInt(5) == 0;
					objects.add(new PlainCoco.Thing<>(image, labelClass, pixels, pixels.area(), crowd, false, 1));
					truth.add(labelClass, pixels.mask()).setCrowd(crowd);
					for (int d = random.nextInt(4); d > 0; d--) {
						Pixels near = pixels.near(random);
						double score = random.nextInt(8) / 8.0;
						if (near.area() > 0) {
							detections.add(new PlainCoco.Thing<>(image, labelClass, near, near.area(), false, false, score));
							prediction.add(labelClass, near.mask(), score);
						}
					}
				}
			}
			assertTwelveFigures(new PlainCoco<>(List.of("a", "b"), objects, detections, Pixels::iou, Pixels::within),
					MemorySource.evaluate(new CocoMasks(), Tasks.SEGMENTATION, truth, prediction).metrics());
		}
	}
}

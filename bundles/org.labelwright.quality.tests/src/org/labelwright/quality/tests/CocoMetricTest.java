/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
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
	/** What numpy.linspace(.5, .95, 10) gives: a last digit decides where an overlap is exactly a threshold. */
	private static final double[] NUMPY_THRESHOLDS = { 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.8999999999999999, 0.95 };

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

	/** An object or a detection of the slow implementation. */
	private record Thing(int image, String labelClass, Box box, boolean crowd, double score) {
	}

	@Test
	void agreesWithAPlainImplementationOnRandomData() {
		Random random = new Random(11);
		for (int round = 0; round < 30; round++) {
			MemorySource truth = new MemorySource("a", "b", "c");
			MemorySource prediction = new MemorySource("a", "b", "c");
			List<Thing> objects = new ArrayList<>();
			List<Thing> detections = new ArrayList<>();
			for (int image = 0; image < 8; image++) {
				truth.item("i" + image);
				prediction.item("i" + image);
				for (int n = random.nextInt(9); n > 0; n--) {
					Thing thing = new Thing(image, "ab".substring(random.nextInt(2)).substring(0, 1), box(random), random.nextInt(8) == 0, 1);
					objects.add(thing);
					truth.add(thing.labelClass(), thing.box()).setCrowd(thing.crowd());
					for (int d = random.nextInt(4); d > 0; d--) {
						Box near = new Box(thing.box().x() + random.nextInt(5), thing.box().y() + random.nextInt(5), thing.box().width(), thing.box().height());
						// Few scores, so that many are tied.
						detections.add(new Thing(image, random.nextInt(5) == 0 ? "c" : thing.labelClass(), near, false, random.nextInt(10) / 10.0));
					}
				}
				for (Thing one : detections) {
					if (one.image() == image) {
						prediction.add(one.labelClass(), one.box(), one.score());
					}
				}
			}
			Map<String, Double> metrics = boxes(truth, prediction).metrics();
			assertEquals(slow(objects, detections, true, 0, 1e10, 100, -1), metrics.get("AP"), 1e-9);
			assertEquals(slow(objects, detections, true, 0, 1e10, 100, 0.5), metrics.get("AP50"), 1e-9);
			assertEquals(slow(objects, detections, true, 0, 1e10, 100, 0.75), metrics.get("AP75"), 1e-9);
			assertEquals(slow(objects, detections, true, 0, 1024, 100, -1), metrics.get("APs"), 1e-9);
			assertEquals(slow(objects, detections, true, 1024, 9216, 100, -1), metrics.get("APm"), 1e-9);
			assertEquals(slow(objects, detections, false, 0, 1e10, 1, -1), metrics.get("AR1"), 1e-9);
			assertEquals(slow(objects, detections, false, 0, 1e10, 10, -1), metrics.get("AR10"), 1e-9);
			assertEquals(slow(objects, detections, false, 1024, 9216, 100, -1), metrics.get("ARm"), 1e-9);
		}
	}

	private static Box box(Random random) {
		return new Box(random.nextInt(50), random.nextInt(50), 5 + random.nextInt(45), 5 + random.nextInt(45));
	}

	/** The definition, one threshold and class after the other; -1 for the mean over the ten thresholds. */
	private static double slow(List<Thing> objects, List<Thing> detections, boolean precision, double least, double most, int count, double only) {
		List<Double> values = new ArrayList<>();
		for (String labelClass : List.of("a", "b", "c")) {
			for (int t = 0; t < 10; t++) {
				double threshold = NUMPY_THRESHOLDS[t];
				if (only < 0 || only == threshold) {
					double value = slowOne(objects.stream().filter(o -> o.labelClass().equals(labelClass)).toList(),
							detections.stream().filter(d -> d.labelClass().equals(labelClass)).toList(), precision, least, most, count, threshold);
					if (value >= 0) {
						values.add(value);
					}
				}
			}
		}
		return values.stream().mapToDouble(v -> v).average().orElse(-1);
	}

	private static double slowOne(List<Thing> objects, List<Thing> detections, boolean precision, double least, double most, int count,
			double threshold) {
		record Judged(double score, boolean right) {
		}
		List<Judged> judged = new ArrayList<>();
		long wanted = objects.stream().filter(o -> !ignored(o, least, most)).count();
		for (int image = 0; image < 8; image++) {
			int number = image;
			List<Thing> here = objects.stream().filter(o -> o.image() == number).toList();
			List<Thing> left = new ArrayList<>(here);
			List<Thing> best = detections.stream().filter(d -> d.image() == number).sorted(Comparator.comparingDouble(d -> -d.score())).limit(count).toList();
			for (Thing detection : best) {
				// A wanted object first; the last of equally good ones.
				Thing found = null;
				for (boolean ignored : new boolean[] { false, true }) {
					for (Thing object : left) {
						if (found == null || ignored(found, least, most) == ignored) {
							if (ignored(object, least, most) == ignored && iou(detection, object) >= threshold
									&& (found == null || iou(detection, object) >= iou(detection, found))) {
								found = object;
							}
						}
					}
				}
				boolean skip = found != null ? ignored(found, least, most)
						: detection.box().area() < least || detection.box().area() > most;
				if (found != null && !found.crowd()) {
					left.remove(found);
				}
				if (!skip) {
					judged.add(new Judged(detection.score(), found != null));
				}
			}
		}
		if (wanted == 0) {
			return -1;
		}
		judged.sort(Comparator.comparingDouble(j -> -j.score()));
		double[] recalls = new double[judged.size()];
		double[] precisions = new double[judged.size()];
		int right = 0;
		for (int i = 0; i < judged.size(); i++) {
			right += judged.get(i).right() ? 1 : 0;
			recalls[i] = (double) right / wanted;
			precisions[i] = (double) right / (i + 1);
		}
		if (!precision) {
			return (double) right / wanted;
		}
		double sum = 0;
		for (int level = 0; level <= 100; level++) {
			double best = 0;
			for (int i = 0; i < recalls.length; i++) {
				// The levels of numpy.linspace: 0.28 stands there as 0.28000000000000003, so a recall of 7/25 does not reach it.
				if (recalls[i] >= level * 0.01) {
					best = Math.max(best, precisions[i]);
				}
			}
			sum += best;
		}
		return sum / 101;
	}

	private static boolean ignored(Thing object, double least, double most) {
		return object.crowd() || object.box().area() < least || object.box().area() > most;
	}

	private static double iou(Thing detection, Thing object) {
		double common = detection.box().intersection(object.box()).map(Box::area).orElse(0.0);
		return common / (object.crowd() ? detection.box().area() : detection.box().area() + object.box().area() - common);
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToDoubleBiFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.RotatedBox;
import org.labelwright.model.AttributeValue;
import org.labelwright.quality.internal.metrics.RotatedBoxes;
import org.labelwright.quality.internal.metrics.Voc2007;
import org.labelwright.quality.internal.metrics.Voc2010;
import org.labelwright.quality.metrics.Metric;
import org.labelwright.quality.metrics.Tasks;

class VocMetricTest {

	private static final double EXACT = 1e-12;

	private static double ap(Metric metric, MemorySource truth, MemorySource prediction, String... options) {
		return MemorySource.evaluate(metric, Tasks.DETECTION, truth, prediction, options).metrics().get("mAP");
	}

	/** Right, wrong, right of three objects: recall 1/3, 1/3, 2/3 at precision 1, 1/2, 2/3. */
	private static MemorySource[] example() {
		MemorySource truth = new MemorySource("cat").item("1");
		truth.add("cat", new Box(0, 0, 10, 10));
		truth.add("cat", new Box(20, 0, 10, 10));
		truth.add("cat", new Box(40, 0, 10, 10));
		MemorySource prediction = new MemorySource("cat").item("1");
		prediction.add("cat", new Box(0, 0, 10, 10), 0.9);
		prediction.add("cat", new Box(70, 70, 10, 10), 0.8);
		prediction.add("cat", new Box(20, 0, 10, 10), 0.7);
		return new MemorySource[] { truth, prediction };
	}

	@Test
	void elevenPointsAndTheArea() {
		MemorySource[] example = example();
		// Levels 0 to 0.3 have precision 1, 0.4 to 0.6 have 2/3.
		assertEquals((4 + 3 * 2.0 / 3) / 11, ap(new Voc2007(), example[0], example[1]), EXACT);
		assertEquals(1.0 / 3 + 1.0 / 3 * 2 / 3, ap(new Voc2010(), example[0], example[1]), EXACT);
	}

	@Test
	void foundTwiceIsWrongAndDifficultDoesNotCount() {
		MemorySource truth = new MemorySource("cat").item("1");
		truth.add("cat", new Box(0, 0, 10, 10));
		truth.add("cat", new Box(20, 0, 10, 10)).getAttributes().put("difficult", new AttributeValue.Flag(true));
		MemorySource prediction = new MemorySource("cat").item("1");
		prediction.add("cat", new Box(20, 0, 10, 10), 0.95);
		prediction.add("cat", new Box(0, 0, 10, 9), 0.9);
		prediction.add("cat", new Box(0, 0, 10, 10), 0.8);
		assertEquals(1, ap(new Voc2010(), truth, prediction), EXACT);
		var perClass = MemorySource.evaluate(new Voc2010(), Tasks.DETECTION, truth, prediction).perClass().get("cat");
		assertEquals(1, perClass.get("objects"));
		assertEquals(1, perClass.get("TP"));
		assertEquals(1, perClass.get("FP"));
	}

	/** The detection overlaps the first object most, which is taken; the second, which it overlaps enough too, is not asked. */
	@Test
	void aDetectionBelongsToTheObjectItOverlapsMost() {
		MemorySource truth = new MemorySource("cat").item("1");
		truth.add("cat", new Box(0, 0, 10, 10));
		truth.add("cat", new Box(2, 0, 10, 10));
		MemorySource prediction = new MemorySource("cat").item("1");
		prediction.add("cat", new Box(0, 0, 10, 10), 0.9);
		prediction.add("cat", new Box(0.5, 0, 10, 10), 0.8);
		assertEquals(0.5, ap(new Voc2010(), truth, prediction), EXACT);
	}

	@Test
	void eachClassHasItsThreshold() {
		MemorySource truth = new MemorySource("face", "dog").item("1");
		truth.ontology().getClasses().get(0).setIouThreshold(0.95);
		truth.ontology().getClasses().get(1).setIouThreshold(0.7);
		truth.add("face", new Box(0, 0, 10, 10));
		truth.add("dog", new Box(50, 50, 10, 10));
		MemorySource prediction = new MemorySource("face", "dog").item("1");
		prediction.add("face", new Box(0, 0, 10, 8), 0.9);
		prediction.add("dog", new Box(50, 50, 10, 8), 0.8);
		assertEquals(0.5, ap(new Voc2010(), truth, prediction), EXACT);
		assertEquals(1, ap(new Voc2010(), truth, prediction, "iou", "0.5"), EXACT);
		assertEquals(0, ap(new Voc2010(), truth, prediction, "iou", "0.9"), EXACT);
	}

	@Test
	void turnedBoxesAreClipped() {
		MemorySource truth = new MemorySource("ship").item("1");
		truth.add("ship", new RotatedBox(50, 50, 20, 20, 0));
		MemorySource prediction = new MemorySource("ship").item("1");
		// A square and the same turned by an eighth share an octagon: IoU 0.7071.
		prediction.add("ship", new RotatedBox(50, 50, 20, 20, Math.PI / 4), 0.9);
		assertEquals(1, ap(new RotatedBoxes(), truth, prediction, "iou", "0.707"), 1e-9);
		assertEquals(0, ap(new RotatedBoxes(), truth, prediction, "iou", "0.708"), 1e-9);
	}

	/** An object or a detection of the slow implementation. */
	private record Thing<S>(int image, S shape, boolean difficult, double score) {
	}

	@Test
	void boxesAgreeWithAPlainImplementationOnRandomData() {
		Random random = new Random(15);
		for (int round = 0; round < 60; round++) {
			agrees(random, () -> new Box(random.nextInt(50), random.nextInt(50), 10 + random.nextInt(40), 10 + random.nextInt(40)),
					box -> new Box(box.x() + random.nextInt(9), box.y() + random.nextInt(9), box.width(), box.height()), Box::iou, new Voc2007(), new Voc2010());
		}
	}

	@Test
	void turnedBoxesAgreeWithAPlainImplementationOnRandomData() {
		Random random = new Random(16);
		for (int round = 0; round < 60; round++) {
			agrees(random, () -> new RotatedBox(random.nextInt(90), random.nextInt(90), 20 + random.nextInt(40), 10 + random.nextInt(30), random.nextDouble() * 3),
					box -> new RotatedBox(box.centerX() + random.nextInt(5), box.centerY() + random.nextInt(5), box.width(), box.height(),
							box.angle() + random.nextGaussian() * 0.1), PlainOverlap::iou, new RotatedBoxes());
		}
	}

	private static <S extends Geometry> void agrees(Random random, Supplier<S> object, UnaryOperator<S> near, ToDoubleBiFunction<S, S> iou, Metric... metrics) {
		MemorySource truth = new MemorySource("cat");
		MemorySource prediction = new MemorySource("cat");
		List<Thing<S>> objects = new ArrayList<>();
		List<Thing<S>> detections = new ArrayList<>();
		for (int image = 0; image < 6; image++) {
			truth.item("i" + image);
			prediction.item("i" + image);
			for (int n = random.nextInt(7); n > 0; n--) {
				Thing<S> thing = new Thing<>(image, object.get(), random.nextInt(4) == 0, 1);
				objects.add(thing);
				truth.add("cat", thing.shape()).getAttributes().put("difficult", new AttributeValue.Flag(thing.difficult()));
				for (int d = random.nextInt(4); d > 0; d--) {
					// No two scores are the same, as nothing says which of two comes first.
					Thing<S> detection = new Thing<>(image, near.apply(thing.shape()), false, random.nextDouble());
					detections.add(detection);
					prediction.add("cat", detection.shape(), detection.score());
				}
			}
		}
		for (Metric metric : metrics) {
			assertEquals(plain(objects, detections, iou, metric instanceof Voc2010), ap(metric, truth, prediction), 1e-9);
		}
	}

	/** voc_eval.m, one detection after the other. */
	private static <S> double plain(List<Thing<S>> objects, List<Thing<S>> detections, ToDoubleBiFunction<S, S> iou, boolean area) {
		double wanted = objects.stream().filter(one -> !one.difficult()).count();
		List<double[]> points = new ArrayList<>();
		Set<Thing<S>> found = new HashSet<>();
		double right = 0;
		double wrong = 0;
		for (Thing<S> detection : detections.stream().sorted(Comparator.comparingDouble(one -> -one.score())).toList()) {
			Thing<S> nearest = objects.stream().filter(one -> one.image() == detection.image())
					.max(Comparator.comparingDouble(one -> iou.applyAsDouble(detection.shape(), one.shape()))).orElse(null);
			if (nearest == null || iou.applyAsDouble(detection.shape(), nearest.shape()) < 0.5) {
				wrong++;
			} else if (!nearest.difficult()) {
				if (found.add(nearest)) {
					right++;
				} else {
					wrong++;
				}
			}
			points.add(new double[] { right / wanted, right + wrong == 0 ? 0 : right / (right + wrong) });
		}
		if (wanted == 0) {
			return Double.NaN;
		}
		double sum = 0;
		if (area) {
			double before = 0;
			for (double recall : points.stream().mapToDouble(point -> point[0]).distinct().toArray()) {
				sum += (recall - before) * best(points, recall);
				before = recall;
			}
			return sum;
		}
		for (int level = 0; level <= 10; level++) {
			sum += best(points, level * 0.1) / 11;
		}
		return sum;
	}

	private static double best(List<double[]> points, double recall) {
		return points.stream().filter(point -> point[0] >= recall).mapToDouble(point -> point[1]).max().orElse(0);
	}
}

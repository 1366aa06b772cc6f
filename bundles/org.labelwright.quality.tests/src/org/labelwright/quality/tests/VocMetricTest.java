/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.labelwright.geometry.Box;
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
}

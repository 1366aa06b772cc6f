/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Cuboid;
import org.labelwright.geometry.Quaternion;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.internal.metrics.KittiMetric;
import org.labelwright.quality.internal.metrics.NuscenesMetric;
import org.labelwright.quality.metrics.EvaluationResult;
import org.labelwright.quality.metrics.Tasks;

/** KITTI and nuScenes. */
class CuboidMetricsTest {

	private static final double EXACT = 1e-9;

	private static Cuboid cuboid(double x, double length, double yaw) {
		return new Cuboid(x, 0, 0, length, 2, 1.5, Quaternion.ofYaw(yaw));
	}

	private static MemorySource cars(int count) {
		MemorySource source = new MemorySource("Car");
		for (int i = 0; i < count; i++) {
			source.item("i" + i).add("Car", cuboid(10, 4, 0));
		}
		return source;
	}

	private static Map<String, Double> kitti(MemorySource truth, MemorySource prediction, String... options) {
		return MemorySource.evaluate(new KittiMetric(), Tasks.DETECTION_3D, truth, prediction, options).metrics();
	}

	@Test
	void perfectKittiDetectionsHaveOne() {
		MemorySource prediction = new MemorySource("Car");
		for (int i = 0; i < 80; i++) {
			prediction.item("i" + i).add("Car", cuboid(10, 4, 0), 1 - i / 100.0);
		}
		Map<String, Double> metrics = kitti(cars(80), prediction);
		for (String difficulty : new String[] { "easy", "moderate", "hard" }) {
			assertEquals(1, metrics.get("AP3D_R40_" + difficulty), EXACT);
			assertEquals(1, metrics.get("APBEV_R11_" + difficulty), EXACT);
		}
		assertFalse(metrics.containsKey("AP2D_R40_easy"), "no object has a box in an image");
	}

	@Test
	void kittiPrecisionIsReadAtTheScoresWhereRecallGrows() {
		MemorySource prediction = new MemorySource("Car");
		for (int i = 0; i < 80; i++) {
			prediction.item("i" + i);
			if (i < 40) {
				prediction.add("Car", cuboid(10, 4, 0), 1 - i / 100.0);
				// As many false alarms, each a little less sure than what is right.
				prediction.add("Car", cuboid(50, 4, 0), 1 - i / 100.0 - 0.001);
			}
		}
		Map<String, Double> metrics = kitti(cars(80), prediction);
		// Half of the objects: 21 of 41 levels; at the k-th of them k right and k - 1 wrong, the first alone is wholly right.
		double[] precisions = new double[41];
		double[] scoresAt = { 1, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34, 36, 38, 40 };
		for (int level = 0; level < scoresAt.length; level++) {
			precisions[level] = scoresAt[level] / (2 * scoresAt[level] - 1);
		}
		double forty = 0;
		double eleven = 0;
		for (int i = 0; i < 41; i++) {
			forty += i == 0 ? 0 : precisions[i] / 40;
			eleven += i % 4 == 0 ? precisions[i] / 11 : 0;
		}
		assertEquals(forty, metrics.get("AP3D_R40_easy"), EXACT);
		assertEquals(eleven, metrics.get("AP3D_R11_easy"), EXACT);
	}

	@Test
	void kittiTellsSpaceFromTheViewFromAbove() {
		MemorySource prediction = new MemorySource("Car");
		for (int i = 0; i < 80; i++) {
			// Half a metre too high: 1 of 2 metres in common, so 0.5 in space, but all seen from above.
			prediction.item("i" + i).add("Car", new Cuboid(10, 0, 0.5, 4, 2, 1.5, Quaternion.ofYaw(Math.PI)), 1 - i / 100.0);
		}
		Map<String, Double> metrics = kitti(cars(80), prediction);
		assertEquals(0, metrics.get("AP3D_R40_easy"), EXACT);
		assertEquals(1, metrics.get("APBEV_R40_easy"), EXACT);
		assertEquals(1, kitti(cars(80), prediction, "iou", "0.49").get("AP3D_R40_easy"), EXACT);
	}

	@Test
	void hardObjectsNeedNotBeFoundWhereOnlyEasyOnesCount() {
		MemorySource truth = new MemorySource("Car", "Van", "DontCare");
		MemorySource prediction = new MemorySource("Car", "Van", "DontCare");
		for (int i = 0; i < 80; i++) {
			truth.item("i" + i);
			prediction.item("i" + i);
			see(truth.add("Car", cuboid(10, 4, 0)), "0 0 50 50", 0);
			see(prediction.add("Car", cuboid(10, 4, 0), 0.9 - i / 1000.0), "0 0 50 50", 0);
			// Occluded, and not found.
			see(truth.add("Car", cuboid(20, 4, 0)), "60 0 110 50", 1);
			// A van that was taken for a car, and a car where nobody cares, do no harm.
			see(truth.add("Van", cuboid(30, 4, 0)), "200 0 250 50", 0);
			see(prediction.add("Car", cuboid(30, 4, 0), 0.95 - i / 1000.0), "200 0 250 50", 0);
			truth.add("DontCare", new Box(300, 0, 100, 100));
			see(prediction.add("Car", cuboid(60, 4, 0), 0.95 - i / 1000.0), "310 10 360 60", 0);
		}
		Map<String, Double> car = MemorySource.evaluate(new KittiMetric(), Tasks.DETECTION_3D, truth, prediction).perClass().get("Car");
		assertEquals(1, car.get("AP2D_R40_easy"), EXACT);
		// Half of the moderate ones is found: levels 1 to 20 of 40.
		assertEquals(0.5, car.get("AP2D_R40_moderate"), EXACT);
		// In space nobody knows where not to care: at the first score 80 alarms come before.
		assertEquals(0.5, car.get("AP3D_R40_easy"), 1e-3);
	}

	private static void see(Annotation annotation, String bbox, int occluded) {
		annotation.getAttributes().put("bbox", new AttributeValue.Text(bbox));
		annotation.getAttributes().put("occluded", new AttributeValue.Numeric(occluded));
	}

	private static EvaluationResult nuscenes(MemorySource truth, MemorySource prediction, String... options) {
		return MemorySource.evaluate(new NuscenesMetric(), Tasks.DETECTION_3D, truth, prediction, options);
	}

	private static void moves(Annotation annotation, double vx, String attribute) {
		annotation.getAttributes().put("vx", new AttributeValue.Numeric(vx));
		annotation.getAttributes().put("vy", new AttributeValue.Numeric(0));
		annotation.getAttributes().put("attribute", new AttributeValue.Text(attribute));
	}

	@Test
	void nuscenesByHand() {
		MemorySource truth = new MemorySource("car").item("1");
		moves(truth.add("car", cuboid(10, 4, 0)), 5, "vehicle.moving");
		MemorySource prediction = new MemorySource("car").item("1");
		// 1.5 m off, half as long, turned by 0.1, 0.25 m/s too fast, and parked.
		moves(prediction.add("car", cuboid(11.5, 2, 2 * Math.PI - 0.1), 0.8), 5.25, "vehicle.parked");
		EvaluationResult result = nuscenes(truth, prediction);
		Map<String, Double> metrics = result.metrics();
		// Found within 2 and 4 metres, not within 0.5 and 1.
		assertEquals(0, result.perClass().get("car").get("AP@1.0"), EXACT);
		assertEquals(1, result.perClass().get("car").get("AP@2.0"), EXACT);
		assertEquals(0.5, metrics.get("mAP"), EXACT);
		assertEquals(1.5, metrics.get("mATE"), EXACT);
		assertEquals(0.5, metrics.get("mASE"), EXACT);
		assertEquals(0.1, metrics.get("mAOE"), EXACT);
		assertEquals(0.25, metrics.get("mAVE"), EXACT);
		assertEquals(1, metrics.get("mAAE"), EXACT);
		assertEquals((5 * 0.5 + 0 + 0.5 + 0.9 + 0.75 + 0) / 10, metrics.get("NDS"), EXACT);
	}

	@Test
	void theDirectionOfABarrierIsTheSameBothWays() {
		MemorySource truth = new MemorySource("barrier", "traffic_cone").item("1");
		truth.add("barrier", cuboid(10, 4, 0));
		truth.add("traffic_cone", cuboid(20, 1, 0));
		MemorySource prediction = new MemorySource("barrier", "traffic_cone").item("1");
		prediction.add("barrier", cuboid(10, 4, Math.PI), 0.8);
		prediction.add("traffic_cone", cuboid(20, 1, 1), 0.8);
		EvaluationResult result = nuscenes(truth, prediction);
		assertEquals(0, result.metrics().get("mAOE"), EXACT);
		assertEquals(Double.NaN, result.perClass().get("traffic_cone").get("AOE"));
		assertEquals(Double.NaN, result.metrics().get("mAVE"));
	}

	@Test
	void precisionBetweenTwoLevelsOfRecallIsInterpolated() {
		MemorySource truth = new MemorySource("car").item("1");
		truth.add("car", cuboid(10, 4, 0));
		truth.item("2").add("car", cuboid(10, 4, 0));
		MemorySource prediction = new MemorySource("car").item("1");
		prediction.add("car", cuboid(10, 4, 0), 0.9);
		prediction.item("2").add("car", cuboid(40, 4, 0), 0.8);
		prediction.add("car", cuboid(10, 4, 0), 0.7);
		// Precision 1 up to recall 0.5, where the last detection of that recall has 1/2, and from there to 2/3 at recall 1.
		double sum = 0;
		for (int level = 11; level <= 100; level++) {
			double recall = level * 0.01;
			double precision = recall < 0.5 ? 1 : 0.5 + (2.0 / 3 - 0.5) * (recall - 0.5) / 0.5;
			sum += precision - 0.1;
		}
		assertEquals(sum / 90 / 0.9, nuscenes(truth, prediction).metrics().get("mAP"), EXACT);
	}

	@Test
	void aClassThatIsNotFoundHasTheWorstErrors() {
		MemorySource truth = new MemorySource("car").item("1");
		truth.add("car", cuboid(10, 4, 0));
		Map<String, Double> metrics = nuscenes(truth, new MemorySource("car").item("1")).metrics();
		assertEquals(0, metrics.get("mAP"), EXACT);
		assertEquals(1, metrics.get("mATE"), EXACT);
		assertEquals(0, metrics.get("NDS"), EXACT);
	}

	@Test
	void tooManyDetectionsAreRefused() {
		MemorySource truth = new MemorySource("car").item("1");
		MemorySource prediction = new MemorySource("car").item("1");
		prediction.add("car", cuboid(10, 4, 0), 0.9);
		prediction.add("car", cuboid(10, 4, 0), 0.9);
		assertThrows(UncheckedIOException.class, () -> nuscenes(truth, prediction, "max-boxes", "1"));
	}

	/** KITTI's average orientation similarity: half of the cars are turned the other way, so each level has half of the precision. */
	@Test
	void kittiJudgesHowObjectsAreTurnedToTheCamera() {
		MemorySource truth = new MemorySource("Car");
		MemorySource prediction = new MemorySource("Car");
		for (int i = 0; i < 80; i++) {
			truth.item("i" + i);
			prediction.item("i" + i);
			see(truth.add("Car", cuboid(10, 4, 0)), "0 0 50 50", 0);
			turn(truth, 0.5);
			see(prediction.add("Car", cuboid(10, 4, 0), 1 - i / 100.0), "0 0 50 50", 0);
			turn(prediction, i % 2 == 0 ? 0.5 : 0.5 + Math.PI);
		}
		Map<String, Double> metrics = kitti(truth, prediction);
		assertEquals(1, metrics.get("AP2D_R40_easy"), EXACT);
		// Of an odd number of detections the half that is right is the larger one; raised to the best that comes after.
		assertEquals(0.5, metrics.get("AOS_R40_easy"), 0.05);
		assertFalse(kitti(cars(3), cars(3)).containsKey("AOS_R40_easy"), "nothing says how it is turned");
	}

	private static void turn(MemorySource source, double alpha) {
		source.document().getAnnotations().getLast().getAttributes().put("alpha", new AttributeValue.Numeric(alpha));
	}

	@Test
	void whatIsFarOrNotHitIsNotJudgedByNuscenes() {
		MemorySource truth = new MemorySource("car", "pedestrian").item("1");
		truth.add("car", cuboid(49, 4, 0));
		truth.add("car", cuboid(51, 4, 0));
		truth.add("car", cuboid(20, 4, 0)).getAttributes().put("num_lidar_pts", new AttributeValue.Numeric(0));
		truth.add("pedestrian", cuboid(41, 1, 0));
		MemorySource prediction = new MemorySource("car", "pedestrian").item("1");
		prediction.add("car", cuboid(49, 4, 0), 0.5);
		prediction.add("car", cuboid(60, 4, 0), 0.9);
		assertEquals(1, nuscenes(truth, prediction, "ranges", "true").perClass().get("car").get("AP"), EXACT);
		// One of three found, after a false alarm: precision rises to a half at recall 1/3 and ends there.
		double sum = 0;
		for (int level = 11; level <= 33; level++) {
			sum += Math.max(0, 0.5 * (level * 0.01) * 3 - 0.1);
		}
		assertEquals(sum / 90 / 0.9, nuscenes(truth, prediction).perClass().get("car").get("AP@1.0"), EXACT);
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.labelwright.geometry.Cuboid;
import org.labelwright.geometry.Quaternion;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.internal.metrics.NuscenesMetric;
import org.labelwright.quality.metrics.EvaluationResult;
import org.labelwright.quality.metrics.Tasks;

/** nuScenes' figures against a plain reading of nuscenes-devkit (algo.py), on random scenes. */
class PlainNuscenesTest {

	private static final double[] DISTANCES = { 0.5, 1, 2, 4 };

	/** An object or a detection of the slow implementation. */
	private record Thing(int scene, double x, double y, double[] size, double yaw, double vx, String attribute, double score) {

		double distance(Thing other) {
			return Math.hypot(x - other.x, y - other.y);
		}

		void addTo(MemorySource source, boolean scored) {
			Cuboid cuboid = new Cuboid(x, y, 0, size[0], size[1], size[2], Quaternion.ofYaw(yaw));
			Annotation annotation = scored ? source.add("car", cuboid, score) : source.add("car", cuboid);
			annotation.getAttributes().put("vx", new AttributeValue.Numeric(vx));
			annotation.getAttributes().put("vy", new AttributeValue.Numeric(0));
			if (!attribute.isEmpty()) {
				annotation.getAttributes().put("attribute", new AttributeValue.Text(attribute));
			}
		}

		/** Translation, scale, orientation, velocity and attribute error; NaN where the object has no attribute. */
		double[] errors(Thing object) {
			double common = 1;
			double mine = 1;
			double its = 1;
			for (int i = 0; i < 3; i++) {
				common *= Math.min(size[i], object.size[i]);
				mine *= size[i];
				its *= object.size[i];
			}
			double turn = Math.acos(Math.cos(yaw - object.yaw));
			return new double[] { distance(object), 1 - common / (mine + its - common), turn, Math.abs(vx - object.vx),
					object.attribute.isEmpty() ? Double.NaN : attribute.equals(object.attribute) ? 0 : 1 };
		}
	}

	@Test
	void agreesWithThePlainReadingOnRandomScenes() {
		Random random = new Random(24);
		for (int round = 0; round < 30; round++) {
			MemorySource truth = new MemorySource("car");
			MemorySource prediction = new MemorySource("car");
			List<Thing> objects = new ArrayList<>();
			List<Thing> detections = new ArrayList<>();
			for (int scene = 0; scene < 6; scene++) {
				truth.item("s" + scene);
				prediction.item("s" + scene);
				for (int n = 1 + random.nextInt(6); n > 0; n--) {
					Thing object = new Thing(scene, random.nextInt(20), random.nextInt(20), size(random), random.nextDouble() * 6 - 3, random.nextInt(5),
							new String[] { "", "moving", "parked" }[random.nextInt(3)], 1);
					objects.add(object);
					object.addTo(truth, false);
					for (int d = random.nextInt(3); d > 0; d--) {
						Thing detection = new Thing(scene, object.x() + random.nextGaussian(), object.y() + random.nextGaussian(), size(random),
								object.yaw() + random.nextGaussian(), object.vx() + random.nextGaussian(), random.nextBoolean() ? "moving" : "parked", random.nextDouble());
						detections.add(detection);
						detection.addTo(prediction, true);
					}
				}
			}
			EvaluationResult result = MemorySource.evaluate(new NuscenesMetric(), Tasks.DETECTION_3D, truth, prediction);
			double mean = 0;
			for (double within : DISTANCES) {
				double precision = precision(objects, detections, within);
				assertEquals(precision, result.perClass().get("car").get("AP@" + within), 1e-9);
				mean += precision / 4;
			}
			assertEquals(mean, result.metrics().get("mAP"), 1e-9);
			double[] errors = errors(objects, detections);
			double score = 5 * mean;
			String[] names = { "mATE", "mASE", "mAOE", "mAVE", "mAAE" };
			for (int e = 0; e < names.length; e++) {
				assertEquals(errors[e], result.metrics().get(names[e]), 1e-9, names[e]);
				score += 1 - Math.min(1, errors[e]);
			}
			assertEquals(score / 10, result.metrics().get("NDS"), 1e-9);
		}
	}

	private static double[] size(Random random) {
		return new double[] { 3 + random.nextDouble(), 1 + random.nextDouble(), 1 + random.nextDouble() };
	}

	/** The objects that the detections found, by falling score; null for those that found none. */
	private static List<Thing> found(List<Thing> objects, List<Thing> ordered, double within) {
		Set<Thing> taken = new HashSet<>();
		List<Thing> found = new ArrayList<>();
		for (Thing detection : ordered) {
			Thing nearest = objects.stream().filter(one -> one.scene() == detection.scene() && !taken.contains(one))
					.min(Comparator.comparingDouble(detection::distance)).filter(one -> detection.distance(one) < within).orElse(null);
			taken.add(nearest);
			found.add(nearest);
		}
		return found;
	}

	private static List<Thing> ordered(List<Thing> detections) {
		return detections.stream().sorted(Comparator.comparingDouble(one -> -one.score())).toList();
	}

	private static double precision(List<Thing> objects, List<Thing> detections, double within) {
		List<Thing> found = found(objects, ordered(detections), within);
		List<double[]> points = new ArrayList<>();
		double right = 0;
		for (int i = 0; i < found.size(); i++) {
			right += found.get(i) == null ? 0 : 1;
			points.add(new double[] { right / objects.size(), right / (i + 1) });
		}
		if (right == 0) {
			return 0;
		}
		double sum = 0;
		for (int level = 11; level <= 100; level++) {
			sum += Math.max(0, between(points, level / 100.0, 0) - 0.1) / 0.9;
		}
		return sum / 90;
	}

	/** numpy.interp over points whose first number does not fall; of points at the same place the last holds. */
	private static double between(List<double[]> points, double x, double right) {
		double[] below = null;
		for (double[] point : points) {
			if (point[0] > x + 1e-12) {
				return below == null ? point[1] : below[1] + (point[1] - below[1]) * (x - below[0]) / (point[0] - below[0]);
			}
			below = point;
		}
		return below[0] > x - 1e-12 ? below[1] : right;
	}

	/** The mean error of all that was found so far, as a function of the score, read at each level of recall that was reached. */
	private static double[] errors(List<Thing> objects, List<Thing> detections) {
		List<Thing> ordered = ordered(detections);
		List<Thing> found = found(objects, ordered, 2);
		List<double[]> scoreAtRecall = new ArrayList<>();
		double right = 0;
		for (int i = 0; i < found.size(); i++) {
			right += found.get(i) == null ? 0 : 1;
			scoreAtRecall.add(new double[] { right / objects.size(), ordered.get(i).score() });
		}
		double[] means = new double[5];
		for (int e = 0; e < 5; e++) {
			List<double[]> meanAtScore = new ArrayList<>();
			double sum = 0;
			int count = 0;
			for (int i = 0; i < found.size(); i++) {
				if (found.get(i) != null) {
					double error = ordered.get(i).errors(found.get(i))[e];
					sum += Double.isNaN(error) ? 0 : error;
					count += Double.isNaN(error) ? 0 : 1;
					meanAtScore.addFirst(new double[] { ordered.get(i).score(), count == 0 ? 0 : sum / count });
				}
			}
			boolean defined = count > 0;
			List<Double> atLevels = new ArrayList<>();
			for (int level = 11; level <= 100; level++) {
				double score = right == 0 ? 0 : between(scoreAtRecall, level / 100.0, 0);
				if (score > 0) {
					atLevels.add(defined ? between(meanAtScore, score, meanAtScore.getLast()[1]) : 1);
				}
			}
			means[e] = atLevels.isEmpty() ? 1 : atLevels.stream().mapToDouble(v -> v).average().orElseThrow();
		}
		return means;
	}
}

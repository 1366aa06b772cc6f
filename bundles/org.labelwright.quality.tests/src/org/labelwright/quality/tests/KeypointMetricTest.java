/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoint.Visibility;
import org.labelwright.geometry.Keypoints;
import org.labelwright.model.ontology.Joint;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.Skeleton;
import org.labelwright.quality.internal.metrics.CocoKeypoints;
import org.labelwright.quality.metrics.Tasks;

class KeypointMetricTest {

	private static final double EXACT = 1e-12;

	/** Two points at opposite corners of a box of 40 x 40, each with the sigma 0.1. */
	private static MemorySource source() {
		MemorySource source = new MemorySource("arm");
		Skeleton skeleton = OntologyFactory.eINSTANCE.createSkeleton();
		for (int i = 0; i < 2; i++) {
			Joint joint = OntologyFactory.eINSTANCE.createJoint();
			joint.setSigma(0.1);
			skeleton.getJoints().add(joint);
		}
		source.ontology().getSkeletons().add(skeleton);
		source.ontology().getClasses().getFirst().setSkeleton(skeleton);
		return source.item("1");
	}

	private static Keypoints points(Visibility second, double... xy) {
		List<Keypoint> points = new ArrayList<>();
		for (int i = 0; i < xy.length; i += 2) {
			points.add(new Keypoint(xy[i], xy[i + 1], i == 0 ? Visibility.VISIBLE : second));
		}
		return new Keypoints(points);
	}

	private static Map<String, Double> evaluate(MemorySource truth, MemorySource prediction) {
		return MemorySource.evaluate(new CocoKeypoints(), Tasks.KEYPOINTS, truth, prediction).metrics();
	}

	/** How far a point may be off for a similarity, where the area is 1600 and the sigma 0.1. */
	private static double offset(double similarity) {
		return Math.sqrt(-Math.log(similarity) * 2 * 1600 * 0.04);
	}

	@Test
	void tenFiguresOverTheSimilarity() {
		MemorySource truth = source();
		truth.add("arm", points(Visibility.VISIBLE, 10, 10, 50, 50));
		MemorySource prediction = source();
		// One point is right, the other has 0.46: the mean is 0.73, enough for 0.5, 0.55, ... 0.7.
		prediction.add("arm", points(Visibility.VISIBLE, 10, 10, 50 + offset(0.46), 50), 0.9);
		Map<String, Double> metrics = evaluate(truth, prediction);
		assertEquals(List.of("AP", "AP50", "AP75", "APm", "APl", "AR", "AR50", "AR75", "ARm", "ARl"), List.copyOf(metrics.keySet()));
		assertEquals(0.5, metrics.get("AP"), EXACT);
		assertEquals(1, metrics.get("AP50"), EXACT);
		assertEquals(0, metrics.get("AP75"), EXACT);
		assertEquals(0.5, metrics.get("ARm"), EXACT);
		assertEquals(-1, metrics.get("APl"));
	}

	@Test
	void pointsThatAreNotLabelledDoNotCount() {
		MemorySource truth = source();
		truth.add("arm", points(Visibility.OCCLUDED, 10, 10, 50, 50));
		truth.item("2").add("arm", points(Visibility.ABSENT, 10, 10, 0, 0)).setOrigin("{\"coco\":{\"raw\":{\"area\":1600}}}");
		MemorySource prediction = source();
		prediction.add("arm", points(Visibility.VISIBLE, 10, 10, 50, 50), 0.9);
		prediction.item("2").add("arm", points(Visibility.VISIBLE, 10, 10, 90, 90), 0.8);
		assertEquals(1, evaluate(truth, prediction).get("AP"), EXACT);
	}

	@Test
	void anObjectWithoutPointsIsIgnored() {
		MemorySource truth = source();
		truth.add("arm", points(Visibility.VISIBLE, 10, 10, 50, 50));
		truth.item("2").add("arm", new Keypoints(List.of(new Keypoint(0, 0, Visibility.ABSENT), new Keypoint(0, 0, Visibility.ABSENT))))
				.setOrigin("{\"coco\":{\"raw\":{\"area\":1600,\"bbox\":[10,10,40,40],\"num_keypoints\":0}}}");
		MemorySource prediction = source();
		prediction.add("arm", points(Visibility.VISIBLE, 10, 10, 50, 50), 0.8);
		// Within twice the box of the object without points, so it found that.
		prediction.item("2").add("arm", points(Visibility.VISIBLE, 20, 20, 40, 60), 0.9);
		assertEquals(1, evaluate(truth, prediction).get("AP"), EXACT);
	}

	/** A pose of three points, with the box and area of its object. */
	private record Pose(double[] x, double[] y, boolean[] labelled, double[] box, double area) {

		private static final double[] SIGMAS = { 0.05, 0.1, 0.2 };

		static Pose random(Random random) {
			double[] x = new double[3];
			double[] y = new double[3];
			boolean[] labelled = new boolean[3];
			double[] box = { random.nextInt(50), random.nextInt(50), 10 + random.nextInt(90), 10 + random.nextInt(90) };
			for (int i = 0; i < 3; i++) {
				x[i] = box[0] + random.nextDouble() * box[2];
				y[i] = box[1] + random.nextDouble() * box[3];
				labelled[i] = random.nextInt(3) > 0;
			}
			return new Pose(x, y, labelled, box, box[2] * box[3] * 0.6);
		}

		/** Detections have all their points. Their area is that of the box around these. */
		Pose near(Random random) {
			double[] nearX = x.clone();
			double[] nearY = y.clone();
			for (int i = 0; i < 3; i++) {
				nearX[i] += random.nextGaussian() * 5;
				nearY[i] += random.nextGaussian() * 5;
			}
			double width = Arrays.stream(nearX).max().getAsDouble() - Arrays.stream(nearX).min().getAsDouble();
			double height = Arrays.stream(nearY).max().getAsDouble() - Arrays.stream(nearY).min().getAsDouble();
			return new Pose(nearX, nearY, new boolean[] { true, true, true }, box, width * height);
		}

		boolean isEmpty() {
			return !labelled[0] && !labelled[1] && !labelled[2];
		}

		/** Object keypoint similarity as computeOks() of pycocotools has it. */
		double similarity(Pose object) {
			double sum = 0;
			int count = 0;
			for (int i = 0; i < 3; i++) {
				double dx = x[i] - object.x[i];
				double dy = y[i] - object.y[i];
				if (object.isEmpty()) {
					dx = Math.max(0, object.box[0] - object.box[2] - x[i]) + Math.max(0, x[i] - (object.box[0] + object.box[2] * 2));
					dy = Math.max(0, object.box[1] - object.box[3] - y[i]) + Math.max(0, y[i] - (object.box[1] + object.box[3] * 2));
				}
				if (object.isEmpty() || object.labelled[i]) {
					sum += Math.exp(-(dx * dx + dy * dy) / (8 * SIGMAS[i] * SIGMAS[i] * object.area));
					count++;
				}
			}
			return sum / count;
		}

		Keypoints keypoints() {
			List<Keypoint> points = new ArrayList<>();
			for (int i = 0; i < 3; i++) {
				points.add(new Keypoint(x[i], y[i], labelled[i] ? Visibility.VISIBLE : Visibility.ABSENT));
			}
			return new Keypoints(points);
		}
	}

	private static MemorySource poses() {
		MemorySource source = new MemorySource("arm");
		Skeleton skeleton = OntologyFactory.eINSTANCE.createSkeleton();
		for (double sigma : Pose.SIGMAS) {
			Joint joint = OntologyFactory.eINSTANCE.createJoint();
			joint.setSigma(sigma);
			skeleton.getJoints().add(joint);
		}
		source.ontology().getSkeletons().add(skeleton);
		source.ontology().getClasses().getFirst().setSkeleton(skeleton);
		return source;
	}

	@Test
	void agreesWithAPlainImplementationOnRandomPoses() {
		Random random = new Random(13);
		for (int round = 0; round < 40; round++) {
			MemorySource truth = poses();
			MemorySource prediction = poses();
			List<PlainCoco.Thing<Pose>> objects = new ArrayList<>();
			List<PlainCoco.Thing<Pose>> detections = new ArrayList<>();
			for (int image = 0; image < 6; image++) {
				truth.item("i" + image);
				prediction.item("i" + image);
				for (int n = random.nextInt(6); n > 0; n--) {
					Pose pose = Pose.random(random);
					objects.add(new PlainCoco.Thing<>(image, "arm", pose, pose.area(), false, pose.isEmpty(), 1));
					truth.add("arm", pose.keypoints()).setOrigin("{\"coco\":{\"raw\":{\"area\":" + pose.area() + ",\"bbox\":" + Arrays.toString(pose.box()) + "}}}");
					for (int d = random.nextInt(5); d > 0; d--) {
						Pose near = pose.near(random);
						double score = random.nextInt(10) / 10.0;
						detections.add(new PlainCoco.Thing<>(image, "arm", near, near.area(), false, false, score));
						prediction.add("arm", near.keypoints(), score);
					}
				}
			}
			Map<String, Double> metrics = evaluate(truth, prediction);
			PlainCoco<Pose> plain = new PlainCoco<>(List.of("arm"), objects, detections, Pose::similarity, Pose::similarity);
			assertEquals(plain.precision(0, 1e10, 20, -1), metrics.get("AP"), 1e-9);
			assertEquals(plain.precision(0, 1e10, 20, 0.5), metrics.get("AP50"), 1e-9);
			assertEquals(plain.precision(0, 1e10, 20, 0.75), metrics.get("AP75"), 1e-9);
			assertEquals(plain.precision(1024, 9216, 20, -1), metrics.get("APm"), 1e-9);
			assertEquals(plain.recall(0, 1e10, 20, -1), metrics.get("AR"), 1e-9);
			assertEquals(plain.recall(0, 1e10, 20, 0.5), metrics.get("AR50"), 1e-9);
			assertEquals(plain.recall(1024, 9216, 20, -1), metrics.get("ARm"), 1e-9);
		}
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.labelwright.core.BadInputException;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoints;
import org.labelwright.model.ontology.Joint;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.quality.metrics.EvaluatedItem;
import org.labelwright.quality.metrics.EvaluationSetup;

/**
 * COCO's figures for key points: COCOeval with iouType keypoints, over object keypoint similarity. Each class has the
 * sigmas of its skeleton; where that has none, seventeen points have those of COCO's persons, and other numbers of
 * points one over their number.
 */
public final class CocoKeypoints extends CocoMetric {

	private static final double[] COCO_SIGMAS = { .026, .025, .025, .035, .035, .079, .079, .072, .072, .062, .062, .107, .107, .087, .087,
			.089, .089 };

	@Override
	int most() {
		return 20;
	}

	@Override
	List<Figure> figures() {
		int any = Figure.ALL_THRESHOLDS;
		return List.of(new Figure("AP", true, 0, most(), any), new Figure("AP50", true, 0, most(), AT_50), new Figure("AP75", true, 0, most(), AT_75),
				new Figure("APm", true, 2, most(), any), new Figure("APl", true, 3, most(), any), new Figure("AR", false, 0, most(), any),
				new Figure("AR50", false, 0, most(), AT_50), new Figure("AR75", false, 0, most(), AT_75), new Figure("ARm", false, 2, most(), any),
				new Figure("ARl", false, 3, most(), any));
	}

	@Override
	Shapes shapes(EvaluationSetup setup) {
		return new Points(setup);
	}

	/** @param visible how many of the points are labelled */
	private record Pose(double[] x, double[] y, boolean[] labelled, int visible) {
	}

	private static final class Points implements Shapes {

		private final EvaluationSetup setup;

		Points(EvaluationSetup setup) {
			this.setup = setup;
		}

		@Override
		public boolean has(CocoFacts one) {
			return one.annotation().getGeometry() instanceof Keypoints || !one.raw("keypoints").isEmpty();
		}

		private static Pose pose(CocoFacts one) {
			List<double[]> points = new ArrayList<>();
			if (one.annotation().getGeometry() instanceof Keypoints keypoints) {
				for (Keypoint point : keypoints.keypoints()) {
					points.add(new double[] { point.x(), point.y(), point.visibility() == Keypoint.Visibility.ABSENT ? 0 : 1 });
				}
			} else {
				JsonNode raw = one.raw("keypoints");
				for (int i = 0; i + 2 < raw.size(); i += 3) {
					points.add(new double[] { raw.get(i).doubleValue(), raw.get(i + 1).doubleValue(), raw.get(i + 2).doubleValue() });
				}
			}
			boolean[] labelled = new boolean[points.size()];
			int visible = 0;
			for (int i = 0; i < labelled.length; i++) {
				labelled[i] = points.get(i)[2] > 0;
				visible += labelled[i] ? 1 : 0;
			}
			return new Pose(points.stream().mapToDouble(p -> p[0]).toArray(), points.stream().mapToDouble(p -> p[1]).toArray(), labelled, visible);
		}

		/** The box of the file, or the one around all points, as loadRes does for results. */
		private static Box box(CocoFacts one) {
			if (one.raw("bbox").size() == 4 && one.box().isPresent()) {
				return one.box().get();
			}
			Pose pose = pose(one);
			return Box.ofCorners(Arrays.stream(pose.x()).min().orElse(0), Arrays.stream(pose.y()).min().orElse(0), Arrays.stream(pose.x()).max().orElse(0),
					Arrays.stream(pose.y()).max().orElse(0));
		}

		/** Of an object without a box in the file: around the points that are labelled. */
		private static Box objectBox(CocoFacts one) {
			return one.box().orElse(new Box(0, 0, 0, 0));
		}

		@Override
		public GreedyMatching.Target target(CocoFacts object, EvaluatedItem item) throws IOException {
			JsonNode count = object.raw("num_keypoints");
			boolean empty = count.isNumber() ? count.intValue() == 0 : pose(object).visible() == 0;
			return new GreedyMatching.Target(objectArea(object), object.crowd(), object.crowd() || empty);
		}

		private static double objectArea(CocoFacts object) {
			return object.area().orElse(objectBox(object).area());
		}

		@Override
		public double area(CocoFacts detection, EvaluatedItem item) throws IOException {
			return detection.area().orElse(box(detection).area());
		}

		@Override
		public double[][] similarity(List<CocoFacts> detections, List<CocoFacts> objects, EvaluatedItem item) throws IOException {
			double[][] similarity = new double[detections.size()][objects.size()];
			for (int g = 0; g < objects.size(); g++) {
				Pose wanted = pose(objects.get(g));
				double[] sigmas = sigmas(objects.get(g).labelClass(), wanted.x().length);
				for (int d = 0; d < detections.size(); d++) {
					Pose found = pose(detections.get(d));
					if (found.x().length != wanted.x().length) {
						throw new BadInputException("An object in " + item.item().id() + " has " + wanted.x().length + " key points, a detection "
								+ found.x().length);
					}
					similarity[d][g] = similarity(wanted, found, objectBox(objects.get(g)), objectArea(objects.get(g)), sigmas);
				}
			}
			return similarity;
		}

		private double[] sigmas(String labelClass, int count) {
			LabelClass known = setup.classes().get(labelClass);
			if (known != null && known.getSkeleton() != null && known.getSkeleton().getJoints().size() == count
					&& known.getSkeleton().getJoints().stream().map(Joint::getSigma).allMatch(sigma -> sigma != null && sigma > 0)) {
				return known.getSkeleton().getJoints().stream().mapToDouble(Joint::getSigma).toArray();
			}
			double[] same = new double[count];
			Arrays.fill(same, 1.0 / count);
			return count == COCO_SIGMAS.length ? COCO_SIGMAS : same;
		}

		/** Over the labelled points; where none is, over how far each lies outside of twice the box. */
		private static double similarity(Pose wanted, Pose found, Box box, double area, double[] sigmas) {
			double sum = 0;
			int count = 0;
			for (int i = 0; i < sigmas.length; i++) {
				double dx;
				double dy;
				if (wanted.visible() > 0) {
					if (!wanted.labelled()[i]) {
						continue;
					}
					dx = found.x()[i] - wanted.x()[i];
					dy = found.y()[i] - wanted.y()[i];
				} else {
					dx = outside(found.x()[i], box.x() - box.width(), box.x() + box.width() * 2);
					dy = outside(found.y()[i], box.y() - box.height(), box.y() + box.height() * 2);
				}
				double variance = sigmas[i] * 2 * (sigmas[i] * 2);
				sum += Math.exp(-((dx * dx + dy * dy) / variance / (area + Math.ulp(1.0)) / 2));
				count++;
			}
			return sum / count;
		}

		private static double outside(double at, double from, double to) {
			return Math.max(0, from - at) + Math.max(0, at - to);
		}
	}
}

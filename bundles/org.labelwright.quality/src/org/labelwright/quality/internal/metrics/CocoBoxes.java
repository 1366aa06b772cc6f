/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import java.io.IOException;
import java.util.List;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometries;
import org.labelwright.quality.metrics.EvaluatedItem;
import org.labelwright.quality.metrics.EvaluationSetup;

/** COCO's figures for boxes: COCOeval with iouType bbox. */
public final class CocoBoxes extends CocoMetric {

	@Override
	Shapes shapes(EvaluationSetup setup) {
		return new Boxes();
	}

	/** Any shape with a box around it. */
	static final class Boxes implements Shapes {

		@Override
		public boolean has(CocoFacts one) {
			return one.box().isPresent();
		}

		private static Box box(CocoFacts one) {
			return one.box().orElseThrow();
		}

		@Override
		public GreedyMatching.Target target(CocoFacts object, EvaluatedItem item) throws IOException {
			double own = Geometries.area(object.annotation().getGeometry()).orElse(box(object).area());
			return new GreedyMatching.Target(object.area().orElse(own), object.crowd(), object.crowd());
		}

		@Override
		public double area(CocoFacts detection, EvaluatedItem item) throws IOException {
			return detection.area().orElse(box(detection).area());
		}

		@Override
		public double[][] similarity(List<CocoFacts> detections, List<CocoFacts> objects, EvaluatedItem item) throws IOException {
			Box[] targets = new Box[objects.size()];
			for (int g = 0; g < targets.length; g++) {
				targets[g] = box(objects.get(g));
			}
			double[][] similarity = new double[detections.size()][targets.length];
			for (int d = 0; d < similarity.length; d++) {
				Box detection = box(detections.get(d));
				for (int g = 0; g < targets.length; g++) {
					similarity[d][g] = Similarity.boxes(detection, targets[g], objects.get(g).crowd());
				}
			}
			return similarity;
		}
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.labelwright.core.BadInputException;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Rasterizer;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.metrics.EvaluatedItem;
import org.labelwright.quality.metrics.EvaluationSetup;

/** COCO's figures for instance segmentation: COCOeval with iouType segm. */
public final class CocoMasks extends CocoMetric {

	@Override
	Shapes shapes(EvaluationSetup setup) {
		return new Masks();
	}

	/** The pixels of a shape with an area, as COCO draws it. */
	static Mask mask(Annotation annotation, EvaluatedItem item) throws BadInputException {
		if (annotation.getGeometry() instanceof Mask mask) {
			if (item.item().width() > 0 && (mask.width() != item.item().width() || mask.height() != item.item().height())) {
				throw new BadInputException("The mask " + annotation.getId() + " of " + item.item().id() + " is " + mask.width() + " x "
						+ mask.height() + " pixels, the image " + item.item().width() + " x " + item.item().height());
			}
			return mask;
		}
		if (item.item().width() == 0 || item.item().height() == 0) {
			throw new BadInputException("The size of " + item.item().id() + " is not known, so its shapes cannot be compared by pixels");
		}
		return Rasterizer.mask(annotation.getGeometry(), item.item().width(), item.item().height());
	}

	static final class Masks implements Shapes {

		@Override
		public boolean has(CocoFacts one) {
			return one.annotation().getGeometry() != null && Geometries.area(one.annotation().getGeometry()).isPresent();
		}

		private static double areaOf(CocoFacts one, EvaluatedItem item) throws IOException {
			OptionalDouble area = one.area();
			return area.isPresent() ? area.getAsDouble() : mask(one.annotation(), item).area();
		}

		@Override
		public GreedyMatching.Target target(CocoFacts object, EvaluatedItem item) throws IOException {
			return new GreedyMatching.Target(areaOf(object, item), object.crowd(), object.crowd());
		}

		@Override
		public double area(CocoFacts detection, EvaluatedItem item) throws IOException {
			return areaOf(detection, item);
		}

		@Override
		public double[][] similarity(List<CocoFacts> detections, List<CocoFacts> objects, EvaluatedItem item) throws IOException {
			boolean[] crowd = new boolean[objects.size()];
			List<Mask> targets = new ArrayList<>();
			for (int g = 0; g < crowd.length; g++) {
				crowd[g] = objects.get(g).crowd();
				targets.add(mask(objects.get(g).annotation(), item));
			}
			List<Mask> masks = new ArrayList<>();
			for (CocoFacts detection : detections) {
				masks.add(mask(detection.annotation(), item));
			}
			return Similarity.masks(masks, targets, crowd);
		}
	}
}

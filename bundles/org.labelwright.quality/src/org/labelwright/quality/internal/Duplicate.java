/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Iou;
import org.labelwright.geometry.SpatialIndex;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.Check;

/** Finds annotations of one class that lie on each other so closely that they must be the same object. */
public final class Duplicate implements Check {

	private static final double SAME = 0.95;

	@Override
	public void run(Context context) {
		List<Annotation> annotations = context.document().getAnnotations();
		SpatialIndex<Annotation> earlier = new SpatialIndex<>();
		for (Annotation annotation : annotations) {
			Shapes.bounds(annotation).ifPresent(box -> {
				if (!annotation.isCrowd()) {
					Annotation[] twin = new Annotation[1];
					earlier.query(box, other -> {
						if (twin[0] == null && same(annotation, box, other)) {
							twin[0] = other;
						}
					});
					if (twin[0] != null) {
						context.report(annotation, "The annotation lies on another one of the same class; delete one of the two");
					}
					earlier.put(annotation, box);
				}
			});
		}
	}

	private static boolean same(Annotation one, Box box, Annotation other) {
		if (!Objects.equals(one.getLabelClass(), other.getLabelClass())
				|| one.getGeometry().kind() != other.getGeometry().kind()) {
			return false;
		}
		if (one.getGeometry().equals(other.getGeometry())) {
			return true;
		}
		// Cheap before exact: boxes that differ this much hold no twins.
		if (box.iou(Shapes.bounds(other).orElse(box)) < SAME / 2) {
			return false;
		}
		OptionalDouble iou = Iou.of(one.getGeometry(), other.getGeometry());
		return iou.isPresent() && iou.getAsDouble() >= SAME;
	}
}

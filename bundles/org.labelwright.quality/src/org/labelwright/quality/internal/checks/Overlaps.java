/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.checks;

import java.util.Locale;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.NoOverlap;
import org.labelwright.quality.Check;
import org.labelwright.quality.matching.Similarity;

/** Finds objects that overlap others more than their class allows. */
public final class Overlaps implements Check {

	@Override
	public void run(Context context) {
		Constraints.forEach(context, NoOverlap.class, (annotation, allowed) -> {
			for (Annotation other : context.document().getAnnotations()) {
				boolean judged = other != annotation && other.getGeometry() != null && Labels.isOneOf(context, other, allowed.getClasses());
				double iou = judged ? Similarity.ofShapes(annotation.getGeometry(), other.getGeometry()) : 0;
				if (iou > allowed.getMaximumIou()) {
					context.report(annotation, String.format(Locale.ROOT, "\"%s\" and \"%s\" overlap by an IoU of %.2f, at most %.2f is allowed",
							Labels.name(context, annotation), Labels.name(context, other), iou, allowed.getMaximumIou()));
					return;
				}
			}
		});
	}
}

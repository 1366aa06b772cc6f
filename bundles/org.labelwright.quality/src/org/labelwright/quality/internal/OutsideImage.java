/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal;

import java.util.Optional;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Mask;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.Check;

/** Finds annotations that reach over the edge of their image. */
public final class OutsideImage implements Check {

	/** Other tools round to hundredths; that is no mistake of a labeller. */
	private static final double TOLERANCE = 0.01;

	@Override
	public void run(Context context) {
		int width = context.item().width();
		int height = context.item().height();
		if (width == 0 || height == 0) {
			return;
		}
		for (Annotation annotation : context.document().getAnnotations()) {
			if (annotation.getGeometry() instanceof Mask mask) {
				if (mask.width() != width || mask.height() != height) {
					context.report(annotation, "The mask is for an image of " + mask.width() + " x " + mask.height()
							+ " pixels, this one has " + width + " x " + height);
				}
				continue;
			}
			Optional<Box> bounds = Shapes.bounds(annotation);
			if (bounds.isEmpty()) {
				continue;
			}
			Box box = bounds.get();
			double over = Math.max(Math.max(-box.x(), -box.y()), Math.max(box.right() - width, box.bottom() - height));
			if (over > TOLERANCE) {
				context.report(annotation, String.format("The annotation reaches %.1f pixels over the edge of the image", over));
			}
		}
	}
}

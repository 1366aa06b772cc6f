/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal;

import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.Check;

/** Finds boxes, polygons and the like that cover nothing. */
public final class ZeroArea implements Check {

	@Override
	public void run(Context context) {
		for (Annotation annotation : context.document().getAnnotations()) {
			if (Shapes.area(annotation).orElse(1) <= 0) {
				context.report(annotation, "The annotation has no area; delete it or draw it again");
			}
		}
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal;

import org.labelwright.geometry.Whole;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.Check;

/** Finds annotations whose class the ontology does not have, or has as abstract. */
public final class UnknownClass implements Check {

	@Override
	public void run(Context context) {
		for (Annotation annotation : context.document().getAnnotations()) {
			if (annotation.getLabelClass() == null) {
				if (!(annotation.getGeometry() instanceof Whole)) {
					context.report(annotation, "The annotation has no class yet");
				}
			} else if (context.labelClass(annotation).isEmpty()) {
				context.report(annotation, "The class \"" + annotation.getLabelClass() + "\" is not in the ontology");
			} else if (context.labelClass(annotation).get().isAbstract()) {
				context.report(annotation, "The class \"" + context.labelClass(annotation).get().getName()
						+ "\" is abstract; choose one of its subclasses");
			}
		}
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.checks;

import java.util.function.BiConsumer;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.Constraint;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.quality.Check;

/** Goes through the constraints that the class of each annotation, or one above it, has. */
final class Constraints {

	private Constraints() {
	}

	static <T extends Constraint> void forEach(Check.Context context, Class<T> kind, BiConsumer<Annotation, T> visitor) {
		for (Annotation annotation : context.document().getAnnotations()) {
			if (annotation.getGeometry() != null) {
				context.labelClass(annotation).stream().flatMap(Labels::line).map(LabelClass::getConstraints).flatMap(java.util.List::stream)
						.filter(kind::isInstance).map(kind::cast).forEach(constraint -> visitor.accept(annotation, constraint));
			}
		}
	}
}

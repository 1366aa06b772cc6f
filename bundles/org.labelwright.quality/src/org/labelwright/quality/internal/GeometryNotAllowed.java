/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal;

import java.util.stream.Collectors;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.Check;

/** Finds annotations of a kind of geometry that their class does not allow. */
public final class GeometryNotAllowed implements Check {

	@Override
	public void run(Context context) {
		for (Annotation annotation : context.document().getAnnotations()) {
			context.labelClass(annotation).ifPresent(labelClass -> {
				if (annotation.getGeometry() != null && !labelClass.getGeometryKinds().isEmpty()
						&& !labelClass.getGeometryKinds().contains(annotation.getGeometry().kind())) {
					context.report(annotation, "\"" + labelClass.getName() + "\" may be "
							+ labelClass.getGeometryKinds().stream().map(GeometryKind::id).collect(Collectors.joining(" or "))
							+ ", this is " + annotation.getGeometry().kind().id());
				}
			});
		}
	}
}

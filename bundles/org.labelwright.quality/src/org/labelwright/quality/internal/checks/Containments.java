/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.checks;

import java.util.stream.Collectors;
import org.labelwright.model.ontology.Containment;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.quality.Check;

/** Finds objects that lie outside of what their class belongs into, or inside of what it must stay out of. */
public final class Containments implements Check {

	@Override
	public void run(Context context) {
		Constraints.forEach(context, Containment.class, (annotation, wanted) -> {
			boolean inside = context.document().getAnnotations().stream()
					.anyMatch(other -> other != annotation && other.getGeometry() != null && Labels.isOneOf(context, other, wanted.getClasses())
							&& Labels.shareWithin(annotation.getGeometry(), other.getGeometry()) >= Labels.INSIDE);
			String names = wanted.getClasses().stream().map(LabelClass::getName).collect(Collectors.joining(" or "));
			if (wanted.isOutside() && inside) {
				context.report(annotation, "\"" + Labels.name(context, annotation) + "\" must lie outside of " + names);
			} else if (!wanted.isOutside() && !inside) {
				context.report(annotation, "\"" + Labels.name(context, annotation) + "\" must lie inside of " + names);
			}
		});
	}
}

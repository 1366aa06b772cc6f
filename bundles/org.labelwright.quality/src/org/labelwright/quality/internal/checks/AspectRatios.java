/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.checks;

import java.util.Locale;
import org.labelwright.model.ontology.AspectRatio;
import org.labelwright.quality.Check;

/** Finds objects wider or taller than their class allows. */
public final class AspectRatios implements Check {

	@Override
	public void run(Context context) {
		Constraints.forEach(context, AspectRatio.class, (annotation, allowed) -> Labels.bounds(annotation).filter(box -> box.height() > 0).ifPresent(box -> {
			double ratio = box.width() / box.height();
			if (allowed.getMinimum() != null && ratio < allowed.getMinimum()) {
				context.report(annotation, String.format(Locale.ROOT, "The annotation is %.2f times as wide as high, \"%s\" wants at least %.2f", ratio,
						Labels.name(context, annotation), allowed.getMinimum()));
			} else if (allowed.getMaximum() != null && ratio > allowed.getMaximum()) {
				context.report(annotation, String.format(Locale.ROOT, "The annotation is %.2f times as wide as high, \"%s\" allows at most %.2f", ratio,
						Labels.name(context, annotation), allowed.getMaximum()));
			}
		}));
	}
}

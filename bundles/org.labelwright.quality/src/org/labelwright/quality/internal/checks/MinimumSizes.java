/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.checks;

import java.util.Locale;
import org.labelwright.model.ontology.MinimumSize;
import org.labelwright.quality.Check;

/** Finds objects smaller than their class allows. */
public final class MinimumSizes implements Check {

	@Override
	public void run(Context context) {
		Constraints.forEach(context, MinimumSize.class, (annotation, minimum) -> Labels.bounds(annotation).ifPresent(box -> {
			if (box.width() < minimum.getWidth() || box.height() < minimum.getHeight()) {
				context.report(annotation, String.format(Locale.ROOT, "The annotation is %.1f x %.1f pixels, \"%s\" wants at least %.0f x %.0f", box.width(),
						box.height(), Labels.name(context, annotation), minimum.getWidth(), minimum.getHeight()));
			}
		}));
	}
}

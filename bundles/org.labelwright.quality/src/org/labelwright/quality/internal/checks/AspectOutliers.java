/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.Check;

/** Finds objects far wider or taller in proportion than others of their class. */
public final class AspectOutliers extends Outliers {

	@Override
	List<Measured> measure(Check.Context context) {
		List<Measured> measured = new ArrayList<>();
		for (Annotation annotation : context.document().getAnnotations()) {
			if (annotation.getLabelClass() != null && !annotation.isCrowd()) {
				Labels.bounds(annotation).filter(box -> box.width() > 0 && box.height() > 0).ifPresent(box -> measured
						.add(new Measured(Optional.of(annotation), new Sample(annotation.getLabelClass(), Math.log(box.width() / box.height())))));
			}
		}
		return measured;
	}

	@Override
	String message(Check.Context context, Measured measured, double factor) {
		return String.format(Locale.ROOT, "The annotation is %.1f times as %s in proportion as \"%s\" usually is", factor > 1 ? factor : 1 / factor,
				factor > 1 ? "wide" : "high", Labels.name(context, measured.annotation().orElseThrow()));
	}
}

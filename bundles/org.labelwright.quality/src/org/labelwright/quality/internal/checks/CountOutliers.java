/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.checks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.quality.Check;

/** Finds items with far more objects of a class than other items that have any. */
public final class CountOutliers extends Outliers {

	@Override
	List<Measured> measure(Check.Context context) {
		Map<String, Long> counts = new TreeMap<>();
		for (Annotation annotation : context.document().getAnnotations()) {
			if (annotation.getLabelClass() != null) {
				counts.merge(annotation.getLabelClass(), 1L, Long::sum);
			}
		}
		// One more of each: from one to two is no doubling of what matters.
		return counts.entrySet().stream().map(count -> new Measured(Optional.empty(), new Sample(count.getKey(), Math.log(1.0 + count.getValue())))).toList();
	}

	@Override
	String message(Check.Context context, Measured measured, double factor) {
		return String.format(Locale.ROOT, "There are %.0f \"%s\", far %s than on other items", Math.exp(measured.sample().logarithm()) - 1,
				context.labelClass(measured.sample().group()).map(LabelClass::getName).orElse(measured.sample().group()), factor > 1 ? "more" : "fewer");
	}
}

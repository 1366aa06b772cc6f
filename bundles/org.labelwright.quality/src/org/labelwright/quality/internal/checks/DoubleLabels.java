/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.checks;

import java.util.Locale;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.Check;
import org.labelwright.quality.matching.Similarity;

/** Finds one object that was labelled twice, with two classes of which neither is a kind of the other. */
public final class DoubleLabels implements Check {

	private static final double SAME = 0.9;

	@Override
	public void run(Context context) {
		for (Pairs.Pair pair : Pairs.of(context)) {
			Annotation one = pair.earlier();
			Annotation other = pair.later();
			if (pair.iou() >= SAME && Similarity.isComparable(other.getGeometry()) && areDifferent(context, one, other)) {
				context.report(other, String.format(Locale.ROOT, "The same object is labelled \"%s\" and \"%s\" (IoU %.2f)",
						Labels.name(context, one), Labels.name(context, other), pair.iou()));
			}
		}
	}

	private static boolean areDifferent(Context context, Annotation one, Annotation other) {
		return context.labelClass(one).isPresent() && context.labelClass(other).isPresent() && !Labels.is(context, one, context.labelClass(other).get())
				&& !Labels.is(context, other, context.labelClass(one).get());
	}
}

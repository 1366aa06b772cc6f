/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.Check;
import org.labelwright.quality.internal.checks.Pairs;

/** Finds annotations of one class that lie on each other so closely that they must be the same object. */
public final class Duplicate implements Check {

	private static final double SAME = 0.95;

	@Override
	public void run(Context context) {
		Set<Annotation> reported = new HashSet<>();
		for (Pairs.Pair pair : Pairs.of(context)) {
			Annotation one = pair.earlier();
			Annotation other = pair.later();
			if (pair.exact() && pair.iou() >= SAME && !one.isCrowd() && !other.isCrowd() && Objects.equals(one.getLabelClass(), other.getLabelClass())
					&& reported.add(other)) {
				context.report(other, "The annotation lies on another one of the same class; delete one of the two");
			}
		}
	}
}

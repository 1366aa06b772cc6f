/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.checks;

import org.labelwright.core.LabelClasses;
import org.labelwright.model.ontology.Count;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.quality.Check;

/** Finds items with more or fewer objects of a class than the class allows. */
public final class Counts implements Check {

	@Override
	public void run(Context context) {
		for (LabelClass labelClass : LabelClasses.all(context.ontology())) {
			labelClass.getConstraints().stream().filter(Count.class::isInstance).map(Count.class::cast).forEach(allowed -> {
				long count = context.document().getAnnotations().stream().filter(one -> Labels.is(context, one, labelClass)).count();
				if (count < allowed.getMinimum()) {
					context.report("There are " + count + " \"" + labelClass.getName() + "\", there should be at least " + allowed.getMinimum());
				} else if (allowed.getMaximum() >= 0 && count > allowed.getMaximum()) {
					context.report("There are " + count + " \"" + labelClass.getName() + "\", there may be at most " + allowed.getMaximum());
				}
			});
		}
	}
}

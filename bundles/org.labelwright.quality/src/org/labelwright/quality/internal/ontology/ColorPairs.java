/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.ontology;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.labelwright.core.LabelColors;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.quality.OntologyCheck;

/** Compares the colours of all classes that labels may have. */
public final class ColorPairs {

	private ColorPairs() {
	}

	/** Reports the nearest earlier class of each that is nearer than a distance. */
	static void near(OntologyCheck.Context context, double least, ToDoubleBiFunction<LabelClass, LabelClass> distance, String message) {
		List<LabelClass> classes = Elements.own(context.ontology(), LabelClass.class).filter(one -> !one.isAbstract() && LabelColors.isColor(one.getColor())).toList();
		for (int i = 0; i < classes.size(); i++) {
			LabelClass one = classes.get(i);
			LabelClass nearest = null;
			for (LabelClass other : classes.subList(0, i)) {
				if (distance.applyAsDouble(one, other) < (nearest == null ? least : distance.applyAsDouble(one, nearest))) {
					nearest = other;
				}
			}
			if (nearest != null) {
				context.report(one, one.getColor() + message.formatted(nearest.getName() + " (" + nearest.getColor() + ")"));
			}
		}
	}
}

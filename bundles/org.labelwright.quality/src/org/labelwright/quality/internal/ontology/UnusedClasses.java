/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.ontology;

import org.labelwright.model.ontology.LabelClass;
import org.labelwright.quality.OntologyCheck;
import org.labelwright.quality.Usage;

/** Classes that no label has, in a dataset that has labels. */
public final class UnusedClasses implements OntologyCheck {

	@Override
	public void run(Context context) {
		context.usage().filter(usage -> !usage.isEmpty()).ifPresent(usage -> Elements.own(context.ontology(), LabelClass.class)
				.filter(labelClass -> !used(labelClass, usage)).forEach(labelClass -> context.report(labelClass, "no label has this class")));
	}

	private static boolean used(LabelClass labelClass, Usage usage) {
		return usage.of(labelClass.getId()) > 0 || labelClass.getSubclasses().stream().anyMatch(below -> used(below, usage));
	}
}

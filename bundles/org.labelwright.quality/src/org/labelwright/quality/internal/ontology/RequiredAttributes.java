/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.ontology;

import org.labelwright.model.ontology.LabelClass;
import org.labelwright.quality.OntologyCheck;
import org.labelwright.quality.Usage;

/** Required attributes without a default, where there are labels already. */
public final class RequiredAttributes implements OntologyCheck {

	@Override
	public void run(Context context) {
		context.usage().ifPresent(usage -> Elements.own(context.ontology(), LabelClass.class).forEach(labelClass -> {
			long labels = labels(labelClass, usage);
			if (labels > 0) {
				labelClass.getAttributes().stream().filter(one -> one.isRequired() && one.getDefaultValue() == null)
						.forEach(attribute -> context.report(attribute, "is required and has no default; each of the " + labels + " labels needs a value of its own"));
			}
		}));
	}

	private static long labels(LabelClass labelClass, Usage usage) {
		return usage.of(labelClass.getId()) + labelClass.getSubclasses().stream().mapToLong(below -> labels(below, usage)).sum();
	}
}

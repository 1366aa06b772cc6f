/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal;

import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.quality.Check;

/** Finds annotations without a value for an attribute that their class, or one above it, requires. */
public final class MissingAttribute implements Check {

	@Override
	public void run(Context context) {
		for (Annotation annotation : context.document().getAnnotations()) {
			LabelClass labelClass = context.labelClass(annotation).orElse(null);
			for (; labelClass != null; labelClass = labelClass.getParent()) {
				for (AttributeType attribute : labelClass.getAttributes()) {
					if (attribute.isRequired() && !annotation.getAttributes().containsKey(attribute.getId())) {
						context.report(annotation, "The attribute \"" + attribute.getName() + "\" is required and has no value");
					}
				}
			}
		}
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.ontology;

import org.labelwright.model.ontology.LabelClass;
import org.labelwright.quality.OntologyCheck;

/** Classes that labellers are told nothing about. */
public final class Instructions implements OntologyCheck {

	@Override
	public void run(Context context) {
		Elements.own(context.ontology(), LabelClass.class)
				.filter(one -> !one.isAbstract() && (one.getInstructions() == null || one.getInstructions().isBlank()))
				.forEach(one -> context.report(one, "has no instructions; say what counts as one, and what does not"));
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.ontology;

import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.Question;
import org.labelwright.quality.OntologyCheck;

/** Attributes and questions with nothing to choose from. */
public final class EmptyChoices implements OntologyCheck {

	@Override
	public void run(Context context) {
		Elements.own(context.ontology(), AttributeType.class)
				.filter(one -> (one.getKind() == AttributeKind.CHOICE || one.getKind() == AttributeKind.CHOICES) && one.getChoices().isEmpty())
				.forEach(one -> context.report(one, "has no choices"));
		Elements.own(context.ontology(), Question.class).filter(one -> one.getChoices().isEmpty()).forEach(one -> context.report(one, "has no choices"));
	}
}

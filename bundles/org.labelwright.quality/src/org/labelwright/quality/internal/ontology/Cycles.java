/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.ontology;

import java.util.HashSet;
import java.util.Set;
import org.labelwright.model.ontology.Question;
import org.labelwright.quality.OntologyCheck;

/** Questions that are asked only where they were answered already. */
public final class Cycles implements OntologyCheck {

	@Override
	public void run(Context context) {
		Elements.own(context.ontology(), Question.class).filter(Cycles::waitsForItself)
				.forEach(question -> context.report(question, "is asked only where its own answer, or one that depends on it, was given; remove the condition"));
	}

	static boolean waitsForItself(Question question) {
		Set<Question> met = new HashSet<>();
		Question at = question;
		while (at.getCondition() != null && met.add(at)) {
			at = Elements.question(at.getCondition());
			if (at == question) {
				return true;
			}
		}
		return false;
	}
}

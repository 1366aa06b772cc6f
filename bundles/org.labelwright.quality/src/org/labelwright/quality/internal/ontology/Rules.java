/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.ontology;

import org.eclipse.emf.ecore.EObject;
import org.labelwright.quality.OntologyCheck;
import org.labelwright.quality.rules.InstructionRules;

/** Rules in instructions that cannot be read, or name what is not there. */
public final class Rules implements OntologyCheck {

	@Override
	public void run(Context context) {
		for (InstructionRules.Problem problem : new InstructionRules(context.ontology()).problems()) {
			if (Elements.own(context.ontology(), EObject.class).anyMatch(one -> one == problem.owner())) {
				context.report(problem.owner(), "has a rule that is wrong, in line " + problem.line() + ", column " + problem.column()
						+ " of its instructions: " + problem.message());
			}
		}
	}
}

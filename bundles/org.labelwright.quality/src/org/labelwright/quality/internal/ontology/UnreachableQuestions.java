/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.ontology;

import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.Question;
import org.labelwright.quality.OntologyCheck;

/** Questions whose condition can never hold where they are asked. */
public final class UnreachableQuestions implements OntologyCheck {

	@Override
	public void run(Context context) {
		Elements.own(context.ontology(), Question.class).filter(question -> question.getCondition() != null && !Cycles.waitsForItself(question)).forEach(question -> {
			Question asked = Elements.question(question.getCondition());
			if (!isAskedWith(question, asked)) {
				context.report(question, "is never asked: it waits for an answer to \"" + asked.getName() + "\", which is not asked of the same things");
			} else if (dead(asked)) {
				context.report(question, "is never asked: \"" + asked.getName() + "\", whose answer it waits for, is never asked");
			}
		});
	}

	/** Whether both are asked of the item, or both of labels of one class. */
	private static boolean isAskedWith(Question question, Question asked) {
		EObject of = question.eContainer();
		if (of instanceof Ontology) {
			return asked.eContainer() instanceof Ontology;
		}
		return asked.eContainer() instanceof LabelClass above && Stream.iterate((LabelClass) of, one -> one != null, LabelClass::getParent).anyMatch(one -> one == above);
	}

	private static boolean dead(Question question) {
		return question.getCondition() != null && (Cycles.waitsForItself(question) || !isAskedWith(question, Elements.question(question.getCondition()))
				|| dead(Elements.question(question.getCondition())));
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.labelwright.core.Questions;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.Choice;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.Question;

/** What two layers answer otherwise about a text as a whole: preferences, entailment, rankings. */
final class AnswerDifferences {

	private AnswerDifferences() {
	}

	/** A sentence for each question that the two answer otherwise; of rankings the order counts, of other questions what was chosen. */
	static List<String> of(Ontology ontology, AnnotationDocument one, AnnotationDocument other, String first, String second) {
		List<String> differing = new ArrayList<>();
		for (Question question : ontology.getQuestions()) {
			List<String> left = Questions.choices(question, one.getAnswers());
			List<String> right = Questions.choices(question, other.getAnswers());
			boolean same = question.isRanking() ? left.equals(right) : left.size() == right.size() && left.containsAll(right);
			if (!same) {
				differing.add(NLS.bind(Messages.Answers, new Object[] { question.getName() == null ? question.getId() : question.getName(), first, said(question, left), second,
						said(question, right) }));
			}
		}
		return differing;
	}

	private static String said(Question question, List<String> choices) {
		return choices.isEmpty() ? Messages.Nothing : choices.stream().map(choice -> name(question.getChoices(), choice)).collect(Collectors.joining(question.isRanking() ? " > " : ", "));
	}

	private static String name(List<Choice> choices, String id) {
		for (Choice choice : choices) {
			if (choice.getId().equals(id)) {
				return choice.getName() == null ? id : choice.getName();
			}
			String below = name(choice.getChoices(), id);
			if (!below.equals(id)) {
				return below;
			}
		}
		return id;
	}
}

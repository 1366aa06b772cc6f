/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.labelwright.core.Questions;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.Answer;
import org.labelwright.model.annotation.AuthorKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Question;
import org.labelwright.quality.Check;

/**
 * Finds questions that must be answered, are asked after the answers to others, and are not answered: those about the item, and those
 * about objects of a class or one above it; and attributes of the item that must have a value. Models are not asked.
 */
public final class MissingAnswer implements Check {

	@Override
	public void run(Context context) {
		AnnotationDocument document = context.document();
		if (document.getAnnotations().isEmpty() || document.getAnnotations().stream().anyMatch(MissingAnswer::isAsked)) {
			missing(context.ontology().getQuestions(), document.getAnswers()).forEach(question -> context.report(message(question)));
			for (AttributeType attribute : context.ontology().getItemAttributes()) {
				if (attribute.isRequired() && !document.getAttributes().containsKey(attribute.getId())) {
					context.report("The attribute \"" + attribute.getName() + "\" of the item is required and has no value");
				}
			}
		}
		for (Annotation annotation : document.getAnnotations()) {
			Optional<LabelClass> labelClass = isAsked(annotation) ? context.labelClass(annotation) : Optional.empty();
			for (; labelClass.isPresent(); labelClass = labelClass.map(LabelClass::getParent)) {
				missing(labelClass.get().getQuestions(), annotation.getAnswers()).forEach(question -> context.report(annotation, message(question)));
			}
		}
	}

	private static boolean isAsked(Annotation annotation) {
		return annotation.getProvenance() == null || annotation.getProvenance().getAuthorKind() != AuthorKind.MODEL;
	}

	private static List<Question> missing(List<Question> questions, List<Answer> answers) {
		return questions.stream().filter(Question::isRequired).filter(question -> Questions.isAsked(question, answers))
				.filter(question -> answers.stream().noneMatch(answer -> Objects.equals(question.getId(), answer.getQuestion()) && !answer.getChoices().isEmpty())).toList();
	}

	private static String message(Question question) {
		return "The question \"" + question.getName() + "\" must be answered";
	}
}

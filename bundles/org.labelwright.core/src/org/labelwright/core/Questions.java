/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.labelwright.model.annotation.Answer;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.ontology.Choice;
import org.labelwright.model.ontology.Question;

/** How questions are asked and answered, those about items and those about objects. */
public final class Questions {

	private Questions() {
	}

	/** Whether a choice was taken, of whatever question. */
	public static boolean isTaken(List<Answer> answers, String choice) {
		return answers.stream().anyMatch(answer -> answer.getChoices().contains(choice));
	}

	/** Whether a question is asked after these answers: it may depend on the answer to another. */
	public static boolean isAsked(Question question, List<Answer> answers) {
		return question.getCondition() == null || isTaken(answers, question.getCondition().getId());
	}

	/** The first question that is asked and has no answer yet. */
	public static Optional<Question> next(List<Question> questions, List<Answer> answers) {
		return questions.stream().filter(question -> isAsked(question, answers))
				.filter(question -> !isAnswered(question, answers)).findFirst();
	}

	/** Whether nothing more is to be said: a ranking has all its choices, any other question one. */
	public static boolean isAnswered(Question question, List<Answer> answers) {
		List<String> taken = choices(question, answers);
		return question.isRanking() ? !taken.isEmpty() && taken.containsAll(question.getChoices().stream().map(Choice::getId).toList()) : !taken.isEmpty();
	}

	/** The choices that were taken of a question, those of a ranking best first. */
	public static List<String> choices(Question question, List<Answer> answers) {
		return answers.stream().filter(one -> Objects.equals(question.getId(), one.getQuestion())).findFirst().<List<String>>map(Answer::getChoices).orElse(List.of());
	}

	/**
	 * Puts the choices of a ranking into an order.
	 *
	 * @param answers to be changed in place
	 * @param order ids of choices, best first
	 */
	public static void order(List<Answer> answers, Question question, List<String> order) {
		List<String> choices = answer(answers, question).getChoices();
		choices.clear();
		choices.addAll(order);
	}

	/**
	 * Gives a question the answer that somebody else gave. Answers to questions that are not asked any more go.
	 *
	 * @param answers to be changed in place
	 * @param choices ids, those of a ranking best first; none takes the answer away
	 * @param questions all that can be asked
	 */
	public static void take(List<Answer> answers, Question question, List<String> choices, List<Question> questions) {
		order(answers, question, choices);
		dropUnasked(answers, questions);
	}

	private static Answer answer(List<Answer> answers, Question question) {
		return answers.stream().filter(one -> question.getId().equals(one.getQuestion())).findFirst().orElseGet(() -> {
			Answer made = AnnotationFactory.eINSTANCE.createAnswer();
			made.setQuestion(question.getId());
			answers.add(made);
			return made;
		});
	}

	/**
	 * Takes a choice, together with those it stands below, or takes it back. Where only one can be taken it replaces the other;
	 * of a ranking it comes last.
	 * Answers to questions that are not asked any more go, and with them those that depended on these.
	 *
	 * @param answers to be changed in place
	 * @param questions all that can be asked
	 */
	public static void answer(List<Answer> answers, Question question, Choice choice, boolean taken, List<Question> questions) {
		Answer answer = answer(answers, question);
		if (!question.isMultiple() && !question.isRanking()) {
			answer.getChoices().clear();
			for (Object above = choice.eContainer(); above instanceof Choice coarser; above = coarser.eContainer()) {
				answer.getChoices().addFirst(coarser.getId());
			}
		}
		if (taken) {
			answer.getChoices().add(choice.getId());
		} else {
			answer.getChoices().remove(choice.getId());
		}
		dropUnasked(answers, questions);
	}

	private static void dropUnasked(List<Answer> answers, List<Question> questions) {
		boolean dropped = true;
		while (dropped) {
			Set<String> taken = new HashSet<>();
			answers.forEach(answer -> taken.addAll(answer.getChoices()));
			dropped = answers.removeIf(answer -> answer.getChoices().isEmpty() || questions.stream().anyMatch(question -> question.getCondition() != null
					&& Objects.equals(question.getId(), answer.getQuestion()) && !taken.contains(question.getCondition().getId())));
		}
	}
}

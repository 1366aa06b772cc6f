/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.labelwright.model.ontology.Choice;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.Question;

/** What is done to questions and their choices, and which of them can go together. */
final class QuestionEdits {

	private final OntologyEditing editing;

	QuestionEdits(OntologyEditing editing) {
		this.editing = editing;
	}

	/** The questions of the item or of a class itself. */
	static EList<Question> of(EObject owner) {
		return owner instanceof LabelClass labelClass ? labelClass.getQuestions() : ((Ontology) owner).getQuestions();
	}

	/** All questions that are asked of the item or of a label of a class: also those of the classes above it, which come first. */
	static List<Question> asked(EObject owner) {
		List<Question> asked = new ArrayList<>();
		if (owner instanceof LabelClass labelClass && labelClass.getParent() != null) {
			asked.addAll(asked(labelClass.getParent()));
		}
		asked.addAll(of(owner));
		return asked;
	}

	/** All choices of a question, the finer ones right after theirs. */
	static List<Choice> choices(Question question) {
		List<Choice> all = new ArrayList<>();
		question.eAllContents().forEachRemaining(one -> {
			if (one instanceof Choice choice) {
				all.add(choice);
			}
		});
		return all;
	}

	static Question question(EObject choice) {
		return choice instanceof Question question ? question : question(choice.eContainer());
	}

	/** The choices on which a question may depend: of questions asked with it that do not wait for it themselves. */
	static List<Choice> conditions(Question question) {
		return asked(question.eContainer()).stream().filter(one -> !waits(one, question)).flatMap(one -> choices(one).stream()).toList();
	}

	/** Whether a question is asked only after an answer to another, or is that one. */
	private static boolean waits(Question question, Question other) {
		List<Question> seen = new ArrayList<>();
		for (Question one = question; one != null && !seen.contains(one); one = one.getCondition() == null ? null : question(one.getCondition())) {
			if (one == other) {
				return true;
			}
			seen.add(one);
		}
		return false;
	}

	/** A choice with what it stands below. */
	static String path(Choice choice) {
		String own = Words.of(choice);
		return switch (choice.eContainer()) {
		case Choice above -> path(above) + " > " + own;
		case Question above -> Words.of(above) + ": " + own;
		default -> own;
		};
	}

	/** @param after the question after which it comes, empty for the end */
	Question addQuestion(EObject owner, Optional<Question> after) {
		EList<Question> all = of(owner);
		Question added = OntologyFactory.eINSTANCE.createQuestion();
		added.setName(Messages.Questions_NewQuestion);
		added.setId(Naming.freeId(all, added.getName()));
		editing.change(Messages.Questions_AddQuestionCommand, () -> all.add(after.map(one -> all.indexOf(one) + 1).orElse(all.size()), added));
		return added;
	}

	/** @param after the choice after which it comes, empty for the end */
	Choice addChoice(EObject owner, Optional<Choice> after) {
		EList<Choice> all = owner instanceof Question question ? question.getChoices() : ((Choice) owner).getChoices();
		Choice added = OntologyFactory.eINSTANCE.createChoice();
		added.setName(Messages.Questions_NewChoice);
		added.setId(Naming.freeId(choices(question(owner)), added.getName()));
		editing.change(Messages.Questions_AddChoiceCommand, () -> all.add(after.map(one -> all.indexOf(one) + 1).orElse(all.size()), added));
		return added;
	}

	void setName(Question question, String name) {
		Naming.setName(editing.saved(), question, name, of(question.eContainer()));
	}

	void setName(Choice choice, String name) {
		Naming.setName(editing.saved(), choice, name, choices(question(choice)));
	}

}

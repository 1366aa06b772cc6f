/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.refactoring;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.Joint;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Question;
import org.labelwright.model.ontology.RelationType;

/** The refactorings of an element of an ontology, in the order of the menu. */
enum RefactoringKind {

	RENAME("rename", RefactoringKind::hasLabels, RenamePage::new),
	RENAME_CHOICE("renameChoice", RefactoringKind::hasChoices, subject -> new ChoicePage(subject, true)),
	MERGE("merge", LabelClass.class::isInstance, MergePage::new),
	SPLIT("split", element -> element instanceof LabelClass || element instanceof AttributeType && element.eContainer() instanceof LabelClass, SplitPage::new),
	CLASS_TO_ATTRIBUTE("classToAttribute", LabelClass.class::isInstance, ClassToAttributePage::new),
	MOVE_ATTRIBUTE("moveAttribute", element -> element instanceof AttributeType && element.eContainer() instanceof LabelClass, MoveAttributePage::new),
	CHANGE_KIND("changeKind", LabelClass.class::isInstance, ChangeKindPage::new),
	DELETE("delete", RefactoringKind::hasLabels, DeletePage::new),
	DELETE_CHOICE("deleteChoice", RefactoringKind::hasChoices, subject -> new ChoicePage(subject, false));

	private static final String PREFIX = "org.labelwright.ui.ontology.refactor.";

	private final String id;
	private final Predicate<NamedElement> applies;
	private final Function<Subject, InputPage> page;

	RefactoringKind(String id, Predicate<NamedElement> applies, Function<Subject, InputPage> page) {
		this.id = id;
		this.applies = applies;
		this.page = page;
	}

	private static boolean hasLabels(NamedElement element) {
		return element instanceof LabelClass || element instanceof AttributeType || element instanceof RelationType || element instanceof Question
				|| element instanceof Joint;
	}

	private static boolean hasChoices(NamedElement element) {
		return element instanceof AttributeType attribute && element.eContainer() instanceof LabelClass && !attribute.getChoices().isEmpty();
	}

	String command() {
		return PREFIX + id;
	}

	static Optional<RefactoringKind> ofCommand(String command) {
		return Arrays.stream(values()).filter(kind -> kind.command().equals(command)).findFirst();
	}

	boolean appliesTo(NamedElement element) {
		return element.getId() != null && !Subject.isImported(element) && applies.test(element);
	}

	InputPage page(Subject subject) {
		return page.apply(subject);
	}
}

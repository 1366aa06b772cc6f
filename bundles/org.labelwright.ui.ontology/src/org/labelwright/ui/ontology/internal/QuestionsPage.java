/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.labelwright.core.ontology.ElementPath;
import org.labelwright.model.ontology.Choice;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Question;

/** The questions asked of an item or of the labels of a class, with their choices, and how a labeller meets them. */
public final class QuestionsPage implements OntologyPage {

	/** The choice a question waits for, or that it is always asked. */
	private record Condition(Optional<Choice> choice) {
	}

	private OntologyEditing editing;
	private QuestionEdits edits;
	private Combo owners;
	private List<EObject> ownerList = List.of();
	private Optional<String> ownerPath = Optional.empty();
	private ElementTree tree;
	private FormPane pane;
	private Composite stack;
	private Fields<Question> questionFields;
	private Fields<Choice> choiceFields;
	private Text questionName;
	private Text choiceName;
	private Combo condition;
	private QuestionPreview preview;

	@Override
	public String title() {
		return Messages.Questions_Title;
	}

	@Override
	public Control create(Composite parent, OntologyEditing withEditing) {
		editing = withEditing;
		edits = new QuestionEdits(editing);
		SashForm sash = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
		createTree(sash);
		pane = new FormPane(sash);
		ProblemList problems = new ProblemList(pane.section(), editing);
		stack = pane.section();
		stack.setLayout(new StackLayout());
		// Takes no room until something is selected.
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 0).applyTo(stack);
		createForms();
		Composite answers = pane.section(Messages.Questions_Preview);
		preview = new QuestionPreview(answers, () -> pane.layout());
		tree.viewer().addSelectionChangedListener(event -> {
			problems.show(tree.selected());
			showForm();
		});
		sash.setWeights(45, 55);
		return sash;
	}

	private void createTree(Composite parent) {
		Composite left = new Composite(parent, SWT.NONE);
		left.setLayout(new GridLayout(2, false));
		Label label = new Label(left, SWT.NONE);
		label.setText(Messages.Questions_Owner);
		owners = new Combo(left, SWT.READ_ONLY);
		owners.setVisibleItemCount(25);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(owners);
		owners.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			commit();
			showOwner(ownerList.get(owners.getSelectionIndex()));
		}));
		tree = new ElementTree(left, SWT.SINGLE, editing);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(tree.panel());
		tree.accessibleName(Messages.Questions_Title);
		tree.emptyText(Messages.Questions_Empty);
		tree.viewer().getTree().setHeaderVisible(true);
		tree.content(ontology -> owner().map(QuestionEdits::of).map(all -> (List<Question>) all).orElse(List.of()), QuestionsPage::below);
		TreeViewerColumn name = tree.column(Messages.Questions_Text, 240, element -> Words.of((NamedElement) element));
		tree.column(Messages.Questions_Kind, 150, QuestionsPage::kind);
		tree.problemColumn();
		tree.rename(name, element -> true, (element, text) -> editing.change(Messages.Rename, () -> setName(element, text)));
		tree.movable();
		tree.key(SWT.INSERT, () -> {
			if (selectedChoice().isPresent()) {
				addChoice();
			} else {
				addQuestion();
			}
		});
		tree.button(Messages.Questions_AddQuestion, Messages.Questions_AddQuestionTip, SWT.MOD1 | SWT.INSERT, this::addQuestion);
		tree.button(Messages.Questions_AddChoice, Messages.Questions_AddChoiceTip, 0, () -> tree.selected().isPresent(), this::addChoice);
		tree.button(Messages.Questions_AddFiner, Messages.Questions_AddFinerTip, SWT.MOD2 | SWT.INSERT, () -> tree.selected().isPresent(), this::addBelow);
		tree.button(Messages.Questions_Remove, Messages.Questions_RemoveTip, SWT.DEL, () -> tree.selected().isPresent(), () -> tree.selected().ifPresent(tree::delete));
	}

	private static List<? extends EObject> below(EObject element) {
		return element instanceof Question question ? question.getChoices() : ((Choice) element).getChoices();
	}

	private static String kind(EObject element) {
		if (!(element instanceof Question question)) {
			return "";
		}
		String kind = question.isRanking() ? Messages.Questions_Ranking : question.isMultiple() ? Messages.Questions_Several : Messages.Questions_One;
		return question.getCondition() == null ? kind : NLS.bind(Messages.Questions_If, kind, QuestionEdits.path(question.getCondition()));
	}

	private void createForms() {
		questionFields = new Fields<>(new Composite(stack, SWT.NONE), editing);
		questionName = questionFields.text(Messages.Questions_NameField, SWT.SINGLE, Question::getName, edits::setName,
				text -> text.isEmpty() ? Optional.of(Messages.NameMissing) : Optional.empty());
		Text id = questionFields.text(Messages.Class_Id, Question::getId, Question::setId);
		questionFields.lint(id, "duplicate-id", "incomplete");
		questionFields.follow(() -> id.setEditable(questionFields.element().filter(one -> Naming.isNew(editing.saved(), one)).isPresent()));
		questionFields.text(Messages.Questions_Description, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL, Question::getDescription, Question::setDescription, text -> Optional.empty());
		condition = questionFields.choice(Messages.Questions_Condition, QuestionsPage::conditions,
				one -> one.choice().map(QuestionEdits::path).orElse(Messages.Questions_Always), one -> new Condition(Optional.ofNullable(one.getCondition())),
				(one, chosen) -> one.setCondition(chosen.choice().orElse(null)));
		questionFields.lint(condition, "unreachable-question", "cycle");
		questionFields.check(Messages.Questions_Multiple, Question::isMultiple, Question::setMultiple);
		questionFields.check(Messages.Questions_RankingField, Question::isRanking, Question::setRanking);
		questionFields.check(Messages.Questions_Required, Question::isRequired, Question::setRequired);
		choiceFields = new Fields<>(new Composite(stack, SWT.NONE), editing);
		choiceName = choiceFields.text(Messages.Questions_ChoiceField, SWT.SINGLE, Choice::getName, edits::setName,
				text -> text.isEmpty() ? Optional.of(Messages.NameMissing) : Optional.empty());
		Text choiceId = choiceFields.text(Messages.Class_Id, Choice::getId, Choice::setId);
		choiceFields.lint(choiceId, "duplicate-id", "incomplete");
		choiceFields.follow(() -> choiceId.setEditable(choiceFields.element().filter(one -> Naming.isNew(editing.saved(), one)).isPresent()));
		choiceFields.text(Messages.Questions_Description, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL, Choice::getDescription, Choice::setDescription, text -> Optional.empty());
	}

	/** Those that can hold, and the one that is there although it cannot. */
	private static List<Condition> conditions(Question question) {
		List<Condition> conditions = new ArrayList<>(List.of(new Condition(Optional.empty())));
		QuestionEdits.conditions(question).forEach(choice -> conditions.add(new Condition(Optional.of(choice))));
		Condition now = new Condition(Optional.ofNullable(question.getCondition()));
		if (!conditions.contains(now)) {
			conditions.add(now);
		}
		return conditions;
	}

	private void setName(EObject element, String text) {
		if (element instanceof Question question) {
			edits.setName(question, text);
		} else {
			edits.setName((Choice) element, text);
		}
	}

	private Optional<Choice> selectedChoice() {
		return tree.selected(Choice.class);
	}

	private void addQuestion() {
		owner().ifPresent(owner -> added(edits.addQuestion(owner, tree.selected().map(QuestionEdits::question))));
	}

	private void addChoice() {
		selectedChoice().ifPresentOrElse(one -> added(edits.addChoice(one.eContainer(), Optional.of(one))), this::addBelow);
	}

	private void addBelow() {
		tree.selected().ifPresent(one -> added(edits.addChoice(one, Optional.empty())));
	}

	private void added(EObject element) {
		tree.select(element);
		tree.viewer().editElement(element, 0);
	}

	/** The item or class whose questions are shown. */
	private Optional<EObject> owner() {
		return ownerPath.flatMap(path -> ElementPath.find(editing.ontology(), path));
	}

	private void showOwner(EObject owner) {
		ownerPath = Optional.of(ElementPath.of(owner));
		tree.viewer().setSelection(StructuredSelection.EMPTY);
		refresh();
	}

	private void refreshOwners() {
		ownerList = new ArrayList<>(List.of(editing.ontology()));
		ownerList.addAll(new ClassEdits(editing).own());
		String[] texts = ownerList.stream().map(one -> {
			String name = one instanceof LabelClass labelClass ? NLS.bind(Messages.Questions_OfClass, Words.of(labelClass)) : Messages.Questions_OfItem;
			int count = QuestionEdits.of(one).size();
			return count == 0 ? name : name + " (" + count + ")";
		}).toArray(String[]::new);
		if (!List.of(texts).equals(List.of(owners.getItems()))) {
			owners.setItems(texts);
		}
		if (owner().isEmpty()) {
			ownerPath = Optional.of(ElementPath.of(editing.ontology()));
		}
		owners.select(owner().map(ownerList::indexOf).orElse(0));
	}

	private void showForm() {
		Optional<EObject> selected = tree.selected();
		questionFields.show(selected.filter(Question.class::isInstance).map(Question.class::cast));
		choiceFields.show(selectedChoice());
		Control top = selected.map(one -> one instanceof Question ? questionFields.parent() : choiceFields.parent()).orElse(null);
		StackLayout layout = (StackLayout) stack.getLayout();
		if (layout.topControl != top) {
			layout.topControl = top;
			GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, top == null ? 0 : top.computeSize(SWT.DEFAULT, SWT.DEFAULT).y).applyTo(stack);
			pane.layout();
		}
		stack.layout();
	}

	@Override
	public void refresh() {
		refreshOwners();
		tree.refresh();
		showForm();
		preview.show(owner().map(QuestionEdits::asked).orElse(List.of()));
	}

	@Override
	public void commit() {
		questionFields.commit();
		choiceFields.commit();
	}

	@Override
	public boolean isPending() {
		return questionFields != null && (questionFields.isPending() || choiceFields.isPending());
	}

	@Override
	public boolean canReveal(EObject element) {
		return element instanceof Question || element instanceof Choice;
	}

	@Override
	public void reveal(EObject element) {
		showOwner(QuestionEdits.question(element).eContainer());
		tree.select(element);
	}

	/** Whose questions are shown, to drive it. */
	public Combo owners() {
		return owners;
	}

	/** The questions and choices. */
	public Tree tree() {
		return tree.viewer().getTree();
	}

	/** The field of the question's text. */
	public Text questionName() {
		return questionName;
	}

	/** The field of the choice's text. */
	public Text choiceName() {
		return choiceName;
	}

	/** What the question waits for. */
	public Combo condition() {
		return condition;
	}

	/** How a labeller meets the questions. */
	public QuestionPreview preview() {
		return preview;
	}

	@Override
	public void setFocus() {
		tree.viewer().getTree().setFocus();
	}
}

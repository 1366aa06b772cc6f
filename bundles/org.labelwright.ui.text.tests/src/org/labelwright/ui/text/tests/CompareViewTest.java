/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Layer;
import org.labelwright.geometry.Span;
import org.labelwright.geometry.Whole;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Answer;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.Choice;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.Question;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.text.internal.compare.CompareView;

/** Steps through what two annotators disagree about, and decides, by real events. */
class CompareViewTest {

	private static final String TEXT = "Marie Curie was born in Warsaw and taught at the University of Paris for years.";
	private static final Layer ANNA = new Layer("anna", "Anna");

	@TempDir
	private Path temp;
	private CompareView view;

	@AfterEach
	void closeView() {
		Workbench.page().hideView(view);
	}

	/** Both say Marie Curie is a person; Warsaw is a place and a company, Paris is shorter for Anna, "years" hers alone. */
	private Workbench workbench() throws Exception {
		Workbench workbench = new Workbench(temp.resolve("data"), List.of(Workbench.annotation("m1", "person", Span.of(0, 11)), Workbench.annotation("m2", "place", Span.of(24, 30)),
				Workbench.annotation("m3", "company", Span.of(49, 68))), TEXT, "Another text");
		Dataset dataset = workbench.editor().dataset();
		String item = workbench.editor().item().orElseThrow().id();
		dataset.changeLayer("Anna", ANNA, (one, document) -> {
			if (one.id().equals(item)) {
				document.getAnnotations().addAll(List.of(Workbench.annotation("a1", "person", Span.of(0, 11)), Workbench.annotation("a2", "company", Span.of(24, 30)),
						Workbench.annotation("a3", "company", Span.of(49, 59)), Workbench.annotation("a4", "place", Span.of(73, 78))));
			}
			return one.id().equals(item);
		}, Progress.NONE);
		PlatformUI.getWorkbench().getService(DatasetManager.class).stepDone(dataset, Optional.empty());
		view = (CompareView) Workbench.page().showView(CompareView.ID);
		compared();
		return workbench;
	}

	private void compared() {
		Workbench.until(() -> !view.isComparing() && !view.message().equals("Comparing..."));
	}

	private List<String> rows() {
		compared();
		return Arrays.stream(view.table().getItems()).map(item -> item.getText(0) + "|" + item.getText(1) + "|" + item.getText(2) + "|" + item.getText(3)).toList();
	}

	/** Presses a key on the table as the keyboard would: what it does is what it is bound to. */
	private void key(int code, char character) {
		Workbench.page().activate(view);
		view.table().setFocus();
		view.table().notifyListeners(SWT.FocusIn, new Event());
		Event event = new Event();
		event.keyCode = code;
		event.character = character;
		event.doit = true;
		view.table().notifyListeners(SWT.KeyDown, event);
		assertThat(event.doit).isFalse();
	}

	private void decideIn(String layer) {
		Composite header = (Composite) view.table().getParent().getChildren()[0];
		List<Combo> combos = Arrays.stream(header.getChildren()).filter(Combo.class::isInstance).map((Control one) -> (Combo) one).toList();
		Combo into = combos.get(2);
		into.select(into.indexOf(layer));
		into.notifyListeners(SWT.Selection, new Event());
		compared();
	}

	private void select(int row) {
		view.table().setSelection(row);
		view.table().notifyListeners(SWT.Selection, new Event());
	}

	@Test
	void disagreementIsListedAndAgreementQuiet() throws Exception {
		try (Workbench workbench = workbench()) {
			assertThat(rows()).containsExactly("Other class|place   Warsaw|company   Warsaw|", "Other boundaries (9)|company   University of Paris|company   University|",
					"Left has none|\u2014|place   years|");
			assertThat(view.message()).startsWith("F1 0.29 exactly, 0.57 with overlap. 1 agreed, 1 with other boundaries, 1 of another class, 0 only Labels, 1 only Anna. "
					.replace("Labels", workbench.editor().dataset().layers().getFirst().name())).contains("Boundaries differ by 9.00 characters on average.").contains("3 of 3 are open");
			select(1);
			assertThat(workbench.editor().scene().text().span()).as("the editor shows the place").contains(Span.of(49, 68));
		}
	}

	/** Two opposite orders have the same choices and are no agreement. */
	@Test
	void answersThatDifferAreListedFirst() throws Exception {
		try (Workbench workbench = workbench()) {
			Layer own = workbench.editor().dataset().layers().getFirst();
			ask(workbench, question("order", "Order", false, true, "Answer a", "b", "c"));
			answer(workbench, own, "order", "Answer a", "b", "c");
			answer(workbench, ANNA, "order", "c", "b", "Answer a");
			Workbench.until(() -> rows().getFirst().equals("Order|Answer a > b > c|c > b > Answer a|"));
			assertThat(rows()).hasSize(4);
			answer(workbench, ANNA, "order", "Answer a", "b", "c");
			Workbench.until(() -> rows().size() == 3);
		}
	}

	@Test
	void keysDecideAnswersAndUndoBringsThemBack() throws Exception {
		try (Workbench workbench = workbench()) {
			Layer own = workbench.editor().dataset().layers().getFirst();
			ask(workbench, question("order", "Order", false, true, "a", "b", "c"), question("nli", "Entailment", false, false, "entails", "neutral"),
					question("topics", "Topics", true, false, "sports", "money", "war"));
			answer(workbench, own, "order", "a", "b", "c");
			answer(workbench, ANNA, "order", "c", "b", "a");
			answer(workbench, own, "nli", "entails");
			answer(workbench, ANNA, "nli", "neutral");
			answer(workbench, own, "topics", "sports", "war");
			answer(workbench, ANNA, "topics", "money");
			Workbench.until(() -> rows().size() == 6);
			assertThat(rows().subList(0, 3)).containsExactly("Order|a > b > c|c > b > a|", "Entailment|entails|neutral|", "Topics|sports, war|money|");
			select(0);
			key('b', 'b');
			assertThat(view.message()).as("an order is one or the other").startsWith("This has one answer alone");
			key(SWT.ARROW_LEFT, (char) 0);
			Workbench.until(() -> rows().getFirst().equals("Order|a > b > c|c > b > a|left"));
			assertThat(view.table().getSelectionIndex()).as("goes on").isEqualTo(1);
			key(SWT.ARROW_RIGHT, (char) 0);
			Workbench.until(() -> rows().size() == 5);
			assertThat(answers(workbench, own)).containsExactly("order a,b,c", "nli neutral", "topics sports,war");
			select(1);
			key('b', 'b');
			Workbench.until(() -> rows().get(1).equals("Topics|sports, war, money|money|both"));
			assertThat(answers(workbench, own)).containsExactly("order a,b,c", "nli neutral", "topics sports,war,money");
			assertThat(answers(workbench, ANNA)).as("as they were").containsExactly("order c,b,a", "nli neutral", "topics money");
			workbench.command("org.eclipse.ui.edit.undo");
			workbench.command("org.eclipse.ui.edit.undo");
			Workbench.until(() -> rows().size() == 6 && rows().get(1).endsWith("|") && rows().get(2).endsWith("|"));
			assertThat(answers(workbench, own)).containsExactly("order a,b,c", "nli entails", "topics sports,war");
		}
	}

	@Test
	void aQuestionThatIsNotAskedWaitsForTheOneBefore() throws Exception {
		try (Workbench workbench = workbench()) {
			Layer own = workbench.editor().dataset().layers().getFirst();
			Question about = question("about", "About", false, false, "person", "thing");
			Question age = question("age", "Age", false, false, "old", "young");
			age.setCondition(about.getChoices().getFirst());
			ask(workbench, about, age);
			answer(workbench, own, "about", "thing");
			answer(workbench, ANNA, "about", "person");
			answer(workbench, ANNA, "age", "old");
			Workbench.until(() -> rows().size() == 5);
			assertThat(rows().subList(0, 2)).containsExactly("About|thing|person|", "Age|\u2014|old|");
			select(1);
			key(SWT.ARROW_RIGHT, (char) 0);
			assertThat(view.message()).startsWith("The layer is not asked this");
			assertThat(answers(workbench, own)).containsExactly("about thing");
			key('p', 'p');
			assertThat(view.table().getSelectionIndex()).isZero();
			key(SWT.ARROW_RIGHT, (char) 0);
			Workbench.until(() -> rows().size() == 4 && rows().getFirst().equals("Age|\u2014|old|"));
			select(0);
			key(SWT.ARROW_RIGHT, (char) 0);
			Workbench.until(() -> rows().size() == 3);
			assertThat(answers(workbench, own)).containsExactly("about person", "age old");
		}
	}

	@Test
	void classesOfTheWholeTextAndRatingsAreDecidedToo() throws Exception {
		try (Workbench workbench = workbench()) {
			Dataset dataset = workbench.editor().dataset();
			AttributeType rating = OntologyFactory.eINSTANCE.createAttributeType();
			rating.setId("rating");
			rating.setName("Rating");
			rating.setKind(AttributeKind.NUMBER);
			dataset.ontology().getItemAttributes().add(rating);
			label(workbench, dataset.layers().getFirst(), "place", 4);
			label(workbench, ANNA, "company", 2);
			Workbench.until(() -> rows().size() == 5);
			assertThat(rows().subList(0, 2)).containsExactly("Rating|4|2|", "Whole text: Other class|place|company|");
			decideIn("Consensus");
			select(0);
			key(SWT.ARROW_RIGHT, (char) 0);
			Workbench.until(() -> dataset.layers().size() == 3 && rows().getFirst().equals("Rating|4|2|right"));
			select(1);
			key(SWT.ARROW_LEFT, (char) 0);
			Workbench.until(() -> rows().get(1).equals("Whole text: Other class|place|company|left"));
			String item = workbench.editor().item().orElseThrow().id();
			assertThat(dataset.session(item, "consensus").annotations()).extracting(one -> one.getLabelClass() + " " + one.getGeometry().kind()).containsExactly("person SPAN", "place WHOLE");
			assertThat(dataset.session(item, "consensus").itemLabels().attribute("rating")).contains(new AttributeValue.Numeric(2));
		}
	}

	/** What both answer is in a new layer from the start. */
	@Test
	void aConsensusHasTheAnswersThatAreTheSame() throws Exception {
		try (Workbench workbench = workbench()) {
			Dataset dataset = workbench.editor().dataset();
			Layer own = dataset.layers().getFirst();
			ask(workbench, question("nli", "Entailment", false, false, "entails", "neutral"), question("topics", "Topics", true, false, "sports", "money"));
			answer(workbench, own, "nli", "entails");
			answer(workbench, ANNA, "nli", "neutral");
			answer(workbench, own, "topics", "sports", "money");
			answer(workbench, ANNA, "topics", "money", "sports");
			Workbench.until(() -> rows().size() == 4);
			decideIn("Consensus");
			select(0);
			key('0', '0');
			Workbench.until(() -> dataset.layers().size() == 3 && rows().getFirst().equals("Entailment|entails|neutral|none"));
			assertThat(answers(workbench, dataset.layers().get(2))).containsExactly("topics sports,money");
		}
	}

	/** All keys are in the sheet of keys, and only the table takes them. */
	@Test
	void keysAreCommands() throws Exception {
		try (Workbench workbench = workbench()) {
			assertThat(Arrays.stream(PlatformUI.getWorkbench().getService(IBindingService.class).getBindings()).filter(one -> CompareView.CONTEXT.equals(one.getContextId()))
					.map(one -> one.getTriggerSequence().format() + " " + one.getParameterizedCommand().getId().substring(CompareView.ID.length() + 1)))
							.containsExactlyInAnyOrder("\u2190 takeFirst", "\u2192 takeSecond", "B takeBoth", "0 takeNone", "Delete takeNone", "N next", "P previous");
			workbench.command("keys");
			Shell sheet = Arrays.stream(Display.getCurrent().getShells()).filter(shell -> shell.getText().startsWith("Keys")).findFirst().orElseThrow();
			Table keys = (Table) Arrays.stream(sheet.getChildren()).filter(Table.class::isInstance).findFirst().orElseThrow();
			assertThat(Arrays.stream(keys.getItems()).map(item -> item.getText(0) + "|" + item.getText(1) + "|" + item.getText(2))).contains("In Compare Layers|Take Left|\u2190",
					"In Compare Layers|Next Difference|N");
			sheet.dispose();
		}
	}

	private static Question question(String id, String name, boolean multiple, boolean ranking, String... choices) {
		Question question = OntologyFactory.eINSTANCE.createQuestion();
		question.setId(id);
		question.setName(name);
		question.setMultiple(multiple);
		question.setRanking(ranking);
		for (String one : choices) {
			Choice choice = OntologyFactory.eINSTANCE.createChoice();
			choice.setId(one);
			choice.setName(one);
			question.getChoices().add(choice);
		}
		return question;
	}

	private static void ask(Workbench workbench, Question... questions) {
		workbench.editor().dataset().ontology().getQuestions().addAll(List.of(questions));
	}

	private static List<String> answers(Workbench workbench, Layer layer) throws Exception {
		return workbench.editor().dataset().session(workbench.editor().item().orElseThrow().id(), layer.id()).itemLabels().answers().stream()
				.map(one -> one.getQuestion() + " " + String.join(",", one.getChoices())).toList();
	}

	private static void change(Workbench workbench, Layer layer, Consumer<AnnotationDocument> change) throws Exception {
		Dataset dataset = workbench.editor().dataset();
		String item = workbench.editor().item().orElseThrow().id();
		dataset.changeLayer("Change", layer, (one, document) -> {
			if (one.id().equals(item)) {
				change.accept(document);
			}
			return one.id().equals(item);
		}, Progress.NONE);
		PlatformUI.getWorkbench().getService(DatasetManager.class).stepDone(dataset, Optional.empty());
	}

	private static void label(Workbench workbench, Layer layer, String labelClass, double rating) throws Exception {
		change(workbench, layer, document -> {
			Annotation whole = AnnotationFactory.eINSTANCE.createAnnotation();
			whole.setId("whole-" + layer.id());
			whole.setLabelClass(labelClass);
			whole.setGeometry(new Whole());
			document.getAnnotations().add(whole);
			document.getAttributes().put("rating", new AttributeValue.Numeric(rating));
		});
	}

	private static void answer(Workbench workbench, Layer layer, String question, String... choices) throws Exception {
		change(workbench, layer, document -> {
			Answer answer = AnnotationFactory.eINSTANCE.createAnswer();
			answer.setQuestion(question);
			answer.getChoices().addAll(List.of(choices));
			document.getAnswers().removeIf(one -> one.getQuestion().equals(question));
			document.getAnswers().add(answer);
		});
	}

	@Test
	void keysTakeASideInTheOwnLayerAndUndoBringsItBack() throws Exception {
		try (Workbench workbench = workbench()) {
			select(0);
			key(SWT.ARROW_RIGHT, (char) 0);
			Workbench.until(() -> rows().size() == 2);
			assertThat(workbench.labels()).contains("company:Warsaw").doesNotContain("place:Warsaw");
			assertThat(view.table().getSelectionIndex()).isNotNegative();
			select(0);
			key(SWT.ARROW_LEFT, (char) 0);
			Workbench.until(() -> rows().getFirst().endsWith("|left"));
			assertThat(workbench.labels()).contains("company:University of Paris");
			select(1);
			key('b', 'b');
			Workbench.until(() -> rows().size() == 1);
			assertThat(workbench.labels()).contains("place:years");
			workbench.command("org.eclipse.ui.edit.undo");
			workbench.command("org.eclipse.ui.edit.undo");
			workbench.command("org.eclipse.ui.edit.undo");
			Workbench.until(() -> rows().size() == 3 && rows().stream().allMatch(row -> row.endsWith("|")));
			assertThat(workbench.labels()).containsExactlyInAnyOrder("person:Marie Curie", "place:Warsaw", "company:University of Paris");
		}
	}

	@Test
	void noneLeavesNothingAndIsNotAskedAgain() throws Exception {
		try (Workbench workbench = workbench()) {
			select(0);
			key('0', '0');
			Workbench.until(() -> rows().getFirst().equals("Left has none|\u2014|company   Warsaw|none"));
			assertThat(workbench.labels()).containsExactly("person:Marie Curie", "company:University of Paris");
			key('n', 'n');
			assertThat(view.table().getSelectionIndex()).as("decided ones are stepped over").isEqualTo(2);
			key('p', 'p');
			assertThat(view.table().getSelectionIndex()).isEqualTo(1);
		}
	}

	@Test
	void aConsensusBeginsWithWhatBothSay() throws Exception {
		try (Workbench workbench = workbench()) {
			decideIn("Consensus");
			select(0);
			key(SWT.ARROW_RIGHT, (char) 0);
			Dataset dataset = workbench.editor().dataset();
			String item = workbench.editor().item().orElseThrow().id();
			Workbench.until(() -> dataset.layers().size() == 3 && rows().getFirst().endsWith("|right"));
			assertThat(dataset.session(item, "consensus").annotations()).extracting(one -> one.getLabelClass() + ":" + workbench.editor().describe(one)).containsExactly("person:Marie Curie",
					"company:Warsaw");
			assertThat(workbench.labels()).as("both layers are as they were").hasSize(3);
			workbench.command("org.eclipse.ui.edit.undo");
			assertThat(dataset.session(item, "consensus").annotations()).hasSize(1);
			Workbench.until(() -> rows().getFirst().endsWith("|"));
		}
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Layer;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Answer;
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

	private void key(int code, char character) {
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
	void answersThatDifferAreTold() throws Exception {
		try (Workbench workbench = workbench()) {
			Dataset dataset = workbench.editor().dataset();
			String own = dataset.layers().getFirst().name();
			assertThat(view.message()).doesNotContain("as a whole");
			answer(workbench, dataset.layers().getFirst(), "a", "b", "c");
			answer(workbench, ANNA, "c", "b", "a");
			Workbench.until(() -> view.message().contains("About the text as a whole: Order: " + own + " Answer a > b > c; Anna c > b > Answer a."));
			answer(workbench, ANNA, "a", "b", "c");
			Workbench.until(() -> !view.isComparing() && !view.message().contains("as a whole"));
		}
	}

	private static void answer(Workbench workbench, Layer layer, String... order) throws Exception {
		Dataset dataset = workbench.editor().dataset();
		String item = workbench.editor().item().orElseThrow().id();
		if (dataset.ontology().getQuestions().isEmpty()) {
			Question question = OntologyFactory.eINSTANCE.createQuestion();
			question.setId("order");
			question.setName("Order");
			question.setRanking(true);
			for (String one : order) {
				Choice choice = OntologyFactory.eINSTANCE.createChoice();
				choice.setId(one);
				choice.setName(one.equals("a") ? "Answer a" : null);
				question.getChoices().add(choice);
			}
			dataset.ontology().getQuestions().add(question);
		}
		dataset.changeLayer("Order", layer, (one, document) -> {
			if (one.id().equals(item)) {
				Answer answer = AnnotationFactory.eINSTANCE.createAnswer();
				answer.setQuestion("order");
				answer.getChoices().addAll(List.of(order));
				document.getAnswers().clear();
				document.getAnswers().add(answer);
			}
			return one.id().equals(item);
		}, Progress.NONE);
		PlatformUI.getWorkbench().getService(DatasetManager.class).stepDone(dataset, Optional.empty());
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

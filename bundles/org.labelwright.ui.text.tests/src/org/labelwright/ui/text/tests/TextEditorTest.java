/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.resources.IMarker;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Relation;
import org.labelwright.ui.CheckMarkers;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.text.internal.TextScene;

/** Labels texts by real events of mouse and keyboard. */
class TextEditorTest {

	private static final String PLAIN = "Marie Curie was born in Warsaw and taught at the University of Paris.";
	private static final String OBJECTS = "org.labelwright.ui.objects";
	private static final String ARABIC = "\u0648\u0644\u062f\u062a \u0645\u0631\u064a\u0645 \u0641\u064a \u0637\u0647\u0631\u0627\u0646.";
	private static final String CHINESE = "\u5c60\u5466\u5466\u5728\u5317\u4eac\u5927\u5b66\u5b66\u4e60\u3002\ud842\udfb7\u91ce\u5bb6";

	@TempDir
	private Path temp;

	private Path data() {
		return temp.resolve("data");
	}

	private static Point at(Workbench workbench, int place) {
		return workbench.editor().scene().place(place).orElseThrow();
	}

	/** A little inside the character that begins at a place. */
	private static Point inside(Workbench workbench, int place) {
		Point left = at(workbench, place);
		Point right = at(workbench, place + 1);
		return new Point((2 * left.x + right.x) / 3, left.y);
	}

	private static Point label(Workbench workbench, String id) {
		return workbench.editor().scene().label(id).orElseThrow();
	}

	private static String id(Workbench workbench, int index) {
		return workbench.annotations().get(index).getId();
	}

	@Test
	void draggedTextIsLabelledByWholeWords() throws Exception {
		try (Workbench workbench = new Workbench(data(), PLAIN)) {
			workbench.drag(inside(workbench, 2), inside(workbench, 8), 0);
			assertThat(workbench.editor().scene().text().span()).contains(Span.of(0, 11));
			workbench.command("setClass", "1");
			assertThat(workbench.labels()).containsExactly("person:Marie Curie");
			assertThat(workbench.editor().scene().selection()).containsExactly(id(workbench, 0));
			workbench.command("setClass", "2");
			assertThat(workbench.labels()).as("the key changes what is selected").containsExactly("place:Marie Curie");
			workbench.command("org.eclipse.ui.edit.undo");
			workbench.command("org.eclipse.ui.edit.undo");
			assertThat(workbench.labels()).isEmpty();
			workbench.command("org.eclipse.ui.edit.redo");
			assertThat(workbench.labels()).containsExactly("person:Marie Curie");
		}
	}

	@Test
	void theClassBeforeIsNotUsedAnyMoreWhenItIsGone() throws Exception {
		try (Workbench workbench = new Workbench(data(), PLAIN)) {
			workbench.command("setClass", "2");
			workbench.command("setClass", "1");
			workbench.command("org.eclipse.ui.edit.undo");
			workbench.command("org.eclipse.ui.edit.undo");
			Dataset dataset = workbench.editor().dataset();
			dataset.ontology().getClasses().removeIf(one -> one.getId().equals("place"));
			dataset.saveOntology();
			PlatformUI.getWorkbench().getService(DatasetManager.class).ontologyChanged(dataset);
			List<String> before = workbench.labels();
			workbench.drag(inside(workbench, 2), inside(workbench, 8), 0);
			workbench.command("lastClass");
			assertThat(workbench.labels()).isEqualTo(before);
		}
	}

	@Test
	void backwardsIsAsGoodAsForwards() throws Exception {
		try (Workbench workbench = new Workbench(data(), PLAIN)) {
			workbench.drag(inside(workbench, 8), inside(workbench, 2), 0);
			assertThat(workbench.editor().scene().text().span()).contains(Span.of(0, 11));
		}
	}

	@Test
	void charactersAreSelectedWhereThatIsWanted() throws Exception {
		try (Workbench workbench = new Workbench(data(), PLAIN)) {
			workbench.command("characters");
			workbench.drag(at(workbench, 1), at(workbench, 4), 0);
			workbench.command("setClass", "1");
			assertThat(workbench.labels()).containsExactly("person:ari");
			workbench.command("characters");
		}
	}

	@Test
	void aDoubleClickTakesTheWordAndAClickTheLabel() throws Exception {
		try (Workbench workbench = new Workbench(data(), PLAIN)) {
			workbench.doubleClick(inside(workbench, 26));
			workbench.command("setClass", "2");
			assertThat(workbench.labels()).containsExactly("place:Warsaw");
			workbench.click(inside(workbench, 2), 0);
			assertThat(workbench.editor().scene().selection()).isEmpty();
			workbench.click(inside(workbench, 27), 0);
			assertThat(workbench.editor().scene().selection()).containsExactly(id(workbench, 0));
			workbench.command("org.eclipse.ui.edit.delete");
			assertThat(workbench.labels()).isEmpty();
		}
	}

	@Test
	void endsAreDraggedFromWordToWord() throws Exception {
		try (Workbench workbench = new Workbench(data(), List.of(Workbench.annotation("u", "company", Span.of(49, 59))), PLAIN)) {
			workbench.click(label(workbench, "u"), 0);
			workbench.drag(at(workbench, 59), at(workbench, 67), 0);
			assertThat(workbench.labels()).containsExactly("company:University of Paris");
			workbench.drag(at(workbench, 49), at(workbench, 45), 0);
			assertThat(workbench.labels()).containsExactly("company:the University of Paris");
			workbench.command("endLeft");
			workbench.command("startRight");
			assertThat(workbench.labels()).containsExactly("company:University of");
		}
	}

	@Test
	void controlAddsAPieceAndTakesItAway() throws Exception {
		try (Workbench workbench = new Workbench(data(), List.of(Workbench.annotation("n", "place", Span.of(0, 5))), "North and South Poles")) {
			workbench.click(label(workbench, "n"), 0);
			workbench.click(inside(workbench, 17), SWT.CTRL);
			assertThat(workbench.annotations().getFirst().getGeometry()).isEqualTo(new Span(List.of(new Fragment(0, 5), new Fragment(16, 21))));
			workbench.click(inside(workbench, 17), SWT.CTRL);
			assertThat(workbench.annotations().getFirst().getGeometry()).isEqualTo(Span.of(0, 5));
		}
	}

	@Test
	void piecesAreSelectedOneAfterTheOther() throws Exception {
		try (Workbench workbench = new Workbench(data(), "North and South Poles")) {
			workbench.drag(inside(workbench, 1), inside(workbench, 3), 0);
			workbench.drag(inside(workbench, 17), inside(workbench, 19), SWT.CTRL);
			workbench.command("setClass", "2");
			assertThat(workbench.annotations().getFirst().getGeometry()).isEqualTo(new Span(List.of(new Fragment(0, 5), new Fragment(16, 21))));
		}
	}

	@Test
	void allOfItGoesByKeyboardAlone() throws Exception {
		try (Workbench workbench = new Workbench(data(), PLAIN)) {
			workbench.command("selectWordRight");
			workbench.command("selectWordRight");
			workbench.command("setClass", "1");
			assertThat(workbench.labels()).containsExactly("person:Marie Curie");
			for (int i = 0; i < 4; i++) {
				workbench.command("caretWordRight");
			}
			workbench.command("setClass", "2");
			assertThat(workbench.labels()).as("the word at the caret").contains("place:Warsaw");
			for (int i = 0; i < 5; i++) {
				workbench.command("caretWordRight");
			}
			for (int i = 0; i < 3; i++) {
				workbench.command("selectWordRight");
			}
			workbench.key('o');
			assertThat(workbench.labels()).containsExactly("person:Marie Curie", "place:Warsaw", "company:University of Paris");
			// From the person to the place: only one type is allowed.
			workbench.command("nextObject");
			assertThat(workbench.editor().scene().selection()).containsExactly(id(workbench, 0));
			workbench.command("relate");
			workbench.command("nextObject");
			workbench.command("relate");
			assertThat(workbench.annotations().getFirst().getRelations()).hasSize(1);
			assertThat(workbench.annotations().getFirst().getRelations().getFirst().getType()).isEqualTo("born");
			assertThat(workbench.annotations().getFirst().getRelations().getFirst().getTarget()).isEqualTo(id(workbench, 1));
			workbench.command("previousObject");
			workbench.command("org.eclipse.ui.edit.delete");
			assertThat(workbench.labels()).containsExactly("place:Warsaw", "company:University of Paris");
		}
	}

	@Test
	void aRelationIsDrawnFromLabelToLabelAsTheOntologyAllows() throws Exception {
		try (Workbench workbench = new Workbench(data(), List.of(Workbench.annotation("p", "person", Span.of(0, 11)), Workbench.annotation("w", "place", Span.of(24, 30)),
				Workbench.annotation("u", "company", Span.of(49, 68))), PLAIN)) {
			workbench.drag(label(workbench, "w"), label(workbench, "p"), 0);
			assertThat(workbench.annotations()).allMatch(one -> one.getRelations().isEmpty());
			workbench.drag(label(workbench, "p"), label(workbench, "w"), 0);
			assertThat(workbench.annotations().getFirst().getRelations()).hasSize(1);
			// Two types lead to a company, so it is asked.
			workbench.drag(label(workbench, "p"), label(workbench, "u"), 0);
			choose(workbench, "li");
			assertThat(workbench.annotations().getFirst().getRelations()).extracting(one -> one.getType()).containsExactly("born", "likes");
			// Deleting the target takes the relation along, and undo brings both back.
			workbench.click(label(workbench, "u"), 0);
			workbench.command("org.eclipse.ui.edit.delete");
			assertThat(workbench.annotations().getFirst().getRelations()).hasSize(1);
			workbench.command("org.eclipse.ui.edit.undo");
			assertThat(workbench.annotations().getFirst().getRelations()).hasSize(2);
		}
	}

	/** Types into the list that is open, and takes the first. */
	private static void choose(Workbench workbench, String letters) {
		Shell popup = workbench.editor().popup().orElseThrow();
		Text filter = (Text) List.of(popup.getChildren()).stream().filter(Text.class::isInstance).findFirst().orElseThrow();
		filter.setText(letters);
		filter.notifyListeners(SWT.DefaultSelection, new Event());
	}

	@Test
	void aRelationIsClickedAndDeleted() throws Exception {
		try (Workbench workbench = new Workbench(data(), List.of(Workbench.annotation("p", "person", Span.of(0, 11)), Workbench.annotation("w", "place", Span.of(24, 30))), PLAIN)) {
			workbench.drag(label(workbench, "p"), label(workbench, "w"), 0);
			TextScene scene = workbench.editor().scene();
			var block = scene.visible().getFirst();
			var wire = block.block().rows().getFirst().wires().getFirst();
			workbench.click(new Point(TextScene.GUTTER + (int) (wire.fromX() + wire.toX()) / 2, (int) (block.y() + wire.y())), 0);
			assertThat(scene.selectedLink()).isPresent();
			workbench.command("org.eclipse.ui.edit.delete");
			assertThat(workbench.annotations().getFirst().getRelations()).isEmpty();
		}
	}

	@Test
	void theClassIsFoundByItsLetters() throws Exception {
		try (Workbench workbench = new Workbench(data(), PLAIN)) {
			workbench.doubleClick(inside(workbench, 26));
			workbench.command("chooseClass");
			choose(workbench, "pla");
			assertThat(workbench.labels()).containsExactly("place:Warsaw");
		}
	}

	@Test
	void labelsMayHaveNoLength() throws Exception {
		try (Workbench workbench = new Workbench(data(), PLAIN)) {
			workbench.click(at(workbench, 11), 0);
			workbench.command("emptySpan");
			assertThat(workbench.annotations().getFirst().getGeometry()).isEqualTo(Span.of(11, 11));
			workbench.click(at(workbench, 30), 0);
			workbench.click(label(workbench, id(workbench, 0)), 0);
			workbench.command("org.eclipse.ui.edit.delete");
			assertThat(workbench.annotations()).isEmpty();
		}
	}

	@Test
	void mentionsOfOneThingAreAChain() throws Exception {
		try (Workbench workbench = new Workbench(data(), List.of(Workbench.annotation("a", "person", Span.of(0, 11)), Workbench.annotation("b", "person", Span.of(24, 30)),
				Workbench.annotation("c", "person", Span.of(49, 59))), PLAIN)) {
			workbench.click(label(workbench, "a"), 0);
			workbench.click(label(workbench, "c"), SWT.CTRL);
			workbench.command("chain");
			List<Annotation> annotations = workbench.annotations();
			assertThat(annotations.get(0).getGroup()).isNotNull().isEqualTo(annotations.get(2).getGroup());
			assertThat(annotations.get(1).getGroup()).isNull();
			workbench.click(label(workbench, "a"), 0);
			workbench.command("nextInChain");
			assertThat(workbench.editor().scene().selection()).containsExactly("c");
			workbench.command("unchain");
			assertThat(workbench.annotations().get(2).getGroup()).isNull();
		}
	}

	/** Cells of tables have a tab between them: without room for it their words ran together. */
	@Test
	void aTabIsSeen() throws Exception {
		try (Workbench workbench = new Workbench(data(), "one\ttwo\tthree\nx\ttwo\tthree")) {
			int space = at(workbench, 7).x - at(workbench, 6).x;
			assertThat(at(workbench, 4).x - at(workbench, 3).x).isGreaterThan(space / 2);
			assertThat(at(workbench, 16).x).as("columns stand below each other").isEqualTo(at(workbench, 4).x);
			assertThat(at(workbench, 20).x).isEqualTo(at(workbench, 8).x);
			workbench.doubleClick(inside(workbench, 4));
			workbench.command("setClass", "2");
			assertThat(workbench.labels()).containsExactly("place:two");
		}
	}

	/** Without the mouse: G on one mention and G on another, as T relates them. */
	@Test
	void aChainIsMadeByKeysAlone() throws Exception {
		try (Workbench workbench = new Workbench(data(), List.of(Workbench.annotation("a", "person", Span.of(0, 11)), Workbench.annotation("b", "person", Span.of(24, 30)),
				Workbench.annotation("c", "person", Span.of(49, 59))), PLAIN)) {
			workbench.command("chain");
			assertThat(workbench.annotations()).allMatch(one -> one.getGroup() == null);
			workbench.command("nextObject");
			workbench.command("chain");
			workbench.command("nextObject");
			workbench.command("nextObject");
			workbench.command("chain");
			assertThat(workbench.annotations().get(0).getGroup()).isNotNull().isEqualTo(workbench.annotations().get(2).getGroup());
			assertThat(workbench.annotations().get(1).getGroup()).isNull();
			workbench.command("chain");
			workbench.command("previousObject");
			workbench.command("chain");
			assertThat(workbench.annotations().stream().map(Annotation::getGroup).distinct()).as("the third joins the chain").hasSize(1);
			workbench.command("org.eclipse.ui.edit.undo");
			assertThat(workbench.annotations().get(1).getGroup()).isNull();
			// A chain that was begun is none of relations.
			workbench.command("chain");
			workbench.command("nextObject");
			workbench.command("relate");
			assertThat(workbench.annotations()).allMatch(one -> one.getRelations().isEmpty());
		}
	}

	@Test
	void relationsAreSelectedDeletedAndGivenAnotherTypeByKeys() throws Exception {
		Annotation person = Workbench.annotation("p", "person", Span.of(0, 11));
		for (String target : List.of("w", "u")) {
			Relation relation = AnnotationFactory.eINSTANCE.createRelation();
			relation.setType(target.equals("w") ? "born" : "works");
			relation.setTarget(target);
			person.getRelations().add(relation);
		}
		try (Workbench workbench = new Workbench(data(), List.of(person, Workbench.annotation("w", "place", Span.of(24, 30)), Workbench.annotation("u", "company", Span.of(49, 68))), PLAIN)) {
			workbench.command("nextRelation");
			assertThat(workbench.editor().scene().selectedLink()).as("nothing is selected to lead from").isEmpty();
			workbench.command("nextObject");
			workbench.command("nextRelation");
			assertThat(workbench.editor().scene().selectedLink()).contains("p/0");
			workbench.command("nextRelation");
			assertThat(workbench.editor().scene().selectedLink()).contains("p/1");
			workbench.command("chooseClass");
			Shell popup = workbench.editor().popup().orElseThrow();
			Text field = (Text) Stream.of(popup.getChildren()).filter(Text.class::isInstance).findFirst().orElseThrow();
			field.setText("likes");
			field.notifyListeners(SWT.DefaultSelection, new Event());
			assertThat(workbench.annotations().getFirst().getRelations().get(1).getType()).isEqualTo("likes");
			assertThat(workbench.editor().scene().selectedLink()).contains("p/1");
			workbench.command("nextRelation");
			assertThat(workbench.editor().scene().selection()).as("after the last the label").containsExactly("p");
			workbench.command("nextRelation");
			workbench.command("org.eclipse.ui.edit.delete");
			assertThat(workbench.annotations().getFirst().getRelations()).hasSize(1);
			workbench.command("nextObject");
			workbench.command("nextObject");
			workbench.command("nextObject");
			assertThat(workbench.editor().scene().selection()).containsExactly("u");
			workbench.command("nextRelation");
			assertThat(workbench.editor().scene().selectedLink()).as("also one that leads here").contains("p/0");
		}
	}

	@Test
	void whatIsSelectedIsLabelledAtOnceWhereThatIsWanted() throws Exception {
		try (Workbench workbench = new Workbench(data(), PLAIN)) {
			workbench.command("labelAtOnce");
			workbench.drag(inside(workbench, 2), inside(workbench, 8), 0);
			workbench.doubleClick(inside(workbench, 26));
			assertThat(workbench.labels()).containsExactly("person:Marie Curie", "person:Warsaw");
			workbench.command("labelAtOnce");
		}
	}

	@Test
	void writingFromRightToLeftIsExact() throws Exception {
		try (Workbench workbench = new Workbench(data(), ARABIC)) {
			assertThat(at(workbench, 0).x).as("it begins on the right").isGreaterThan(at(workbench, 5).x);
			workbench.doubleClick(inside(workbench, 6));
			workbench.command("setClass", "1");
			workbench.drag(inside(workbench, 14), inside(workbench, 16), 0);
			workbench.command("setClass", "2");
			assertThat(workbench.labels()).containsExactly("person:\u0645\u0631\u064a\u0645", "place:\u0637\u0647\u0631\u0627\u0646");
		}
	}

	@Test
	void arrowsGoWhereTheyPointInWritingFromRightToLeft() throws Exception {
		try (Workbench workbench = new Workbench(data(), ARABIC)) {
			int start = at(workbench, 0).x;
			workbench.command("caretWordRight");
			assertThat(workbench.editor().scene().text().caret()).as("it begins on the right, so there is nothing further right").isZero();
			workbench.command("caretWordLeft");
			assertThat(at(workbench, workbench.editor().scene().text().caret()).x).isLessThan(start);
			workbench.command("selectWordLeft");
			workbench.command("setClass", "1");
			assertThat(workbench.labels()).containsExactly("person:\u0645\u0631\u064a\u0645");
			workbench.command("caretWordRight");
			workbench.command("caretWordRight");
			assertThat(workbench.editor().scene().text().caret()).isZero();
		}
	}

	@Test
	void endsOfLabelsGoWhereTheArrowPointsInWritingFromRightToLeft() throws Exception {
		int from = ARABIC.indexOf("\u0645\u0631\u064a\u0645");
		try (Workbench workbench = new Workbench(data(), List.of(Workbench.annotation("m", "person", Span.of(from, from + 4))), ARABIC)) {
			workbench.click(label(workbench, "m"), 0);
			Span before = (Span) workbench.annotations().getFirst().getGeometry();
			workbench.command("endLeft");
			Span longer = (Span) workbench.annotations().getFirst().getGeometry();
			assertThat(longer.start()).isEqualTo(before.start());
			assertThat(at(workbench, longer.end()).x).as("the end has gone to the left").isLessThan(at(workbench, before.end()).x);
			workbench.command("endRight");
			assertThat(workbench.annotations().getFirst().getGeometry()).isEqualTo(before);
			workbench.command("startRight");
			Span earlier = (Span) workbench.annotations().getFirst().getGeometry();
			assertThat(earlier.end()).isEqualTo(before.end());
			assertThat(at(workbench, earlier.start()).x).as("the beginning has gone to the right").isGreaterThan(at(workbench, before.start()).x);
			workbench.command("startLeft");
			assertThat(workbench.annotations().getFirst().getGeometry()).isEqualTo(before);
		}
	}

	/** The view looks at the editor while it is being made. */
	@Test
	void objectsThatAreShownLaterSayWhatTheyCover() throws Exception {
		try (Workbench workbench = new Workbench(data(), List.of(Workbench.annotation("m", "person", Span.of(0, 11))), PLAIN)) {
			Workbench.page().hideView(Workbench.page().findView(OBJECTS));
			IViewPart view = Workbench.page().showView(OBJECTS);
			Table table = table((Composite) view.getSite().getService(MPart.class).getWidget()).orElseThrow();
			Workbench.until(() -> table.getItemCount() == 1 && table.getItem(0).getText(2).equals("Marie Curie"));
			assertThat(table.getItem(0).getText(0)).isEqualTo("person");
			Workbench.page().activate(workbench.editor());
		}
	}

	private static Optional<Table> table(Composite parent) {
		return Stream.of(parent.getChildren()).flatMap(one -> one instanceof Table table ? Stream.of(table) : one instanceof Composite inner ? table(inner).stream() : Stream.empty())
				.findFirst();
	}

	@Test
	void theSheetOfKeysHasThoseOfTheTokens() throws Exception {
		try (Workbench workbench = new Workbench(data(), PLAIN)) {
			workbench.command("keys");
			Shell sheet = workbench.editor().popup().orElseThrow();
			Table table = (Table) Stream.of(sheet.getChildren()).filter(Table.class::isInstance).findFirst().orElseThrow();
			assertThat(Stream.of(table.getItems()).map(item -> item.getText(0) + ": " + item.getText(1)).toList()).contains("In Tokens: Merge Tokens", "In Tokens: Fill Down");
			sheet.dispose();
		}
	}

	@Test
	void charactersOfTwoUnitsAreExact() throws Exception {
		try (Workbench workbench = new Workbench(data(), CHINESE)) {
			workbench.command("characters");
			workbench.drag(at(workbench, 11), at(workbench, 14), 0);
			workbench.command("setClass", "3");
			workbench.key('o');
			assertThat(workbench.annotations().getFirst().getGeometry()).isEqualTo(Span.of(11, 14));
			assertThat(workbench.labels()).containsExactly("company:\ud842\udfb7\u91ce\u5bb6");
			workbench.command("characters");
		}
	}

	@Test
	void aProblemLeadsToItsLabel() throws Exception {
		String far = "Nothing here.\n".repeat(500) + PLAIN;
		int start = far.indexOf("Warsaw");
		try (Workbench workbench = new Workbench(data(), List.of(Workbench.annotation("w", "place", Span.of(start, start + 6))), far, "Another text.")) {
			workbench.command("next");
			Workbench.until(workbench.editor()::isLoaded);
			// Of no type that a check which is still running takes away.
			IMarker marker = workbench.file().createMarker(IMarker.PROBLEM, Map.of(CheckMarkers.ITEM, workbench.editor().dataset().items().getFirst().id(),
					CheckMarkers.ANNOTATION, "w", IDE.EDITOR_ID_ATTR, "org.labelwright.ui.text.editor"));
			IDE.openEditor(Workbench.page(), marker);
			Workbench.until(() -> workbench.editor().scene().selection().contains("w"));
			assertThat(workbench.editor().scene().label("w")).as("it is in sight").isPresent();
			marker.delete();
		}
	}

	@Test
	void aTextThatIsNotThereOrNotTextSaysSo() throws Exception {
		try (Workbench workbench = new Workbench(data(), PLAIN, "x")) {
			Path second = workbench.editor().dataset().media(workbench.editor().dataset().items().get(1)).orElseThrow();
			Files.write(second, new byte[] { (byte) 0xff, (byte) 0xfe, 0 });
			workbench.command("next");
			Workbench.until(() -> workbench.editor().scene().message().contains("UTF-8"));
			workbench.command("previous");
			Workbench.until(workbench.editor()::isLoaded);
			Files.delete(second);
			workbench.command("next");
			assertThat(workbench.editor().scene().message()).contains("is not there");
		}
	}

	@Test
	void aHiddenClassIsNotSeenAndComesBackWhenItIsLookedFor() throws Exception {
		try (Workbench workbench = new Workbench(data(), List.of(Workbench.annotation("w", "place", Span.of(24, 30)), Workbench.annotation("p", "person", Span.of(0, 5))), PLAIN)) {
			workbench.click(label(workbench, "w"), 0);
			workbench.command("hideClass");
			assertThat(workbench.editor().scene().label("w")).isEmpty();
			assertThat(workbench.editor().scene().label("p")).isPresent();
			workbench.editor().reveal(workbench.editor().item().orElseThrow().id(), "w");
			assertThat(workbench.editor().scene().label("w")).isPresent();
		}
	}

	@Test
	void theCanvasHasTheKeyboard() throws Exception {
		try (Workbench workbench = new Workbench(data(), PLAIN)) {
			workbench.editor().setFocus();
			Control canvas = workbench.editor().viewer().getControl();
			Workbench.until(canvas::isFocusControl);
			workbench.drag(inside(workbench, 2), inside(workbench, 8), 0);
			workbench.key(SWT.ESC);
			assertThat(workbench.editor().scene().text().isEmpty()).isTrue();
		}
	}

	@Test
	void theLetterOfAClassWinsOverACommand() throws Exception {
		try (Workbench workbench = new Workbench(data(), PLAIN)) {
			workbench.click(inside(workbench, 26), 0);
			workbench.key('c');
			assertThat(workbench.editor().scene().text().isEmpty()).isTrue();
			assertThat(workbench.labels()).as("without a class of that letter it is the command").isEmpty();
			workbench.command("characters");
			var dataset = workbench.editor().dataset();
			dataset.ontology().getClasses().get(1).setHotKey("c");
			dataset.ontology().getClasses().get(2).setHotKey("T");
			org.eclipse.ui.PlatformUI.getWorkbench().getService(org.labelwright.ui.DatasetManager.class).ontologyChanged(dataset);
			workbench.key('c');
			assertThat(workbench.labels()).containsExactly("place:Warsaw");
			workbench.key('t');
			assertThat(workbench.labels()).containsExactly("company:Warsaw");
			dataset.ontology().getClasses().get(1).setHotKey(null);
			org.eclipse.ui.PlatformUI.getWorkbench().getService(org.labelwright.ui.DatasetManager.class).ontologyChanged(dataset);
			workbench.key('c');
			assertThat(workbench.labels()).as("the letter is that of the command again").containsExactly("company:Warsaw");
			workbench.command("characters");
		}
	}
}

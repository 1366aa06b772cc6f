/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.geometry.Span;
import org.labelwright.ui.text.internal.concordance.ConcordanceView;

/** Goes through words in their context by real events, and labels them in bulk. */
class ConcordanceViewTest {

	private static final String FIRST = "Paris is large. She likes Paris, not paris. Parisians do.";
	private static final String SECOND = "From Oslo to Paris by train.";

	@TempDir
	private Path temp;
	private ConcordanceView view;

	@AfterEach
	void closeView() {
		Workbench.page().hideView(view);
	}

	private Workbench workbench() throws Exception {
		Workbench workbench = new Workbench(temp.resolve("data"), List.of(Workbench.annotation("p", "place", Span.of(0, 5))), FIRST, SECOND);
		view = (ConcordanceView) Workbench.page().showView(ConcordanceView.ID);
		return workbench;
	}

	/** A part at the bottom of the window is often low and narrow: what was found is seen there too, and what asks can still be reached. */
	@Test
	void rowsAreSeenInALowView() throws Exception {
		try (Workbench workbench = workbench()) {
			find("Paris");
			Composite parent = view.table().getParent();
			Text field = all(Text.class).getFirst();
			for (Point size : List.of(new Point(700, 120), new Point(300, 120), new Point(1400, 120))) {
				parent.setSize(size);
				assertThat(view.table().getClientArea().height).as(size.toString()).isGreaterThanOrEqualTo(2 * view.table().getItemHeight());
				assertThat(view.table().getBounds().y + view.table().getSize().y).isLessThanOrEqualTo(size.y);
				assertThat(field.getParent().getParent().getSize().y).as("the field is seen").isGreaterThanOrEqualTo(field.getSize().y);
			}
			assertThat(view.table().getHeaderVisible()).isFalse();
			parent.setSize(700, 400);
			assertThat(view.table().getHeaderVisible()).isTrue();
			assertThat(field.getParent().getSize().y).as("the whole bar is seen").isLessThanOrEqualTo(field.getParent().getParent().getSize().y);
		}
	}

	private <T extends Control> List<T> all(Class<T> type) {
		List<T> found = new ArrayList<>();
		collect(view.table().getParent(), type, found);
		return found;
	}

	private static <T extends Control> void collect(Composite parent, Class<T> type, List<T> found) {
		for (Control child : parent.getChildren()) {
			if (type.isInstance(child)) {
				found.add(type.cast(child));
			}
			if (child instanceof Composite composite && !(child instanceof Table) && !(child instanceof Combo)) {
				collect(composite, type, found);
			}
		}
	}

	/** Types words and presses Enter. */
	private void find(String words) {
		Text field = all(Text.class).getFirst();
		field.setText(words);
		field.notifyListeners(SWT.DefaultSelection, new Event());
		answered();
	}

	private void answered() {
		Workbench.until(() -> !view.isSearching());
	}

	private void choose(int combo, String entry) {
		Combo chosen = all(Combo.class).get(combo);
		chosen.select(chosen.indexOf(entry));
		assertThat(chosen.getText()).isEqualTo(entry);
		chosen.notifyListeners(SWT.Selection, new Event());
		answered();
	}

	private void check(String text, boolean on) {
		Button box = all(Button.class).stream().filter(one -> one.getText().equals(text)).findFirst().orElseThrow();
		box.setSelection(on);
		box.notifyListeners(SWT.Selection, new Event());
	}

	private List<String> rows() {
		return Arrays.stream(view.table().getItems()).map(ConcordanceViewTest::row).toList();
	}

	private static String row(TableItem item) {
		return item.getText(0) + "|" + item.getText(1) + "|" + item.getText(2) + "|" + item.getText(3) + "|" + item.getText(4);
	}

	private void select(int... rows) {
		view.table().setSelection(rows);
		view.table().notifyListeners(SWT.Selection, new Event());
	}

	private void key(char character, int code) {
		Event event = new Event();
		event.character = character;
		event.keyCode = code;
		event.doit = true;
		view.table().notifyListeners(SWT.KeyDown, event);
		assertThat(event.doit).as("the table does not search for the letter").isFalse();
	}

	@Test
	void listsWordsWithWhatStandsAround() throws Exception {
		try (Workbench workbench = workbench()) {
			find("paris");
			assertThat(rows()).containsExactly("text0.txt||Paris| is large. She likes Paris, not paris. Parisians do.|place",
					"text0.txt|Paris is large. She likes |Paris|, not paris. Parisians do.|", "text0.txt|Paris is large. She likes Paris, not |paris|. Parisians do.|",
					"text1.txt|From Oslo to |Paris| by train.|");
			assertThat(view.message()).isEqualTo("4 places in 2 of 2 texts.");
			check("Match case", true);
			check("Whole words", false);
			find("Paris");
			assertThat(rows()).hasSize(4).anyMatch(row -> row.contains("|Paris|ians do.|"));
			choose(0, "Regular expression");
			find("(?<=to )\\w+|(Osl)");
			assertThat(rows()).containsExactly("text1.txt|From |Osl|o to Paris by train.|", "text1.txt|From Oslo to |Paris| by train.|");
			find("(");
			assertThat(view.message()).contains("is no regular expression");
			find("nowhere");
			assertThat(view.message()).isEqualTo("Nothing found in 2 texts.");
		}
	}

	@Test
	void sortsByWhatStandsBesideTheWord() throws Exception {
		try (Workbench workbench = workbench()) {
			find("paris");
			view.table().getColumn(1).notifyListeners(SWT.Selection, new Event());
			assertThat(rows()).extracting(row -> row.split("\\|")[1]).containsExactly("", "Paris is large. She likes ", "Paris is large. She likes Paris, not ", "From Oslo to ");
			view.table().getColumn(3).notifyListeners(SWT.Selection, new Event());
			assertThat(rows()).extracting(row -> row.split("\\|")[3].strip()).containsExactly(", not paris. Parisians do.", ". Parisians do.", "by train.",
					"is large. She likes Paris, not paris. Parisians do.");
			view.table().getColumn(3).notifyListeners(SWT.Selection, new Event());
			assertThat(rows().getLast()).contains(", not paris");
			view.table().getColumn(3).notifyListeners(SWT.Selection, new Event());
			assertThat(rows().getFirst()).startsWith("text0.txt||Paris");
		}
	}

	@Test
	void labelsInBulkAndTakesItBackAsOneStep() throws Exception {
		try (Workbench workbench = workbench()) {
			find("paris");
			select(0, 1, 3);
			key('1', '1');
			Workbench.until(() -> view.message().startsWith("3 places are person now") && !view.isSearching());
			assertThat(rows()).extracting(row -> row.substring(row.lastIndexOf('|') + 1)).containsExactly("person", "person", "", "person");
			assertThat(view.table().getSelectionIndices()).as("what was selected is selected still").containsExactly(0, 1, 3);
			assertThat(workbench.labels()).as("the editor knows").containsExactly("person:Paris", "person:Paris");
			choose(1, "Places without a label");
			assertThat(rows()).hasSize(1);
			choose(1, "Labels of person");
			assertThat(rows()).hasSize(3);
			choose(1, "All places");
			select(1);
			key((char) SWT.DEL, SWT.DEL);
			Workbench.until(() -> view.message().startsWith("1 label is deleted") && !view.isSearching());
			assertThat(workbench.labels()).containsExactly("person:Paris");
			undo();
			Workbench.until(() -> workbench.labels().size() == 2 && !view.isSearching());
		}
	}

	private void undo() throws Exception {
		Workbench.page().activate(view);
		Workbench.page().getWorkbenchWindow().getService(org.eclipse.ui.handlers.IHandlerService.class).executeCommand("org.eclipse.ui.edit.undo", null);
	}

	@Test
	void opensPlacesInTheEditor() throws Exception {
		try (Workbench workbench = workbench()) {
			find("paris");
			select(3);
			view.table().notifyListeners(SWT.DefaultSelection, new Event());
			Workbench.until(() -> workbench.editor().item().orElseThrow().path().endsWith("text1.txt") && workbench.editor().isLoaded());
			Workbench.until(() -> workbench.editor().scene().text().span().equals(java.util.Optional.of(Span.of(13, 18))));
			select(0);
			view.table().notifyListeners(SWT.DefaultSelection, new Event());
			Workbench.until(() -> workbench.editor().isLoaded() && workbench.editor().scene().selection().equals(List.of("p")));
		}
	}

	@Test
	void aKeyOfTheEditorAsksForTheWordAtTheCaret() throws Exception {
		try (Workbench workbench = workbench()) {
			workbench.editor().reveal(workbench.editor().item().orElseThrow().id(), Span.of(26, 31));
			workbench.command("inContext");
			answered();
			assertThat(rows()).hasSize(4);
			assertThat(all(Text.class).getFirst().getText()).isEqualTo("Paris");
		}
	}

	@Test
	void wordsFromRightToLeftStandTheOtherWayRound() throws Exception {
		view = (ConcordanceView) Workbench.page().showView(ConcordanceView.ID);
		try (Workbench workbench = new Workbench(temp.resolve("data"), "\u0648\u0644\u062f\u062a \u0645\u0631\u064a\u0645 \u0641\u064a \u0637\u0647\u0631\u0627\u0646.")) {
			find("\u0645\u0631\u064a\u0645");
			assertThat(rows()).containsExactly("text0.txt| \u0641\u064a \u0637\u0647\u0631\u0627\u0646.|\u0645\u0631\u064a\u0645|\u0648\u0644\u062f\u062a |");
		}
	}
}

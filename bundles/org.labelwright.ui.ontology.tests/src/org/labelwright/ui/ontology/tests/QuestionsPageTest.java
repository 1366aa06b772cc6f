/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.model.ontology.Choice;
import org.labelwright.model.ontology.Question;
import org.labelwright.ui.ontology.internal.QuestionsPage;

class QuestionsPageTest {

	/** Makes a question with choices by keys alone. */
	static Question ask(QuestionsPage page, String question, String... choices) {
		Tree tree = page.tree();
		Bench.press(tree, SWT.INSERT, SWT.MOD1);
		Bench.typeInPlace(tree, question);
		Question added = (Question) tree.getSelection()[0].getData();
		for (int i = 0; i < choices.length; i++) {
			Bench.press(tree, SWT.INSERT, i == 0 ? SWT.MOD2 : 0);
			Bench.typeInPlace(tree, choices[i]);
		}
		return added;
	}

	private static void click(Button button, boolean on) {
		button.setSelection(on);
		Bench.send(button, SWT.Selection, 0, (char) 0, 0);
	}

	@Test
	void aConditionalQuestionComesAndGoesInThePreview(@TempDir Path folder) throws Exception {
		try (Bench bench = new Bench(folder.resolve("data"), SourcePageTest.ontology())) {
			QuestionsPage page = bench.editor().page(QuestionsPage.class);
			bench.editor().activate(page);
			Question weather = ask(page, "Weather", "Dry", "Rain");
			assertEquals(2, weather.getChoices().size());
			Bench.press(page.tree(), SWT.INSERT, SWT.MOD2);
			Bench.typeInPlace(page.tree(), "Heavy");
			Choice rain = weather.getChoices().get(1);
			Choice heavy = rain.getChoices().getFirst();
			Question wipers = ask(page, "Wipers on?", "Yes", "No");
			bench.editor().reveal(wipers);
			assertArrayEquals(new String[] { "(always asked)", "Weather: Dry", "Weather: Rain", "Weather: Rain > Heavy" }, page.condition().getItems(),
					"its own choices are no condition");
			Bench.choose(page.condition(), "Weather: Rain > Heavy");
			assertEquals(heavy, wipers.getCondition());
			bench.editor().reveal(weather);
			assertArrayEquals(new String[] { "(always asked)" }, page.condition().getItems(), "two questions do not wait for each other");
			assertFalse(page.preview().isShown(wipers));
			click(page.preview().button(rain), true);
			assertFalse(page.preview().isShown(wipers));
			click(page.preview().button(heavy), true);
			assertTrue(page.preview().isShown(wipers));
			click(page.preview().button(rain), false);
			assertFalse(page.preview().isShown(wipers), "a finer choice counts only with the one it refines");
		}
	}

	@Test
	void questionsOfAClassMayWaitForThoseOfTheClassAbove(@TempDir Path folder) throws Exception {
		try (Bench bench = new Bench(folder.resolve("data"), SourcePageTest.ontology())) {
			QuestionsPage page = bench.editor().page(QuestionsPage.class);
			bench.editor().activate(page);
			Bench.choose(page.owners(), "labels of car");
			Question lights = ask(page, "Lights", "On", "Off");
			assertEquals(bench.editor().ontology().getClasses().getFirst(), lights.eContainer());
			assertTrue(page.owners().getText().endsWith("(1)"));
			bench.editor().edits().commands().undo();
			bench.editor().edits().commands().undo();
			Bench.press(page.tree(), SWT.DEL, 0);
			assertEquals(0, bench.editor().ontology().getClasses().getFirst().getQuestions().size());
		}
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.LabelClasses;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.MinimumSize;
import org.labelwright.model.ontology.OntologyPackage;
import org.labelwright.ui.ontology.internal.AttributeSection;
import org.labelwright.ui.ontology.internal.ClassesPage;

class ClassesPageTest {

	private static ClassesPage show(Bench bench) {
		ClassesPage page = bench.editor().page(ClassesPage.class);
		bench.editor().activate(page);
		return page;
	}

	private static List<LabelClass> classes(Bench bench) {
		return bench.editor().ontology().getClasses();
	}

	private static void select(ClassesPage page, LabelClass labelClass) {
		page.viewer().setSelection(new StructuredSelection(labelClass));
	}

	@Test
	void insertAddsAClassThatIsNamedInPlace(@TempDir Path folder) throws Exception {
		try (Bench bench = new Bench(folder.resolve("data"), SourcePageTest.ontology())) {
			ClassesPage page = show(bench);
			Tree tree = page.viewer().getTree();
			Bench.press(tree, SWT.INSERT, 0);
			Bench.typeInPlace(tree, "Traffic Light");
			assertEquals(3, classes(bench).size());
			LabelClass added = classes(bench).get(2);
			assertEquals("Traffic Light", added.getName());
			assertEquals("traffic-light", added.getId(), "the id of a class that is new follows its name");
			assertEquals("1", added.getHotKey());
			Bench.press(tree, SWT.INSERT, SWT.MOD2);
			Bench.typeInPlace(tree, "Pedestrian Light");
			assertEquals("Pedestrian Light", added.getSubclasses().getFirst().getName());
			bench.save();
			Bench.press(tree, SWT.F2, 0);
			Bench.typeInPlace(tree, "Walking Light");
			assertEquals("pedestrian-light", added.getSubclasses().getFirst().getId(), "an id that was saved stays");
			bench.editor().edits().commands().undo();
			assertEquals("Pedestrian Light", added.getSubclasses().getFirst().getName());
		}
	}

	@Test
	void keysMoveClassesAndChangeTheirDepth(@TempDir Path folder) throws Exception {
		try (Bench bench = new Bench(folder.resolve("data"), SourcePageTest.ontology())) {
			ClassesPage page = show(bench);
			Tree tree = page.viewer().getTree();
			LabelClass car = classes(bench).get(0);
			LabelClass person = classes(bench).get(1);
			Bench.send(tree, SWT.FocusIn, 0, (char) 0, 0);
			select(page, person);
			Bench.execute("org.labelwright.ui.ontology.moveUp");
			assertEquals(List.of(person, car), classes(bench));
			select(page, car);
			Bench.execute("org.labelwright.ui.ontology.indent");
			assertEquals(person, car.getParent());
			Bench.execute("org.labelwright.ui.ontology.outdent");
			assertNull(car.getParent());
			Bench.execute("org.labelwright.ui.ontology.moveUp");
			assertEquals(List.of(car, person), classes(bench));
			assertEquals(car, page.viewer().getStructuredSelection().getFirstElement(), "what was moved stays selected");
			Bench.send(tree, SWT.FocusOut, 0, (char) 0, 0);
		}
	}

	@Test
	void deletingAClassTakesItOutOfWhateverRefersToIt(@TempDir Path folder) throws Exception {
		try (Bench bench = new Bench(folder.resolve("data"), SourcePageTest.ontology())) {
			ClassesPage page = show(bench);
			Bench.until(() -> bench.editor().usage().isPresent());
			String before = bench.text();
			select(page, classes(bench).getFirst());
			Bench.press(page.viewer().getTree(), SWT.DEL, 0);
			assertEquals(1, classes(bench).size());
			assertEquals(classes(bench).getFirst(), page.viewer().getStructuredSelection().getFirstElement());
			bench.editor().edits().commands().undo();
			bench.save();
			assertEquals(before, bench.text());
		}
	}

	@Test
	void theFilterKeepsWhatAMatchStandsBelow(@TempDir Path folder) throws Exception {
		try (Bench bench = new Bench(folder.resolve("data"), SourcePageTest.ontology())) {
			ClassesPage page = show(bench);
			Tree tree = page.viewer().getTree();
			Bench.press(tree, SWT.INSERT, SWT.MOD2);
			Bench.typeInPlace(tree, "Van");
			page.filter().setText("van");
			assertEquals(1, tree.getItemCount());
			assertEquals("car", tree.getItem(0).getText(0));
			assertEquals("Van", tree.getItem(0).getItem(0).getText(0));
			bench.editor().reveal(classes(bench).get(1));
			assertEquals("", page.filter().getText(), "what is to be seen is seen whatever the filter says");
		}
	}

	@Test
	void aFieldIsACommandWhenItIsLeftAndTheEditorIsDirtyBefore(@TempDir Path folder) throws Exception {
		try (Bench bench = new Bench(folder.resolve("data"), SourcePageTest.ontology())) {
			ClassesPage page = show(bench);
			select(page, classes(bench).getFirst());
			page.form().name().setFocus();
			page.form().name().setText("Automobile");
			assertTrue(bench.editor().isDirty(), "what was typed is not lost when the editor is closed");
			Bench.send(page.form().name(), SWT.KeyDown, SWT.ESC, SWT.ESC, 0);
			assertEquals("car", page.form().name().getText());
			assertFalse(bench.editor().isDirty());
			page.form().name().setText("Automobile");
			bench.save();
			assertEquals("Automobile", classes(bench).getFirst().getName());
			assertTrue(bench.text().contains("Automobile"));
			assertFalse(page.form().id().getEditable(), "labels may refer to the id");
		}
	}

	@Test
	void theHotKeyFieldTakesTheKeyThatIsPressed(@TempDir Path folder) throws Exception {
		try (Bench bench = new Bench(folder.resolve("data"), SourcePageTest.ontology())) {
			ClassesPage page = show(bench);
			select(page, classes(bench).getFirst());
			Bench.send(page.form().hotKey(), SWT.KeyDown, 'q', 'q', 0);
			assertEquals("q", classes(bench).getFirst().getHotKey());
			Bench.send(page.form().hotKey(), SWT.KeyDown, SWT.TAB, SWT.TAB, 0);
			assertEquals("q", classes(bench).getFirst().getHotKey(), "Tab leads on");
			Bench.send(page.form().hotKey(), SWT.KeyDown, SWT.DEL, SWT.DEL, 0);
			assertNull(classes(bench).getFirst().getHotKey());
		}
	}

	@Test
	void attributesAndConstraintsAreEditedBesideTheClass(@TempDir Path folder) throws Exception {
		try (Bench bench = new Bench(folder.resolve("data"), SourcePageTest.ontology())) {
			ClassesPage page = show(bench);
			LabelClass car = classes(bench).getFirst();
			select(page, car);
			AttributeSection attributes = page.form().attributes();
			Bench.press(attributes.tree(), SWT.INSERT, 0);
			Bench.type(attributes.name(), "Body Colour");
			Bench.choose(attributes.kind(), "One choice");
			Bench.type(attributes.choices(), "red\nblue\n\nred");
			AttributeType attribute = car.getAttributes().getFirst();
			assertEquals("body-colour", attribute.getId());
			assertEquals(AttributeKind.CHOICE, attribute.getKind());
			assertEquals(List.of("red", "blue"), attribute.getChoices());
			page.form().constraints().add(OntologyPackage.Literals.MINIMUM_SIZE);
			assertTrue(car.getConstraints().getFirst() instanceof MinimumSize);
			Bench.press(page.form().constraints().tree(), SWT.DEL, 0);
			assertTrue(car.getConstraints().isEmpty());
		}
	}

	@Test
	void duplicateIsANewClass(@TempDir Path folder) throws Exception {
		try (Bench bench = new Bench(folder.resolve("data"), SourcePageTest.ontology())) {
			ClassesPage page = show(bench);
			select(page, classes(bench).getFirst());
			Bench.press(page.viewer().getTree(), 'd', SWT.MOD1);
			Bench.typeInPlace(page.viewer().getTree(), "Bus");
			assertEquals(List.of("car", "bus", "person"), LabelClasses.all(bench.editor().ontology()).stream().map(LabelClass::getId).toList());
			assertFalse(classes(bench).get(1).getColor().equals(classes(bench).get(0).getColor()));
		}
	}
}

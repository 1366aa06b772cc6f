/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.ontology.OntologyText;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.Question;
import org.labelwright.ui.ontology.internal.AttributeSection;
import org.labelwright.ui.ontology.internal.ClassesPage;
import org.labelwright.ui.ontology.internal.InstructionsPage;
import org.labelwright.ui.ontology.internal.OverviewPage;
import org.labelwright.ui.ontology.internal.QuestionsPage;

class EditorTest {

	private static Ontology empty() {
		Ontology ontology = OntologyFactory.eINSTANCE.createOntology();
		ontology.setId("test");
		ontology.setName("Test");
		ontology.setVersion("1.0.0");
		return ontology;
	}

	@Test
	void anOntologyIsMadeByKeysAloneAndUndoneToTheStart(@TempDir Path folder) throws Exception {
		try (Bench bench = new Bench(folder.resolve("data"), empty())) {
			String before = bench.text();
			ClassesPage classes = bench.editor().page(ClassesPage.class);
			bench.editor().activate(classes);
			Tree tree = classes.viewer().getTree();
			for (String name : List.of("Car", "Person", "Dog")) {
				Bench.press(tree, SWT.INSERT, 0);
				Bench.typeInPlace(tree, name);
			}
			AttributeSection attributes = classes.form().attributes();
			Bench.press(attributes.tree(), SWT.INSERT, 0);
			Bench.type(attributes.name(), "On a leash");
			Bench.choose(attributes.kind(), "Yes or no");
			QuestionsPage questions = bench.editor().page(QuestionsPage.class);
			bench.editor().activate(questions);
			QuestionsPageTest.ask(questions, "Weather", "Dry", "Rain");
			Question wipers = QuestionsPageTest.ask(questions, "Wipers", "On", "Off");
			bench.editor().reveal(wipers);
			Bench.choose(questions.condition(), "Weather: Rain");
			InstructionsPage instructions = bench.editor().page(InstructionsPage.class);
			bench.editor().activate(instructions);
			Bench.type(instructions.source(), "# Cars\nDraw **tight** boxes.");
			assertTrue(instructions.preview().getText().startsWith("Cars"));
			bench.save();
			assertFalse(bench.editor().isDirty());

			Ontology read = new OntologyText().read(bench.ontology().getLocation().toPath());
			assertEquals(List.of("car", "person", "dog"), read.getClasses().stream().map(LabelClass::getId).toList());
			assertEquals(3, read.getClasses().stream().map(LabelClass::getColor).distinct().count());
			assertEquals("on-a-leash", read.getClasses().get(2).getAttributes().getFirst().getId());
			assertEquals(AttributeKind.FLAG, read.getClasses().get(2).getAttributes().getFirst().getKind());
			assertEquals("rain", read.getQuestions().get(1).getCondition().getId());
			assertEquals("# Cars\nDraw **tight** boxes.", read.getClasses().getFirst().getInstructions());

			while (bench.editor().edits().commands().canUndo()) {
				bench.editor().edits().commands().undo();
			}
			bench.save();
			assertEquals(before, bench.text());
		}
	}

	@Test
	void whatTheChecksFindIsAMarkerThatLeadsToTheElement(@TempDir Path folder) throws Exception {
		Ontology ontology = SourcePageTest.ontology();
		ontology.getClasses().get(1).setName("car");
		try (Bench bench = new Bench(folder.resolve("data"), ontology)) {
			Bench.until(() -> markers(bench).stream().anyMatch(one -> one.getAttribute(IMarker.LOCATION, "").equals("classes/person")));
			IMarker marker = markers(bench).stream().filter(one -> one.getAttribute(IMarker.LOCATION, "").equals("classes/person")).findFirst().orElseThrow();
			// A copy of no type that a check which is still running takes away.
			IDE.openEditor(Bench.page(), marker.getResource().createMarker(IMarker.PROBLEM, marker.getAttributes()));
			ClassesPage classes = bench.editor().page(ClassesPage.class);
			assertEquals("person", ((LabelClass) classes.viewer().getStructuredSelection().getFirstElement()).getId());
			assertTrue(Arrays.stream(classes.viewer().getTree().getItems()).anyMatch(item -> item.getImage(4) != null), "a sign stands in the tree");
		}
	}

	private static List<IMarker> markers(Bench bench) {
		try {
			return List.of(bench.ontology().findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_ZERO));
		} catch (CoreException e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void aDoubleClickInTheProblemsViewRevealsTheElement(@TempDir Path folder) throws Exception {
		Ontology ontology = SourcePageTest.ontology();
		ontology.getClasses().get(1).setId("car");
		ontology.getClasses().get(1).setName("unheard-of");
		try (Bench bench = new Bench(folder.resolve("data"), ontology)) {
			Bench.page().showView("org.eclipse.ui.views.ProblemView");
			Composite window = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
			Bench.until(() -> row(window).isPresent());
			TreeItem row = row(window).orElseThrow();
			Tree problems = row.getParent();
			problems.setSelection(row);
			bench.editor().activate(bench.editor().page(OverviewPage.class));
			Bench.send(problems, SWT.Selection, 0, (char) 0, 0);
			Bench.send(problems, SWT.DefaultSelection, 0, (char) 0, 0);
			ClassesPage classes = bench.editor().page(ClassesPage.class);
			Bench.until(() -> classes.viewer().getTree().isVisible());
		}
	}

	/** As a click on the arrow of the row does. */
	private static void expand(TreeItem group) {
		if (!group.getExpanded()) {
			Event event = new Event();
			event.item = group;
			group.getParent().notifyListeners(SWT.Expand, event);
			group.setExpanded(true);
		}
	}

	/** The row of the problem in whichever tree shows it. */
	private static Optional<TreeItem> row(Composite parent) {
		return Arrays.stream(parent.getChildren()).flatMap(child -> switch (child) {
		case Tree tree -> Arrays.stream(tree.getItems()).peek(EditorTest::expand).flatMap(group -> Arrays.stream(group.getItems()))
				.filter(item -> item.getText(0).contains("the id \"car\" stands twice"));
		case Composite composite -> row(composite).stream();
		default -> Stream.empty();
		}).findFirst();
	}

	@Test
	void aFileChangedByOthersWhileDirtyIsAskedAbout(@TempDir Path folder) throws Exception {
		try (Bench bench = new Bench(folder.resolve("data"), SourcePageTest.ontology())) {
			ClassesPage classes = bench.editor().page(ClassesPage.class);
			bench.editor().activate(classes);
			Bench.press(classes.viewer().getTree(), SWT.INSERT, 0);
			Bench.typeInPlace(classes.viewer().getTree(), "Bus");
			Path file = bench.ontology().getLocation().toPath();
			Files.writeString(file, bench.text().replace("\"name\" : \"person\"", "\"name\" : \"pedestrian\""), StandardCharsets.UTF_8);
			answer("No");
			bench.editor().setFocus();
			assertEquals(3, bench.editor().ontology().getClasses().size(), "the edits are kept");
			assertTrue(bench.editor().isDirty());
			Files.writeString(file, bench.text().replace("pedestrian", "walker"), StandardCharsets.UTF_8);
			answer("Yes");
			bench.editor().setFocus();
			assertEquals(List.of("car", "walker"), bench.editor().ontology().getClasses().stream().map(LabelClass::getName).toList());
			assertFalse(bench.editor().isDirty());
		}
	}

	/** Presses a button of the next dialog. */
	private static void answer(String text) {
		Display display = Display.getCurrent();
		display.timerExec(100, new Runnable() {
			@Override
			public void run() {
				Button button = Arrays.stream(display.getShells()).filter(Shell::isVisible).map(shell -> button(shell, text)).filter(one -> one != null).findFirst().orElse(null);
				if (button == null) {
					display.timerExec(100, this);
				} else {
					Bench.send(button, SWT.Selection, 0, (char) 0, 0);
				}
			}
		});
	}

	private static Button button(Composite parent, String text) {
		for (Control child : parent.getChildren()) {
			Button found = child instanceof Button button && (button.getStyle() & SWT.PUSH) != 0 && button.getText().replace("&", "").equals(text) ? button
					: child instanceof Composite composite ? button(composite, text) : null;
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	@Test
	void theProposedVersionFollowsFromWhatChanged(@TempDir Path folder) throws Exception {
		try (Bench bench = new Bench(folder.resolve("data"), SourcePageTest.ontology())) {
			OverviewPage overview = bench.editor().page(OverviewPage.class);
			bench.editor().activate(overview);
			assertFalse(overview.propose().isEnabled());
			ClassesPage classes = bench.editor().page(ClassesPage.class);
			bench.editor().activate(classes);
			Bench.press(classes.viewer().getTree(), SWT.INSERT, 0);
			Bench.typeInPlace(classes.viewer().getTree(), "Bus");
			bench.editor().activate(overview);
			assertTrue(overview.propose().isEnabled());
			Bench.send(overview.propose(), SWT.Selection, 0, (char) 0, 0);
			assertEquals("1.1.0", bench.editor().ontology().getVersion());
		}
	}

	@Test
	void importedClassesAreSeenAndNotChanged(@TempDir Path folder) throws Exception {
		try (Bench bench = new Bench(folder.resolve("data"), empty())) {
			Path other = bench.ontology().getLocation().toPath().resolveSibling("other.ontology");
			new OntologyText().write(SourcePageTest.ontology(), other);
			OverviewPage overview = bench.editor().page(OverviewPage.class);
			bench.editor().activate(overview);
			overview.addImport(other);
			ClassesPage classes = bench.editor().page(ClassesPage.class);
			bench.editor().activate(classes);
			Tree tree = classes.viewer().getTree();
			classes.viewer().expandAll();
			assertEquals("car", tree.getItem(0).getItem(0).getText(0));
			bench.editor().reveal((LabelClass) tree.getItem(0).getItem(0).getData());
			assertFalse(classes.form().name().getEditable());
			Bench.press(tree, SWT.DEL, 0);
			Bench.press(tree, SWT.F2, 0);
			bench.save();
			assertFalse(bench.editor().isDirty());
			Ontology read = new OntologyText().read(bench.ontology().getLocation().toPath());
			assertEquals(2, read.getImports().getFirst().getResolved().getClasses().size());
			assertEquals("[1.0.0,2.0.0)", read.getImports().getFirst().getVersionRange());
		}
	}
}

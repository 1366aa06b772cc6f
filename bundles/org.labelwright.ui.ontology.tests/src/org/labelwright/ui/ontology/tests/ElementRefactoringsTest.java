/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.ontology.Versions;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.internal.ReferencesView;
import org.labelwright.ui.ontology.internal.ClassesPage;
import org.labelwright.ui.ontology.internal.InstructionsPage;
import org.labelwright.ui.ontology.internal.OverviewPage;
import org.labelwright.ui.ontology.internal.refactoring.ChoicePage;
import org.labelwright.ui.ontology.internal.refactoring.ClassToAttributePage;
import org.labelwright.ui.ontology.internal.refactoring.DeletePage;
import org.labelwright.ui.ontology.internal.refactoring.MoveAttributePage;
import org.labelwright.ui.ontology.internal.refactoring.RefactoringWizard;
import org.labelwright.ui.ontology.internal.refactoring.SplitByHandPage;
import org.labelwright.ui.ontology.internal.relations.RelationsPage;

/** Attributes, choices and selected labels are refactored, each from where one would begin, and each taken back to the last byte. */
class ElementRefactoringsTest {

	private static final String REFACTOR = "org.labelwright.ui.ontology.refactor.";

	@TempDir
	private Path folder;
	private Bench bench;
	private Map<String, String> before;

	/** A vehicle with a car below it that has colours, persons, and what drives what. */
	private static Ontology ontology() {
		Ontology ontology = RefactoringWizardsTest.ontology();
		LabelClass car = ontology.getClasses().getFirst();
		LabelClass vehicle = OntologyFactory.eINSTANCE.createLabelClass();
		vehicle.setId("vehicle");
		vehicle.setName("vehicle");
		ontology.getClasses().add(vehicle);
		vehicle.getSubclasses().add(car);
		RelationType drives = OntologyFactory.eINSTANCE.createRelationType();
		drives.setId("drives");
		drives.setName("drives");
		drives.getSources().add(ontology.getClasses().getFirst());
		drives.getTargets().add(car);
		ontology.getRelationTypes().add(drives);
		return ontology;
	}

	@BeforeEach
	void open() throws Exception {
		bench = new Bench(folder.resolve("data"), ontology());
		LabelledItems.into(dataset(), 3);
		before = RefactoringWizardsTest.bytes(dataset());
	}

	@AfterEach
	void close() throws Exception {
		Dialogs.closeAll();
		bench.close();
	}

	private Dataset dataset() {
		return RefactoringWizardsTest.dataset(bench);
	}

	private Annotation label(int item, String id) throws IOException {
		return dataset().document("street-" + item, "main").getAnnotations().stream().filter(one -> one.getId().equals(id)).findFirst().orElseThrow();
	}

	private LabelClass labelClass(String id) {
		return LabelClasses.find(bench.editor().ontology(), Optional.of(id)).orElseThrow();
	}

	/** Lets the wizard do it, in the version it announced. */
	private void finish(RefactoringWizard wizard) {
		RefactoringWizardsTest.finish(wizard, bench, Versions.after("1.0.0", wizard.input().plan().orElseThrow().level()));
	}

	private void undo() throws IOException {
		RefactoringWizardsTest.undo(bench, "1.0.0");
		assertEquals(before, RefactoringWizardsTest.bytes(dataset()));
	}

	@Test
	void anAttributeMovesToTheClassAbove() throws Exception {
		RefactoringWizard wizard = RefactoringWizardsTest.wizard(bench, "colour", "moveAttribute");
		MoveAttributePage page = (MoveAttributePage) wizard.input();
		assertFalse(page.isPageComplete(), "where to?");
		assertEquals(1, page.to().getItemCount());
		page.to().getItem(0).setChecked(true);
		Dialogs.notify(page.to(), SWT.Selection);
		finish(wizard);
		assertTrue(labelClass("car").getAttributes().isEmpty());
		assertEquals("colour", labelClass("vehicle").getAttributes().getFirst().getId());
		assertEquals(new AttributeValue.Text("red"), label(0, "a0").getAttributes().get("colour"), "a car is a vehicle");
		undo();
	}

	@Test
	void aClassBecomesAValueOfAnAttribute() throws Exception {
		RefactoringWizard wizard = RefactoringWizardsTest.wizard(bench, "person", "classToAttribute");
		ClassToAttributePage page = (ClassToAttributePage) wizard.input();
		page.into().select(page.into().indexOf("vehicle"));
		Dialogs.notify(page.into(), SWT.Selection);
		page.attribute().setText("sort");
		page.value().setText("walker");
		finish(wizard);
		assertEquals("vehicle", label(1, "b1").getLabelClass());
		assertEquals(new AttributeValue.Text("walker"), label(1, "b1").getAttributes().get("sort"));
		undo();
	}

	@Test
	void choicesAreRenamedAndDeleted() throws Exception {
		RefactoringWizard rename = RefactoringWizardsTest.wizard(bench, "colour", "renameChoice");
		ChoicePage page = (ChoicePage) rename.input();
		Bench.choose(page.choice(), "red");
		assertFalse(page.isPageComplete(), "what is it to be called?");
		page.name().setText("crimson");
		finish(rename);
		assertEquals(new AttributeValue.Text("crimson"), label(2, "a2").getAttributes().get("colour"));
		undo();
		RefactoringWizard delete = RefactoringWizardsTest.wizard(bench, "colour", "deleteChoice");
		Bench.choose(((ChoicePage) delete.input()).choice(), "red");
		finish(delete);
		assertFalse(label(2, "a2").getAttributes().containsKey("colour"));
		assertEquals(List.of("blue"), labelClass("car").getAttributes().getFirst().getChoices());
		undo();
	}

	@Test
	void labelsSelectedInTheReferencesViewGoIntoASubclass() throws Exception {
		ReferencesView view = references(bench, "person");
		try {
			Tree tree = view.viewer().getTree();
			tree.setSelection(tree.getItem(0).getItem(1).getItem(0));
			Bench.page().activate(view);
			Dialogs.notify(tree, SWT.Selection);
			Dialogs.command(REFACTOR + "splitByHand");
			RefactoringWizard wizard = Dialogs.wizard();
			((SplitByHandPage) wizard.input()).name().setText("Child");
			finish(wizard);
			assertEquals("child", label(1, "b1").getLabelClass());
			assertEquals("person", label(2, "b2").getLabelClass());
			Bench.page().activate(bench.editor());
			undo();
		} finally {
			Bench.page().hideView(view);
		}
	}

	/** Looks for a class that three items have, and opens all that is found. */
	static ReferencesView references(Bench bench, String id) {
		RefactoringWizardsTest.caret(bench, id);
		Dialogs.command("org.labelwright.ui.findReferences");
		ReferencesView view = (ReferencesView) Bench.page().findView(ReferencesView.ID);
		Bench.until(view::isDone);
		Tree tree = view.viewer().getTree();
		Bench.until(() -> {
			view.viewer().expandToLevel(3);
			return tree.getItemCount() == 1 && tree.getItem(0).getItemCount() == 3 && tree.getItem(0).getItem(1).getItemCount() == 1
					&& tree.getItem(0).getItem(1).getItem(0).getText().equals(id);
		});
		return view;
	}

	@Test
	void commandsAreEnabledWhereTheyApply() throws Exception {
		bench.editor().activate(bench.editor().page(OverviewPage.class));
		assertThrows(NotEnabledException.class, () -> Bench.execute(REFACTOR + "rename"), "nothing is selected");
		RefactoringWizardsTest.caret(bench, "person");
		assertThrows(NotEnabledException.class, () -> Bench.execute(REFACTOR + "moveAttribute"), "a class is no attribute");
		assertThrows(NotEnabledException.class, () -> Bench.execute(REFACTOR + "splitByHand"), "no label is selected");
		assertThrows(NotEnabledException.class, () -> Bench.execute("org.labelwright.ui.migrate"), "the labels are up to date");
	}

	@Test
	void whatIsSelectedInADiagramIsRefactored() throws Exception {
		RelationsPage page = bench.editor().page(RelationsPage.class);
		bench.editor().activate(page);
		RelationType drives = bench.editor().ontology().getRelationTypes().getFirst();
		page.viewer().selectModels(List.of(drives));
		page.viewer().getControl().setFocus();
		assertEquals(drives, ((IStructuredSelection) bench.editor().getSite().getSelectionProvider().getSelection()).getFirstElement());
		page.viewer().selectModels(List.of(labelClass("person")));
		assertEquals(labelClass("person"), ((IStructuredSelection) bench.editor().getSite().getSelectionProvider().getSelection()).getFirstElement());
		Dialogs.command(REFACTOR + "delete");
		assertTrue(Dialogs.wizard().input() instanceof DeletePage);
	}

	@Test
	void theMarkerOfMissingInstructionsLeadsToWhereTheyAreWritten() throws Exception {
		IMarker[] found = new IMarker[1];
		Bench.until(() -> {
			found[0] = instructionsMarker();
			return found[0] != null;
		});
		IDE.gotoMarker(bench.editor(), found[0]);
		InstructionsPage page = bench.editor().page(InstructionsPage.class);
		assertTrue(page.source().isVisible());
		assertEquals("person", ((LabelClass) page.tree().getSelection()[0].getData()).getId());
	}

	/** That of persons; null where there is none yet. */
	private IMarker instructionsMarker() {
		try {
			for (IMarker marker : bench.ontology().findMarkers("org.labelwright.ui.ontology.problem", false, IResource.DEPTH_ZERO)) {
				if (marker.getAttribute("labelwrightCheck", "").equals("missing-instructions")
						&& marker.getAttribute("labelwrightElement", "").endsWith("/person")) {
					return marker;
				}
			}
			return null;
		} catch (org.eclipse.core.runtime.CoreException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void deletingAClassWithLabelsOffersToTakeCareOfThem() {
		ClassesPage page = bench.editor().page(ClassesPage.class);
		bench.editor().activate(page);
		PlatformUI.getWorkbench().getService(DatasetManager.class).ontologyChanged(dataset());
		Bench.until(() -> bench.editor().usage().filter(usage -> usage.of("person") == 3).isPresent());
		page.viewer().setSelection(new StructuredSelection(labelClass("person")));
		page.viewer().getTree().setFocus();
		String[] asked = new String[1];
		answer("Refactor", asked);
		Bench.press(page.viewer().getTree(), SWT.DEL, 0);
		assertTrue(asked[0].contains("3 labels"), asked[0]);
		assertTrue(Dialogs.wizard().input() instanceof DeletePage);
		assertEquals(2, bench.editor().ontology().getClasses().size(), "nothing is done yet");
		Dialogs.closeAll();
		answer("Cancel", asked);
		Bench.press(page.viewer().getTree(), SWT.DEL, 0);
		assertEquals(2, bench.editor().ontology().getClasses().size());
		answer("Delete Class Only", asked);
		Bench.press(page.viewer().getTree(), SWT.DEL, 0);
		assertEquals(1, bench.editor().ontology().getClasses().size());
	}

	/** Answers the next question, which waits for it. */
	private static void answer(String button, String[] asked) {
		Display.getCurrent().asyncExec(() -> Dialogs.find(MessageDialog.class).ifPresentOrElse(dialog -> {
			asked[0] = RefactoringWizardsTest.texts(dialog.getShell()).reduce("", String::concat);
			Dialogs.press(dialog.getShell(), button);
		}, () -> answer(button, asked)));
	}
}

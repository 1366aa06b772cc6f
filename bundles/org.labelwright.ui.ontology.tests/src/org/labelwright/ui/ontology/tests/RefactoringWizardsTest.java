/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.actions.ActionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.LabelState;
import org.labelwright.core.ontology.OntologyText;
import org.labelwright.core.refactoring.ElementKind;
import org.labelwright.core.refactoring.Migrations;
import org.labelwright.core.refactoring.Rename;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.ui.LabelStateBanner;
import org.labelwright.ui.ontology.internal.SourcePage;
import org.labelwright.ui.ontology.internal.compare.CompareHandler;
import org.labelwright.ui.ontology.internal.compare.DiffDialog;
import org.labelwright.ui.ontology.internal.refactoring.ChangeKindPage;
import org.labelwright.ui.ontology.internal.refactoring.DeletePage;
import org.labelwright.ui.ontology.internal.refactoring.MergePage;
import org.labelwright.ui.ontology.internal.refactoring.PreviewPage;
import org.labelwright.ui.ontology.internal.refactoring.RefactoringWizard;
import org.labelwright.ui.ontology.internal.refactoring.RenamePage;
import org.labelwright.ui.ontology.internal.refactoring.SplitPage;

class RefactoringWizardsTest {

	private static final String REFACTOR = "org.labelwright.ui.ontology.refactor.";
	private static final int ITEMS = 4;

	@TempDir
	private Path folder;

	@AfterEach
	void closeDialogs() {
		Dialogs.closeAll();
	}

	static Ontology ontology() {
		Ontology ontology = SourcePageTest.ontology();
		AttributeType colour = OntologyFactory.eINSTANCE.createAttributeType();
		colour.setId("colour");
		colour.setName("Colour");
		colour.setKind(AttributeKind.CHOICE);
		colour.getChoices().addAll(List.of("red", "blue"));
		ontology.getClasses().getFirst().getAttributes().add(colour);
		return ontology;
	}

	private Bench bench() throws Exception {
		Bench bench = new Bench(folder.resolve("data"), ontology());
		LabelledItems.into(dataset(bench), ITEMS);
		return bench;
	}

	static Dataset dataset(Bench bench) {
		return bench.editor().dataset().orElseThrow();
	}

	/** Puts the caret into the text of an element. */
	static void caret(Bench bench, String id) {
		SourcePage source = bench.editor().page(SourcePage.class);
		bench.editor().activate(source);
		int at = source.text().getText().indexOf("\"id\" : \"" + id + "\"");
		assertTrue(at > 0, id);
		source.text().setCaretOffset(at + 3);
		source.text().setFocus();
	}

	static RefactoringWizard wizard(Bench bench, String id, String refactoring) {
		caret(bench, id);
		Dialogs.command(REFACTOR + refactoring);
		return Dialogs.wizard();
	}

	static Map<String, String> bytes(Dataset dataset) throws IOException {
		Map<String, String> bytes = new TreeMap<>();
		for (Path part : List.of(dataset.file(), dataset.ontologyPath(), dataset.folder().resolve("annotations"))) {
			try (Stream<Path> files = Files.walk(part)) {
				for (Path file : files.filter(Files::isRegularFile).toList()) {
					bytes.put(file.toString(), Files.readString(file));
				}
			}
		}
		return bytes;
	}

	private static String labelClass(Bench bench, int item, String id) throws IOException {
		return dataset(bench).document("street-" + item, "main").getAnnotations().stream().filter(one -> one.getId().equals(id)).findFirst().orElseThrow()
				.getLabelClass();
	}

	/** Lets the wizard do it, and waits until all is done and said. */
	static String finish(RefactoringWizard wizard, Bench bench, String version) {
		Dialogs.press(wizard.getContainer().getShell(), "Finish");
		Bench.until(() -> version.equals(bench.editor().ontology().getVersion()) && Dialogs.find(MessageDialog.class).isPresent());
		Shell said = Dialogs.find(MessageDialog.class).orElseThrow().getShell();
		String text = Stream.of(said.getChildren()).flatMap(RefactoringWizardsTest::texts).reduce("", String::concat);
		Dialogs.closeAll();
		return text;
	}

	static Stream<String> texts(org.eclipse.swt.widgets.Control control) {
		return control instanceof org.eclipse.swt.widgets.Label label ? Stream.of(label.getText())
				: control instanceof org.eclipse.swt.widgets.Composite inner ? Stream.of(inner.getChildren()).flatMap(RefactoringWizardsTest::texts) : Stream.empty();
	}

	static void undo(Bench bench, String version) {
		IAction undo = bench.editor().getEditorSite().getActionBars().getGlobalActionHandler(ActionFactory.UNDO.getId());
		assertTrue(undo.isEnabled());
		undo.run();
		Bench.until(() -> version.equals(bench.editor().ontology().getVersion()));
		Bench.until(() -> !undo.isEnabled());
	}

	@Test
	void mergeShowsEveryLabelLeavesOutWhatIsUncheckedAndIsOneUndo() throws Exception {
		try (Bench bench = bench()) {
			Map<String, String> before = bytes(dataset(bench));
			RefactoringWizard wizard = wizard(bench, "person", "merge");
			MergePage page = (MergePage) wizard.input();
			assertFalse(page.isPageComplete(), "into what?");
			page.into().select(0);
			Dialogs.notify(page.into(), SWT.Selection);
			assertTrue(page.isPageComplete());
			assertTrue(page.getMessage().contains("2.0.0"), page.getMessage());
			Dialogs.press(wizard.getContainer().getShell(), "Next");
			PreviewPage preview = wizard.preview();
			Bench.until(preview::isReady);
			assertEquals(ITEMS, preview.table().getItemCount());
			TableItem third = preview.table().getItem(2);
			assertEquals("street-2.png", third.getText(0));
			assertEquals("person \u2192 car", third.getText(2));
			assertTrue(third.getChecked());
			Bench.until(() -> preview.sampleAfter().contains("car"));
			third.setChecked(false);
			Event check = new Event();
			check.detail = SWT.CHECK;
			check.item = third;
			preview.table().notifyListeners(SWT.Selection, check);
			assertTrue(preview.summary().contains("1 left out"), preview.summary());
			preview.filterField().setText("street-2");
			assertEquals(1, preview.table().getItemCount());
			assertFalse(preview.table().getItem(0).getChecked());
			String said = finish(wizard, bench, "2.0.0");
			assertTrue(said.contains("3 labels in 3 documents"), said);
			assertEquals("car", labelClass(bench, 1, "b1"));
			assertEquals("person", labelClass(bench, 2, "b2"));
			assertEquals(1, bench.editor().ontology().getClasses().size(), "the editor follows");
			assertFalse(bench.editor().isDirty());
			undo(bench, "1.0.0");
			assertEquals(before, bytes(dataset(bench)));
			assertEquals(2, bench.editor().ontology().getClasses().size());
		}
	}

	@Test
	void renameSaysWhileTypingWhatCannotBe() throws Exception {
		try (Bench bench = bench()) {
			RefactoringWizard wizard = wizard(bench, "car", "rename");
			RenamePage page = (RenamePage) wizard.input();
			assertEquals("car", page.name().getText());
			assertFalse(page.isPageComplete(), "it has that name already");
			page.name().setText("");
			assertFalse(page.isPageComplete());
			assertTrue(page.getErrorMessage().contains("name"), page.getErrorMessage());
			page.name().setText("Automobile");
			assertTrue(page.isPageComplete());
			assertNull(page.getErrorMessage());
			page.withId().setSelection(true);
			Dialogs.notify(page.withId(), SWT.Selection);
			page.id().setText("person");
			assertTrue(page.getErrorMessage().contains("already"), page.getErrorMessage());
			page.id().setText("auto");
			finish(wizard, bench, "2.0.0");
			assertEquals("auto", labelClass(bench, 0, "a0"));
			undo(bench, "1.0.0");
			assertEquals("car", labelClass(bench, 0, "a0"));
		}
	}

	@Test
	void splitNarrowAndDeleteAreOneUndoEach() throws Exception {
		try (Bench bench = bench()) {
			Map<String, String> before = bytes(dataset(bench));
			RefactoringWizard split = wizard(bench, "colour", "split");
			assertEquals("red = red car\nblue = blue car", ((SplitPage) split.input()).names().getText().replace("\r", ""));
			((SplitPage) split.input()).names().setText("red = Red car");
			finish(split, bench, "2.0.0");
			assertEquals("red-car", labelClass(bench, 3, "a3"));
			undo(bench, "1.0.0");
			assertEquals(before, bytes(dataset(bench)));

			RefactoringWizard narrow = wizard(bench, "car", "changeKind");
			ChangeKindPage kinds = (ChangeKindPage) narrow.input();
			assertFalse(kinds.isPageComplete(), "nothing is wanted yet");
			kinds.allowed().getItem(GeometryKind.BOX.ordinal()).setChecked(true);
			Dialogs.notify(kinds.allowed(), SWT.Selection);
			kinds.convertTo().select(1 + GeometryKind.BOX.ordinal());
			Dialogs.notify(kinds.convertTo(), SWT.Selection);
			Dialogs.press(narrow.getContainer().getShell(), "Next");
			Bench.until(narrow.preview()::isReady);
			assertEquals("polygon \u2192 box", narrow.preview().table().getItem(0).getText(3));
			assertTrue(narrow.preview().summary().contains(ITEMS + " \u00d7 exact outline"), narrow.preview().summary());
			finish(narrow, bench, "2.0.0");
			undo(bench, "1.0.0");
			assertEquals(before, bytes(dataset(bench)));

			RefactoringWizard delete = wizard(bench, "car", "delete");
			DeletePage page = (DeletePage) delete.input();
			assertTrue(page.isPageComplete());
			finish(delete, bench, "2.0.0");
			assertEquals(1, dataset(bench).document("street-0", "main").getAnnotations().size());
			undo(bench, "1.0.0");
			assertEquals(before, bytes(dataset(bench)));
		}
	}

	@Test
	void whatIsCancelledLeavesEverythingAsItWas() throws Exception {
		try (Bench bench = bench()) {
			Map<String, String> before = bytes(dataset(bench));
			RefactoringWizard wizard = wizard(bench, "car", "delete");
			String title = wizard.input().plan().orElseThrow().title();
			Job[] running = new Job[1];
			Job.getJobManager().addJobChangeListener(new org.eclipse.core.runtime.jobs.JobChangeAdapter() {
				@Override
				public void aboutToRun(org.eclipse.core.runtime.jobs.IJobChangeEvent event) {
					if (event.getJob().getName().equals(title)) {
						running[0] = event.getJob();
						// Waits for its first look at the monitor.
						event.getJob().cancel();
						Job.getJobManager().removeJobChangeListener(this);
					}
				}
			});
			Dialogs.press(wizard.getContainer().getShell(), "Finish");
			Bench.until(() -> running[0] != null && running[0].getState() == Job.NONE);
			assertEquals(before, bytes(dataset(bench)));
			assertEquals("1.0.0", dataset(bench).ontology().getVersion());
		}
	}

	@Test
	void anOntologyWithoutDatasetIsRefactoredAsACommandOfTheEditor() throws Exception {
		try (Bench bench = bench()) {
			Path alone = bench.ontology().getProject().getLocation().toPath().resolve("alone/alone.ontology");
			Files.createDirectories(alone.getParent());
			new OntologyText().write(ontology(), alone);
			bench.ontology().getProject().refreshLocal(org.eclipse.core.resources.IResource.DEPTH_INFINITE, null);
			var editor = (org.labelwright.ui.ontology.internal.OntologyEditor) org.eclipse.ui.ide.IDE.openEditor(Bench.page(),
					bench.ontology().getProject().getFile("alone/alone.ontology"));
			try {
				SourcePage source = editor.page(SourcePage.class);
				editor.activate(source);
				source.text().setCaretOffset(source.text().getText().indexOf("\"person\""));
				Dialogs.command(REFACTOR + "rename");
				((RenamePage) Dialogs.wizard().input()).name().setText("Human");
				Dialogs.press(Dialogs.wizard().getContainer().getShell(), "Finish");
				assertEquals("Human", editor.ontology().getClasses().get(1).getName());
				assertEquals("1.0.1", editor.ontology().getVersion());
				assertEquals(1, editor.ontology().getMigrations().size());
				editor.edits().commands().undo();
				assertEquals("1.0.0", editor.ontology().getVersion());
			} finally {
				Bench.page().closeEditor(editor, false);
			}
		}
	}

	@Test
	void olderLabelsAreOfferedToBeMigrated() throws Exception {
		Path data = folder.resolve("data");
		try (Bench bench = bench()) {
			assertEquals("", banner(bench).text());
		}
		Ontology newer;
		Path file;
		try (Dataset dataset = Dataset.open(data)) {
			file = dataset.ontologyPath();
			newer = new Migrations().concluded(new Rename(ElementKind.CLASS, java.util.Optional.empty(), "car", "Auto", java.util.Optional.of("auto")).plan(dataset.ontology()));
		}
		new OntologyText().write(newer, file);
		try (Bench bench = Bench.of(data)) {
			assertEquals(LabelState.OLDER, dataset(bench).labelState());
			assertTrue(banner(bench).text().contains("1.0.0") && banner(bench).text().contains("2.0.0"), banner(bench).text());
			Dialogs.command(LabelStateBanner.MIGRATE);
			RefactoringWizard wizard = Dialogs.wizard();
			Dialogs.press(wizard.getContainer().getShell(), "Next");
			Bench.until(wizard.preview()::isReady);
			assertEquals(ITEMS, wizard.preview().table().getItemCount());
			finish(wizard, bench, "2.0.0");
			assertEquals(LabelState.CURRENT, dataset(bench).labelState());
			assertEquals("auto", labelClass(bench, 1, "a1"));
			assertEquals("", banner(bench).text());
		}
	}

	@Test
	void newerLabelsAreReadOnlyAndTheEditorSaysSo() throws Exception {
		Path data = folder.resolve("data");
		bench().close();
		Path file;
		Ontology older;
		try (Dataset dataset = Dataset.open(data)) {
			file = dataset.ontologyPath();
			older = dataset.ontology();
		}
		older.setVersion("0.9.0");
		new OntologyText().write(older, file);
		try (Bench bench = Bench.of(data)) {
			assertTrue(banner(bench).text().startsWith("Read only"), banner(bench).text());
		}
	}

	static LabelStateBanner banner(Bench bench) {
		SourcePage source = bench.editor().page(SourcePage.class);
		for (org.eclipse.swt.widgets.Composite above = source.text().getParent(); above != null; above = above.getParent()) {
			for (org.eclipse.swt.widgets.Control control : above.getChildren()) {
				if (control instanceof LabelStateBanner banner) {
					return banner;
				}
			}
		}
		throw new AssertionError("no banner");
	}

	@Test
	void differencesFromWhatWasSavedAreGroupedAndTheVersionCanBeTaken() throws Exception {
		try (Bench bench = bench()) {
			LabelClass car = LabelClasses.find(bench.editor().ontology(), java.util.Optional.of("car")).orElseThrow();
			bench.editor().change("Test", () -> {
				car.setName("Automobile");
				car.getAttributes().clear();
			});
			Dialogs.command(CompareHandler.WITH_SAVED);
			Bench.until(() -> Dialogs.find(DiffDialog.class).isPresent());
			DiffDialog dialog = Dialogs.find(DiffDialog.class).orElseThrow();
			assertEquals(2, dialog.tree().getItemCount(), "breaking and cosmetic");
			assertTrue(dialog.tree().getItem(0).getText().startsWith("Breaking"));
			assertTrue(dialog.tree().getItem(1).getText().startsWith("Cosmetic"));
			Dialogs.notify(dialog.setVersion(), SWT.Selection);
			assertEquals("2.0.0", bench.editor().ontology().getVersion());
			bench.editor().edits().commands().undo();
			assertEquals("1.0.0", bench.editor().ontology().getVersion());
		}
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.ontology.OntologyText;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.ui.ontology.internal.ExportOntologyWizard;
import org.labelwright.ui.ontology.internal.NewOntologyWizard;
import org.labelwright.ui.ontology.internal.OntologyEditor;

/** Ontologies are made from templates and files of other tools, and written for those. */
class OntologyWizardsTest {

	@TempDir
	private Path folder;
	private Bench bench;

	@BeforeEach
	void open() throws Exception {
		bench = new Bench(folder.resolve("data"), SourcePageTest.ontology());
	}

	@AfterEach
	void close() throws Exception {
		Dialogs.closeAll();
		bench.close();
	}

	private static Shell open(IWorkbenchWizard wizard) {
		wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
		WizardDialog dialog = new WizardDialog(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), (IWizard) wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		return dialog.getShell();
	}

	private static Stream<Control> controls(Composite parent) {
		return Stream.of(parent.getChildren()).flatMap(one -> one instanceof Composite inner ? Stream.concat(Stream.of(one), controls(inner)) : Stream.of(one));
	}

	/** The first control of a kind that is to be seen and can be used. */
	private static <C extends Control> C find(Shell shell, Class<C> type) {
		return controls(shell).filter(type::isInstance).map(type::cast).filter(one -> one.isVisible() && (one.getStyle() & SWT.READ_ONLY) == (one instanceof Combo ? SWT.READ_ONLY : 0))
				.findFirst().orElseGet(() -> fail(type.getSimpleName()));
	}

	/** The editor of what the wizard made, which is beside the first one. */
	private Ontology made(String name) throws Exception {
		Bench.until(() -> Bench.page().getActiveEditor() instanceof OntologyEditor editor && editor.getTitle().equals(name));
		OntologyEditor editor = (OntologyEditor) Bench.page().getActiveEditor();
		assertTrue(editor.dataset().isEmpty(), "it is not the ontology of the dataset");
		Bench.page().closeEditor(editor, false);
		return new OntologyText().read(folder.resolve("data").resolve(name));
	}

	private static void nameAndFinish(Shell shell, String name) {
		Dialogs.press(shell, "Next");
		// The folder is filled in; what is empty is the name of the file.
		Text file = controls(shell).filter(Text.class::isInstance).map(Text.class::cast).filter(Control::isVisible).filter(one -> one.getText().isEmpty()).findFirst()
				.orElseThrow();
		file.setText(name);
		Dialogs.press(shell, "Finish");
	}

	@Test
	void aTemplateIsTheBeginningOfANewOntology() throws Exception {
		Shell shell = open(new NewOntologyWizard());
		Table templates = find(shell, Table.class);
		TableItem coco = Arrays.stream(templates.getItems()).filter(one -> one.getText().startsWith("COCO")).findFirst().orElseThrow();
		templates.setSelection(coco);
		Dialogs.notify(templates, SWT.Selection);
		nameAndFinish(shell, "coco");
		Ontology made = made("coco.ontology");
		assertTrue(LabelClasses.find(made, Optional.of("person")).isPresent());
		assertTrue(LabelClasses.all(made).size() >= 80);
	}

	@Test
	void whatAnotherToolWroteIsRead() throws Exception {
		Path foreign = folder.resolve("labels.json");
		Files.writeString(foreign, "[ {\"name\": \"cat\", \"color\": \"#ff0000\", \"attributes\": []}, {\"name\": \"dog\", \"color\": \"#00ff00\", \"attributes\": []} ]");
		Shell shell = open(new NewOntologyWizard());
		find(shell, Text.class).setText(folder.resolve("missing.json").toString());
		assertFalse(Dialogs.button(shell, "Next").orElseThrow().isEnabled(), "there is no such file");
		find(shell, Text.class).setText(foreign.toString());
		nameAndFinish(shell, "pets");
		Ontology made = made("pets.ontology");
		assertEquals("cat", made.getClasses().getFirst().getName());
		assertEquals(2, made.getClasses().size());
	}

	@Test
	void anImportBeginsWithTheFile() throws Exception {
		Shell shell = open(PlatformUI.getWorkbench().getImportWizardRegistry().findWizard("org.labelwright.ui.ontology.import").createWizard());
		assertEquals("Import Ontology", shell.getText());
		assertTrue(Dialogs.button(shell, "From a file").orElseThrow().getSelection());
	}

	@Test
	void anOntologyIsWrittenForAnotherTool() throws Exception {
		Path target = folder.resolve("out.json");
		Shell shell = open(new ExportOntologyWizard());
		Combo format = controls(shell).filter(Combo.class::isInstance).map(Combo.class::cast).reduce((first, last) -> last).orElseThrow();
		Bench.choose(format, Arrays.stream(format.getItems()).filter(one -> one.contains("CVAT")).findFirst().orElseThrow());
		assertFalse(Dialogs.button(shell, "Finish").orElseThrow().isEnabled(), "where to?");
		find(shell, Text.class).setText(target.toString());
		String[] said = new String[1];
		answerOk(said);
		Dialogs.press(shell, "Finish");
		assertTrue(said[0].contains("out.json"), said[0]);
		assertTrue(Files.readString(target).contains("\"car\""));
	}

	private static void answerOk(String[] said) {
		Display.getCurrent().asyncExec(() -> Dialogs.find(MessageDialog.class).ifPresentOrElse(dialog -> {
			said[0] = RefactoringWizardsTest.texts(dialog.getShell()).reduce("", String::concat);
			Dialogs.press(dialog.getShell(), "OK");
		}, () -> answerOk(said)));
	}
}

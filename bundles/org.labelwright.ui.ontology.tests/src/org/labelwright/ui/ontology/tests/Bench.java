/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.ide.ResourceUtil;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.ui.ontology.internal.OntologyEditor;
import org.labelwright.ui.testing.EditorBench;

/** The running workbench with the editor of the ontology of a dataset, and a hand on its keyboard. */
final class Bench extends EditorBench<OntologyEditor> {

	/** @param folder of the dataset that is made, with this ontology */
	Bench(Path folder, Ontology ontology) throws IOException, CoreException {
		this(made(folder, ontology));
	}

	private static Path made(Path folder, Ontology ontology) throws IOException {
		Dataset.create(folder, "Test");
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			dataset.replaceOntology(ontology);
		}
		return folder;
	}

	/** With a dataset that is there. */
	static Bench of(Path folder) throws IOException, CoreException {
		return new Bench(folder);
	}

	private Bench(Path folder) throws IOException, CoreException {
		super(OntologyEditor.class, folder, "org.labelwright.ui.ontology.", project -> IDE.openEditor(page(), file(project)));
	}

	/** Where the ontology is that is edited, whatever other ones lie beside it. */
	IFile ontology() {
		return ResourceUtil.getFile(editor().getEditorInput());
	}

	private static IFile file(IProject project) throws CoreException {
		for (IResource member : project.members()) {
			if (member instanceof IFile file && "ontology".equals(file.getFileExtension())) {
				return file;
			}
		}
		return fail("the dataset has no ontology");
	}

	/** Sends an event to a control as the window system would. */
	static void send(Control control, int type, int keyCode, char character, int stateMask) {
		Event event = new Event();
		event.keyCode = keyCode;
		event.character = character;
		event.stateMask = stateMask;
		event.doit = true;
		control.notifyListeners(type, event);
	}

	/** Types into a field in place of what it holds, and leaves it. */
	static void type(Text text, String typed) {
		text.selectAll();
		text.insert(typed);
		send(text, SWT.FocusOut, 0, (char) 0, 0);
	}

	/** Types into the field that a tree shows in place of a row, and presses Enter. */
	static void typeInPlace(Tree tree, String typed) {
		Text text = Arrays.stream(tree.getChildren()).filter(Text.class::isInstance).map(Text.class::cast).filter(Control::isVisible).findFirst()
				.orElseGet(() -> fail("nothing is edited in place"));
		text.selectAll();
		text.insert(typed);
		send(text, SWT.DefaultSelection, 0, (char) 0, 0);
	}

	/** Chooses an item of a list by its text, as the arrow keys do. */
	static void choose(Combo combo, String item) {
		int index = combo.indexOf(item);
		assertTrue(index >= 0, () -> item + " is not among " + Arrays.toString(combo.getItems()));
		combo.select(index);
		send(combo, SWT.Selection, 0, (char) 0, 0);
	}

	/** Executes a command as its key would. */
	static void execute(String command) throws CommandException {
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
	}

	String text() throws IOException {
		return Files.readString(ontology().getLocation().toPath());
	}

	void save() {
		page().saveEditor(editor(), false);
	}

	@Override
	protected Control control() {
		throw new UnsupportedOperationException("the editor has pages, and nothing is drawn on the whole");
	}
}

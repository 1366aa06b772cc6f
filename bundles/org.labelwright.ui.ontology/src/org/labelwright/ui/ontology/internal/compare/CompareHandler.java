/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.compare;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.labelwright.core.ontology.OntologyDiff;
import org.labelwright.core.ontology.OntologyText;
import org.labelwright.ui.ontology.internal.OntologyEditor;

/** Compares the ontology in the active editor with what was saved, or with another file. */
public final class CompareHandler extends AbstractHandler {

	/** The command; the other one asks for a file. */
	public static final String WITH_SAVED = "org.labelwright.ui.ontology.compareSaved";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Shell shell = HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell();
		if (!(HandlerUtil.getActiveEditor(event) instanceof OntologyEditor editor)) {
			MessageDialog.openInformation(shell, Messages.Title, Messages.NoEditor);
			return null;
		}
		if (event.getCommand().getId().equals(WITH_SAVED)) {
			open(shell, editor, OntologyDiff.between(editor.saved(), editor.ontology()), Messages.WithSaved);
			return null;
		}
		FileDialog dialog = new FileDialog(shell, SWT.OPEN);
		dialog.setFilterExtensions(new String[] { "*." + OntologyText.EXTENSION });
		String chosen = dialog.open();
		if (chosen != null) {
			try {
				open(shell, editor, OntologyDiff.between(new OntologyText().read(Path.of(chosen)), editor.ontology()),
						NLS.bind(Messages.WithOther, Path.of(chosen).getFileName()));
			} catch (IOException e) {
				MessageDialog.openError(shell, Messages.Title, e.getMessage());
			}
		}
		return null;
	}

	private static void open(Shell shell, OntologyEditor editor, OntologyDiff diff, String title) {
		DiffDialog dialog = new DiffDialog(shell, editor, diff, title);
		dialog.setBlockOnOpen(false);
		dialog.open();
	}
}

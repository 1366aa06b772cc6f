/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.ui.ItemNavigation;

/** Opens the ontology of the dataset that is selected, or else of the one in the active editor, or else of the only one. */
public final class EditOntologyHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Optional<Dataset> dataset = dataset(event);
		if (dataset.isEmpty()) {
			MessageDialog.openInformation(HandlerUtil.getActiveShell(event), Messages.EditOntology_Title, Messages.EditOntology_None);
			return null;
		}
		try {
			Optional<IFile> file = Workspace.file(dataset.get(), dataset.get().ontologyPath());
			if (file.isPresent()) {
				file.get().refreshLocal(IResource.DEPTH_ZERO, null);
				IDE.openEditor(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(), file.get());
			}
		} catch (IOException | CoreException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
		return null;
	}

	private static Optional<Dataset> dataset(ExecutionEvent event) {
		if (HandlerUtil.getActivePart(event) instanceof DatasetsView view) {
			return view.selected();
		}
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		ItemNavigation navigation = editor == null ? null : editor.getAdapter(ItemNavigation.class);
		if (navigation != null) {
			return Optional.of(navigation.dataset());
		}
		return HandlerUtil.getActiveWorkbenchWindow(event).getActivePage().findView(DatasetsView.ID) instanceof DatasetsView view ? view.selected() : Optional.empty();
	}
}

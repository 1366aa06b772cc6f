/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.io.IOException;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.ItemNavigation;

/** Adds a label class to the dataset of the active editor. */
public final class AddClassHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		ItemNavigation navigation = editor == null ? null : editor.getAdapter(ItemNavigation.class);
		if (navigation == null) {
			return null;
		}
		Dataset dataset = navigation.dataset();
		InputDialog dialog = new InputDialog(HandlerUtil.getActiveShell(event), Messages.AddClass_Title, Messages.AddClass_Prompt, "",
				name -> name.isBlank() ? "" : LabelClasses.all(dataset.ontology()).stream().anyMatch(known -> name.trim().equals(known.getName()))
						? Messages.AddClass_Exists
						: null);
		if (dialog.open() == Window.OK) {
			LabelClasses.add(dataset.ontology(), dialog.getValue().trim());
			try {
				dataset.saveOntology();
			} catch (IOException e) {
				throw new ExecutionException(e.getMessage(), e);
			}
			PlatformUI.getWorkbench().getService(DatasetManager.class).ontologyChanged(dataset);
		}
		return null;
	}
}

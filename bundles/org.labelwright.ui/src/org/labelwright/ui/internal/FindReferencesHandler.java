/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.ui.ItemNavigation;

/** Looks for the labels that use what is selected: in the active view, or else in the active editor. */
public final class FindReferencesHandler extends AbstractHandler {

	/** Enabled where there is a dataset to look through. */
	@Override
	public void setEnabled(Object context) {
		setBaseEnabled(HandlerUtil.getVariable(context, ISources.ACTIVE_EDITOR_NAME) instanceof IEditorPart editor && folder(editor).isPresent());
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		// What the workbench knows of the editor may be older than where the caret is.
		Optional<Object> ofView = HandlerUtil.getActivePart(event) == editor ? Optional.empty() : first(HandlerUtil.getCurrentSelection(event));
		Optional<ReferenceQuery> query = Stream.of(ofView, ofEditor(editor)).flatMap(Optional::stream)
				.map(ReferenceQuery::of).flatMap(Optional::stream).findFirst();
		Optional<Path> folder = folder(editor);
		if (query.isEmpty() || folder.isEmpty()) {
			MessageDialog.openInformation(HandlerUtil.getActiveShell(event), Messages.References_Title, Messages.References_NoElement);
			return null;
		}
		try {
			IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
			((ReferencesView) page.showView(ReferencesView.ID)).search(folder.get(), query.get());
		} catch (PartInitException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
		return null;
	}

	private static Optional<Object> first(ISelection selection) {
		return selection instanceof IStructuredSelection structured ? Optional.ofNullable(structured.getFirstElement()) : Optional.empty();
	}

	private static Optional<Object> ofEditor(IEditorPart editor) {
		ISelectionProvider provider = editor == null ? null : editor.getSite().getSelectionProvider();
		return provider == null ? Optional.empty() : first(provider.getSelection());
	}

	private static Optional<Path> folder(IEditorPart editor) {
		Optional<Dataset> ofItems = Optional.ofNullable(Adapters.adapt(editor, ItemNavigation.class)).map(ItemNavigation::dataset);
		return ofItems.or(() -> Optional.ofNullable(Adapters.adapt(editor, Dataset.class))).map(Dataset::folder);
	}
}

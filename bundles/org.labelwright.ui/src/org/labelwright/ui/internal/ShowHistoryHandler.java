/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.labelwright.ui.ItemNavigation;
import org.labelwright.ui.ItemRef;

/** Opens the history of the selected item, or of the one that the editor shows. */
public final class ShowHistoryHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		Optional<ItemNavigation> navigation = Optional.ofNullable(editor).map(part -> part.getAdapter(ItemNavigation.class));
		if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection && selection.getFirstElement() instanceof ItemRef ref) {
			navigation.filter(one -> one.dataset() == ref.dataset()).ifPresent(one -> one.goTo(ref.item()));
		}
		try {
			HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(HistoryView.ID);
		} catch (PartInitException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
		return null;
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.labelwright.ui.ItemNavigation;

/** Goes on to what is worth a look next; the keyboard stays with the editor. */
public final class NextInQueueHandler extends AbstractHandler {

	@Override
	public void setEnabled(Object context) {
		setBaseEnabled(Adapters.adapt(HandlerUtil.getVariable(context, "activeEditor"), ItemNavigation.class) != null);
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		try {
			if (page.showView(QueueView.ID, null, IWorkbenchPage.VIEW_VISIBLE) instanceof QueueView queue) {
				queue.next();
			}
		} catch (PartInitException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
		return null;
	}
}

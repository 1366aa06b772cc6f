/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.quality.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the perspective Quality. */
public final class ShowQualityHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		try {
			window.getWorkbench().showPerspective(QualityPerspective.ID, window);
		} catch (WorkbenchException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
		return null;
	}
}

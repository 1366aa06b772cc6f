/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.labelwright.ui.ItemNavigation;

/** Asks which predictions are to be accepted without a look. */
public final class AutoAcceptHandler extends AbstractHandler {

	@Override
	public void setEnabled(Object context) {
		setBaseEnabled(Adapters.adapt(HandlerUtil.getVariable(context, "activeEditor"), ItemNavigation.class) != null);
	}

	@Override
	public Object execute(ExecutionEvent event) {
		ItemNavigation items = Adapters.adapt(HandlerUtil.getActiveEditor(event), ItemNavigation.class);
		if (items != null) {
			new WizardDialog(HandlerUtil.getActiveShell(event), new AutoAcceptWizard(items)).open();
		}
		return null;
	}
}

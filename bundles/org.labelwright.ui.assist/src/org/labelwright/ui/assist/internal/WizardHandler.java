/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import java.util.function.Function;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.labelwright.ui.ItemNavigation;

/** Opens a wizard about the dataset in the active editor; which one stands behind the name of the class in the plugin.xml. */
public final class WizardHandler extends AbstractHandler implements IExecutableExtension {

	private enum Kind {
		PRE_LABEL(PreLabelWizard::new), AUTO_ACCEPT(AutoAcceptWizard::new);

		private final Function<ItemNavigation, IWizard> maker;

		Kind(Function<ItemNavigation, IWizard> maker) {
			this.maker = maker;
		}
	}

	private Kind kind = Kind.PRE_LABEL;

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		kind = Kind.valueOf(String.valueOf(data));
	}

	@Override
	public void setEnabled(Object context) {
		setBaseEnabled(Adapters.adapt(HandlerUtil.getVariable(context, "activeEditor"), ItemNavigation.class) != null);
	}

	@Override
	public Object execute(ExecutionEvent event) {
		ItemNavigation items = Adapters.adapt(HandlerUtil.getActiveEditor(event), ItemNavigation.class);
		if (items != null) {
			new WizardDialog(HandlerUtil.getActiveShell(event), kind.maker.apply(items)).open();
		}
		return null;
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal;

import java.util.Map;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;

/** Carries out a command of the text editor, and says when it can be: see {@link TextCommands}. */
public final class TextHandler extends AbstractHandler implements IExecutableExtension, IElementUpdater {

	private static final String KEY = "org.labelwright.ui.text.key";
	private static final String SET_CLASS = "setClass";

	private String command = "";
	private Optional<TextCommands.Entry> entry = Optional.empty();

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) throws CoreException {
		command = element.getAttribute("id");
		entry = new TextCommands().find(command.substring(command.lastIndexOf('.') + 1));
	}

	@Override
	public void setEnabled(Object context) {
		setBaseEnabled(HandlerUtil.getVariable(context, "activeEditor") instanceof TextEditor editor && editor.isOpen()
				&& (command.endsWith(SET_CLASS) || entry.filter(one -> one.enabled().test(editor)).isPresent()));
	}

	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActiveEditor(event) instanceof TextEditor editor) {
			if (command.endsWith(SET_CLASS)) {
				editor.useClassOfKey(event.getParameter(KEY));
			} else {
				entry.filter(one -> one.enabled().test(editor)).ifPresent(one -> one.action().accept(editor));
			}
			PlatformUI.getWorkbench().getService(ICommandService.class).refreshElements(command, null);
		}
		return null;
	}

	@Override
	public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
		IWorkbenchWindow window = element.getServiceLocator().getService(IWorkbenchWindow.class);
		boolean on = window != null && window.getActivePage() != null && window.getActivePage().getActiveEditor() instanceof TextEditor editor
				&& editor.isOpen() && entry.flatMap(TextCommands.Entry::on).filter(one -> one.test(editor)).isPresent();
		element.setChecked(on);
	}
}

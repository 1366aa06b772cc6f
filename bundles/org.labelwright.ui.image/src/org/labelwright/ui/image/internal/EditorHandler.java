/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.util.Map;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;

/** Carries out a command of the image editor, and says when it can be: see {@link EditorCommands}. */
public final class EditorHandler extends AbstractHandler implements IExecutableExtension, IElementUpdater {

	private static final String KEY = "org.labelwright.ui.image.key";
	private static final String SET_CLASS = "setClass";
	private static final String LABEL_KEY = "labelKey";

	private String command = "";
	private Optional<EditorCommands.Entry> entry = Optional.empty();

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) throws CoreException {
		command = element.getAttribute("id");
		entry = new EditorCommands().find(command.substring(command.lastIndexOf('.') + 1));
	}

	@Override
	public void setEnabled(Object context) {
		boolean enabled = HandlerUtil.getVariable(context, "activeEditor") instanceof ImageEditor editor && editor.isOpen()
				&& (command.endsWith(SET_CLASS) || command.endsWith(LABEL_KEY) || entry.filter(one -> one.enabled().test(editor)).isPresent());
		setBaseEnabled(enabled);
	}

	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActiveEditor(event) instanceof ImageEditor editor) {
			if (command.endsWith(SET_CLASS)) {
				editor.hand().useClassOfKey(event.getParameter(KEY));
			} else if (command.endsWith(LABEL_KEY)) {
				if (!editor.hand().useClassOfKey(event.getParameter(KEY))) {
					EditorKeys.runUsual(event.getParameter(KEY));
				}
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
		IEditorPart part = window == null || window.getActivePage() == null ? null : window.getActivePage().getActiveEditor();
		element.setChecked(part instanceof ImageEditor editor && editor.isOpen()
				&& entry.flatMap(EditorCommands.Entry::on).filter(on -> on.test(editor)).isPresent());
	}
}

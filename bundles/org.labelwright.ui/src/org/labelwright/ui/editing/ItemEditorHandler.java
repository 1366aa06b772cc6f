/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.editing;

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

/**
 * The handler of all commands of a kind of editor: made for each command, it looks up what that one does by what follows the last dot
 * of its id. The parameter of a command, where it has one, is named by the id up to there, with {@code key} behind. UI thread only.
 *
 * @param <E> the editor, which has to be the active one
 */
public abstract class ItemEditorHandler<E extends ItemEditorPart> extends AbstractHandler implements IExecutableExtension, IElementUpdater {

	private final Class<E> type;
	private final Map<String, EditorCommand<E>> commands;
	private String id = "";

	/** @param commands by the end of their ids */
	protected ItemEditorHandler(Class<E> type, Map<String, EditorCommand<E>> commands) {
		this.type = type;
		this.commands = Map.copyOf(commands);
	}

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) throws CoreException {
		id = element.getAttribute("id");
	}

	private Optional<EditorCommand<E>> command() {
		return Optional.ofNullable(commands.get(id.substring(id.lastIndexOf('.') + 1)));
	}

	private Optional<E> open(Object part) {
		return Optional.ofNullable(part).filter(type::isInstance).map(type::cast).filter(ItemEditorPart::isOpen);
	}

	@Override
	public void setEnabled(Object context) {
		setBaseEnabled(open(HandlerUtil.getVariable(context, "activeEditor")).filter(editor -> command().filter(one -> one.enabled().test(editor)).isPresent())
				.isPresent());
	}

	@Override
	public Object execute(ExecutionEvent event) {
		String value = Optional.ofNullable(event.getParameter(id.substring(0, id.lastIndexOf('.') + 1) + "key")).orElse("");
		open(HandlerUtil.getActiveEditor(event)).ifPresent(editor -> {
			command().filter(one -> one.enabled().test(editor)).ifPresent(one -> one.action().accept(editor, value));
			PlatformUI.getWorkbench().getService(ICommandService.class).refreshElements(id, null);
		});
		return null;
	}

	@Override
	public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
		IWorkbenchWindow window = element.getServiceLocator().getService(IWorkbenchWindow.class);
		Object part = window == null || window.getActivePage() == null ? null : window.getActivePage().getActiveEditor();
		element.setChecked(open(part).filter(editor -> command().flatMap(EditorCommand::on).filter(on -> on.test(editor)).isPresent()).isPresent());
	}
}

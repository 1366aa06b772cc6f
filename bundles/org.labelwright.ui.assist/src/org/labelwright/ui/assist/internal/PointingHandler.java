/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;

/** Keys of the tools that ask assistants: what the chosen one is to do where the mouse is; which stands behind the name of the class in the plugin.xml. */
public final class PointingHandler extends AbstractHandler implements IExecutableExtension {

	private AssistedTool.Action action = AssistedTool.Action.DROP;

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		action = AssistedTool.Action.valueOf(String.valueOf(data));
	}

	private static Optional<AssistedTool> tool(Object editor) {
		return editor instanceof IEditorPart part
				? OpenEditor.of(part).map(open -> open.viewer().getEditDomain().getActiveTool()).filter(AssistedTool.class::isInstance).map(AssistedTool.class::cast)
				: Optional.empty();
	}

	@Override
	public void setEnabled(Object context) {
		setBaseEnabled(tool(HandlerUtil.getVariable(context, "activeEditor")).filter(tool -> tool.can(action)).isPresent());
	}

	@Override
	public Object execute(ExecutionEvent event) {
		tool(HandlerUtil.getActiveEditor(event)).ifPresent(tool -> tool.act(action));
		return null;
	}
}

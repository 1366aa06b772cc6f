/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal;

import java.util.Optional;
import org.eclipse.gef.commands.CommandStack;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.labelwright.ui.StepUndo;

/** The actions every editor has, such as Undo, for the editor of texts; its own are {@link TextHandler}. */
final class TextActions {

	private TextActions() {
	}

	static void install(TextEditor editor) {
		IActionBars bars = editor.getEditorSite().getActionBars();
		CommandStack stack = editor.commands();
		IAction undo = action("org.eclipse.ui.edit.undo", stack::undo);
		IAction redo = action("org.eclipse.ui.edit.redo", stack::redo);
		Runnable update = () -> {
			undo.setEnabled(stack.canUndo());
			redo.setEnabled(stack.canRedo());
		};
		stack.addCommandStackListener(event -> update.run());
		update.run();
		bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), undo);
		bars.setGlobalActionHandler(ActionFactory.REDO.getId(), redo);
		bars.setGlobalActionHandler(ActionFactory.DELETE.getId(), action("org.eclipse.ui.edit.delete", editor.annotator()::delete));
		bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), action("org.eclipse.ui.edit.selectAll", editor.annotator()::selectAll));
		new StepUndo(editor.datasets(), () -> Optional.of(editor.dataset())).install(bars, editor.viewer().getControl());
		bars.updateActionBars();
	}

	private static IAction action(String command, Runnable body) {
		Action action = new Action() {
			@Override
			public void run() {
				body.run();
			}
		};
		action.setActionDefinitionId(command);
		return action;
	}
}

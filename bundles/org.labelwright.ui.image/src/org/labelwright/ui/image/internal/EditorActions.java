/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.util.Optional;
import org.eclipse.gef.commands.CommandStack;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.labelwright.ui.StepUndo;

/** The actions every editor has, such as Undo, for the editor of images; its own are {@link EditorHandler}. */
final class EditorActions {

	private EditorActions() {
	}

	static void install(ImageEditor editor) {
		IActionBars bars = editor.getEditorSite().getActionBars();
		Annotator annotator = editor.annotator();
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
		bars.setGlobalActionHandler(ActionFactory.DELETE.getId(), action("org.eclipse.ui.edit.delete", annotator::delete));
		bars.setGlobalActionHandler(ActionFactory.COPY.getId(), action("org.eclipse.ui.edit.copy", editor.copies()::copy));
		bars.setGlobalActionHandler(ActionFactory.PASTE.getId(), action("org.eclipse.ui.edit.paste", editor.copies()::paste));
		bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), action("org.eclipse.ui.edit.selectAll", annotator::selectAll));
		new StepUndo(editor.manager(), () -> Optional.of(editor.dataset())).install(bars, editor.viewer().getControl());
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

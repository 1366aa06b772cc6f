/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.gef.commands.CommandStack;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.labelwright.ui.StepUndo;

/** The actions every editor has, such as Undo, for the editor of recordings; while a text is typed their keys belong to the text. */
final class AudioActions {

	private final IActionBars bars;
	private final Map<String, IAction> actions = new LinkedHashMap<>();

	AudioActions(AudioEditor editor) {
		bars = editor.getEditorSite().getActionBars();
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
		actions.put(ActionFactory.REDO.getId(), redo);
		actions.put(ActionFactory.DELETE.getId(), action("org.eclipse.ui.edit.delete", editor.annotator()::delete));
		actions.put(ActionFactory.SELECT_ALL.getId(), action("org.eclipse.ui.edit.selectAll", editor.annotator()::selectAll));
		new StepUndo(editor.manager(), () -> Optional.of(editor.dataset())).install(bars, editor.canvas().control());
		// It has put its own in the place of ours.
		actions.put(ActionFactory.UNDO.getId(), bars.getGlobalActionHandler(ActionFactory.UNDO.getId()));
		setEnabled(true);
	}

	/** Whether their keys mean these actions. */
	void setEnabled(boolean enabled) {
		actions.forEach((id, action) -> bars.setGlobalActionHandler(id, enabled ? action : null));
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

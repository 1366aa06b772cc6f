/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.gef.commands.CommandStack;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.ui.StepUndo;

/** The actions every editor has, such as Undo, for the editor of images; its own are {@link EditorHandler}. */
final class EditorActions {

	private EditorActions() {
	}

	static void install(ImageEditor editor) {
		IActionBars bars = editor.getEditorSite().getActionBars();
		Annotator annotator = editor.annotator();
		CommandStack stack = editor.commands();
		StepUndo step = new StepUndo(editor.manager(), () -> Optional.of(editor.dataset()));
		IAction undo = action("org.eclipse.ui.edit.undo", () -> {
			if (stack.canUndo()) {
				stack.undo();
			} else {
				step.run();
			}
		});
		IAction redo = action("org.eclipse.ui.edit.redo", stack::redo);
		Runnable update = () -> {
			undo.setEnabled(stack.canUndo() || step.title().isPresent());
			redo.setEnabled(stack.canRedo());
		};
		stack.addCommandStackListener(event -> update.run());
		Consumer<Dataset> updateToo = changed -> update.run();
		editor.manager().addStepListener(updateToo);
		editor.viewer().getControl().addDisposeListener(event -> editor.manager().removeStepListener(updateToo));
		update.run();
		bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), undo);
		bars.setGlobalActionHandler(ActionFactory.REDO.getId(), redo);
		bars.setGlobalActionHandler(ActionFactory.DELETE.getId(), action("org.eclipse.ui.edit.delete", annotator::delete));
		bars.setGlobalActionHandler(ActionFactory.COPY.getId(), action("org.eclipse.ui.edit.copy", annotator::copy));
		bars.setGlobalActionHandler(ActionFactory.PASTE.getId(), action("org.eclipse.ui.edit.paste", annotator::paste));
		bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), action("org.eclipse.ui.edit.selectAll", annotator::selectAll));
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

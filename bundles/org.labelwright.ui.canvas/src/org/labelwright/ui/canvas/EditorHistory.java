/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.gef.commands.CommandStack;
import org.eclipse.gef.commands.CommandStackEventListener;
import org.eclipse.jface.action.Action;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.actions.ActionFactory;

/** Undo and redo of a view in which something is done to what an editor shows: they are those of the editor. UI thread only. */
public final class EditorHistory {

	private final Step undo = new Step(ActionFactory.UNDO, CommandStack::undo);
	private final Step redo = new Step(ActionFactory.REDO, CommandStack::redo);
	private final CommandStackEventListener listener = event -> {
		// Before a command all is as it was.
		if (event.isPostChangeEvent()) {
			enable();
		}
	};
	private Optional<CommandStack> stack = Optional.empty();

	/** One of the two. */
	private final class Step extends Action {

		private final Consumer<CommandStack> body;

		Step(ActionFactory kind, Consumer<CommandStack> body) {
			this.body = body;
			setActionDefinitionId(kind.getCommandId());
			setEnabled(false);
		}

		@Override
		public void run() {
			stack.ifPresent(body);
		}
	}

	/** @param bars of the view, which get actions of their own for both */
	public EditorHistory(IActionBars bars) {
		bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), undo);
		bars.setGlobalActionHandler(ActionFactory.REDO.getId(), redo);
	}

	/** @param editor the one whose history it is from now on; empty when the view goes */
	public void follow(Optional<? extends IEditorPart> editor) {
		stack.ifPresent(one -> one.removeCommandStackEventListener(listener));
		stack = editor.map(one -> Adapters.adapt(one, CommandStack.class));
		stack.ifPresent(one -> one.addCommandStackEventListener(listener));
		enable();
	}

	private void enable() {
		undo.setEnabled(stack.filter(CommandStack::canUndo).isPresent());
		redo.setEnabled(stack.filter(CommandStack::canRedo).isPresent());
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.editing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.labelwright.ui.StepUndo;

/** The actions every editor has, such as Undo and Delete, with the commands and keys of the platform. UI thread only. */
public final class EditorActions {

	private final ItemEditorPart editor;
	private final IActionBars bars;
	private final Map<String, IAction> actions = new LinkedHashMap<>();

	public EditorActions(ItemEditorPart editor) {
		this.editor = editor;
		this.bars = editor.getEditorSite().getActionBars();
	}

	/** @param factory says which action and command it is */
	public IAction add(ActionFactory factory, Runnable body) {
		Action action = new Action() {
			@Override
			public void run() {
				body.run();
			}
		};
		action.setActionDefinitionId(factory.getCommandId());
		actions.put(factory.getId(), action);
		return action;
	}

	/**
	 * Undo and Redo of the history of the editor.
	 *
	 * @return to be run when the history has changed
	 */
	public Runnable addHistory(Runnable undo, BooleanSupplier canUndo, Runnable redo, BooleanSupplier canRedo) {
		IAction back = add(ActionFactory.UNDO, undo);
		IAction forth = add(ActionFactory.REDO, redo);
		Runnable update = () -> {
			back.setEnabled(canUndo.getAsBoolean());
			forth.setEnabled(canRedo.getAsBoolean());
		};
		update.run();
		return update;
	}

	/**
	 * Puts the actions in force; before steps of the editor, Undo takes steps of the whole dataset back.
	 *
	 * @param control of the editor; with it this goes
	 */
	public void install(Control control) {
		setEnabled(true);
		new StepUndo(editor.manager(), () -> Optional.of(editor.dataset())).install(bars, control);
		// It has put its own in the place of ours.
		actions.put(ActionFactory.UNDO.getId(), bars.getGlobalActionHandler(ActionFactory.UNDO.getId()));
		bars.updateActionBars();
	}

	/** Whether their keys mean these actions, and not the text that is typed somewhere. */
	public void setEnabled(boolean enabled) {
		actions.forEach((id, action) -> bars.setGlobalActionHandler(id, enabled ? action : null));
		bars.updateActionBars();
	}
}

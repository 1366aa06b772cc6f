/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.util.function.UnaryOperator;
import org.eclipse.gef.commands.Command;
import org.labelwright.core.dataset.Edit;

/** An edit of the document of one item and layer that can be undone, also from another one: the editor goes there first. */
final class EditCommand extends Command {

	/** Brings edits into force. */
	@FunctionalInterface
	interface Target {
		void apply(String layer, String item, Edit edit);
	}

	private final Target target;
	private final String layer;
	private final String item;
	private final UnaryOperator<Edit> clock;
	private Edit edit;

	/** @param clock adds the time that was spent on an edit, as it comes into force for the first time */
	EditCommand(String label, UnaryOperator<Edit> clock, Target target, String layer, String item, Edit edit) {
		super(label);
		this.clock = clock;
		this.target = target;
		this.layer = layer;
		this.item = item;
		this.edit = edit;
	}

	@Override
	public boolean canExecute() {
		return !edit.isEmpty();
	}

	@Override
	public void execute() {
		edit = clock.apply(edit);
		redo();
	}

	@Override
	public void redo() {
		target.apply(layer, item, edit);
	}

	@Override
	public void undo() {
		target.apply(layer, item, edit.inverse());
	}
}

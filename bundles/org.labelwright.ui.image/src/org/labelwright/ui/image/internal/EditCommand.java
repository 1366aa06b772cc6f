/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

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
	private final Edit edit;

	EditCommand(String label, Target target, String layer, String item, Edit edit) {
		super(label);
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
		target.apply(layer, item, edit);
	}

	@Override
	public void undo() {
		target.apply(layer, item, edit.inverse());
	}
}

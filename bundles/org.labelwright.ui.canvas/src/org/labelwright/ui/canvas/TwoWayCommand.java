/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import org.eclipse.gef.commands.Command;

/** A command out of what it does and what takes that back. */
public final class TwoWayCommand extends Command {

	private final Runnable make;
	private final Runnable takeBack;

	public TwoWayCommand(String label, Runnable make, Runnable takeBack) {
		super(label);
		this.make = make;
		this.takeBack = takeBack;
	}

	@Override
	public void execute() {
		make.run();
	}

	@Override
	public void undo() {
		takeBack.run();
	}
}

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.diagram;

import org.eclipse.draw2d.Connection;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.GraphicalNodeEditPolicy;
import org.eclipse.gef.requests.CreateConnectionRequest;
import org.eclipse.gef.requests.ReconnectRequest;

/** Draws lines from node to node. */
final class LinkPolicy extends GraphicalNodeEditPolicy {

	private static final int WIDTH = 2;

	private final NodeEdits edits;

	LinkPolicy(NodeEdits edits) {
		this.edits = edits;
	}

	@Override
	protected Command getConnectionCreateCommand(CreateConnectionRequest request) {
		// Begins a line; what is executed is the command of the node where it ends.
		Command begun = new Command() {
			@Override
			public boolean canExecute() {
				return false;
			}
		};
		request.setStartCommand(begun);
		return begun;
	}

	@Override
	protected Command getConnectionCompleteCommand(CreateConnectionRequest request) {
		EditPart from = request.getSourceEditPart();
		EditPart to = getHost();
		return edits.canLink(from, to) ? DiagramViewer.command(() -> edits.link(from, to)) : null;
	}

	@Override
	protected Command getReconnectTargetCommand(ReconnectRequest request) {
		return null;
	}

	@Override
	protected Command getReconnectSourceCommand(ReconnectRequest request) {
		return null;
	}

	@Override
	protected Connection createDummyConnection(Request request) {
		PolylineConnection line = new PolylineConnection();
		line.setLineWidth(WIDTH);
		line.setForegroundColor(DiagramColors.color(DiagramColors.of(getHost().getViewer().getControl().getDisplay()).accent()));
		return line;
	}
}

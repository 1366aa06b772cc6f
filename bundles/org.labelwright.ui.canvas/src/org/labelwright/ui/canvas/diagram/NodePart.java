/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.diagram;

import java.util.List;
import org.eclipse.draw2d.ChopboxAnchor;
import org.eclipse.draw2d.ConnectionAnchor;
import org.eclipse.gef.AccessibleEditPart;
import org.eclipse.gef.ConnectionEditPart;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.NodeEditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.editparts.AbstractGraphicalEditPart;
import org.eclipse.swt.accessibility.AccessibleEvent;

/**
 * A node of a diagram: can be moved and joined, and has a name for screen readers.
 *
 * @param <M> what it shows
 */
public abstract class NodePart<M> extends AbstractGraphicalEditPart implements NodeEditPart {

	private final NodeEdits edits;
	private AccessibleEditPart accessible;

	protected NodePart(M model, NodeEdits edits) {
		this.edits = edits;
		setModel(model);
	}

	@SuppressWarnings("unchecked")
	public M model() {
		return (M) getModel();
	}

	/** What a screen reader says. */
	public abstract String name();

	/** The lines that begin here, and those that end here. */
	protected abstract List<?> outgoing();

	protected abstract List<?> incoming();

	@Override
	protected List<?> getModelSourceConnections() {
		return outgoing();
	}

	@Override
	protected List<?> getModelTargetConnections() {
		return incoming();
	}

	@Override
	protected void createEditPolicies() {
		installEditPolicy(EditPolicy.GRAPHICAL_NODE_ROLE, new LinkPolicy(edits));
	}

	@Override
	public DragTracker getDragTracker(Request request) {
		return new MoveTracker(this, edits);
	}

	@Override
	public void setSelected(int value) {
		boolean other = value != getSelected();
		super.setSelected(value);
		if (other && isActive()) {
			refreshVisuals();
		}
	}

	/** Where lines meet the node. */
	protected ConnectionAnchor anchor() {
		return new ChopboxAnchor(getFigure());
	}

	@Override
	public ConnectionAnchor getSourceConnectionAnchor(ConnectionEditPart connection) {
		return anchor();
	}

	@Override
	public ConnectionAnchor getTargetConnectionAnchor(ConnectionEditPart connection) {
		return anchor();
	}

	@Override
	public ConnectionAnchor getSourceConnectionAnchor(Request request) {
		return anchor();
	}

	@Override
	public ConnectionAnchor getTargetConnectionAnchor(Request request) {
		return anchor();
	}

	@Override
	protected AccessibleEditPart getAccessibleEditPart() {
		if (accessible == null) {
			accessible = new AccessibleGraphicalEditPart() {
				@Override
				public void getName(AccessibleEvent event) {
					event.result = name();
				}
			};
		}
		return accessible;
	}
}

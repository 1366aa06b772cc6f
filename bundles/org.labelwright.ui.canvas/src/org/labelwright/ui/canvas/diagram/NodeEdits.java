/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.diagram;

import org.eclipse.gef.EditPart;

/** What the mouse does to the nodes of a diagram. Each finished stroke is one change of the model. */
public interface NodeEdits {

	/**
	 * Shows the selected nodes elsewhere, the model is as it was.
	 *
	 * @param dx how far from where they were, in units of the diagram
	 * @param snap whether to go to round places
	 */
	void preview(double dx, double dy, boolean snap);

	/** Makes what was previewed true. */
	void move(double dx, double dy, boolean snap);

	/** Shows the nodes where the model has them. */
	void cancel();

	/** Whether a line may be drawn between two nodes. */
	boolean canLink(EditPart from, EditPart to);

	void link(EditPart from, EditPart to);
}

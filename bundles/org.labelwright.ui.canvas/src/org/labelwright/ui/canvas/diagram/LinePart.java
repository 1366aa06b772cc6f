/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.diagram;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.gef.AccessibleEditPart;
import org.eclipse.gef.editparts.AbstractConnectionEditPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleEvent;

/**
 * A line of a diagram: has a name for screen readers, and is hit by a click that is near.
 *
 * @param <M> what it shows
 */
public abstract class LinePart<M> extends AbstractConnectionEditPart {

	private static final int REACH = 5;

	private AccessibleEditPart accessible;

	protected LinePart(M model) {
		setModel(model);
	}

	@SuppressWarnings("unchecked")
	public M model() {
		return (M) getModel();
	}

	/** What a screen reader says. */
	public abstract String name();

	@Override
	protected PolylineConnection createFigure() {
		PolylineConnection line = new PolylineConnection() {
			@Override
			public void paint(Graphics graphics) {
				graphics.setAntialias(SWT.ON);
				super.paint(graphics);
			}
		};
		line.setTolerance(REACH);
		return line;
	}

	@Override
	protected void createEditPolicies() {
		// Deleted by a key of the canvas.
	}

	@Override
	public void setSelected(int value) {
		super.setSelected(value);
		if (isActive()) {
			refreshVisuals();
		}
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

/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.skeletons;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.gef.AccessibleEditPart;
import org.eclipse.gef.editparts.AbstractConnectionEditPart;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.RGB;
import org.labelwright.model.ontology.Bone;
import org.labelwright.ui.canvas.diagram.DiagramColors;
import org.labelwright.ui.ontology.internal.NewIds;

/** A bone, in the colour of the side both ends are on. */
final class BonePart extends AbstractConnectionEditPart {

	private static final int WIDTH = 2;
	/** How near a click has to be. */
	private static final int REACH = 5;
	private static final int SELECTED_WIDTH = 4;

	private final DiagramColors colors;

	BonePart(Bone bone, DiagramColors colors) {
		this.colors = colors;
		setModel(bone);
	}

	Bone bone() {
		return (Bone) getModel();
	}

	@Override
	protected IFigure createFigure() {
		PolylineConnection line = new PolylineConnection() {
			@Override
			public void paint(org.eclipse.draw2d.Graphics graphics) {
				graphics.setAntialias(SWT.ON);
				super.paint(graphics);
			}
		};
		line.setLineWidth(WIDTH);
		line.setTolerance(REACH);
		return line;
	}

	@Override
	protected void createEditPolicies() {
		// Deleted by a key of the canvas.
	}

	@Override
	protected void refreshVisuals() {
		PolylineConnection line = (PolylineConnection) getFigure();
		boolean selected = getSelected() != SELECTED_NONE;
		line.setLineWidth(selected ? SELECTED_WIDTH : WIDTH);
		line.setForegroundColor(DiagramColors.color(selected ? colors.accent() : color()));
	}

	private RGB color() {
		if (bone().getFrom() == null || bone().getTo() == null) {
			return colors.muted();
		}
		Side from = Side.of(bone().getFrom());
		return SideColors.of(from == Side.of(bone().getTo()) ? from : Side.MIDDLE, colors);
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
		return new AccessibleGraphicalEditPart() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = NLS.bind(Messages.BoneName, NewIds.shown(bone().getFrom()), NewIds.shown(bone().getTo()));
			}
		};
	}
}

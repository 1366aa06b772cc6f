/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.skeletons;

import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.RGB;
import org.labelwright.model.ontology.Bone;
import org.labelwright.ui.canvas.diagram.DiagramColors;
import org.labelwright.ui.canvas.diagram.LinePart;
import org.labelwright.ui.ontology.internal.Naming;

/** A bone, in the colour of the side both ends are on. */
final class BonePart extends LinePart<Bone> {

	private static final int WIDTH = 2;
	private static final int SELECTED_WIDTH = 4;

	private final DiagramColors colors;

	BonePart(Bone bone, DiagramColors colors) {
		super(bone);
		this.colors = colors;
	}

	@Override
	public String name() {
		return NLS.bind(Messages.BoneName, Naming.shown(model().getFrom()), Naming.shown(model().getTo()));
	}

	@Override
	protected void refreshVisuals() {
		PolylineConnection line = (PolylineConnection) getFigure();
		boolean selected = getSelected() != SELECTED_NONE;
		line.setLineWidth(selected ? SELECTED_WIDTH : WIDTH);
		line.setForegroundColor(DiagramColors.color(selected ? colors.accent() : color()));
	}

	private RGB color() {
		if (model().getFrom() == null || model().getTo() == null) {
			return colors.muted();
		}
		Side from = Side.of(model().getFrom());
		return SideColors.of(from == Side.of(model().getTo()) ? from : Side.MIDDLE, colors);
	}
}

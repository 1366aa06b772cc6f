/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.relations;

import java.util.List;
import org.eclipse.draw2d.BendpointConnectionRouter;
import org.eclipse.draw2d.ConnectionLocator;
import org.eclipse.draw2d.Label;
import org.eclipse.draw2d.PolygonDecoration;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.draw2d.PolylineDecoration;
import org.eclipse.draw2d.RelativeBendpoint;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.RGB;
import org.labelwright.ui.canvas.Contrast;
import org.labelwright.ui.canvas.diagram.DiagramColors;
import org.labelwright.ui.canvas.diagram.LinePart;
import org.labelwright.ui.ontology.internal.Naming;

/** A line: from a source to its relation type, from that to a target, or lightly from a class to the one above. */
final class LinkPart extends LinePart<Link> {

	private static final int BEND = 18;

	private final DiagramColors colors;
	private Label cardinality;

	LinkPart(Link link, DiagramColors colors) {
		super(link);
		this.colors = colors;
	}

	@Override
	public String name() {
		return NLS.bind(Messages.LinkName, Naming.shown(model().from()), Naming.shown(model().to()));
	}

	@Override
	protected PolylineConnection createFigure() {
		PolylineConnection line = super.createFigure();
		if (model().kind() == Link.Kind.SUBCLASS) {
			PolygonDecoration triangle = new PolygonDecoration();
			triangle.setBackgroundColor(DiagramColors.color(colors.background()));
			triangle.setScale(9, 5);
			line.setTargetDecoration(triangle);
		} else {
			line.setConnectionRouter(new BendpointConnectionRouter());
			cardinality = new Label();
			cardinality.setOpaque(true);
			cardinality.setBackgroundColor(DiagramColors.color(colors.background()));
			cardinality.setForegroundColor(DiagramColors.color(colors.foreground()));
			line.add(cardinality, new ConnectionLocator(line, ConnectionLocator.MIDDLE));
		}
		return line;
	}

	@Override
	protected void refreshVisuals() {
		PolylineConnection line = (PolylineConnection) getFigure();
		boolean selected = getSelected() != SELECTED_NONE;
		boolean light = model().kind() == Link.Kind.SUBCLASS;
		RGB color = light ? Contrast.mix(colors.muted(), colors.background(), 0.6) : Contrast.mix(colors.foreground(), colors.background(), 0.75);
		line.setForegroundColor(DiagramColors.color(selected ? colors.accent() : color));
		line.setLineWidth(selected ? 2 : 1);
		if (!light) {
			cardinality.setText(model().cardinality());
			PolylineDecoration arrow = new PolylineDecoration();
			arrow.setScale(8, 4);
			line.setTargetDecoration(model().kind() == Link.Kind.TARGET && model().relation().isDirected() ? arrow : null);
			bend(line);
		}
	}

	/** Lines between the same two nodes go apart. */
	private void bend(PolylineConnection line) {
		if (!model().isLoop() || getSource() == null || getTarget() == null) {
			line.setRoutingConstraint(List.of());
			return;
		}
		Point from = ((GraphicalEditPart) getSource()).getFigure().getBounds().getCenter();
		Point to = ((GraphicalEditPart) getTarget()).getFigure().getBounds().getCenter();
		int side = model().kind() == Link.Kind.SOURCE ? BEND : -BEND;
		Dimension aside = Math.abs(to.x - from.x) > Math.abs(to.y - from.y) ? new Dimension(0, side) : new Dimension(side, 0);
		RelativeBendpoint bend = new RelativeBendpoint(line);
		bend.setRelativeDimensions(new Dimension((to.x - from.x) / 2 + aside.width, (to.y - from.y) / 2 + aside.height),
				new Dimension((from.x - to.x) / 2 + aside.width, (from.y - to.y) / 2 + aside.height));
		line.setRoutingConstraint(List.of(bend));
	}
}

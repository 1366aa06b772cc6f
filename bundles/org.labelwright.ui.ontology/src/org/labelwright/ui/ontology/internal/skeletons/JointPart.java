/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.skeletons;

import java.util.List;
import org.eclipse.draw2d.AbstractConnectionAnchor;
import org.eclipse.draw2d.ConnectionAnchor;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.osgi.util.NLS;
import org.labelwright.model.ontology.Bone;
import org.labelwright.model.ontology.Joint;
import org.labelwright.model.ontology.Skeleton;
import org.labelwright.ui.canvas.diagram.DiagramColors;
import org.labelwright.ui.canvas.diagram.NodeEdits;
import org.labelwright.ui.canvas.diagram.NodePart;
import org.labelwright.ui.ontology.internal.Icons;
import org.labelwright.ui.ontology.internal.Naming;
import org.labelwright.ui.ontology.internal.OntologyEditing;

/** A joint. */
final class JointPart extends NodePart<Joint> {

	private static final double MIDDLE_WIDTH = 0.02;

	private final OntologyEditing editing;
	private final DiagramColors colors;

	JointPart(Joint joint, NodeEdits edits, OntologyEditing editing, DiagramColors colors) {
		super(joint, edits);
		this.editing = editing;
		this.colors = colors;
	}

	@Override
	public String name() {
		Joint joint = model();
		return NLS.bind(Messages.JointName, new Object[] { Naming.shown(joint), joint.getX(), joint.getY() });
	}

	private List<Bone> bones() {
		return model().eContainer() instanceof Skeleton skeleton ? skeleton.getBones() : List.of();
	}

	@Override
	protected List<?> outgoing() {
		return bones().stream().filter(bone -> bone.getFrom() == model() && bone.getTo() != null).toList();
	}

	@Override
	protected List<?> incoming() {
		return bones().stream().filter(bone -> bone.getTo() == model() && bone.getFrom() != null).toList();
	}

	@Override
	protected IFigure createFigure() {
		return new JointFigure(colors);
	}

	@Override
	protected void refreshVisuals() {
		showAt(model().getX(), model().getY());
	}

	/** Shows it at a place of the unit square. */
	void showAt(double x, double y) {
		JointFigure figure = (JointFigure) getFigure();
		figure.show(Naming.shown(model()), SideColors.of(Side.of(model()), colors), getSelected() != EditPart.SELECTED_NONE,
				Icons.of(editing.findings(model())));
		int side = Math.abs(x - 0.5) < MIDDLE_WIDTH ? 0 : x < 0.5 ? -1 : 1;
		((GraphicalEditPart) getParent()).setLayoutConstraint(this, figure, figure.place(TemplatePart.diagram(x, y), side));
		figure.invalidate();
		figure.repaint();
	}

	@Override
	protected ConnectionAnchor anchor() {
		return new AbstractConnectionAnchor(getFigure()) {
			@Override
			public Point getReferencePoint() {
				Point center = ((JointFigure) getOwner()).dot().getCopy();
				getOwner().translateToAbsolute(center);
				return center;
			}

			@Override
			public Point getLocation(Point reference) {
				// Exactly where the rim of the dot is met.
				Point center = ((JointFigure) getOwner()).dot();
				Point other = reference.getCopy();
				getOwner().translateToRelative(other);
				double distance = center.getDistance(other);
				double share = distance == 0 ? 0 : JointFigure.RADIUS / distance;
				Point rim = new Point((int) Math.round(center.x + share * (other.x - center.x)), (int) Math.round(center.y + share * (other.y - center.y)));
				getOwner().translateToAbsolute(rim);
				return rim;
			}
		};
	}
}

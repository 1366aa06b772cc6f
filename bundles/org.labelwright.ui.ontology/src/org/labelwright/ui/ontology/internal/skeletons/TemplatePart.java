/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.skeletons;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.FreeformLayout;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.editparts.AbstractGraphicalEditPart;
import org.labelwright.model.ontology.Joint;
import org.labelwright.model.ontology.Skeleton;
import org.labelwright.ui.ontology.internal.Naming;

/** A whole skeleton on its template. */
final class TemplatePart extends AbstractGraphicalEditPart {

	/** The side of the unit square in units of the diagram. */
	static final int SIZE = 560;

	TemplatePart(Skeleton skeleton) {
		setModel(skeleton);
	}

	static Point diagram(double x, double y) {
		return new Point((int) Math.round(x * SIZE), (int) Math.round(y * SIZE));
	}

	Skeleton skeleton() {
		return (Skeleton) getModel();
	}

	/** Where everything comes to be in a flipped picture: the image of each joint gets the name of its partner. */
	TemplateFigure.Flip flip() {
		List<Point[]> bones = skeleton().getBones().stream().filter(bone -> bone.getFrom() != null && bone.getTo() != null)
				.map(bone -> new Point[] { mirrored(bone.getFrom()), mirrored(bone.getTo()) }).toList();
		List<Point> places = new ArrayList<>();
		List<String> names = new ArrayList<>();
		for (Joint joint : skeleton().getJoints()) {
			places.add(mirrored(joint));
			names.add(Naming.shown(joint.getMirror() == null ? joint : joint.getMirror()));
		}
		return new TemplateFigure.Flip(bones, places, names);
	}

	private static Point mirrored(Joint joint) {
		return diagram(1 - joint.getX(), joint.getY());
	}

	@Override
	protected IFigure createFigure() {
		FreeformLayer layer = new FreeformLayer();
		layer.setLayoutManager(new FreeformLayout());
		return layer;
	}

	@Override
	protected void createEditPolicies() {
		// Nodes and tools do what is to be done.
	}

	@Override
	protected List<?> getModelChildren() {
		return skeleton().getJoints();
	}
}

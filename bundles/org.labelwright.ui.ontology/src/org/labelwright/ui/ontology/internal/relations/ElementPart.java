/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.relations;

import java.util.List;
import java.util.Optional;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.osgi.util.NLS;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.ui.ClassColors;
import org.labelwright.ui.canvas.diagram.DiagramColors;
import org.labelwright.ui.canvas.diagram.NodeEdits;
import org.labelwright.ui.canvas.diagram.NodePart;
import org.labelwright.ui.ontology.internal.Icons;
import org.labelwright.ui.ontology.internal.Naming;
import org.labelwright.ui.ontology.internal.OntologyEditing;

/** A class or a relation type. */
final class ElementPart extends NodePart<NamedElement> {

	private final OntologyEditing editing;
	private final DiagramColors colors;

	ElementPart(NamedElement element, NodeEdits edits, OntologyEditing editing, DiagramColors colors) {
		super(element, edits);
		this.editing = editing;
		this.colors = colors;
	}

	@Override
	public String name() {
		return model() instanceof RelationType relation
				? NLS.bind(Messages.RelationName, new Object[] { Naming.shown(relation), names(relation.getSources()), names(relation.getTargets()) })
				: NLS.bind(Messages.ClassName, Naming.shown(model()));
	}

	static String names(List<LabelClass> classes) {
		return String.join(", ", classes.stream().map(Naming::shown).toList());
	}

	private RelationsPart diagram() {
		return (RelationsPart) getParent();
	}

	@Override
	protected List<?> outgoing() {
		return diagram().links(model(), true);
	}

	@Override
	protected List<?> incoming() {
		return diagram().links(model(), false);
	}

	@Override
	protected IFigure createFigure() {
		return new NodeFigure(colors);
	}

	/** Brings the words up to date, on which the size depends. */
	void showText() {
		String text = Naming.shown(model());
		if (model() instanceof RelationType relation && relation.isTransitive()) {
			text = NLS.bind(Messages.Transitive_Mark, text);
		}
		((NodeFigure) getFigure()).show(text, model() instanceof LabelClass one ? Optional.of(ClassColors.of(Optional.of(one))) : Optional.empty(),
				Icons.of(editing.findings(model())), getSelected() != SELECTED_NONE);
	}

	@Override
	protected void refreshVisuals() {
		showText();
		Point place = diagram().place(model());
		showAt(place.x, place.y);
	}

	void showAt(int x, int y) {
		((GraphicalEditPart) getParent()).setLayoutConstraint(this, getFigure(), new Rectangle(new Point(x, y), getFigure().getPreferredSize()));
	}
}

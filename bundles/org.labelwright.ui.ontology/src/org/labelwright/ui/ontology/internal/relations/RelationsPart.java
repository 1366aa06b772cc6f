/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.relations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.FreeformLayout;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.editparts.AbstractGraphicalEditPart;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Ontology;

/** The whole diagram: the classes, the relation types, and where they stand. */
final class RelationsPart extends AbstractGraphicalEditPart {

	/** What the layout depends on. */
	private record Drawn(Map<NamedElement, Dimension> sizes, List<Link> links) {
	}

	private final Positions positions = new Positions();
	private boolean subclasses = true;
	private Drawn drawn = new Drawn(Map.of(), List.of());
	private Map<NamedElement, Point> automatic = Map.of();

	RelationsPart(Ontology ontology) {
		setModel(ontology);
	}

	Ontology ontology() {
		return (Ontology) getModel();
	}

	void setSubclasses(boolean shown) {
		subclasses = shown;
	}

	/** The lines that begin, or end, at a node. */
	List<Link> links(NamedElement node, boolean outgoing) {
		return drawn.links().stream().filter(link -> (outgoing ? link.from() : link.to()) == node).toList();
	}

	private List<Link> findLinks(List<NamedElement> nodes) {
		List<Link> links = new ArrayList<>();
		if (subclasses) {
			nodes.stream().filter(LabelClass.class::isInstance).flatMap(one -> Link.above((LabelClass) one).stream()).forEach(links::add);
		}
		ontology().getRelationTypes().forEach(relation -> links.addAll(new LinkedHashSet<>(Link.of(relation))));
		Set<NamedElement> known = new HashSet<>(nodes);
		links.removeIf(link -> !known.contains(link.from()) || !known.contains(link.to()));
		return links;
	}

	@Override
	protected List<?> getModelChildren() {
		Set<NamedElement> nodes = new LinkedHashSet<>();
		addClasses(ontology().getClasses(), nodes);
		ontology().getRelationTypes().forEach(relation -> {
			// Classes of imported ontologies are shown where something relates to them.
			nodes.addAll(relation.getSources());
			nodes.addAll(relation.getTargets());
		});
		nodes.addAll(ontology().getRelationTypes());
		return List.copyOf(nodes);
	}

	private static void addClasses(Collection<LabelClass> classes, Set<NamedElement> nodes) {
		for (LabelClass one : classes) {
			nodes.add(one);
			addClasses(one.getSubclasses(), nodes);
		}
	}

	@Override
	public void refresh() {
		super.refresh();
		arrange();
	}

	/** Finds the lines, and lays out anew where something that matters to it has changed. */
	void arrange() {
		Map<NamedElement, Dimension> sizes = new LinkedHashMap<>();
		for (Object child : getChildren()) {
			ElementPart part = (ElementPart) child;
			part.showText();
			sizes.put(part.model(), part.getFigure().getPreferredSize().getCopy());
		}
		Drawn now = new Drawn(sizes, findLinks(List.copyOf(sizes.keySet())));
		if (!now.equals(drawn) || !List.copyOf(now.sizes().keySet()).equals(List.copyOf(drawn.sizes().keySet()))) {
			drawn = now;
			automatic = RelationLayout.of(sizes, now.links());
		}
	}

	/** Left and top of a node. */
	Point place(NamedElement node) {
		return positions.of(node).orElseGet(() -> Objects.requireNonNullElseGet(automatic.get(node), Point::new));
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
}
